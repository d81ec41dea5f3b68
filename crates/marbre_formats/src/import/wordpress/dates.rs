//! When things were published, from the several dates that WordPress writes.

use super::record::{Comment, Item};
use jiff::{civil::DateTime, fmt::rfc2822, tz::TimeZone};
use marbre_article::Moment;

/// The years in which an article can have been published: from the first newspapers to a century from now.
const REASONABLE: std::ops::RangeInclusive<i16> = 1605..=2150;

/// A date as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// Nothing, or zeros: WordPress's way to say that there is none.
    Nothing,
    /// A date and time of day.
    At(DateTime),
    /// Something that is no date.
    Unreadable,
}

/// An instant, and how sure it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated {
    /// When; nothing when the export does not say so reasonably.
    pub moment: Option<Moment>,
    /// What is not sure about it.
    pub doubt: Option<Doubt>,
}

/// Why an instant is not sure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Doubt {
    /// There is no date.
    #[error("it has no date")]
    Undated,
    /// There is something else than a date.
    #[error("its date “{0}” is no date")]
    Unreadable(String),
    /// There is a date that cannot be true.
    #[error("its date “{0}” cannot be true")]
    OutOfReason(String),
    /// Only the local time is known, and the clock showed it twice that night: the first was taken.
    #[error("its local time {0} came twice, when the clock was put back; the first was taken")]
    Twice(DateTime),
    /// Only the local time is known, and the clock never showed it: an hour later was taken.
    #[error("its local time {0} never was, when the clock was put forward; the hour after was taken")]
    Never(DateTime),
    /// Only the date for feeds is known.
    #[error("only the date for feeds (pubDate) is known")]
    OnlyForFeeds,
}

/// Reads a date as WordPress writes it: `2024-01-31 09:30:00`.
pub fn read(text: &str) -> Written {
    let text = text.trim();
    if text.is_empty() || text.starts_with("0000-00-00") || text.starts_with("-0001-11-30") {
        return Written::Nothing;
    }
    let text: String = text.chars().take(40).collect::<String>().replacen('T', " ", 1);
    let parsed = DateTime::strptime("%Y-%m-%d %H:%M:%S", &text)
        .or_else(|_| DateTime::strptime("%Y-%m-%d %H:%M", &text))
        .or_else(|_| jiff::civil::Date::strptime("%Y-%m-%d", &text).map(DateTime::from));
    parsed.map_or(Written::Unreadable, Written::At)
}

/// When an item was or will be published: its date in GMT; without one, its local date in the site's zone; without
/// that, its date for feeds. A draft that was never published has its local date, which is when it was begun.
pub fn published(item: &Item, zone: &TimeZone) -> Dated {
    let dated = instant(&item.date_gmt, &item.date, zone);
    if dated.doubt == Some(Doubt::Undated)
        && let Some(moment) = for_feeds(&item.pub_date)
    {
        return Dated { moment: Some(moment), doubt: Some(Doubt::OnlyForFeeds) };
    }
    dated
}

/// When an item was last changed; nothing in exports before WordPress 5.7.
pub fn modified(item: &Item, zone: &TimeZone) -> Option<Moment> {
    instant(&item.modified_gmt, &item.modified, zone).moment
}

/// When a comment was written.
pub fn commented(comment: &Comment, zone: &TimeZone) -> Dated {
    instant(&comment.date_gmt, &comment.date, zone)
}

fn instant(gmt: &str, local: &str, zone: &TimeZone) -> Dated {
    let (text, written, zone) = match (read(gmt), read(local)) {
        (Written::Nothing, written) => (local, written, zone),
        (Written::Unreadable, Written::At(date)) => (local, Written::At(date), zone),
        (written, _) => (gmt, written, &TimeZone::UTC),
    };
    let said = || text.trim().chars().take(40).collect();
    match written {
        Written::Nothing => Dated { moment: None, doubt: Some(Doubt::Undated) },
        Written::Unreadable => Dated { moment: None, doubt: Some(Doubt::Unreadable(said())) },
        Written::At(date) if !REASONABLE.contains(&date.year()) => {
            Dated { moment: None, doubt: Some(Doubt::OutOfReason(said())) }
        }
        Written::At(date) => {
            let ambiguous = zone.to_ambiguous_zoned(date);
            let doubt = match ambiguous.offset() {
                jiff::tz::AmbiguousOffset::Unambiguous { .. } => None,
                jiff::tz::AmbiguousOffset::Fold { .. } => Some(Doubt::Twice(date)),
                jiff::tz::AmbiguousOffset::Gap { .. } => Some(Doubt::Never(date)),
            };
            match ambiguous.compatible() {
                Ok(zoned) => Dated { moment: Some(Moment(zoned.timestamp().as_millisecond())), doubt },
                Err(_) => Dated { moment: None, doubt: Some(Doubt::OutOfReason(said())) },
            }
        }
    }
}

