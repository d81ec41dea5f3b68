//! Instants in entries: RFC 3339 in UTC with milliseconds, `2026-11-22T10:05:00.000Z`, in one form only.

use std::{fmt, str::FromStr};

/// An instant, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Time(pub i64);

/// A text that is no instant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a time: it is written like 2026-11-22T10:05:00.000Z")]
pub struct NotATime(pub String);

const DAY: i64 = 86_400_000;

impl Time {
    /// The first instant that can be written: the year 0.
    pub const FIRST: Self = Self(-62_167_219_200_000);
    /// The last instant that can be written: the end of the year 9999.
    pub const LAST: Self = Self(253_402_300_799_999);

    /// The instant so many seconds after 1970.
    pub fn from_seconds(seconds: u64) -> Self {
        Self(i64::try_from(seconds).unwrap_or(i64::MAX).saturating_mul(1000))
    }

    /// The instant as a person reads it, to the minute: `22 November 2026, 10:05 UTC`.
    pub fn in_words(self) -> String {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let (year, month, day) = date(self.0.div_euclid(DAY));
        let minute = self.0.rem_euclid(DAY) / 60_000;
        let month = usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default();
        format!("{day} {month} {year}, {:02}:{:02} UTC", minute / 60, minute % 60)
    }
}

/// Year, month and day of a day counted from 1970, in the Gregorian calendar (H. Hinnant, “chrono-compatible low-level
/// date algorithms”).
fn date(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let (era, day) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (of_month, month) = (day - (153 * month + 2) / 5 + 1, if month < 10 { month + 3 } else { month - 9 });
    (year + era * 400 + i64::from(month <= 2), month, of_month)
}

/// The day counted from 1970.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

impl fmt::Display for Time {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = date(self.0.div_euclid(DAY));
        let at = self.0.rem_euclid(DAY);
        let (hour, minute, second) = (at / 3_600_000, at / 60_000 % 60, at / 1000 % 60);
        write!(out, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{:03}Z", at % 1000)
    }
}

impl FromStr for Time {
    type Err = NotATime;

    fn from_str(text: &str) -> Result<Self, NotATime> {
        let number = |from: usize, to: usize| text.get(from..to)?.parse::<u16>().ok().map(i64::from);
        let read = || {
            let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
            let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
            let at = ((hour * 60 + minute) * 60 + second) * 1000 + number(20, 23)?;
            Some(Self(days(year, month, day) * DAY + at))
        };
        // What is written again in the same way was a date and a time of day.
        read().filter(|time| time.to_string() == text).ok_or_else(|| NotATime(text.chars().take(40).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_have_one_form() {
        for (text, millis) in [
            ("1970-01-01T00:00:00.000Z", 0),
            ("1969-12-31T23:59:59.999Z", -1),
            ("2024-02-29T12:00:00.001Z", 1_709_208_000_001),
            ("2026-11-22T10:05:00.000Z", 1_795_341_900_000),
            ("0000-01-01T00:00:00.000Z", Time::FIRST.0),
            ("9999-12-31T23:59:59.999Z", Time::LAST.0),
        ] {
            assert_eq!(Time(millis).to_string(), text);
            assert_eq!(text.parse(), Ok(Time(millis)));
        }
        for bad in [
            "2025-02-29T12:00:00.000Z",
            "2026-13-01T00:00:00.000Z",
            "2026-00-01T00:00:00.000Z",
            "2026-01-01T24:00:00.000Z",
            "2026-01-01T00:00:60.000Z",
            "2026-01-01T00:00:00Z",
            "2026-01-01T00:00:00.000+00:00",
            "2026-01-01t00:00:00.000z",
            "2026-01-01 00:00:00.000Z",
            "+026-01-01T00:00:00.000Z",
            "",
            "é026-01-01T00:00:00.000Z",
        ] {
            assert!(bad.parse::<Time>().is_err(), "{bad}");
        }
        assert_eq!(Time::from_seconds(1_795_341_900).in_words(), "22 November 2026, 10:05 UTC");
        for day in -800_000..3_000_000 {
            let (year, month, of_month) = date(day);
            assert_eq!(days(year, month, of_month), day);
        }
    }

    #[test]
    fn any_number_of_milliseconds_is_written_without_harm() {
        for time in [i64::MIN, i64::MAX, Time::FIRST.0 - 1, Time::LAST.0 + 1] {
            assert!(Time(time).to_string().parse::<Time>().is_err());
            assert!(!Time(time).in_words().is_empty());
        }
    }
}
