//! Answers that are no page: errors, in the reader's language, or as JSON where that is asked for.

use super::answer::Ask;
use crate::{Page, Site, pages};
use axum::{body::Body, response::Response};
use http::{
    HeaderValue, StatusCode,
    header::{ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER, VARY},
};
use marbre_article::LanguageTag;
use serde::Serialize;
use std::{
    hash::{BuildHasher as _, Hasher as _, RandomState},
    sync::{
        LazyLock,
        atomic::{AtomicU64, Ordering},
    },
};

/// After how many seconds it is worth trying again.
const RETRY: HeaderValue = HeaderValue::from_static("5");

/// What is said to programs.
#[derive(Serialize)]
struct Problem<'a> {
    code: &'a str,
    message: &'a str,
    field: Option<&'a str>,
    request_id: String,
}

/// The stable code of a status.
pub fn code(status: StatusCode) -> &'static str {
    match status.as_u16() {
        400 => "bad_request",
        401 => "login_required",
        403 => "forbidden",
        404 => "not_found",
        405 => "method",
        406 => "not_acceptable",
        408 => "too_slow",
        409 => "conflict",
        410 => "used",
        413 => "too_large",
        415 => "unsupported_type",
        421 => "wrong_host",
        422 => "invalid",
        429 => "slow_down",
        431 => "headers_too_large",
        451 => "removed",
        503 => "unavailable",
        507 => "storage_full",
        _ => "failed",
    }
}

/// An error as JSON, `{code, message, field, request_id}`. `message` is one sentence.
pub fn json(site: &Site, status: StatusCode, message: &str) -> Response {
    let problem = Problem { code: code(status), message, field: None, request_id: request_id() };
    let body = serde_json::to_vec(&problem).unwrap_or_default();
    let mut response = bare(site, status, "application/json", body);
    response.headers_mut().insert(VARY, HeaderValue::from_static("Accept, Accept-Language"));
    response
}

/// 503: what is kept cannot be reached.
pub fn unavailable(site: &Site, lang: &LanguageTag, ask: Ask<'_>) -> Response {
    page(site, ask, StatusCode::SERVICE_UNAVAILABLE, || pages::unavailable(site, lang))
}

/// 500, or another refusal that needs a page.
pub fn failed(site: &Site, lang: &LanguageTag, status: StatusCode, ask: Ask<'_>) -> Response {
    page(site, ask, status, || pages::too_much(site, lang, status))
}

fn page(site: &Site, ask: Ask<'_>, status: StatusCode, page: impl FnOnce() -> Page) -> Response {
    if ask.wants_json() {
        return json(site, status, status.canonical_reason().unwrap_or("The request could not be answered"));
    }
    let page = page();
    let mut response = bare(site, status, page.content_type, Vec::new());
    let etag = HeaderValue::from_static("\"\"");
    let mut headers = site.policy().head(&page, &etag, None);
    headers.remove(http::header::ETAG);
    std::mem::swap(response.headers_mut(), &mut headers);
    for name in [CACHE_CONTROL, RETRY_AFTER] {
        if let Some(value) = headers.remove(&name) {
            response.headers_mut().insert(name, value);
        }
    }
    response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(page.body.len()));
    if !ask.head {
        *response.body_mut() = Body::from(page.body);
    }
    response
}

/// 405: only reading is possible here.
pub fn method(site: &Site) -> Response {
    let mut response = json(site, StatusCode::METHOD_NOT_ALLOWED, "This address can only be read");
    response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    response
}

/// 406: the client refuses every form that we have.
pub fn not_acceptable(site: &Site) -> Response {
    json(site, StatusCode::NOT_ACCEPTABLE, "There is no form of this page that Accept-Encoding allows")
}

/// 404 in no words, and for a day.
pub fn no_icon(site: &Site) -> Response {
    let mut response = bare(site, StatusCode::NOT_FOUND, "text/plain; charset=utf-8", Vec::new());
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("max-age=86400"));
    response
}

/// A few bytes that must not be kept by anybody.
pub fn bare(site: &Site, status: StatusCode, content_type: &'static str, body: Vec<u8>) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    site.policy().guard(headers);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if matches!(status, StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS) {
        headers.insert(RETRY_AFTER, RETRY);
    }
    *response.body_mut() = Body::from(body);
    response
}

/// A number to find the matching line in the log by: it says nothing about the reader.
pub fn request_id() -> String {
    static RUN: LazyLock<u64> = LazyLock::new(|| RandomState::new().build_hasher().finish());
    static COUNT: AtomicU64 = AtomicU64::new(0);
    format!("{:08x}-{:x}", *RUN >> 32, COUNT.fetch_add(1, Ordering::Relaxed))
}
