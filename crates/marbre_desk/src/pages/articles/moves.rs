//! To move an article on: each move is a form; what needs no words is a button on the article's page.

use super::{
    findings,
    lists::{self, Lists},
    seen,
    trouble::{self, Trouble},
    weight,
};
use crate::{Call, DeskError, answer};
use axum::response::Response;
use jiff::tz::TimeZone;
use marbre_article::{Moment, StaffId};
use marbre_newsroom::{
    Actor, NewsroomError, Publishing, Twice, Weighed,
    rights::{self, Act, Subject},
    wall_clock,
};
use marbre_store::articles::{Sheet, Task};
use marbre_words::in_zone;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// What a form says. Each form has some of these fields.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
struct Sent {
    note: String,
    reason: String,
    at: String,
    twice: String,
    over: String,
    assignee: String,
    owner: String,
    brief: String,
    /// The revision that was looked at.
    revision: String,
}

impl Sent {
    /// The revision that whoever sends this has looked at. What they saved themselves since, the editor has shown them.
    fn looked_at(&self, sheet: &Sheet, actor: &Actor) -> u32 {
        if sheet.saved_by == Some(actor.id) {
            return sheet.revision;
        }
        self.revision.parse().unwrap_or(sheet.revision)
    }
}

pub(super) async fn submit(call: &Call) -> Result<Response, DeskError> {
    done(call, "submit", call.desk.newsroom.submit(call.actor()?, call.article_id()?).await).await
}

pub(super) async fn approve(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = call.form()?;
    let (sheet, _) = seen(call).await?;
    let looked_at = sent.looked_at(&sheet, call.actor()?);
    let result = call.desk.newsroom.approve(call.actor()?, sheet.id, Some(looked_at)).await;
    finish(call, "approve", &sent, result).await
}

pub(super) async fn unschedule(call: &Call) -> Result<Response, DeskError> {
    done(call, "unschedule", call.desk.newsroom.unschedule(call.actor()?, call.article_id()?).await).await
}

pub(super) async fn open_working_copy(call: &Call) -> Result<Response, DeskError> {
    done(call, "working-copy", call.desk.newsroom.open_working_copy(call.actor()?, call.article_id()?).await).await
}

pub(super) async fn discard(call: &Call) -> Result<Response, DeskError> {
    done(call, "discard", call.desk.newsroom.discard_working_copy(call.actor()?, call.article_id()?).await).await
}

pub(super) async fn reopen(call: &Call) -> Result<Response, DeskError> {
    done(call, "reopen", call.desk.newsroom.reopen(call.actor()?, call.article_id()?).await).await
}

pub(super) async fn ask_return(call: &Call) -> Result<Response, DeskError> {
    ask(call, "return", &Sent::default(), Trouble::default()).await
}

pub(super) async fn give_back(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = call.form()?;
    let result = call.desk.newsroom.return_article(call.actor()?, call.article_id()?, &sent.note).await;
    finish(call, "return", &sent, result).await
}

pub(super) async fn ask_publish(call: &Call) -> Result<Response, DeskError> {
    ask(call, "publish", &Sent::default(), Trouble::default()).await
}

pub(super) async fn publish(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = call.form()?;
    let result = match publishing(call, &sent).await? {
        Ok(publishing) => call.desk.newsroom.publish_article(call.actor()?, call.article_id()?, publishing).await,
        Err(cause) => Err(cause),
    };
    finish(call, "publish", &sent, result.map(drop)).await
}

pub(super) async fn ask_schedule(call: &Call) -> Result<Response, DeskError> {
    ask(call, "schedule", &Sent::default(), Trouble::default()).await
}

pub(super) async fn schedule(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = call.form()?;
    let result = match moment(call, &sent) {
        Err(cause) => Err(cause),
        Ok(None) => Err(marbre_newsroom::WallClockError::Unreadable.into()),
        Ok(Some(at)) => match publishing(call, &sent).await? {
            Ok(publishing) => call.desk.newsroom.schedule(call.actor()?, call.article_id()?, at, publishing).await,
            Err(cause) => Err(cause),
        },
    };
    finish(call, "schedule", &sent, result).await
}

pub(super) async fn ask_embargo(call: &Call) -> Result<Response, DeskError> {
    let (sheet, _) = seen(call).await?;
    let at = sheet.embargo_until.map(|at| on_the_wall(at, &call.zone())).unwrap_or_default();
    ask(call, "embargo", &Sent { at, ..Sent::default() }, Trouble::default()).await
}

pub(super) async fn embargo(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = call.form()?;
    let result = match moment(call, &sent) {
        Err(cause) => Err(cause),
        Ok(until) => call.desk.newsroom.embargo(call.actor()?, call.article_id()?, until).await,
    };
    finish(call, "embargo", &sent, result).await
}

pub(super) async fn ask_withdraw(call: &Call) -> Result<Response, DeskError> {
    ask(call, "withdraw", &Sent::default(), Trouble::default()).await
}

pub(super) async fn withdraw(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = call.form()?;
    let result = call.desk.newsroom.withdraw(call.actor()?, call.article_id()?, &sent.reason).await;
    finish(call, "withdraw", &sent, result).await
}

pub(super) async fn ask_assign(call: &Call) -> Result<Response, DeskError> {
    let (sheet, _) = seen(call).await?;
    let id = |staff: Option<StaffId>| staff.map(|staff| staff.to_string()).unwrap_or_default();
    let sent = Sent {
        at: sheet.task.due_at.map(|at| on_the_wall(at, &call.zone())).unwrap_or_default(),
        assignee: id(sheet.task.assignee),
        owner: id(sheet.owner),
        brief: sheet.task.brief,
        ..Sent::default()
    };
    ask(call, "assign", &sent, Trouble::default()).await
}

