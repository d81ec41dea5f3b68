//! Feeds, and articles in other forms than the page.

use crate::newsroom::{Newsroom, ORIGIN, article};

#[tokio::test]
async fn every_list_has_feeds_in_every_format() {
    let newsroom = Newsroom::open().await;
    for folder in ["/fr/", "/fr/eau/", "/fr/topic/filets/", "/fr/author/aminata-diallo/"] {
        for (file, kind, mark) in [
            ("feed.atom", "application/atom+xml", "<entry>"),
            ("feed.rss", "application/rss+xml", "<item>"),
            ("feed.json", "application/feed+json", "\"content_html\""),
        ] {
            let answer = newsroom.get(&format!("{folder}{file}")).await;
            assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, kind), "{folder}{file}");
            assert_eq!(answer.text().matches(mark).count(), 3, "{folder}{file}");
            assert!(answer.text().contains(&format!("{ORIGIN}{folder}{file}")), "{folder}{file} does not name itself");
            assert!(
                answer.text().contains("Le lac monte encore, dit le texte 3."),
                "{folder}{file} has no whole texts"
            );
        }
        assert_eq!(newsroom.get(&format!("{folder}feed.xml")).await.status, 404);
    }
    for path in ["/fr/x/feed.atom", "/fr/topic/x/feed.rss", "/fr/author/x/feed.json", "/de/feed.atom"] {
        assert_eq!(newsroom.get(path).await.status, 404, "{path}");
    }
    // An edition without articles has a feed all the same.
    assert_eq!(newsroom.get("/ar/feed.atom").await.status, 200);
}

#[tokio::test]
async fn the_newest_stands_first_and_identities_stay() {
    let newsroom = Newsroom::open().await;
    let before = newsroom.get("/fr/feed.atom").await;
    let ids = |text: &str| -> Vec<String> {
        text.split("<id>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
    };
    newsroom.publish(article(4, "fr", "article-4")).await;
    let after = newsroom.get("/fr/feed.atom").await;
    let (before, after) = (ids(before.text()), ids(after.text()));
    assert_eq!(before[0], after[0], "the feed's own identity");
    assert_eq!(before[1..], after[2..]);
    assert!(after.iter().all(|id| id.starts_with("urn:uuid:")));
}

#[tokio::test]
async fn an_article_as_markdown_text_and_ninjs() {
    let newsroom = Newsroom::open().await;
    newsroom.publish(article(1, "ar", "مقال")).await;
    let page = "/fr/2026/05/article-1";
    let markdown = newsroom.get(&format!("{page}.md")).await;
    assert_eq!(markdown.header("content-type"), "text/markdown; charset=utf-8");
    // The typographer binds numbers to their words.
    let bound = markdown.text().replace(['\u{a0}', '\u{202f}'], " ");
    assert!(bound.starts_with("# Article 1 (fr)\n\nAminata Diallo · 12 mai 2026\n\nLe lac monte"), "{bound}");
    assert!(markdown.text().ends_with(&format!("\n<{ORIGIN}{page}>\n")));
    assert_eq!(markdown.header("link"), format!("<{ORIGIN}{page}>; rel=\"canonical\""));

    let text = newsroom.get(&format!("{page}.txt")).await;
    assert_eq!(text.header("content-type"), "text/plain; charset=utf-8");
    assert!(text.text().starts_with("Article 1 (fr)\n==============\n\nAminata Diallo · 12 mai 2026\n\nLe lac"));

    let json = newsroom.get(&format!("{page}.json")).await;
    let item: serde_json::Value = serde_json::from_slice(&json.body).unwrap();
    assert_eq!(item["uri"], format!("{ORIGIN}{page}"));
    assert_eq!(item["headlines"][0]["value"], "Article 1 (fr)");
    assert_eq!(item["by"], "Aminata Diallo");
    assert_eq!(item["associations"][0]["uri"], format!("{ORIGIN}/ar/2026/05/%D9%85%D9%82%D8%A7%D9%84"));
}
