//! The audit log: who did what, when; filtered, page after page.

use crate::{
    Call, DeskError,
    routes::{Access, Route, routes},
};
use axum::response::Response;
use marbre_article::{Moment, StaffId};
use marbre_newsroom::rights::Act;
use marbre_store::audit::{AuditEntry, AuditFilter};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Entries on a page.
const PAGE: u32 = 100;

pub(super) fn routes() -> Vec<Route> {
    routes! {
        GET "/desk/audit" Access::May(Act::ReadAudit) => show;
    }
}

/// What the reader of the log is looking for. Empty texts mean anything.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    staff: String,
    act: String,
    subject: String,
    before: String,
}

#[derive(Serialize)]
struct View {
    entries: Vec<Line>,
    people: Vec<Choice>,
    acts: Vec<Choice>,
    staff: String,
    act: String,
    subject: String,
    /// Where the next page begins, if there is one.
    next: Option<String>,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    label: String,
}

#[derive(Serialize)]
struct Line {
    at: i64,
    person: String,
    act: String,
    subject_kind: String,
    subject: Option<Uuid>,
    details: Vec<(String, String)>,
}

async fn show(call: &Call) -> Result<Response, DeskError> {
    let wanted: Wanted = call.query()?;
    let reader = call.desk.newsroom.store().reader();
    let filter = AuditFilter {
        staff: wanted.staff.parse().ok().map(StaffId),
        act: Some(wanted.act.clone()).filter(|act| !act.is_empty()),
        subject: wanted.subject.parse().ok(),
        ..AuditFilter::default()
    };
    let mut entries = reader.audit(&filter, place(&wanted.before), PAGE + 1).await?;
    let more = entries.len() > PAGE as usize;
    entries.truncate(PAGE as usize);
    let next = entries.last().filter(|_| more).map(|last| format!("{}_{}", last.at.0, last.id));
    let staff = reader.staff().await?;
    let names: BTreeMap<StaffId, &str> = staff.iter().map(|member| (member.id, member.name.as_str())).collect();
    let words = call.words();
    let name_of_act = |act: &str| {
        words.find(&format!("settings-act-{}", act.replace('_', "-")), &[]).unwrap_or_else(|| act.to_owned())
    };
    let any = |key: &str| Choice { value: String::new(), label: words.say(key, &[]) };
    let mut acts: Vec<Choice> = words
        .messages_with_prefix("settings-act-")
        .into_iter()
        .map(|(key, label)| Choice { value: key.trim_start_matches("settings-act-").replace('-', "_"), label })
        .collect();
    acts.insert(0, any("common-all"));
    let mut people = vec![any("common-all")];
    people.extend(staff.iter().map(|member| Choice { value: member.id.to_string(), label: member.name.clone() }));
    let entries = entries
        .into_iter()
        .map(|entry| line(entry, &names, &name_of_act, &words.say("settings-audit-program", &[])))
        .collect();
    let Wanted { staff, act, subject, .. } = wanted;
    call.page("audit.html", &View { entries, people, acts, staff, act, subject, next })
}

fn line(
    entry: AuditEntry,
    names: &BTreeMap<StaffId, &str>,
    name_of_act: &impl Fn(&str) -> String,
    program: &str,
) -> Line {
    let person = entry.staff.and_then(|staff| names.get(&staff).copied()).unwrap_or(program).to_owned();
    let details = entry
        .details
        .into_iter()
        .map(|(key, value)| (key, value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
        .collect();
    Line {
        at: entry.at.0,
        person,
        act: name_of_act(&entry.act),
        subject_kind: entry.subject_kind,
        subject: entry.subject,
        details,
    }
}

/// Time and identity of the entry before which a page begins.
fn place(text: &str) -> Option<(Moment, Uuid)> {
    let (at, id) = text.split_once('_')?;
    Some((Moment(at.parse().ok()?), id.parse().ok()?))
}
