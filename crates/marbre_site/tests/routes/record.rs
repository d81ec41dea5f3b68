//! The public record as readers and their programs find it.

use crate::newsroom::{NOW, Newsroom, ORIGIN, article, published};
use marbre_article::{ArticleId, Moment, event::Event};
use marbre_ledger::{
    Hash, Leaf, TilePath,
    leaf::{canonical, salted},
    tile::bundle,
};
use marbre_site::routes::router;
use marbre_store::{
    articles::{NewArticle, Version},
    ledger::{EntryKind, Sealed},
    log_files::LogFiles,
};
use std::sync::Arc;

const PAGE: &str = "/fr/2026/05/article-1";

async fn correct(newsroom: &Newsroom, new: &mut NewArticle, headline: &str, reason: &str) {
    let number = new.article.version + 1;
    new.article.version = number;
    new.article.updated_at = Some(Moment(NOW.0 + i64::from(number) * 60_000));
    new.content.headline = headline.to_owned();
    if let Some(teaser) = &mut new.article.teaser {
        teaser.headline = headline.to_owned();
    }
    let at = Moment(NOW.0 + i64::from(number) * 60_000);
    let (whole, event) = (new.clone(), Event::VersionPublished(published(new)));
    let reason = reason.to_owned();
    let kept = async |change: &mut marbre_store::Transaction| {
        let revision = change.save_revision(whole.article.id, number - 1, &whole.content, None, at).await.unwrap();
        let version = Version { number, revision, published_at: at, reason };
        let sealed = Sealed::of(&whole.content, whole.article.first_published_at).unwrap();
        change.insert_version(&whole.article, &version, EntryKind::Corrected, &sealed).await.unwrap();
        change.save_article(&whole.article, &whole.scopes).await.unwrap();
    };
    newsroom.change(kept, vec![event]).await;
}

#[tokio::test]
async fn the_history_says_what_changed_and_why() {
    let newsroom = Newsroom::open().await;
    let mut new = article(1, "fr", "article-1");
    assert!(newsroom.get(PAGE).await.text().contains("entrée 0"), "the foot names its entry");
    correct(&newsroom, &mut new, "Article 1, le chiffre juste", "Le chiffre <b>était</b> faux").await;
    let page = newsroom.get(PAGE).await;
    assert!(page.text().contains("Version 2, mise à jour le"), "{}", page.text());
    assert!(page.text().contains(&format!("href=\"{PAGE}/history\"")));
    let history = newsroom.get(&format!("{PAGE}/history")).await;
    assert_eq!(history.status, 200);
    let text = history.text().replace('\u{a0}', " ");
    assert!(text.contains("<ins>") && text.contains("juste</ins>"), "{text}");
    assert!(text.contains("Le chiffre &lt;b&gt;était"), "the reason is text: {text}");
    assert!(text.contains("Entrée 3 du registre public") && text.contains("Entrée 0 du registre public"));
    let first = newsroom.get(&format!("{PAGE}/history/1")).await;
    let text = first.text();
    assert!(text.contains("Article 1 (fr)") && !text.contains("chiffre juste"), "as it was");
    assert_eq!(first.header("x-robots-tag"), "noindex");
    assert!(text.contains(&format!("<link rel=canonical href=\"{ORIGIN}{PAGE}\">")));
    assert!(newsroom.get(&format!("{PAGE}/history/2")).await.text().contains("chiffre juste"));
    for nothing in ["0", "3", "01", "+1", "1.md", "x", "4294967296"] {
        assert_ne!(newsroom.get(&format!("{PAGE}/history/{nothing}")).await.status, 200, "{nothing}");
    }
    assert_eq!(newsroom.get(&format!("{PAGE}/history/")).await.status, 301);
    assert_eq!(newsroom.get("/fr/2026/05/nothing/history").await.status, 404);
}

