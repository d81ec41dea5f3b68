//! What the page of a story shows.

use super::differences::{DifferenceView, differences};
use crate::{Call, DeskError};
use marbre_article::{ArticleContent, ArticleId, LanguageTag, StoryId, workflow::State};
use marbre_newsroom::{
    NewsroomError,
    rights::{self, Act, ArticleStanding, Subject},
};
use marbre_store::{articles::Sheet, translations::Translation};
use serde::Serialize;
use std::collections::HashMap;

/// A story.
#[derive(Debug, Serialize)]
pub(super) struct StoryView {
    story: StoryId,
    /// Its headline in the first language that this person may see.
    headline: String,
    /// The language of that headline.
    lang: String,
    articles: Vec<ArticleView>,
    /// The languages into which this person may translate it.
    missing: Vec<Choice>,
    /// The articles from which.
    originals: Vec<Choice>,
    /// The key of what went wrong.
    trouble: Option<&'static str>,
}

/// An article of the story.
#[derive(Debug, Serialize)]
struct ArticleView {
    id: ArticleId,
    lang: String,
    /// Nothing when this person may not see it.
    headline: Option<String>,
    /// As in keys and classes: `in-review`.
    state: String,
    has_working: bool,
    version: u32,
    revision: u32,
    saved_at: i64,
    /// Whether this person may open it.
    open: bool,
    /// Where readers find it.
    public: Option<String>,
    translation: Option<TranslationView>,
}

/// From what an article was made.
#[derive(Debug, Serialize)]
struct TranslationView {
    /// The language of the original.
    from: String,
    /// The version that it was made from; 0 for a text that was not public.
    version: u32,
    at: i64,
    behind: bool,
    /// The original was withdrawn, and this was not.
    orphaned: bool,
    /// The version of the original now.
    newest: u32,
    /// The revision of the original that the differences lead to.
    revision: u32,
    differences: Vec<DifferenceView>,
    /// Whether this person may say that it is up to date.
    may_clear: bool,
}

#[derive(Debug, Serialize)]
struct Choice {
    value: String,
    label: String,
}

pub(super) async fn view(call: &Call, story: StoryId, trouble: Option<&'static str>) -> Result<StoryView, DeskError> {
    let (actor, newsroom) = (call.actor()?, &call.desk.newsroom);
    let reader = newsroom.store().reader();
    let mut sheets = reader.sheets_of_story(story).await?;
    let translations = reader.translations_in(story).await?;
    // Originals first, then in the order of the editions.
    sheets.sort_by_key(|sheet| {
        let place = call.publication.editions.iter().position(|edition| edition.lang == sheet.address.lang);
        (translations.iter().any(|translation| translation.article == sheet.id), place)
    });
    let mut articles = Vec::with_capacity(sheets.len());
    for sheet in &sheets {
        let (_, standing) = newsroom.standing(sheet.id).await?;
        let translation = match translations.iter().find(|translation| translation.article == sheet.id) {
            Some(translation) => translation_view(call, translation, &sheets, &standing).await?,
            None => None,
        };
        articles.push(article_view(call, sheet, &standing, translation)?);
    }
    let Some(first) = articles.iter().find(|article| article.headline.is_some()) else {
        let hidden = articles.first().ok_or(DeskError::NotFound)?.id;
        return match newsroom.allowed(actor, Act::SeeArticles, hidden).await {
            Err(NewsroomError::Refused(refusal)) => Err(refusal.into()),
            _ => Err(DeskError::NotFound),
        };
    };
    let told: Vec<&LanguageTag> = sheets.iter().map(|sheet| &sheet.address.lang).collect();
    let missing = call.publication.editions.iter().map(|edition| &edition.lang).filter(|lang| !told.contains(lang));
    let missing = missing.filter(|lang| rights::may(actor, Act::Write, Subject::Edition(lang)).is_ok());
    let choice = |value: String, lang: &LanguageTag| Choice { value, label: marbre_words::autonym(lang) };
    let shown = sheets.iter().zip(&articles).filter(|(_, article)| article.headline.is_some());
    Ok(StoryView {
        story,
        headline: first.headline.clone().unwrap_or_default(),
        lang: first.lang.clone(),
        missing: missing.map(|lang| choice(lang.to_string(), lang)).collect(),
        originals: shown.map(|(sheet, _)| choice(sheet.id.to_string(), &sheet.address.lang)).collect(),
        articles,
        trouble,
    })
}

