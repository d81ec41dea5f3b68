//! The second factor: a code, a passkey, or a recovery code.

use super::{
    device::device,
    entrance::{come_in, way_on},
    login::Query,
    passkeys, problems,
};
use crate::{Call, DeskError, access::Visitor, answer};
use axum::response::Response;
use marbre_store::sessions::{Session, SessionLevel};
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
struct View {
    to: String,
    problem: Option<String>,
    totp: bool,
    passkeys: bool,
}

/// The session that waits for its second factor; or the address where whoever asks belongs.
pub(super) fn waiting(call: &Call) -> Result<&Session, String> {
    match &call.visitor {
        Visitor::Halfway(session, _) if session.level == SessionLevel::Password => Ok(session),
        Visitor::Halfway(..) => Err("/desk/account/second".to_owned()),
        Visitor::Member(_, actor) => Err(way_on("", actor.role)),
        Visitor::Stranger => Err("/desk/login".to_owned()),
    }
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    let query: Query = call.query()?;
    match waiting(call) {
        Ok(session) => page(call, session, query.to, None).await,
        Err(elsewhere) => Ok(answer::see_other(&elsewhere)),
    }
}

pub(super) async fn page(
    call: &Call,
    session: &Session,
    to: String,
    problem: Option<String>,
) -> Result<Response, DeskError> {
    let factors = call.desk.newsroom.factors(session.staff).await?;
    let passkeys = !factors.passkeys.is_empty() && passkeys::party(call).is_some();
    call.page("second.html", &View { to, problem, totp: factors.totp, passkeys })
}

#[derive(Deserialize)]
struct Form {
    code: String,
    #[serde(default)]
    to: String,
}

pub(super) async fn pass(call: &Call) -> Result<Response, DeskError> {
    let Form { code, to } = call.form()?;
    let session = match waiting(call) {
        Ok(session) => session,
        Err(elsewhere) => return Ok(answer::see_other(&elsewhere)),
    };
    match call.desk.newsroom.pass_code(session, &code, &device(call)).await {
        Ok(opened) => Ok(come_in(call, &opened, &to)),
        Err(error) => problems::on_page(call, error, |words| page(call, session, to, Some(words))).await,
    }
}
