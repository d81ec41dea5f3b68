//! Documents for tests: any that can be, and the pages of others.
#![allow(dead_code, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use marbre_article::{
    ClaimId, Document, Moment,
    document::{
        Alternative, Block, Card, CardProvider, Cell, Entry, Heading, HeadingLevel, Href, Image, ImageSource, Inline,
        List, ListItem, LiveEntry, Mark, Quote, Sha256Hex, Table,
    },
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use std::path::{Path, PathBuf};

/// Documents that follow the rules, with every kind of block and mark.
pub fn document() -> impl Strategy<Value = Document> {
    any_document().prop_map(Document::normalised)
}

/// Documents of any shape, rules broken.
pub fn any_document() -> impl Strategy<Value = Document> {
    vec(block(), 0..6).prop_map(Document::new)
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[a-zé]{1,8}",
        2 => "[a-z ]{0,10}",
        1 => "[ \n\t\u{a0}\u{202f}*_`#\\[\\]()!<>&\"'|~=+.-]{1,6}",
        1 => select(vec![
            "مدينة", "می\u{200c}خواهم", "https://youtu.be/dQw4w9WgXcQ", "http", "1.", "- ", "# ", "&amp;", "<b>", "</p>",
            "<!--", "]]>", "\u{2028}", "\u{0}", "\u{feff}", "👩\u{200d}🚀", "e\u{301}", "—",
        ]).prop_map(str::to_owned),
    ]
}

fn href() -> impl Strategy<Value = Href> {
    select(vec![
        "https://ex.org/a?b=1&c=\"2\"",
        "https://youtu.be/dQw4w9WgXcQ",
        "https://ex.org/a.jpg",
        "/fr/2026/03/x",
        "#note",
        "mailto:a@ex.org",
        "tel:+221",
    ])
    .prop_map(|address| Href::parse(address).unwrap())
}

fn mark() -> impl Strategy<Value = Mark> {
    prop_oneof![
        any::<u128>().prop_map(|n| Mark::Claim { claim: ClaimId(uuid::Uuid::from_u128(n)) }),
        href().prop_map(|href| Mark::Link { href }),
        select(vec!["ar", "en", "zh-Hant"]).prop_map(|lang| Mark::Language { lang: lang.parse().unwrap() }),
        select(vec![Mark::Strong, Mark::Emphasis, Mark::Strikethrough, Mark::Superscript, Mark::Subscript, Mark::Code]),
    ]
}

fn run() -> impl Strategy<Value = Inline> {
    (words(), vec(mark(), 0..3)).prop_map(|(text, marks)| Inline::Text { text, marks })
}

/// A line, perhaps empty.
pub fn line() -> impl Strategy<Value = Vec<Inline>> {
    let inline = prop_oneof![
        8 => run(),
        1 => Just(Inline::Break),
        1 => vec(run(), 0..3).prop_map(|content| Inline::Footnote { content }),
    ];
    vec(inline, 0..5)
}

fn image() -> impl Strategy<Value = Image> {
    let source = prop_oneof![
        "[a-z]".prop_map(|text| ImageSource::Asset(Sha256Hex::of(text.as_bytes()))),
        words().prop_map(|word| ImageSource::Missing(format!("https://ex.org/{word}"))),
    ];
    let alt =
        prop_oneof![words().prop_map(Alternative::Text), Just(Alternative::Decorative), Just(Alternative::Unwritten)];
    (source, alt, line(), words(), option::of(href())).prop_map(|(source, alt, caption, credit, link)| Image {
        source,
        alt,
        caption,
        credit,
        link,
    })
}

fn table() -> impl Strategy<Value = Table> {
    let cell = (any::<bool>(), 0..3u32, 0..3u32, line()).prop_map(|(header, columns, rows, content)| Cell {
        header,
        columns,
        rows,
        content,
    });
    (line(), 0..3u32, vec(vec(cell, 0..4), 0..4)).prop_map(|(caption, header_rows, rows)| Table {
        caption,
        header_rows,
        rows,
    })
}

fn card() -> impl Strategy<Value = Card> {
    (select(CardProvider::ALL.to_vec()), href(), words(), line()).prop_map(|(provider, href, title, text)| Card {
        provider,
        href,
        title,
        text,
    })
}

/// Blocks without blocks in them.
fn leaf() -> impl Strategy<Value = Block> {
    let level = select(vec![HeadingLevel::Two, HeadingLevel::Three, HeadingLevel::Four]);
    prop_oneof![
        4 => line().prop_map(|content| Block::Paragraph { content }),
        1 => (level, line()).prop_map(|(level, content)| Block::Heading(Heading { level, content })),
        1 => image().prop_map(Block::Image),
        1 => (vec(image(), 0..4), line()).prop_map(|(images, caption)| Block::Gallery { images, caption }),
        1 => table().prop_map(Block::Table),
        1 => card().prop_map(Block::EmbedCard),
        1 => vec(words(), 0..4).prop_map(|lines| Block::Preformatted { text: lines.join("\n") }),
        1 => Just(Block::Divider),
    ]
}

fn block() -> impl Strategy<Value = Block> {
    leaf().prop_recursive(4, 24, 3, |inner| {
        let blocks = || vec(inner.clone(), 0..3);
        let item = blocks().prop_map(|blocks| ListItem { blocks });
        let date = option::of(select(vec!["2019", "2019-05", "2019-05-12T14:30Z", "soon"]));
        let entry = (words(), date, blocks()).prop_map(|(when, date, blocks)| Entry {
            when,
            date: date.map(str::to_owned),
            blocks,
        });
        prop_oneof![
            (option::of(0..4u32), vec(item, 0..3)).prop_map(|(start, items)| Block::List(List { start, items })),
            (blocks(), line(), option::of(href()), any::<bool>()).prop_map(|(blocks, attribution, source, pull)| {
                Block::Quote(Quote { blocks, attribution, source, pull })
            }),
            (line(), blocks()).prop_map(|(title, blocks)| Block::Infobox { title, blocks }),
            vec(entry, 0..3).prop_map(|entries| Block::Timeline { entries }),
            ("[a-zÉ -]{0,4}", any::<i64>(), line(), blocks()).prop_map(|(id, at, headline, blocks)| {
                Block::LiveEntry(LiveEntry { id, at: Moment(at), headline, blocks })
            }),
        ]
    })
}

/// A folder of other people's data, beside the project.
///
/// # Panics
/// When it is not there, saying so.
pub fn shared(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(name);
    assert!(path.is_dir(), "the shared test data is missing: {} is not a folder", path.display());
    path
}

/// Every HTML there is in the shared data: pages, fragments, hostile strings.
pub fn shared_html() -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![shared("html-readability"), shared("html-real")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "html") {
                let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
                found.push((path.display().to_string(), text));
            }
        }
    }
    for (name, file) in
        [("sanitizer-dompurify", "cases.json"), ("naughty-strings", "blns.json"), ("commonmark", "spec-0.31.2.json")]
    {
        let text = std::fs::read_to_string(shared(name).join(file)).unwrap();
        strings(&serde_json::from_str(&text).unwrap(), name, &mut found);
    }
    found
}

/// Every string of a JSON value.
fn strings(value: &serde_json::Value, name: &str, found: &mut Vec<(String, String)>) {
    match value {
        serde_json::Value::String(text) => found.push((format!("{name} {}", found.len()), text.clone())),
        serde_json::Value::Array(values) => values.iter().for_each(|value| strings(value, name, found)),
        serde_json::Value::Object(fields) => fields.values().for_each(|value| strings(value, name, found)),
        _ => {}
    }
}
