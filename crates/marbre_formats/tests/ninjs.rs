//! ninjs items against the IPTC's schema.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

mod rendered;

use boon::{Compiler, Schemas};
use marbre_article::Moment;
use marbre_formats::export::ninjs::{
    NewsItem, Picture, PictureFile, Record, Signatory, Subject, Translation, TrustIndicator, write,
};
use serde_json::Value;
use std::path::PathBuf;

fn data(path: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/ninjs")).join(path)
}

fn read(path: PathBuf) -> Value {
    let text =
        std::fs::read(&path).unwrap_or_else(|_| panic!("the ninjs suite should stand beside the project: {path:?}"));
    serde_json::from_slice(&text).unwrap()
}

/// What the schema of that version has against the item; nothing when it is valid.
fn objections(version: &str, item: &Value) -> Option<String> {
    let schema = read(data(&format!("schema/ninjs-schema_{version}.json")));
    let name = schema["$id"].as_str().unwrap().trim_end_matches('#').to_owned();
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.enable_format_assertions();
    compiler.add_resource(&name, schema).unwrap();
    compiler.add_resource("https://geojson.org/schema/GeoJSON.json", read(data("schema/geojson-local.json"))).unwrap();
    let schema = compiler.compile(&name, &mut schemas).unwrap();
    schemas.validate(item, schema).err().map(|error| format!("{error:#}"))
}

fn picture() -> Picture {
    Picture {
        url: "https://kiosque.example/media/ab-1080.jpg".into(),
        alt: "Le pont vu du ciel".into(),
        caption: "Le pont, lundi".into(),
        credit: "A. Diallo".into(),
        copyright: "© Le Kiosque".into(),
        renditions: vec![PictureFile {
            url: "https://kiosque.example/media/ab-1080.jpg".into(),
            media_type: "image/jpeg",
            width: 1080,
            height: 720,
            bytes: Some(84_000),
        }],
    }
}

fn item() -> NewsItem {
    NewsItem {
        url: "https://kiosque.example/fr/2026/11/le-pont".into(),
        version: 2,
        first_published: Moment(1_793_714_709_000),
        published: Moment(1_793_718_309_000),
        withdrawn: false,
        language: "fr".parse().unwrap(),
        kicker: "Bouaké".into(),
        headline: "Le pont <rouvre>".into(),
        standfirst: "Après deux ans de travaux.".into(),
        removal: String::new(),
        dateline: "Bouaké".into(),
        body_html: Some(rendered::html("Le pont a rouvert lundi.")),
        body_text: "Le pont a rouvert lundi.".into(),
        word_count: 5,
        by: "Aïcha Diallo et la rédaction".into(),
        authors: vec![
            Signatory {
                name: "Aïcha Diallo".into(),
                role: "author".into(),
                url: Some("https://kiosque.example/fr/author/aïcha".into()),
                collective: false,
            },
            Signatory { name: "La rédaction".into(), role: "author".into(), url: None, collective: true },
        ],
        subjects: vec![
            Subject {
                name: "Politique".into(),
                rel: "section",
                uri: Some("https://kiosque.example/fr/politique/".into()),
            },
            Subject { name: "Ponts".into(), rel: "topic", uri: None },
        ],
        pictures: vec![picture()],
        translations: vec![Translation {
            language: "ar".parse().unwrap(),
            url: "https://kiosque.example/ar/2026/11/الجسر".into(),
            headline: "الجسر".into(),
        }],
        alternative_ids: vec![("feed".into(), "tag:kiosque.example,2026:article/1".into())],
        trust_indicators: vec![TrustIndicator {
            role: "http://cv.iptc.org/newscodes/trustindicator/editorialPolicy".into(),
            title: "Historique des versions".into(),
            url: "https://kiosque.example/fr/2026/11/le-pont/history".into(),
        }],
        record: None,
        copyright_holder: "Le Kiosque".into(),
        usage_terms: "CC BY 4.0".into(),
    }
}

#[test]
fn an_article_in_ninjs() {
    let document: Value = serde_json::from_str(&write(&item())).unwrap();
    insta::assert_json_snapshot!(document);
    assert_eq!(objections("3.1", &document), None);
}

#[test]
fn an_article_that_says_little() {
    let least = NewsItem {
        kicker: String::new(),
        standfirst: String::new(),
        dateline: String::new(),
        body_html: None,
        body_text: String::new(),
        by: String::new(),
        authors: vec![],
        subjects: vec![],
        pictures: vec![],
        translations: vec![],
        alternative_ids: vec![],
        trust_indicators: vec![],
        copyright_holder: String::new(),
        usage_terms: String::new(),
        withdrawn: true,
        ..item()
    };
    let document: Value = serde_json::from_str(&write(&least)).unwrap();
    assert_eq!(document["pubStatus"], "canceled");
    assert_eq!(objections("3.1", &document), None);
}

#[test]
fn the_checker_agrees_with_the_iptc() {
    let mut checked = 0;
    for (folder, valid) in [("should_pass", true), ("should_fail", false)] {
        for file in std::fs::read_dir(data(&format!("validation/test_suite/3.0/{folder}"))).expect("the IPTC's suite") {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "json") {
                assert_eq!(objections("3.0", &read(path.clone())).is_none(), valid, "{path:?}");
                checked += 1;
            }
        }
    }
    assert!(checked > 1);
    let mut stranger: Value = serde_json::from_str(&write(&item())).unwrap();
    stranger["ledgerIndex"] = 7.into();
    assert!(objections("3.1", &stranger).is_some(), "nothing outside the schema");
}

#[test]
fn what_the_public_record_says_is_within_the_schema() {
    let record = Record { leaf: "{\"kind\":\"published\"}".into(), content: Some("{\"salt\":\"00\"}".into()) };
    let document: Value = serde_json::from_str(&write(&NewsItem { record: Some(record), ..item() })).unwrap();
    assert_eq!(objections("3.1", &document), None);
    let bodies = document["bodies"].as_array().unwrap();
    let value = |role: &str| bodies.iter().find(|body| body["role"] == role).map(|body| body["value"].clone());
    assert_eq!(value("ledger-leaf"), Some("{\"kind\":\"published\"}".into()));
    assert_eq!(value("ledger-content"), Some("{\"salt\":\"00\"}".into()));
    assert!(value("text").is_some());
}

#[test]
fn a_text_that_was_removed_leaves_its_entry_and_the_reason() {
    let record = Some(Record { leaf: "{\"kind\":\"published\"}".into(), content: None });
    let (removal, withdrawn) = ("Jugement du 3 mai".to_owned(), true);
    let item = NewsItem { record, removal, withdrawn, body_html: None, body_text: String::new(), ..item() };
    let document: Value = serde_json::from_str(&write(&item)).unwrap();
    assert_eq!(objections("3.1", &document), None);
    assert_eq!(document["bodies"].as_array().unwrap().len(), 1, "the entry alone");
    assert_eq!(document["descriptions"][1]["role"], "removal");
    assert_eq!(document["descriptions"][1]["value"], "Jugement du 3 mai");
}
