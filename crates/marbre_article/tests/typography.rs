//! The examples of `fixtures/typography.txt`: what was typed, and what the reader sees.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use marbre_article::{
    LanguageTag,
    render::{Piece, Run, Typographer as _},
    typography::Profile,
};
use std::fmt::Write as _;

const EXAMPLES: &str = include_str!("fixtures/typography.txt");
const TAGS: [&str; 8] = ["<em>", "</em>", "<strong>", "</strong>", "<a>", "</a>", "<code>", "</code>"];

/// A line of the file, for one language.
struct Example<'a> {
    line: usize,
    language: &'a str,
    typed: String,
    set: String,
}

fn examples() -> Vec<Example<'static>> {
    let mut languages: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for (number, line) in EXAMPLES.lines().enumerate() {
        if let Some(list) = line.strip_prefix("= ") {
            languages = list.split_whitespace().collect();
        } else if let Some((typed, set)) = line.split_once(" → ") {
            for language in &languages {
                found.push(Example { line: number + 1, language, typed: unmark(typed), set: unmark(set) });
            }
        }
    }
    found
}

fn unmark(text: &str) -> String {
    text.replace('⍽', "\u{A0}").replace('¦', "\u{202F}")
}

fn mark(text: &str) -> String {
    text.replace('\u{A0}', "⍽").replace('\u{202F}', "¦")
}

/// The text between tags, and the tags themselves, in order.
fn pieces(text: &str) -> Vec<&str> {
    let mut rest = text;
    let mut found = Vec::new();
    while let Some((at, tag)) = TAGS.iter().filter_map(|tag| Some((rest.find(tag)?, tag))).min() {
        found.push(&rest[..at]);
        found.push(&rest[at..at + tag.len()]);
        rest = &rest[at + tag.len()..];
    }
    found.push(rest);
    found
}

fn set(profile: Profile, typed: &str) -> String {
    let mut runs = Vec::new();
    let mut code = false;
    let pieces = pieces(typed);
    for piece in &pieces {
        if TAGS.contains(piece) {
            code = *piece == "<code>";
        } else {
            runs.push(Run { text: piece, skip: code });
        }
    }
    let mut set = profile.typeset(&runs).into_iter();
    let mut out = String::new();
    for piece in pieces {
        if TAGS.contains(&piece) {
            out.push_str(piece);
            continue;
        }
        for piece in set.next().unwrap() {
            match piece {
                Piece::Text(text) => out.push_str(&text),
                Piece::Superscript(text) => write!(out, "<sup>{text}</sup>").unwrap(),
            }
        }
    }
    out
}

fn profile(language: &str) -> Profile {
    Profile::for_language(&language.parse::<LanguageTag>().unwrap())
}

#[test]
fn every_example_is_set_as_written() {
    let examples = examples();
    assert!(examples.len() > 200, "only {} examples were read", examples.len());
    let mut report = String::new();
    for example in &examples {
        let set = set(profile(example.language), &example.typed);
        if set != example.set {
            let (line, language) = (example.line, example.language);
            writeln!(report, "line {line}, {language}:\n  typed    {}", mark(&example.typed)).unwrap();
            writeln!(report, "  expected {}\n  but set  {}", mark(&example.set), mark(&set)).unwrap();
        }
    }
    assert!(report.is_empty(), "tests/fixtures/typography.txt\n{report}");
}

#[test]
fn setting_twice_is_setting_once() {
    for example in examples() {
        let profile = profile(example.language);
        let once = set(profile, &example.typed).replace("<sup>", "").replace("</sup>", "");
        let twice = set(profile, &once).replace("<sup>", "").replace("</sup>", "");
        assert_eq!(mark(&twice), mark(&once), "line {}, {}", example.line, example.language);
    }
}
