//! Exports of others, read as WordPress's own importer reads them.

use super::data::{exports, hash, items, list, problems, read};
use marbre_formats::import::wordpress::{Author, Category, Comment, Item, Meta, Record, Tag, Term};
use serde_json::Value;
use std::fs;

/// Each text field of the expected object against ours.
fn same(at: &str, expected: &Value, ours: &[(&str, &str)]) {
    for (key, text) in ours {
        let wanted = expected.get(key).and_then(Value::as_str).unwrap_or_default();
        assert_eq!(wanted, *text, "{at}: {key}");
    }
}

fn same_numbers(at: &str, expected: &Value, ours: &[(&str, i64)]) {
    for (key, number) in ours {
        let wanted = match expected.get(key) {
            Some(Value::String(text)) => text.trim().parse().unwrap_or(0),
            Some(value) => value.as_i64().unwrap(),
            None => 0,
        };
        assert_eq!(wanted, *number, "{at}: {key}");
    }
}

fn same_meta(at: &str, expected: &[Value], ours: &[Meta]) {
    assert_eq!(expected.len(), ours.len(), "{at}: how many values");
    for (wanted, meta) in expected.iter().zip(ours) {
        assert_eq!(wanted["key"].as_str().unwrap(), meta.key, "{at}");
        match wanted.get("value_sha256") {
            Some(digest) => assert_eq!(digest.as_str().unwrap(), hash(&meta.value), "{at}: {}", meta.key),
            None => assert_eq!(wanted["value"].as_str().unwrap(), meta.value, "{at}: {}", meta.key),
        }
    }
}

fn same_comments(at: &str, expected: &[Value], ours: &[Comment]) {
    assert_eq!(expected.len(), ours.len(), "{at}: how many comments");
    for (wanted, comment) in expected.iter().zip(ours) {
        let at = format!("{at}, comment {}", comment.id);
        same_numbers(
            &at,
            wanted,
            &[("comment_id", comment.id), ("comment_parent", comment.parent), ("comment_user_id", comment.user_id)],
        );
        same(
            &at,
            wanted,
            &[
                ("comment_author", &comment.author),
                ("comment_author_url", &comment.author_url),
                ("comment_date", &comment.date),
                ("comment_date_gmt", &comment.date_gmt),
                ("comment_approved", &comment.approved),
                ("comment_type", &comment.kind),
            ],
        );
        assert_eq!(wanted["comment_content_sha256"].as_str().unwrap(), hash(&comment.content), "{at}");
        same_meta(&at, list(wanted, "commentmeta"), &comment.meta);
    }
}

fn same_item(at: &str, expected: &Value, item: &Item) {
    same_numbers(
        at,
        expected,
        &[
            ("post_id", item.id),
            ("post_parent", item.parent),
            ("menu_order", item.menu_order),
            ("is_sticky", i64::from(item.sticky)),
        ],
    );
    same(
        at,
        expected,
        &[
            ("post_title", &item.title),
            ("guid", &item.guid),
            ("post_author", &item.creator),
            ("post_date", &item.date),
            ("post_date_gmt", &item.date_gmt),
            ("comment_status", &item.comment_status),
            ("ping_status", &item.ping_status),
            ("post_name", &item.name),
            ("status", &item.status),
            ("post_type", &item.post_type),
            ("post_password", &item.password),
            ("attachment_url", item.attachment_url.as_deref().unwrap_or_default()),
            ("post_content_sha256", &hash(&item.content)),
            ("post_excerpt_sha256", &hash(&item.excerpt)),
        ],
    );
    assert_eq!(expected["post_content_bytes"].as_u64().unwrap(), item.content.len() as u64, "{at}: length of the body");
    let terms = list(expected, "terms");
    assert_eq!(terms.len(), item.terms.len(), "{at}: how many terms");
    for (wanted, term) in terms.iter().zip(&item.terms) {
        same(at, wanted, &[("name", &term.name), ("slug", &term.nicename), ("domain", &term.domain)]);
    }
    same_meta(at, list(expected, "postmeta"), &item.meta);
    same_comments(at, list(expected, "comments"), &item.comments);
}