pub(super) async fn assign(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = call.form()?;
    let result = match moment(call, &sent) {
        Err(cause) => Err(cause),
        Ok(due_at) => give(call, &sent, due_at).await,
    };
    finish(call, "assign", &sent, result).await
}

async fn give(call: &Call, sent: &Sent, due_at: Option<Moment>) -> Result<(), NewsroomError> {
    let (newsroom, id) = (&call.desk.newsroom, call.article_id().map_err(|_| NewsroomError::Past)?);
    let actor = call.actor().map_err(|_| NewsroomError::Past)?;
    let staff = |text: &str| text.parse::<StaffId>().ok();
    let task = Task { assignee: staff(&sent.assignee), due_at, brief: sent.brief.clone() };
    newsroom.assign(actor, id, task).await?;
    let (sheet, _) = newsroom.standing(id).await?;
    match staff(&sent.owner) {
        Some(owner) if sheet.owner != Some(owner) => newsroom.give_article(actor, id, owner).await,
        _ => Ok(()),
    }
}

/// The moment that a form gives; nothing where it gives none.
fn moment(call: &Call, sent: &Sent) -> Result<Option<Moment>, NewsroomError> {
    if sent.at.trim().is_empty() {
        return Ok(None);
    }
    let twice = match sent.twice.as_str() {
        "first" => Some(Twice::First),
        "second" => Some(Twice::Second),
        _ => None,
    };
    Ok(Some(wall_clock(&sent.at, &call.zone(), twice)?))
}

/// A moment as a form's field of date and time holds it.
pub(super) fn on_the_wall(at: Moment, zone: &TimeZone) -> String {
    in_zone(at, zone).strftime("%Y-%m-%dT%H:%M").to_string()
}

/// What the form says of a publishing, with the weight of exactly the text that was looked at.
async fn publishing(call: &Call, sent: &Sent) -> Result<Result<Publishing, NewsroomError>, DeskError> {
    let (sheet, _) = seen(call).await?;
    let looked_at = sent.looked_at(&sheet, call.actor()?);
    let mut publishing = Publishing {
        reason: sent.reason.clone(),
        seen: Some(looked_at),
        page_bytes: None,
        override_weight: sent.over == "yes",
    };
    if looked_at == sheet.revision {
        let reader = call.desk.newsroom.store().reader();
        let found = reader.article_with_content(sheet.id, Some(looked_at)).await?.ok_or(DeskError::NotFound)?;
        match weight::weigh_exactly(&call.desk, sheet.id, looked_at, &found.content).await {
            Ok(bytes) => publishing.page_bytes = Some(bytes),
            Err(cause) => return Ok(Err(NewsroomError::Unweighed(cause))),
        }
    }
    Ok(Ok(publishing))
}

/// The article's page after a button.
async fn done(call: &Call, step: &'static str, result: Result<(), NewsroomError>) -> Result<Response, DeskError> {
    finish(call, step, &Sent::default(), result).await
}

/// The article's page after an act; the form again, with what was typed, when something stands in the way.
async fn finish(
    call: &Call,
    step: &'static str,
    sent: &Sent,
    result: Result<(), NewsroomError>,
) -> Result<Response, DeskError> {
    match result {
        Ok(()) => Ok(answer::see_other(&format!("{}?done=article-done-{step}", super::address(call.article_id()?)))),
        Err(cause) => ask(call, step, sent, trouble::of(call, cause)?).await,
    }
}

async fn ask(call: &Call, step: &'static str, sent: &Sent, trouble: Trouble) -> Result<Response, DeskError> {
    let (sheet, standing) = seen(call).await?;
    let actor = call.actor()?;
    let mut said = trouble.findings;
    let mut people = Vec::new();
    match step {
        "publish" | "schedule" if said.is_empty() => {
            let reader = call.desk.newsroom.store().reader();
            if let Some(found) = reader.article_with_content(sheet.id, None).await? {
                let page_bytes =
                    weight::weigh(&call.desk, sheet.id, found.revision, &found.content, weight::WHILE).await;
                let weighed = Weighed { page_bytes, at: None, due_at: sheet.task.due_at };
                said = findings::say(call, &call.desk.newsroom.findings_of(sheet.id, weighed).await?);
                if step == "schedule" {
                    // Whether it is held back by then depends on the time that is about to be chosen.
                    said.retain(|said| said.code != "embargo");
                }
            }
        }
        "assign" => {
            people.push(json!({ "value": "", "label": call.words().say("common-none", &[]) }));
            let lists = Lists::read(call, &sheet.address.lang).await?;
            people.extend(lists.writers());
        }
        _ => {}
    }
    let overridable = said.iter().any(|said| said.overridable)
        && rights::may(actor, Act::Override, Subject::Article(&standing)).is_ok();
    let names = lists::names(call).await?;
    let view = json!({
        "step": step,
        "id": sheet.id,
        "revision": sheet.revision,
        "saved_at": sheet.saved_at,
        "saved_by": sheet.saved_by.and_then(|staff| names.get(&staff)),
        "headline": sheet.headline,
        "lang": sheet.address.lang,
        "public": sheet.version > 0,
        "owner": sheet.owner.and_then(|owner| names.get(&owner)),
        "sent": sent,
        "error": trouble.message,
        "field": trouble.field,
        "compare": trouble.compare,
        "twice": trouble.twice,
        "findings": said,
        "overridable": overridable,
        "people": people,
        "zone": call.publication.settings.time_zone,
    });
    let mut response = call.page("article-move.html", &view)?;
    *response.status_mut() = trouble.status;
    Ok(response)
}
