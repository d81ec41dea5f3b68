//! A story in its languages: its articles side by side, what has fallen behind, translating, bringing up to date.

mod differences;
mod original;
mod story;

pub use original::{Original, original_of};

use crate::{
    Call, DeskError, answer,
    routes::{Access, Route, routes},
};
use axum::response::Response;
use http::StatusCode;
use marbre_article::{ArticleId, LanguageTag, StoryId};
use marbre_newsroom::{NewsroomError, rights::Act};
use marbre_store::StoreError;
use serde::Deserialize;
use uuid::Uuid;

pub(super) fn routes() -> Vec<Route> {
    routes! {
        GET "/desk/stories/{story}" Access::May(Act::SeeArticles) => show;
        POST "/desk/stories/{story}/translate" Access::May(Act::Write) => translate;
        POST "/desk/stories/{story}/up-to-date" Access::May(Act::Save) => bring_up_to_date;
    }
}

fn story_of(call: &Call) -> Result<StoryId, DeskError> {
    call.parameter::<Uuid>("story").map(StoryId)
}

async fn show(call: &Call) -> Result<Response, DeskError> {
    let view = story::view(call, story_of(call)?, None).await?;
    call.page("story.html", &view)
}

/// The page again, with what is to be done first.
async fn again(call: &Call, trouble: &'static str) -> Result<Response, DeskError> {
    let view = story::view(call, story_of(call)?, Some(trouble)).await?;
    let mut response = call.page("story.html", &view)?;
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}

#[derive(Deserialize)]
struct Translate {
    original: String,
    lang: String,
}

async fn translate(call: &Call) -> Result<Response, DeskError> {
    let sent: Translate = call.form()?;
    let original = article(&sent.original)?;
    let lang: LanguageTag = sent.lang.parse().map_err(|_| DeskError::NotFound)?;
    match call.desk.newsroom.translate(call.actor()?, original, &lang).await {
        Ok(made) => Ok(answer::see_other(&format!("/desk/articles/{}?done=languages-done-translate", made.id))),
        Err(NewsroomError::Translated { .. }) => again(call, "languages-wrong-translated").await,
        Err(error) => Err(error.into()),
    }
}

#[derive(Deserialize)]
struct UpToDate {
    article: String,
    revision: String,
}

async fn bring_up_to_date(call: &Call) -> Result<Response, DeskError> {
    let sent: UpToDate = call.form()?;
    let seen = sent.revision.parse().map_err(|_| DeskError::BadRequest("revision is no number".into()))?;
    match call.desk.newsroom.bring_up_to_date(call.actor()?, article(&sent.article)?, seen).await {
        Ok(()) => {
            let story = story_of(call)?;
            Ok(answer::see_other(&format!("/desk/stories/{story}?done=languages-done-up-to-date")))
        }
        Err(NewsroomError::Store(StoreError::Overtaken { .. })) => again(call, "languages-wrong-overtaken").await,
        Err(error) => Err(error.into()),
    }
}

fn article(text: &str) -> Result<ArticleId, DeskError> {
    text.parse().map_err(|_| DeskError::NotFound)
}
