//! Typography: what was typed on a keyboard, set as a compositor of the language would set it.
//!
//! It is done when a page is rendered; what is kept is what was typed. Setting twice is the same as setting once, no
//! digit is changed, and program text, web and e-mail addresses, hashtags, names of accounts and times stay as they
//! are. Each language has a table of rules in a file of its own; the other files are the subjects of the rules.

mod apostrophes;
mod arabic;
mod dashes;
mod english;
mod french;
mod glyph;
mod numbers;
mod ordinals;
mod portuguese;
mod punctuation;
mod quotes;
mod rules;
mod setter;
mod spaces;
mod spanish;
mod untouchable;

use crate::{
    LanguageTag,
    render::{Piece, Run, Typographer},
};
use rules::{Apostrophe, Dash, Rules};

/// The rules that a text is set by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Profile {
    /// `…`, and `’` between letters; for every language that has no rules here.
    Neutral,
    /// French of France, Belgium, Africa.
    French,
    /// French of Canada.
    FrenchCanadian,
    /// French of Canada, with a thin space before `;` `!` `?`.
    FrenchCanadianThin,
    /// French of Switzerland.
    FrenchSwiss,
    /// French of Switzerland, with no space inside « » and before the colon.
    FrenchSwissTight,
    /// English of the United States.
    English,
    /// English of Britain and the Commonwealth.
    EnglishBritish,
    /// Arabic.
    Arabic,
    /// Portuguese of Brazil.
    PortugueseBrazilian,
    /// Portuguese of Portugal, Angola, Mozambique.
    Portuguese,
    /// Spanish of Spain.
    Spanish,
    /// Spanish of Latin America.
    SpanishAmerican,
    /// Spanish of Mexico.
    SpanishMexican,
}

impl Profile {
    /// Every profile.
    pub const ALL: [Self; 14] = [
        Self::Neutral,
        Self::French,
        Self::FrenchCanadian,
        Self::FrenchCanadianThin,
        Self::FrenchSwiss,
        Self::FrenchSwissTight,
        Self::English,
        Self::EnglishBritish,
        Self::Arabic,
        Self::PortugueseBrazilian,
        Self::Portuguese,
        Self::Spanish,
        Self::SpanishAmerican,
        Self::SpanishMexican,
    ];

    /// The profile of a language. A region without rules of its own has those of the language: `pt` is set as in
    /// Portugal and Africa, `en` as in the United States, `es` as in Spain.
    pub fn for_language(language: &LanguageTag) -> Self {
        let mut parts = language.as_str().split('-').skip(1);
        let script = parts.clone().find(|part| part.len() == 4 && part.starts_with(|c: char| c.is_ascii_uppercase()));
        let region = parts.find(|part| {
            (part.len() == 2 && part.bytes().all(|b| b.is_ascii_uppercase()))
                || (part.len() == 3 && part.bytes().all(|b| b.is_ascii_digit()))
        });
        let expected = if language.primary() == "ar" { "Arab" } else { "Latn" };
        if script.is_some_and(|script| script != expected) {
            return Self::Neutral;
        }
        match (language.primary(), region) {
            ("fr", Some("CA")) => Self::FrenchCanadian,
            ("fr", Some("CH" | "LI")) => Self::FrenchSwiss,
            ("fr", _) => Self::French,
            ("en", None | Some("US" | "CA" | "LR" | "PH" | "PR" | "GU" | "AS" | "VI" | "MP" | "UM")) => Self::English,
            ("en", Some(_)) => Self::EnglishBritish,
            ("ar", _) => Self::Arabic,
            ("pt", Some("BR")) => Self::PortugueseBrazilian,
            ("pt", _) => Self::Portuguese,
            ("es", None | Some("ES" | "GQ" | "EA" | "IC" | "AD" | "GI" | "PH" | "EH")) => Self::Spanish,
            ("es", Some("MX")) => Self::SpanishMexican,
            ("es", Some(_)) => Self::SpanishAmerican,
            _ => Self::Neutral,
        }
    }

    fn rules(self) -> &'static Rules {
        match self {
            Self::Neutral => &NEUTRAL,
            Self::French => &french::FRENCH,
            Self::FrenchCanadian => &french::CANADIAN,
            Self::FrenchCanadianThin => &french::CANADIAN_THIN,
            Self::FrenchSwiss => &french::SWISS,
            Self::FrenchSwissTight => &french::SWISS_TIGHT,
            Self::English => &english::AMERICAN,
            Self::EnglishBritish => &english::BRITISH,
            Self::Arabic => &arabic::ARABIC,
            Self::PortugueseBrazilian => &portuguese::BRAZILIAN,
            Self::Portuguese => &portuguese::EUROPEAN,
            Self::Spanish => &spanish::SPANISH,
            Self::SpanishAmerican => &spanish::LATIN_AMERICAN,
            Self::SpanishMexican => &spanish::MEXICAN,
        }
    }
}

static NEUTRAL: Rules = Rules {
    quotes: None,
    apostrophe: Apostrophe::BetweenLetters,
    high: None,
    colon: None,
    tidy: false,
    numbers: None,
    titles: &[],
    counted: &[],
    dash: Dash::AsTyped,
    arabic: false,
    doubled: false,
};

impl Typographer for Profile {
    fn typeset(&self, runs: &[Run<'_>]) -> Vec<Vec<Piece>> {
        let mut glyphs = glyph::flatten(runs);
        untouchable::protect(&mut glyphs);
        glyph::assemble(&setter::set(self.rules(), &glyphs), runs.len())
    }
}

/// A plain text, such as a headline, set. Raised letters stand on the line: `1er`.
pub fn plain(profile: Profile, text: &str) -> String {
    let pieces = profile.typeset(&[Run { text, skip: false }]).into_iter().flatten();
    pieces
        .map(|piece| match piece {
            Piece::Text(text) | Piece::Superscript(text) => text,
        })
        .collect()
}