#[tokio::test]
async fn the_file_for_machines_can_be_checked_by_itself() {
    let newsroom = Newsroom::open().await;
    let json = newsroom.get(&format!("{PAGE}.json")).await;
    let item: serde_json::Value = serde_json::from_slice(&json.body).unwrap();
    let body = |role: &str| {
        let bodies = item["bodies"].as_array().unwrap();
        bodies.iter().find(|body| body["role"] == role).unwrap()["value"].as_str().unwrap().to_owned()
    };
    let leaf = Leaf::parse(body("ledger-leaf").as_bytes()).unwrap();
    let shown: serde_json::Value = serde_json::from_str(&body("ledger-content")).unwrap();
    let salt = Hash::from_hex(shown["salt"].as_str().unwrap()).unwrap().0;
    let mut fields = shown["content"].as_object().unwrap().clone();
    let text = fields.remove("body").unwrap();
    let headline = fields.remove("headline").unwrap();
    assert_eq!(salted(&salt, headline.as_str().unwrap().as_bytes()), leaf.headline);
    assert_eq!(salted(&salt, &canonical(&text).unwrap()), leaf.body);
    assert_eq!(salted(&salt, &canonical(&fields.into()).unwrap()), leaf.fields);
    assert_eq!((leaf.address.as_str(), leaf.version), (PAGE, 1));
    let ids = item["altIds"].as_array().unwrap();
    assert!(ids.iter().any(|id| id["role"] == "ledger-entry" && id["value"] == "0"), "{ids:?}");
    assert_eq!(newsroom.get(&format!("{PAGE}/history/1.json")).await.text(), json.text());
}

#[tokio::test]
async fn what_was_withdrawn_is_not_shown_again() {
    let newsroom = Newsroom::open().await;
    let new = article(1, "fr", "article-1");
    let mut gone = new.article.clone();
    gone.state = marbre_article::workflow::State::Withdrawn;
    gone.withdrawal = Some("Erreur".into());
    gone.version = 2;
    let event = Event::ArticleWithdrawn(published(&new));
    let withdraw = async |change: &mut marbre_store::Transaction| {
        let version = Version { number: 2, revision: 1, published_at: NOW, reason: "Erreur".into() };
        let sealed = Sealed::of_notice("Erreur").unwrap();
        change.insert_version(&gone, &version, EntryKind::Withdrawn, &sealed).await.unwrap();
        change.save_article(&gone, &new.scopes).await.unwrap();
    };
    newsroom.change(withdraw, vec![event]).await;
    for form in ["", ".json", "/history", "/history/1", "/history/1.json", "/history/2"] {
        let answer = newsroom.get(&format!("{PAGE}{form}")).await;
        assert_eq!(answer.status, 410, "{form}");
        assert!(!answer.text().contains("Le lac"), "{form}");
    }
    assert!(newsroom.site.store.history(ArticleId(uuid::Uuid::from_u128(1))).await.unwrap().is_empty());
}

/// Addresses that are no tiles of a log of three entries.
const NO_TILES: &[&str] = &[
    "/log/tile/0/000",
    "/log/tile/0/000.p/4",
    "/log/tile/0/000.p/0",
    "/log/tile/0/000.p/256",
    "/log/tile/0/0",
    "/log/tile/0/x000",
    "/log/tile/00/000.p/3",
    "/log/tile/64/000.p/3",
    "/log/tile/0/001.p/1",
    "/log/tile/1/000.p/1",
    "/log/tile/-1/000",
    "/log/tile/0/000.p/03",
    "/log/tile/0/%30%30%30.p/3",
    "/log/tile/",
    "/log/tile",
    "/log/tile/entries/000",
    "/log/tile/data/000",
    "/log/checkpoint/",
    "/log/tile/0/../0/000.p/3",
    "/log/x/y",
];

/// A log of three entries, served.
fn served(newsroom: &Newsroom, folder: &std::path::Path) -> axum::Router {
    let files = Arc::new(LogFiles::in_folder(folder));
    let tile: TilePath = "tile/0/000.p/3".parse().unwrap();
    let entries = TilePath::entries(0, 3).unwrap();
    files.write(&tile, &[7; 96]).unwrap();
    files.write(&entries, &bundle::write(&["a", "b", "c"]).unwrap()).unwrap();
    files.publish(|published| {
        published.checkpoint = Some("rivage.example/log\n3\n".into());
        published.size = 3;
        published.keys = vec!["rivage.example/log+0123abcd+AQID".into()];
        published.origin = "rivage.example/log".into();
    });
    router(newsroom.site.clone().with_log(files))
}

