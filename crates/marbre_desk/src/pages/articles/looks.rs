//! The article as its reader would see it, for the desk and for invited outsiders; and the pictures that the editor shows.

use super::{lists, seen};
use crate::{Call, DeskError, Proof, answer};
use axum::{body::Body, response::Response};
use bytes::Bytes;
use http::{HeaderValue, header};
use marbre_article::{ArticleId, document::Sha256Hex};
use marbre_newsroom::MOST_DAYS;
use serde::Deserialize;
use serde_json::json;
use std::borrow::Cow;
use uuid::Uuid;

pub(super) async fn proof(call: &Call) -> Result<Response, DeskError> {
    let (sheet, _) = seen(call).await?;
    // The editor may look where in it one was reading.
    page(call, sheet.id, "allow-popups allow-same-origin").await
}

/// The reader's page of the newest text. It runs no script, and only the desk may frame it.
async fn page(call: &Call, id: ArticleId, sandbox: &str) -> Result<Response, DeskError> {
    let found = call.desk.newsroom.store().reader().article_with_content(id, None).await?;
    let content = Box::new(found.ok_or(DeskError::NotFound)?.content);
    let proof = call.desk.proofs.proof(Proof::Article { id, content }).await.map_err(DeskError::Internal)?;
    let policy = format!(
        "sandbox {sandbox}; default-src 'none'; style-src {}; img-src 'self'; media-src 'self'; font-src 'self'; \
         base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'self'",
        proof.style
    );
    let mut response = Response::new(Body::from(proof.html));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    let policy = HeaderValue::try_from(policy).map_err(|cause| DeskError::Internal(cause.to_string()))?;
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    // The address itself is a secret: it is told to nobody.
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    Ok(answer::personal(response))
}

pub(super) async fn preview(call: &Call) -> Result<Response, DeskError> {
    let token: String = call.parameter("token")?;
    match call.desk.newsroom.preview_of(&token).await? {
        Some(id) => page(call, id, "allow-popups").await,
        None => Err(DeskError::Gone),
    }
}

pub(super) async fn links(call: &Call) -> Result<Response, DeskError> {
    links_page(call, "").await
}

/// The links to an article. `made` is the one just made: it is shown once.
async fn links_page(call: &Call, made: &str) -> Result<Response, DeskError> {
    let (sheet, _) = seen(call).await?;
    let names = lists::names(call).await?;
    let now = call.now();
    let links = call.desk.newsroom.store().reader().preview_links(sheet.id).await?;
    let links: Vec<_> = links
        .iter()
        .rev()
        .map(|link| {
            json!({
                "id": link.id,
                "by": names.get(&link.staff),
                "created_at": link.created_at,
                "expires_at": link.expires_at,
                "open": link.is_open(now),
                "revoked": link.revoked_at.is_some(),
            })
        })
        .collect();
    let days: Vec<_> =
        [1, 3, 7, 14, MOST_DAYS].map(|days| json!({ "value": days.to_string(), "label": days.to_string() })).into();
    let view = json!({
        "id": sheet.id,
        "headline": sheet.headline,
        "lang": sheet.address.lang,
        "links": links,
        "days": days,
        "made": made,
    });
    call.page("article-previews.html", &view)
}

#[derive(Debug, Deserialize)]
struct Sent {
    days: String,
}

pub(super) async fn share(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = call.form()?;
    let wrong = DeskError::Invalid { field: "days", message: "article-invalid-choice" };
    let days: u32 = sent.days.parse().ok().filter(|days| (1..=MOST_DAYS).contains(days)).ok_or(wrong)?;
    let token = call.desk.newsroom.share_preview(call.actor()?, call.article_id()?, days).await?;
    // Shown in the answer itself: the link is nowhere else, not even in the browser's history.
    links_page(call, &format!("{}/desk/preview/{token}", call.desk.options.origin)).await
}

pub(super) async fn revoke(call: &Call) -> Result<Response, DeskError> {
    let (id, link) = (call.article_id()?, call.parameter::<Uuid>("link")?);
    call.desk.newsroom.revoke_preview(call.actor()?, id, link).await?;
    Ok(answer::see_other(&format!("{}/previews?done=article-done-revoke", super::address(id))))
}

/// The widest file that has been made of an image for readers, if any has.
async fn large(call: &Call, hash: &Sha256Hex) -> Result<Option<Bytes>, DeskError> {
    let blobs = call.desk.newsroom.store().blobs();
    for width in [1080, 720] {
        if let Some(bytes) = blobs.get_rendition(&format!("{hash}-{width}.jpg")).await? {
            return Ok(Some(bytes));
        }
    }
    Ok(None)
}

pub(super) async fn picture(call: &Call) -> Result<Response, DeskError> {
    let name: String = call.parameter("sha256")?;
    let hash = Sha256Hex::try_from(Cow::Owned(name)).map_err(|_| DeskError::NotFound)?;
    let large = if call.parts.uri.query() == Some("large") { large(call, &hash).await? } else { None };
    let bytes = match large {
        Some(bytes) => bytes,
        None => call.desk.newsroom.picture(&hash).await?.ok_or(DeskError::NotFound)?,
    };
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("image/jpeg"));
    // What an address shows never changes; only this browser keeps it.
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, max-age=86400, immutable"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'"));
    Ok(answer::personal(response))
}
