//! Setting up a second factor: codes of an application, with a picture to scan; passkeys; and recovery codes, shown once.

use super::{
    entrance::{way_on, with_cookies},
    own, passkeys, problems,
};
use crate::{Call, DeskError, access::Visitor, answer};
use axum::{body::Body, response::Response};
use http::{HeaderValue, header};
use marbre_newsroom::{
    NewsroomError,
    staff::{Enrolled, StaffProblem},
};
use marbre_store::sessions::{Session, SessionLevel};
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
struct View {
    /// The secret in groups of four.
    secret: Vec<String>,
    /// Whether it must be done before anything else.
    must: bool,
    problem: Option<String>,
    passkeys: bool,
}

#[derive(Serialize)]
struct CodesView {
    codes: Vec<String>,
    on: String,
}

fn session(call: &Call) -> Result<&Session, DeskError> {
    call.visitor.session().ok_or(DeskError::LoginRequired)
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    page(call, session(call)?, None).await
}

async fn page(call: &Call, session: &Session, problem: Option<String>) -> Result<Response, DeskError> {
    let pending = match call.desk.newsroom.begin_totp(session).await {
        Ok(pending) => pending,
        Err(error) => return elsewhere(error),
    };
    let letters: Vec<char> = pending.secret.chars().collect();
    let view = View {
        secret: letters.chunks(4).map(|group| group.iter().collect()).collect(),
        must: session.level == SessionLevel::Enrolling,
        problem,
        passkeys: passkeys::party(call).is_some(),
    };
    call.page("enrol.html", &view)
}

/// Where somebody is sent who cannot set anything up yet.
fn elsewhere(error: NewsroomError) -> Result<Response, DeskError> {
    match error {
        NewsroomError::Staff(StaffProblem::ConfirmFirst) => Ok(answer::see_other("/desk/account#confirm")),
        NewsroomError::Staff(StaffProblem::FinishFirst) => Ok(answer::see_other("/desk/login/second")),
        other => Err(other.into()),
    }
}

pub(super) async fn picture(call: &Call) -> Result<Response, DeskError> {
    let pending = match call.desk.newsroom.begin_totp(session(call)?).await {
        Ok(pending) => pending,
        Err(error) => return elsewhere(error),
    };
    let mut response = Response::new(Body::from(pending.picture));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    Ok(answer::personal(response))
}

#[derive(Deserialize)]
struct Form {
    code: String,
}

pub(super) async fn finish(call: &Call) -> Result<Response, DeskError> {
    let Form { code } = call.form()?;
    let session = session(call)?;
    let enrolled = call.desk.newsroom.finish_totp(session, &code).await;
    done(call, session, enrolled).await
}

/// What is answered when a second factor was set up, or could not be.
pub(super) async fn done(
    call: &Call,
    session: &Session,
    enrolled: Result<Enrolled, NewsroomError>,
) -> Result<Response, DeskError> {
    let enrolled = match enrolled {
        Ok(enrolled) => enrolled,
        Err(error @ NewsroomError::Staff(StaffProblem::ConfirmFirst | StaffProblem::FinishFirst)) => {
            return elsewhere(error);
        }
        Err(error) => {
            return problems::on_page(call, error, |words| page(call, session, Some(words))).await;
        }
    };
    let on = match (&enrolled.opened, &call.visitor) {
        (Some(opened), _) => way_on("", opened.staff.role),
        (None, Visitor::Member(..)) => "/desk/account?done=account-done-factor".to_owned(),
        (None, _) => "/desk/".to_owned(),
    };
    let response = if enrolled.recovery_codes.is_empty() {
        answer::see_other(&on)
    } else {
        codes(call, enrolled.recovery_codes, on)?
    };
    Ok(match &enrolled.opened {
        Some(opened) => with_cookies(call, response, opened),
        None => response,
    })
}

fn codes(call: &Call, codes: Vec<String>, on: String) -> Result<Response, DeskError> {
    call.page("codes.html", &CodesView { codes, on })
}

pub(super) async fn new_codes(call: &Call) -> Result<Response, DeskError> {
    match call.desk.newsroom.new_recovery_codes(session(call)?).await {
        Ok(new) => codes(call, new, "/desk/account".into()),
        Err(error) => elsewhere(error),
    }
}

pub(super) async fn remove(call: &Call) -> Result<Response, DeskError> {
    let done = call.desk.newsroom.remove_totp(session(call)?, call.desk.options.relaxed).await;
    own::after(call, done, "account-done-codes-removed").await
}
