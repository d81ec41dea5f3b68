//! Instants as they are kept: milliseconds since 1970-01-01T00:00:00Z.

use serde::{Deserialize, Serialize};

/// An instant in UTC, in milliseconds since the Unix epoch. Negative before 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// The instant `seconds` after the Unix epoch.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    /// Whole seconds since the Unix epoch, rounded down.
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// The instant as machines write it, to the second: `2026-11-22T10:05:00Z` (RFC 3339), in the Gregorian calendar.
    pub fn to_rfc3339(self) -> String {
        let (days, second) = (self.seconds().div_euclid(86_400), self.seconds().rem_euclid(86_400));
        let (year, month, day) = date(days);
        format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", second / 3600, second / 60 % 60, second % 60)
    }

    /// The instant that machines write so (RFC 3339, or HTML's form without seconds). Nothing for anything else.
    pub fn from_rfc3339(text: &str) -> Option<Self> {
        let number = |from: usize, to: usize| -> Option<i64> {
            let digits = text.get(from..to)?;
            digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
        };
        let sign = |at: usize, signs: &str| text.get(at..=at).filter(|c| signs.contains(c));
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let (hour, minute) = (number(11, 13)?, number(14, 16)?);
        (sign(4, "-").is_some() && sign(7, "-").is_some() && sign(10, "Tt ").is_some() && sign(13, ":").is_some())
            .then_some(())?;
        let (second, rest) = match text.get(16..)?.strip_prefix(':') {
            Some(_) => (number(17, 19)?, text.get(19..)?),
            None => (0, text.get(16..)?),
        };
        let (thousandths, zone) = fraction(rest);
        let days = (1..=12).contains(&month).then(|| days(year, month, day))?;
        if date(days) != (year, month, day) || hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offset(zone)?;
        Some(Self(seconds * 1000 + thousandths))
    }
}

/// The thousandths of a second after a point, and what follows them.
fn fraction(text: &str) -> (i64, &str) {
    let Some(digits) = text.strip_prefix('.') else { return (0, text) };
    let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
    let (digits, rest) = digits.split_at(end);
    let three: String = digits.chars().chain("000".chars()).take(3).collect();
    (three.parse().unwrap_or(0), rest)
}

/// The seconds by which a zone is ahead of UTC: `Z`, `+03:00`, `-0230`.
fn offset(zone: &str) -> Option<i64> {
    if matches!(zone, "Z" | "z") {
        return Some(0);
    }
    let (sign, digits) = match zone.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let digits = digits.replace(':', "");
    let number: i64 =
        digits.parse().ok().filter(|_| digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()))?;
    (number / 100 < 24 && number % 100 < 60).then_some(sign * (number / 100 * 3600 + number % 100 * 60))
}

/// The date so many days after 1970-01-01, in eras of 400 years that begin in March (H. Hinnant, “chrono-compatible
/// low-level date algorithms”).
const fn date(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year_of_era + era * 400 + if month <= 2 { 1 } else { 0 }, month, day)
}

/// How many days after 1970-01-01 a date is: the other way round.
const fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_for_machines() {
        for (seconds, written) in [
            (0, "1970-01-01T00:00:00Z"),
            (-1, "1969-12-31T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_795_341_900, "2026-11-22T10:05:00Z"),
        ] {
            assert_eq!(Moment::from_seconds(seconds).to_rfc3339(), written);
            assert_eq!(Moment::from_rfc3339(written), Some(Moment::from_seconds(seconds)));
        }
        for (written, same) in [
            ("2026-11-22T10:05Z", "2026-11-22T10:05:00Z"),
            ("2026-11-22t13:05:00.250+03:00", "2026-11-22T10:05:00Z"),
            ("2026-11-22 05:35:00-0430", "2026-11-22T10:05:00Z"),
        ] {
            assert_eq!(Moment::from_rfc3339(written).unwrap().to_rfc3339(), same);
        }
        for bad in [
            "",
            "2026",
            "2026-11-22",
            "2026-02-30T10:05:00Z",
            "2026-11-22T10:05:00",
            "2026-13-01T00:00Z",
            "é026-11-22T10:05Z",
        ] {
            assert_eq!(Moment::from_rfc3339(bad), None, "{bad}");
        }
    }
}
