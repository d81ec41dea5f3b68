//! Who may not comment for a time: the list, a new ban, lifting one.

use super::decide::{back, in_words};
use crate::{Call, DeskError};
use axum::response::Response;
use marbre_article::{CommentId, StaffId};
use marbre_newsroom::BanTerms;
use marbre_store::bans::Ban;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Bans on the page.
const MOST: u32 = 200;

#[derive(Serialize)]
struct View {
    bans: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    id: Uuid,
    name: String,
    reason: String,
    person: String,
    at: i64,
    until: i64,
    lifted: Option<i64>,
    holds: bool,
}

/// `GET /desk/comments/bans`
pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    let reader = call.desk.newsroom.store().reader();
    let staff = reader.staff().await?;
    let names: BTreeMap<StaffId, &str> = staff.iter().map(|member| (member.id, member.name.as_str())).collect();
    let line = |ban: Ban| Line {
        id: ban.id,
        holds: ban.holds(call.now()),
        person: names.get(&ban.staff).copied().unwrap_or_default().to_owned(),
        at: ban.created_at.0,
        until: ban.until.0,
        lifted: ban.lifted_at.map(|at| at.0),
        name: ban.name,
        reason: ban.reason,
    };
    let bans = reader.bans(MOST).await?.into_iter().map(line).collect();
    call.page("bans.html", &View { bans })
}

#[derive(Debug, Deserialize)]
struct NewBan {
    reason: String,
    days: String,
    #[serde(default)]
    reject: String,
    #[serde(default)]
    back: String,
}

/// `POST /desk/comments/{id}/ban`
pub(super) async fn ban(call: &Call) -> Result<Response, DeskError> {
    let form: NewBan = call.form()?;
    let terms = BanTerms {
        reason: form.reason,
        days: form.days.trim().parse().unwrap_or(0),
        reject_waiting: !form.reject.is_empty(),
    };
    let of = CommentId(call.parameter("id")?);
    call.desk.newsroom.ban_writer(call.actor()?, of, &terms).await.map_err(in_words)?;
    Ok(back(&form.back, &[("done", "comments-done-banned")]))
}

/// `POST /desk/comments/bans/{id}/lift`
pub(super) async fn lift(call: &Call) -> Result<Response, DeskError> {
    call.desk.newsroom.lift_ban(call.actor()?, call.parameter("id")?).await?;
    Ok(back("/desk/comments/bans", &[("done", "comments-done-lifted")]))
}