fn article_view(
    call: &Call,
    sheet: &Sheet,
    standing: &ArticleStanding,
    translation: Option<TranslationView>,
) -> Result<ArticleView, DeskError> {
    let open = rights::may(call.actor()?, Act::SeeArticles, Subject::Article(standing)).is_ok();
    let public = sheet.state == State::Published;
    Ok(ArticleView {
        id: sheet.id,
        lang: sheet.address.lang.to_string(),
        headline: (open || public).then(|| sheet.headline.clone()),
        state: sheet.state.as_str().replace('_', "-"),
        has_working: sheet.working.is_some(),
        version: sheet.version,
        revision: sheet.revision,
        saved_at: sheet.saved_at.0,
        open,
        public: public.then(|| sheet.address.to_string()),
        translation: translation.filter(|_| open || public),
    })
}

/// From what an article was made, and what has changed since for whoever may see it.
async fn translation_view(
    call: &Call,
    found: &Translation,
    sheets: &[Sheet],
    standing: &ArticleStanding,
) -> Result<Option<TranslationView>, DeskError> {
    let Some(original) = sheets.iter().find(|sheet| sheet.id == found.original) else { return Ok(None) };
    let actor = call.actor()?;
    let may = |act| rights::may(actor, act, Subject::Article(standing)).is_ok();
    let writing = if standing.state == State::Published { Act::OpenWorkingCopy } else { Act::Save };
    let differences = if found.is_behind() && may(Act::SeeArticles) {
        since(call, found, &original.address.lang).await?
    } else {
        Vec::new()
    };
    Ok(Some(TranslationView {
        from: original.address.lang.to_string(),
        version: found.made_from.version,
        at: found.at.0,
        behind: found.is_behind(),
        orphaned: found.withdrawn && standing.state != State::Withdrawn,
        newest: found.newest.version,
        revision: found.newest.revision,
        differences,
        may_clear: may(writing),
    }))
}

/// What has changed in the original since the translation was made.
async fn since(call: &Call, found: &Translation, lang: &LanguageTag) -> Result<Vec<DifferenceView>, DeskError> {
    let reader = call.desk.newsroom.store().reader();
    let old = reader.article_with_content(found.original, Some(found.made_from.revision)).await?;
    let new = reader.article_with_content(found.original, Some(found.newest.revision)).await?;
    let (Some(old), Some(new)) = (old, new) else { return Ok(Vec::new()) };
    let names = names(call, [&old.content, &new.content], lang).await?;
    Ok(differences(&old.content, &new.content, &names))
}

/// What the sections, topics and bylines of some texts are called, by identity.
async fn names(
    call: &Call,
    texts: [&ArticleContent; 2],
    lang: &LanguageTag,
) -> Result<HashMap<String, String>, DeskError> {
    let reader = call.desk.newsroom.store().reader();
    let mut names = HashMap::new();
    for section in reader.sections().await? {
        let name = section.names.get(lang).or_else(|| section.names.values().next());
        names.extend(name.map(|name| (section.id.to_string(), name.name.clone())));
    }
    let topics: Vec<_> = texts.iter().flat_map(|text| text.topics.iter().copied()).collect();
    for topic in reader.topics(&topics).await? {
        let name = topic.names.get(lang).or_else(|| topic.names.values().next());
        names.extend(name.map(|name| (topic.id.to_string(), name.name.clone())));
    }
    let bylines: Vec<_> = texts.iter().flat_map(|text| text.bylines.iter().map(|signature| signature.byline)).collect();
    for byline in reader.bylines(&bylines).await? {
        let name = byline.names.get(lang).or_else(|| byline.names.values().next());
        names.extend(name.map(|name| (byline.id.to_string(), name.name.clone())));
    }
    Ok(names)
}
