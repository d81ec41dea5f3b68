//! What each language says when it reports, doubts or counts. How wordings are written: see [`super::cues`].

mod arabic;
mod english;
mod french;
mod iberian;
mod swahili;

/// The wordings of one language.
pub struct Lexicon {
    /// Phrases that a source follows: “selon”, “according to”.
    pub phrases: &'static [&'static str],
    /// Words that begin a sentence and name who speaks in its quotation: “pour l’économiste, « … »”.
    pub speakers: &'static [&'static str],
    /// Documents that speak for themselves at the beginning of a sentence: “le rapport”, “figures”.
    pub documents: &'static [&'static str],
    /// Verbs of reporting, in the forms that newspapers use.
    pub verbs: &'static [&'static str],
    /// Forms among the verbs that are nouns, too…
    pub nouns_too: &'static [&'static str],
    /// …behind one of these words.
    pub before_nouns: &'static [&'static str],
    /// Idioms in which none of them names a source.
    pub no_attribution: &'static [&'static str],
    /// Wordings of doubt.
    pub doubts: &'static [&'static str],
    /// Whether a mood of the verb says it as well.
    pub mood: Mood,
    /// Numbers, shares and multiples in words.
    pub numbers: &'static [&'static str],
}

/// A mood of the verb that keeps its distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// There is none.
    Plain,
    /// “Aurait été”.
    FrenchConditional,
}

/// For a language without rules.
const NONE: Lexicon = Lexicon {
    phrases: &[],
    speakers: &[],
    documents: &[],
    verbs: &[],
    nouns_too: &[],
    before_nouns: &[],
    no_attribution: &[],
    doubts: &[],
    mood: Mood::Plain,
    numbers: &[],
};

/// The wordings of a language, by its primary subtag.
pub fn of(language: &str) -> &'static Lexicon {
    match language {
        "fr" => &french::FRENCH,
        "en" => &english::ENGLISH,
        "ar" => &arabic::ARABIC,
        "pt" => &iberian::PORTUGUESE,
        "es" => &iberian::SPANISH,
        "sw" => &swahili::SWAHILI,
        _ => &NONE,
    }
}