fn same_author(at: &str, wanted: &Value, author: &Author) {
    same_numbers(at, wanted, &[("author_id", author.id)]);
    let fields = [
        ("author_login", author.login.as_str()),
        ("author_email", &author.email),
        ("author_display_name", &author.display_name),
        ("author_first_name", &author.first_name),
        ("author_last_name", &author.last_name),
    ];
    same(at, wanted, &fields);
}

fn same_category(at: &str, wanted: &Value, category: &Category) {
    same_numbers(at, wanted, &[("term_id", category.id)]);
    let fields = [
        ("category_nicename", category.nicename.as_str()),
        ("category_parent", &category.parent),
        ("cat_name", &category.name),
        ("category_description", &category.description),
    ];
    same(at, wanted, &fields);
    same_meta(at, list(wanted, "termmeta"), &category.meta);
}

fn same_tag(at: &str, wanted: &Value, tag: &Tag) {
    same_numbers(at, wanted, &[("term_id", tag.id)]);
    same(at, wanted, &[("tag_slug", &tag.slug), ("tag_name", &tag.name), ("tag_description", &tag.description)]);
    same_meta(at, list(wanted, "termmeta"), &tag.meta);
}

fn same_term(at: &str, wanted: &Value, term: &Term) {
    same_numbers(at, wanted, &[("term_id", term.id)]);
    let fields = [
        ("term_taxonomy", term.taxonomy.as_str()),
        ("slug", &term.slug),
        ("term_parent", &term.parent),
        ("term_name", &term.name),
        ("term_description", &term.description),
    ];
    same(at, wanted, &fields);
    same_meta(at, list(wanted, "termmeta"), &term.meta);
}

fn same_channel(at: &str, expected: &Value, records: &[Record]) {
    let mut authors = list(expected, "authors").iter();
    let mut categories = list(expected, "categories").iter();
    let mut tags = list(expected, "tags").iter();
    let mut terms = list(expected, "terms").iter();
    for record in records {
        let nobody = &Value::Null;
        match record {
            Record::Site(site) => {
                same(at, expected, &[("version", &site.wxr_version), ("base_url", &site.base_site_url)]);
            }
            Record::Author(author) => same_author(at, authors.next().unwrap_or(nobody), author),
            Record::Category(category) => same_category(at, categories.next().unwrap_or(nobody), category),
            Record::Tag(tag) => same_tag(at, tags.next().unwrap_or(nobody), tag),
            Record::Term(term) => same_term(at, terms.next().unwrap_or(nobody), term),
            Record::Item(_) | Record::Problem(_) => {}
        }
    }
    let left = [authors.len(), categories.len(), tags.len(), terms.len()];
    assert_eq!(left, [0; 4], "{at}: authors, categories, tags, terms that we did not find");
}

fn check_suite(suite: &str) {
    for path in exports(suite) {
        let at = path.file_name().unwrap().to_string_lossy().into_owned();
        let expected = fs::read(path.with_extension("expected.json")).unwrap();
        let expected: Value = serde_json::from_slice(&expected).unwrap();
        let ours = read(&path);
        match expected.get("result") {
            Some(result) => {
                let ours = ours.unwrap_or_else(|refusal| panic!("{at}: refused: {refusal}"));
                same_channel(&at, result, &ours);
                let items = items(&ours);
                let wanted = list(result, "posts");
                assert_eq!(wanted.len(), items.len(), "{at}: how many items");
                for (wanted, item) in wanted.iter().zip(items) {
                    same_item(&format!("{at}, item {}", item.id), wanted, item);
                }
            }
            None => {
                if let Ok(records) = ours {
                    assert!(!problems(&records).is_empty(), "{at}: malformed, but read without a word");
                }
            }
        }
    }
}

#[test]
fn wordpress_importers_own_files() {
    check_suite("wxr-wordpress-importer");
}

#[test]
fn theme_unit_test() {
    check_suite("wxr-theme-unit-test");
}

#[test]
fn files_of_ghosts_migrator() {
    check_suite("wxr-ghost-migrate");
}