async fn ask(routes: &axum::Router, method: &str, path: &str) -> axum::response::Response {
    let request = http::Request::builder().method(method).uri(path).header("host", "rivage.example");
    let request = request.body(axum::body::Body::empty()).unwrap();
    tower::ServiceExt::oneshot(routes.clone(), request).await.unwrap()
}

fn header(answer: &axum::response::Response, name: &str) -> String {
    answer.headers().get(name).map_or(String::new(), |value| value.to_str().unwrap().to_owned())
}

async fn text(routes: &axum::Router, path: &str) -> String {
    let answer = ask(routes, "GET", path).await;
    assert_eq!(answer.status(), 200, "{path}");
    let body = http_body_util::BodyExt::collect(answer.into_body()).await.unwrap().to_bytes();
    String::from_utf8(body.to_vec()).unwrap()
}

#[tokio::test]
async fn the_log_is_served_as_the_standard_says() {
    let newsroom = Newsroom::open().await;
    assert_eq!(newsroom.get("/log/checkpoint").await.status, 404, "there is none");
    let folder = tempfile::tempdir().unwrap();
    let routes = served(&newsroom, folder.path());
    let get = async |path: &str| ask(&routes, "GET", path).await;
    let checkpoint = get("/log/checkpoint").await;
    assert_eq!(
        (checkpoint.status().as_u16(), header(&checkpoint, "content-type")),
        (200, "text/plain; charset=utf-8".into())
    );
    assert!(header(&checkpoint, "cache-control").contains("max-age=2"));
    for path in ["/log/tile/0/000.p/3", "/log/tile/0/000.p/1", "/log/tile/entries/000.p/3", "/log/tile/entries/000.p/2"]
    {
        let answer = get(path).await;
        assert_eq!(
            (answer.status().as_u16(), header(&answer, "content-type")),
            (200, "application/octet-stream".into()),
            "{path}"
        );
        assert!(header(&answer, "cache-control").contains("immutable"), "{path}");
        assert_eq!(ask(&routes, "HEAD", path).await.status(), 200, "{path}");
    }
    for path in NO_TILES {
        assert_eq!(get(path).await.status(), 404, "{path}");
    }
    for path in ["/log/checkpoint", "/log/tile/0/000.p/3", "/log/", "/log/entries"] {
        for method in ["POST", "PUT", "DELETE"] {
            assert_eq!(ask(&routes, method, path).await.status(), 405, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn pages_of_the_log_say_whose_it_is_and_how_to_verify() {
    let folder = tempfile::tempdir().unwrap();
    let newsroom = Newsroom::open().await;
    let routes = served(&newsroom, folder.path());
    for path in ["/log/", "/log/verify", "/log/fr/", "/log/ar/", "/log/fr/verify", "/log/ar/verify"] {
        let page = text(&routes, path).await;
        assert!(
            page.contains("<h1>") && page.contains("hreflang=\"x-default\"") || page.contains("hreflang=x-default"),
            "{path}"
        );
        assert_eq!(page.contains("rivage.example/log+0123abcd+AQID"), !path.ends_with("verify"), "{path}");
    }
    assert_eq!(header(&ask(&routes, "GET", "/log/").await, "vary"), "Accept-Encoding, Accept-Language");
    assert_eq!(ask(&routes, "GET", "/log").await.status(), 301);
    assert_eq!(ask(&routes, "GET", "/log/de/").await.status(), 404);
    let trust = text(&routes, "/trust.txt").await;
    assert_eq!(trust, text(&routes, "/.well-known/trust.txt").await);
    assert!(trust.contains("rivage.example/log+0123abcd+AQID") && trust.contains("datatrainingallowed=yes\n"));
    for line in trust.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (name, value) = line.split_once('=').unwrap();
        assert!(["disclosure", "contact", "datatrainingallowed"].contains(&name) && !value.contains(' '), "{line}");
    }
}
