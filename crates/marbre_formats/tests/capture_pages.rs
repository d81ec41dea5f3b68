//! Saved pages against what is known of their articles: pages of a real WordPress, and Readability's own test pages.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use marbre_article::{
    Moment,
    document::{Block, Inline, plain_text},
};
use marbre_formats::import::{
    capture::{Captured, Options, Problem, read},
    wordpress::plain,
};
use scraper::{Html, Node};
use serde_json::Value;
use std::{collections::HashMap, fmt::Write as _, fs, path::PathBuf};

fn shared(path: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")).join(path)
}

fn file(path: &str) -> Vec<u8> {
    let path = shared(path);
    fs::read(&path).unwrap_or_else(|error| panic!("the test data is missing: {}: {error}", path.display()))
}

fn json(path: &str) -> Value {
    serde_json::from_slice(&file(path)).unwrap()
}

fn words(text: &str) -> Vec<String> {
    let told = text.split_whitespace().filter(|word| !word.starts_with("http"));
    told.flat_map(|word| word.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// How well two texts agree as sets of words: 1 when they have the same.
#[expect(clippy::cast_precision_loss, reason = "texts are shorter than that")]
fn f1(ours: &str, theirs: &str) -> f64 {
    let (ours, theirs) = (words(ours), words(theirs));
    if ours.is_empty() && theirs.is_empty() {
        return 1.0;
    }
    let mut counts: HashMap<&str, i64> = HashMap::new();
    theirs.iter().for_each(|word| *counts.entry(word).or_default() += 1);
    let mut both = 0;
    for word in &ours {
        if let Some(left) = counts.get_mut(word.as_str()).filter(|left| **left > 0) {
            *left -= 1;
            both += 1;
        }
    }
    2.0 * f64::from(both) / (ours.len() + theirs.len()) as f64
}

/// The words of a document, without addresses.
fn text_of(blocks: &[Block]) -> String {
    let mut text = String::new();
    words_of(blocks, &mut text);
    text
}

fn line_of(content: &[Inline], text: &mut String) {
    text.push_str(&plain_text(content));
    text.push('\n');
    for inline in content {
        if let Inline::Footnote { content } = inline {
            line_of(content, text);
        }
    }
}

fn words_of(blocks: &[Block], text: &mut String) {
    for block in blocks {
        match block {
            Block::Paragraph { content } => line_of(content, text),
            Block::Heading(heading) => line_of(&heading.content, text),
            Block::List(list) => list.items.iter().for_each(|item| words_of(&item.blocks, text)),
            Block::Quote(quote) => {
                line_of(&quote.attribution, text);
                words_of(&quote.blocks, text);
            }
            Block::Image(image) => {
                line_of(&image.caption, text);
                text.push_str(&image.credit);
            }
            Block::Gallery { images, caption } => {
                line_of(caption, text);
                images.iter().for_each(|image| line_of(&image.caption, text));
            }
            Block::Table(table) => {
                line_of(&table.caption, text);
                table.rows.iter().flatten().for_each(|cell| line_of(&cell.content, text));
            }
            Block::Infobox { title, blocks } => {
                line_of(title, text);
                words_of(blocks, text);
            }
            Block::EmbedCard(card) => text.push_str(&card.title),
            Block::Preformatted { text: code } => text.push_str(code),
            Block::Timeline { .. } | Block::LiveEntry(_) | Block::Divider => {}
        }
        text.push('\n');
    }
}

/// The words that a reader sees of a piece of HTML.
fn text_of_html(html: &str) -> String {
    const INLINE: [&str; 10] = ["a", "b", "i", "em", "strong", "span", "sup", "sub", "code", "small"];
    let mut text = String::new();
    for node in Html::parse_fragment(html).tree.root().descendants() {
        let silent = node.ancestors().any(|around| {
            around.value().as_element().is_some_and(|element| matches!(element.name(), "script" | "style" | "iframe"))
        });
        match node.value() {
            Node::Text(characters) if !silent => text.push_str(characters),
            Node::Element(element) if !INLINE.contains(&element.name()) => text.push(' '),
            _ => {}
        }
    }
    text
}

fn capture(path: &str) -> Captured {
    read(&file(path), path, &Options::default()).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn pages_of_a_real_wordpress() {
    let truth = json("wxr-real/wordpress-dev.truth.json");
    let export = String::from_utf8(file("wxr-real/wordpress-dev.wxr.xml")).unwrap();
    let names: HashMap<&str, &str> = truth["authors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|author| (author["login"].as_str().unwrap(), author["name"].as_str().unwrap()))
        .collect();
    let (mut pages, mut report) = (0, String::new());
    for post in truth["posts"].as_array().unwrap() {
        let id = post["id"].as_u64().unwrap();
        let path = format!("html-real/wordpress-post-{id}.html");
        if !shared(&path).exists() {
            continue;
        }
        pages += 1;
        let captured = capture(&path);
        let mut check = |what: &str, ours: String, theirs: String| {
            if ours != theirs {
                writeln!(report, "{path}: {what} is {ours:?}, not {theirs:?}").unwrap();
            }
        };
        check("the headline", captured.headline.clone(), plain::line(post["title"].as_str().unwrap()));
        let instant: jiff::civil::DateTime = post["date_gmt"].as_str().unwrap().parse().unwrap();
        let instant = jiff::tz::TimeZone::UTC.to_timestamp(instant).unwrap().as_millisecond();
        let ours = captured.published.as_ref().and_then(|dated| dated.moment);
        check("the date", format!("{ours:?}"), format!("{:?}", Some(Moment(instant))));
        let signed: Vec<&str> = captured.bylines.iter().map(|signed| signed.name.as_str()).collect();
        check("the byline", signed.join(", "), names[post["author"].as_str().unwrap()].to_owned());
        let score = f1(&text_of(&captured.body.blocks), &post_text(&export, id, &captured));
        if score < 0.97 && !other_text(id) {
            writeln!(report, "{path}: F1 of the text is {score:.3}:\n{}", text_of(&captured.body.blocks)).unwrap();
        }
    }
    assert!(pages > 20, "only {pages} pages were found");
    assert!(report.is_empty(), "{report}");
}

/// Posts whose pages show another text than was filed: the first of two pages, what shortcodes made, a footnote that has
/// no number of its own here, a password's form.
fn other_text(id: u64) -> bool {
    matches!(id, 15 | 16 | 21 | 31)
}

/// The text of a post as it was filed; without the caption of the picture that became the lead image.
fn post_text(export: &str, id: u64, captured: &Captured) -> String {
    let wanted = format!("<wp:post_id>{id}</wp:post_id>");
    let item = export.split("<item>").find(|item| item.contains(&wanted)).unwrap();
    let content = item.split_once("<content:encoded><![CDATA[").unwrap().1;
    let content = content.split_once("]]></content:encoded>").unwrap().0.replace("]]]]><![CDATA[>", "]]>");
    let text = text_of_html(&content);
    match &captured.lead_image {
        Some(image) => text.replacen(&plain_text(&image.caption), "", 1),
        None => text,
    }
}

/// Pages whose text Readability finds otherwise, and why ours is as good.
const OTHERWISE: [(&str, f64); 2] = [
    // Readability keeps the comments of readers.
    ("firefox-nightly-blog", 0.90),
    // A page of panels and buttons, no article.
    ("mozilla-1", 0.85),
];

#[test]
fn pages_of_readability() {
    let (mut cases, mut sum, mut report) = (0, 0.0, String::new());
    for entry in fs::read_dir(shared("html-readability")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !shared(&format!("html-readability/{name}/source.html")).exists() {
            continue;
        }
        let expected = String::from_utf8(file(&format!("html-readability/{name}/expected.html"))).unwrap();
        let metadata = json(&format!("html-readability/{name}/expected-metadata.json"));
        let captured = read(&file(&format!("html-readability/{name}/source.html")), "source.html", &Options::default());
        let captured = captured.unwrap_or_else(|error| panic!("{name}: {error}"));
        let score = f1(&text_of(&captured.body.blocks), &text_of_html(&expected));
        let floor = OTHERWISE.iter().find(|(known, _)| *known == name).map_or(0.94, |(_, floor)| *floor);
        cases += 1;
        sum += score;
        println!("{score:.3} {name}");
        if score < floor {
            fs::write(format!("/tmp/cap/{name}.ours"), words(&text_of(&captured.body.blocks)).join("\n")).unwrap();
            fs::write(format!("/tmp/cap/{name}.theirs"), words(&text_of_html(&expected)).join("\n")).unwrap();
            writeln!(report, "{name}: F1 of the text is {score:.3}, less than {floor}").unwrap();
        }
        let title = metadata["title"].as_str().unwrap_or_default();
        if !title.starts_with(&captured.headline) || (captured.headline.is_empty() && !title.is_empty()) {
            writeln!(report, "{name}: the headline is {:?}, not {title:?}", captured.headline).unwrap();
        }
        if let Some(byline) = metadata["byline"].as_str() {
            let signed: Vec<&str> = captured.bylines.iter().map(|signed| signed.name.as_str()).collect();
            if signed != [byline] {
                writeln!(report, "{name}: the byline is {signed:?}, not {byline:?}").unwrap();
            }
        }
        if let Some(lang) = metadata["lang"].as_str()
            && captured.language.as_ref().map(|tag| tag.as_str()) != Some(lang)
        {
            writeln!(report, "{name}: the language is {:?}, not {lang:?}", captured.language).unwrap();
        }
        let direction = captured.direction.map(|direction| direction.as_str());
        // There the article's own element says so, which Readability does not look at.
        if direction != metadata["dir"].as_str() && name != "rtl-4" {
            writeln!(report, "{name}: the direction is {direction:?}, not {:?}", metadata["dir"]).unwrap();
        }
    }
    assert!(report.is_empty(), "{report}");
    assert!(cases > 20, "only {cases} pages were found");
    let average = sum / f64::from(cases);
    assert!(average > 0.98, "the average F1 is {average:.3}");
}

#[test]
fn a_protected_page_says_so() {
    let captured = capture("html-real/wordpress-post-31.html");
    assert!(captured.problems.contains(&Problem::Protected) && captured.body.is_empty());
}
