//! Structured data against schema.org's vocabulary, and its safety within a page.

#![expect(clippy::unwrap_used, reason = "a test")]

use marbre_article::Moment;
use marbre_formats::social::{
    ArticleCard, CardAuthor, CardCorrection, CardImage, LivePost, Policies, Publisher, json_ld, open_graph,
};
use serde_json::{Map, Value};
use std::path::PathBuf;

fn data(file: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/structured-data")).join(file)
}

fn read(path: PathBuf) -> Value {
    let text =
        std::fs::read(&path).unwrap_or_else(|_| panic!("schema.org's types should stand beside the project: {path:?}"));
    serde_json::from_slice(&text).unwrap()
}

fn card() -> ArticleCard {
    ArticleCard {
        url: "https://kiosque.example/fr/2026/11/le-pont".into(),
        headline: "Le pont rouvre".into(),
        description: "Après deux ans de travaux.".into(),
        language: "fr".parse().unwrap(),
        other_languages: vec!["ar".parse().unwrap(), "en".parse().unwrap()],
        published: Moment(1_793_714_709_000),
        updated: Moment(1_793_718_309_000),
        authors: vec![
            CardAuthor {
                name: "Aïcha Diallo".into(),
                url: Some("https://kiosque.example/fr/author/aicha-diallo".into()),
                collective: false,
            },
            CardAuthor { name: "La rédaction".into(), url: None, collective: true },
        ],
        publisher: Publisher {
            name: "Le Kiosque".into(),
            url: "https://kiosque.example/fr/".into(),
            logo: Some("https://kiosque.example/logo.png".into()),
        },
        image: Some(CardImage {
            url: "https://kiosque.example/media/ab-1080.jpg".into(),
            width: 1080,
            height: 720,
            alt: "Le pont vu du ciel".into(),
            credit: "A. Diallo / Le Kiosque".into(),
        }),
        section: "Politique".into(),
        topics: vec!["Ponts".into(), "Fleuve".into()],
        word_count: 612,
        dateline: "Bouaké".into(),
        corrections: vec![CardCorrection { text: "Le pont date de 1957.".into(), at: Moment(1_793_718_309_000) }],
        translation_of: Some("https://kiosque.example/ar/2026/11/الجسر".into()),
        live_posts: vec![],
    }
}

fn bare() -> ArticleCard {
    ArticleCard {
        description: String::new(),
        updated: card().published,
        authors: vec![],
        image: None,
        section: String::new(),
        topics: vec![],
        word_count: 0,
        dateline: String::new(),
        corrections: vec![],
        translation_of: None,
        other_languages: vec![],
        ..card()
    }
}

fn live() -> ArticleCard {
    let post = |number: i64| LivePost {
        url: format!("https://kiosque.example/fr/2026/11/le-pont#p{number}"),
        headline: format!("Message {number}"),
        at: Moment(1_793_718_309_000 - number * 60_000),
    };
    ArticleCard { live_posts: (0..50).map(post).collect(), ..card() }
}

#[test]
fn an_article_in_json_ld() {
    let document: Value = serde_json::from_str(json_ld::article(&card()).as_str()).unwrap();
    insta::assert_json_snapshot!(document);
}

#[test]
fn what_is_empty_is_left_out() {
    insta::assert_snapshot!(json_ld::article(&bare()).as_str());
}

#[test]
fn an_article_in_open_graph() {
    insta::assert_debug_snapshot!(open_graph::article(&card()));
    let bare: Vec<_> = open_graph::article(&bare()).into_iter().map(|(property, _)| property).collect();
    assert_eq!(bare, ["og:title", "og:type", "og:url", "og:site_name", "og:locale", "article:published_time"]);
}

#[test]
fn another_page_in_open_graph() {
    let list = open_graph::page("https://kiosque.example/fr/", "Le Kiosque", "", &card().publisher, &card().language);
    assert_eq!(
        list.iter().map(|(_, content)| content.as_str()).collect::<Vec<_>>(),
        ["Le Kiosque", "website", "https://kiosque.example/fr/", "Le Kiosque", "fr_FR"]
    );
}

/// Every node that we write, of every kind of page.
fn documents() -> Vec<Value> {
    let (card, language) = (card(), "fr".parse().unwrap());
    let [person, collective] = card.authors.as_slice() else { panic!() };
    [
        json_ld::article(&card),
        json_ld::article(&bare()),
        json_ld::article(&live()),
        json_ld::front_page(&card.publisher, &Policies::default(), &language),
        json_ld::collection("https://kiosque.example/fr/politique/", "Politique", "Ce qui se décide", &language),
        json_ld::profile(person, "correspondante", "Couvre le fleuve.", &language),
        json_ld::profile(collective, "", "", &language),
    ]
    .iter()
    .map(|document| serde_json::from_str(document.as_str()).unwrap())
    .collect()
}

#[test]
fn only_schema_org_types_and_properties_are_used() {
    let types = read(data("schemaorg-types.json"));
    let types = types["types"].as_object().unwrap();
    for document in documents() {
        assert_eq!(document["@context"], "https://schema.org");
        check_node(types, &document, true);
    }
}

