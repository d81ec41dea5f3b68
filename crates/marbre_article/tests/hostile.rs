//! Input made to harm: nesting without end, tags without end, bytes at random. Each must end soon in a document that
//! follows the rules.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use marbre_article::{
    Document,
    document::parse::{self, ParseOptions},
    render::html::canonical,
};
use proptest::prelude::*;

fn read(html: &str) -> Document {
    let document = parse::html(html, &ParseOptions::default()).document;
    assert_eq!(document.check(), Ok(()));
    document
}

/// Every one of these took minutes, or the stack, before what it attacks was bounded.
#[test]
fn nesting_without_end() {
    for (times, open, close) in [
        (100_000, "<b>", "</b>"),
        (100_000, "<div>", "</div>"),
        (100_000, "<a href=/x>", "</a>"),
        (100_000, "<table>", "</table>"),
        (100_000, "<font size=1>", "</font>"),
        (20_000, "<table><tr><td>", "</td></tr></table>"),
        (20_000, "<p><b id=1>", ""),
        (20_000, "<ul><li>", "</li></ul>"),
        (20_000, "<blockquote>", ""),
        (20_000, "<svg>", "</svg>"),
        (20_000, "<object>", ""),
        (20_000, "<select>", ""),
        (20_000, "<!--", "-->"),
        (20_000, "<b><p></b>", ""),
        (20_000, "<ruby><rt>", ""),
        (20_000, "</p>", ""),
        (20_000, "<a class=embed href=/x>", ""),
    ] {
        read(&format!("{}x{}", open.repeat(times), close.repeat(times)));
    }
}

/// Formatting elements that stay open are opened anew in every paragraph.
#[test]
fn formatting_that_multiplies() {
    let open: String = (0..60).map(|n| format!("<p><b class={n}>")).collect();
    read(&format!("{open}{}", "<p>x".repeat(100_000)));
}

#[test]
fn attributes_without_end() {
    let attributes: String = (0..300_000).map(|n| format!(" a{n:x}")).collect();
    let document = read(&format!("<p{attributes}>one</p{attributes}>two"));
    assert_eq!(document.plain_text(), "one\ntwo\n");
    read(&format!("<p{attributes}"));
    read(&format!("<!-- <a x=' --><p{attributes} '>"));
}

/// One long address around very many runs, one long note called very many times.
#[test]
fn little_that_becomes_much() {
    let runs = "<b>x</b>y".repeat(50_000);
    let document = read(&format!("<a href=/{}>{runs}</a>", "a".repeat(4000)));
    let stored = serde_json::to_string(&document).unwrap();
    assert!(stored.len() < 64_000_000, "{}", stored.len());

    // A note tells itself where it is called, but not without end.
    let calls: String = (0..20_000).map(|n| format!("<a href=#n id=r{n}>1</a>")).collect();
    let backs: String = (0..20_000).map(|n| format!("<a href=#r{n}>1</a>")).collect();
    let document = read(&format!("<p>{calls}</p><ul><li id=n>{}{backs}</li></ul>", "note ".repeat(20_000)));
    assert!(document.plain_text().len() < 2_000_000);
}

#[test]
fn very_long_texts() {
    for piece in
        ["<p>Some words of a text. ", "&amp;", "<td>", "<li>a", "<", "</", "<a ", "\"'", "é", "\0", "<br>", "<hr>"]
    {
        read(&piece.repeat(10_000_000 / piece.len()));
    }
}

proptest! {
    #[test]
    fn bytes_at_random(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        read(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn characters_at_random(html in "[<>/a-z=\"' !\\-\\[\\]&;#\u{0}-\u{20}\u{80}-\u{a0}\u{2028}\u{feff}]{0,200}") {
        read(&html);
    }

    #[test]
    fn stored_forms_at_random(json in "[{}\\[\\]\",:a-z0-9]{0,80}") {
        let _ = Document::from_json(&json);
    }
}

/// Whatever the mark-up, nothing that runs comes out.
#[test]
fn nothing_runs() {
    const ELEMENTS: [&str; 30] = [
        "p",
        "h2",
        "h3",
        "h4",
        "ul",
        "ol",
        "li",
        "blockquote",
        "footer",
        "figure",
        "figcaption",
        "img",
        "a",
        "span",
        "strong",
        "em",
        "s",
        "sup",
        "sub",
        "code",
        "br",
        "hr",
        "pre",
        "table",
        "caption",
        "thead",
        "tr",
        "td",
        "th",
        "small",
    ];
    for (name, html) in support::shared_html() {
        let written = canonical(&read(&html)).into_string();
        let page = scraper::Html::parse_fragment(&written);
        for element in page.root_element().descendent_elements() {
            let element = element.value();
            assert!(
                ELEMENTS.contains(&element.name())
                    || ["html", "aside", "header", "div", "b", "article", "tbody"].contains(&element.name()),
                "{name}: {}",
                element.name()
            );
            for (attribute, value) in element.attrs() {
                let harmless = match attribute {
                    "href" => {
                        ["http:", "https:", "mailto:", "tel:", "/", "#"].iter().any(|start| value.starts_with(start))
                    }
                    "src" => value.starts_with("/media/"),
                    "alt" | "start" | "class" | "cite" | "colspan" | "rowspan" | "lang" | "id" => true,
                    other => other.starts_with("data-"),
                };
                assert!(harmless, "{name}: {attribute}={value}");
            }
        }
    }
}

/// A stored form nested without end is refused, not followed.
#[test]
fn stored_form_nested_without_end() {
    let open = r#"{"format":1,"blocks":["#.to_owned() + &r#"{"type":"quote","blocks":["#.repeat(100_000);
    assert!(Document::from_json(&open).is_err());
    assert!(Document::from_json(&"[".repeat(1_000_000)).is_err());
}
