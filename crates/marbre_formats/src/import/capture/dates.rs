//! Dates as machines write them and as people do, in the languages of our newspapers.

use super::words::lowered;
use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
    fmt::rfc2822,
    tz::{Offset, TimeZone},
};
use marbre_article::Moment;

/// The years in which an article can have been published: from the first newspapers to a century from now.
const REASONABLE: std::ops::RangeInclusive<i16> = 1605..=2150;
/// The longest text that is looked at, in characters.
const LONGEST: usize = 200;

/// A date that stands on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// As it stands there.
    pub written: String,
    /// The day.
    pub day: Date,
    /// The time of day, if it says one.
    pub time: Option<Time>,
    /// How far the clock was ahead of UTC, if it says so.
    pub offset: Option<Offset>,
    /// The instant: known when it says an offset, or when the publication's zone was given. Noon, without a time.
    pub moment: Option<Moment>,
    /// True when day and month could be told apart in two ways; the day was taken first.
    pub day_or_month: bool,
}

/// Reads a date. `zone` is taken for dates that name none.
pub fn read(text: &str, zone: Option<&TimeZone>) -> Option<Dated> {
    let short: String = text.trim().chars().take(LONGEST).collect();
    let (day, time, offset, day_or_month) = by_machine(&short).or_else(|| in_words(&short))?;
    if !REASONABLE.contains(&day.year()) {
        return None;
    }
    let clock = DateTime::from_parts(day, time.unwrap_or_else(|| Time::constant(12, 0, 0, 0)));
    let zone = offset.map(TimeZone::fixed).or_else(|| zone.cloned());
    let instant: Option<Timestamp> = zone.and_then(|zone| clock.to_zoned(zone).ok()).map(|zoned| zoned.timestamp());
    let moment = instant.map(|instant| Moment(instant.as_millisecond()));
    Some(Dated { written: text.trim().to_owned(), day, time, offset, moment, day_or_month })
}

impl Dated {
    /// The same clock, with this offset: when a line says it once for two dates.
    pub fn at_offset(mut self, offset: Option<Offset>) -> Self {
        if let (None, Some(offset)) = (self.offset, offset) {
            let clock = DateTime::from_parts(self.day, self.time.unwrap_or_else(|| Time::constant(12, 0, 0, 0)));
            self.offset = Some(offset);
            self.moment = offset.to_timestamp(clock).ok().map(|instant| Moment(instant.as_millisecond()));
        }
        self
    }
}

type Parts = (Date, Option<Time>, Option<Offset>, bool);

/// ISO 8601 and RFC 3339, with a `T` or a space; RFC 2822; seconds since 1970.
fn by_machine(text: &str) -> Option<Parts> {
    if let Ok(zoned) = rfc2822::DateTimeParser::new().relaxed_weekday(true).parse_zoned(text) {
        return Some((zoned.date(), Some(zoned.time()), Some(zoned.offset()), false));
    }
    if text.len() >= 9 && text.len() <= 13 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let number: i64 = text.parse().ok()?;
        let instant =
            Timestamp::from_millisecond(if text.len() > 11 { number } else { number.checked_mul(1000)? }).ok()?;
        let clock = Offset::UTC.to_datetime(instant);
        return Some((clock.date(), Some(clock.time()), Some(Offset::UTC), false));
    }
    let day = text.get(..10)?;
    let rest = text.get(10..)?;
    let mut parts = day.split('-');
    let day = Date::new(number(parts.next()?)?, number(parts.next()?)?, number(parts.next()?)?).ok()?;
    let rest = rest.trim_start_matches(['T', 't', ' ']);
    let digits = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.' | ',')).unwrap_or(rest.len());
    let (clock, zone) = rest.split_at(digits);
    let time = if clock.is_empty() { None } else { Some(time_of(clock)?) };
    let zone = zone.trim();
    Some((day, time, if zone.is_empty() { None } else { offset(zone) }, false))
}

/// `14:05`, `14:05:09.123`
fn time_of(clock: &str) -> Option<Time> {
    let mut parts = clock.split(':');
    let (hour, minute) = (number(parts.next()?)?, number(parts.next()?)?);
    let second: i8 = parts.next().and_then(|second| number(second.split(['.', ',']).next()?)).unwrap_or(0);
    Time::new(hour, minute, second.min(59), 0).ok()
}

