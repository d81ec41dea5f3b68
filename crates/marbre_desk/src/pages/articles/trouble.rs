//! What stands in the way of an act, in words of the person's language, and the field it is about.

use super::findings::{self, Said};
use crate::Call;
use http::StatusCode;
use marbre_newsroom::{NewsroomError, WallClockError};
use marbre_words::{Argument, in_zone};

/// What is told beside the form that could not be carried out.
#[derive(Debug, Default)]
pub(super) struct Trouble {
    pub(super) status: StatusCode,
    pub(super) field: &'static str,
    pub(super) message: String,
    /// What blocks.
    pub(super) findings: Vec<Said>,
    /// The two revisions to be compared before deciding again: `3..5`.
    pub(super) compare: Option<String>,
    /// The time that was given comes twice.
    pub(super) twice: bool,
}

/// What to tell; the error itself when it is none that a form can mend.
pub(super) fn of(call: &Call, error: NewsroomError) -> Result<Trouble, NewsroomError> {
    let words = call.words();
    let say = |key: &str| words.say(key, &[]);
    let invalid = |field: &'static str, message: String| Trouble {
        status: StatusCode::UNPROCESSABLE_ENTITY,
        field,
        message,
        ..Trouble::default()
    };
    Ok(match error {
        NewsroomError::Needed { field, .. } => invalid(field, say(&format!("article-needed-{field}"))),
        NewsroomError::Past => invalid("at", say("article-time-past")),
        NewsroomError::WallClock(WallClockError::Unreadable) => invalid("at", say("article-time-unreadable")),
        NewsroomError::WallClock(WallClockError::Skipped) => invalid("at", say("article-time-skipped")),
        NewsroomError::WallClock(WallClockError::Twice) => {
            Trouble { twice: true, ..invalid("at", say("article-time-twice")) }
        }
        NewsroomError::Embargo { until } => {
            let until = words.short_date_time(&in_zone(until, &call.zone()));
            invalid("at", words.say("article-check-embargo", &[("until", Argument::Text(&until))]))
        }
        NewsroomError::Blocked(found) => {
            Trouble { findings: findings::say(call, &found), ..invalid("", say("article-blocked")) }
        }
        NewsroomError::Unseen { seen, newest } => Trouble {
            status: StatusCode::CONFLICT,
            message: say("article-saved-since"),
            compare: Some(format!("{seen}..{newest}")),
            ..Trouble::default()
        },
        NewsroomError::Unweighed(cause) => {
            tracing::warn!(cause, "an article could not be weighed, and was not published");
            Trouble { status: StatusCode::SERVICE_UNAVAILABLE, message: say("article-unweighed"), ..Trouble::default() }
        }
        NewsroomError::AddressStays(_) => invalid("slug", say("article-address-stays")),
        NewsroomError::BadText(_) => invalid("body", say("article-bad-text")),
        NewsroomError::NoText => invalid("", say("article-removal-none")),
        NewsroomError::CurrentVersion => invalid("", say("article-removal-current")),
        NewsroomError::Move(_) | NewsroomError::WrongState { .. } => {
            Trouble { status: StatusCode::CONFLICT, message: say("article-moved-on"), ..Trouble::default() }
        }
        other => return Err(other),
    })
}
