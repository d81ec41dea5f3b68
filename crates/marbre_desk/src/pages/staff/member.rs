//! One member of staff: role and reach, a new link, a lost second factor, shutting out.

use super::{
    form::{self, Choices},
    list::LinkView,
};
use crate::{Call, DeskError, answer, pages::account::problems};
use axum::response::Response;
use marbre_article::{StaffId, workflow::Role};
use marbre_newsroom::{NewsroomError, staff::StaffProblem};
use marbre_store::invitations::InvitationKind;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Serialize)]
struct View {
    id: Uuid,
    name: String,
    email: String,
    role: &'static str,
    out: bool,
    joined: bool,
    totp: bool,
    passkeys: usize,
    oneself: bool,
    /// Whether the role needs a second factor.
    needs_factor: bool,
    /// Whether whoever asks may decide about this member.
    decides: bool,
    choices: Choices,
    problem: Option<String>,
}

fn id(call: &Call) -> Result<StaffId, DeskError> {
    call.parameter::<Uuid>("id").map(StaffId)
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    page(call, None).await
}

async fn page(call: &Call, problem: Option<String>) -> Result<Response, DeskError> {
    let (id, actor) = (id(call)?, call.actor()?);
    let newsroom = &call.desk.newsroom;
    let staff = newsroom.store().reader().staff_member(id).await?.ok_or(DeskError::NotFound)?;
    let factors = newsroom.factors(id).await?;
    let credential = newsroom.store().reader().credential(id).await?;
    let view = View {
        id: id.0,
        role: staff.role.as_str(),
        out: staff.disabled_at.is_some(),
        joined: credential.is_some_and(|credential| credential.password.is_some()),
        totp: factors.totp,
        passkeys: factors.passkeys.len(),
        oneself: id == actor.id,
        needs_factor: newsroom.needs_factor(staff.role).await?,
        decides: staff.role != Role::Admin || actor.role == Role::Admin,
        choices: form::choices(call, staff.role, &staff.reach).await?,
        name: staff.name,
        email: staff.email,
        problem,
    };
    call.page("member.html", &view)
}

/// What is answered after a change: the page, saying that it was done or what was wrong.
async fn after(call: &Call, done: Result<(), NewsroomError>, word: &str) -> Result<Response, DeskError> {
    match done {
        Ok(()) => Ok(answer::see_other(&format!("/desk/staff/{}?done={word}", id(call)?))),
        Err(error) => problems::on_page(call, error, |words| page(call, Some(words))).await,
    }
}

#[derive(Deserialize)]
struct Form {
    role: String,
    #[serde(default)]
    sections: Vec<String>,
    #[serde(default)]
    langs: Vec<String>,
}

pub(super) async fn change(call: &Call) -> Result<Response, DeskError> {
    let form: Form = call.form()?;
    let (role, reach) = (form::role(&form.role)?, form::reach(&form.sections, &form.langs)?);
    let done = call.desk.newsroom.change_member(call.actor()?, id(call)?, role, reach).await;
    after(call, done, "common-saved").await
}

pub(super) async fn disable(call: &Call) -> Result<Response, DeskError> {
    let done = call.desk.newsroom.shut_out(call.actor()?, id(call)?, true).await;
    after(call, done, "settings-done-shut-out").await
}

pub(super) async fn enable(call: &Call) -> Result<Response, DeskError> {
    let done = call.desk.newsroom.shut_out(call.actor()?, id(call)?, false).await;
    after(call, done, "settings-done-let-in").await
}

#[derive(Deserialize)]
struct Own {
    password: String,
}

/// Whoever removes a colleague's second factors gives their own password with it.
pub(super) async fn reset_factors(call: &Call) -> Result<Response, DeskError> {
    let Own { password } = call.form()?;
    let mut session = call.visitor.session().ok_or(DeskError::LoginRequired)?.clone();
    let newsroom = &call.desk.newsroom;
    let done = match newsroom.confirm(&session, &password).await {
        Ok(()) => {
            session.confirmed_at = call.now();
            newsroom.reset_factors(call.actor()?, &session, id(call)?).await
        }
        Err(NewsroomError::Staff(StaffProblem::WrongLogin)) => Err(StaffProblem::WrongPassword.into()),
        Err(error) => Err(error),
    };
    after(call, done, "settings-done-factors-removed").await
}

pub(super) async fn renew_link(call: &Call) -> Result<Response, DeskError> {
    match call.desk.newsroom.renew_link(call.actor()?, id(call)?).await {
        Ok((staff, kind, token)) => {
            let link = format!("{}/desk/welcome/{token}", call.desk.options.origin);
            let invitation = kind == InvitationKind::Invitation;
            call.page("link.html", &LinkView { name: staff.name, link, invitation })
        }
        Err(error) => after(call, Err(error), "").await,
    }
}
