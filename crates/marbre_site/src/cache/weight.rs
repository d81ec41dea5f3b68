//! What a page weighs on the wire: its lasting Brotli form with the headers of its answer.

use super::{
    Coding, HeadPolicy,
    compress::{Effort, compress},
    kept::etag,
};
use crate::Page;
use http::{HeaderMap, HeaderValue};

/// The status line, the empty line after the headers, and `date`, which the server adds.
const FRAME: usize = "HTTP/1.1 200 OK\r\n\r\n".len() + "date: Sun, 22 Nov 2026 11:16:12 GMT\r\n".len();

/// How many bytes travel to a reader who takes Brotli, over HTTP/1.1. Takes some ten milliseconds.
pub fn weight(page: &Page, policy: HeadPolicy) -> u32 {
    let body = compress(&page.body, Coding::Brotli, Effort::Lasting).map_or(page.body.len(), |body| body.len());
    let mut head: HeaderMap = policy.head(page, &etag(page), page.modified);
    head.insert("content-encoding", HeaderValue::from_static("br"));
    head.insert("content-length", HeaderValue::from(body));
    let head: usize = head.iter().map(|(name, value)| name.as_str().len() + value.len() + ": \r\n".len()).sum();
    u32::try_from(FRAME + head + body).unwrap_or(u32::MAX)
}
