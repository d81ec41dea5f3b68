//! Articles, revisions, versions.

use crate::samples::{NOW, address, content, draft, id, insert, lang, published};
use marbre_article::{ArticleId, Moment, StoryId, workflow::State};
use marbre_store::{
    StoreError,
    articles::Version,
    both_engines,
    ledger::{EntryKind, Sealed},
    public::AtAddress,
};

both_engines! {
    async fn an_article_comes_back_as_it_was_kept(store) {
        let new = published(1, 0, &[id(50)]);
        insert(store, std::slice::from_ref(&new)).await;
        let reader = store.reader();
        assert_eq!(reader.article(new.article.id).await.unwrap().as_ref(), Some(&new.article));
        let whole = reader.article_with_content(new.article.id, None).await.unwrap().unwrap();
        assert_eq!((whole.article, whole.revision, whole.content), (new.article.clone(), 1, new.content.clone()));
        assert_eq!(reader.article_at(&address("n1")).await.unwrap(), Some(new.article.id));
        assert_eq!(reader.article_at(&address("n2")).await.unwrap(), None);
        assert_eq!(reader.articles_of_story(new.article.story).await.unwrap(), std::slice::from_ref(&new.article));
        let some = reader.articles(&[new.article.id, ArticleId(id(9))]).await.unwrap();
        assert_eq!(some, std::slice::from_ref(&new.article));
        assert_eq!(reader.article(ArticleId(id(2))).await.unwrap(), None);
        let AtAddress::Published(seen) = store.public().at(&address("n1")).await.unwrap().unwrap() else {
            panic!("it is published");
        };
        assert_eq!((seen.article, seen.content), (new.article, new.content));
    }

    async fn many_articles_are_added_at_once(store) {
        let articles: Vec<_> = (1..=300).map(|number| published(number, number as i64, &[id(1000)])).collect();
        insert(store, &articles).await;
        let ids: Vec<_> = articles.iter().map(|new| new.article.id).collect();
        assert_eq!(store.reader().articles(&ids).await.unwrap().len(), 300);
        assert_eq!(store.public().contents(&ids).await.unwrap().len(), 300);
        let addresses: Vec<_> = articles.iter().map(|new| new.article.address.clone()).collect();
        let mut taken = store.reader().addresses_taken(&addresses).await.unwrap();
        taken.sort_by_key(|(_, id)| *id);
        assert_eq!(taken, addresses.into_iter().zip(ids).collect::<Vec<_>>());
    }

    async fn a_revision_is_saved_only_on_the_newest(store) {
        let new = draft(1);
        insert(store, std::slice::from_ref(&new)).await;
        let mut change = store.begin().await.unwrap();
        let number = change.save_revision(new.article.id, 1, &content("Deux"), None, NOW).await.unwrap();
        assert_eq!(number, 2);
        let stale = change.save_revision(new.article.id, 1, &content("Trois"), None, NOW).await;
        assert!(matches!(stale, Err(StoreError::Stale { expected: 1, found: 2 })), "{stale:?}");
        let missing = change.save_revision(ArticleId(id(9)), 1, &content("x"), None, NOW).await;
        assert!(matches!(missing, Err(StoreError::Missing { .. })), "{missing:?}");
        change.commit(NOW).await.unwrap();
        let newest = store.reader().article_with_content(new.article.id, None).await.unwrap().unwrap();
        assert_eq!((newest.revision, newest.article.revision, newest.content.headline.as_str()), (2, 2, "Deux"));
        let first = store.reader().article_with_content(new.article.id, Some(1)).await.unwrap().unwrap();
        assert_eq!((first.revision, first.content), (1, new.content));
        assert_eq!(store.reader().article_with_content(new.article.id, Some(3)).await.unwrap(), None);
    }

    async fn an_address_has_one_owner(store) {
        insert(store, &[draft(1)]).await;
        let mut second = draft(2);
        second.article.address = address("n1");
        let mut change = store.begin().await.unwrap();
        let clash = change.insert_articles(&[draft(3), second.clone()]).await.unwrap_err();
        assert_eq!(clash.to_string(), "the address /fr/2026/05/n1 is already taken");
        // The change goes on without them.
        second.article.address = address("n2");
        change.insert_articles(&[second.clone()]).await.unwrap();
        second.article.address = address("n1");
        let clash = change.save_article(&second.article, &[]).await.unwrap_err();
        assert_eq!(clash.to_string(), "the address /fr/2026/05/n1 is already taken");
        let twice = change.insert_articles(&[draft(4), draft(4)]).await.unwrap_err();
        assert_eq!(twice.to_string(), "the address /fr/2026/05/n4 is already taken");
        let mut same = draft(1);
        same.article.address = address("n5");
        let twice = change.insert_articles(&[same]).await.unwrap_err();
        assert_eq!(twice.to_string(), format!("the identity {} is already taken", id(1)));
        change.commit(NOW).await.unwrap();
        let reader = store.reader();
        assert_eq!(reader.article(ArticleId(id(3))).await.unwrap(), None);
        assert_eq!(reader.article(ArticleId(id(2))).await.unwrap().unwrap().address, address("n2"));
        assert!(reader.articles_of_story(StoryId(id(3))).await.unwrap().is_empty());
    }

    async fn a_row_is_saved_without_touching_what_others_count(store) {
        let new = draft(1);
        insert(store, std::slice::from_ref(&new)).await;
        let mut change = store.begin().await.unwrap();
        change.save_revision(new.article.id, 1, &content("Deux"), None, NOW).await.unwrap();
        let mut article = new.article.clone();
        article.state = State::Scheduled;
        article.publish_at = Some(Moment(NOW.0 + 5));
        article.address.month = None;
        article.comment_count = 7;
        change.save_article(&article, &[]).await.unwrap();
        article.id = ArticleId(id(9));
        let missing = change.save_article(&article, &[]).await;
        assert!(matches!(missing, Err(StoreError::Missing { .. })), "{missing:?}");
        change.commit(NOW).await.unwrap();
        let kept = store.reader().article(new.article.id).await.unwrap().unwrap();
        assert_eq!((kept.revision, kept.comment_count, kept.state), (2, 0, State::Scheduled));
        assert_eq!((kept.address.month, kept.publish_at), (None, Some(Moment(NOW.0 + 5))));
    }

    async fn versions_are_numbered_once(store) {
        let new = published(1, 0, &[]);
        insert(store, std::slice::from_ref(&new)).await;
        let second = Version { number: 2, revision: 1, published_at: Moment(NOW.0 + 9), reason: "Un nom corrigé".into() };
        let mut change = store.begin().await.unwrap();
        let sealed = Sealed::of(&new.content, None).unwrap();
        change.insert_version(&new.article, &second, EntryKind::Corrected, &sealed).await.unwrap();
        let twice = change.insert_version(&new.article, &second, EntryKind::Corrected, &sealed).await.unwrap_err();
        assert!(matches!(twice, StoreError::Taken { .. }), "{twice}");
        change.commit(NOW).await.unwrap();
        let first = Version { number: 1, revision: 1, published_at: NOW, reason: String::new() };
        assert_eq!(store.reader().versions(new.article.id).await.unwrap(), [first.clone(), second.clone()]);
        assert_eq!(store.public().versions(new.article.id).await.unwrap(), [first, second]);
    }

    async fn scheduled_articles_fall_due(store) {
        let articles: Vec<_> = [(1, 30), (2, 10), (3, 20), (4, 99)]
            .map(|(number, time)| {
                let mut new = draft(number);
                new.article.state = State::Scheduled;
                new.article.publish_at = Some(Moment(time));
                new
            })
            .into();
        insert(store, &articles).await;
        let due = store.reader().articles_due(Moment(30), 10).await.unwrap();
        assert_eq!(due.iter().map(|article| article.id.0.as_u128()).collect::<Vec<_>>(), [2, 3, 1]);
        assert_eq!(store.reader().articles_due(Moment(30), 2).await.unwrap().len(), 2);
        assert!(store.reader().articles_due(Moment(9), 2).await.unwrap().is_empty());
    }

    async fn articles_are_counted_by_language_and_state(store) {
        let mut english = published(3, 0, &[]);
        english.article.address.lang = lang("en");
        insert(store, &[draft(1), published(2, 0, &[]), english, published(4, 0, &[])]).await;
        assert_eq!(
            store.reader().count_articles().await.unwrap(),
            [(lang("en"), State::Published, 1), (lang("fr"), State::Draft, 1), (lang("fr"), State::Published, 2)]
        );
    }

    async fn a_text_of_a_newer_form_is_damaged_not_misread(store) {
        insert(store, &[draft(1)]).await;
        let script = "UPDATE revision SET content_json = '{\"format\":2}'";
        marbre_store::testing::run_script(store, script).await.unwrap();
        let damaged = store.reader().article_with_content(ArticleId(id(1)), None).await.unwrap_err();
        assert!(matches!(&damaged, StoreError::Damaged { what, .. } if what.contains("revision 1")), "{damaged}");
        assert!(damaged.to_string().contains("use a newer program"), "{damaged}");
    }
}
