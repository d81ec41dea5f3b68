//! One's own account: name, language, password, second factors, sessions.

use super::{passkeys, problems};
use crate::{Call, DeskError, access, answer};
use axum::response::Response;
use marbre_article::LanguageTag;
use marbre_newsroom::NewsroomError;
use marbre_store::sessions::{EndSessions, Session};
use marbre_words::{Words, autonym};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Serialize)]
struct View {
    name: String,
    email: String,
    role: &'static str,
    lang: String,
    langs: Vec<Choice>,
    problem: Option<String>,
    /// Whether the password was given lately.
    sure: bool,
    totp: bool,
    passkeys: Vec<Passkey>,
    passkeys_possible: bool,
    codes_left: u32,
    sessions: Vec<Device>,
}

/// A choice of a language.
#[derive(Serialize)]
pub(in crate::pages) struct Choice {
    value: String,
    label: String,
}

#[derive(Serialize)]
struct Passkey {
    id: String,
    name: String,
    created_at: i64,
    used_at: Option<i64>,
}

#[derive(Serialize)]
struct Device {
    id: Uuid,
    name: String,
    created_at: i64,
    seen_at: i64,
    this: bool,
}

/// The languages of the desk, each by its own name.
pub(in crate::pages) fn languages() -> Vec<Choice> {
    let own_name = |tag: &str| tag.parse::<LanguageTag>().map_or_else(|_| tag.to_owned(), |tag| autonym(&tag));
    Words::languages().map(|tag| Choice { value: tag.to_owned(), label: own_name(tag) }).collect()
}

fn session(call: &Call) -> Result<&Session, DeskError> {
    call.visitor.session().ok_or(DeskError::LoginRequired)
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    page(call, None).await
}

async fn page(call: &Call, problem: Option<String>) -> Result<Response, DeskError> {
    let (actor, session) = (call.actor()?, session(call)?);
    let (newsroom, now) = (&call.desk.newsroom, call.now());
    let reader = newsroom.store().reader();
    let factors = newsroom.factors(actor.id).await?;
    let email = reader.staff_member(actor.id).await?.map(|staff| staff.email).unwrap_or_default();
    let open = reader.sessions_of(actor.id).await?;
    let device = |open: Session| Device {
        id: open.id,
        this: open.id == session.id,
        name: open.device,
        created_at: open.created_at.0,
        seen_at: open.seen_at.0,
    };
    let view = View {
        name: actor.name.clone(),
        email,
        role: actor.role.as_str(),
        lang: actor.lang.primary().to_owned(),
        langs: languages(),
        problem,
        sure: newsroom.is_sure(session),
        totp: factors.totp,
        passkeys: factors
            .passkeys
            .into_iter()
            .map(|key| Passkey {
                id: key.id,
                name: key.name,
                created_at: key.created_at.0,
                used_at: key.used_at.map(|at| at.0),
            })
            .collect(),
        passkeys_possible: passkeys::party(call).is_some(),
        codes_left: factors.codes_left,
        sessions: open.into_iter().filter(|open| !access::ended(open, now)).rev().map(device).collect(),
    };
    call.page("account.html", &view)
}

/// What is answered after a change: the page, saying that it was done or what was wrong.
pub(super) async fn after(call: &Call, done: Result<(), NewsroomError>, word: &str) -> Result<Response, DeskError> {
    match done {
        Ok(()) => Ok(answer::see_other(&format!("/desk/account?done={word}"))),
        Err(error) => problems::on_page(call, error, |words| page(call, Some(words))).await,
    }
}

#[derive(Deserialize)]
struct Form {
    name: String,
    lang: String,
}

pub(super) async fn change(call: &Call) -> Result<Response, DeskError> {
    let form: Form = call.form()?;
    let lang = form.lang.parse().map_err(|cause| DeskError::BadRequest(format!("{cause}")))?;
    let done = call.desk.newsroom.change_self(call.actor()?, &form.name, lang).await;
    after(call, done, "common-saved").await
}

pub(super) async fn end_session(call: &Call) -> Result<Response, DeskError> {
    let which = EndSessions::Only(call.parameter("id")?);
    call.desk.newsroom.end_sessions(session(call)?, which).await?;
    Ok(answer::see_other("/desk/account?done=account-done-session-ended"))
}

pub(super) async fn end_others(call: &Call) -> Result<Response, DeskError> {
    let session = session(call)?;
    call.desk.newsroom.end_sessions(session, EndSessions::AllBut(session.id)).await?;
    Ok(answer::see_other("/desk/account?done=account-done-session-ended"))
}
