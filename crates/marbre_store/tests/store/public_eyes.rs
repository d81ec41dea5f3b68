//! Whatever is not published is not seen through the public's eyes, by any way of asking.

use crate::samples::{NOW, content, draft, id, insert, lang, teaser};
use marbre_article::{
    ArticleId, CommentId, Moment, StoryId,
    workflow::{Kind, State},
};
use marbre_store::{
    Store, StoreError,
    articles::{NewArticle, Version},
    assets::{Asset, AssetKeeping},
    both_engines,
    comments::{Comment, CommentState},
    imports::{ImportKind, ImportRecord, Left},
    ledger::{EntryKind, Sealed},
    listing::EDITION,
    public::AtAddress,
    redirects::{Redirect, Target},
};

/// An article with everything that could betray it.
pub fn told(number: u128, kind: Kind, state: State, version: u32, times: bool) -> NewArticle {
    let mut new = draft(number);
    let time = times.then_some(NOW);
    new.article.kind = kind;
    new.article.state = state;
    new.article.version = version;
    new.article.first_published_at = time;
    new.article.updated_at = time;
    new.article.publish_at = Some(Moment(NOW.0 + 1));
    new.article.withdrawal = (state == State::Withdrawn).then(|| "raison".into());
    new.article.teaser = Some(teaser("Secret"));
    new.content = content("Secret");
    if kind == Kind::Page {
        new.article.address.month = None;
    }
    new.scopes = vec![id(100), EDITION];
    new
}

pub async fn point_at(store: &Store, new: &NewArticle) {
    let article = new.article.id;
    let key = article.to_string();
    let mut change = store.begin().await.unwrap();
    let comment = Comment {
        id: CommentId(article.0),
        article,
        parent: None,
        author: "A".into(),
        body: "B".into(),
        state: CommentState::Approved,
        posted_at: NOW,
        from_paper: false,
    };
    change.save_comments(&[comment]).await.unwrap();
    change.save_redirects(&[Redirect { path: format!("/{key}"), target: Target::Article(article) }]).await.unwrap();
    for kind in [ImportKind::Article, ImportKind::Comment] {
        let record = ImportRecord {
            kind,
            key: key.clone(),
            fingerprint: String::new(),
            target: Some(article.0),
            left: Left::default(),
        };
        change.save_import_records("site", &[record]).await.unwrap();
    }
    change.commit(NOW).await.unwrap();
}

/// Every way of asking that shows something of the article.
pub async fn traces(store: &Store, new: &NewArticle) -> Vec<&'static str> {
    let public = store.public();
    let (article, story, fr) = (new.article.id, new.article.story, lang("fr"));
    let key = article.to_string();
    let mut traces = Vec::new();
    let mut note = |trace, seen: bool| {
        if seen {
            traces.push(trace);
        }
    };
    match public.at(&new.article.address).await.unwrap() {
        Some(AtAddress::Published(_)) => note("at", true),
        Some(AtAddress::Withdrawn(stone)) => note("tombstone", stone.teaser.is_none() && stone.publish_at.is_none()),
        Some(AtAddress::Removed(..)) => note("removed", true),
        None => {}
    }
    note("address_of", public.address_of(article).await.unwrap().is_some());
    note("of_stories", !public.of_stories(&[story]).await.unwrap().is_empty());
    note("listed", !public.listed(&[article]).await.unwrap().is_empty());
    for scope in [EDITION, id(100)] {
        let page = public.list(scope, &fr, 0, 10).await.unwrap();
        note("list", !page.items.is_empty() || page.total > 0);
        note("newest", !public.newest(&[scope], &fr, 10).await.unwrap().concat().is_empty());
        let than = (Moment(i64::MAX), article);
        note("older", !public.older(scope, &fr, than, 10).await.unwrap().is_empty());
    }
    let ever = Moment(i64::MIN)..Moment(i64::MAX);
    note("published_in", !public.published_in(&fr, ever, None, 10).await.unwrap().is_empty());
    note("extent", public.extent(&fr).await.unwrap().is_some());
    note("pages", !public.pages(&fr).await.unwrap().is_empty());
    note("contents", !public.contents(&[article]).await.unwrap().is_empty());
    note("versions", !public.versions(article).await.unwrap().is_empty());
    note("comments", !public.comments(article).await.unwrap().is_empty());
    note("redirect", public.redirect(&format!("/{key}")).await.unwrap().is_some());
    note("imported", public.imported(ImportKind::Article, &key).await.unwrap().is_some());
    note("imported comment", public.imported(ImportKind::Comment, &key).await.unwrap().is_some());
    traces.dedup();
    traces
}