/// Fails on a type or property that schema.org does not have, or on a value that the property may not take. Types that
/// we never publish are not in the list; `strict` says that none may occur.
fn check_node(types: &Map<String, Value>, node: &Value, strict: bool) {
    let node = node.as_object().unwrap();
    let Some(kind) = node.get("@type").and_then(Value::as_str) else { return };
    let Some(known) = types.get(kind) else {
        assert!(!strict, "{kind} is not a type that we may publish");
        return;
    };
    for (property, values) in node.iter().filter(|(property, _)| !property.starts_with('@')) {
        let property = property.trim_end_matches("-input");
        let allowed = &known["properties"][property];
        assert!(allowed.is_array(), "{kind} has no {property}");
        let allowed: Vec<&str> = allowed.as_array().unwrap().iter().filter_map(Value::as_str).collect();
        for value in values.as_array().map_or(std::slice::from_ref(values), Vec::as_slice) {
            check_value(types, &allowed, value, strict, &format!("{kind}.{property}"));
        }
    }
}

fn check_value(types: &Map<String, Value>, allowed: &[&str], value: &Value, strict: bool, place: &str) {
    let takes = |names: &[&str]| names.iter().any(|name| allowed.contains(name));
    match value {
        Value::Bool(_) => assert!(takes(&["Boolean"]), "{place}: {value}"),
        Value::Number(_) => assert!(takes(&["Integer", "Number"]) || !strict, "{place}: {value}"),
        Value::Object(node) => {
            let kind = node.get("@type").and_then(Value::as_str).unwrap_or_default();
            let ancestors = types.get(kind).map(|known| known["ancestors"].as_array().cloned().unwrap_or_default());
            let fits = ancestors.is_none_or(|ancestors| {
                let mut kinds = ancestors.iter().filter_map(Value::as_str).chain([kind]);
                kinds.any(|kind| allowed.contains(&kind))
            });
            assert!(fits || !strict, "{place} may not be a {kind}");
            check_node(types, value, strict);
        }
        Value::String(text) if takes(&["DateTime", "Date"]) => {
            assert!(!strict || text.parse::<jiff::Timestamp>().is_ok(), "{place}: {text} is no time with a zone");
        }
        // schema.org allows text and addresses anywhere.
        _ => {}
    }
}

#[test]
fn the_checker_accepts_schema_orgs_own_examples() {
    let types = read(data("schemaorg-types.json"));
    let types = types["types"].as_object().unwrap();
    let mut checked = 0;
    for file in std::fs::read_dir(data("examples")).expect("the suite's examples") {
        let path = file.unwrap().path();
        let examples = read(path.clone());
        for node in examples.as_array().map_or(std::slice::from_ref(&examples), Vec::as_slice) {
            let accepted = std::panic::catch_unwind(|| check_node(types, node, false));
            assert!(accepted.is_ok(), "{path:?}");
            checked += 1;
        }
    }
    assert!(checked > 20);
}

#[test]
fn the_checker_refuses_what_schema_org_does_not_have() {
    let types = read(data("schemaorg-types.json"));
    let types = types["types"].as_object().unwrap();
    for wrong in [
        serde_json::json!({"@type": "NewsArticle", "headlines": "x"}),
        serde_json::json!({"@type": "NewsPage", "name": "x"}),
        serde_json::json!({"@type": "NewsArticle", "datePublished": "3 November"}),
        serde_json::json!({"@type": "NewsArticle", "author": {"@type": "WebSite", "name": "x"}}),
        serde_json::json!({"@type": "NewsArticle", "headline": true}),
    ] {
        assert!(std::panic::catch_unwind(|| check_node(types, &wrong, true)).is_err(), "{wrong}");
    }
}

#[test]
fn no_text_can_leave_its_script_element() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/naughty-strings/blns.json");
    let strings = std::fs::read(path).expect("the naughty strings should stand beside the project");
    let mut strings: Vec<String> = serde_json::from_slice(&strings).unwrap();
    strings.push("</script><!--<script>\u{2028}\u{2029}&lt;".to_owned());
    for text in strings {
        let naughty =
            ArticleCard { headline: text.clone(), section: text.clone(), topics: vec![text.clone()], ..card() };
        let document = json_ld::article(&naughty);
        assert!(!document.as_str().contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{text}");
        let read: Value = serde_json::from_str(document.as_str()).unwrap();
        assert_eq!(read["headline"], text);
    }
}

#[test]
fn a_live_report_names_its_newest_posts() {
    let document: Value = serde_json::from_str(json_ld::article(&live()).as_str()).unwrap();
    assert_eq!(document["@type"], "LiveBlogPosting");
    assert_eq!(document["liveBlogUpdate"].as_array().unwrap().len(), json_ld::MOST_LIVE_POSTS);
    assert_eq!(document["liveBlogUpdate"][0]["headline"], "Message 0");
    assert!(document["coverageStartTime"].as_str() < document["coverageEndTime"].as_str());
}
