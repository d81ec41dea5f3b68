//! What only SQLite can do wrong.

use crate::samples::{draft, insert, published};
use marbre_store::{
    StoreError, Trouble,
    testing::{TestStore, run_script},
};

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
