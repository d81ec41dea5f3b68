//! What an article's fields choose from: sections as a tree, topics, bylines, colleagues.

use crate::{Call, DeskError};
use marbre_article::{BylineId, LanguageTag, SectionId, StaffId, TopicId};
use marbre_newsroom::{
    Actor,
    rights::{self, Act, ArticleStanding, Subject},
};
use marbre_store::{choices::BylineChoice, sections::Section, staff::Staff};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::HashMap;

/// A section as it is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct SectionChoice {
    pub(super) id: SectionId,
    pub(super) name: String,
    pub(super) depth: usize,
}

impl SectionChoice {
    /// As an option of a choice; those under another are set in.
    pub(super) fn option(&self) -> Value {
        json!({ "value": self.id.to_string(), "label": format!("{}{}", "\u{2003}".repeat(self.depth), self.name) })
    }
}

/// Everything that is offered.
pub(super) struct Lists {
    pub(super) sections: Vec<SectionChoice>,
    pub(super) topics: Vec<(TopicId, String)>,
    pub(super) bylines: Vec<BylineChoice>,
    pub(super) staff: Vec<Staff>,
}

impl Lists {
    pub(super) async fn read(call: &Call, lang: &LanguageTag) -> Result<Self, DeskError> {
        let reader = call.desk.newsroom.store().reader();
        let mut staff = reader.staff().await?;
        staff.retain(|member| member.disabled_at.is_none());
        Ok(Self {
            sections: sections(&reader.sections().await?, lang),
            topics: reader.topic_choices(lang).await?,
            bylines: reader.byline_choices(lang).await?,
            staff,
        })
    }

    /// The names of everything, by identity, for comparisons.
    pub(super) fn names(&self) -> HashMap<String, &str> {
        let sections = self.sections.iter().map(|section| (section.id.to_string(), section.name.as_str()));
        let topics = self.topics.iter().map(|(id, name): &(TopicId, String)| (id.to_string(), name.as_str()));
        let bylines = self.bylines.iter().map(|byline| (byline.id.to_string(), byline.name.name.as_str()));
        sections.chain(topics).chain(bylines).collect()
    }

    /// Offers only those colleagues who can open the article, and so be called in a note.
    pub(super) fn keep_readers(&mut self, article: &ArticleStanding) {
        let sees = |member: &Staff| {
            rights::may(&Actor::from(member.clone()), Act::SeeArticles, Subject::Article(article)).is_ok()
        };
        self.staff.retain(sees);
    }

    /// The colleagues to whom an article can be given: those who write.
    pub(super) fn writers(&self) -> impl Iterator<Item = Value> {
        self.staff.iter().filter(|member| rights::role_may(member.role, Act::Save)).map(option)
    }

    pub(super) fn byline(&self, id: BylineId) -> Option<&BylineChoice> {
        self.bylines.iter().find(|byline| byline.id == id)
    }
}

/// A colleague as an option of a choice.
pub(super) fn option(member: &Staff) -> Value {
    json!({ "value": member.id.to_string(), "label": member.name })
}

/// Names of colleagues, those who have left included.
pub(super) async fn names(call: &Call) -> Result<HashMap<StaffId, String>, DeskError> {
    let staff = call.desk.newsroom.store().reader().staff().await?;
    Ok(staff.into_iter().map(|member| (member.id, member.name)).collect())
}

/// The tree of sections from top to bottom, each with its name in the language or in the first that it has.
pub(super) fn sections(all: &[Section], lang: &LanguageTag) -> Vec<SectionChoice> {
    let mut chosen = Vec::with_capacity(all.len());
    add(all, None, 0, lang, &mut chosen);
    chosen
}

fn add(all: &[Section], parent: Option<SectionId>, depth: usize, lang: &LanguageTag, to: &mut Vec<SectionChoice>) {
    if depth > all.len() {
        return;
    }
    for section in all.iter().filter(|section| section.parent == parent) {
        let name = section.names.get(lang).or_else(|| section.names.values().next());
        let name = name.map_or_else(|| section.id.to_string(), |name| name.name.clone());
        to.push(SectionChoice { id: section.id, name, depth });
        add(all, Some(section.id), depth + 1, lang, to);
    }
}
