//! Where the link of an invitation or a reset leads: choosing a password.

use super::{device::device, entrance::come_in, own, problems};
use crate::{Call, DeskError};
use axum::response::Response;
use marbre_newsroom::staff::Welcome;
use marbre_store::{
    invitations::{Invitation, InvitationKind},
    staff::Staff,
};
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
struct View {
    token: String,
    joining: bool,
    name: String,
    email: String,
    role: &'static str,
    lang: String,
    langs: Vec<own::Choice>,
    problem: Option<String>,
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    let token: String = call.parameter("token")?;
    match call.desk.newsroom.link(&token).await {
        Ok(found) => page(call, token, found, None),
        Err(error) => refuse(call, error),
    }
}

fn refuse(call: &Call, error: marbre_newsroom::NewsroomError) -> Result<Response, DeskError> {
    let said = problems::say(call, error)?;
    if said.status == http::StatusCode::GONE {
        return Err(DeskError::Gone);
    }
    Err(DeskError::Told(said.words))
}

fn page(
    call: &Call,
    token: String,
    (link, staff): (Invitation, Staff),
    problem: Option<String>,
) -> Result<Response, DeskError> {
    let view = View {
        token,
        joining: link.kind == InvitationKind::Invitation,
        name: staff.name,
        email: staff.email,
        role: staff.role.as_str(),
        lang: call.lang().primary().to_owned(),
        langs: own::languages(),
        problem,
    };
    call.page("welcome.html", &view)
}

#[derive(Deserialize)]
struct Form {
    password: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    lang: String,
}

pub(super) async fn choose(call: &Call) -> Result<Response, DeskError> {
    let token: String = call.parameter("token")?;
    let Form { password, name, lang } = call.form()?;
    let joining = lang.parse().ok().map(|lang| (name.clone(), lang));
    let relaxed = call.desk.options.relaxed;
    let welcome = Welcome { token: token.clone(), password, joining, device: device(call), relaxed };
    let error = match call.desk.newsroom.welcome(welcome).await {
        Ok(opened) => return Ok(come_in(call, &opened, "")),
        Err(error) => error,
    };
    let said = problems::say(call, error)?;
    match call.desk.newsroom.link(&token).await {
        Ok((link, mut staff)) => {
            if !name.is_empty() {
                staff.name = name;
            }
            let mut response = page(call, token, (link, staff), Some(said.words))?;
            *response.status_mut() = said.status;
            Ok(response)
        }
        Err(error) => refuse(call, error),
    }
}