fn number<T: std::str::FromStr>(digits: &str) -> Option<T> {
    (!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())).then(|| digits.parse().ok())?
}

/// `Z`, `+01:00`, `+0100`, `GMT`, `GMT+1`, `TU`.
fn offset(zone: &str) -> Option<Offset> {
    let zone = zone.trim_matches(['(', ')', '[', ']']).to_ascii_uppercase();
    let hours = match zone.as_str() {
        "Z" | "GMT" | "UTC" | "TU" | "TUC" => Some(0),
        "WAT" | "CET" => Some(1),
        "CAT" | "SAST" | "EET" | "CEST" => Some(2),
        "EAT" | "AST" => Some(3),
        _ => None,
    };
    if let Some(hours) = hours {
        return Offset::from_hours(hours).ok();
    }
    let signed = ["GMT", "UTC", "TU"].iter().find_map(|name| zone.strip_prefix(name)).unwrap_or(&zone);
    let sign = match signed.chars().next()? {
        '+' => 1,
        '-' | '−' => -1,
        _ => return None,
    };
    let digits: String = signed.chars().filter(char::is_ascii_digit).collect();
    let (hours, minutes) = if digits.len() > 2 { digits.split_at(digits.len() - 2) } else { (digits.as_str(), "0") };
    let seconds = number::<i32>(hours)?.checked_mul(3600)?.checked_add(number::<i32>(minutes)?.checked_mul(60)?)?;
    Offset::from_seconds(sign * seconds).ok()
}

/// `12 mars 2026 à 14h30`, `March 12, 2026, 2:30 pm`, `12/03/2026 14:30`, `١٢ مارس ٢٠٢٦`.
fn in_words(text: &str) -> Option<Parts> {
    let tokens = tokens(text);
    let words: Vec<&str> = tokens.iter().map(String::as_str).collect();
    let (day, at, day_or_month) = day_in(&words)?;
    let (time, offset) = time_in(words.get(at..).unwrap_or_default());
    let (time, offset) = if time.is_some() { (time, offset) } else { time_in(&words) };
    Some((day, time, offset, day_or_month))
}

/// Words in lower case and numbers, with European digits; `:` and `/` stay within numbers.
fn tokens(text: &str) -> Vec<String> {
    let mut tokens = vec![String::new()];
    for c in with_short_months(text).chars() {
        let c = match c {
            '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10).unwrap_or(c),
            '\u{6F0}'..='\u{6F9}' => char::from_digit(u32::from(c) - 0x6F0, 10).unwrap_or(c),
            c => c,
        };
        let Some(last) = tokens.last_mut() else { break };
        let in_number = last.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
        let after_digit = last.ends_with(|c: char| c.is_ascii_digit());
        let joins = match c {
            c if c.is_ascii_digit() => last.is_empty() || in_number || last.ends_with(['+', '-']),
            ':' | '/' | '.' | '-' if after_digit => true,
            '+' | '-' => last.is_empty() || matches!(last.as_str(), "gmt" | "utc"),
            c if c.is_alphabetic() || matches!(c, '\u{64B}'..='\u{652}') => !in_number,
            _ => false,
        };
        if !joins && !last.is_empty() {
            tokens.push(String::new());
        }
        let kept = c.is_alphanumeric() || joins;
        if let Some(last) = tokens.last_mut().filter(|_| kept) {
            last.push(c);
        }
    }
    for token in &mut tokens {
        let trimmed = token.trim_end_matches(['.', ':', '/', '-']).len();
        token.truncate(trimmed);
    }
    tokens.retain(|token| !token.is_empty());
    tokens
}

/// Months that are two words in the Levant become one.
fn with_short_months(text: &str) -> String {
    const PAIRS: [(&str, &str); 4] =
        [("كانون الثاني", "يناير"), ("كانون الأول", "ديسمبر"), ("تشرين الأول", "أكتوبر"), ("تشرين الثاني", "نوفمبر")];
    PAIRS.iter().fold(lowered(text), |text, (two, one)| text.replace(two, one))
}

