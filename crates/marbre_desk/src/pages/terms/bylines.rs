//! Bylines: people and collectives.

use super::{
    Line, ListView, MOST, Search,
    form::{self, FormView, PageView, Sent},
};
use crate::{Call, DeskError, answer};
use axum::response::Response;
use marbre_article::BylineId;
use marbre_newsroom::BylineChange;
use marbre_store::bylines::{Byline, BylineKind, BylineName};
use std::collections::BTreeMap;
use uuid::Uuid;

const DONE: &str = "/desk/settings/bylines?done=settings-done-term";

/// Nobody yet.
const fn blank() -> BylineChange {
    BylineChange { id: None, kind: BylineKind::Person, slug: String::new(), names: BTreeMap::new() }
}

pub(super) async fn list(call: &Call) -> Result<Response, DeskError> {
    page(call, &blank(), None).await
}

fn name(call: &Call, byline: &Byline) -> String {
    form::called(call, &byline.names, |name: &BylineName| name.name.as_str())
}

fn form_of(call: &Call, byline: &BylineChange) -> FormView {
    let own = |id: BylineId| format!("/desk/settings/bylines/{id}");
    FormView {
        of: "bylines",
        action: byline.id.map_or_else(|| "/desk/settings/bylines".into(), own),
        kind: byline.kind.as_str(),
        slug: byline.slug.clone(),
        names: form::byline_fields(call, &byline.names),
        ..FormView::default()
    }
}

async fn page(call: &Call, typed: &BylineChange, wrong: Option<String>) -> Result<Response, DeskError> {
    let search: Search = call.query()?;
    let found = call.desk.newsroom.store().reader().find_bylines(&search.words, &call.lang()).await?;
    let words = call.words();
    let line = |byline: &Byline| {
        let kind = words.say(&format!("settings-byline-{}", byline.kind.as_str()), &[]);
        let role = form::called(call, &byline.names, |name: &BylineName| name.role.as_str());
        let notes = [kind, role].into_iter().filter(|note| !note.is_empty()).map(|note| (String::new(), note));
        Line { id: byline.id.to_string(), name: name(call, byline), depth: 0, notes: notes.collect() }
    };
    let view = ListView {
        here: "bylines",
        words: search.words,
        lines: found.iter().take(MOST).map(line).collect(),
        more: found.len() > MOST,
        form: FormView { wrong, ..form_of(call, typed) },
    };
    call.page("terms.html", &view)
}

/// What was sent.
fn wanted(call: &Call, id: Option<BylineId>) -> Result<BylineChange, DeskError> {
    let sent: Sent = call.form()?;
    let (kind, slug) = (form::kind(&sent)?, form::field(&sent, "slug"));
    Ok(BylineChange { id, kind, slug, names: form::byline_names(call, &sent) })
}

pub(super) async fn add(call: &Call) -> Result<Response, DeskError> {
    let wanted = wanted(call, None)?;
    match call.desk.newsroom.save_byline(call.actor()?, wanted.clone()).await {
        Ok(_) => Ok(answer::see_other(DONE)),
        Err(error) => {
            let wrong = form::wrong(call, error)?;
            Ok(form::again(page(call, &wanted, Some(wrong)).await?))
        }
    }
}

async fn kept(call: &Call) -> Result<Byline, DeskError> {
    let id = call.parameter::<Uuid>("id").map(BylineId)?;
    call.desk.newsroom.store().reader().bylines(&[id]).await?.pop().ok_or(DeskError::NotFound)
}

fn one(call: &Call, byline: &Byline, typed: &BylineChange, wrong: Option<String>) -> Result<Response, DeskError> {
    let view = PageView {
        here: "bylines",
        name: name(call, byline),
        form: FormView { wrong, ..form_of(call, typed) },
        merge: Some(format!("/desk/settings/bylines/{}/merge", byline.id)),
        delete: None,
    };
    call.page("term.html", &view)
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    let byline = kept(call).await?;
    let Byline { id, kind, slug, names } = byline.clone();
    one(call, &byline, &BylineChange { id: Some(id), kind, slug, names }, None)
}

pub(super) async fn change(call: &Call) -> Result<Response, DeskError> {
    let byline = kept(call).await?;
    let wanted = wanted(call, Some(byline.id))?;
    match call.desk.newsroom.save_byline(call.actor()?, wanted.clone()).await {
        Ok(_) => Ok(answer::see_other(DONE)),
        Err(error) => Ok(form::again(one(call, &byline, &wanted, Some(form::wrong(call, error)?))?)),
    }
}
