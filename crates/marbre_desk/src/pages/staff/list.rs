//! Everybody, and inviting somebody.

use super::form::{self, Choices};
use crate::{
    Call, DeskError, answer,
    pages::account::{own, problems},
};
use axum::response::Response;
use marbre_article::workflow::Role;
use marbre_newsroom::staff::NewMember;
use marbre_store::staff::Reach;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

#[derive(Serialize)]
struct View {
    staff: Vec<Line>,
    choices: Choices,
    /// The roles that may be asked for a second factor.
    second_factor: Vec<form::Choice>,
    languages: Vec<own::Choice>,
    name: String,
    email: String,
    lang: String,
    problem: Option<String>,
}

#[derive(Serialize)]
struct Line {
    id: Uuid,
    name: String,
    email: String,
    role: &'static str,
    /// Shut out.
    out: bool,
    /// Until when the invitation serves, while it was not accepted.
    invited_until: Option<i64>,
    /// Whether there is a second factor.
    factor: bool,
}

/// What is shown of a link, once.
#[derive(Serialize)]
pub(super) struct LinkView {
    pub(super) name: String,
    pub(super) link: String,
    pub(super) invitation: bool,
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    page(call, Wanted::default(), None).await
}

async fn page(call: &Call, wanted: Wanted, problem: Option<String>) -> Result<Response, DeskError> {
    let reader = call.desk.newsroom.store().reader();
    let factors: BTreeSet<_> = reader.staff_with_second_factor().await?.into_iter().collect();
    let invitations = reader.open_invitations(call.now()).await?;
    let invited = |id| {
        let open = invitations.iter().find(|link| link.staff == id);
        open.filter(|link| link.kind == marbre_store::invitations::InvitationKind::Invitation)
            .map(|link| link.expires_at.0)
    };
    let line = |staff: marbre_store::staff::Staff| Line {
        id: staff.id.0,
        role: staff.role.as_str(),
        out: staff.disabled_at.is_some(),
        invited_until: invited(staff.id),
        factor: factors.contains(&staff.id),
        name: staff.name,
        email: staff.email,
    };
    let staff = reader.staff().await?.into_iter().map(line).collect();
    let role = Role::from_word(&wanted.role).unwrap_or(Role::Correspondent);
    let reach = form::reach(&wanted.sections, &wanted.langs)?;
    let view = View {
        staff,
        choices: form::choices(call, role, &reach).await?,
        second_factor: form::roles_without_factor(call),
        languages: own::languages(),
        lang: if wanted.lang.is_empty() { call.lang().primary().to_owned() } else { wanted.lang },
        name: wanted.name,
        email: wanted.email,
        problem,
    };
    call.page("staff.html", &view)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    name: String,
    email: String,
    role: String,
    lang: String,
    sections: Vec<String>,
    langs: Vec<String>,
}

pub(super) async fn invite(call: &Call) -> Result<Response, DeskError> {
    let wanted: Wanted = call.form()?;
    let reach: Reach = form::reach(&wanted.sections, &wanted.langs)?;
    let member = NewMember {
        name: wanted.name.clone(),
        email: wanted.email.clone(),
        role: form::role(&wanted.role)?,
        lang: wanted.lang.parse().map_err(|_| DeskError::BadRequest("the language is none".into()))?,
        reach,
    };
    match call.desk.newsroom.invite(call.actor()?, member).await {
        Ok((staff, token)) => {
            let link = format!("{}/desk/welcome/{token}", call.desk.options.origin);
            call.page("link.html", &LinkView { name: staff.name, link, invitation: true })
        }
        Err(error) => problems::on_page(call, error, |words| page(call, wanted, Some(words))).await,
    }
}

#[derive(Deserialize)]
struct Factors {
    #[serde(default)]
    roles: Vec<String>,
}

pub(super) async fn require_factors(call: &Call) -> Result<Response, DeskError> {
    let form: Factors = call.form()?;
    let roles = form.roles.iter().map(|word| form::role(word)).collect::<Result<Vec<_>, _>>()?;
    call.desk.newsroom.require_factors(call.actor()?, &roles).await?;
    Ok(answer::see_other("/desk/staff?done=settings-done-factor-rule"))
}
