//! What went wrong with an account, in the person's language.

use crate::{Call, DeskError};
use axum::response::Response;
use http::StatusCode;
use marbre_article::Moment;
use marbre_newsroom::{
    NewsroomError,
    staff::{StaffProblem, Weakness},
};
use marbre_store::StoreError;
use marbre_words::{Argument, in_zone};

/// Something to be said on the page that was asked for, with the status of the answer.
pub(in crate::pages) struct Said {
    pub(in crate::pages) status: StatusCode,
    pub(in crate::pages) words: String,
}

/// What to say of an act that was not done; other errors than those of accounts go on their way.
pub(in crate::pages) fn say(call: &Call, error: NewsroomError) -> Result<Said, DeskError> {
    let words = call.words();
    let said = match error {
        NewsroomError::Staff(StaffProblem::TooMany { seconds }) => {
            let then = Moment(call.now().0 + i64::from(seconds) * 1000 + 59_999);
            let time = words.time(&in_zone(then, &call.zone()));
            let words = words.say("account-too-many", &[("time", Argument::Text(&time))]);
            Said { status: StatusCode::TOO_MANY_REQUESTS, words }
        }
        NewsroomError::Staff(StaffProblem::UsedLink) => {
            Said { status: StatusCode::GONE, words: words.say("common-error-used", &[]) }
        }
        NewsroomError::Staff(problem) => {
            Said { status: StatusCode::UNPROCESSABLE_ENTITY, words: words.say(key(&problem), &[]) }
        }
        NewsroomError::Store(StoreError::Taken { .. }) => {
            Said { status: StatusCode::UNPROCESSABLE_ENTITY, words: words.say("account-problem-taken", &[]) }
        }
        other => return Err(other.into()),
    };
    Ok(said)
}

/// The page that was asked for, saying what was wrong with an act that was not done, under the status of that.
pub(in crate::pages) async fn on_page<F>(
    call: &Call,
    error: NewsroomError,
    page: impl FnOnce(String) -> F,
) -> Result<Response, DeskError>
where
    F: Future<Output = Result<Response, DeskError>>,
{
    let said = say(call, error)?;
    let mut response = page(said.words).await?;
    *response.status_mut() = said.status;
    Ok(response)
}

/// The key of the words for a problem.
const fn key(problem: &StaffProblem) -> &'static str {
    match problem {
        StaffProblem::WrongLogin => "account-wrong-login",
        StaffProblem::WrongPassword => "account-problem-password",
        StaffProblem::TooMany { .. } => "common-error-slow-down",
        StaffProblem::WeakPassword(Weakness::Short) => "account-weak-short",
        StaffProblem::WeakPassword(Weakness::Long) => "account-weak-long",
        StaffProblem::WeakPassword(Weakness::Pattern) => "account-weak-pattern",
        StaffProblem::WeakPassword(Weakness::Personal) => "account-weak-personal",
        StaffProblem::WeakPassword(Weakness::Known) => "account-weak-known",
        StaffProblem::BadEmail(_) => "account-problem-email",
        StaffProblem::BadName => "account-problem-name",
        StaffProblem::WrongCode => "account-problem-code",
        StaffProblem::WrongPasskey => "account-problem-passkey",
        StaffProblem::NoPasskeys => "account-problem-no-passkeys",
        StaffProblem::UsedLink => "common-error-used",
        StaffProblem::ConfirmFirst => "account-problem-confirm",
        StaffProblem::FinishFirst => "account-problem-finish",
        StaffProblem::Expired => "account-problem-expired",
        StaffProblem::NeedsFactor => "account-problem-needs-factor",
        StaffProblem::OnlyAdmin => "account-problem-only-admin",
        StaffProblem::LastAdmin => "account-problem-last-admin",
        StaffProblem::NotOneself => "account-problem-not-oneself",
        StaffProblem::OwnFactors => "account-problem-own-factors",
        StaffProblem::NoFactor => "account-problem-no-factor",
        StaffProblem::ShutOut => "account-problem-shut-out",
        StaffProblem::Nobody => "account-problem-nobody",
    }
}
