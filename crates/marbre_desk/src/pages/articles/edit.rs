//! The article's page: where it stands and what can be done, its fields and text, what the checks find, notes.

use super::{
    data,
    findings::{self, Meter},
    lead,
    lists::{self, Lists},
    moves::on_the_wall,
    notes, seen, weight,
};
use crate::{Call, DeskError};
use axum::response::Response;
use http::StatusCode;
use marbre_article::{
    ArticleContent,
    document::merge::Clash,
    render,
    workflow::{self, Move, State},
};
use marbre_newsroom::{
    Weighed, act_of, follows_headline,
    rights::{self, Act, ArticleStanding, Subject},
};
use marbre_store::articles::{Article, ArticleWithContent, Sheet};
use serde::Serialize;
use serde_json::{Value, json};

/// A form that could not be saved: the page shows what was typed, and why.
pub(super) struct Typed {
    pub(super) base: u32,
    pub(super) content: ArticleContent,
    pub(super) message: String,
    pub(super) clashes: Vec<Clash>,
    pub(super) slug: Option<String>,
}

/// Something that this person may do with the article now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
struct Action {
    /// The last part of its address, and of the key of its words.
    step: &'static str,
    /// It needs words, and so a page of its own.
    asks: bool,
    /// It takes something away.
    danger: bool,
}

/// The moves in the order in which they are offered.
const OFFERED: [(Move, Action); 10] = [
    (Move::Publish, Action { step: "publish", asks: true, danger: false }),
    (Move::Submit, Action { step: "submit", asks: false, danger: false }),
    (Move::Approve, Action { step: "approve", asks: false, danger: false }),
    (Move::Schedule, Action { step: "schedule", asks: true, danger: false }),
    (Move::Return, Action { step: "return", asks: true, danger: false }),
    (Move::Unschedule, Action { step: "unschedule", asks: false, danger: false }),
    (Move::OpenWorkingCopy, Action { step: "working-copy", asks: false, danger: false }),
    (Move::Reopen, Action { step: "reopen", asks: false, danger: false }),
    (Move::DiscardWorkingCopy, Action { step: "discard", asks: false, danger: true }),
    (Move::Withdraw, Action { step: "withdraw", asks: true, danger: true }),
];

/// What this person may do with the article as it stands. The first is the one that leads on.
fn actions(call: &Call, standing: &ArticleStanding, is_removed: bool) -> Result<Vec<Action>, DeskError> {
    let actor = call.actor()?;
    let may = |act: Act| rights::may(actor, act, Subject::Article(standing)).is_ok();
    let possible = workflow::possible(standing.state, standing.working);
    let offered = OFFERED.into_iter().filter(|(step, _)| possible.contains(step) && may(act_of(*step)));
    // What was removed by law is not brought back.
    let offered = offered.filter(|(step, _)| *step != Move::Reopen || !is_removed);
    // Whoever may publish hands nothing in.
    Ok(offered.filter(|(step, _)| *step != Move::Submit || !may(Act::Publish)).map(|(_, action)| action).collect())
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    page(call, None, StatusCode::OK).await
}

pub(super) async fn page(call: &Call, typed: Option<Typed>, status: StatusCode) -> Result<Response, DeskError> {
    let (sheet, standing) = seen(call).await?;
    let newsroom = &call.desk.newsroom;
    let reader = newsroom.store().reader();
    let mut found = reader.article_with_content(sheet.id, None).await?.ok_or(DeskError::NotFound)?;
    // Topics and bylines that were merged since are offered under their names of today.
    found.content = newsroom.settled(found.content).await?;
    let actor = call.actor()?;
    let may = |act: Act| rights::may(actor, act, Subject::Article(&standing)).is_ok();
    let open = !matches!((standing.state, standing.working), (State::Published, None) | (State::Withdrawn, _));
    let may_save = open && may(Act::Save);
    let bytes = weight::weigh(&call.desk, sheet.id, found.revision, &found.content, weight::WHILE).await;
    let weighed = Weighed { page_bytes: bytes, at: sheet.publish_at, due_at: sheet.task.due_at };
    let levels = &call.publication.settings.checks;
    let checks = newsroom.findings(&found.article, &found.content, weighed, levels).await?;
    let meter = Meter::of(&found.content, &sheet.address.lang, bytes);
    let mut lists = Lists::read(call, &sheet.address.lang).await?;
    lists.keep_readers(&standing);
    let names = lists::names(call).await?;
    let all_notes = reader.notes(sheet.id).await?;
    let is_removed = reader.removals(sheet.id).await?.iter().any(|removal| removal.version == 0);
    if let Err(cause) = newsroom.see_mentions(actor, sheet.id).await {
        // A disk that takes nothing any more is no reason to show nothing.
        tracing::warn!(article = %sheet.id, %cause, "it cannot be noted that a mention was seen");
    }
    let comments = match rights::role_may(actor.role, Act::Moderate) && sheet.version > 0 {
        true => Some(reader.comments_waiting_under(&[sheet.id]).await?.remove(&sheet.id).unwrap_or(0)),
        false => None,
    };
    let data = data::of(call, &sheet, &found.article, &found.content, (&lists, meter, may_save)).await?;
    let holder = newsroom.holder(actor, sheet.id).await?.filter(|holder| !holder.mine);
    let view = json!({
        "head": head(call, &sheet, &found.article, &names),
        "actions": actions(call, &standing, is_removed)?,
        "can": {
            "save": may_save,
            "annotate": may(Act::Annotate),
            "assign": may(Act::Assign),
            "embargo": may(Act::Embargo) && workflow::possible(standing.state, standing.working).contains(&Move::Publish),
            "preview": may(Act::SharePreview),
            "comments": may(Act::OpenComments),
            "images": rights::role_may(actor.role, Act::FileImage),
        },
        "waiting": comments,
        "holder": holder.map(|holder| json!({ "name": holder.name, "since": holder.since })),
        "form": form(&found, &lists, typed.as_ref()),
        "error": typed.as_ref().map(|typed| typed.message.as_str()),
        "clashes": typed.as_ref().map(|typed| &typed.clashes),
        "checks": findings::say_of(call, &checks, &found.content),
        "meter": meter,
        "notes": notes::shown(all_notes, &names, &call.words()),
        "staff": lists.staff.iter().filter(|member| member.id != actor.id).map(lists::option).collect::<Vec<_>>(),
        "data": data,
    });
    let mut response = call.page("article.html", &view)?;
    *response.status_mut() = status;
    Ok(response)
}

