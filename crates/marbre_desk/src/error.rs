//! What an answer of the desk can fail with, and what that means to a browser and to a person.

mod images;
mod words;

use http::StatusCode;
use marbre_newsroom::{NewsroomError, rights::Refusal, staff::StaffProblem};
use marbre_store::{StoreError, Trouble};

/// Why a request was not done.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// Nobody is logged in, or no longer.
    #[error("log in first")]
    LoginRequired,
    /// This person may not.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The request came from another site, or without its form's token.
    #[error("this form is too old or came from elsewhere: go back, reload the page and send it again")]
    Forged,
    /// Nothing is there.
    #[error("there is nothing at this address")]
    NotFound,
    /// The address does not know this method.
    #[error("this address does not know this method")]
    Method,
    /// The request makes no sense.
    #[error("the request cannot be read: {0}")]
    BadRequest(String),
    /// A field cannot stay as it is.
    #[error("{message}")]
    Invalid {
        /// The field's name in the form.
        field: &'static str,
        /// The key of the words that say what to do.
        message: &'static str,
    },
    /// Somebody else was faster, or the state does not allow it: said in the person's language.
    #[error("{0}")]
    Conflict(String),
    /// It cannot be done: said in the person's language.
    #[error("{0}")]
    Told(String),
    /// A link was used or has expired.
    #[error("this link was used already or has expired; ask for a new one")]
    Gone,
    /// Too many attempts.
    #[error("too many attempts; wait {0} seconds and try again")]
    SlowDown(u32),
    /// What was sent is too large.
    #[error("what was sent is too large")]
    TooLarge,
    /// An act failed.
    #[error(transparent)]
    Newsroom(NewsroomError),
    /// The program is at fault.
    #[error("{0}")]
    Internal(String),
}

impl From<NewsroomError> for DeskError {
    fn from(error: NewsroomError) -> Self {
        match error {
            NewsroomError::Refused(refusal) => Self::Refused(refusal),
            NewsroomError::Staff(StaffProblem::TooMany { seconds }) => Self::SlowDown(seconds),
            NewsroomError::NoArticle(_)
            | NewsroomError::NoComment(_)
            | NewsroomError::NoImage(_)
            | NewsroomError::Store(StoreError::Missing { .. }) => Self::NotFound,
            other => Self::Newsroom(other),
        }
    }
}

impl From<StoreError> for DeskError {
    fn from(error: StoreError) -> Self {
        Self::from(NewsroomError::Store(error))
    }
}

impl From<std::io::Error> for DeskError {
    fn from(error: std::io::Error) -> Self {
        Self::Internal(error.to_string())
    }
}

impl DeskError {
    /// Status and code of the answer.
    pub fn status(&self) -> (StatusCode, &'static str) {
        match self {
            Self::LoginRequired => (StatusCode::UNAUTHORIZED, "login_required"),
            Self::Refused(_) | Self::Forged => (StatusCode::FORBIDDEN, "forbidden"),
            Self::NotFound => (StatusCode::NOT_FOUND, "not_found"),
            Self::Method => (StatusCode::METHOD_NOT_ALLOWED, "method"),
            Self::BadRequest(_) | Self::Told(_) => (StatusCode::BAD_REQUEST, "bad_request"),
            Self::Invalid { .. } => (StatusCode::UNPROCESSABLE_ENTITY, "invalid"),
            Self::Conflict(_) => (StatusCode::CONFLICT, "conflict"),
            Self::Gone => (StatusCode::GONE, "used"),
            Self::SlowDown(_) => (StatusCode::TOO_MANY_REQUESTS, "slow_down"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "too_large"),
            Self::Newsroom(NewsroomError::Store(error)) => of_store(error),
            Self::Newsroom(
                NewsroomError::WrongState { .. } | NewsroomError::Move(_) | NewsroomError::Unseen { .. },
            ) => (StatusCode::CONFLICT, "conflict"),
            Self::Newsroom(NewsroomError::Unweighed(_)) => (StatusCode::SERVICE_UNAVAILABLE, "unavailable"),
            Self::Newsroom(NewsroomError::NoChance(_)) => (StatusCode::INTERNAL_SERVER_ERROR, "internal"),
            Self::Newsroom(NewsroomError::Image { cause, .. }) => images::of_image(cause).0,
            Self::Newsroom(NewsroomError::Sending(problem)) => images::of_sending(problem).0,
            Self::Newsroom(_) => (StatusCode::UNPROCESSABLE_ENTITY, "invalid"),
            Self::Internal(_) => (StatusCode::INTERNAL_SERVER_ERROR, "internal"),
        }
    }

    /// The field of the form that it is about, if it is about one.
    pub const fn field(&self) -> Option<&'static str> {
        match self {
            Self::Invalid { field, .. } | Self::Newsroom(NewsroomError::Needed { field, .. }) => Some(field),
            Self::Newsroom(NewsroomError::AddressStays(_)) => Some("slug"),
            Self::Newsroom(NewsroomError::BadText(_)) => Some("content"),
            Self::Newsroom(NewsroomError::Past | NewsroomError::WallClock(_)) => Some("at"),
            _ => None,
        }
    }

    /// The key of the words that say what happened, where there are words of their own for it.
    pub const fn key(&self) -> Option<&'static str> {
        match self {
            Self::Newsroom(NewsroomError::Image { cause, .. }) => Some(images::of_image(cause).1),
            Self::Newsroom(NewsroomError::Sending(problem)) => Some(images::of_sending(problem).1),
            Self::Invalid { message, .. } => Some(message),
            _ => None,
        }
    }

    /// After how many seconds it is worth trying again.
    pub const fn retry_after(&self) -> Option<u32> {
        match self {
            Self::SlowDown(seconds) => Some(*seconds),
            Self::Newsroom(NewsroomError::Sending(problem)) => images::retry_after(problem),
            _ => None,
        }
    }
}

fn of_store(error: &StoreError) -> (StatusCode, &'static str) {
    match error.trouble() {
        Some(Trouble::Full) => (StatusCode::INSUFFICIENT_STORAGE, "storage_full"),
        Some(Trouble::ReadOnly) => (StatusCode::SERVICE_UNAVAILABLE, "read_only"),
        Some(Trouble::Unavailable) => (StatusCode::SERVICE_UNAVAILABLE, "unavailable"),
        None => match error {
            StoreError::Taken { .. } | StoreError::Stale { .. } | StoreError::Overtaken { .. } => {
                (StatusCode::CONFLICT, "conflict")
            }
            StoreError::Missing { .. } => (StatusCode::NOT_FOUND, "not_found"),
            StoreError::Stopped { .. } => (StatusCode::SERVICE_UNAVAILABLE, "read_only"),
            _ => (StatusCode::INTERNAL_SERVER_ERROR, "internal"),
        },
    }
}
