//! What is written in the canonical form reads back as the same document, and any HTML reads as a document that
//! follows the rules and stays as it is.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

mod support;

use marbre_article::{
    Document,
    document::{
        Block, Entry,
        parse::{self, ParseOptions},
    },
    render::html::canonical,
};
use proptest::prelude::*;

fn read(html: &str) -> Document {
    parse::html(html, &ParseOptions::default()).document
}

/// Any HTML: follows the rules, and reading it again from its canonical form changes nothing.
fn settles(name: &str, html: &str) {
    let document = read(html);
    assert_eq!(document.check(), Ok(()), "{name}");
    let written = canonical(&document);
    let again = read(written.as_str());
    assert_eq!(again, document, "{name}\n{written}");
}

#[expect(clippy::too_many_lines, reason = "a list of tags")]
fn markup() -> impl Strategy<Value = String> {
    let tag = proptest::sample::select(vec![
        "p",
        "div",
        "b",
        "i",
        "a",
        "span",
        "ul",
        "ol",
        "li",
        "table",
        "tr",
        "td",
        "th",
        "caption",
        "thead",
        "blockquote",
        "cite",
        "footer",
        "figure",
        "figcaption",
        "img",
        "picture",
        "pre",
        "br",
        "hr",
        "h1",
        "h4",
        "aside",
        "details",
        "summary",
        "iframe",
        "video",
        "script",
        "style",
        "svg",
        "form",
        "input",
        "select",
        "option",
        "dl",
        "dt",
        "dd",
        "q",
        "sup",
        "code",
        "article",
        "header",
        "small",
        "time",
        "object",
        "embed",
        "section",
        "noscript",
        "ruby",
        "rt",
    ]);
    let attribute = proptest::sample::select(vec![
        "",
        " class=\"gallery\"",
        " class=pullquote",
        " class='wp-caption'",
        " class=twitter-tweet",
        " href=\"#a\"",
        " href=https://youtu.be/abc",
        " href=\"javascript:x\"",
        " src=\"/a.jpg\"",
        " src=https://youtu.be/abc",
        " id=a",
        " id=b",
        " href=#b",
        " style=\"font-weight:bold\"",
        " style=display:none",
        " hidden",
        " lang=ar",
        " colspan=3",
        " rowspan=2",
        " data-keep",
        " data-card=x",
        " data-note",
        " data-at=5",
        " data-timeline",
        " alt=x",
        " alt=\"\"",
        " data-missing=x",
        " start=7",
        " onclick=x",
        " role=presentation",
        " data-fn=a",
        " class=footnotes",
    ]);
    let piece = prop_oneof![
        5 => (tag.clone(), attribute.clone(), attribute).prop_map(|(tag, one, two)| format!("<{tag}{one}{two}>")),
        4 => tag.prop_map(|tag| format!("</{tag}>")),
        4 => "[a-z é&<\"\u{a0}\n]{0,5}",
        1 => proptest::sample::select(vec![
            "https://youtu.be/dQw4w9WgXcQ", "<br><br>", "1", "[2]", "<!-- x -->", "&nbsp;", "&#0;", "<![CDATA[x]]>", "<a", "</",
        ]).prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn normalised_documents_follow_the_rules(document in support::any_document()) {
        let normal = document.normalised();
        prop_assert_eq!(normal.check(), Ok(()));
        prop_assert_eq!(normal.clone().normalised(), normal);
    }

    #[test]
    fn canonical_html_reads_back(document in support::document()) {
        let written = canonical(&document);
        let parsed = parse::html(written.as_str(), &ParseOptions::default());
        prop_assert_eq!(&parsed.document, &document, "{}", written);
        prop_assert_eq!(parsed.losses, vec![], "{}", written);
    }

    #[test]
    fn stored_form_reads_back(document in support::document()) {
        let stored = serde_json::to_string(&document).unwrap();
        prop_assert_eq!(Document::from_json(&stored).unwrap(), document);
    }

    #[test]
    fn any_markup_settles(html in markup()) {
        settles("generated", &html);
    }

    #[test]
    fn any_text_settles(html in "\\PC{0,80}") {
        settles("generated", &html);
    }
}

#[test]
fn the_pages_of_others_settle() {
    let found = support::shared_html();
    assert!(found.len() > 500, "{}", found.len());
    for (name, html) in found {
        settles(&name, &html);
    }
}

/// White space of another width is no time, and an entry that says nothing does not stand.
#[test]
fn a_blank_time_is_no_entry() {
    let entry = Entry { when: "\u{202f}".into(), date: None, blocks: Vec::new() };
    let document = Document::new(vec![Block::Timeline { entries: vec![entry] }]).normalised();
    assert_eq!(document.check(), Ok(()));
    assert!(document.blocks.is_empty(), "{document:?}");
}
