//! The lines of a list.

use super::{
    lists::List,
    wanted::{Choice, Wanted},
};
use crate::Call;
use jiff::tz::TimeZone;
use marbre_article::{
    LanguageTag, Moment, SectionId, StaffId,
    document::Sha256Hex,
    workflow::{Kind, State},
};
use marbre_store::{
    articles::{Mark, Sheet},
    sections::Section,
    staff::Staff,
};
use marbre_words::in_zone;
use serde::Serialize;
use std::collections::HashMap;
use uuid::Uuid;

/// An article as a line.
#[derive(Serialize)]
pub struct Line {
    id: Uuid,
    headline: String,
    lang: String,
    dir: &'static str,
    /// The word of its state as the style sheet and the locales have it.
    state: String,
    working: bool,
    is_page: bool,
    section: Option<String>,
    owner: Option<String>,
    assignee: Option<String>,
    assignee_id: String,
    brief: String,
    due: Option<i64>,
    overdue: bool,
    /// The due date as a form's field has it.
    due_field: String,
    saved: i64,
    planned: Option<i64>,
    updated: Option<i64>,
    /// Keys of what is to be known besides.
    marks: Vec<&'static str>,
    /// The image whose right to be shown ends, and the key of the words for it.
    rights: Option<(Sha256Hex, &'static str)>,
    /// How many comments wait for whoever asks.
    comments: u32,
    /// Whether the form of its assignment is open.
    open: bool,
    assign: String,
}

/// Names of sections and people, and the time.
pub struct Desks<'a> {
    sections: HashMap<SectionId, &'a str>,
    people: HashMap<StaffId, &'a str>,
    zone: TimeZone,
    now: Moment,
}

impl<'a> Desks<'a> {
    pub fn new(call: &Call, sections: &'a [Section], staff: &'a [Staff]) -> Self {
        let mine = call.lang();
        let langs: Vec<&LanguageTag> =
            std::iter::once(&mine).chain(call.publication.editions.iter().map(|edition| &edition.lang)).collect();
        let name = |section: &'a Section| {
            let named =
                langs.iter().find_map(|lang| section.names.get(*lang)).or_else(|| section.names.values().next());
            named.map_or("", |name| name.name.as_str())
        };
        Self {
            sections: sections.iter().map(|section| (section.id, name(section))).collect(),
            people: staff.iter().map(|member| (member.id, member.name.as_str())).collect(),
            zone: call.zone(),
            now: call.now(),
        }
    }

    /// The sections in the order of the tree, those under another set in.
    pub fn section_choices(&self, sections: &[Section]) -> Vec<Choice> {
        let mut choices = Vec::with_capacity(sections.len());
        self.under(None, 0, sections, &mut choices);
        choices
    }

    fn under(&self, parent: Option<SectionId>, depth: usize, sections: &[Section], choices: &mut Vec<Choice>) {
        // A tree is never deeper than it has nodes.
        for section in sections.iter().filter(|section| section.parent == parent && depth <= sections.len()) {
            let name = self.sections.get(&section.id).copied().unwrap_or_default();
            choices.push(Choice::new(section.id.to_string(), format!("{}{name}", "– ".repeat(depth))));
            self.under(Some(section.id), depth + 1, sections, choices);
        }
    }

    /// The line of an article with what is to be known of it: its mark, and how many comments wait.
    pub fn line(&self, sheet: &Sheet, (mark, comments): (Mark, u32), wanted: &Wanted, list: List) -> Line {
        let name = |staff: Option<StaffId>| staff.and_then(|staff| self.people.get(&staff)).map(ToString::to_string);
        let due = sheet.task.due_at;
        let is_finished = sheet.working.is_none() && matches!(sheet.state, State::Published | State::Withdrawn);
        let planned = sheet.publish_at.filter(|_| !is_finished);
        let late = planned.is_some_and(|at| at.0 + 60_000 < self.now.0);
        let marks = [
            (mark.returned, "stone-mark-returned"),
            (mark.assigned && !mark.returned, "stone-mark-assigned"),
            (mark.mentions, "stone-mark-mentions"),
            (mark.behind, "stone-mark-behind"),
            (mark.orphaned, "stone-mark-orphaned"),
            (late, "stone-mark-late"),
        ];
        Line {
            id: sheet.id.0,
            headline: sheet.headline.clone(),
            lang: sheet.address.lang.to_string(),
            dir: sheet.address.lang.direction().as_str(),
            state: sheet.state.as_str().replace('_', "-"),
            working: sheet.working.is_some(),
            is_page: sheet.kind == Kind::Page,
            section: sheet.section.and_then(|section| self.sections.get(&section)).map(ToString::to_string),
            owner: name(sheet.owner),
            assignee: name(sheet.task.assignee),
            assignee_id: sheet.task.assignee.map(|staff| staff.to_string()).unwrap_or_default(),
            brief: sheet.task.brief.clone(),
            due: due.filter(|_| !is_finished).map(|due| due.0),
            overdue: due.is_some_and(|due| due < self.now) && !is_finished,
            due_field: due.map(|due| self.field(due)).unwrap_or_default(),
            saved: sheet.saved_at.0,
            planned: planned.map(|at| at.0),
            updated: sheet.updated_at.filter(|_| sheet.state == State::Published).map(|at| at.0),
            marks: marks.into_iter().filter(|(shown, _)| *shown).map(|(_, key)| key).collect(),
            rights: mark.rights.map(|(image, end)| {
                (image, if end <= self.now { "stone-mark-rights-ended" } else { "stone-mark-rights-ending" })
            }),
            comments,
            open: wanted.assign == sheet.id.to_string(),
            assign: format!("{}&assign={}#a-{}", wanted.here(list.as_str()), sheet.id, sheet.id),
        }
    }

    /// A time as a field of the kind `datetime-local` has it.
    fn field(&self, at: Moment) -> String {
        in_zone(at, &self.zone).strftime("%Y-%m-%dT%H:%M").to_string()
    }
}
