//! Notes on an article: for the editor's script, and as plain forms on the article's page.

use super::{lists, seen};
use crate::{Call, DeskError, answer};
use axum::response::Response;
use http::StatusCode;
use marbre_article::{Moment, StaffId};
use marbre_newsroom::{NOT_PUBLISHED, NewNote, NewsroomError};
use marbre_store::notes::Note;
use marbre_words::LocalWords;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use uuid::Uuid;

/// A note with its answers, as it is shown.
#[derive(Debug, Serialize)]
pub(super) struct Shown {
    id: Uuid,
    by: String,
    at: Moment,
    quote: String,
    body: String,
    resolved: bool,
    replies: Vec<Reply>,
}

#[derive(Debug, Serialize)]
struct Reply {
    id: Uuid,
    by: String,
    at: Moment,
    body: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    quote: String,
    body: String,
    mentions: Vec<StaffId>,
    parent: Option<String>,
}

/// Notes as they are shown, the open ones first, each with its answers.
pub(super) fn shown(notes: Vec<Note>, names: &HashMap<StaffId, String>, words: &LocalWords) -> Vec<Shown> {
    let by = |note: &Note| {
        let name = note.staff.and_then(|staff| names.get(&staff).cloned());
        name.unwrap_or_else(|| words.say("article-program", &[]))
    };
    let (tops, answers): (Vec<Note>, Vec<Note>) = notes.into_iter().partition(|note| note.parent.is_none());
    let mut all: Vec<Shown> = tops
        .into_iter()
        .map(|note| Shown {
            id: note.id,
            by: by(&note),
            at: note.at,
            body: text(words, &note),
            resolved: note.resolved.is_some(),
            replies: answers
                .iter()
                .filter(|answer| answer.parent == Some(note.id))
                .map(|answer| Reply { id: answer.id, by: by(answer), at: answer.at, body: text(words, answer) })
                .collect(),
            quote: note.quote,
        })
        .collect();
    all.sort_by_key(|note| note.resolved);
    all
}

/// What a note says; what the program notes is said in the language of whoever reads it.
pub(crate) fn text(words: &LocalWords, note: &Note) -> String {
    if note.staff.is_none() && note.body.starts_with(NOT_PUBLISHED) {
        return words.say("article-not-published", &[]);
    }
    note.body.clone()
}

pub(super) async fn list(call: &Call) -> Result<Response, DeskError> {
    let (sheet, _) = seen(call).await?;
    let accepted = call.parts.headers.get(http::header::ACCEPT).and_then(|value| value.to_str().ok());
    if accepted.is_some_and(|accepted| accepted.contains("text/html")) {
        return Ok(answer::see_other(&format!("{}#notes", super::address(sheet.id))));
    }
    let notes = call.desk.newsroom.store().reader().notes(sheet.id).await?;
    Ok(answer::json(StatusCode::OK, &shown(notes, &lists::names(call).await?, &call.words())))
}

pub(super) async fn add(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = if call.wants_json() { call.json()? } else { call.form()? };
    let parent = match sent.parent.as_deref() {
        None | Some("") => None,
        Some(id) => Some(id.parse().map_err(|_| DeskError::NotFound)?),
    };
    let id = call.article_id()?;
    let new = NewNote { quote: sent.quote, body: sent.body, mentions: sent.mentions, parent };
    let note = match call.desk.newsroom.add_note(call.actor()?, id, new).await {
        Ok(note) => note,
        Err(NewsroomError::Needed { .. }) => {
            return Err(DeskError::Invalid { field: "body", message: "article-needed-body" });
        }
        Err(cause) => return Err(cause.into()),
    };
    if !call.wants_json() {
        return Ok(answer::see_other(&format!("{}?done=article-done-note#notes", super::address(id))));
    }
    let resolved = false;
    let by = call.actor()?.name.clone();
    let Note { id, at, quote, body, .. } = note;
    Ok(answer::json(StatusCode::OK, &Shown { id, by, at, quote, body, resolved, replies: Vec::new() }))
}

pub(super) async fn resolve(call: &Call) -> Result<Response, DeskError> {
    let (id, note) = (call.article_id()?, call.parameter::<Uuid>("note")?);
    let resolved = if call.wants_json() {
        call.json::<Resolved>()?.resolved
    } else {
        call.form::<ResolvedForm>()?.resolved == "yes"
    };
    call.desk.newsroom.resolve_note(call.actor()?, id, note, resolved).await?;
    if call.wants_json() {
        return Ok(answer::json(StatusCode::OK, &serde_json::json!({ "resolved": resolved })));
    }
    Ok(answer::see_other(&format!("{}#notes", super::address(id))))
}

#[derive(Deserialize)]
struct Resolved {
    resolved: bool,
}

#[derive(Deserialize)]
struct ResolvedForm {
    resolved: String,
}
