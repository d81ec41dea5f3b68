//! Interface words (Fluent, `locales/`), and dates, numbers and lists by CLDR rules (ICU4X), for each language.

mod autonyms;
mod dates;
mod lists;
mod messages;
mod numbers;

pub use autonyms::autonym;
pub use dates::DateText;
pub use lists::ListPiece;
pub use messages::Argument;

use crate::SiteError;
use dates::Dates;
use fluent_bundle::FluentResource;
use jiff::{Timestamp, Zoned, tz::TimeZone};
use lists::Lists;
use marbre_article::{LanguageTag, Moment};
use messages::Messages;
use numbers::Numbers;
use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

/// The files of words. The first one serves languages that have none of their own.
const FILES: [(&str, &str); 6] = [
    ("en", include_str!("../../../../locales/en.ftl")),
    ("fr", include_str!("../../../../locales/fr.ftl")),
    ("ar", include_str!("../../../../locales/ar.ftl")),
    ("pt", include_str!("../../../../locales/pt.ftl")),
    ("sw", include_str!("../../../../locales/sw.ftl")),
    ("es", include_str!("../../../../locales/es.ftl")),
];

/// More locales than this are not kept ready.
const MOST_LOCALES: usize = 64;

/// Interface words in every language that we have.
pub struct Words {
    files: Vec<(&'static str, Arc<FluentResource>)>,
    fallback: Arc<LocalWords>,
    ready: RwLock<HashMap<LanguageTag, Arc<LocalWords>>>,
}

/// Words, dates, numbers and lists of one language, or of a regional form of it.
pub struct LocalWords {
    locale: LanguageTag,
    spoken: &'static str,
    messages: Messages,
    dates: Dates,
    numbers: Numbers,
    lists: Lists,
}

/// Why the words of a locale cannot be made ready.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct WordsError(String);

impl WordsError {
    fn of(cause: impl ToString) -> Self {
        Self(cause.to_string())
    }
}

impl Words {
    /// The built-in words.
    ///
    /// # Errors
    /// [`SiteError::Words`]
    pub fn load() -> Result<Self, SiteError> {
        let mut files = Vec::with_capacity(FILES.len());
        for (language, source) in FILES {
            let resource = FluentResource::try_new(source.to_owned())
                .map_err(|(_, errors)| wrong(language, &errors.first().map(ToString::to_string).unwrap_or_default()))?;
            files.push((language, Arc::new(resource)));
        }
        let english: LanguageTag = "en".parse().map_err(|error| wrong("en", &error))?;
        let fallback = LocalWords::new(&english, &files).map_err(|error| wrong("en", &error))?;
        Ok(Self { files, fallback: Arc::new(fallback), ready: RwLock::default() })
    }

    /// The words, dates and numbers of a language, or of a regional form of it (`ar-EG` has digits of its own). A
    /// language without a file of words gets English words, but its own dates and numbers.
    pub fn of(&self, locale: &LanguageTag) -> Arc<LocalWords> {
        if let Some(found) = self.ready.read().unwrap_or_else(PoisonError::into_inner).get(locale) {
            return Arc::clone(found);
        }
        let Ok(made) = LocalWords::new(locale, &self.files).map(Arc::new) else {
            return Arc::clone(&self.fallback);
        };
        let mut ready = self.ready.write().unwrap_or_else(PoisonError::into_inner);
        if ready.len() < MOST_LOCALES {
            ready.insert(locale.clone(), Arc::clone(&made));
        }
        made
    }

    /// The languages that have a file of words.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        FILES.iter().map(|(language, _)| *language)
    }
}

fn wrong(language: &str, cause: &impl ToString) -> SiteError {
    SiteError::Words { file: format!("{language}.ftl"), cause: cause.to_string() }
}

impl LocalWords {
    fn new(locale: &LanguageTag, files: &[(&'static str, Arc<FluentResource>)]) -> Result<Self, WordsError> {
        let own = files.iter().find(|(language, _)| *language == locale.primary());
        let (spoken, resource) = own.or(files.first()).ok_or_else(|| WordsError::of("no words"))?;
        let of_messages = if own.is_some() { locale.as_str() } else { spoken };
        let tag = of_messages.parse().map_err(|_| WordsError::of(of_messages))?;
        let messages = Messages::new(tag, Arc::clone(resource)).map_err(|errors| WordsError::of(errors.join("; ")))?;
        let icu = locale.as_str().parse().map_err(|_| WordsError::of(locale))?;
        Ok(Self {
            locale: locale.clone(),
            spoken,
            messages,
            dates: Dates::new(&icu)?,
            numbers: Numbers::new(&icu)?,
            lists: Lists::new(&icu)?,
        })
    }

    /// Whose dates and numbers these are.
    pub const fn locale(&self) -> &LanguageTag {
        &self.locale
    }

    /// The language of the words: English where the locale has no file.
    pub const fn spoken(&self) -> &'static str {
        self.spoken
    }

    /// A message, its variables filled in; nothing when there is no such message or it needs another variable.
    pub fn find(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> Option<String> {
        self.messages.say(key, arguments)
    }

    /// A message of ours, its variables filled in. A test checks that each stands in every language; should one be
    /// missing all the same, its key is printed.
    pub fn say(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.find(key, arguments).unwrap_or_else(|| key.to_owned())
    }

    /// “12,345”
    pub fn number(&self, number: u64) -> String {
        self.numbers.print(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// “A, B et C”
    pub fn list(&self, items: &[impl AsRef<str>]) -> String {
        self.lists.join(items)
    }

    /// The same in pieces, so that each item can be a link.
    pub fn list_pieces(&self, items: &[impl AsRef<str>]) -> Vec<ListPiece> {
        self.lists.pieces(items)
    }

    /// “12 novembre 2026”
    pub fn long_date(&self, at: &Zoned) -> DateText {
        self.dates.long(at)
    }

    /// “jeudi 12 novembre 2026”
    pub fn weekday_date(&self, at: &Zoned) -> DateText {
        self.dates.weekday(at)
    }

    /// “12 nov. 2026”
    pub fn short_date(&self, at: &Zoned) -> DateText {
        self.dates.short(at)
    }

    /// “12 novembre”: where the year is plain.
    pub fn day(&self, at: &Zoned) -> DateText {
        self.dates.day(at)
    }

    /// “12 novembre 2026 à 15:30 UTC+2”: readers may be in another zone than the newsroom.
    pub fn date_time(&self, at: &Zoned) -> DateText {
        self.dates.date_time(at)
    }

    /// “12 nov. 2026, 15:30”
    pub fn short_date_time(&self, at: &Zoned) -> String {
        self.dates.short_date_time(at)
    }

    /// “15:30”: for lists that name the zone once.
    pub fn time(&self, at: &Zoned) -> String {
        self.dates.time(at)
    }

    /// “15:30 UTC+2”
    pub fn zoned_time(&self, at: &Zoned) -> String {
        self.dates.zoned_time(at)
    }
}

/// A moment in the publication's zone. A moment outside the calendar (before year −9999) is shown as the epoch.
pub fn in_zone(moment: Moment, zone: &TimeZone) -> Zoned {
    Timestamp::from_millisecond(moment.0).unwrap_or_default().to_zoned(zone.clone())
}

/// The zone of this IANA name; UTC when there is none.
pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests;
