//! What stands at which address, and in which spelling.

use crate::newsroom::{Newsroom, article};
use marbre_site::SiteOptions;

#[tokio::test]
async fn every_kind_of_page_answers() {
    let newsroom = Newsroom::open().await;
    for (path, kind) in [
        ("/fr/", "text/html; charset=utf-8"),
        ("/ar/", "text/html; charset=utf-8"),
        ("/fr/eau/", "text/html; charset=utf-8"),
        ("/ar/%D9%85%D8%A7%D8%A1/", "text/html; charset=utf-8"),
        ("/fr/2026/05/article-1", "text/html; charset=utf-8"),
        ("/fr/2026/05/article-1/comments", "text/html; charset=utf-8"),
        ("/fr/topic/filets", "text/html; charset=utf-8"),
        ("/fr/author/aminata-diallo", "text/html; charset=utf-8"),
        ("/sitemap.xml", "application/xml"),
        ("/robots.txt", "text/plain; charset=utf-8"),
        ("/healthz", "text/plain; charset=utf-8"),
        ("/readyz", "text/plain; charset=utf-8"),
    ] {
        let answer = newsroom.get(path).await;
        assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, kind), "{path}");
        let head = newsroom.ask("HEAD", path, &[]).await;
        assert!(head.body.is_empty(), "{path}");
        assert_eq!(head.header("content-length"), answer.body.len().to_string(), "{path}");
    }
}

#[tokio::test]
async fn other_spellings_lead_to_the_one() {
    let newsroom = Newsroom::open().await;
    newsroom.publish(article(4, "fr", "été")).await;
    for (path, place) in [
        ("/fr", "/fr/"),
        ("/FR/", "/fr/"),
        ("/fr/eau", "/fr/eau/"),
        ("/fr/eau?page=1", "/fr/eau/"),
        ("/fr/2026/05/article-1/", "/fr/2026/05/article-1"),
        ("/fr/topic/filets/", "/fr/topic/filets"),
        ("/fr/2026/05/e%CC%81te%CC%81", "/fr/2026/05/%C3%A9t%C3%A9"),
        ("/fr/2026/05/e%CC%81te%CC%81?a=b", "/fr/2026/05/%C3%A9t%C3%A9?a=b"),
        ("//evil.example/fr/", "/"),
    ] {
        let answer = newsroom.get(path).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (301, place), "{path}");
    }
    assert_eq!(newsroom.get("/fr/2026/05/%c3%a9t%c3%a9").await.status, 200);
}

#[tokio::test]
async fn the_root_leads_to_the_reader_s_edition() {
    let newsroom = Newsroom::open().await;
    for (wish, place) in [("", "/fr/"), ("ar-EG, fr;q=0.5", "/ar/"), ("de, ar;q=0.1", "/ar/"), ("sw", "/fr/")] {
        let answer = newsroom.get_with("/", &[("accept-language", wish)]).await;
        assert_eq!((answer.status.as_u16(), answer.header("location")), (302, place), "{wish}");
        assert_eq!(answer.header("vary"), "Accept-Language");
    }
}

#[tokio::test]
async fn pages_are_numbered_from_one() {
    let newsroom = Newsroom::open().await;
    for number in 4..=25 {
        newsroom.publish(article(number, "fr", &format!("article-{number}"))).await;
    }
    let first = newsroom.get("/fr/eau/").await;
    assert_eq!(newsroom.get("/fr/eau/?page=1").await.body, first.body);
    assert_eq!(newsroom.get("/fr/eau/?utm_source=x&page=1").await.body, first.body);
    let second = newsroom.get("/fr/eau/?page=2").await;
    assert_eq!(second.status, 200);
    assert_ne!(second.body, first.body);
    for number in ["0", "3", "-1", "x", "1.0", "02", "", "99999999999999999999999", "18446744073709551615"] {
        assert_eq!(newsroom.get(&format!("/fr/eau/?page={number}")).await.status, 404, "page {number}");
    }
    // An article has no pages: the query means nothing.
    assert_eq!(newsroom.get("/fr/2026/05/article-1?page=2").await.status, 200);
}

#[tokio::test]
async fn what_is_not_there() {
    let newsroom = Newsroom::open().await;
    for path in [
        "/de/",
        "/fr/x/",
        "/fr/2026/04/article-1",
        "/fr/2026/05/article-9",
        "/ar/2026/05/article-1",
        "/fr/topic/x",
        "/fr/author/x",
        "/fr/page/x",
        "/media/x.jpg",
        "/.well-known/security.txt",
        "/.git/config",
        "/fr/../fr/",
        "/fr/%2e%2e/",
        "/fr/%00",
    ] {
        let answer = newsroom.get(path).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("content-type")),
            (404, "text/html; charset=utf-8"),
            "{path}"
        );
    }
    let arabic = newsroom.get("/ar/x/").await;
    assert_eq!(arabic.header("content-language"), "ar");
    let wished = newsroom.get_with("/x", &[("accept-language", "ar")]).await;
    assert_eq!(wished.header("content-language"), "ar");
    assert_eq!(wished.header("vary"), "Accept-Encoding, Accept-Language, Accept, Save-Data, Cookie");
    let json = newsroom.get_with("/x", &[("accept", "application/json")]).await;
    let problem: serde_json::Value = serde_json::from_slice(&json.body).unwrap();
    assert_eq!((json.status.as_u16(), problem["code"].as_str()), (404, Some("not_found")));
    assert!(problem["request_id"].as_str().is_some_and(|id| !id.is_empty()));
}

#[tokio::test]
async fn only_reading() {
    let newsroom = Newsroom::open().await;
    for method in ["POST", "PUT", "DELETE", "TRACE", "OPTIONS", "PATCH", "BREW"] {
        let answer = newsroom.ask(method, "/fr/", &[]).await;
        assert_eq!((answer.status.as_u16(), answer.header("allow")), (405, "GET, HEAD"), "{method}");
    }
}

#[tokio::test]
async fn security_txt_names_who_wants_to_hear() {
    let contact = Some("mailto:security@rivage.example".to_owned());
    let options = SiteOptions { security_contact: contact, ..SiteOptions::at("https://rivage.example") };
    let newsroom = Newsroom::with(options).await;
    assert_eq!(
        newsroom.get("/.well-known/security.txt").await.text(),
        "Contact: mailto:security@rivage.example\nExpires: 2026-11-08T12:00:00Z\nPreferred-Languages: fr, ar\n\
         Canonical: https://rivage.example/.well-known/security.txt\n"
    );
}
