//! Answers out of kept pages.

use super::{conditional::is_known, refusal};
use crate::{
    Page, Site,
    cache::{Coding, Effort, Kept, best, compress, http_date},
};
use axum::{body::Body, response::Response};
use http::{
    HeaderMap, HeaderValue, Method, StatusCode,
    header::{
        ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, ETAG, LAST_MODIFIED,
        LOCATION, VARY,
    },
    request::Parts,
};
use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};

/// What a request asks for, beside the address.
#[derive(Clone, Copy)]
pub struct Ask<'a> {
    /// Only the headers are wanted.
    pub head: bool,
    /// Its headers.
    pub headers: &'a HeaderMap,
}

impl<'a> Ask<'a> {
    /// What this request asks for.
    pub fn of(parts: &'a Parts) -> Self {
        Self { head: parts.method == Method::HEAD, headers: &parts.headers }
    }

    /// The languages wished for.
    pub fn languages(self) -> Option<&'a str> {
        self.headers.get(ACCEPT_LANGUAGE)?.to_str().ok()
    }

    /// True when JSON is asked for and HTML is not.
    pub fn wants_json(self) -> bool {
        let accept = self.headers.get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let named = |kinds: &[&str]| {
            accept.split(',').any(|range| kinds.contains(&range.split(';').next().unwrap_or_default().trim()))
        };
        named(&["application/json", "application/problem+json"]) && !named(&["text/html", "application/xhtml+xml"])
    }

    fn encodings(self) -> Option<&'a str> {
        // Several lines are one list; unreadable ones are no wish at all.
        self.headers.get(ACCEPT_ENCODING).map(|value| value.to_str().unwrap_or_default())
    }
}

/// The answer that a kept page gives to this request.
pub fn kept(site: &Site, page: &Arc<Kept>, ask: Ask<'_>) -> Response {
    if let Some((article, forms)) = page.form.zip(site.forms()) {
        let token = forms.token(article, (site.clock)());
        let body = String::from_utf8_lossy(page.plain()).replace(forms.place(), &token);
        return unkept(site, page.status, page.head.clone(), body.into_bytes(), OWN_COPY, ask);
    }
    if is_known(page, ask.headers) {
        return not_modified(known_headers(page));
    }
    let Some(coding) = best(ask.encodings()) else { return refusal::not_acceptable(site) };
    let (bytes, coding) = page.form(coding);
    site.cache.served(page);
    let mut response = Response::new(Body::empty());
    *response.status_mut() = page.status;
    *response.headers_mut() = page.head.clone();
    if let Some(name) = coding.name() {
        response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    if ask.head {
        response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    } else {
        // The length follows from the body.
        *response.body_mut() = Body::from(bytes);
    }
    response
}

/// A page for one reader, with a form or an answer to one: nobody keeps it.
pub fn personal(site: &Site, page: Page, status: StatusCode, ask: Ask<'_>) -> Response {
    let page = Page { status, ..page };
    let head = site.policy().head(&page, &HeaderValue::from_static("\"\""), None);
    let body = match page.form.zip(site.forms()) {
        Some((article, forms)) => {
            let token = forms.token(article, (site.clock)());
            String::from_utf8_lossy(&page.body).replace(forms.place(), &token).into_bytes()
        }
        None => page.body,
    };
    unkept(site, status, head, body, HeaderValue::from_static("no-store"), ask)
}

/// A page with an empty form may be shown again by the browser that has it, if it asks first.
const OWN_COPY: HeaderValue = HeaderValue::from_static("private, no-cache");

fn unkept(
    site: &Site,
    status: StatusCode,
    mut head: HeaderMap,
    body: Vec<u8>,
    cache: HeaderValue,
    ask: Ask<'_>,
) -> Response {
    let Some(coding) = best(ask.encodings()) else { return refusal::not_acceptable(site) };
    head.remove(ETAG);
    head.remove(LAST_MODIFIED);
    head.insert(CACHE_CONTROL, cache);
    let (body, coding) = match compress(&body, coding, Effort::Quick) {
        Some(smaller) => (smaller, coding),
        None => (body, Coding::Identity),
    };
    if let Some(name) = coding.name() {
        head.insert(CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    head.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    let mut response = Response::new(if ask.head { Body::empty() } else { Body::from(body) });
    *response.status_mut() = status;
    *response.headers_mut() = head;
    response
}

/// The way on after a form was taken. `to` is a path of this site, encoded.
pub fn after_form(site: &Site, to: &str) -> Response {
    let mut response = redirect(site, StatusCode::SEE_OTHER, to);
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// No body at all, of no length: an empty one would be announced as `Content-Length: 0`, which is not the page's.
struct NoBody;

impl http_body::Body for NoBody {
    type Data = bytes::Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _cx: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Self::Data>, Self::Error>>> {
        Poll::Ready(None)
    }

    fn is_end_stream(&self) -> bool {
        true
    }
}

/// 304, with the headers that keep the reader's copy alive and no others.
pub fn not_modified(headers: HeaderMap) -> Response {
    let mut response = Response::new(Body::new(NoBody));
    *response.status_mut() = StatusCode::NOT_MODIFIED;
    *response.headers_mut() = headers;
    response
}

fn known_headers(page: &Kept) -> HeaderMap {
    let mut headers = HeaderMap::with_capacity(4);
    for name in [CACHE_CONTROL, VARY] {
        if let Some(value) = page.head.get(&name) {
            headers.insert(name, value.clone());
        }
    }
    headers.insert(ETAG, page.etag.clone());
    if let Some(date) = page.modified.and_then(http_date) {
        headers.insert(LAST_MODIFIED, date);
    }
    headers
}

/// A redirect that is worked out for each request. `to` is a path of this site, encoded.
pub fn redirect(site: &Site, status: StatusCode, to: &str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    site.policy().guard(headers);
    headers.insert(LOCATION, HeaderValue::from_str(to).unwrap_or(HeaderValue::from_static("/")));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("max-age=60"));
    headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    response
}
