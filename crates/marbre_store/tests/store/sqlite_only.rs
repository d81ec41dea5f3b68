//! What only SQLite can do wrong.

use crate::{
    public_eyes::{point_at, told, traces},
    samples::{NOW, content, draft, insert, lang, published},
};
use marbre_article::{
    BylineId, TopicId,
    workflow::{Kind, State},
};
use marbre_store::{
    StoreError, Trouble,
    events::Cursor,
    imports::ImportKind,
    testing::{TestStore, plans, run_script},
};

/// Tables that stay small. `s` is the staff.
const READ_WHOLE: [&str; 8] =
    ["publication", "edition", "section", "section_name", "staff", "s", "schema", "sqlite_master"];

/// What statements call the few rows that they have already found, or were given.
const ASKED_FOR: [&str; 3] = ["l", "w", "list0"];

#[tokio::test]
async fn no_statement_reads_a_whole_table() {
    let store = TestStore::sqlite().await.unwrap();
    let new = told(1, Kind::Article, State::Published, 1, true);
    insert(&store, std::slice::from_ref(&new)).await;
    point_at(&store, &new).await;
    traces(&store, &new).await;
    let (reader, article) = (store.reader(), new.article.id);
    let mut change = store.begin().await.unwrap();
    change.save_revision(article, 1, &content("x"), None, NOW).await.unwrap();
    change.save_revision(article, 1, &content("x"), None, NOW).await.unwrap_err();
    change.save_article(&told(1, Kind::Page, State::Published, 1, true).article, &[]).await.unwrap();
    change.insert_articles(std::slice::from_ref(&new)).await.unwrap_err();
    change.article_with_content(article, None).await.unwrap();
    change.save_cursor("search", Cursor::default()).await.unwrap();
    change.record(marbre_article::event::Event::PublicationChanged);
    change.commit(NOW).await.unwrap();
    reader.article(article).await.unwrap();
    reader.articles(&[article]).await.unwrap();
    reader.article_with_content(article, Some(1)).await.unwrap();
    reader.addresses_taken(&[new.article.address.clone(), draft(2).article.address]).await.unwrap();
    reader.articles_of_story(new.article.story).await.unwrap();
    reader.articles_due(NOW, 9).await.unwrap();
    reader.versions(article).await.unwrap();
    reader.comments(article).await.unwrap();
    reader.assets(&[marbre_article::document::Sha256Hex::of(b"x")]).await.unwrap();
    reader.topics(&[TopicId(article.0)]).await.unwrap();
    reader.topic_by_slug(&lang("fr"), "x").await.unwrap();
    reader.topics_by_slugs(&[(lang("fr"), "x".to_owned())]).await.unwrap();
    reader.bylines(&[BylineId(article.0)]).await.unwrap();
    reader.byline_by_slug("x").await.unwrap();
    reader.bylines_by_slugs(&["x".to_owned()]).await.unwrap();
    reader.import_records("s", ImportKind::Asset, &["x".to_owned()]).await.unwrap();
    reader.events_after(0, 9).await.unwrap();
    reader.cursor("x").await.unwrap();
    reader.staff().await.unwrap();
    reader.article_lock(article).await.unwrap();
    reader.notes(article).await.unwrap();
    reader.open_notes(article).await.unwrap();
    reader.unseen_mentions(marbre_article::StaffId(article.0), 9).await.unwrap();
    reader.preview_links(article).await.unwrap();
    reader.revisions(article, None, 9).await.unwrap();
    reader.topic_choices(&lang("fr")).await.unwrap();
    reader.sections().await.unwrap();
    store.public().events_after(0, 9).await.unwrap();
    let plans = plans(&store).await.unwrap();
    assert!(plans.len() > 60, "only {} lines of plans", plans.len());
    for (sql, line) in plans {
        let Some(scanned) = line.strip_prefix("SCAN ") else { continue };
        let table = scanned.split(' ').next().unwrap_or_default();
        let given = scanned.contains("CONSTANT") || scanned.contains("VALUES CLAUSE");
        assert!(given || ASKED_FOR.contains(&table) || READ_WHOLE.contains(&table), "{line}: {sql}");
    }
    store.remove().await.unwrap();
}

#[tokio::test]
async fn a_full_disk_is_named_and_heals() {
    let store = TestStore::sqlite().await.unwrap();
    insert(&store, &[draft(1)]).await;
    run_script(&store, "PRAGMA max_page_count = 1").await.unwrap();
    let articles: Vec<_> = (2..200).map(|number| published(number, 0, &[])).collect();
    let mut change = store.begin().await.unwrap();
    let full = change.insert_articles(&articles).await.unwrap_err();
    assert_eq!(full.trouble(), Some(Trouble::Full), "{full}");
    drop(change);
    run_script(&store, "PRAGMA max_page_count = 1000000").await.unwrap();
    insert(&store, &articles).await;
    assert_eq!(store.reader().count_articles().await.unwrap().iter().map(|count| count.2).sum::<u64>(), 199);
    assert_eq!(store.stopped(), None);
    store.remove().await.unwrap();
}

#[tokio::test]
async fn a_transaction_that_the_engine_undid_is_over() {
    let store = TestStore::sqlite().await.unwrap();
    // As SQLite does by itself when a disk is full in earnest.
    for _ in 0..2 {
        let undone = run_script(&store, "ROLLBACK").await;
        assert!(matches!(undone, Err(StoreError::Database { .. })), "{undone:?}");
    }
    insert(&store, &[draft(1)]).await;
    store.remove().await.unwrap();
}

#[tokio::test]
async fn connections_are_careful() {
    let store = TestStore::sqlite().await.unwrap();
    let folder = store.options().media.parent().unwrap().to_owned();
    insert(&store, &[draft(1)]).await;
    assert!(folder.join("marbre.sqlite-wal").exists(), "it keeps a write-ahead log");
    store.close().await;
    assert!(!folder.join("marbre.sqlite-wal").exists(), "closing brings it into the database");
}
