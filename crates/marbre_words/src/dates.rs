//! Dates and times as readers of a language write them (CLDR, by ICU4X), in the publication's own zone.
//!
//! What CLDR lacks is added here: the first of a month is an ordinal in French (“1er mars”) and in Brazilian
//! Portuguese (“1º de março”).

use super::LocaleError;
use icu::{
    calendar::Gregorian,
    datetime::{
        FixedCalendarDateTimeFormatter, fieldsets,
        fieldsets::zone::LocalizedOffsetShort,
        input::{Date, DateTime, Time, ZonedDateTime},
        parts,
    },
    locale::Locale,
    time::zone::UtcOffset,
};
use jiff::Zoned;
use std::fmt;
use writeable::{Part, PartsWrite, Writeable};

type Formatter<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;

/// A date in words. The raised part, if any, is the ending of an ordinal: “1”, “er”, “ mars 2026”.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DateText {
    /// What stands before the raised part; everything when there is none.
    pub text: String,
    /// The raised part. Mostly empty.
    pub raised: String,
    /// What stands after the raised part.
    pub rest: String,
}

impl fmt::Display for DateText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}{}", self.text, self.raised, self.rest)
    }
}

/// The formatters of one locale.
pub(super) struct Dates {
    ordinal: Ordinal,
    long: Formatter<fieldsets::YMD>,
    weekday: Formatter<fieldsets::YMDE>,
    short: Formatter<fieldsets::YMD>,
    day: Formatter<fieldsets::MD>,
    date_time: Formatter<fieldsets::Combo<fieldsets::YMDT, LocalizedOffsetShort>>,
    short_date_time: Formatter<fieldsets::YMDT>,
    time: Formatter<fieldsets::T>,
    zoned_time: Formatter<fieldsets::Combo<fieldsets::T, LocalizedOffsetShort>>,
}

/// What a locale adds to the number of the first day of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ordinal {
    None,
    /// Raised when printed: “1er”.
    French,
    /// A character of its own: “1º”.
    Brazilian,
}

impl Ordinal {
    fn of(locale: &Locale) -> Self {
        let region = locale.id.region.as_ref().map(icu::locale::subtags::Region::as_str);
        match (locale.id.language.as_str(), region) {
            ("fr", _) => Self::French,
            ("pt", Some("BR")) => Self::Brazilian,
            _ => Self::None,
        }
    }
}

impl Dates {
    pub(super) fn new(locale: &Locale) -> Result<Self, LocaleError> {
        Ok(Self {
            ordinal: Ordinal::of(locale),
            long: Formatter::try_new(locale.into(), fieldsets::YMD::long()).map_err(LocaleError::of)?,
            weekday: Formatter::try_new(locale.into(), fieldsets::YMDE::long()).map_err(LocaleError::of)?,
            short: Formatter::try_new(locale.into(), fieldsets::YMD::medium()).map_err(LocaleError::of)?,
            day: Formatter::try_new(locale.into(), fieldsets::MD::long()).map_err(LocaleError::of)?,
            date_time: Formatter::try_new(
                locale.into(),
                fieldsets::YMD::long().with_time_hm().with_zone(LocalizedOffsetShort),
            )
            .map_err(LocaleError::of)?,
            short_date_time: Formatter::try_new(locale.into(), fieldsets::YMD::medium().with_time_hm())
                .map_err(LocaleError::of)?,
            time: Formatter::try_new(locale.into(), fieldsets::T::hm()).map_err(LocaleError::of)?,
            zoned_time: Formatter::try_new(locale.into(), fieldsets::T::hm().with_zone(LocalizedOffsetShort))
                .map_err(LocaleError::of)?,
        })
    }

    /// “12 novembre 2026”
    pub(super) fn long(&self, at: &Zoned) -> DateText {
        date(at).map(|date| self.print(self.long.format(&date))).unwrap_or_default()
    }

    /// “jeudi 12 novembre 2026”
    pub(super) fn weekday(&self, at: &Zoned) -> DateText {
        date(at).map(|date| self.print(self.weekday.format(&date))).unwrap_or_default()
    }

    /// “12 nov. 2026”
    pub(super) fn short(&self, at: &Zoned) -> DateText {
        date(at).map(|date| self.print(self.short.format(&date))).unwrap_or_default()
    }

    /// “12 novembre”
    pub(super) fn day(&self, at: &Zoned) -> DateText {
        date(at).map(|date| self.print(self.day.format(&date))).unwrap_or_default()
    }

    /// “12 novembre 2026 à 15:30 UTC+2”
    pub(super) fn date_time(&self, at: &Zoned) -> DateText {
        date_time(at).map(|moment| self.print(self.date_time.format(&moment))).unwrap_or_default()
    }

    /// “12 nov. 2026, 15:30”
    pub(super) fn short_date_time(&self, at: &Zoned) -> String {
        let moment = date(at).zip(time(at)).map(|(date, time)| DateTime { date, time });
        moment.map(|moment| self.print(self.short_date_time.format(&moment)).to_string()).unwrap_or_default()
    }

    /// “15:30”
    pub(super) fn time(&self, at: &Zoned) -> String {
        time(at).map(|time| self.time.format(&time).to_string()).unwrap_or_default()
    }

    /// “15:30 UTC+2”
    pub(super) fn zoned_time(&self, at: &Zoned) -> String {
        date_time(at).map(|moment| self.zoned_time.format(&moment).to_string()).unwrap_or_default()
    }

    fn print(&self, formatted: impl Writeable) -> DateText {
        let mut split = SplitAtDay::default();
        // Writing to strings cannot fail.
        let _ = formatted.write_to_parts(&mut split);
        let first = matches!(split.day.as_str(), "1" | "١" | "۱");
        let before_rest = split.before + &split.day;
        match (first, self.ordinal) {
            (true, Ordinal::French) => DateText { text: before_rest, raised: "er".into(), rest: split.after },
            (true, Ordinal::Brazilian) => {
                DateText { text: before_rest + "º" + &split.after, raised: String::new(), rest: String::new() }
            }
            _ => DateText { text: before_rest + &split.after, raised: String::new(), rest: String::new() },
        }
    }
}

fn date(at: &Zoned) -> Option<Date<Gregorian>> {
    Date::try_new_gregorian(at.year().into(), at.month().try_into().ok()?, at.day().try_into().ok()?).ok()
}

fn time(at: &Zoned) -> Option<Time> {
    Time::try_new(at.hour().try_into().ok()?, at.minute().try_into().ok()?, 0, 0).ok()
}

fn date_time(at: &Zoned) -> Option<ZonedDateTime<Gregorian, UtcOffset>> {
    let DateTime { date, time } = DateTime { date: date(at)?, time: time(at)? };
    Some(ZonedDateTime { date, time, zone: UtcOffset::try_from_seconds(at.offset().seconds()).ok()? })
}

/// Collects a formatted date in three pieces: before the day of the month, the day, after it.
#[derive(Default)]
struct SplitAtDay {
    before: String,
    day: String,
    after: String,
    in_day: bool,
}

impl fmt::Write for SplitAtDay {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.in_day {
            self.day.push_str(text);
        } else if self.day.is_empty() {
            self.before.push_str(text);
        } else {
            self.after.push_str(text);
        }
        Ok(())
    }
}

impl PartsWrite for SplitAtDay {
    type SubPartsWrite = Self;

    fn with_part(&mut self, part: Part, mut write: impl FnMut(&mut Self) -> fmt::Result) -> fmt::Result {
        let outer = self.in_day;
        self.in_day |= part == parts::DAY;
        let result = write(self);
        self.in_day = outer;
        result
    }
}
