//! What is wrong with an image that is sent: the status of the answer, and the key of its words.

use http::StatusCode;
use marbre_newsroom::{Foreign, ImageError, SendingProblem};

type Told = ((StatusCode, &'static str), &'static str);

const UNSUPPORTED: (StatusCode, &str) = (StatusCode::UNSUPPORTED_MEDIA_TYPE, "unsupported_type");
const INVALID: (StatusCode, &str) = (StatusCode::UNPROCESSABLE_ENTITY, "invalid");
const TOO_LARGE: (StatusCode, &str) = (StatusCode::PAYLOAD_TOO_LARGE, "too_large");
const SLOW_DOWN: (StatusCode, &str) = (StatusCode::TOO_MANY_REQUESTS, "slow_down");
const CONFLICT: (StatusCode, &str) = (StatusCode::CONFLICT, "conflict");

/// Why a file is no image that can be taken.
pub(super) const fn of_image(cause: &ImageError) -> Told {
    match cause {
        ImageError::NotAnImage => (UNSUPPORTED, "images-error-no-image"),
        ImageError::Foreign(foreign) => (UNSUPPORTED, of_foreign(*foreign)),
        ImageError::TooHeavy { .. } => (TOO_LARGE, "images-error-too-large"),
        ImageError::TooLarge { .. } => (INVALID, "images-error-pixels"),
        ImageError::TooLong { .. } => (INVALID, "images-error-frames"),
        ImageError::Damaged => (INVALID, "images-error-damaged"),
        _ => (INVALID, "images-error-uncommon"),
    }
}

const fn of_foreign(foreign: Foreign) -> &'static str {
    match foreign {
        Foreign::Heic => "images-error-heic",
        Foreign::Svg => "images-error-svg",
        Foreign::Film => "images-error-film",
        Foreign::Html | Foreign::Pdf => "images-error-no-image",
        Foreign::JpegSuccessor | Foreign::Desktop => "images-error-uncommon",
    }
}

/// Why a file that is being sent is not taken in.
pub(super) const fn of_sending(problem: &SendingProblem) -> Told {
    match problem {
        SendingProblem::TooMany { .. } => (SLOW_DOWN, "images-error-too-many"),
        SendingProblem::TooMuch => (SLOW_DOWN, "images-error-too-much"),
        SendingProblem::Size { size: 0, .. } => (INVALID, "images-error-empty"),
        SendingProblem::Size { .. } => (TOO_LARGE, "images-error-too-large"),
        SendingProblem::Unknown => ((StatusCode::NOT_FOUND, "not_found"), "images-error-unknown"),
        SendingProblem::Offset { .. } => (CONFLICT, "images-error-offset"),
        SendingProblem::TooLong { .. } => (INVALID, "images-error-too-long"),
        SendingProblem::Busy => (CONFLICT, "images-error-busy"),
    }
}

/// After how many seconds it is worth sending again.
pub(super) const fn retry_after(problem: &SendingProblem) -> Option<u32> {
    match problem {
        SendingProblem::TooMany { .. } => Some(300),
        SendingProblem::TooMuch => Some(30),
        _ => None,
    }
}