both_engines! {
    async fn only_what_is_published_is_seen(store) {
        let mut number = 0;
        for kind in [Kind::Article, Kind::Page] {
            for state in State::ALL {
                for (version, times) in [(0, false), (0, true), (1, true)] {
                    if state == State::Published && version == 0 {
                        continue;
                    }
                    number += 1;
                    let mut new = told(number, kind, state, version, times);
                    insert(store, std::slice::from_ref(&new)).await;
                    point_at(store, &new).await;
                    let seen = traces(store, &new).await;
                    let stone = ["tombstone", "address_of", "redirect", "imported"];
                    match state {
                        State::Withdrawn if version > 0 => assert_eq!(seen, stone, "{kind:?}"),
                        State::Published => assert!(seen.len() > 8, "{kind:?} {seen:?}"),
                        _ => assert_eq!(seen, [""; 0], "{kind:?} {state:?} {version}"),
                    }
                    new.article.state = State::Draft;
                    if state == State::Withdrawn && version > 0 {
                        let mut change = store.begin().await.unwrap();
                        change.save_article(&new.article, &new.scopes).await.unwrap();
                        change.commit(NOW).await.unwrap();
                        assert_eq!(traces(store, &new).await, stone, "{kind:?}: it is written on, readers see the stone");
                    }
                    // Out of the way of the next one, and seen no more.
                    new.article.withdrawal = None;
                    let mut change = store.begin().await.unwrap();
                    change.save_article(&new.article, &new.scopes).await.unwrap();
                    change.commit(NOW).await.unwrap();
                    assert_eq!(traces(store, &new).await, [""; 0], "{kind:?} {state:?} {version}, then a draft");
                }
            }
        }
    }

    async fn nothing_is_published_in_part(store) {
        let whole = told(1, Kind::Article, State::Published, 1, true);
        let mut parts = [whole.clone(), whole.clone(), whole.clone(), whole.clone()];
        parts[0].article.version = 0;
        parts[1].article.teaser = None;
        parts[2].article.first_published_at = None;
        parts[3].article.updated_at = None;
        let mut change = store.begin().await.unwrap();
        for part in &parts {
            let refused = change.insert_articles(std::slice::from_ref(part)).await;
            assert!(matches!(refused, Err(StoreError::Damaged { .. })), "{refused:?}");
        }
        change.insert_articles(std::slice::from_ref(&whole)).await.unwrap();
        for part in &parts {
            let refused = change.save_article(&part.article, &[]).await;
            assert!(matches!(refused, Err(StoreError::Damaged { .. })), "{refused:?}");
        }
        change.commit(NOW).await.unwrap();
    }

    async fn a_working_copy_stays_at_the_desk(store) {
        let new = told(1, Kind::Article, State::Published, 1, true);
        insert(store, std::slice::from_ref(&new)).await;
        let mut change = store.begin().await.unwrap();
        change.save_revision(new.article.id, 1, &content("En cours"), None, NOW).await.unwrap();
        change.commit(NOW).await.unwrap();
        let Some(AtAddress::Published(seen)) = store.public().at(&new.article.address).await.unwrap() else {
            panic!("it is published");
        };
        let texts = store.public().contents(&[new.article.id]).await.unwrap();
        for seen in [*seen, texts[0].clone()] {
            assert_eq!((seen.revision, seen.article.revision, seen.article.publish_at), (1, 1, None));
            assert_eq!(seen.content.headline, "Secret");
        }
        let mut change = store.begin().await.unwrap();
        let version = Version { number: 2, revision: 2, published_at: NOW, reason: String::new() };
        change.insert_version(&new.article, &version, EntryKind::Corrected, &Sealed::of(&new.content, None).unwrap()).await.unwrap();
        let mut article = new.article.clone();
        article.version = 2;
        change.save_article(&article, &new.scopes).await.unwrap();
        change.commit(NOW).await.unwrap();
        let texts = store.public().contents(&[new.article.id]).await.unwrap();
        assert_eq!((texts[0].revision, texts[0].content.headline.as_str()), (2, "En cours"));
    }

    async fn names_of_files_stay_at_the_desk(store) {
        let asset = Asset {
            sha256: marbre_article::document::Sha256Hex::of(b"x"),
            media_type: "image/jpeg".into(),
            bytes: 5_000_000_000,
            width: 1600,
            height: 900,
            colour: "#123456".into(),
            filename: "source-jean.jpg".into(),
            details: Default::default(),
            created_at: NOW,
            keeping: AssetKeeping { licence: "50 € à Jean".into(), ..AssetKeeping::default() },
        };
        let mut change = store.begin().await.unwrap();
        change.insert_assets(&[asset.clone(), asset.clone()]).await.unwrap();
        change.insert_assets(std::slice::from_ref(&asset)).await.unwrap();
        change.commit(NOW).await.unwrap();
        let hashes = [asset.sha256.clone(), marbre_article::document::Sha256Hex::of(b"y")];
        assert_eq!(store.reader().assets(&hashes).await.unwrap(), std::slice::from_ref(&asset));
        let mut public = asset;
        public.filename.clear();
        public.keeping = AssetKeeping::default();
        assert_eq!(store.public().assets(&hashes).await.unwrap(), [public]);
        assert!(store.public().of_stories(&[StoryId(id(1))]).await.unwrap().is_empty());
        assert_eq!(store.public().address_of(ArticleId(id(1))).await.unwrap(), None);
    }
}
