//! What the person who looks at the stone asks for: a list, filters, words, a place in the list.

use super::lists::start_of_day;
use crate::Call;
use marbre_article::{ArticleId, Moment, SectionId, StaffId};
use marbre_newsroom::{
    SectionTree,
    rights::{self, Act},
};
use marbre_store::{
    articles::{SheetFilter, SheetPlace},
    staff::Staff,
};
use marbre_words::Argument;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const DAY: i64 = 86_400_000;

/// What is asked for. Empty texts mean anything.
#[derive(Debug, Default, Clone, Deserialize, Serialize)]
#[serde(default)]
pub struct Wanted {
    /// The list.
    pub list: String,
    /// A section, with those under it.
    pub section: String,
    /// A language.
    pub lang: String,
    /// Filed by them or theirs to do.
    pub person: String,
    /// `overdue`, `today` or `week`.
    pub due: String,
    /// Words to look for.
    pub words: String,
    /// Where the page begins.
    pub after: String,
    /// The article whose form of assignment is open.
    pub assign: String,
}

/// A choice in a form.
#[derive(Debug, Serialize)]
pub struct Choice {
    value: String,
    label: String,
}

impl Choice {
    pub const fn new(value: String, label: String) -> Self {
        Self { value, label }
    }
}

impl Wanted {
    /// Which articles the filters leave.
    pub fn filter(&self, call: &Call, tree: &SectionTree) -> SheetFilter {
        let section = self.section.parse::<Uuid>().ok().map(SectionId);
        let (due_before, unfinished) = match self.due.as_str() {
            "overdue" => (Some(call.now()), true),
            "today" => (Some(Moment(start_of_day(call).0 + DAY)), true),
            "week" => (Some(Moment(start_of_day(call).0 + 7 * DAY)), true),
            _ => (None, false),
        };
        SheetFilter {
            sections: section.map(|section| tree.with_descendants(&[section])).unwrap_or_default(),
            langs: self.lang.parse().ok().into_iter().filter(|_| !self.lang.is_empty()).collect(),
            person: self.person.parse().ok().map(StaffId),
            due_before,
            unfinished,
            words: self.words.clone(),
            ..SheetFilter::default()
        }
    }

    /// Whether anything narrows the list.
    pub fn is_narrow(&self) -> bool {
        [&self.section, &self.lang, &self.person, &self.due, &self.words].into_iter().any(|text| !text.is_empty())
    }

    /// Where the page begins.
    pub fn place(&self) -> Option<SheetPlace> {
        let (at, id) = self.after.split_once('_')?;
        Some(SheetPlace { at: Moment(at.parse().ok()?), id: ArticleId(id.parse().ok()?) })
    }

    /// The address of a list with the same filters, from its beginning or from that place.
    pub fn address(&self, list: &str, place: Option<SheetPlace>) -> String {
        let after = place.map(|place| format!("{}_{}", place.at.0, place.id)).unwrap_or_default();
        self.with(list, &after)
    }

    /// The address of this page.
    pub fn here(&self, list: &str) -> String {
        self.with(list, &self.after)
    }

    fn with(&self, list: &str, after: &str) -> String {
        let fields = [
            ("list", list),
            ("section", &self.section),
            ("lang", &self.lang),
            ("person", &self.person),
            ("due", &self.due),
            ("words", &self.words),
            ("after", after),
        ];
        let given: Vec<_> = fields.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        format!("/desk/?{}", serde_urlencoded::to_string(given).unwrap_or_default())
    }
}

/// Everybody whose articles can be looked for; those who were shut out last, and marked.
pub fn people(call: &Call, staff: &[Staff]) -> Vec<Choice> {
    let words = call.words();
    let (out, here): (Vec<&Staff>, Vec<&Staff>) = staff.iter().partition(|member| member.disabled_at.is_some());
    let out = out.into_iter().map(|member| {
        let label = words.say("stone-person-out", &[("name", Argument::Text(&member.name))]);
        Choice::new(member.id.to_string(), label)
    });
    here.into_iter().map(|member| Choice::new(member.id.to_string(), member.name.clone())).chain(out).collect()
}

/// Everybody to whom an article can be given: who can log in, and write.
pub fn assignees(staff: &[Staff]) -> Vec<Choice> {
    let can = |member: &&Staff| member.disabled_at.is_none() && rights::role_may(member.role, Act::Save);
    staff.iter().filter(can).map(|member| Choice::new(member.id.to_string(), member.name.clone())).collect()
}

/// The languages of the editions.
pub fn languages(call: &Call) -> Vec<Choice> {
    let editions = call.publication.editions.iter().map(|edition| &edition.lang);
    editions.map(|lang| Choice::new(lang.to_string(), marbre_words::autonym(lang))).collect()
}

/// Until when something may be due.
pub fn dues(call: &Call) -> Vec<Choice> {
    let words = call.words();
    let choice = |value: &str| Choice::new(value.to_owned(), words.say(&format!("stone-due-{value}"), &[]));
    ["overdue", "today", "week"].into_iter().map(choice).collect()
}
