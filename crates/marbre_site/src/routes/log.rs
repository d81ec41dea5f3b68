//! `/log/checkpoint` and `/log/tile/…`: the public record as C2SP tlog-tiles says. Only the one spelling of an address is
//! answered. Tiles never change, and every program on every site may read them.

use super::{answer::Ask, refusal};
use crate::Site;
use axum::{body::Body, response::Response};
use bytes::Bytes;
use http::{
    HeaderValue, StatusCode,
    header::{ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE},
};
use marbre_ledger::TilePath;

/// What never changes.
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// The head, which changes with every entry.
const BRIEFLY: HeaderValue = HeaderValue::from_static("public, max-age=2");

/// The answer to an address of the record, as it came; nothing when it is none of a file.
pub async fn file(site: &Site, raw: &str, ask: Ask<'_>) -> Option<Response> {
    let name = raw.strip_prefix("/log/")?;
    if name == "checkpoint" {
        let note = site.log().and_then(|log| log.checkpoint());
        return Some(match note {
            Some(note) => {
                answer(site, Bytes::copy_from_slice(note.as_bytes()), "text/plain; charset=utf-8", BRIEFLY, ask)
            }
            None => absent(site),
        });
    }
    if name != "tile" && !name.starts_with("tile/") {
        return None;
    }
    let (Some(log), Ok(path)) = (site.log(), name.parse::<TilePath>()) else { return Some(absent(site)) };
    Some(match log.get(path).await {
        Ok(Some(bytes)) => answer(site, bytes, "application/octet-stream", FOREVER, ask),
        Ok(None) => absent(site),
        Err(cause) => {
            tracing::error!(%cause, "a tile of the record cannot be read");
            refusal::json(site, StatusCode::SERVICE_UNAVAILABLE, "This part of the record cannot be read at present")
        }
    })
}

fn absent(site: &Site) -> Response {
    refusal::bare(
        site,
        StatusCode::NOT_FOUND,
        "text/plain; charset=utf-8",
        b"There is no such part of the record.\n".to_vec(),
    )
}

fn answer(site: &Site, bytes: Bytes, kind: &'static str, cache: HeaderValue, ask: Ask<'_>) -> Response {
    let length = bytes.len();
    let mut response = Response::new(if ask.head { Body::empty() } else { Body::from(bytes) });
    let headers = response.headers_mut();
    site.policy().guard(headers);
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("cross-origin"));
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, cache);
    headers.insert(CONTENT_LENGTH, HeaderValue::from(length));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
    response
}
