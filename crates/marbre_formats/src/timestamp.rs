//! Instants as other formats write them, always in UTC, to the second.

use jiff::{Timestamp, fmt::rfc2822};
use marbre_article::Moment;

/// The first and the last second that a four-digit year can name.
const FIRST: i64 = -62_167_219_200;
const LAST: i64 = 253_402_207_200;

/// RFC 3339, which is also a W3C date and an XML Schema dateTime: `2026-11-03T14:05:09Z`.
pub fn rfc3339(moment: Moment) -> String {
    format!("{:.0}", timestamp(moment))
}

/// RFC 822 with a four-digit year, as RSS wants it: `Tue, 03 Nov 2026 14:05:09 GMT`.
pub fn rfc822(moment: Moment) -> String {
    let timestamp = timestamp(moment);
    rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&timestamp).unwrap_or_else(|_| rfc3339(moment))
}

/// The instant to the second, within the years 0000 to 9999.
fn timestamp(moment: Moment) -> Timestamp {
    Timestamp::from_second(moment.seconds().clamp(FIRST, LAST)).unwrap_or(Timestamp::UNIX_EPOCH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_in_utc_to_the_second() {
        let moment = Moment(1_793_714_709_999);
        assert_eq!(rfc3339(moment), "2026-11-03T14:05:09Z");
        assert_eq!(rfc822(moment), "Tue, 03 Nov 2026 14:05:09 GMT");
    }

    #[test]
    fn no_moment_is_out_of_range() {
        assert_eq!(rfc3339(Moment(i64::MIN)), "0000-01-01T00:00:00Z");
        assert!(rfc3339(Moment(i64::MAX)).starts_with("9999-12-3"));
        assert_eq!(rfc822(Moment(-1)), "Wed, 31 Dec 1969 23:59:59 GMT");
        assert!(rfc822(Moment(i64::MIN)).ends_with("GMT"));
    }
}
