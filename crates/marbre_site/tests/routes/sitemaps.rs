//! Sitemaps: what search engines are told.

use crate::newsroom::{Newsroom, article};
use marbre_article::Moment;
use std::sync::atomic::Ordering;

#[tokio::test]
async fn the_index_names_every_month_that_has_articles() {
    let newsroom = Newsroom::open().await;
    let mut old = article(4, "fr", "ancien");
    let march_2020 = Moment(1_584_000_000_000);
    old.article.first_published_at = Some(march_2020);
    newsroom.publish(old).await;
    let index = newsroom.get("/sitemap.xml").await;
    let files: Vec<&str> = index.text().split("<loc>").skip(1).map(|rest| rest.split('<').next().unwrap()).collect();
    assert_eq!(
        files,
        [
            "https://rivage.example/fr/sitemap/pages.xml",
            "https://rivage.example/fr/sitemap/2020-03.xml",
            "https://rivage.example/fr/sitemap/2026-05.xml",
            "https://rivage.example/ar/sitemap/pages.xml",
        ]
    );
    for file in files {
        let path = file.strip_prefix("https://rivage.example").unwrap();
        assert_eq!(newsroom.get(path).await.status, 200, "{path}");
    }
    for path in ["/fr/sitemap/2021-01.xml", "/ar/sitemap/2026-05.xml", "/fr/sitemap/2026-05-2.xml"] {
        assert_eq!(newsroom.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_month_names_its_articles_and_their_translations() {
    let newsroom = Newsroom::open().await;
    newsroom.publish(article(1, "ar", "مقال")).await;
    let month = newsroom.get("/fr/sitemap/2026-05.xml").await;
    let text = month.text();
    assert_eq!(text.matches("<url>").count(), 3);
    assert!(text.contains("<loc>https://rivage.example/fr/2026/05/article-1</loc>"));
    for (lang, url) in [
        ("fr", "https://rivage.example/fr/2026/05/article-1"),
        ("ar", "https://rivage.example/ar/2026/05/%D9%85%D9%82%D8%A7%D9%84"),
        ("x-default", "https://rivage.example/fr/2026/05/article-1"),
    ] {
        assert!(text.contains(&format!("hreflang=\"{lang}\" href=\"{url}\"")), "{lang}: {text}");
    }
    let pages = newsroom.get("/ar/sitemap/pages.xml").await;
    assert!(pages.text().contains("<loc>https://rivage.example/ar/%D9%85%D8%A7%D8%A1/</loc>"), "{}", pages.text());
}

#[tokio::test]
async fn news_leave_the_news_sitemap_after_two_days() {
    let newsroom = Newsroom::open().await;
    let news = newsroom.get("/fr/news-sitemap.xml").await;
    assert_eq!(news.text().matches("<news:news>").count(), 3);
    assert!(news.text().contains("<news:name>Rivage</news:name>"));
    newsroom.now.fetch_add(48 * 3_600_000, Ordering::SeqCst);
    assert_eq!(newsroom.get("/fr/news-sitemap.xml").await.text().matches("<news:news>").count(), 0);
}

#[tokio::test]
async fn robots_find_the_sitemaps() {
    let newsroom = Newsroom::open().await;
    let robots = newsroom.get("/robots.txt").await;
    for line in [
        "Disallow: /desk/",
        "Sitemap: https://rivage.example/sitemap.xml",
        "Sitemap: https://rivage.example/ar/news-sitemap.xml",
    ] {
        assert!(robots.text().lines().any(|found| found == line), "{line}");
    }
}
