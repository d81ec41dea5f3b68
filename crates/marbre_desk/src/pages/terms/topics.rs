//! Topics.

use super::{
    Line, ListView, MOST, Search,
    form::{self, FormView, PageView, Sent},
};
use crate::{Call, DeskError, answer};
use axum::response::Response;
use marbre_article::{LanguageTag, TopicId};
use marbre_newsroom::TopicChange;
use marbre_store::{sections::TermName, topics::Topic};
use std::collections::BTreeMap;
use uuid::Uuid;

const DONE: &str = "/desk/settings/topics?done=settings-done-term";

type Names = BTreeMap<LanguageTag, TermName>;

pub(super) async fn list(call: &Call) -> Result<Response, DeskError> {
    page(call, &Names::new(), None).await
}

fn name(call: &Call, topic: &Topic) -> String {
    form::called(call, &topic.names, |name: &TermName| name.name.as_str())
}

fn form_of(call: &Call, id: Option<TopicId>, names: &Names) -> FormView {
    FormView {
        of: "topics",
        action: id.map_or_else(|| "/desk/settings/topics".into(), |id| format!("/desk/settings/topics/{id}")),
        names: form::term_fields(call, names),
        ..FormView::default()
    }
}

async fn page(call: &Call, names: &Names, wrong: Option<String>) -> Result<Response, DeskError> {
    let search: Search = call.query()?;
    let found = call.desk.newsroom.store().reader().find_topics(&search.words, &call.lang()).await?;
    let line = |topic: &Topic| Line {
        id: topic.id.to_string(),
        name: name(call, topic),
        depth: 0,
        notes: form::also_called(call, &topic.names),
    };
    let view = ListView {
        here: "topics",
        words: search.words,
        lines: found.iter().take(MOST).map(line).collect(),
        more: found.len() > MOST,
        form: FormView { wrong, ..form_of(call, None, names) },
    };
    call.page("terms.html", &view)
}

pub(super) async fn add(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = call.form()?;
    let names = form::term_names(call, &sent);
    match call.desk.newsroom.save_topic(call.actor()?, TopicChange { id: None, names: names.clone() }).await {
        Ok(_) => Ok(answer::see_other(DONE)),
        Err(error) => {
            let wrong = form::wrong(call, error)?;
            Ok(form::again(page(call, &names, Some(wrong)).await?))
        }
    }
}

async fn kept(call: &Call) -> Result<Topic, DeskError> {
    let id = call.parameter::<Uuid>("id").map(TopicId)?;
    call.desk.newsroom.store().reader().topics(&[id]).await?.pop().ok_or(DeskError::NotFound)
}

fn one(call: &Call, topic: &Topic, names: &Names, wrong: Option<String>) -> Result<Response, DeskError> {
    let view = PageView {
        here: "topics",
        name: name(call, topic),
        form: FormView { wrong, ..form_of(call, Some(topic.id), names) },
        merge: Some(format!("/desk/settings/topics/{}/merge", topic.id)),
        delete: None,
    };
    call.page("term.html", &view)
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    let topic = kept(call).await?;
    one(call, &topic, &topic.names, None)
}

pub(super) async fn change(call: &Call) -> Result<Response, DeskError> {
    let topic = kept(call).await?;
    let sent: Sent = call.form()?;
    let names = form::term_names(call, &sent);
    let wanted = TopicChange { id: Some(topic.id), names: names.clone() };
    match call.desk.newsroom.save_topic(call.actor()?, wanted).await {
        Ok(_) => Ok(answer::see_other(DONE)),
        Err(error) => Ok(form::again(one(call, &topic, &names, Some(form::wrong(call, error)?))?)),
    }
}
