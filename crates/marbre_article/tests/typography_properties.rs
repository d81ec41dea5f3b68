//! What holds for every text and every profile of typography, however odd.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

use marbre_article::{
    render::{Piece, Run, Typographer as _},
    typography::{Profile, plain},
};
use proptest::{prelude::*, sample::select, test_runner::RngSeed};

/// Pieces of text that rules are about, next to each other in every order.
const PIECES: &[&str] = &[
    " ",
    " ",
    " ",
    "  ",
    "\u{A0}",
    "\u{202F}",
    "\u{2009}",
    "\n",
    "\t",
    "a",
    "mot",
    "l",
    "M",
    "M.",
    "Mme",
    "Mr.",
    "p.",
    "n",
    "°",
    "n°",
    "º",
    "ª",
    "12",
    "1",
    "2",
    "3",
    "500",
    "1964",
    "0",
    "0x",
    "x",
    "×",
    "'",
    "'",
    "’",
    "‘",
    "\"",
    "\"",
    "“",
    "”",
    "«",
    "»",
    "‹",
    "›",
    "„",
    ".",
    "..",
    "...",
    "…",
    ",",
    ";",
    ":",
    "!",
    "?",
    "(",
    ")",
    "[",
    "]",
    "-",
    "--",
    "---",
    "–",
    "—",
    ">",
    "<",
    "%",
    "‰",
    "€",
    "$",
    "R$",
    "F",
    "CFA",
    "km",
    "h",
    "30",
    "er",
    "e",
    "XXI",
    "I",
    "nde",
    "mars",
    "millions",
    "million",
    "mil",
    "EE",
    "UU",
    ".",
    "s",
    "90s",
    "tis",
    "em",
    "@",
    "#",
    "http://ex.org/a?b=1:2",
    "12:30",
    "/",
    "a@b.c",
    "www.",
    "عام",
    "ب",
    "ـ",
    "،",
    "؛",
    "؟",
    "٢",
    "٪",
    "ﻻ",
    "ﷺ",
    "\u{200F}",
    "\u{200D}",
    "e\u{301}",
    "É",
    "𝒳",
    "¿",
    "¡",
    "′",
    "″",
    "*",
    "=",
    "&amp;",
    "_",
    "^",
    "🙂",
    "D.",
    "Le",
    "+",
    "000",
    "5 ",
    " - ",
    " \"",
    "\" ",
    " '",
    "' ",
    "&",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(select(PIECES), 0..14).prop_map(|pieces| pieces.concat())
}

fn runs() -> impl Strategy<Value = Vec<(String, bool)>> {
    prop::collection::vec((text(), prop::bool::weighted(0.2)), 1..5)
}

fn profile() -> impl Strategy<Value = Profile> {
    select(&Profile::ALL[..])
}

fn set(profile: Profile, runs: &[(String, bool)]) -> Vec<(String, bool)> {
    let typed: Vec<Run<'_>> = runs.iter().map(|(text, skip)| Run { text, skip: *skip }).collect();
    let pieces = profile.typeset(&typed);
    assert_eq!(pieces.len(), runs.len(), "as many lists of pieces as runs");
    let flat = pieces.into_iter().map(|run| {
        run.into_iter()
            .map(|piece| match piece {
                Piece::Text(text) | Piece::Superscript(text) => text,
            })
            .collect::<String>()
    });
    flat.zip(runs).map(|(text, (_, skip))| (text, *skip)).collect()
}

/// The letters and digits of a text, without signs that rules may drop or replace.
fn words(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() && !matches!(c, 'x' | '\u{640}' | '\u{FB50}'..='\u{FEFC}')).collect()
}

fn assert_sane(profile: Profile, text: &str) {
    let once = plain(profile, text);
    assert_eq!(plain(profile, &once), once, "{profile:?}: {text:?} set twice differs");
    let digits = |text: &str| text.chars().filter(|c| c.is_numeric()).collect::<String>();
    assert_eq!(digits(&once), digits(text), "{profile:?}: {text:?}");
    if !text.chars().any(|c| matches!(c, '\u{FB50}'..='\u{FEFC}')) {
        assert_eq!(words(&once), words(text), "{profile:?}: {text:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, rng_seed: RngSeed::Fixed(12), ..ProptestConfig::default() })]

    #[test]
    fn twice_is_once_and_words_stay(profile in profile(), text in text()) {
        assert_sane(profile, &text);
    }

    #[test]
    fn runs_keep_their_places(profile in profile(), runs in runs()) {
        let once = set(profile, &runs);
        prop_assert_eq!(&set(profile, &once), &once);
        for (before, after) in runs.iter().zip(&once).filter(|(before, _)| before.1) {
            prop_assert_eq!(&before.0, &after.0, "a run to be skipped was touched");
        }
    }

    #[test]
    fn any_characters_at_all(profile in profile(), text in "\\PC{0,40}") {
        assert_sane(profile, &text);
    }
}

fn shared(file: &str) -> String {
    let path = format!("{}/../../../shared/data/{file}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("the test data is missing: {path}: {error}"))
}

fn assert_all_sane(texts: &[String]) {
    for text in texts {
        for profile in Profile::ALL {
            assert_sane(profile, text);
        }
    }
}

#[test]
fn strings_that_broke_other_programs() {
    let strings: Vec<String> = serde_json::from_str(&shared("naughty-strings/blns.json")).unwrap();
    assert!(strings.len() > 200);
    assert_all_sane(&strings);
}

#[test]
fn texts_that_other_typographers_are_tested_with() {
    let rows: Vec<serde_json::Value> = serde_json::from_str(&shared("typography-jolitypo/cases.json")).unwrap();
    let texts = |field: &str| rows.iter().map(|row| row[field].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert!(rows.len() > 100);
    assert_all_sane(&texts("input"));
    assert_all_sane(&texts("expected"));
}