/// The day, the place of the first word after it, and whether it could be read in two ways.
fn day_in(words: &[&str]) -> Option<(Date, usize, bool)> {
    for (index, word) in words.iter().enumerate() {
        if let Some((day, doubtful)) = numeric_day(word) {
            return Some((day, index + 1, doubtful));
        }
        let Some(month) = month(word) else { continue };
        let at = |place: Option<usize>| place.and_then(|place| words.get(place)).copied();
        let skip = |word: Option<&str>| matches!(word, Some("de" | "of" | "del" | "do"));
        let before = index.checked_sub(if skip(at(index.checked_sub(1))) { 2 } else { 1 });
        let after = index + if skip(at(Some(index + 1))) { 2 } else { 1 };
        let day_before = at(before).and_then(day_number).or_else(|| {
            let before = before?.checked_sub(1)?;
            let suffix = matches!(at(Some(before + 1)), Some("er" | "st" | "nd" | "rd" | "th"));
            at(Some(before)).filter(|_| suffix).and_then(day_number)
        });
        if let (Some(day), Some(year)) = (day_before, year_from(words, after)) {
            return Some((Date::new(year.0, month, day).ok()?, year.1 + 1, false));
        }
        if let Some(day) = at(Some(after)).and_then(day_number)
            && let Some(year) = year_from(words, after + 1)
        {
            return Some((Date::new(year.0, month, day).ok()?, year.1 + 1, false));
        }
    }
    None
}

/// A year at this place, or after a word or two that stand between.
fn year_from(words: &[&str], from: usize) -> Option<(i16, usize)> {
    let between = ["de", "del", "st", "nd", "rd", "th", "do"];
    let at = (from..from + 2).find(|at| words.get(*at).is_none_or(|word| !between.contains(word)))?;
    let year = words.get(at).filter(|word| word.len() == 4)?;
    number(year).filter(|year| REASONABLE.contains(year)).map(|year| (year, at))
}

fn day_number(word: &str) -> Option<i8> {
    number(word).filter(|day| (1..=31).contains(day))
}

/// `12/03/2026`, `12.03.2026`, `12-03-2026`, `2026/03/12`.
fn numeric_day(word: &str) -> Option<(Date, bool)> {
    let parts: Vec<&str> = word.split(['/', '.', '-']).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    if first.len() == 4 {
        return Date::new(number(first)?, number(second)?, number(third)?).ok().map(|day| (day, false));
    }
    if third.len() != 4 {
        return None;
    }
    let (a, b, year): (i8, i8, i16) = (number(first)?, number(second)?, number(third)?);
    if b > 12 {
        return Date::new(year, a, b).ok().map(|day| (day, false));
    }
    Date::new(year, b, a).ok().map(|day| (day, a <= 12 && a != b))
}

/// The first time of day, and its zone.
fn time_in(words: &[&str]) -> (Option<Time>, Option<Offset>) {
    for (index, word) in words.iter().enumerate() {
        let next = words.get(index + 1).copied().unwrap_or_default();
        let found = if word.contains(':') {
            time_of(word).map(|time| (time, index + 1))
        } else if let (Some(hour), "h") = (number::<i8>(word), next) {
            let minute = words.get(index + 2).and_then(|word| number::<i8>(word)).filter(|minute| *minute < 60);
            let end = index + 2 + usize::from(minute.is_some());
            Time::new(hour, minute.unwrap_or(0), 0, 0).ok().map(|time| (time, end))
        } else if let (Some(hour), "am" | "pm" | "صباحا" | "مساء") = (number::<i8>(word), next) {
            Time::new(hour, 0, 0, 0).ok().map(|time| (time, index + 1))
        } else {
            None
        };
        let Some((time, after)) = found else { continue };
        let rest = words.get(after..).unwrap_or_default();
        let afternoon = match rest {
            ["pm" | "مساء" | "مساءً" | "م", ..] | ["p", "m", ..] => Some(true),
            ["am" | "صباحا" | "صباحاً" | "ص", ..] | ["a", "m", ..] => Some(false),
            _ => None,
        };
        let time = match afternoon {
            Some(true) if time.hour() < 12 => time.with().hour(time.hour() + 12).build().unwrap_or(time),
            Some(false) if time.hour() == 12 => time.with().hour(0).build().unwrap_or(time),
            _ => time,
        };
        return (Some(time), rest.iter().take(4).find_map(|word| offset(word)));
    }
    (None, None)
}

