//! The tree of sections.

use super::{
    Line,
    form::{self, Choice, FormView, PageView, Sent},
};
use crate::{Call, DeskError, answer};
use axum::response::Response;
use marbre_article::{LanguageTag, SectionId};
use marbre_newsroom::{NewsroomError, SectionChange, Step};
use marbre_store::sections::{Section, TermName};
use serde::Serialize;
use std::collections::BTreeMap;
use uuid::Uuid;

const DONE: &str = "/desk/settings/sections?done=settings-done-term";

#[derive(Serialize)]
struct View {
    here: &'static str,
    lines: Vec<Line>,
    form: FormView,
}

pub(super) async fn list(call: &Call) -> Result<Response, DeskError> {
    page(call, BTreeMap::new(), None, None).await
}

async fn all(call: &Call) -> Result<Vec<Section>, DeskError> {
    Ok(call.desk.newsroom.store().reader().sections().await?)
}

/// The sections from top to bottom, with their depth.
fn tree<'a>(all: &'a [Section], parent: Option<SectionId>, depth: usize, to: &mut Vec<(usize, &'a Section)>) {
    if depth > all.len() {
        return;
    }
    for section in all.iter().filter(|section| section.parent == parent) {
        to.push((depth, section));
        tree(all, Some(section.id), depth + 1, to);
    }
}

fn name(call: &Call, section: &Section) -> String {
    form::called(call, &section.names, |name: &TermName| name.name.as_str())
}

/// The form of a section. It can be part of any other but those that are part of it.
fn form_of(
    call: &Call,
    all: &[Section],
    id: Option<SectionId>,
    parent: Option<SectionId>,
    names: &BTreeMap<LanguageTag, TermName>,
) -> FormView {
    let mut sections = Vec::new();
    tree(all, None, 0, &mut sections);
    let top = Choice { value: String::new(), label: call.words().say("settings-term-no-parent", &[]) };
    let mut parents = vec![top];
    let mut under = None;
    for (depth, section) in sections {
        if under.is_some_and(|above| depth <= above) {
            under = None;
        }
        if Some(section.id) == id {
            under = Some(depth);
        }
        if under.is_none() {
            let label = format!("{}{}", "\u{2003}".repeat(depth), name(call, section));
            parents.push(Choice { value: section.id.to_string(), label });
        }
    }
    FormView {
        of: "sections",
        action: id.map_or_else(|| "/desk/settings/sections".into(), |id| format!("/desk/settings/sections/{id}")),
        parents,
        parent: parent.map(|parent| parent.to_string()).unwrap_or_default(),
        names: form::term_fields(call, names),
        ..FormView::default()
    }
}

async fn page(
    call: &Call,
    names: BTreeMap<LanguageTag, TermName>,
    parent: Option<SectionId>,
    wrong: Option<String>,
) -> Result<Response, DeskError> {
    let all = all(call).await?;
    let mut sections = Vec::new();
    tree(&all, None, 0, &mut sections);
    let line = |(depth, section): (usize, &Section)| Line {
        id: section.id.to_string(),
        name: name(call, section),
        depth: depth.min(4),
        notes: form::also_called(call, &section.names),
    };
    let lines = sections.into_iter().map(line).collect();
    let form = FormView { wrong, ..form_of(call, &all, None, parent, &names) };
    call.page("sections.html", &View { here: "sections", lines, form })
}

/// What was sent.
fn wanted(call: &Call, id: Option<SectionId>) -> Result<SectionChange, DeskError> {
    let sent: Sent = call.form()?;
    let parent = match form::field(&sent, "parent").as_str() {
        "" => None,
        id => Some(SectionId(id.parse().map_err(|_| DeskError::BadRequest("the section above is none".into()))?)),
    };
    Ok(SectionChange { id, parent, names: form::term_names(call, &sent) })
}

pub(super) async fn add(call: &Call) -> Result<Response, DeskError> {
    let wanted = wanted(call, None)?;
    match call.desk.newsroom.save_section(call.actor()?, wanted.clone()).await {
        Ok(_) => Ok(answer::see_other(DONE)),
        Err(error) => {
            let wrong = form::wrong(call, error)?;
            Ok(form::again(page(call, wanted.names, wanted.parent, Some(wrong)).await?))
        }
    }
}

fn id(call: &Call) -> Result<SectionId, DeskError> {
    call.parameter::<Uuid>("id").map(SectionId)
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    one(call, None, None).await
}

/// The page of one section, with what was typed instead of what is kept.
async fn one(call: &Call, typed: Option<SectionChange>, wrong: Option<String>) -> Result<Response, DeskError> {
    let (id, all) = (id(call)?, all(call).await?);
    let section = all.iter().find(|section| section.id == id).ok_or(DeskError::NotFound)?;
    let (parent, names) = match typed {
        Some(typed) => (typed.parent, typed.names),
        None => (section.parent, section.names.clone()),
    };
    let view = PageView {
        here: "sections",
        name: name(call, section),
        form: FormView { wrong, ..form_of(call, &all, Some(id), parent, &names) },
        merge: None,
        delete: Some(format!("/desk/settings/sections/{id}/delete")),
    };
    call.page("term.html", &view)
}

pub(super) async fn change(call: &Call) -> Result<Response, DeskError> {
    let wanted = wanted(call, Some(id(call)?))?;
    match call.desk.newsroom.save_section(call.actor()?, wanted.clone()).await {
        Ok(_) => Ok(answer::see_other(DONE)),
        Err(error) => {
            let wrong = form::wrong(call, error)?;
            Ok(form::again(one(call, Some(wanted), Some(wrong)).await?))
        }
    }
}

pub(super) async fn order(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = call.form()?;
    let step = match form::field(&sent, "step").as_str() {
        "up" => Step::Up,
        "down" => Step::Down,
        other => return Err(DeskError::BadRequest(format!("“{other}” is no way to go"))),
    };
    let id = id(call)?;
    call.desk.newsroom.order_section(call.actor()?, id, step).await?;
    Ok(answer::see_other(&format!("/desk/settings/sections#s-{id}")))
}

pub(super) async fn delete(call: &Call) -> Result<Response, DeskError> {
    match call.desk.newsroom.delete_section(call.actor()?, id(call)?).await {
        Ok(()) => Ok(answer::see_other("/desk/settings/sections?done=settings-done-term-deleted")),
        Err(error @ NewsroomError::InUse { .. }) => {
            let wrong = form::wrong(call, error)?;
            Ok(form::again(one(call, None, Some(wrong)).await?))
        }
        Err(error) => Err(error.into()),
    }
}
