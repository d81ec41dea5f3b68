//! A new article: in which language, under which section.

use super::lists;
use crate::{Call, DeskError, answer};
use axum::response::Response;
use marbre_article::{LanguageTag, SectionId, workflow::Kind};
use marbre_newsroom::Beginning;
use serde::Deserialize;
use serde_json::json;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    lang: String,
    section: String,
    kind: String,
    headline: String,
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    let reach = &call.actor()?.reach;
    let words = call.words();
    let langs: Vec<_> = call
        .publication
        .editions
        .iter()
        .filter(|edition| reach.langs.is_empty() || reach.langs.contains(&edition.lang))
        .map(|edition| json!({ "value": edition.lang, "label": marbre_words::autonym(&edition.lang) }))
        .collect();
    let own = call.lang();
    let lang = call.publication.editions.iter().find(|edition| edition.lang == own).map_or("", |_| own.as_str());
    let mut sections = vec![json!({ "value": "", "label": words.say("common-none", &[]) })];
    let all = call.desk.newsroom.store().reader().sections().await?;
    sections.extend(lists::sections(&all, &own).iter().map(lists::SectionChoice::option));
    let kinds = ["article", "page"]
        .map(|kind| json!({ "value": kind, "label": words.say(&format!("article-kind-{kind}"), &[]) }));
    call.page("article-new.html", &json!({ "langs": langs, "lang": lang, "sections": sections, "kinds": kinds }))
}

pub(super) async fn begin(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = call.form()?;
    let wrong = |field: &'static str| DeskError::Invalid { field, message: "article-invalid-choice" };
    let beginning = Beginning {
        lang: sent.lang.parse::<LanguageTag>().map_err(|_| wrong("lang"))?,
        section: match sent.section.as_str() {
            "" => None,
            id => Some(id.parse::<SectionId>().map_err(|_| wrong("section"))?),
        },
        kind: Kind::from_word(if sent.kind.is_empty() { "article" } else { &sent.kind })
            .ok_or_else(|| wrong("kind"))?,
        headline: sent.headline,
    };
    let filed = call.desk.newsroom.begin_article(call.actor()?, beginning).await?;
    Ok(answer::see_other(&super::address(filed.id)))
}
