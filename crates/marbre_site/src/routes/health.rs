//! Whether the program lives, and whether it can work: for those who watch it.

use super::refusal::bare;
use crate::Site;
use axum::response::Response;
use http::StatusCode;
use std::time::Duration;

/// How long the memory may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// `/healthz`: the program answers. Asks nobody else, so that it is not restarted for the trouble of another.
pub fn alive(site: &Site) -> Response {
    bare(site, StatusCode::OK, "text/plain; charset=utf-8", b"ok\n".to_vec())
}

/// `/readyz`: what is kept can be read.
pub async fn ready(site: &Site) -> Response {
    let (status, text) = match tokio::time::timeout(PATIENCE, site.store.newest_event()).await {
        Ok(Ok(_)) => (StatusCode::OK, "ok\n"),
        Ok(Err(cause)) => {
            tracing::warn!(%cause, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "the database cannot be read\n")
        }
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n"),
    };
    bare(site, status, "text/plain; charset=utf-8", text.into())
}
