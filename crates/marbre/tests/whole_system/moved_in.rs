//! A real site moves in, on both engines, and readers find it.

use crate::program::{Server, done, found, marbre, shared};
use marbre_store::testing::postgres_url;
use serde_json::Value;
use std::path::Path;

/// The path and query of an old address.
fn path(permalink: &str) -> &str {
    permalink.strip_prefix("https://lephare.example").unwrap()
}

fn move_in(folder: &Path, database: &str) -> Value {
    let report = folder.join("report.json");
    let mut import = marbre();
    import.env("MARBRE_DATABASE", database).arg("import").arg(folder).arg("wordpress");
    let said = done(import.arg(shared("data/wxr-real/wordpress-dev.wxr.xml")).arg("--report").arg(&report));
    assert!(said.contains("articles") && said.contains("old addresses"), "{said}");
    serde_json::from_slice(&std::fs::read(report).unwrap()).unwrap()
}

/// The old address of a category, with those above it, or of a tag; nothing of another taxonomy.
fn term_address(terms: &[Value], term: &Value) -> Option<String> {
    let slug = |term: &Value| term["slug"].as_str().unwrap().to_owned();
    match term["taxonomy"].as_str().unwrap() {
        "post_tag" => Some(format!("/tag/{}/", slug(term))),
        "category" => {
            let above = terms.iter().find(|other| other["taxonomy"] == "category" && other["id"] == term["parent"]);
            let folder = above.and_then(|above| term_address(terms, above)).unwrap_or_else(|| "/category/".to_owned());
            Some(format!("{folder}{}/", slug(term)))
        }
        _ => None,
    }
}

/// Categories, tags and authors stand where readers find them, and so do their feeds.
async fn lists_are_found(server: &Server, truth: &Value) {
    let terms = truth["terms"].as_array().unwrap();
    let used = terms.iter().filter(|term| term["count"].as_u64().unwrap() > 0);
    let mut folders: Vec<String> = used.filter_map(|term| term_address(terms, term)).collect();
    assert!(folders.len() > 8, "{folders:?}");
    folders.extend(["/author/jeanne/", "/author/omar/", "/author/jose/"].map(str::to_owned));
    for folder in folders {
        let answer = server.get(&folder).await;
        assert_eq!(answer.status, 301, "{folder}");
        assert_eq!(server.get(&answer.location).await.status, 200, "{folder} leads to {}", answer.location);
        let feed = server.get(&format!("{folder}feed/")).await;
        assert_eq!(feed.status, 301, "{folder}feed/");
        assert!(feed.location.ends_with("/feed.rss"), "{folder}feed/ leads to {}", feed.location);
        assert_eq!(server.get(&feed.location).await.status, 200, "{folder}feed/ leads to {}", feed.location);
    }
}

async fn readers_find_it(folder: &Path, database: &str) {
    found(folder, database);
    let report = move_in(folder, database);
    assert!(report["summary"]["articles"]["kept"].as_u64().unwrap() > 10, "{report}");
    assert!(!report["entries"].as_array().unwrap().is_empty());
    let server = Server::start(folder, database).await;
    let truth: Value =
        serde_json::from_slice(&std::fs::read(shared("data/wxr-real/wordpress-dev.truth.json")).unwrap()).unwrap();
    let mut opened = 0;
    for post in truth["posts"].as_array().unwrap() {
        let (kind, status) = (post["type"].as_str().unwrap(), post["status"].as_str().unwrap());
        if !matches!(kind, "post" | "page") {
            continue;
        }
        let old = path(post["permalink"].as_str().unwrap());
        let answer = server.get(old).await;
        if status == "publish" && post["password"] == false {
            assert_eq!(answer.status, 301, "{old}");
            let page = server.get(&answer.location).await;
            assert_eq!(page.status, 200, "{old} leads to {}", answer.location);
            assert!(!page.text.contains("<script") || page.text.matches("<script").count() == 1, "{old}");
            for danger in ["javascript:", " onerror", " onclick", "<iframe", "<object", "<svg"] {
                assert!(!page.text.to_lowercase().contains(danger), "{old} holds {danger}");
            }
            opened += 1;
        } else {
            assert_ne!(answer.status, 200, "{old} is {status}");
            if answer.status == 301 {
                assert_eq!(server.get(&answer.location).await.status, 404, "{old} is {status}");
            }
        }
    }
    assert!(opened > 15, "only {opened} pages");
    lists_are_found(&server, &truth).await;
    for path in
        ["/fr/", "/en/", "/ar/", "/fr/feed.atom", "/en/feed.rss", "/ar/feed.json", "/sitemap.xml", "/robots.txt"]
    {
        assert_eq!(server.get(path).await.status, 200, "{path}");
    }
    assert_eq!(server.get("/fr/nothing").await.status, 404);
    assert!(server.get("/fr/").await.headers.contains_key("etag"));
}

#[tokio::test]
async fn on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    readers_find_it(&folder.path().join("phare"), "sqlite").await;
}

#[tokio::test]
async fn on_postgres() {
    let Some(database) = postgres_url().await.unwrap() else { return };
    let folder = tempfile::tempdir().unwrap();
    readers_find_it(&folder.path().join("phare"), &database).await;
}
