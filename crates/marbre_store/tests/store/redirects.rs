//! Old addresses.

use crate::samples::{NOW, draft, id, insert, lang, published};
use marbre_article::{ArticleId, BylineId, SectionId, TopicId};
use marbre_store::{
    both_engines,
    redirects::{Redirect, Target, normal_path},
};

both_engines! {
    async fn old_addresses_lead_somewhere(store) {
        insert(store, &[published(1, 0, &[]), draft(2)]).await;
        let targets = [
            ("/2024/05/p%C3%AAche/", Target::Article(ArticleId(id(1)))),
            ("/?cat=3", Target::Section(SectionId(id(3)), lang("fr"))),
            ("/tag/mer/", Target::Topic(TopicId(id(4)), lang("pt-BR"))),
            ("/author/amina/", Target::Byline(BylineId(id(5)), lang("ar"))),
            ("/feed/", Target::Path("/fr/feed.atom".into())),
            (&format!("/{}", "é".repeat(4000)), Target::Path("/fr/".into())),
        ];
        let redirects = targets.map(|(path, target)| Redirect { path: normal_path(path), target });
        let mut wrong = redirects[0].clone();
        wrong.target = Target::Path("/wrong".into());
        let mut change = store.begin().await.unwrap();
        change.save_redirects(&[wrong.clone()]).await.unwrap();
        change.save_redirects(&[&[wrong], &redirects[..]].concat()).await.unwrap();
        change.commit(NOW).await.unwrap();
        for redirect in &redirects {
            assert_eq!(store.reader().redirect(&redirect.path).await.unwrap().as_ref(), Some(redirect));
            assert_eq!(store.public().redirect(&redirect.path).await.unwrap().as_ref(), Some(redirect));
        }
        assert_eq!(store.reader().redirect("/2024/05/autre").await.unwrap(), None);
        let below = store.public().redirect("/tag/mer?p=2").await.unwrap();
        assert_eq!(below.map(|redirect| redirect.target), Some(Target::Topic(TopicId(id(4)), lang("pt-BR"))));
    }

    async fn old_addresses_do_not_betray_drafts(store) {
        insert(store, &[draft(2)]).await;
        let mut change = store.begin().await.unwrap();
        let redirect = Redirect { path: "/x".into(), target: Target::Article(ArticleId(id(2))) };
        change.save_redirects(std::slice::from_ref(&redirect)).await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!(store.reader().redirect("/x").await.unwrap(), Some(redirect));
        assert_eq!(store.public().redirect("/x").await.unwrap(), None);
    }
}
