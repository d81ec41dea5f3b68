//! Texts of WordPress and the documents that are read from them, in canonical HTML, from files that anybody can read and
//! add to: a heading for each case, the text in one fence, the document in another; what is lost is listed below as
//! `- what: what was done`. Line ends and blanks at the ends of lines do not count.

use marbre_article::render::html::canonical;
use marbre_formats::import::wordpress::{Index, Item, body, index};
use std::fs;

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/wordpress");

struct Case {
    name: String,
    text: String,
    html: String,
    losses: Vec<String>,
}

fn cases(file: &str) -> Vec<Case> {
    let source = fs::read_to_string(format!("{FIXTURES}/{file}")).unwrap();
    let mut cases = Vec::new();
    for section in source.split("\n## ").skip(1) {
        let name = section.lines().next().unwrap().to_owned();
        let fenced = |kind: &str| {
            let (_, after) = section.split_once(&format!("```{kind}\n")).unwrap_or_else(|| panic!("{name}: no {kind}"));
            after.split_once("```").unwrap().0.trim_end_matches('\n').to_owned()
        };
        let (text, html) = (fenced("text"), fenced("html"));
        let after = section.rsplit_once("```").unwrap().1;
        let losses = after.lines().filter_map(|line| line.strip_prefix("- ")).map(str::to_owned).collect();
        cases.push(Case { name, text, html, losses });
    }
    assert!(!cases.is_empty(), "no case in {file}");
    cases
}

fn site() -> Index {
    index(fs::read(format!("{FIXTURES}/site.xml")).unwrap().as_slice()).unwrap()
}

fn joined(html: &str) -> String {
    html.lines().map(str::trim).collect()
}

fn check(file: &str) {
    let index = site();
    let options = body::Options { image: &|_| None, link: &|_| None, language: None };
    for case in cases(file) {
        let footnotes = r#"[{"id":"f1","content":"La <em>note</em>."}]"#;
        let meta = vec![marbre_formats::import::wordpress::Meta { key: "footnotes".into(), value: footnotes.into() }];
        let item = Item { id: 100, content: case.text.clone(), meta, ..Item::default() };
        let parsed = body::to_document(&item, &index, &options);
        let html = canonical(&parsed.document).into_string();
        let losses: Vec<String> = parsed.losses.iter().map(|loss| format!("{}: {}", loss.what, loss.done)).collect();
        assert_eq!(joined(&html), joined(&case.html), "{file}: {}", case.name);
        assert_eq!(losses, case.losses, "{file}: {}", case.name);
    }
}

#[test]
fn classic_texts() {
    check("classic.md");
}

#[test]
fn shortcodes() {
    check("shortcodes.md");
}

#[test]
fn builders() {
    check("builders.md");
}

#[test]
fn blocks() {
    check("blocks.md");
}

#[test]
fn images() {
    check("images.md");
}

#[test]
fn texts_made_to_be_slow_or_large_are_neither() {
    let index = site();
    let options = body::Options { image: &|_| None, link: &|_| None, language: None };
    for piece in ["<a ", "<a \"", "[a ", "[gallery]", "[[", "<!-- wp:x -->", "<!--", "<p><pre>", "[caption][/caption]"]
    {
        let item = Item { id: 100, content: piece.repeat(300_000 / piece.len()), ..Item::default() };
        let parsed = body::to_document(&item, &index, &options);
        let html = canonical(&parsed.document).into_string();
        assert!(html.len() < 16 << 20, "{piece}: {}", html.len());
    }
}
