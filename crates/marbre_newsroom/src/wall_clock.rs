//! Times as people read them on the wall, in the publication's zone: some do not exist, some come twice.

use jiff::{
    civil::DateTime,
    tz::{AmbiguousOffset, TimeZone},
};
use marbre_article::Moment;

/// Which of two moments is meant when clocks are put back and an hour comes twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Twice {
    /// The first one.
    First,
    /// The second one.
    Second,
}

/// A time on the wall that is no moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WallClockError {
    /// No date and time.
    #[error("this is no date and time; write it as in 2026-11-22T18:00")]
    Unreadable,
    /// Clocks are put forward over it.
    #[error("this time does not exist: clocks are put forward over it; choose an hour later")]
    Skipped,
    /// Clocks are put back, so it comes twice.
    #[error("this time comes twice, because clocks are put back; say which of the two is meant")]
    Twice,
}

/// The moment of a time on the wall, as a form gives it (`2026-11-22T18:00`).
///
/// # Errors
/// [`WallClockError`] when it is no time, or not just one.
pub fn wall_clock(text: &str, zone: &TimeZone, twice: Option<Twice>) -> Result<Moment, WallClockError> {
    let time: DateTime = text.trim().parse().map_err(|_| WallClockError::Unreadable)?;
    let found = zone.to_ambiguous_timestamp(time);
    let chosen = match (found.offset(), twice) {
        (AmbiguousOffset::Gap { .. }, _) => return Err(WallClockError::Skipped),
        (AmbiguousOffset::Fold { .. }, None) => return Err(WallClockError::Twice),
        (AmbiguousOffset::Fold { .. }, Some(Twice::Second)) => found.later(),
        (AmbiguousOffset::Fold { .. }, Some(Twice::First)) | (AmbiguousOffset::Unambiguous { .. }, _) => {
            found.earlier()
        }
    };
    chosen.map(|at| Moment(at.as_millisecond())).map_err(|_| WallClockError::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_on_the_wall_are_moments_once() {
        let paris = TimeZone::get("Europe/Paris").unwrap();
        let at = |text, twice| wall_clock(text, &paris, twice).map(Moment::to_rfc3339);
        assert_eq!(at("2026-11-22T18:00", None), Ok("2026-11-22T17:00:00Z".into()));
        assert_eq!(at("2026-03-29T02:30", None), Err(WallClockError::Skipped));
        assert_eq!(at("2026-03-29T02:30", Some(Twice::Second)), Err(WallClockError::Skipped));
        assert_eq!(at("2026-10-25T02:30", None), Err(WallClockError::Twice));
        assert_eq!(at("2026-10-25T02:30", Some(Twice::First)), Ok("2026-10-25T00:30:00Z".into()));
        assert_eq!(at("2026-10-25T02:30", Some(Twice::Second)), Ok("2026-10-25T01:30:00Z".into()));
        for bad in ["", "demain", "2026-13-01T10:00"] {
            assert_eq!(at(bad, None), Err(WallClockError::Unreadable), "{bad}");
        }
    }
}
