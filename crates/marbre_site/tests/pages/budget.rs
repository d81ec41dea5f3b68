//! What a page may weigh on the wire: compressed, with its headers. The reader pays for every byte.

use crate::newspaper::{Answer, NOW, Newspaper};
use marbre_article::{
    Document, LanguageTag,
    document::{Block, Href, measure, parse},
    front::{Breaking, File, FrontLayout, MOST_IN_FILE, MOST_IN_SECTION, Pin, SectionPlace},
};
use marbre_site::theme::Theme;
use marbre_store::{listing::EDITION, sections::Section};
use serde_json::json;
use std::{fs, io::Write as _};

/// An article of 600 words.
const ARTICLE: usize = 10_000;
/// An article of 1,200 words in Arabic, and a front page.
pub const LARGE: usize = 14_000;
/// The style sheet alone.
const STYLE: usize = 2_000;

fn compressed(text: &str) -> usize {
    let mut out = brotli::CompressorWriter::new(Vec::new(), 1 << 16, 11, 22);
    out.write_all(text.as_bytes()).unwrap();
    out.into_inner().len()
}

/// Body and headers as they travel, with the two lines that the server adds.
fn wire(answer: &Answer) -> usize {
    let added = "HTTP/1.1 200 OK\r\ncontent-encoding: br\r\ndate: Sun, 22 Nov 2026 12:51:34 GMT\r\n\r\n".len();
    let headers: usize = answer.headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    added + headers + compressed(&answer.text)
}

/// The beginning of a body: whole blocks, at least that many words.
fn words_of(document: &Document, least: usize) -> Document {
    let mut kept = Document::default();
    for block in &document.blocks {
        if measure::words(&kept) >= least {
            break;
        }
        kept.blocks.push(block.clone());
    }
    kept
}

pub fn body(files: &[&str], lang: &str, least: usize) -> Document {
    let mut whole = Document::default();
    for folder in files {
        let path = format!("{}/../marbre/demo/stories/{folder}/{lang}.html", env!("CARGO_MANIFEST_DIR"));
        let read = parse::html(&fs::read_to_string(path).unwrap(), &parse::ParseOptions::default());
        whole.blocks.extend(read.document.blocks.into_iter().filter(|block| !matches!(block, Block::LiveEntry(_))));
    }
    let kept = words_of(&whole, least);
    assert!(measure::words(&kept) >= least, "the demo has too few words in {lang}");
    kept
}

/// Publishes an article as rich as the demo's richest, with that body; gives its page.
pub async fn article(newspaper: &Newspaper, lang: &str, body: Document) -> Answer {
    let folder = format!("{}/../marbre/demo/stories/01-water/story.json", env!("CARGO_MANIFEST_DIR"));
    let mut story: serde_json::Value = serde_json::from_str(&fs::read_to_string(folder).unwrap()).unwrap();
    let tag: LanguageTag = lang.parse().unwrap();
    let mut own = story["articles"][lang].clone();
    own["slug"] = json!("budget");
    story["key"] = json!(format!("budget-{lang}"));
    let new = newspaper.article(&story, &own, &tag, NOW, body);
    let mut change = newspaper.store.begin().await.unwrap();
    change.insert_articles(&[new]).await.unwrap();
    change.commit(NOW).await.unwrap();
    newspaper.get(&format!("/{lang}/2026/11/budget")).await
}

pub fn within(what: &str, answer: &Answer, budget: usize) {
    assert_eq!(answer.status, 200, "{what}");
    let weight = wire(answer);
    assert!(weight <= budget, "{what} weighs {weight} bytes; the budget is {budget}");
}

#[tokio::test]
async fn an_article_of_600_words() {
    let newspaper = Newspaper::open().await;
    for lang in ["fr", "en", "ar"] {
        let answer = article(&newspaper, lang, body(&["01-water"], lang, 600)).await;
        within(&format!("an article of 600 words in {lang}"), &answer, ARTICLE);
    }
}

#[tokio::test]
async fn an_article_of_1200_words_in_arabic() {
    let newspaper = Newspaper::open().await;
    let answer = article(&newspaper, "ar", body(&["01-water", "08-boatbuilder"], "ar", 1200)).await;
    within("an article of 1,200 words in Arabic", &answer, LARGE);
}

#[tokio::test]
async fn a_full_front_page() {
    let newspaper = Newspaper::open().await;
    for lang in ["fr", "en", "ar"] {
        let answer = newspaper.get(&format!("/{lang}/")).await;
        let teasers = answer.text.matches("/2026/11/").count();
        assert!(teasers >= 16, "only {teasers} teasers in {lang}");
        within(&format!("the front page in {lang}"), &answer, LARGE);
    }
}

/// Everything that can be laid out: a file, six articles of each section, the longest breaking-news line.
#[tokio::test]
async fn a_front_page_laid_out_in_full() {
    let newspaper = Newspaper::open().await;
    for lang in ["fr", "en", "ar"] {
        let tag: LanguageTag = lang.parse().unwrap();
        let all = newspaper.store.public().list(EDITION, &tag, 0, 40).await.unwrap().items;
        let file = all.iter().rev().take(MOST_IN_FILE).map(|listed| Pin { article: listed.id, until: None }).collect();
        let sections = newspaper.store.reader().sections().await.unwrap();
        let part = |section: &Section| SectionPlace { section: section.id, slots: vec![None; MOST_IN_SECTION] };
        let breaking = all[0].teaser.summary.chars().chain(" ".repeat(160).chars()).take(159).chain(['.']).collect();
        let layout = FrontLayout {
            file: Some(File { title: all[1].teaser.headline.chars().take(80).collect(), articles: file }),
            sections: sections.iter().filter(|section| section.parent.is_none()).map(part).collect(),
            breaking: Some(Breaking { text: breaking, link: Some(Href::parse("/fr/").unwrap()), until: None }),
            ..FrontLayout::default()
        };
        layout.check().unwrap();
        let mut change = newspaper.store.begin().await.unwrap();
        change.add_front_page(&tag, 0, &layout, None, NOW).await.unwrap();
        change.commit(NOW).await.unwrap();
        let answer = newspaper.get(&format!("/{lang}/")).await;
        assert!(answer.text.contains("aria-labelledby=file") && answer.text.contains("<aside"), "{}", answer.text);
        within(&format!("the front page laid out in {lang}"), &answer, LARGE);
    }
}

#[tokio::test]
async fn a_page_of_twenty_articles() {
    let newspaper = Newspaper::open().await;
    within("a section", &newspaper.get("/fr/region/").await, LARGE);
    within("an author", &newspaper.get("/fr/author/salma-hadj-naceur").await, LARGE);
}

#[tokio::test]
async fn the_style_sheet() {
    let newspaper = Newspaper::open().await;
    // A page without images: those with images bring a rule for each of their colours along.
    let page = newspaper.get("/fr/nowhere").await;
    let (_, rest) = page.text.split_once("<style>").unwrap();
    let (style, _) = rest.split_once("</style>").unwrap();
    let weight = compressed(style);
    assert!(weight <= STYLE, "the style sheet weighs {weight} bytes; the budget is {STYLE}");
    let hash = Theme::load(None).unwrap().style_hash();
    assert!(page.headers["content-security-policy"].to_str().unwrap().contains(&hash));
}
