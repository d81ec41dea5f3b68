//! What is looked at before an article becomes public: a catalogue of checks, each of which blocks or warns.
//!
//! A new check is an entry in [`CHECKS`] and its words in the locales.

mod catalogue;
mod levels;

pub use catalogue::{CHECKS, HEAVY_BYTES, MOST_BYTES, RIGHTS_SOON};
pub use levels::{CheckLevels, LevelsError};

use crate::{ArticleContent, LanguageTag, Moment, document::Sha256Hex, workflow::Kind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a check does when it finds something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The article does not become public.
    Block,
    /// Whoever publishes is told.
    Warn,
    /// Nothing: the check is not made.
    Off,
}

impl Level {
    /// Every level, the strictest first.
    pub const ALL: [Self; 3] = [Self::Block, Self::Warn, Self::Off];

    /// The word kept in the settings.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Warn => "warn",
            Self::Off => "off",
        }
    }

    /// The level of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.as_str() == word)
    }
}

/// One check.
#[derive(Debug, Clone, Copy)]
pub struct Check {
    /// Its name in settings, answers and locales: `no_alt`.
    pub code: &'static str,
    /// What it does unless the publication says otherwise.
    pub level: Level,
    /// True when the publication may set another level.
    pub changeable: bool,
    /// True when a publisher may publish in spite of it, on the record.
    pub overridable: bool,
    /// Looks. Gives one place for each thing found.
    look: fn(&Subject<'_>) -> Vec<Found>,
}

impl Check {
    /// The check of this code.
    pub fn of(code: &str) -> Option<&'static Self> {
        CHECKS.iter().find(|check| check.code == code)
    }
}

/// What is to become public, and all that is known about it.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The text.
    pub content: &'a ArticleContent,
    /// News or a standing page.
    pub kind: Kind,
    /// Its language.
    pub lang: &'a LanguageTag,
    /// How many bytes the page takes as it travels, compressed, where it has been made.
    pub page_bytes: Option<u32>,
    /// When it would become public: now, or the time it is scheduled for.
    pub now: Moment,
    /// Until when it must be held back.
    pub embargo_until: Option<Moment>,
    /// True when the article it was translated from has moved on since.
    pub stale_translation: bool,
    /// True when the article it was translated from was withdrawn.
    pub original_withdrawn: bool,
    /// When it was to be done.
    pub due_at: Option<Moment>,
    /// How many notes on it are not resolved.
    pub open_notes: u32,
    /// What is known of the images that stand in it.
    pub images: &'a BTreeMap<Sha256Hex, ImageFacts>,
}

/// What is known of an image beside what an article says of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImageFacts {
    /// It has an alternative text in the article's language, or needs none.
    pub has_alt: bool,
    /// It is known whose it is.
    pub has_credit: bool,
    /// It was taken out of every page.
    pub pulled: bool,
    /// When the right to show it ends.
    pub expires_at: Option<Moment>,
}

/// Where in the article something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum At {
    /// The image above the body.
    LeadImage,
    /// An image of the body, those of galleries and containers included: 1 is the first in the order of reading.
    Image(u32),
}

/// A value that the words about a finding name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Argument {
    /// How many.
    Number(u32),
    /// When.
    Moment(Moment),
}

/// The values that the words about a finding name: `bytes`, `most`, `characters`, `until`, `due`, `notes`.
pub type Arguments = BTreeMap<&'static str, Argument>;

/// Something a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The check.
    pub code: &'static str,
    /// Blocks or warns; never off.
    pub level: Level,
    /// Where, unless it is about the whole article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<At>,
    /// The values for its words.
    #[serde(skip_serializing_if = "Arguments::is_empty")]
    pub arguments: Arguments,
}

impl Finding {
    /// True when the article does not become public because of it, whoever asks.
    pub fn stops_everybody(&self) -> bool {
        self.level == Level::Block && Check::of(self.code).is_none_or(|check| !check.overridable)
    }
}

/// What a check found, before its level is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Found {
    at: Option<At>,
    arguments: Arguments,
}

/// Makes every check that is not off. What blocks comes first, otherwise in the order of the catalogue.
pub fn run(subject: &Subject<'_>, levels: &CheckLevels) -> Vec<Finding> {
    let mut findings: Vec<Finding> = CHECKS
        .iter()
        .map(|check| (check, levels.of(check)))
        .filter(|(_, level)| *level != Level::Off)
        .flat_map(|(check, level)| {
            let found = (check.look)(subject).into_iter();
            found.map(move |Found { at, arguments }| Finding { code: check.code, level, at, arguments })
        })
        .collect();
    findings.sort_by_key(|finding| finding.level);
    findings
}

#[cfg(test)]
mod tests;
