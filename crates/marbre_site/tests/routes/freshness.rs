//! A change shows at once wherever it is to be seen, and only there.

use crate::newsroom::{NETS, Newsroom, WATER, article, published};
use marbre_article::{event::Event, workflow::State};
use marbre_store::Store;
use std::time::Duration;

#[tokio::test]
async fn a_new_article_shows_on_every_page_that_lists_it() {
    let newsroom = Newsroom::open().await;
    let lists = ["/fr/", "/fr/eau/", "/fr/topic/filets", "/fr/author/aminata-diallo"];
    for path in lists {
        assert!(!newsroom.get(path).await.text().contains("Article 4 (fr)"), "{path}");
    }
    let arabic = newsroom.get("/ar/").await;
    let article_page = newsroom.get("/fr/2026/05/article-1").await;
    newsroom.publish(article(4, "fr", "article-4")).await;
    for path in lists {
        assert!(newsroom.get(path).await.text().contains("Article 4 (fr)"), "{path}");
    }
    assert_eq!(newsroom.get("/ar/").await, arabic);
    // What came later does not make an old article another page.
    assert_eq!(newsroom.get("/fr/2026/05/article-1").await.header("etag"), article_page.header("etag"));
}

#[tokio::test]
async fn an_address_that_was_empty_is_not_remembered_so() {
    let newsroom = Newsroom::open().await;
    assert_eq!(newsroom.get("/fr/2026/05/article-7").await.status, 404);
    newsroom.publish(article(7, "fr", "article-7")).await;
    assert_eq!(newsroom.get("/fr/2026/05/article-7").await.status, 200);
}

#[tokio::test]
async fn a_translation_appears_on_the_page_of_the_other_language() {
    let newsroom = Newsroom::open().await;
    assert!(!newsroom.get("/fr/2026/05/article-1").await.text().contains("/ar/2026/05/"));
    newsroom.publish(article(1, "ar", "مقال")).await;
    assert!(newsroom.get("/fr/2026/05/article-1").await.text().contains("/ar/2026/05/"));
}

#[tokio::test]
async fn a_withdrawn_article_is_gone_everywhere_at_once() {
    let newsroom = Newsroom::open().await;
    let mut second = article(2, "fr", "article-2");
    let path = "/fr/2026/05/article-2";
    let before = newsroom.get(path).await;
    assert_eq!(before.status, 200);
    assert!(newsroom.get("/fr/eau/").await.text().contains("Article 2 (fr)"));
    second.article.state = State::Withdrawn;
    second.article.withdrawal = Some("Une source a menti.".into());
    let event = Event::ArticleWithdrawn(published(&second));
    newsroom.save(&second, &[], event).await;
    let tombstone = newsroom.get_with(path, &[("if-none-match", before.header("etag"))]).await;
    assert_eq!(tombstone.status, 410);
    assert!(tombstone.text().contains("Une source a menti."));
    for path in ["/fr/", "/fr/eau/", "/fr/topic/filets", "/fr/author/aminata-diallo", "/fr/2026/05/article-3"] {
        assert!(!newsroom.get(path).await.text().contains("Article 2 (fr)"), "{path}");
    }
}

#[tokio::test]
async fn a_section_s_new_name_shows_on_every_page() {
    let newsroom = Newsroom::open().await;
    assert!(!newsroom.get("/fr/2026/05/article-1").await.text().contains("Lacs et rivières"));
    let mut sections = newsroom.store.reader().sections().await.unwrap();
    for name in sections[0].names.values_mut() {
        name.name = "Lacs et rivières".into();
    }
    let event = Event::SectionChanged { section: sections[0].id };
    newsroom.change(async |change| change.save_sections(&sections).await.unwrap(), vec![event]).await;
    for path in ["/fr/", "/fr/eau/", "/fr/2026/05/article-1", "/fr/x"] {
        assert!(newsroom.get(path).await.text().contains("Lacs et rivières"), "{path}");
    }
}

#[tokio::test]
async fn changes_by_another_process_show_within_a_second() {
    let newsroom = Newsroom::open().await;
    let keeper = tokio::spawn(newsroom.site.clone().keep_fresh());
    let other = Store::open(newsroom.store.options()).await.unwrap();
    // The first look makes everything stale once.
    tokio::time::sleep(Duration::from_millis(300)).await;
    let before = newsroom.get("/fr/eau/").await;
    let new = article(5, "fr", "article-5");
    let mut change = other.begin().await.unwrap();
    change.record(Event::VersionPublished(published(&new)));
    change.insert_articles(&[new]).await.unwrap();
    change.commit(crate::newsroom::NOW).await.unwrap();
    let seen = async {
        while newsroom.get("/fr/eau/").await == before {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(10), seen).await.expect("the change was never seen");
    assert!(newsroom.get("/fr/eau/").await.text().contains("Article 5 (fr)"));
    keeper.abort();
    other.close().await;
}

#[tokio::test]
async fn kept_pages_are_served_when_the_database_is_gone() {
    let newsroom = Newsroom::open().await;
    let fresh = newsroom.get("/fr/2026/05/article-1").await;
    let stale = newsroom.get("/fr/eau/").await;
    newsroom.publish(article(6, "fr", "article-6")).await;
    newsroom.store.close().await;
    assert_eq!(newsroom.get("/fr/2026/05/article-1").await, fresh);
    assert_eq!(newsroom.get("/fr/eau/").await, stale, "an older page is better than none");
    let unseen = newsroom.get("/fr/2026/05/article-3").await;
    assert_eq!((unseen.status.as_u16(), unseen.header("cache-control")), (503, "no-store"));
    assert!(!unseen.header("retry-after").is_empty());
    assert_eq!(newsroom.get("/readyz").await.status, 503);
    assert_eq!(newsroom.get("/healthz").await.status, 200);
    let json = newsroom.get_with("/fr/2026/05/article-3", &[("accept", "application/json")]).await;
    assert!(json.text().contains("\"code\":\"unavailable\""));
}

#[tokio::test]
async fn a_list_s_scopes_are_its_own() {
    let newsroom = Newsroom::open().await;
    let topic = newsroom.get("/fr/topic/filets").await;
    let mut new = article(8, "fr", "article-8");
    new.scopes = vec![WATER];
    new.content.topics.clear();
    newsroom.publish(new).await;
    assert_eq!(newsroom.get("/fr/topic/filets").await, topic);
    assert_ne!(NETS, WATER);
}