/// The number of a month by its name, in lower case: French, English, Arabic (three ways), Spanish, Portuguese,
/// Swahili.
fn month(name: &str) -> Option<i8> {
    const NAMES: [&str; 12] = [
        "janvier janv january jan enero janeiro januari يناير جانفي",
        "février févr fév fevrier february feb febrero fevereiro februari فبراير شباط فيفري",
        "mars march mar marzo março marco machi مارس آذار أذار",
        "avril avr april apr abril aprili أبريل إبريل ابريل نيسان أفريل",
        "mai may mayo maio mei مايو أيار ماي",
        "juin june jun junio junho juni يونيو يونيه حزيران جوان",
        "juillet juil july jul julio julho julai يوليو يوليه تموز جويلية",
        "août aout august aug agosto ago agosti أغسطس اغسطس آب أوت",
        "septembre sept september sep septiembre setembro septemba سبتمبر أيلول",
        "octobre oct october octubre outubro out oktoba أكتوبر اكتوبر",
        "novembre nov november noviembre novembro novemba نوفمبر",
        "décembre déc decembre december dec diciembre dezembro dez desemba ديسمبر",
    ];
    let at = NAMES.iter().position(|names| names.split(' ').any(|known| known == name))?;
    i8::try_from(at + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(text: &str) -> String {
        let Some(read) = read(text, None) else { return "nothing".into() };
        let time = read.time.map(|time| format!(" {:02}:{:02}", time.hour(), time.minute())).unwrap_or_default();
        let offset = read.offset.map(|offset| format!(" {offset}")).unwrap_or_default();
        format!("{}{time}{offset}", read.day)
    }

    #[test]
    fn dates_of_machines() {
        assert_eq!(clock("2024-03-15T02:15:02+01:00"), "2024-03-15 02:15 +01");
        assert_eq!(clock("2024-03-15T02:15:02Z"), "2024-03-15 02:15 +00");
        assert_eq!(clock("2024-03-15 02:15:02.123 +0530"), "2024-03-15 02:15 +05:30");
        assert_eq!(clock("2024-03-15"), "2024-03-15");
        assert_eq!(clock("Fri, 15 Mar 2024 02:15:02 GMT"), "2024-03-15 02:15 +00");
        assert_eq!(clock("1710465302"), "2024-03-15 01:15 +00");
    }

    #[test]
    fn dates_of_people() {
        for (text, meant) in [
            ("Publié le 12 mars 2026 à 14h30", "2026-03-12 14:30"),
            ("jeudi 1er janvier 2026, 8 h", "2026-01-01 08:00"),
            ("Mis à jour le 12/03/2026 à 14:05 GMT+1", "2026-03-12 14:05 +01"),
            ("March 12, 2026, 2:30 pm", "2026-03-12 14:30"),
            ("Thursday 12th March 2026 12.05 a.m.", "2026-03-12"),
            ("12 Mar 2026 12:05 a.m. EAT", "2026-03-12 00:05 +03"),
            ("نشر في ١٢ مارس ٢٠٢٦", "2026-03-12"),
            ("12 آذار 2026 - 10:30 صباحا", "2026-03-12 10:30"),
            ("الخميس 3 كانون الثاني 2025", "2025-01-03"),
            ("12 de marzo de 2026, 18:00", "2026-03-12 18:00"),
            ("12 de março de 2026 às 18h05", "2026-03-12 18:05"),
            ("Machi 12, 2026", "2026-03-12"),
            ("2026/03/12", "2026-03-12"),
            ("03/25/2026", "2026-03-25"),
            ("no date here in May", "nothing"),
            ("In mars 500 people", "nothing"),
            ("12 mars 9999", "nothing"),
        ] {
            assert_eq!(clock(text), meant, "{text}");
        }
    }

    #[test]
    fn an_instant_needs_a_zone() {
        assert_eq!(read("2024-03-15T02:15:02+01:00", None).unwrap().moment, Some(Moment(1_710_465_302_000)));
        assert_eq!(read("15 mars 2024 à 02h15", None).unwrap().moment, None);
        let lagos = TimeZone::fixed(Offset::constant(1));
        let here = read("15 mars 2024 à 02h15", Some(&lagos)).unwrap();
        assert_eq!(here.moment, Some(Moment(1_710_465_300_000)));
        assert!(read("05/03/2024", None).unwrap().day_or_month && !read("25/03/2024", None).unwrap().day_or_month);
    }
}