/// A date for feeds. WordPress makes 30 November 1999 or of the year -1 of an empty date.
fn for_feeds(text: &str) -> Option<Moment> {
    let text = text.trim();
    let zoned = rfc2822::DateTimeParser::new().relaxed_weekday(true).parse_zoned(text).ok()?;
    let empty = text.contains("30 Nov 1999 00:00:00");
    (REASONABLE.contains(&zoned.year()) && !empty).then(|| Moment(zoned.timestamp().as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(local: &str, gmt: &str, feed: &str) -> Item {
        Item { date: local.into(), date_gmt: gmt.into(), pub_date: feed.into(), ..Item::default() }
    }

    fn paris() -> TimeZone {
        TimeZone::get("Europe/Paris").unwrap()
    }

    fn seconds(dated: &Dated) -> Option<i64> {
        dated.moment.map(Moment::seconds)
    }

    #[test]
    fn gmt_counts_first() {
        let dated = published(&item("2023-10-29 02:30:00", "2023-10-29 01:30:00", ""), &paris());
        assert_eq!((seconds(&dated), dated.doubt), (Some(1_698_543_000), None));
    }

    #[test]
    fn a_draft_has_its_local_date() {
        let dated = published(&item("2024-07-15 06:15:06", "0000-00-00 00:00:00", ""), &paris());
        assert_eq!((seconds(&dated), dated.doubt), (Some(1_721_016_906), None));
    }

    #[test]
    fn clock_changes_are_said() {
        let twice = published(&item("2023-10-29 02:30:00", "", ""), &paris());
        assert_eq!(seconds(&twice), Some(1_698_539_400));
        assert!(matches!(twice.doubt, Some(Doubt::Twice(_))));
        let never = published(&item("2024-03-31 02:30:00", "", ""), &paris());
        assert_eq!(seconds(&never), Some(1_711_848_600));
        assert!(matches!(never.doubt, Some(Doubt::Never(_))));
    }

    #[test]
    fn what_is_no_date_is_said_and_not_guessed() {
        let zero = "0000-00-00 00:00:00";
        assert_eq!(published(&item(zero, zero, ""), &paris()), Dated { moment: None, doubt: Some(Doubt::Undated) });
        let odd = published(&item("2024-13-45 25:61:61", "2024-13-45 25:61:61", ""), &paris());
        assert!(matches!(odd.doubt, Some(Doubt::Unreadable(_))));
        let far = published(&item("9999-12-31 23:59:59", "9999-12-31 23:59:59", ""), &paris());
        assert!(far.moment.is_none() && matches!(far.doubt, Some(Doubt::OutOfReason(_))));
    }

    #[test]
    fn old_dates_are_dates() {
        let old = published(&item("", "1901-12-13 20:45:52", ""), &paris());
        assert_eq!((seconds(&old), old.doubt), (Some(-2_147_483_648), None));
    }

    #[test]
    fn the_date_for_feeds_is_the_last_resort() {
        let feed = published(&item("", "", "Fri, 07 Jun 2013 03:00:44 +0000"), &paris());
        assert_eq!((seconds(&feed), feed.doubt), (Some(1_370_574_044), Some(Doubt::OnlyForFeeds)));
        for empty in ["Tue, 30 Nov 1999 00:00:00 +0000", "Wed, 30 Nov -0001 00:00:00 +0000", "soon"] {
            assert_eq!(published(&item("", "", empty), &paris()).moment, None, "{empty}");
        }
    }
}
