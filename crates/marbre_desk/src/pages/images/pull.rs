//! To take an image out of every page, and to let it be shown again.

use super::{address, hash, image};
use crate::{Call, DeskError, answer};
use axum::response::Response;
use marbre_newsroom::NewsroomError;
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Sent {
    reason: String,
}

pub(super) async fn pull(call: &Call) -> Result<Response, DeskError> {
    let (sent, hash): (Sent, _) = (call.form()?, hash(call)?);
    match call.desk.newsroom.pull_image(call.actor()?, &hash, &sent.reason).await {
        Ok(()) => Ok(answer::see_other(&format!("{}?done=images-done-pulled", address(&hash)))),
        Err(NewsroomError::Needed { .. }) => image::again(call, "images-needed-reason").await,
        Err(cause) => Err(cause.into()),
    }
}

pub(super) async fn restore(call: &Call) -> Result<Response, DeskError> {
    let hash = hash(call)?;
    call.desk.newsroom.restore_image(call.actor()?, &hash).await?;
    Ok(answer::see_other(&format!("{}?done=images-done-restored", address(&hash))))
}
