//! To put one image in the place of another wherever it stands: which, why, and what came of it.

use super::{
    address, hash,
    image::{self, Place},
    known::title,
    library,
    wanted::{Wanted, written},
};
use crate::{Call, DeskError};
use axum::response::Response;
use http::StatusCode;
use marbre_article::document::Sha256Hex;
use marbre_newsroom::{
    NewsroomError, Replaced, Replacing,
    rights::{self, Act, Subject},
};
use serde::Deserialize;
use serde_json::{Value, json};
use std::borrow::Cow;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    new: String,
    reason: String,
    with_words: String,
}

pub(super) async fn ask(call: &Call) -> Result<Response, DeskError> {
    page(call, &Sent::default(), None, StatusCode::OK).await
}

/// The question, with what was chosen and what is wrong with it.
async fn page(call: &Call, sent: &Sent, wrong: Option<&str>, status: StatusCode) -> Result<Response, DeskError> {
    let wanted: Wanted = call.query()?;
    let hash = hash(call)?;
    let asset = image::found(call, &hash).await?;
    rights::may(call.actor()?, Act::ReplaceImage, Subject::Image(asset.keeping.filed_by))?;
    let (items, next) = library::look(call, &wanted).await?;
    let items: Vec<Value> =
        items.iter().filter(|item| item.asset.sha256 != hash).map(|item| library::line(call, item)).collect();
    let view = json!({
        "sha256": hash,
        "title": title(&asset.filename, &hash),
        "width": asset.width,
        "height": asset.height,
        "places": image::places(call, &hash).await?,
        "items": items,
        "words": wanted.words,
        "next": next.as_ref().map(written),
        "sent": { "new": sent.new, "reason": sent.reason, "with_words": sent.with_words == "yes" },
        "wrong": wrong,
        "result": null,
    });
    let mut response = call.page("image-replace.html", &view)?;
    *response.status_mut() = status;
    Ok(response)
}

pub(super) async fn replace(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = call.form()?;
    let old = hash(call)?;
    let Ok(new) = Sha256Hex::try_from(Cow::Owned(sent.new.clone())) else {
        return page(call, &sent, Some("images-needed-new"), StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let before = image::places(call, &old).await?;
    let with_words = sent.with_words == "yes";
    let replacing = Replacing { old: old.clone(), new: new.clone(), reason: sent.reason.clone(), with_words };
    match call.desk.newsroom.replace_image(call.actor()?, replacing).await {
        Ok(replaced) => told(call, &old, &new, &before, &replaced).await,
        Err(NewsroomError::Needed { field: "reason", .. }) => {
            page(call, &sent, Some("images-needed-reason"), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(NewsroomError::Needed { .. } | NewsroomError::NoImage(_)) => {
            page(call, &sent, Some("images-needed-new"), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(cause) => Err(cause.into()),
    }
}

/// What came of it: in which articles it was replaced, and where it was left and why.
async fn told(
    call: &Call,
    old: &Sha256Hex,
    new: &Sha256Hex,
    before: &[Place],
    replaced: &Replaced,
) -> Result<Response, DeskError> {
    let asset = image::found(call, new).await?;
    let done: Vec<&Place> = before.iter().filter(|place| replaced.articles.contains(&place.id)).collect();
    let left: Vec<Value> = replaced
        .left
        .iter()
        .map(|(id, cause)| {
            tracing::info!(article = %id, %cause, "an image was not replaced");
            let refused = matches!(cause, NewsroomError::Refused(_));
            let why = if refused { "images-left-refused" } else { "images-left-blocked" };
            json!({ "place": before.iter().find(|place| place.id == *id), "why": why })
        })
        .collect();
    let view = json!({
        "sha256": old,
        "title": title(&asset.filename, new),
        "width": asset.width,
        "height": asset.height,
        "new": new,
        "address": address(new),
        "places": before,
        "result": { "done": done, "left": left },
    });
    call.page("image-replace.html", &view)
}
