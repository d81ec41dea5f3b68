//! Texts compared for people: the cases in `fixtures/compare.md`, and what holds for any two texts.
//!
//! Each case says what somebody did, the text before and after (fields as `name: words`, then HTML), and the
//! differences: `[-removed-]`, `[+added+]`. With `BLESS=1` in the environment those are written anew: read the
//! difference before you keep it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use marbre_article::{
    ArticleContent, Document,
    document::{
        compare::{Change, Difference, Fate, Place, Span, compare},
        parse::{self, ParseOptions},
    },
};
use proptest::prelude::*;
use std::fmt::Write as _;

const CASES: &str = include_str!("fixtures/compare.md");

fn read(text: &str) -> ArticleContent {
    let mut content = ArticleContent::default();
    let mut html = String::new();
    for line in text.lines() {
        match line.split_once(": ") {
            Some(("headline", words)) => words.clone_into(&mut content.headline),
            Some(("standfirst", words)) => words.clone_into(&mut content.standfirst),
            Some(("point", words)) => content.key_points.push(words.to_owned()),
            _ => html.push_str(line),
        }
    }
    content.body = parse::html(&html, &ParseOptions::default()).document;
    content
}

/// A value as its words in the stored form.
fn word(value: impl serde::Serialize) -> String {
    match serde_json::to_value(value).unwrap() {
        serde_json::Value::String(word) => word,
        serde_json::Value::Object(fields) => {
            fields.into_iter().map(|(name, at)| format!("{name} {},{}", at["row"], at["column"])).collect()
        }
        other => other.to_string(),
    }
}

fn draw(difference: &Difference) -> String {
    let number = |at: Option<usize>| at.map_or_else(|| "–".to_owned(), |at| (at + 1).to_string());
    let mut drawn = match difference.place {
        Place::Field { field } => word(field),
        Place::Block { kind, old, new } => format!("{} {} → {}", word(kind), number(old), number(new)),
    };
    write!(drawn, ": {}", word(difference.change)).unwrap();
    for part in &difference.parts {
        write!(drawn, "\n  {}: ", word(part.what)).unwrap();
        for Span { fate, text } in &part.spans {
            match fate {
                Fate::Same => drawn.push_str(text),
                Fate::Removed => write!(drawn, "[-{text}-]").unwrap(),
                Fate::Added => write!(drawn, "[+{text}+]").unwrap(),
            }
        }
    }
    drawn
}

fn fenced<'t>(text: &'t str, name: &str) -> &'t str {
    let (_, rest) = text.split_once(&format!("```{name}\n")).unwrap_or_else(|| panic!("no {name} in\n{text}"));
    rest.split_once("```").unwrap_or_else(|| panic!("{name} does not end in\n{text}")).0
}

#[test]
fn cases_for_people() {
    let mut parts = CASES.split("\n### ");
    let mut blessed = parts.next().unwrap().to_owned();
    let mut wrong = String::new();
    let mut count = 0;
    for case in parts {
        count += 1;
        let differences = compare(&read(fenced(case, "before")), &read(fenced(case, "after")));
        let found: String = differences.iter().map(|difference| draw(difference) + "\n").collect();
        let expected = fenced(case, "differences");
        if found != expected {
            write!(wrong, "\n### {case}\nbut these were found:\n{found}").unwrap();
        }
        write!(
            blessed,
            "\n### {}",
            case.replace(&format!("```differences\n{expected}```"), &format!("```differences\n{found}```"))
        )
        .unwrap();
    }
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/compare.md"), blessed).unwrap();
    } else {
        assert!(wrong.is_empty(), "{wrong}");
    }
    assert!(count >= 12, "{count}");
}

/// What each block says, as the differences say it: the lines with something on them.
fn said(blocks: &Document, index: usize) -> Vec<String> {
    let alone = ArticleContent { body: Document::new(vec![blocks.blocks[index].clone()]), ..ArticleContent::default() };
    compare(&ArticleContent::default(), &alone).iter().flat_map(|difference| side(difference, Fate::Removed)).collect()
}

/// The lines of one side of a difference: those with another fate are left out.
fn side(difference: &Difference, other: Fate) -> Vec<String> {
    let line = |spans: &[Span]| -> String {
        spans.iter().filter(|span| span.fate != other).map(|span| span.text.as_str()).collect()
    };
    difference.parts.iter().map(|part| line(&part.spans)).filter(|line| !line.is_empty()).collect()
}

/// The new text out of the old one and the differences alone.
fn applied(old: &Document, differences: &[Difference], length: usize) -> Vec<Vec<String>> {
    let mut new: Vec<Option<Vec<String>>> = vec![None; length];
    let mut used = vec![false; old.blocks.len()];
    for difference in differences {
        let Place::Block { old: before, new: after, .. } = difference.place else { panic!("{difference:?}") };
        if let Some(at) = before {
            used[at] = true;
            let before = side(difference, Fate::Added);
            assert_eq!(before, said(old, at));
        }
        if let Some(at) = after {
            new[at] = Some(side(difference, Fate::Removed));
        }
    }
    let mut rest = (0..old.blocks.len()).filter(|at| !used[*at]);
    let new = new.into_iter().map(|lines| lines.unwrap_or_else(|| said(old, rest.next().unwrap()))).collect();
    assert_eq!(rest.next(), None);
    new
}

fn with(body: &Document) -> ArticleContent {
    ArticleContent { body: body.clone(), ..ArticleContent::default() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn the_differences_lead_to_the_new_text(
        (old, new) in (support::document(), support::document()),
        kept in proptest::collection::vec(any::<(bool, bool)>(), 12),
    ) {
        // Two texts that share some of their blocks.
        let all = || old.blocks.iter().chain(&new.blocks);
        let one = Document::new(all().zip(&kept).filter(|(_, k)| k.0).map(|(b, _)| b.clone()).collect());
        let other = Document::new(all().zip(&kept).filter(|(_, k)| k.1).map(|(b, _)| b.clone()).collect());
        for (one, other) in [(&one, &other), (&old, &new), (&new, &one)] {
            let differences = compare(&with(one), &with(other));
            let wanted: Vec<_> = (0..other.blocks.len()).map(|at| said(other, at)).collect();
            prop_assert_eq!(applied(one, &differences, other.blocks.len()), wanted);
            prop_assert_eq!(differences.is_empty(), one == other);
            let stored = serde_json::to_string(&differences).unwrap();
            prop_assert_eq!(serde_json::from_str::<Vec<Difference>>(&stored).unwrap(), differences);
        }
    }
}

#[test]
fn a_moved_block_is_the_same() {
    let (old, new) = (read("<p>One.</p><p>Two.</p><p>Three.</p>"), read("<p>Two.</p><p>Three.</p><p>One.</p>"));
    let differences = compare(&old, &new);
    assert_eq!(differences.len(), 1);
    assert_eq!(differences[0].change, Change::Moved);
    assert!(!differences[0].changes_words());
}
