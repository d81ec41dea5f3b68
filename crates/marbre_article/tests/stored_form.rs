//! The stored form, in a file that an editor can read: it must never change by accident, for every newsroom's archive
//! is written in it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use marbre_article::{
    Document,
    document::{Block, Inline, Mark},
};
use std::collections::BTreeSet;

const STORED: &str = include_str!("fixtures/stored_form.json");

#[test]
fn every_block_and_mark_is_stored_as_it_was() {
    let document = Document::from_json(STORED).unwrap();
    let again = serde_json::to_string_pretty(&document).unwrap();
    assert_eq!(again.trim(), STORED.trim());
}

/// The file shows every kind of block and every kind of mark.
#[test]
fn nothing_is_missing_from_the_file() {
    let document = Document::from_json(STORED).unwrap();
    let kinds: BTreeSet<String> = names(&serde_json::from_str(STORED).unwrap());
    for kind in [
        "paragraph",
        "heading",
        "list",
        "quote",
        "image",
        "gallery",
        "table",
        "infobox",
        "embed_card",
        "timeline",
        "live_entry",
        "preformatted",
        "divider",
        "text",
        "break",
        "footnote",
        "claim",
        "link",
        "language",
        "strong",
        "emphasis",
        "strikethrough",
        "superscript",
        "subscript",
        "code",
    ] {
        assert!(kinds.contains(kind), "{kind}");
    }
    // A new kind must be added to the file: these matches fail to compile when there is one.
    for block in &document.blocks {
        match block {
            Block::Paragraph { .. } | Block::Heading(_) | Block::List(_) | Block::Quote(_) | Block::Image(_) => {}
            Block::Gallery { .. } | Block::Table(_) | Block::Infobox { .. } | Block::EmbedCard(_) => {}
            Block::Timeline { .. } | Block::LiveEntry(_) | Block::Preformatted { .. } | Block::Divider => {}
        }
    }
    let _ = |inline: Inline| match inline {
        Inline::Text { .. } | Inline::Break | Inline::Footnote { .. } => {}
    };
    let _ = |mark: Mark| match mark {
        Mark::Claim { .. } | Mark::Link { .. } | Mark::Language { .. } | Mark::Strong | Mark::Emphasis => {}
        Mark::Strikethrough | Mark::Superscript | Mark::Subscript | Mark::Code => {}
    };
}

fn names(value: &serde_json::Value) -> BTreeSet<String> {
    match value {
        serde_json::Value::Array(values) => values.iter().flat_map(names).collect(),
        serde_json::Value::Object(fields) => {
            let own = fields.get("type").and_then(|name| name.as_str()).map(str::to_owned);
            fields.values().flat_map(names).chain(own).collect()
        }
        _ => BTreeSet::new(),
    }
}

#[test]
fn what_is_not_known_is_refused() {
    for (stored, says) in [
        (r#"{"format":1}"#, "missing field `blocks`"),
        (r#"{"format":2,"blocks":[]}"#, "form 2"),
        (r#"{"format":1,"blocks":[],"extra":1}"#, "unknown field `extra`"),
        (r#"{"format":1,"blocks":[{"type":"html","html":"<script>"}]}"#, "unknown variant `html`"),
        (r#"{"format":1,"blocks":[{"type":"divider","x":1}]}"#, "unknown field"),
        (
            r#"{"format":1,"blocks":[{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"link","href":"javascript:x"}]}]}]}"#,
            "no address that a link may lead to",
        ),
        (
            r#"{"format":1,"blocks":[{"type":"quote","blocks":[{"type":"divider"}]}]}"#,
            "blocks[0].blocks[0]: a divider cannot stand in a quote",
        ),
        (
            r#"{"format":1,"blocks":[{"type":"list","items":[{"blocks":[{"type":"paragraph","content":[{"type":"text","text":"a  b"}]}]}]}]}"#,
            "blocks[0].items[0].blocks[0].content[0]: spaces stand",
        ),
        (r#"{"format":1,"blocks":[{"type":"gallery","images":[]}]}"#, "blocks[0]: a gallery has two images or more"),
        (
            r#"{"format":1,"blocks":[{"type":"table","rows":[[{"content":[{"type":"text","text":"a"}]}],[]]}]}"#,
            "blocks[0]: the cells do not fill",
        ),
        (
            r#"{"format":1,"blocks":[{"type":"paragraph","content":[{"type":"text","text":"a","marks":[{"type":"emphasis"},{"type":"strong"}]}]}]}"#,
            "marks must stand in their order",
        ),
        (
            r#"{"format":1,"blocks":[{"type":"paragraph","content":[{"type":"footnote","content":[{"type":"footnote","content":[]}]}]}]}"#,
            "a footnote cannot hold a footnote",
        ),
    ] {
        let error = Document::from_json(stored).unwrap_err().to_string();
        assert!(error.contains(says), "{stored}\n{error}");
    }
}
