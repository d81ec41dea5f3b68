//! How well suggestions meet what an editor sees: `suggestions/{lang}.tsv` holds sentences with their labels.
//! `cargo test -p marbre_article --test suggestions -- --nocapture` prints precision and recall, and each miss.
#![allow(clippy::unwrap_used, reason = "a test that fails says where")]
#![allow(clippy::print_stdout, reason = "it measures")]

use marbre_article::{
    LanguageTag,
    claim::suggest::{Question, Suggestion, suggest},
};
use proptest::prelude::*;

const LABELS: [&str; 3] = ["attributed", "unconfirmed", "unsourced"];

fn label(question: Question) -> &'static str {
    match question {
        Question::Attributed => "attributed",
        Question::Unconfirmed => "unconfirmed",
        Question::Unsourced => "unsourced",
    }
}

/// Right, offered and wanted.
#[derive(Default)]
struct Tally(usize, usize, usize);

impl Tally {
    fn count(&mut self, offered: bool, wanted: bool) {
        self.0 += usize::from(offered && wanted);
        self.1 += usize::from(offered);
        self.2 += usize::from(wanted);
    }

    #[expect(clippy::cast_precision_loss, reason = "a few hundred sentences")]
    fn shares(&self) -> (f64, f64) {
        (self.0 as f64 / self.1.max(1) as f64, self.0 as f64 / self.2.max(1) as f64)
    }
}

/// Precision and recall: of sentences to be asked about at all, and of each question.
fn measure(lang: &str, file: &str) -> Vec<(&'static str, (f64, f64))> {
    let tag: LanguageTag = lang.parse().unwrap();
    let (mut any, mut each) = (Tally::default(), LABELS.map(|_| Tally::default()));
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let (wanted, sentence) = line.split_once('\t').unwrap();
        assert!(wanted == "none" || LABELS.contains(&wanted), "{line}");
        let found = suggest(sentence, &tag);
        assert!(found.len() <= 1, "{sentence} was taken for several sentences");
        let offered = found.first().map(Suggestion::question).map(label);
        // Where a source and a doubt are both there, either question is right.
        let doubted = found.first().is_some_and(|one| one.unconfirmed.is_some());
        let offered = if wanted == "unconfirmed" && doubted { Some(wanted) } else { offered };
        any.count(offered.is_some(), wanted != "none");
        for (tally, name) in each.iter_mut().zip(LABELS) {
            tally.count(offered == Some(name), wanted == name);
        }
        if offered.unwrap_or("none") != wanted {
            println!("{lang}: {wanted}, offered {}: {sentence}", offered.unwrap_or("none"));
        }
    }
    let measured: Vec<_> =
        [("any", any.shares())].into_iter().chain(LABELS.into_iter().zip(each.map(|tally| tally.shares()))).collect();
    for (name, (precision, recall)) in &measured {
        println!("{lang} {name:<12} precision {precision:.2}  recall {recall:.2}");
    }
    measured
}

/// Far below what was reached when the rules were written, something is broken.
fn holds(measured: &[(&str, (f64, f64))], least: (f64, f64)) {
    for (name, (precision, recall)) in measured {
        assert!(*precision >= least.0 && *recall >= least.1, "{name}: precision {precision:.2}, recall {recall:.2}");
    }
}

#[test]
fn french_sentences() {
    holds(&measure("fr", include_str!("suggestions/fr.tsv")), (0.9, 0.9));
    // Whether to ask at all about sentences that nobody tuned for.
    holds(&measure("fr", include_str!("suggestions/fr-unseen.tsv"))[..1], (0.9, 0.6));
}

#[test]
fn english_sentences() {
    holds(&measure("en", include_str!("suggestions/en.tsv")), (0.9, 0.9));
    holds(&measure("en", include_str!("suggestions/en-unseen.tsv"))[..1], (0.9, 0.6));
}

proptest! {
    #[test]
    fn whatever_is_typed_has_its_places(
        text in "(?s)[ \\n.,:!?«»“”\"a-zàé0-9Aقال،\\u{200f}\\u{e000}]{0,200}|.{0,80}",
        lang in prop::sample::select(vec!["fr", "en", "ar", "pt", "es", "sw", "ja"]),
    ) {
        let mut end = 0;
        for one in suggest(&text, &lang.parse().unwrap()) {
            prop_assert!(one.sentence.start >= end);
            end = one.sentence.end;
            let by = one.attributed.iter().flat_map(|found| std::iter::once(&found.by).chain(&found.source));
            for part in by.chain(&one.unconfirmed).chain(&one.quotations).chain(&one.figures) {
                prop_assert!(part.start >= one.sentence.start && part.end <= one.sentence.end);
                prop_assert!(text.get(part.clone()).is_some_and(|words| !words.is_empty()));
            }
        }
    }
}
