//! Kept pages: their headers, forms, and what a reader who has them already is told.

use crate::newsroom::{Newsroom, ORIGIN};
use std::io::Read as _;

#[tokio::test]
async fn headers_of_a_page() {
    let newsroom = Newsroom::open().await;
    let answer = newsroom.get_with("/fr/2026/05/article-1", &[("accept-encoding", "gzip, deflate, br, zstd")]).await;
    let style = newsroom.site.theme.style_hash();
    let expected = [
        ("cache-control", "max-age=60, stale-while-revalidate=86400, stale-if-error=604800".to_owned()),
        ("content-encoding", "br".into()),
        ("content-language", "fr".into()),
        ("content-type", "text/html; charset=utf-8".into()),
        ("vary", "Accept-Encoding, Save-Data, Cookie".into()),
        ("x-content-type-options", "nosniff".into()),
        ("referrer-policy", "same-origin".into()),
        ("cross-origin-opener-policy", "same-origin".into()),
        ("cross-origin-resource-policy", "same-origin".into()),
        ("strict-transport-security", "max-age=63072000; includeSubDomains".into()),
        ("last-modified", "Tue, 12 May 2026 11:01:00 GMT".into()),
        (
            "content-security-policy",
            format!(
                "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; \
                 style-src {style}; img-src 'self'; media-src 'self'; font-src 'self'"
            ),
        ),
    ];
    for (name, value) in expected {
        assert_eq!(answer.header(name), value, "{name}");
    }
    assert!(answer.header("etag").starts_with("W/\""));
    for absent in ["set-cookie", "server", "x-powered-by", "access-control-allow-origin"] {
        assert!(!answer.headers.contains_key(absent), "{absent}");
    }
    let bytes: usize = answer.headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
    assert!(bytes < 1200, "{bytes} bytes of headers");
}

#[tokio::test]
async fn every_form_says_the_same() {
    let newsroom = Newsroom::open().await;
    let path = "/fr/2026/05/article-1";
    let plain = newsroom.get(path).await;
    assert!(!plain.headers.contains_key("content-encoding"));
    for coding in ["br", "gzip", "zstd"] {
        let answer = newsroom.get_with(path, &[("accept-encoding", coding)]).await;
        assert_eq!(answer.header("content-encoding"), coding);
        assert!(answer.body.len() < plain.body.len());
        assert_eq!(answer.header("content-length"), answer.body.len().to_string());
        assert_eq!(unpack(&answer.body, coding), plain.body, "{coding}");
        assert_eq!(answer.header("etag"), plain.header("etag"));
    }
    let refused = newsroom.get_with(path, &[("accept-encoding", "identity;q=0, *;q=0")]).await;
    assert_eq!(refused.status, 406);
}

fn unpack(bytes: &[u8], coding: &str) -> Vec<u8> {
    let mut out = Vec::new();
    match coding {
        "br" => {
            brotli::Decompressor::new(bytes, 4096).read_to_end(&mut out).unwrap();
        }
        "zstd" => out = zstd::decode_all(bytes).unwrap(),
        _ => {
            out = vec![0; 1 << 20];
            let length = libdeflater::Decompressor::new().gzip_decompress(bytes, &mut out).unwrap();
            out.truncate(length);
        }
    }
    out
}

#[tokio::test]
async fn who_has_it_already_gets_no_body() {
    let newsroom = Newsroom::open().await;
    let path = "/fr/2026/05/article-1";
    let first = newsroom.get_with(path, &[("accept-encoding", "br")]).await;
    let etag = first.header("etag").to_owned();
    for method in ["GET", "HEAD"] {
        let again = newsroom.ask(method, path, &[("accept-encoding", "br"), ("if-none-match", &etag)]).await;
        assert_eq!(again.status, 304);
        assert!(again.body.is_empty());
        assert_eq!(again.header("etag"), etag);
        assert_eq!(again.header("vary"), "Accept-Encoding, Save-Data, Cookie");
        assert!(again.header("cache-control").starts_with("max-age=60"));
        assert!(!again.headers.contains_key("content-encoding") && !again.headers.contains_key("content-length"));
    }
    let dated = newsroom.get_with(path, &[("if-modified-since", first.header("last-modified"))]).await;
    assert_eq!(dated.status, 304);
    let older = newsroom.get_with(path, &[("if-modified-since", "Tue, 12 May 2026 10:00:00 GMT")]).await;
    assert_eq!(older.status, 200);
}

#[tokio::test]
async fn headers_that_mean_nothing_change_nothing() {
    let newsroom = Newsroom::open().await;
    let plain = newsroom.get("/fr/2026/05/article-2").await;
    assert!(plain.text().contains(ORIGIN));
    for header in [
        ("host", "evil.example"),
        ("x-forwarded-host", "evil.example"),
        ("x-forwarded-proto", "http"),
        ("forwarded", "host=evil.example;proto=http"),
        ("x-original-url", "/ar/"),
        ("x-rewrite-url", "/ar/"),
        ("x-http-method-override", "DELETE"),
        ("cookie", "preview=1; session=x"),
        ("range", "bytes=0-10"),
        ("accept-language", "ar"),
    ] {
        assert_eq!(newsroom.get_with("/fr/2026/05/article-2", &[header]).await, plain, "{header:?}");
    }
    assert_eq!(newsroom.get("/fr/2026/05/article-2?preview=true&theme=x").await, plain);
}
