//! To save what the editor's script sends.

use super::{
    findings::{self, Meter},
    lists, weight,
};
use crate::{Call, DeskError, answer};
use axum::response::Response;
use http::StatusCode;
use marbre_article::{ArticleContent, checks::Finding};
use marbre_newsroom::{NewsroomError, SaveOutcome, SavedText, TextToSave, Theirs, Weighed};
use marbre_store::articles::Comments;
use marbre_words::Argument;
use serde::Deserialize;
use serde_json::json;

/// What the script sends. `seat` and `again` say something about the sender only: a text that was saved is recognised
/// by what it says.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sent {
    base: u32,
    content: ArticleContent,
    #[serde(default)]
    slug: Option<String>,
    #[serde(default)]
    comments: Option<String>,
    #[serde(default, rename = "seat")]
    _seat: String,
    #[serde(default, rename = "again")]
    _again: bool,
}

pub(super) async fn save(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = call.json()?;
    let comments = match sent.comments.as_deref() {
        None | Some("") => None,
        Some(word) => Some(
            Comments::from_word(word)
                .ok_or(DeskError::Invalid { field: "comments", message: "article-invalid-choice" })?,
        ),
    };
    let text = TextToSave { base: sent.base, content: sent.content, slug: sent.slug, comments };
    let outcome = match call.desk.newsroom.save_article_text(call.actor()?, call.article_id()?, text).await {
        Ok(outcome) => outcome,
        Err(NewsroomError::AddressStays(_)) => {
            return Err(DeskError::Invalid { field: "slug", message: "article-address-stays" });
        }
        Err(NewsroomError::Move(_)) => return Ok(closed(call)),
        Err(cause) => return Err(cause.into()),
    };
    match outcome {
        SaveOutcome::Saved(saved) => told(call, &saved).await,
        SaveOutcome::Merged(saved, theirs) => {
            // What was saved is theirs for whoever goes on from here: both texts are in it.
            let newest = Theirs { revision: saved.revision, content: saved.content.clone(), ..*theirs };
            conflict(call, newest, Some(&saved.content), &[]).await
        }
        SaveOutcome::Clash(clashing) => conflict(call, clashing.theirs, None, &clashing.clashes).await,
    }
}

async fn told(call: &Call, saved: &SavedText) -> Result<Response, DeskError> {
    let (meter, found) = look(call, saved, weight::MOMENT).await?;
    let checks = findings::say_of(call, &found, &saved.content);
    let view = json!({ "revision": saved.revision, "saved_at": saved.saved_at, "meter": meter, "checks": checks });
    Ok(answer::json(StatusCode::OK, &view))
}

/// The length of a text, and what the checks find in it.
pub(super) async fn look(
    call: &Call,
    saved: &SavedText,
    patience: std::time::Duration,
) -> Result<(Meter, Vec<Finding>), DeskError> {
    let SavedText { article, revision, content, due_at, .. } = saved;
    let bytes = weight::weigh(&call.desk, article.id, *revision, content, patience).await;
    let weighed = Weighed { page_bytes: bytes, at: None, due_at: *due_at };
    let levels = &call.publication.settings.checks;
    let found = call.desk.newsroom.findings(article, content, weighed, levels).await?;
    Ok((Meter::of(content, &article.address.lang, bytes), found))
}

async fn conflict(
    call: &Call,
    theirs: Theirs,
    merged: Option<&ArticleContent>,
    clashes: &[marbre_article::document::merge::Clash],
) -> Result<Response, DeskError> {
    let words = call.words();
    let names = lists::names(call).await?;
    let by = theirs.by.and_then(|by| names.get(&by).cloned());
    let by = by.unwrap_or_else(|| words.say("article-program", &[]));
    let key = if merged.is_some() { "article-merged" } else { "article-clash" };
    let view = json!({
        "code": "conflict",
        "message": words.say(key, &[("name", Argument::Text(&by))]),
        "theirs": { "revision": theirs.revision, "by": by, "at": theirs.at, "content": theirs.content },
        "merged": merged,
        "clashes": clashes,
    });
    Ok(answer::json(StatusCode::CONFLICT, &view))
}

/// The article has moved on, so that nothing can be written in it as it stands.
fn closed(call: &Call) -> Response {
    let message = call.words().say("article-closed", &[]);
    answer::json(StatusCode::CONFLICT, &json!({ "code": "conflict", "message": message, "field": null }))
}
