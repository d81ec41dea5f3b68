//! The front page as its readers would see it, for the frame beside the form.

use super::{
    draft::{Draft, Sent},
    edition, ids, sections,
};
use crate::{Call, DeskError, Proof, answer};
use axum::{body::Body, response::Response};
use http::{HeaderValue, header};
use marbre_article::{LanguageTag, front::FrontLayout};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// The state that is wanted; the newest where it is empty.
    number: String,
}

/// The front page as it was saved: the newest state, or an older one.
pub(super) async fn kept(call: &Call) -> Result<Response, DeskError> {
    let lang = edition(call)?;
    let asked: Asked = call.query()?;
    let reader = call.desk.newsroom.store().reader();
    let found = match asked.number.parse() {
        Ok(number) => Some(reader.front_page_at(&lang, number).await?.ok_or(DeskError::NotFound)?),
        Err(_) => reader.front_page(&lang).await?,
    };
    page(call, lang, found.map(|found| found.layout).unwrap_or_default()).await
}

/// The front page as the form has it, saved or not.
pub(super) async fn sent(call: &Call) -> Result<Response, DeskError> {
    let lang = edition(call)?;
    let sent: Sent = call.form()?;
    let (draft, _) = Draft::sent(&sent, &ids(&sections(call, &lang).await?));
    let layout = draft.layout(&call.zone()).map_err(|message| DeskError::Invalid { field: "place", message })?;
    page(call, lang, layout).await
}

/// It runs no script, knows no cookie, and only the desk may frame it.
async fn page(call: &Call, lang: LanguageTag, layout: FrontLayout) -> Result<Response, DeskError> {
    let internal = |cause: &dyn std::fmt::Display| DeskError::Internal(cause.to_string());
    let layout = serde_json::to_value(layout).map_err(|cause| internal(&cause))?;
    let proof = call.desk.proofs.proof(Proof::Front { lang, layout }).await.map_err(DeskError::Internal)?;
    let policy = format!(
        "sandbox; default-src 'none'; style-src {}; img-src 'self'; media-src 'self'; font-src 'self'; \
         base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'self'",
        proof.style
    );
    let mut response = Response::new(Body::from(proof.html));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    let policy = HeaderValue::try_from(policy).map_err(|cause| internal(&cause))?;
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    Ok(answer::personal(response))
}
