//! To remove a text because the law requires it: which one, the reason for readers, and that it is understood to be for
//! good.

use super::{
    seen,
    trouble::{self, Trouble},
};
use crate::{Call, DeskError, answer};
use axum::response::Response;
use marbre_article::workflow::State;
use marbre_newsroom::{NewsroomError, Unlawful};
use marbre_store::ledger::EntryKind;
use marbre_words::{Argument, in_zone};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The choice of the article as a whole.
const ALL: &str = "all";

#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Sent {
    what: String,
    reason: String,
    sure: String,
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    page(call, &Sent { what: ALL.into(), ..Sent::default() }, Trouble::default()).await
}

pub(super) async fn remove(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = call.form()?;
    let id = call.article_id()?;
    let what = match sent.what.as_str() {
        ALL => Some(Unlawful::Article),
        number => number.parse().ok().map(Unlawful::Version),
    };
    let result = match what {
        _ if sent.sure != "yes" => Err(NewsroomError::Needed { field: "sure", what: "that you are sure" }),
        None => Err(NewsroomError::NoText),
        Some(what) => call.desk.newsroom.remove_by_law(call.actor()?, id, what, &sent.reason).await,
    };
    match result {
        Ok(()) => Ok(answer::see_other(&format!("{}?done=article-done-removal", super::address(id)))),
        Err(cause) => page(call, &sent, trouble::of(call, cause)?).await,
    }
}

async fn page(call: &Call, sent: &Sent, trouble: Trouble) -> Result<Response, DeskError> {
    let (sheet, _) = seen(call).await?;
    let reader = call.desk.newsroom.store().reader();
    let removals = reader.removals(sheet.id).await?;
    let entries = reader.ledger_entries_of(sheet.id).await?;
    let is_notice = |number: u32| {
        let entry = entries.iter().find(|entry| entry.version == number);
        let leaf = entry.and_then(|entry| marbre_newsroom::ledger::kind_of(&entry.leaf));
        leaf == Some(EntryKind::Withdrawn)
    };
    let words = call.words();
    let whole = json!({ "value": ALL, "label": words.say("article-removal-all", &[]) });
    let offered = reader.versions(sheet.id).await?.into_iter().rev().filter(|version| {
        let is_current = sheet.state == State::Published && version.number == sheet.version;
        let is_gone = removals.iter().any(|removal| removal.version == version.number || removal.version == 0);
        !is_current && !is_gone && !is_notice(version.number)
    });
    let offered = offered.map(|version| {
        let time = words.short_date_time(&in_zone(version.published_at, &call.zone()));
        let said = [("number", Argument::Number(u64::from(version.number))), ("time", Argument::Text(&time))];
        json!({ "value": version.number.to_string(), "label": words.say("article-removal-version", &said) })
    });
    let choices: Vec<Value> = std::iter::once(whole).chain(offered).collect();
    let is_possible = sheet.version > 0 && !removals.iter().any(|removal| removal.version == 0);
    let view = json!({
        "id": sheet.id,
        "headline": sheet.headline,
        "lang": sheet.address.lang,
        "choices": choices,
        "possible": is_possible,
        "sent": sent,
        "error": trouble.message,
        "field": trouble.field,
    });
    let mut response = call.page("article-removal.html", &view)?;
    *response.status_mut() = trouble.status;
    Ok(response)
}
