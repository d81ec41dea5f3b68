//! Images sent in parts by a script, over lines that break: begun with a name and a length, sent from any offset that was
//! acknowledged, asked about after the line was down. What resumable uploads (tus, the IETF's draft) do, in JSON.

use super::known;
use crate::{Call, DeskError, answer};
use axum::response::Response;
use http::{HeaderName, HeaderValue, StatusCode, header};
use marbre_newsroom::{NewsroomError, Sending, SendingProblem};
use marbre_store::uploads::Upload;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

/// From where on a part is, and how much has come.
const OFFSET: HeaderName = HeaderName::from_static("upload-offset");

/// What begins.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Begun {
    name: String,
    size: u64,
}

fn address(id: Uuid) -> String {
    format!("/desk/uploads/{id}")
}

/// How a file stands. `image`: what it became, once it is whole.
fn standing(status: StatusCode, upload: &Upload, image: Option<Value>) -> Response {
    let address = address(upload.id);
    let view = json!({
        "id": upload.id,
        "address": address,
        "offset": upload.received,
        "size": upload.size,
        "image": image,
    });
    at(answer::json(status, &view), upload.received)
}

fn at(mut response: Response, offset: u64) -> Response {
    response.headers_mut().insert(OFFSET, HeaderValue::from(offset));
    response
}

pub(super) async fn begin(call: &Call) -> Result<Response, DeskError> {
    let begun: Begun = call.json()?;
    let upload = call.desk.newsroom.begin_upload(call.actor()?, &begun.name, begun.size).await?;
    let mut response = standing(StatusCode::CREATED, &upload, None);
    if let Ok(location) = HeaderValue::try_from(address(upload.id)) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    Ok(response)
}

pub(super) async fn ask(call: &Call) -> Result<Response, DeskError> {
    let newsroom = &call.desk.newsroom;
    let upload = newsroom.upload(call.actor()?, call.parameter("id")?).await?;
    let image = match &upload.sha256 {
        Some(hash) => newsroom.store().reader().assets(std::slice::from_ref(hash)).await?.pop(),
        None => None,
    };
    Ok(standing(StatusCode::OK, &upload, image.map(|asset| known(&asset, call.now()))))
}

pub(super) async fn part(call: &Call) -> Result<Response, DeskError> {
    let said = call.parts.headers.get(OFFSET).and_then(|value| value.to_str().ok()?.parse().ok());
    let offset: u64 = said.ok_or_else(|| DeskError::BadRequest("the part does not say its upload-offset".into()))?;
    let (newsroom, actor, id) = (&call.desk.newsroom, call.actor()?, call.parameter("id")?);
    match newsroom.receive_part(actor, id, offset, call.body.clone()).await {
        Ok(Sending::Under { upload }) => Ok(standing(StatusCode::OK, &upload, None)),
        Ok(Sending::Filed(filed)) => {
            let upload = newsroom.upload(actor, id).await?;
            Ok(standing(StatusCode::OK, &upload, Some(known(&filed.asset, call.now()))))
        }
        Err(NewsroomError::Sending(problem @ SendingProblem::Offset { received })) => {
            let message = call.words().say("images-error-offset", &[]);
            tracing::debug!(%problem, "a part of an image did not fit");
            let view = json!({ "code": "conflict", "message": message, "field": null, "offset": received });
            Ok(at(answer::json(StatusCode::CONFLICT, &view), received))
        }
        Err(cause) => Err(cause.into()),
    }
}

pub(super) async fn cancel(call: &Call) -> Result<Response, DeskError> {
    call.desk.newsroom.cancel_upload(call.actor()?, call.parameter("id")?).await?;
    Ok(answer::json(StatusCode::OK, &json!({})))
}
