//! Translations: what they were made from, and when they are behind.

use crate::samples::{NOW, content, draft, id, insert, lang, published};
use marbre_article::{ArticleId, Moment, StoryId};
use marbre_store::{
    Store,
    articles::{NewArticle, SheetFilter, Version},
    both_engines,
    ledger::{EntryKind, Sealed},
    testing::TestStore,
    translations::{Text, Translation},
};

/// The Arabic article 2 of story 1.
fn arabic() -> NewArticle {
    let mut new = draft(2);
    new.article.story = StoryId(id(1));
    new.article.address.lang = lang("ar");
    new
}

async fn translate(store: &Store, made_from: Text) {
    let mut change = store.begin().await.unwrap();
    change.save_translation(ArticleId(id(2)), ArticleId(id(1)), made_from, NOW).await.unwrap();
    change.commit(NOW).await.unwrap();
}

async fn found(store: &TestStore) -> Translation {
    let reader = store.reader();
    let found = reader.translation(ArticleId(id(2))).await.unwrap().unwrap();
    assert_eq!(reader.translations_of(ArticleId(id(1))).await.unwrap(), [found]);
    assert_eq!(reader.translations_in(StoryId(id(1))).await.unwrap(), [found]);
    found
}

/// Those that are behind, among those of a language.
async fn behind(store: &Store, tag: &str) -> usize {
    let filter = SheetFilter { langs: vec![lang(tag)], ..SheetFilter::default() };
    let sheets = store.reader().stale_translations(&filter, 10).await.unwrap();
    assert_eq!(store.reader().count_stale_translations(&filter, 10).await.unwrap() as usize, sheets.len());
    assert!(sheets.iter().all(|sheet| sheet.id == ArticleId(id(2))));
    sheets.len()
}

async fn save(store: &Store, based_on: u32) {
    let mut change = store.begin().await.unwrap();
    change.save_revision(ArticleId(id(1)), based_on, &content("Autre"), None, NOW).await.unwrap();
    change.commit(NOW).await.unwrap();
}

both_engines! {
    async fn a_translation_of_a_draft_is_behind_when_the_draft_is_saved(store) {
        insert(store, &[draft(1), arabic()]).await;
        assert_eq!(store.reader().translation(ArticleId(id(2))).await.unwrap(), None);
        translate(store, Text { version: 0, revision: 1 }).await;
        assert!(!found(store).await.is_behind());
        assert_eq!(behind(store, "ar").await, 0);
        save(store, 1).await;
        let now = found(store).await;
        assert_eq!((now.made_from.revision, now.newest), (1, Text { version: 0, revision: 2 }));
        assert!(now.is_behind());
        assert_eq!((behind(store, "ar").await, behind(store, "fr").await), (1, 0));
        translate(store, now.newest).await;
        assert!(!found(store).await.is_behind());
        assert_eq!(behind(store, "ar").await, 0);
    }

    async fn a_translation_of_what_is_public_is_behind_when_a_version_is_published(store) {
        let original = published(1, 0, &[]);
        insert(store, &[original.clone(), arabic()]).await;
        translate(store, Text { version: 1, revision: 1 }).await;
        save(store, 1).await;
        assert!(!found(store).await.is_behind(), "a working copy is nobody's business yet");
        let mut change = store.begin().await.unwrap();
        let version = Version { number: 2, revision: 2, published_at: NOW, reason: String::new() };
        change.insert_version(&original.article, &version, EntryKind::Corrected, &Sealed::of(&original.content, None).unwrap()).await.unwrap();
        let mut article = original.article;
        article.version = 2;
        article.updated_at = Some(Moment(NOW.0 + 1));
        change.save_article(&article, &[]).await.unwrap();
        assert!(change.translation(ArticleId(id(2))).await.unwrap().unwrap().is_behind());
        assert_eq!(change.languages_of(StoryId(id(1))).await.unwrap(), [lang("fr"), lang("ar")]);
        change.commit(NOW).await.unwrap();
        assert_eq!(found(store).await.newest, Text { version: 2, revision: 2 });
        assert_eq!(behind(store, "ar").await, 1);
    }
}