/// What stands above the text.
fn head(
    call: &Call,
    sheet: &Sheet,
    article: &Article,
    names: &std::collections::HashMap<marbre_article::StaffId, String>,
) -> Value {
    let name = |staff: Option<marbre_article::StaffId>| staff.and_then(|staff| names.get(&staff));
    json!({
        "id": sheet.id,
        "headline": sheet.headline,
        "lang": sheet.address.lang,
        "dir": sheet.address.lang.direction(),
        "state": super::word(sheet.state.as_str()),
        "working": sheet.working.map(|working| super::word(working.as_str())),
        "version": sheet.version,
        "revision": sheet.revision,
        "url": data::public_address(article),
        "saved_at": sheet.saved_at,
        "saved_by": name(sheet.saved_by),
        "owner": name(sheet.owner),
        "assignee": name(sheet.task.assignee),
        "due_at": sheet.task.due_at,
        "overdue": sheet.task.due_at.is_some_and(|due| due < call.now()),
        "brief": sheet.task.brief,
        "publish_at": sheet.publish_at,
        "embargo_until": sheet.embargo_until.filter(|until| *until > call.now()),
        "withdrawal": article.withdrawal,
        "story": sheet.story,
        "due": sheet.task.due_at.map(|due| on_the_wall(due, &call.zone())),
    })
}

/// The fields as they are filled in.
fn form(found: &ArticleWithContent, lists: &Lists, typed: Option<&Typed>) -> Value {
    let content = typed.map_or(&found.content, |typed| &typed.content);
    let signatures: Vec<Value> = content
        .bylines
        .iter()
        .map(|signature| {
            let name = lists.byline(signature.byline).map_or("", |byline| byline.name.name.as_str());
            json!({ "id": signature.byline, "name": name, "role": signature.role })
        })
        .collect();
    let mut sections = vec![json!({ "value": "", "label": "—" })];
    sections.extend(lists.sections.iter().map(lists::SectionChoice::option));
    let topics: Vec<Value> = lists
        .topics
        .iter()
        .map(|(id, name)| json!({ "id": id, "name": name, "chosen": content.topics.contains(id) }))
        .collect();
    let bylines: Vec<Value> = lists
        .bylines
        .iter()
        .map(|byline| json!({ "value": byline.id.to_string(), "label": byline.name.name }))
        .collect();
    // One that follows the headline is not shown: sent back later, it would be taken for a wish.
    let follows = follows_headline(&found.article, &found.content.headline);
    let slug = if follows { "" } else { found.article.address.slug.as_str() };
    json!({
        "base": typed.map_or(found.revision, |typed| typed.base),
        "kicker": content.kicker,
        "headline": content.headline,
        "standfirst": content.standfirst,
        "dateline": content.dateline,
        "social_title": content.social_title,
        "description": content.description,
        "key_points": content.key_points.join("\n"),
        "section": content.section.map(|section| section.to_string()).unwrap_or_default(),
        "sections": sections,
        "topics": topics,
        "signatures": signatures,
        "bylines": bylines,
        "slug": typed.and_then(|typed| typed.slug.as_deref()).unwrap_or(slug),
        "slug_follows": follows,
        "slug_stays": found.article.first_published_at.is_some(),
        "address": found.article.address.to_string(),
        "comments": found.article.comments.as_str(),
        "lead": lead::fields(content),
        "body": render::html::canonical(&content.body).into_string(),
    })
}
