//! Public lists: order, parts, totals, and what a change does to them.

use crate::samples::{NOW, draft, id, insert, lang, published, teaser};
use marbre_article::{
    ArticleId, Moment, StoryId,
    workflow::{Kind, State},
};
use marbre_store::{
    articles::NewArticle,
    both_engines,
    listing::{EDITION, Listed},
};

fn numbers(lines: &[Listed]) -> Vec<u128> {
    lines.iter().map(|line| line.id.0.as_u128()).collect()
}

/// Thirty articles: number n is published n/2 seconds after, so that pairs share their time; even ones stand under 100,
/// every tenth under 200.
fn thirty() -> Vec<NewArticle> {
    (1..=30)
        .map(|number| {
            let mut scopes = Vec::new();
            scopes.extend((number % 2 == 0).then_some(id(100)));
            scopes.extend((number % 10 == 0).then_some(id(200)));
            published(number, number as i64 / 2, &scopes)
        })
        .collect()
}

both_engines! {
    async fn lists_are_newest_first_and_counted(store) {
        insert(store, &thirty()).await;
        let (public, fr) = (store.public(), lang("fr"));
        let page = public.list(EDITION, &fr, 0, 4).await.unwrap();
        assert_eq!((numbers(&page.items), page.total), (vec![30, 29, 28, 27], 30));
        let page = public.list(EDITION, &fr, 28, 4).await.unwrap();
        assert_eq!((numbers(&page.items), page.total), (vec![2, 1], 30));
        let page = public.list(id(100), &fr, 1, 2).await.unwrap();
        assert_eq!((numbers(&page.items), page.total), (vec![28, 26], 15));
        let page = public.list(EDITION, &fr, 500, 4).await.unwrap();
        assert_eq!((numbers(&page.items), page.total), (vec![], 30));
        for (scope, tag) in [(id(300), "fr"), (EDITION, "en")] {
            let page = public.list(scope, &lang(tag), 0, 4).await.unwrap();
            assert_eq!((page.items.len(), page.total), (0, 0));
        }
        let first = &public.list(id(200), &fr, 0, 1).await.unwrap().items[0];
        assert_eq!((first.published_at, first.story), (Moment(NOW.0 + 15_000), StoryId(id(30))));
        assert_eq!(first.teaser, teaser("Article 30"));
    }

    async fn older_goes_on_where_a_line_stood(store) {
        insert(store, &thirty()).await;
        let (public, fr) = (store.public(), lang("fr"));
        let line = public.list(EDITION, &fr, 4, 1).await.unwrap().items.remove(0);
        assert_eq!(line.id, ArticleId(id(26)));
        let older = public.older(EDITION, &fr, (line.published_at, line.id), 3).await.unwrap();
        assert_eq!(numbers(&older), [25, 24, 23]);
        let end = public.older(id(100), &fr, (NOW, ArticleId(id(1))), 3).await.unwrap();
        assert_eq!(numbers(&end), [0u128; 0]);
    }

    async fn many_lists_are_read_at_once(store) {
        insert(store, &thirty()).await;
        let mut scopes = vec![id(200), id(300), EDITION];
        scopes.extend((1000..1020).map(id));
        scopes.push(id(100));
        let lists = store.public().newest(&scopes, &lang("fr"), 2).await.unwrap();
        assert_eq!(lists.len(), scopes.len());
        assert_eq!(numbers(&lists[0]), [30, 20]);
        assert_eq!(numbers(&lists[1]), [0u128; 0]);
        assert_eq!(numbers(&lists[2]), [30, 29]);
        assert_eq!(numbers(lists.last().unwrap()), [30, 28]);
        assert!(lists[3..23].iter().all(Vec::is_empty));
        assert!(store.public().newest(&[], &lang("fr"), 2).await.unwrap().is_empty());
    }

    async fn a_span_of_time_is_read_in_parts(store) {
        insert(store, &thirty()).await;
        let (public, fr) = (store.public(), lang("fr"));
        let span = Moment(NOW.0 + 2000)..Moment(NOW.0 + 5000);
        let part = public.published_in(&fr, span.clone(), None, 4).await.unwrap();
        assert_eq!(numbers(&part), [4, 5, 6, 7]);
        let last = part.last().unwrap();
        let part = public.published_in(&fr, span, Some((last.published_at, last.id)), 4).await.unwrap();
        assert_eq!(numbers(&part), [8, 9]);
        let extent = public.extent(&fr).await.unwrap();
        assert_eq!(extent, Some((NOW, Moment(NOW.0 + 15_000), 30)));
        assert_eq!(public.extent(&lang("en")).await.unwrap(), None);
    }

    async fn lists_follow_their_articles(store) {
        let mut new = published(1, 0, &[id(100), id(200), id(200), EDITION]);
        insert(store, &[new.clone(), published(2, 1, &[id(100)])]).await;
        let totals = async || {
            let mut totals = Vec::new();
            for scope in [EDITION, id(100), id(200), id(300)] {
                for tag in ["fr", "en"] {
                    let page = store.public().list(scope, &lang(tag), 0, 10).await.unwrap();
                    assert_eq!(page.items.len() as u64, page.total, "{scope} {tag}");
                    totals.push(page.total);
                }
            }
            totals
        };
        assert_eq!(totals().await, [2, 0, 2, 0, 1, 0, 0, 0]);
        let save = async |new: &NewArticle| {
            let mut change = store.begin().await.unwrap();
            change.save_article(&new.article, &new.scopes).await.unwrap();
            let scopes = change.scopes_of(new.article.id).await.unwrap();
            change.commit(NOW).await.unwrap();
            scopes
        };
        new.scopes = vec![id(200), id(300)];
        assert_eq!(save(&new).await, [EDITION, id(200), id(300)]);
        assert_eq!(totals().await, [2, 0, 1, 0, 1, 0, 1, 0]);
        new.article.address.lang = lang("en");
        save(&new).await;
        assert_eq!(totals().await, [1, 1, 1, 0, 0, 1, 0, 1]);
        new.article.first_published_at = Some(Moment(1));
        save(&new).await;
        assert_eq!(totals().await, [1, 1, 1, 0, 0, 1, 0, 1]);
        assert_eq!(store.public().list(EDITION, &lang("en"), 0, 1).await.unwrap().items[0].published_at, Moment(1));
        new.article.state = State::Withdrawn;
        assert!(save(&new).await.is_empty());
        assert_eq!(totals().await, [1, 0, 1, 0, 0, 0, 0, 0]);
    }

    async fn pages_stand_outside_lists(store) {
        let page = |number, headline: &str, state| {
            let mut new = published(number, 0, &[id(100)]);
            new.article.kind = Kind::Page;
            new.article.state = state;
            new.article.address.month = None;
            new.article.teaser = Some(teaser(headline));
            new
        };
        let mut monthless = published(4, 0, &[]);
        monthless.article.address.month = None;
        insert(store, &[page(1, "Qui", State::Published), page(2, "Aide", State::Published), page(3, "X", State::Draft)]).await;
        insert(store, &[monthless, draft(5)]).await;
        assert_eq!(numbers(&store.public().pages(&lang("fr")).await.unwrap()), [2, 1]);
        assert_eq!(numbers(&store.public().list(EDITION, &lang("fr"), 0, 9).await.unwrap().items), [4]);
        assert_eq!(store.public().list(id(100), &lang("fr"), 0, 9).await.unwrap().total, 0);
        let stories = store.public().of_stories(&[StoryId(id(1)), StoryId(id(3)), StoryId(id(4))]).await.unwrap();
        let mut stories = numbers(&stories);
        stories.sort();
        assert_eq!(stories, [1, 4]);
    }
}
