//! Changes as a whole: all or nothing, whatever happens on the way.

use crate::samples::{NOW, draft, id, insert, published};
use marbre_article::{ArticleId, event::Event};
use marbre_store::{StoreError, both_engines, listing::EDITION, publication::Edition};

both_engines! {
    async fn a_dropped_change_leaves_nothing(store) {
        let mut change = store.begin().await.unwrap();
        let articles: Vec<_> = (1..=200).map(|number| published(number, 0, &[id(1000)])).collect();
        change.insert_articles(&articles).await.unwrap();
        change.record(Event::PublicationChanged);
        drop(change);
        assert!(store.reader().count_articles().await.unwrap().is_empty());
        assert_eq!(store.public().newest_event().await.unwrap(), 0);
        insert(store, &articles[..1]).await;
        let fr = crate::samples::lang("fr");
        assert_eq!(store.public().list(EDITION, &fr, 0, 10).await.unwrap().total, 1);
    }

    async fn others_see_nothing_before_the_commit(store) {
        let mut change = store.begin().await.unwrap();
        change.insert_articles(&[draft(1)]).await.unwrap();
        assert!(change.article_with_content(ArticleId(id(1)), None).await.unwrap().is_some());
        assert_eq!(store.reader().article(ArticleId(id(1))).await.unwrap(), None);
        change.commit(NOW).await.unwrap();
        assert!(store.reader().article(ArticleId(id(1))).await.unwrap().is_some());
    }

    async fn a_change_that_failed_in_part_cannot_be_committed(store) {
        let mut change = store.begin().await.unwrap();
        change.insert_articles(&[draft(1)]).await.unwrap();
        // No such member of staff.
        let nobody = Some(marbre_article::StaffId(id(7)));
        let failed = change.save_revision(ArticleId(id(1)), 1, &draft(1).content, nobody, NOW).await;
        assert!(matches!(failed, Err(StoreError::Database { .. })), "{failed:?}");
        let after = change.save_edition(&Edition { lang: crate::samples::lang("fr"), settings: Default::default() }).await;
        assert!(matches!(after, Err(StoreError::Unfinished)), "{after:?}");
        assert!(matches!(change.commit(NOW).await, Err(StoreError::Unfinished)));
        assert_eq!(store.reader().article(ArticleId(id(1))).await.unwrap(), None);
    }

    async fn a_commit_runs_to_its_end_without_its_caller(store) {
        let mut change = store.begin().await.unwrap();
        change.insert_articles(&[draft(1)]).await.unwrap();
        change.record(Event::PublicationChanged);
        let (told, mut hear) = tokio::sync::mpsc::unbounded_channel();
        store.on_commit(std::sync::Arc::new(move |events| told.send(events.len()).unwrap()));
        // Begun, then no longer waited for.
        let _ = tokio::time::timeout(std::time::Duration::ZERO, change.commit(NOW)).await;
        assert_eq!(hear.recv().await, Some(1));
        assert!(store.reader().article(ArticleId(id(1))).await.unwrap().is_some());
    }

    async fn two_editors_of_one_article_come_one_after_the_other(store) {
        insert(store, &[draft(1)]).await;
        let article = ArticleId(id(1));
        let mut first = store.begin().await.unwrap();
        let seen = first.article_with_content(article, None).await.unwrap().unwrap();
        let second = tokio::spawn({
            let store = (**store).clone();
            async move {
                let mut second = store.begin().await.unwrap();
                second.article_with_content(article, None).await.unwrap().unwrap().revision
            }
        });
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        first.save_revision(article, seen.revision, &seen.content, None, NOW).await.unwrap();
        first.commit(NOW).await.unwrap();
        assert_eq!(second.await.unwrap(), 2, "the second one sees what the first one saved");
    }
}
