//! Passkeys: what the browser is asked (by a script), and what it answered (by a form).

use super::{
    device::device,
    enrol,
    entrance::come_in,
    own, problems,
    second::{self, waiting},
};
use crate::{Call, DeskError, answer};
use axum::response::Response;
use http::StatusCode;
use marbre_newsroom::{
    NewsroomError,
    staff::{RelyingParty, StaffProblem},
};
use marbre_store::sessions::Session;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

/// For whom passkeys are made here, if they can be.
pub(super) fn party(call: &Call) -> Option<RelyingParty> {
    RelyingParty::at(&call.desk.options.origin, &call.publication.settings.name)
}

fn need_party(call: &Call) -> Result<RelyingParty, NewsroomError> {
    party(call).ok_or_else(|| StaffProblem::NoPasskeys.into())
}

fn session(call: &Call) -> Result<&Session, DeskError> {
    call.visitor.session().ok_or(DeskError::LoginRequired)
}

/// What a form brings of a passkey.
#[derive(Deserialize)]
struct Answered {
    id: Uuid,
    /// What `navigator.credentials` gave, as JSON.
    answer: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    to: String,
}

fn answer_of(text: &str) -> Result<Value, DeskError> {
    serde_json::from_str(text).map_err(|cause| DeskError::BadRequest(cause.to_string()))
}

pub(super) async fn begin(call: &Call) -> Result<Response, DeskError> {
    let party = need_party(call)?;
    let asked = call.desk.newsroom.begin_passkey(&party, session(call)?).await?;
    Ok(answer::json(StatusCode::OK, &json!({ "id": asked.id, "options": asked.options })))
}

pub(super) async fn finish(call: &Call) -> Result<Response, DeskError> {
    let form: Answered = call.form()?;
    let answer = answer_of(&form.answer)?;
    let session = session(call)?;
    let done = match need_party(call) {
        Ok(party) => call.desk.newsroom.finish_passkey(&party, session, (form.id, answer), &form.name).await,
        Err(error) => Err(error),
    };
    enrol::done(call, session, done).await
}

pub(super) async fn ask(call: &Call) -> Result<Response, DeskError> {
    let Ok(session) = waiting(call) else { return Err(DeskError::LoginRequired) };
    let party = need_party(call)?;
    let asked = call.desk.newsroom.ask_passkey(&party, session).await?;
    Ok(answer::json(StatusCode::OK, &json!({ "id": asked.id, "options": asked.options })))
}

pub(super) async fn pass(call: &Call) -> Result<Response, DeskError> {
    let form: Answered = call.form()?;
    let answer = answer_of(&form.answer)?;
    let session = match waiting(call) {
        Ok(session) => session,
        Err(elsewhere) => return Ok(answer::see_other(&elsewhere)),
    };
    let passed = match need_party(call) {
        Ok(party) => call.desk.newsroom.pass_passkey(&party, session, (form.id, answer), &device(call)).await,
        Err(error) => Err(error),
    };
    match passed {
        Ok(opened) => Ok(come_in(call, &opened, &form.to)),
        Err(error) => problems::on_page(call, error, |words| second::page(call, session, form.to, Some(words))).await,
    }
}

#[derive(Deserialize)]
struct Removed {
    id: String,
}

pub(super) async fn remove(call: &Call) -> Result<Response, DeskError> {
    let form: Removed = call.form()?;
    let done = call.desk.newsroom.remove_passkey(session(call)?, &form.id, call.desk.options.relaxed).await;
    own::after(call, done, "account-done-passkey-removed").await
}
