//! An export of a running WordPress against its database.

use super::data::{file, hash, index_of, items, list, read};
use jiff::tz::TimeZone;
use marbre_article::Moment;
use marbre_formats::import::wordpress::{Item, Record, addresses, byline, dates, language, sections};
use serde_json::Value;
use std::{collections::BTreeMap, fs};

fn truth() -> Value {
    serde_json::from_slice(&fs::read(file("wxr-real/wordpress-dev.truth.json")).unwrap()).unwrap()
}

fn records() -> Vec<Record> {
    read(&file("wxr-real/wordpress-dev.wxr.xml")).unwrap()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn number(value: &Value, key: &str) -> i64 {
    value.get(key).and_then(Value::as_i64).unwrap_or_default()
}

fn same_post(wanted: &Value, item: &Item) {
    let at = format!("post {}", item.id);
    for (key, ours) in [
        ("type", item.post_type.as_str()),
        ("status", &item.status),
        ("title", &item.title),
        ("slug", &item.name),
        ("author", &item.creator),
        ("date_local", &item.date),
        ("date_gmt", &item.date_gmt),
        ("modified_gmt", &item.modified_gmt),
        ("permalink", &item.link),
        ("content_sha256", &hash(&item.content)),
        ("excerpt_sha256", &hash(&item.excerpt)),
        ("file", item.attachment_url.as_deref().unwrap_or_default()),
    ] {
        // Menu items are the one place where WordPress changes what it exports.
        if !(item.post_type == "nav_menu_item" && matches!(key, "author" | "content_sha256" | "modified_gmt")) {
            assert_eq!(text(wanted, key), ours, "{at}: {key}");
        }
    }
    assert_eq!(number(wanted, "parent"), item.parent, "{at}");
    assert_eq!(number(wanted, "menu_order"), item.menu_order, "{at}");
    assert_eq!(number(wanted, "featured"), item.featured_image().unwrap_or_default(), "{at}");
    assert_eq!(wanted["password"].as_bool().unwrap(), !item.password.is_empty(), "{at}");
    assert_eq!(wanted["sticky"].as_bool().unwrap(), item.sticky, "{at}");
    let mut terms: Vec<String> = item.terms.iter().map(|term| format!("{}:{}", term.domain, term.nicename)).collect();
    terms.sort();
    // WordPress leaves out the terms of taxonomies that were not made for this type of post.
    if item.post_type != "enquete" {
        assert_eq!(list(wanted, "terms"), terms, "{at}: terms");
    }
    let meta: Vec<[String; 2]> = item.meta.iter().map(|meta| [meta.key.clone(), hash(&meta.value)]).collect();
    assert_eq!(list(wanted, "meta").to_vec(), serde_json::to_value(meta).unwrap().as_array().unwrap().clone(), "{at}");
    let kept: Vec<&Value> = list(wanted, "comments").iter().filter(|it| text(it, "approved") != "spam").collect();
    assert_eq!(kept.len(), item.comments.len(), "{at}: comments");
    for (wanted, comment) in kept.into_iter().zip(&item.comments) {
        assert_eq!(number(wanted, "id"), comment.id, "{at}");
        assert_eq!(number(wanted, "parent"), comment.parent, "{at}");
        for (key, ours) in [
            ("approved", comment.approved.as_str()),
            ("type", &comment.kind),
            ("author", &comment.author),
            ("content_sha256", &hash(&comment.content)),
        ] {
            assert_eq!(text(wanted, key), ours, "{at}, comment {}: {key}", comment.id);
        }
    }
}

#[test]
fn every_post_is_there_as_it_was() {
    let (truth, records) = (truth(), records());
    let items: BTreeMap<i64, &Item> = items(&records).into_iter().map(|item| (item.id, item)).collect();
    let posts = list(&truth, "posts");
    assert_eq!(posts.len(), items.len());
    for wanted in posts {
        same_post(wanted, items[&number(wanted, "id")]);
    }
}

#[test]
fn every_term_is_there_under_its_parent() {
    let truth = truth();
    let index = index_of(&file("wxr-real/wordpress-dev.wxr.xml"));
    let tree = sections::tree(&index);
    assert!(tree.uprooted.is_empty());
    let all = list(&truth, "terms");
    let mut found = 0;
    for wanted in all.iter().filter(|term| text(term, "taxonomy") == "category") {
        let section = tree.sections.iter().find(|section| section.nicename == text(wanted, "slug")).unwrap();
        let parent =
            all.iter().find(|term| number(term, "id") == number(wanted, "parent")).map(|term| text(term, "slug"));
        assert_eq!(section.parent.as_deref(), parent, "{}", section.name);
        assert_eq!(section.name, text(wanted, "name").replace("&amp;", "&"));
        found += 1;
    }
    assert_eq!(found, tree.sections.len());
    assert_eq!(tree.sections.iter().map(|section| section.depth).max(), Some(3));
    for tag in all.iter().filter(|term| text(term, "taxonomy") == "post_tag") {
        assert!(index.tags.contains_key(text(tag, "slug")), "{tag}");
    }
}

#[test]
fn translations_bylines_and_addresses() {
    let records = records();
    let index = index_of(&file("wxr-real/wordpress-dev.wxr.xml"));
    let items: BTreeMap<i64, &Item> = items(&records).into_iter().map(|item| (item.id, item)).collect();
    let tongue = |id: i64| language::of(items[&id], &index).map(|tag| tag.to_string());
    for (id, code) in [(9, "fr"), (10, "en"), (11, "ar"), (12, "es"), (13, "fr"), (14, "en")] {
        assert_eq!(tongue(id).as_deref(), Some(code));
    }
    assert_eq!(tongue(15), None);
    let group = |id: i64| language::group(items[&id], &index);
    assert!([10, 11, 12].iter().all(|id| group(*id) == group(9)) && group(9).is_some());
    assert!(group(13) == group(14) && group(13) != group(9) && group(15).is_none());
    assert_eq!(byline::of(items[&10], &index)[0].name, "José \"Pepe\" Núñez");
    assert_eq!(addresses::of(items[&13], &index.hosts())[0], "/2024/06/seulement-en-francais");
    assert_eq!(index.attachments[&4].alt, "Vue du pont sous la pluie, avec 2 personnes");
    assert_eq!(index.attachments[&4].credit, "J. L’Hermitte");
}

#[test]
fn instants_are_those_of_the_database() {
    let records = records();
    let zone = TimeZone::get("Europe/Paris").unwrap();
    let items = items(&records);
    let moment = |id: i64| {
        let item = items.iter().find(|item| item.id == id).unwrap();
        dates::published(item, &zone).moment.map(Moment::seconds)
    };
    assert_eq!(moment(32), Some(1_698_543_000), "02:30 the second time, when the clock was put back");
    assert_eq!(moment(33), Some(-51_627_600), "1968");
    assert_eq!(moment(14), Some(1_721_016_906), "a draft, by its local date");
}
