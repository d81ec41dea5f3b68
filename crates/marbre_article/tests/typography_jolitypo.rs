//! The suite of JoliTypo, a typographer for the web that many newsrooms know: where the same rule is offered here, the
//! same result is expected, but for the rows listed in [`ON_PURPOSE`].

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use marbre_article::{
    LanguageTag,
    render::{Piece, Run, Typographer as _},
    typography::Profile,
};
use scraper::{Html, Node};
use serde_json::Value;
use std::fmt::Write as _;

/// Rows that come out otherwise, and why.
const ON_PURPOSE: &[(&str, &str)] = &[
    // A dash for a pause stands between spaces in the press of the United States (AP) and of Britain.
    ("Style-- you have it.", "the dash stands between spaces"),
    ("-- Agent Smith", "the dash stands between spaces"),
    // “I am here: at last” lacks no space in Canada when the writer put one: the OQLF asks for it before the colon.
    ("Bonjour :", "fr-CA keeps a no-break space before the colon (OQLF)"),
    // “12 500 foyers” may part after the number; only units, money and large numbers are held to it.
    ("3 things", "a number is not held to every word"),
    ("We &lt;3 web.", "a number is not held to every word"),
    // In French the space before `!` is put in where it is missing.
    ("Yahoo!", "a missing space is put in"),
    // Feet, inches, minutes and seconds get their own signs in English.
    ("2\"44'.", "primes"),
    // “(c)” is the third of a list far more often than a copyright sign.
    ("(c)", "lists count (a), (b), (c)"),
];

/// Rules about something that is not offered: hyphenation, legal signs.
const NOT_OFFERED: [&str; 1] = ["Hyphen"];

/// The language a row is checked in; nothing when it has no profile here.
fn language(class: &str, rules: &Value, locale: Option<&str>) -> Option<Profile> {
    let named = locale.or_else(|| rules["args"][0].as_str()).map(str::to_owned);
    let tag = match (class, named) {
        ("CurlyQuote" | "Dash" | "Dimension" | "FrenchNoBreakSpace" | "NoSpaceBeforeComma" | "Unit", _) => {
            "fr".to_owned()
        }
        ("GermanQuotes", _) => "de".to_owned(),
        (_, Some(named)) => named,
        _ => "en".to_owned(),
    };
    let profile = Profile::for_language(&tag.parse::<LanguageTag>().ok()?);
    (profile != Profile::Neutral).then_some(profile)
}

/// Each block of a piece of HTML, set. Blocks are the elements that hold text directly or in marks.
fn set_html(profile: Profile, html: &str) -> Vec<String> {
    blocks(html).iter().map(|runs| set(profile, runs)).collect()
}

fn set(profile: Profile, runs: &[(String, bool)]) -> String {
    let runs: Vec<Run<'_>> = runs.iter().map(|(text, skip)| Run { text, skip: *skip }).collect();
    let pieces = profile.typeset(&runs).into_iter().flatten();
    pieces
        .map(|piece| match piece {
            Piece::Text(text) | Piece::Superscript(text) => text,
        })
        .collect()
}

fn blocks(html: &str) -> Vec<Vec<(String, bool)>> {
    let tree = Html::parse_document(html);
    let mut blocks: Vec<Vec<(String, bool)>> = vec![Vec::new()];
    for node in tree.tree.nodes() {
        let names = || node.ancestors().filter_map(|n| n.value().as_element()).map(|e| e.name());
        match node.value() {
            Node::Element(element) if matches!(element.name(), "p" | "pre" | "body") => blocks.push(Vec::new()),
            Node::Text(text) if !names().any(|name| matches!(name, "head" | "title")) => {
                let skip = names().any(|name| matches!(name, "pre" | "code"));
                if !(text.trim().is_empty() && names().next() == Some("body")) {
                    blocks.last_mut().unwrap().push((text.to_string(), skip));
                }
            }
            _ => {}
        }
    }
    blocks.retain(|runs| runs.iter().any(|(text, _)| !text.trim().is_empty()));
    blocks
}

/// A text as rows about one rule are compared: without what other rules do to it.
fn bare(class: &str, text: &str) -> String {
    let spacing = matches!(class, "Unit" | "FrenchNoBreakSpace" | "SpaceBeforePunctuation" | "SmartQuotes" | "Fixer");
    let curly = matches!(class, "CurlyQuote" | "Fixer");
    text.chars()
        .filter(|c| *c != '\u{AD}')
        .map(|c| match c {
            '\u{A0}' | '\u{202F}' if !spacing => ' ',
            '’' if !curly => '\'',
            c => c,
        })
        .collect::<String>()
        .trim()
        .to_owned()
}

#[test]
fn the_same_rules_give_the_same_results() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/typography-jolitypo/cases.json");
    let json =
        std::fs::read_to_string(path).unwrap_or_else(|error| panic!("the test data is missing: {path}: {error}"));
    let rows: Vec<Value> = serde_json::from_str(&json).unwrap();
    let (mut checked, mut report) = (0, String::new());
    for row in &rows {
        let class = row["rules"]["class"].as_str().unwrap().trim_start_matches("Fixer\\");
        let (input, expected) = (row["input"].as_str().unwrap(), row["expected"].as_str().unwrap());
        let Some(profile) = language(class, &row["rules"], row["rules"]["locale"].as_str()) else { continue };
        if NOT_OFFERED.contains(&class) || ON_PURPOSE.iter().any(|(part, _)| input.contains(part)) {
            continue;
        }
        let (ours, theirs) = if class == "Fixer" {
            let text = |block: Vec<(String, bool)>| block.into_iter().map(|(text, _)| text).collect::<String>();
            (set_html(profile, input), blocks(expected).into_iter().map(text).collect())
        } else {
            (vec![set(profile, &[(input.to_owned(), false)])], vec![expected.to_owned()])
        };
        let bare_all = |texts: &[String]| texts.iter().map(|text| bare(class, text)).collect::<Vec<_>>();
        checked += 1;
        if bare_all(&ours) != bare_all(&theirs) {
            writeln!(report, "{class}, {profile:?}\n  typed {input:?}\n  ours  {ours:?}\n  suite {theirs:?}").unwrap();
        }
    }
    println!("{checked} of {} rows checked", rows.len());
    assert!(report.is_empty(), "{report}");
    assert!(checked > 60, "only {checked} rows were checked");
}
