//! The stone, home of the desk: articles by where they stand, what waits for whom, what went stale; to find, to assign.

mod lines;
mod lists;
mod wanted;

use crate::{
    Call, DeskError, answer,
    pages::images,
    routes::{Access, Route, routes},
};
use axum::response::Response;
use futures_util::future::try_join_all;
use jiff::civil::DateTime;
use lines::{Desks, Line};
use lists::List;
use marbre_article::{ArticleId, Moment, StaffId, workflow::Role};
use marbre_newsroom::{
    SectionTree, moderated,
    rights::{self, Act},
};
use marbre_store::{
    articles::{Sheet, SheetFilter, SheetOrder, Sight, Task},
    comments::{CommentFilter, CommentState},
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use uuid::Uuid;
use wanted::{Choice, Wanted};

/// Lines on a page.
const PAGE: u32 = 25;
/// Lists are counted up to this.
const COUNTED: u32 = 100;

pub(super) fn routes() -> Vec<Route> {
    routes! {
        GET "/desk/" Access::Member => show;
        POST "/desk/assign/{id}" Access::May(Act::Assign) => assign;
    }
}

#[derive(Serialize)]
struct View {
    tabs: Vec<Tab>,
    states: Vec<Tab>,
    list: &'static str,
    lines: Vec<Line>,
    wanted: Wanted,
    sections: Vec<Choice>,
    languages: Vec<Choice>,
    people: Vec<Choice>,
    /// To whom an article can be given.
    assignees: Vec<Choice>,
    dues: Vec<Choice>,
    /// Whether anything narrows the list.
    filtered: bool,
    /// This page, for coming back to it.
    here: String,
    first: Option<String>,
    next: Option<String>,
    may_assign: bool,
    /// How many images are past the right to show them, or soon will be; for those who can take them out.
    images: Option<serde_json::Value>,
    /// How many comments wait for whoever asks.
    comments: u32,
}

/// A list as a tab.
#[derive(Serialize)]
struct Tab {
    label: &'static str,
    address: String,
    /// How many, with a plus where there are more; nothing for what is not counted.
    count: String,
    current: bool,
}

async fn show(call: &Call) -> Result<Response, DeskError> {
    let actor = call.actor()?;
    if actor.role == Role::Moderator {
        return Ok(answer::see_other("/desk/comments"));
    }
    let wanted: Wanted = call.query()?;
    let reader = call.desk.newsroom.store().reader();
    let (sections, staff) = (reader.sections().await?, reader.staff().await?);
    let tree = SectionTree::new(&sections);
    let narrowed = SheetFilter { sight: rights::sight(actor, &tree), ..wanted.filter(call, &tree) };
    let counts = count(call, &narrowed).await?;
    let list = List::named(&wanted.list).unwrap_or_else(|| lists::home(actor.role, &counts, &wanted));
    let (filter, order) = list.filter(call, &narrowed);
    let order = if wanted.due.is_empty() { order } else { SheetOrder::Due };
    let mut sheets = reader.sheets(&filter, order, wanted.place(), PAGE + 1).await?;
    let more = sheets.len() > PAGE as usize;
    sheets.truncate(PAGE as usize);
    let next = sheets.last().filter(|_| more).and_then(|last| order.place(last));
    let ids: Vec<_> = sheets.iter().map(|sheet| sheet.id).collect();
    let mut marks = reader.marks(&ids, actor.id, call.now()).await?;
    let waiting = Waiting::look(call, &sheets).await?;
    let desks = Desks::new(call, &sections, &staff);
    let tab = |of: &List| Tab {
        label: of.label(),
        address: wanted.address(of.as_str(), None),
        count: counts.iter().find(|(known, _)| known == of).map_or_else(String::new, |(_, count)| shown(call, *count)),
        current: *of == list,
    };
    let line = |sheet: &Sheet| {
        let comments = waiting.under.get(&sheet.id).copied().unwrap_or(0);
        desks.line(sheet, (marks.remove(&sheet.id).unwrap_or_default(), comments), &wanted, list)
    };
    let view = View {
        tabs: List::PERSONAL.iter().map(&tab).collect(),
        states: List::STATES.iter().map(&tab).collect(),
        list: list.as_str(),
        lines: sheets.iter().map(line).collect(),
        sections: desks.section_choices(&sections),
        languages: wanted::languages(call),
        people: wanted::people(call, &staff),
        assignees: wanted::assignees(&staff),
        dues: wanted::dues(call),
        filtered: wanted.is_narrow(),
        here: wanted.here(list.as_str()),
        first: Some(wanted.address(list.as_str(), None)).filter(|_| !wanted.after.is_empty()),
        next: next.map(|place| wanted.address(list.as_str(), Some(place))),
        may_assign: rights::role_may(actor.role, Act::Assign),
        images: if rights::role_may(actor.role, Act::PullImage) { Some(images::flags(call).await?) } else { None },
        comments: waiting.all,
        wanted,
    };
    call.page("stone.html", &view)
}

/// The comments that wait for whoever asks; none where they do not decide on any.
#[derive(Default)]
struct Waiting {
    all: u32,
    under: HashMap<ArticleId, u32>,
}

impl Waiting {
    async fn look(call: &Call, sheets: &[Sheet]) -> Result<Self, DeskError> {
        let actor = call.actor()?;
        if !rights::role_may(actor.role, Act::Moderate) {
            return Ok(Self::default());
        }
        let reader = call.desk.newsroom.store().reader();
        let (state, langs) = (Some(CommentState::Waiting), moderated(actor));
        let ids: Vec<_> = sheets
            .iter()
            .filter(|sheet| langs.is_empty() || langs.contains(&sheet.address.lang))
            .map(|sheet| sheet.id)
            .collect();
        let under = reader.comments_waiting_under(&ids).await?;
        let all = reader.count_comments(&CommentFilter { state, langs, ..CommentFilter::default() }, 1000).await?;
        Ok(Self { all, under })
    }
}

/// How many articles each list has. Words are left out: they would be looked for in every list.
async fn count(call: &Call, narrowed: &SheetFilter) -> Result<Vec<(List, u32)>, DeskError> {
    let reader = call.desk.newsroom.store().reader();
    let narrowed = &SheetFilter { words: String::new(), ..narrowed.clone() };
    let counts = List::COUNTED.into_iter().map(|list| {
        let reader = reader.clone();
        async move { Ok((list, reader.count_sheets(&list.filter(call, narrowed).0, COUNTED).await?)) }
    });
    try_join_all(counts).await
}

fn shown(call: &Call, count: u32) -> String {
    let words = call.words();
    match count {
        COUNTED.. => format!("{}+", words.number(u64::from(COUNTED - 1))),
        _ => words.number(u64::from(count)),
    }
}

/// What the form of an assignment says.
#[derive(Deserialize)]
struct Assignment {
    #[serde(default)]
    assignee: String,
    #[serde(default)]
    due_at: String,
    #[serde(default)]
    brief: String,
    #[serde(default)]
    back: String,
}

async fn assign(call: &Call) -> Result<Response, DeskError> {
    let form: Assignment = call.form()?;
    let id = call.article_id()?;
    let assignee = match form.assignee.as_str() {
        "" => None,
        given => {
            let field = DeskError::Invalid { field: "assignee", message: "stone-wrong-person" };
            Some(StaffId(given.parse::<Uuid>().map_err(|_| field)?))
        }
    };
    if form.brief.chars().count() > 2000 {
        return Err(DeskError::Invalid { field: "brief", message: "stone-wrong-brief" });
    }
    let task = Task { assignee, due_at: due(call, &form.due_at)?, brief: form.brief };
    call.desk.newsroom.assign(call.actor()?, id, task).await?;
    let back = if form.back.starts_with("/desk/?") { form.back.as_str() } else { "/desk/?" };
    Ok(answer::see_other(&format!("{back}&done=stone-done-assigned#a-{id}")))
}

/// A time as a form gives it, by the clocks of the publication's zone.
fn due(call: &Call, text: &str) -> Result<Option<Moment>, DeskError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let wrong = || DeskError::Invalid { field: "due_at", message: "stone-wrong-due" };
    let local: DateTime = text.trim().parse().map_err(|_| wrong())?;
    let zoned = local.to_zoned(call.zone()).map_err(|_| wrong())?;
    Ok(Some(Moment(zoned.timestamp().as_millisecond())))
}

/// Whether somebody sees only what is theirs.
const fn is_own(sight: Option<&Sight>) -> bool {
    matches!(sight, Some(Sight::Own(_)))
}
