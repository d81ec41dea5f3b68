//! Interface words (Fluent, `locales/`), and dates, numbers and lists by CLDR rules (ICU4X), for each language.
//!
//! Readers' words stand in `locales/{lang}.ftl`, the desk's in `locales/desk/{lang}/{area}.ftl`, each key beginning
//! with its area. All are built into the program ([`Words::load`]); [`Words::of`] and [`Words::desk`] give those of one
//! language.

mod autonyms;
mod dates;
mod files;
mod lists;
mod messages;
mod numbers;
mod shelf;
mod written;

pub use autonyms::autonym;
pub use dates::DateText;
pub use lists::ListPiece;
pub use messages::Argument;

use dates::Dates;
use files::LANGUAGES;
use fluent_bundle::FluentResource;
use jiff::{Timestamp, Zoned, tz::TimeZone};
use lists::Lists;
use marbre_article::{LanguageTag, Moment};
use messages::Messages;
use numbers::Numbers;
use shelf::Shelf;
use std::{collections::BTreeMap, sync::Arc};

/// Interface words in every language that we have.
pub struct Words {
    reader: Shelf,
    desk: Shelf,
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

/// A file of words is wrong.
#[derive(Debug, thiserror::Error)]
#[error("the words of {file} cannot be used: {cause}")]
pub struct WordsError {
    /// The file in `locales/`: `fr.ftl`, `desk/fr/stone.ftl`.
    pub file: String,
    /// What is wrong.
    pub cause: String,
}

/// Why the words of a locale cannot be made ready.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct LocaleError(String);

impl LocaleError {
    fn of(cause: impl ToString) -> Self {
        Self(cause.to_string())
    }
}

impl Words {
    /// The built-in words: the readers' and the desk's.
    ///
    /// # Errors
    /// [`WordsError`] when a file is not Fluent, or the English ones say something twice (tests look at every language).
    pub fn load() -> Result<Self, WordsError> {
        let mut reader = Vec::with_capacity(LANGUAGES.len());
        let mut desk = Vec::with_capacity(LANGUAGES.len());
        for files in LANGUAGES {
            let language = files.language;
            reader.push((language, vec![parsed(&format!("{language}.ftl"), files.reader)?]));
            let areas = files.desk.iter().map(|(area, source)| parsed(&format!("desk/{language}/{area}.ftl"), source));
            desk.push((language, areas.collect::<Result<_, _>>()?));
        }
        Ok(Self { reader: Shelf::new("en.ftl", reader)?, desk: Shelf::new("desk/en", desk)? })
    }

    /// The readers' words, with the dates and numbers of a language, or of a regional form of it (`ar-EG` has digits of
    /// its own). A language without a file of words gets English words, but its own dates and numbers.
    pub fn of(&self, locale: &LanguageTag) -> Arc<LocalWords> {
        self.reader.of(locale)
    }

    /// The same for the desk: the words of all its areas (`common-save`, `stone-title`).
    pub fn desk(&self, locale: &LanguageTag) -> Arc<LocalWords> {
        self.desk.of(locale)
    }

    /// The languages that have words, for readers and at the desk.
    pub fn languages() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().map(|files| files.language)
    }
}

fn parsed(file: &str, source: &str) -> Result<Arc<FluentResource>, WordsError> {
    FluentResource::try_new(source.to_owned()).map(Arc::new).map_err(|(_, errors)| {
        let cause = errors.first().map(ToString::to_string).unwrap_or_default();
        WordsError { file: file.to_owned(), cause }
    })
}

impl LocalWords {
    fn new(locale: &LanguageTag, files: &[shelf::Language]) -> Result<Self, LocaleError> {
        let own = files.iter().find(|(language, _)| *language == locale.primary());
        let (spoken, resources) = own.or(files.first()).ok_or_else(|| LocaleError::of("no words"))?;
        let of_messages = if own.is_some() { locale.as_str() } else { spoken };
        let tag = of_messages.parse().map_err(|_| LocaleError::of(of_messages))?;
        let messages = Messages::new(tag, resources).map_err(|errors| LocaleError::of(errors.join("; ")))?;
        let icu = locale.as_str().parse().map_err(|_| LocaleError::of(locale))?;
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

    /// The messages whose keys begin with `prefix`, as they are written, for the browser's script: variables stand as
    /// `{$name}`. A plural gives a text for each of its forms, `editor-words.one` and `editor-words.other`, which the
    /// script chooses by `Intl.PluralRules`.
    pub fn messages_with_prefix(&self, prefix: &str) -> BTreeMap<String, String> {
        self.messages.written(prefix)
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
mod desk_tests;
#[cfg(test)]
mod tests;
