//! Merging one topic into another, or one byline: the other one is looked for by its name.

use super::{MOST, Search, form};
use crate::{Call, DeskError, answer};
use axum::response::Response;
use marbre_article::{BylineId, TopicId};
use marbre_newsroom::NewsroomError;
use marbre_store::{
    bylines::{Byline, BylineName},
    sections::TermName,
    topics::Topic,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Serialize)]
struct View {
    here: &'static str,
    id: Uuid,
    name: String,
    words: String,
    others: Vec<Other>,
    more: bool,
}

/// One into which it could be merged.
#[derive(Serialize)]
struct Other {
    id: Uuid,
    name: String,
    notes: Vec<(String, String)>,
}

fn id(call: &Call) -> Result<Uuid, DeskError> {
    call.parameter("id")
}

/// The words looked for: those given, else the first of its own name.
fn words(call: &Call, name: &str) -> Result<String, DeskError> {
    let Search { words } = call.query()?;
    let asked = call.parts.uri.query().is_some_and(|query| query.contains("words="));
    Ok(if asked { words } else { name.split_whitespace().next().unwrap_or_default().to_owned() })
}

/// The page on which to choose: all that were found but the one that is to go.
fn page(
    call: &Call,
    here: &'static str,
    own: (Uuid, String, String),
    found: Vec<Other>,
) -> Result<Response, DeskError> {
    let (id, name, words) = own;
    let mut others: Vec<Other> = found.into_iter().filter(|other| other.id != id).collect();
    let more = others.len() > MOST;
    others.truncate(MOST);
    call.page("merge.html", &View { here, id, name, words, others, more })
}

pub(super) async fn topics(call: &Call) -> Result<Response, DeskError> {
    let id = TopicId(id(call)?);
    let reader = call.desk.newsroom.store().reader();
    let topic = reader.topics(&[id]).await?.pop().ok_or(DeskError::NotFound)?;
    let called = |topic: &Topic| form::called(call, &topic.names, |name: &TermName| name.name.as_str());
    let name = called(&topic);
    let words = words(call, &name)?;
    let found = reader.find_topics(&words, &call.lang()).await?;
    let other =
        |other: &Topic| Other { id: other.id.0, name: called(other), notes: form::also_called(call, &other.names) };
    page(call, "topics", (id.0, name, words), found.iter().map(other).collect())
}

pub(super) async fn bylines(call: &Call) -> Result<Response, DeskError> {
    let id = BylineId(id(call)?);
    let reader = call.desk.newsroom.store().reader();
    let byline = reader.bylines(&[id]).await?.pop().ok_or(DeskError::NotFound)?;
    let called = |byline: &Byline| form::called(call, &byline.names, |name: &BylineName| name.name.as_str());
    let name = called(&byline);
    let words = words(call, &name)?;
    let found = reader.find_bylines(&words, &call.lang()).await?;
    let other = |other: &Byline| {
        let notes = vec![(String::new(), other.slug.clone())];
        Other { id: other.id.0, name: called(other), notes }
    };
    page(call, "bylines", (id.0, name, words), found.iter().map(other).collect())
}

#[derive(Deserialize)]
struct Sent {
    into: String,
}

fn into(call: &Call) -> Result<Uuid, DeskError> {
    let Sent { into } = call.form()?;
    into.parse().map_err(|_| DeskError::BadRequest(format!("“{into}” is nothing to merge into")))
}

/// What is answered: the list, or that one cannot be merged into itself.
fn done(call: &Call, result: Result<u64, NewsroomError>, here: &str) -> Result<Response, DeskError> {
    match result {
        Ok(_) => Ok(answer::see_other(&format!("/desk/settings/{here}?done=settings-done-merged"))),
        Err(NewsroomError::BadSetting { .. }) => {
            Ok(answer::see_other(&format!("/desk/settings/{here}/{}/merge", id(call)?)))
        }
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn topic(call: &Call) -> Result<Response, DeskError> {
    let (from, into) = (TopicId(id(call)?), TopicId(into(call)?));
    done(call, call.desk.newsroom.merge_topics(call.actor()?, from, into).await, "topics")
}

pub(super) async fn byline(call: &Call) -> Result<Response, DeskError> {
    let (from, into) = (BylineId(id(call)?), BylineId(into(call)?));
    done(call, call.desk.newsroom.merge_bylines(call.actor()?, from, into).await, "bylines")
}
