//! `/witness/add-checkpoint`: other newsrooms ask us to cosign their heads (C2SP tlog-witness).

use axum::response::Response;
use bytes::Bytes;
use http::{HeaderValue, Method, Request, StatusCode, header::CONTENT_TYPE};
use http_body_util::{BodyExt as _, Limited};
use hyper::body::Body;
use marbre_ledger::{SigningKey, witness::LONGEST_REQUEST};
use marbre_newsroom::{
    Clock,
    ledger::{WatchedLogs, cosign},
};
use marbre_store::Store;
use std::sync::Arc;

/// The address.
pub const ADDRESS: &str = "/witness/add-checkpoint";

/// What it is answered with. Cheap to clone.
#[derive(Clone)]
pub struct WitnessDoor {
    store: Store,
    key: SigningKey,
    logs: Arc<WatchedLogs>,
    clock: Clock,
}

impl WitnessDoor {
    /// A witness of these logs.
    pub fn new(store: Store, key: SigningKey, logs: WatchedLogs, clock: Clock) -> Self {
        Self { store, key, logs: Arc::new(logs), clock }
    }

    /// The answer to a request that came there.
    pub async fn answer<B>(&self, request: Request<B>) -> Response
    where
        B: Body<Data = Bytes>,
        B::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        if request.method() != Method::POST {
            let mut response =
                text(StatusCode::METHOD_NOT_ALLOWED, "text/plain; charset=utf-8", "A witness is asked by POST.\n");
            response.headers_mut().insert(http::header::ALLOW, HeaderValue::from_static("POST"));
            return response;
        }
        let body = match Limited::new(request.into_body(), LONGEST_REQUEST).collect().await {
            Ok(body) => body.to_bytes(),
            Err(_) => return text(StatusCode::BAD_REQUEST, "text/plain; charset=utf-8", "The request is too long.\n"),
        };
        match cosign(&self.store, &self.key, &self.logs, &body, (self.clock)()).await {
            Ok(reply) => {
                let status = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                text(status, reply.content_type, &reply.body)
            }
            Err(cause) => {
                tracing::error!(%cause, "another’s head cannot be cosigned");
                text(StatusCode::SERVICE_UNAVAILABLE, "text/plain; charset=utf-8", "Try again in a few minutes.\n")
            }
        }
    }
}

fn text(status: StatusCode, kind: &'static str, words: &str) -> Response {
    let mut response = Response::new(words.to_owned().into());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert("cache-control", HeaderValue::from_static("no-store"));
    headers.insert("x-content-type-options", HeaderValue::from_static("nosniff"));
    response
}
