//! The audit log: who did what, when; filtered, page after page.

use crate::{
    Call, DeskError,
    routes::{Access, Route, routes},
};
use axum::response::Response;
use jiff::{civil::Date, tz::TimeZone};
use marbre_article::{ArticleId, Moment, StaffId};
use marbre_newsroom::rights::Act;
use marbre_store::audit::{AuditEntry, AuditFilter};
use marbre_words::{LocalWords, in_zone};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The word that entries have for an article.
const ARTICLE: &str = "article";

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
    /// The first day, and the last one.
    since: String,
    until: String,
    before: String,
}

impl Wanted {
    /// Which entries are asked for. Days are those of the publication's zone.
    fn filter(&self, zone: &TimeZone) -> AuditFilter {
        AuditFilter {
            staff: self.staff.parse().ok().map(StaffId),
            act: Some(self.act.clone()).filter(|act| !act.is_empty()),
            subject: self.subject.parse().ok(),
            since: day(&self.since).and_then(|day| beginning(day, zone)),
            until: day(&self.until).and_then(|day| beginning(day.tomorrow().ok()?, zone)),
        }
    }
}

fn day(text: &str) -> Option<Date> {
    text.trim().parse().ok()
}

/// When a day begins by the clocks of that zone.
fn beginning(day: Date, zone: &TimeZone) -> Option<Moment> {
    day.to_zoned(zone.clone()).ok().map(|start| Moment(start.timestamp().as_millisecond()))
}

#[derive(Serialize)]
struct View {
    entries: Vec<Line>,
    people: Vec<Choice>,
    acts: Vec<Choice>,
    staff: String,
    act: String,
    subject: String,
    since: String,
    until: String,
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
    subject: Option<Uuid>,
    /// Its name or headline, or the word for what it is.
    subject_name: String,
    details: Vec<(String, String)>,
}

async fn show(call: &Call) -> Result<Response, DeskError> {
    let wanted: Wanted = call.query()?;
    let reader = call.desk.newsroom.store().reader();
    let mut entries = reader.audit(&wanted.filter(&call.zone()), place(&wanted.before), PAGE + 1).await?;
    let more = entries.len() > PAGE as usize;
    entries.truncate(PAGE as usize);
    let next = entries.last().filter(|_| more).map(|last| format!("{}_{}", last.at.0, last.id));
    let staff = reader.staff().await?;
    let articles: Vec<ArticleId> = entries
        .iter()
        .filter(|entry| entry.subject_kind == ARTICLE)
        .filter_map(|entry| entry.subject.map(ArticleId))
        .collect();
    let sheets = if articles.is_empty() { Vec::new() } else { reader.sheets_of(&articles).await? };
    let words = call.words();
    let names = Names {
        people: staff.iter().map(|member| (member.id, member.name.as_str())).collect(),
        articles: sheets.iter().map(|sheet| (sheet.id, sheet.headline.as_str())).collect(),
        words: &words,
        zone: call.zone(),
    };
    let entries = entries.into_iter().map(|entry| names.line(entry)).collect();
    let mut people = vec![anything(&words)];
    people.extend(staff.iter().map(|member| Choice { value: member.id.to_string(), label: member.name.clone() }));
    let acts = acts(&words);
    let Wanted { staff, act, subject, since, until, .. } = wanted;
    call.page("audit.html", &View { entries, people, acts, staff, act, subject, since, until, next })
}

fn anything(words: &LocalWords) -> Choice {
    Choice { value: String::new(), label: words.say("common-all", &[]) }
}

/// Every act that has a name, by name.
fn acts(words: &LocalWords) -> Vec<Choice> {
    let mut acts: Vec<Choice> = words
        .messages_with_prefix("settings-act-")
        .into_iter()
        .map(|(key, label)| Choice { value: key.trim_start_matches("settings-act-").replace('-', "_"), label })
        .collect();
    acts.sort_by(|a, b| a.label.cmp(&b.label));
    acts.insert(0, anything(words));
    acts
}

/// What entries call people and articles, for the reader of the log.
struct Names<'a> {
    people: BTreeMap<StaffId, &'a str>,
    articles: BTreeMap<ArticleId, &'a str>,
    words: &'a LocalWords,
    zone: TimeZone,
}

impl Names<'_> {
    fn line(&self, entry: AuditEntry) -> Line {
        let person = entry.staff.and_then(|staff| self.people.get(&staff).map(|name| (*name).to_owned()));
        let subject_name = entry.subject.and_then(|id| match entry.subject_kind.as_str() {
            ARTICLE => self.articles.get(&ArticleId(id)).copied(),
            "staff" => self.people.get(&StaffId(id)).copied(),
            _ => None,
        });
        Line {
            at: entry.at.0,
            person: person.unwrap_or_else(|| self.words.say("settings-audit-program", &[])),
            act: self.word("settings-act-", &entry.act),
            subject: entry.subject,
            subject_name: subject_name
                .map_or_else(|| self.word("settings-subject-", &entry.subject_kind), str::to_owned),
            details: entry.details.iter().map(|(key, value)| self.detail(key, value)).collect(),
        }
    }

    /// The word for something that the log keeps by a word of the program; that word itself where there is none.
    fn word(&self, prefix: &str, word: &str) -> String {
        self.words.find(&format!("{prefix}{}", word.replace('_', "-")), &[]).unwrap_or_else(|| word.to_owned())
    }

    fn detail(&self, key: &str, value: &Value) -> (String, String) {
        (self.word("settings-detail-", key), self.value(key, value))
    }

    fn value(&self, key: &str, value: &Value) -> String {
        if matches!(key, "at" | "until" | "due" | "before")
            && let Some(at) = moment(value)
        {
            return self.words.short_date_time(&in_zone(at, &self.zone));
        }
        match (key, value) {
            ("role", Value::String(role)) => self.word("common-role-", role),
            ("from" | "to" | "state", Value::String(state)) => self.word("common-state-", state),
            // What was taken away.
            (_, Value::Null) => self.words.say("common-none", &[]),
            ("assignee" | "owner" | "by", Value::String(id)) => {
                let known = id.parse().ok().and_then(|id| self.people.get(&StaffId(id)).copied());
                known.unwrap_or(id).to_owned()
            }
            (_, Value::String(text)) => text.clone(),
            (_, Value::Number(number)) => {
                number.as_u64().map_or(number.to_string(), |number| self.words.number(number))
            }
            (_, Value::Bool(yes)) => self.words.say(if *yes { "common-yes" } else { "common-no" }, &[]),
            (_, Value::Array(items)) => items.iter().map(|item| self.value(key, item)).collect::<Vec<_>>().join(", "),
            (_, other) => other.to_string(),
        }
    }
}

/// A moment as entries keep it: in words or in milliseconds.
fn moment(value: &Value) -> Option<Moment> {
    match value {
        Value::Number(at) => at.as_i64().map(Moment),
        Value::String(text) => Moment::from_rfc3339(text),
        _ => None,
    }
}

/// Time and identity of the entry before which a page begins.
fn place(text: &str) -> Option<(Moment, Uuid)> {
    let (at, id) = text.split_once('_')?;
    Some((Moment(at.parse().ok()?), id.parse().ok()?))
}
