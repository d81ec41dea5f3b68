//! How long it takes to compare two long texts: `cargo run --release -p marbre_article --example measure_compare`.
#![allow(clippy::print_stdout, reason = "a measurement for people")]

use marbre_article::{
    ArticleContent, Document,
    document::{Block, Inline, compare::compare},
};
use std::time::Instant;

/// The words of each text.
const WORDS: usize = 5_000;

/// A text of so many paragraphs; the words repeat as they do in prose, and every `change`th is another.
fn text(paragraphs: usize, change: usize) -> ArticleContent {
    let word = |at: usize| {
        let other = change > 0 && at.is_multiple_of(change);
        // Every third word is one of a dozen short ones, as in most languages.
        let number = if at.is_multiple_of(3) { at % 12 } else { at * at % 1_999 };
        if other { format!("other{}", at % 97) } else { format!("word{number}") }
    };
    let paragraph = |first: usize| {
        let words: Vec<String> = (first..first + WORDS / paragraphs).map(word).collect();
        Block::Paragraph { content: vec![Inline::text(words.join(" "))] }
    };
    let blocks = (0..paragraphs).map(|number| paragraph(number * WORDS / paragraphs)).collect();
    ArticleContent { body: Document::new(blocks), ..ArticleContent::default() }
}

fn main() {
    for paragraphs in [1, 10, 100, 500] {
        for change in [2, 5, 50] {
            let (old, new) = (text(paragraphs, 0), text(paragraphs, change));
            let start = Instant::now();
            let differences = compare(&old, &new).len();
            let time = start.elapsed();
            println!("{WORDS} words in {paragraphs} paragraphs, each {change}th another: {differences} in {time:?}");
        }
    }
}
