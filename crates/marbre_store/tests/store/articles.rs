//! Articles, revisions, versions.

use crate::samples::{address, id, insert, published};
use marbre_article::ArticleId;
use marbre_store::{both_engines, public::AtAddress};

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
        assert_eq!(reader.articles_of_story(new.article.story).await.unwrap(), [new.article.clone()]);
        assert_eq!(reader.articles(&[new.article.id, ArticleId(id(9))]).await.unwrap(), [new.article.clone()]);
        assert_eq!(reader.article(ArticleId(id(2))).await.unwrap(), None);
        let AtAddress::Published(seen) = store.public().at(&address("n1")).await.unwrap().unwrap() else {
            panic!("it is published");
        };
        assert_eq!((seen.article, seen.content), (new.article, new.content));
    }
}
