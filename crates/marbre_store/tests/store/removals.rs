//! What is removed by law is gone from every column; entries, numbers and addresses stay.

use crate::samples::{NOW, content, insert, published};
use marbre_article::{ArticleContent, Moment};
use marbre_store::{
    articles::Version,
    both_engines,
    ledger::{EntryKind, Removal, Sealed, ToRemove},
};

both_engines! {
    async fn a_text_and_its_salt_go(store) {
        let new = published(1, 0, &[]);
        insert(store, &[new.clone(), published(2, 0, &[])]).await;
        let id = new.article.id;
        let mut change = store.begin().await.unwrap();
        let text = content("Deux");
        let revision = change.save_revision(id, 1, &text, None, NOW).await.unwrap();
        let mut article = new.article.clone();
        article.version = 2;
        let version = Version { number: 2, revision, published_at: Moment(NOW.0 + 5000), reason: "Chiffre".into() };
        change.insert_version(&article, &version, EntryKind::Corrected, &Sealed::of(&text, Some(NOW)).unwrap()).await.unwrap();
        change.save_article(&article, &new.scopes).await.unwrap();
        change.commit(NOW).await.unwrap();
        let reader = store.reader();
        let leaves = async || {
            let entries = reader.ledger_entries(0, 9).await.unwrap();
            entries.into_iter().map(|entry| entry.leaf).collect::<Vec<_>>()
        };
        let before = leaves().await;
        let gone = ToRemove {
            article: id,
            versions: vec![1],
            revisions: (1, 1),
            whole: false,
            staff: None,
            at: NOW,
            reason: "Jugement".into(),
        };
        let mut change = store.begin().await.unwrap();
        change.remove_texts(&gone).await.unwrap();
        change.remove_texts(&gone).await.unwrap();
        assert_eq!(change.removals(id).await.unwrap().len(), 1, "twice is once");
        change.commit(NOW).await.unwrap();
        assert_eq!(leaves().await, before, "entries never change");
        let text = async |revision| reader.article_with_content(id, Some(revision)).await.unwrap().unwrap().content;
        assert_eq!((text(1).await, text(2).await), (ArticleContent::default(), content("Deux")));
        assert_eq!(reader.ledger_entry_of(id, 1).await.unwrap().unwrap().salt, None);
        assert!(reader.ledger_entry_of(id, 2).await.unwrap().unwrap().salt.is_some());
        let told = Removal { version: 1, at: NOW, reason: "Jugement".into() };
        assert_eq!(reader.removals(id).await.unwrap(), std::slice::from_ref(&told));
        assert_eq!(reader.removals(published(2, 0, &[]).article.id).await.unwrap(), []);
        let history = store.public().history(id).await.unwrap();
        assert_eq!((history[0].removed.clone(), history[0].is_shown), (Some(told), false));
        assert!(history[1].is_shown);
        let sheet = |rows: Vec<marbre_store::ledger::ArticleRow>| rows[0].headline.clone();
        let nobody = marbre_article::ArticleId(uuid::Uuid::nil());
        assert_eq!(sheet(reader.article_rows(nobody, 1).await.unwrap()), "Deux", "the newest text is another");
        let whole = ToRemove { versions: vec![1, 2], revisions: (1, 2), whole: true, ..gone };
        let mut change = store.begin().await.unwrap();
        change.remove_texts(&whole).await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!(sheet(reader.article_rows(nobody, 1).await.unwrap()), "");
        let versions: Vec<u32> = reader.removals(id).await.unwrap().iter().map(|removal| removal.version).collect();
        assert_eq!(versions, [0, 1, 2]);
        assert_eq!(leaves().await, before);
        assert!(reader.versions(id).await.unwrap().iter().all(|version| version.reason.is_empty()));
    }
}
