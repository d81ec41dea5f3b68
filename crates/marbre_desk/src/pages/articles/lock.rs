//! Who is writing: a script asks every twenty seconds.

use crate::{Call, DeskError, answer};
use axum::response::Response;
use http::StatusCode;
use marbre_newsroom::{Hold, Holder};
use serde::Deserialize;
use serde_json::{Value, json};

/// What the script says. The seat is its own affair: a lock belongs to a person.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    take: bool,
    leave: bool,
}

pub(super) async fn hold(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = if call.wants_json() { call.json()? } else { Sent { take: true, leave: false } };
    let hold = match sent {
        Sent { leave: true, .. } => Hold::Leave,
        Sent { take: true, .. } => Hold::Take,
        Sent { .. } => Hold::Stay,
    };
    let id = call.article_id()?;
    let holder = call.desk.newsroom.hold_article(call.actor()?, id, hold).await?;
    if call.wants_json() {
        Ok(answer::json(StatusCode::OK, &json!({ "holder": holder.as_ref().map(said) })))
    } else {
        Ok(answer::see_other(&format!("{}?done=article-done-take-over", super::address(id))))
    }
}

fn said(holder: &Holder) -> Value {
    json!({ "name": holder.name, "since": holder.since, "mine": holder.mine })
}
