//! Answers: pages, ways on, JSON, and errors for people or for scripts, each with the desk's headers.

use crate::{Call, DeskError};
use axum::{body::Body, response::Response};
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;
use serde_json::json;

/// What the desk's pages may load: scripts by this answer's nonce, styles and images of our own.
fn policy(nonce: &str) -> String {
    format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'self'; img-src 'self' blob:; \
         font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; \
         frame-ancestors 'none'; require-trusted-types-for 'script'"
    )
}

/// A page.
pub fn html(nonce: &str, html: String) -> Response {
    let mut response = Response::new(Body::from(html));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    if let Ok(policy) = HeaderValue::try_from(policy(nonce)) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    personal(response)
}

/// The way on after a form was done. `to` is an address of ours.
pub fn see_other(to: &str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    let to = if to.starts_with('/') && !to.starts_with("//") && !to.contains('\\') { to } else { "/desk/" };
    let to = HeaderValue::try_from(to).unwrap_or(HeaderValue::from_static("/desk/"));
    response.headers_mut().insert(header::LOCATION, to);
    personal(response)
}

/// An answer for a script.
pub fn json(status: StatusCode, value: &impl Serialize) -> Response {
    let body = serde_json::to_vec(value).unwrap_or_default();
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    personal(response)
}

/// Adds what every answer of the desk says: nobody keeps it, nobody frames it, nobody guesses its type.
pub fn personal(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in [
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("x-robots-tag", "noindex, nofollow"),
    ] {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

/// The answer to a request that failed: the page of errors, or JSON for a script.
pub fn error(call: &Call, error: &DeskError) -> Response {
    let (status, code) = error.status();
    if status.is_server_error() {
        tracing::error!(path = call.parts.uri.path(), %error, "the desk could not answer");
    }
    if !status.is_server_error() {
        tracing::debug!(path = call.parts.uri.path(), %error, "the desk refused");
    }
    let message = error.said(&call.words());
    let mut response = if call.wants_json() {
        json(status, &json!({ "code": code, "message": message, "field": error.field() }))
    } else if status == StatusCode::UNAUTHORIZED {
        return see_other(&call.login_address());
    } else {
        let view = json!({ "code": code, "status": status.as_u16(), "message": message });
        match call.page("error.html", &view) {
            Ok(page) => page,
            Err(cause) => {
                tracing::error!(%cause, "the page of errors cannot be made");
                personal(Response::new(Body::from(message)))
            }
        }
    };
    *response.status_mut() = status;
    if let Some(seconds) = error.retry_after() {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

/// The answer when not even the person who asks can be looked up.
pub fn unavailable(error: &DeskError) -> Response {
    tracing::error!(%error, "the desk cannot read the store");
    let mut response =
        Response::new(Body::from("The newsroom’s memory cannot be read at present. Try again in a minute."));
    *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
    personal(response)
}
