//! The form of a section, a topic or a byline, and what is said when it cannot be kept.

use crate::{Call, DeskError};
use axum::response::Response;
use http::StatusCode;
use marbre_article::LanguageTag;
use marbre_newsroom::NewsroomError;
use marbre_store::{
    StoreError,
    bylines::{BylineKind, BylineName},
    sections::TermName,
};
use marbre_words::Argument;
use serde::Serialize;
use std::collections::BTreeMap;

/// What was sent.
pub(super) type Sent = BTreeMap<String, String>;

/// The form.
#[derive(Default, Serialize)]
pub(super) struct FormView {
    /// `sections`, `topics` or `bylines`.
    pub(super) of: &'static str,
    /// Where it is sent.
    pub(super) action: String,
    /// What can be the section above.
    pub(super) parents: Vec<Choice>,
    pub(super) parent: String,
    /// `person` or `collective`.
    pub(super) kind: &'static str,
    pub(super) slug: String,
    pub(super) names: Vec<NameView>,
    /// In words, what is wrong.
    pub(super) wrong: Option<String>,
}

/// A choice of the section above.
#[derive(Serialize)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
}

/// The fields of a language.
#[derive(Default, Serialize)]
pub(super) struct NameView {
    lang: String,
    name: String,
    slug: String,
    description: String,
    role: String,
    desk: String,
    biography: String,
}

/// A page about one section, topic or byline.
#[derive(Serialize)]
pub(super) struct PageView {
    pub(super) here: &'static str,
    pub(super) name: String,
    pub(super) form: FormView,
    /// Where to merge it into another, if that can be.
    pub(super) merge: Option<String>,
    /// Where to delete it, if it can be.
    pub(super) delete: Option<String>,
}

/// A field of the form.
pub(super) fn field(sent: &Sent, name: &str) -> String {
    sent.get(name).cloned().unwrap_or_default()
}

/// The languages of the publication.
pub(super) fn langs(call: &Call) -> impl Iterator<Item = LanguageTag> + '_ {
    call.publication.editions.iter().map(|edition| edition.lang.clone())
}

/// The fields of each language, as the names are.
pub(super) fn term_fields(call: &Call, names: &BTreeMap<LanguageTag, TermName>) -> Vec<NameView> {
    let fields = langs(call).map(|lang| {
        let view = NameView { lang: lang.to_string(), ..NameView::default() };
        match names.get(&lang).cloned() {
            Some(TermName { name, slug, description }) => NameView { name, slug, description, ..view },
            None => view,
        }
    });
    fields.collect()
}

/// The same for a byline.
pub(super) fn byline_fields(call: &Call, names: &BTreeMap<LanguageTag, BylineName>) -> Vec<NameView> {
    let fields = langs(call).map(|lang| {
        let view = NameView { lang: lang.to_string(), ..NameView::default() };
        match names.get(&lang).cloned() {
            Some(BylineName { name, role, desk, biography }) => NameView { name, role, desk, biography, ..view },
            None => view,
        }
    });
    fields.collect()
}

/// The names that were sent.
pub(super) fn term_names(call: &Call, sent: &Sent) -> BTreeMap<LanguageTag, TermName> {
    let name = |lang: LanguageTag| {
        let field = |of: &str| field(sent, &format!("{of}-{lang}"));
        let name = TermName { name: field("name"), slug: field("slug"), description: field("description") };
        (lang, name)
    };
    langs(call).map(name).collect()
}

/// The same for a byline.
pub(super) fn byline_names(call: &Call, sent: &Sent) -> BTreeMap<LanguageTag, BylineName> {
    let name = |lang: LanguageTag| {
        let field = |of: &str| field(sent, &format!("{of}-{lang}"));
        let (name, role, desk, biography) = (field("name"), field("role"), field("desk"), field("biography"));
        (lang, BylineName { name, role, desk, biography })
    };
    langs(call).map(name).collect()
}

/// The kind that was sent.
pub(super) fn kind(sent: &Sent) -> Result<BylineKind, DeskError> {
    let word = field(sent, "kind");
    BylineKind::from_word(&word).ok_or_else(|| DeskError::BadRequest(format!("“{word}” is no kind of byline")))
}

/// What is wrong, in words for the person; the error itself if the form cannot mend it.
pub(super) fn wrong(call: &Call, error: NewsroomError) -> Result<String, DeskError> {
    let words = call.words();
    let (key, value) = match error {
        NewsroomError::BadSetting { what, value, .. } => match what {
            "the name" => ("settings-term-wrong-name", value),
            "the emptied name" => ("settings-term-wrong-emptied", value),
            "the address" => ("settings-term-wrong-address", value),
            "the section above" => ("settings-term-wrong-parent", value),
            "the role or desk" => ("settings-term-wrong-role", value),
            _ => ("settings-term-wrong-text", String::new()),
        },
        NewsroomError::Store(StoreError::Taken { .. }) => ("settings-term-wrong-taken", String::new()),
        NewsroomError::InUse { name, articles, parts } => {
            let (articles, parts) = (articles.to_string(), parts.to_string());
            let said = [("name", &name), ("articles", &articles), ("parts", &parts)];
            return Ok(words.say("settings-term-in-use", &said.map(|(key, text)| (key, Argument::Text(text)))));
        }
        other => return Err(other.into()),
    };
    Ok(words.say(key, &[("value", Argument::Text(&value))]))
}

/// The page again, with what was typed and what is wrong.
pub(super) fn again(mut page: Response) -> Response {
    *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    page
}

/// The name in the language of the interface, or the first one.
pub(super) fn called<'a, T>(
    call: &Call,
    names: &'a BTreeMap<LanguageTag, T>,
    name: impl Fn(&'a T) -> &'a str,
) -> String {
    names.get(&call.lang()).or_else(|| names.values().next()).map(name).unwrap_or_default().to_owned()
}

/// What it is called in the other languages, each with its language.
pub(super) fn also_called(call: &Call, names: &BTreeMap<LanguageTag, TermName>) -> Vec<(String, String)> {
    let own = call.lang();
    let shown = if names.contains_key(&own) { Some(&own) } else { names.keys().next() };
    let others = names.iter().filter(|(lang, _)| Some(*lang) != shown);
    others.map(|(lang, name)| (lang.to_string(), name.name.clone())).collect()
}
