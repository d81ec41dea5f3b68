//! Sentences that state something and might be marked as a claim: what they rest on, if they say so; that they are not
//! confirmed, if they say so; the figures, dates and quotations in them.
//!
//! By rules for each language, in [`lexicon`]: words of reporting, phrases that name a source, wordings of doubt. French
//! and English have the most; Arabic, Portuguese, Spanish and Swahili a few; others only what needs no words. A
//! suggestion is a question to the writer, never a decision: each says what it rests on.

mod cues;
mod lexicon;
mod numbers;
mod sentences;
mod source;
mod words;

use crate::LanguageTag;
use std::ops::Range;
use words::Word;

/// One sentence, and what was found in it. All ranges are bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The sentence, without the spaces around it.
    pub sentence: Range<usize>,
    /// Where it says what it rests on.
    pub attributed: Option<Attribution>,
    /// Where it says that it is not confirmed: “n’a pas été confirmé”, “allegedly”, a French “aurait perdu”.
    pub unconfirmed: Option<Range<usize>>,
    /// Words between quotation marks.
    pub quotations: Vec<Range<usize>>,
    /// Figures and dates.
    pub figures: Vec<Range<usize>>,
}

/// That a sentence says what it rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// The words that say so: “selon”, “said”.
    pub by: Range<usize>,
    /// Who or what it is, as far as the sentence shows.
    pub source: Option<Range<usize>>,
}

/// What to ask the writer first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Question {
    /// It is said not to be confirmed: mark it so?
    Unconfirmed,
    /// It says what it rests on: make it a claim with that source?
    Attributed,
    /// It states a figure, a date or somebody’s words, and not what that rests on.
    Unsourced,
}

impl Suggestion {
    /// What to ask the writer first.
    pub const fn question(&self) -> Question {
        match (&self.attributed, &self.unconfirmed) {
            (Some(_), _) => Question::Attributed,
            (None, Some(_)) => Question::Unconfirmed,
            (None, None) => Question::Unsourced,
        }
    }
}

/// The sentences of a text in that language that might be marked, in order. `text`: plain, as typed; paragraphs end in
/// line breaks.
pub fn suggest(text: &str, lang: &LanguageTag) -> Vec<Suggestion> {
    let lexicon = lexicon::of(lang.primary());
    sentences::of(text).filter_map(|sentence| look_at(text, sentence, lexicon)).collect()
}

fn look_at(text: &str, sentence: Range<usize>, lexicon: &lexicon::Lexicon) -> Option<Suggestion> {
    let said = &text[sentence.clone()];
    let words: Vec<Word<'_>> = words::of(text, sentence.clone());
    let quotations = sentences::quotations(text, sentence.clone());
    let attributed = cues::attribution(text, &words, &quotations, lexicon)
        .map(|by| Attribution { source: source::of(text, &words, &by, &quotations), by: cues::span(&words, &by) });
    let unconfirmed = cues::doubt(&words, lexicon).map(|by| cues::span(&words, &by));
    let figures = numbers::of(&words, lexicon);
    let asks = said.trim_end_matches(['”', '"', '»', ' ', '\u{a0}', '\u{202f}']).ends_with(['?', '؟']);
    let states = !asks && (!figures.is_empty() || !quotations.is_empty());
    (attributed.is_some() || unconfirmed.is_some() || states).then_some(Suggestion {
        sentence,
        attributed,
        unconfirmed,
        quotations,
        figures,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(text: &'a str, lang: &str) -> Vec<(&'a str, Question, Option<&'a str>)> {
        let suggestions = suggest(text, &lang.parse().unwrap());
        let source = |one: &Suggestion| one.attributed.as_ref().and_then(|by| by.source.clone()).map(|at| &text[at]);
        suggestions.iter().map(|one| (&text[one.sentence.clone()], one.question(), source(one))).collect()
    }

    #[test]
    fn an_article_of_an_agency() {
        let text = "Selon KCNA, le dirigeant a assisté au lancement. « Un jour de fierté », a déclaré le général Pak.\n\
                    Quelque 11\u{a0}000 soldats, d’après les renseignements occidentaux, ont été envoyés au front, un \
                    chiffre qui n’a pas été officiellement confirmé. Le pacte a été signé en 2023. Que faire\u{a0}?";
        assert_eq!(
            found(text, "fr"),
            [
                ("Selon KCNA, le dirigeant a assisté au lancement.", Question::Attributed, Some("KCNA")),
                ("« Un jour de fierté », a déclaré le général Pak.", Question::Attributed, Some("le général Pak")),
                (
                    &text[text.find("Quelque").unwrap()..text.find(" Le pacte").unwrap()],
                    Question::Attributed,
                    Some("les renseignements occidentaux")
                ),
                ("Le pacte a été signé en 2023.", Question::Unsourced, None),
            ]
        );
        let doubt = suggest(text, &"fr".parse().unwrap()).remove(2);
        assert_eq!(&text[doubt.unconfirmed.unwrap()], "n’a pas été officiellement confirmé");
        assert_eq!(&text[doubt.figures[0].clone()], "11\u{a0}000");
    }

    #[test]
    fn who_says_so_in_english() {
        assert_eq!(
            found("According to Western intelligence officials, it failed. “Never,” said Joseph Otieno. Why?", "en"),
            [
                (
                    "According to Western intelligence officials, it failed.",
                    Question::Attributed,
                    Some("Western intelligence officials")
                ),
                ("“Never,” said Joseph Otieno.", Question::Attributed, Some("Joseph Otieno")),
            ]
        );
        assert_eq!(found("The day went according to plan.", "en"), []);
    }

    #[test]
    fn other_languages_have_the_main_wordings() {
        for (lang, text, source) in [
            ("ar", "وقال محافظ الميناء إن الرصيف سيفتح غدا.", None),
            ("ar", "وبحسب وزارة الصحة، سجلت 412 حالة.", Some("وزارة الصحة")),
            ("pt", "Segundo o ministério, a ponte reabre na sexta-feira.", Some("o ministério")),
            ("es", "Según la alcaldía, el puente abrirá el viernes.", Some("la alcaldía")),
            ("sw", "Kwa mujibu wa wizara, daraja litafunguliwa Ijumaa.", Some("wizara")),
        ] {
            let suggestions = suggest(text, &lang.parse().unwrap());
            let attributed =
                suggestions.first().and_then(|one| one.attributed.clone()).unwrap_or_else(|| panic!("{text}"));
            if let Some(source) = source {
                assert_eq!(attributed.source.map(|at| &text[at]), Some(source), "{text}");
            }
        }
        assert!(suggest("Habari hazijathibitishwa.", &"sw".parse().unwrap())[0].unconfirmed.is_some());
    }

    #[test]
    fn without_rules_for_a_language_figures_are_found() {
        assert_eq!(found("Il ponte misura 1460 metri.", "it")[0].1, Question::Unsourced);
        assert_eq!(found("Il ponte.", "it"), []);
    }
}
