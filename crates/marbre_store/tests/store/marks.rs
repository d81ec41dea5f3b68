//! Why an article waits for somebody or went stale: given to them, with an image whose right ends, translated from what
//! was withdrawn.

use crate::{
    images::{asset, file, hash, showing},
    samples::{NOW, id, insert, published},
    sheets::{at, filed, join, person, saved, task},
};
use marbre_article::{
    ArticleId, Moment,
    workflow::{State, Working},
};
use marbre_store::{
    Store,
    articles::{Mark, SheetFilter, WaitsFor},
    assets::{AssetDetails, Pulled},
    audit::AuditEntry,
    both_engines,
    testing::TestStore,
    translations::Text,
};

/// Writes acts about articles into the audit log, one a second; entries are numbered from `first` on.
async fn acts(store: &Store, first: u128, acts: &[(u128, &str)]) {
    let mut change = store.begin().await.unwrap();
    for (number, (article, act)) in (0_u32..).zip(acts) {
        let entry = AuditEntry {
            id: id(500 + first + u128::from(number)),
            at: Moment(NOW.0 + i64::from(number) * 1000),
            staff: Some(person(102)),
            act: (*act).into(),
            subject_kind: "article".into(),
            subject: Some(id(*article)),
            details: serde_json::Map::new(),
        };
        change.add_audit(&entry).await.unwrap();
    }
    change.commit(NOW).await.unwrap();
}

fn waits(number: u128) -> SheetFilter {
    let waits_for = Some(WaitsFor { staff: person(number), reviews: false });
    SheetFilter { waits_for, ..SheetFilter::default() }
}

async fn mark(store: &Store, number: u128, staff: u128) -> Mark {
    let mut marks = store.reader().marks(&[ArticleId(id(number))], person(staff), at(0)).await.unwrap();
    marks.remove(&ArticleId(id(number))).unwrap_or_default()
}

async fn stale(store: &TestStore) -> Vec<u128> {
    saved(store, SheetFilter { stale_at: Some(at(0)), ..SheetFilter::default() }).await
}

both_engines! {
    async fn what_is_given_to_somebody_waits_until_they_write(store) {
        join(store, &[101, 102]).await;
        let mut review = filed(3, 3, Some(102), None, "fr");
        review.article.state = State::InReview;
        let mut copy = published(4, 0, &[]);
        copy.article.working = Some(Working::Draft);
        let mut old = copy.clone();
        old.article.id = ArticleId(id(5));
        old.article.story = marbre_article::StoryId(id(5));
        old.article.address.slug = "n5".into();
        insert(store, &[filed(1, 1, Some(102), None, "fr"), filed(2, 2, Some(101), None, "fr"), review, copy, old]).await;
        for number in 1..=5 {
            task(store, number, Some(101), None).await;
        }
        acts(store, 0, &[(1, "assign"), (2, "assign"), (3, "assign"), (5, "assign"), (4, "publish"), (4, "assign"), (5, "publish")]).await;
        let mut waiting = saved(store, waits(101)).await;
        waiting.sort_unstable();
        assert_eq!(waiting, [1, 4], "not what they wrote themselves, what is in review, or what was published since");
        assert_eq!(saved(store, waits(102)).await, [] as [u128; 0]);
        let assigned = Mark { assigned: true, ..Mark::default() };
        assert_eq!((mark(store, 1, 101).await, mark(store, 1, 102).await), (assigned, Mark::default()));
        let mut change = store.begin().await.unwrap();
        let text = crate::samples::content("Fait");
        change.save_revision(ArticleId(id(1)), 1, &text, Some(person(101)), at(9)).await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!(saved(store, waits(101)).await, [4]);
        assert_eq!(mark(store, 1, 101).await, Mark::default());
    }

    async fn what_went_on_since_was_not_sent_back(store) {
        join(store, &[101, 102]).await;
        let articles: Vec<_> = (1..=7).map(|number| filed(number, 1, Some(101), None, "fr")).collect();
        insert(store, &articles).await;
        let since = ["publish", "open_working_copy", "discard_working_copy", "reopen", "approve", "submit"];
        for (number, act) in (1..).zip(since) {
            acts(store, number * 10, &[(number, "return"), (number, act)]).await;
        }
        acts(store, 70, &[(7, "return"), (7, "save")]).await;
        assert_eq!(saved(store, waits(101)).await, [7]);
        for number in 1..=7 {
            assert_eq!(mark(store, number, 101).await.returned, number == 7, "{number}");
        }
    }

    async fn an_image_whose_right_ends_makes_an_article_stale(store) {
        join(store, &[101]).await;
        let ending = |name: &str, days: i64| {
            let mut asset = asset(name, 0, AssetDetails::default());
            asset.keeping.expires_at = Some(at(days));
            asset
        };
        file(store, &[ending("ended", -1), ending("soon", 30), ending("later", 31), ending("pulled", 3)]).await;
        let mut change = store.begin().await.unwrap();
        let pulled = Pulled { at: NOW, by: None, reason: "Contrat".into() };
        change.pull_asset(&hash("pulled"), Some(&pulled)).await.unwrap();
        change.commit(NOW).await.unwrap();
        let with = |number: u128, names: &[&str]| {
            let mut new = filed(number, i64::try_from(number).unwrap(), None, None, "fr");
            new.content = showing(None, names);
            new
        };
        let mut withdrawn = with(4, &["ended"]);
        withdrawn.article.state = State::Withdrawn;
        let mut public = published(5, 5 * 86_400, &[]);
        public.content = showing(Some("ended"), &[]);
        let none = with(3, &["later", "pulled"]);
        insert(store, &[with(1, &["soon"]), with(2, &["soon", "ended"]), none, withdrawn, public]).await;
        assert_eq!(stale(store).await, [5, 2, 1]);
        assert_eq!(mark(store, 1, 101).await.rights, Some((hash("soon"), at(30))));
        assert_eq!(mark(store, 2, 101).await.rights, Some((hash("ended"), at(-1))), "the first to end");
        assert_eq!((mark(store, 3, 101).await, mark(store, 4, 101).await), (Mark::default(), Mark::default()));
    }

    async fn a_translation_of_what_was_withdrawn_is_flagged(store) {
        join(store, &[101]).await;
        let mut original = published(1, 0, &[]);
        original.article.state = State::Withdrawn;
        original.article.withdrawal = Some("Faux".into());
        let mut translation = published(2, 0, &[]);
        translation.article.address.lang = "ar".parse().unwrap();
        let draft = filed(3, 3, None, None, "en");
        insert(store, &[original, translation, draft]).await;
        let made_from = Text { version: 1, revision: 1 };
        for number in [2, 3] {
            let mut change = store.begin().await.unwrap();
            change.save_translation(ArticleId(id(number)), ArticleId(id(1)), made_from, NOW).await.unwrap();
            change.commit(NOW).await.unwrap();
        }
        let reader = store.reader();
        let found = reader.translation(ArticleId(id(2))).await.unwrap().unwrap();
        assert!(found.withdrawn && !found.is_behind());
        assert_eq!(stale(store).await, [2], "a draft of it hurts nobody yet");
        assert_eq!(mark(store, 2, 101).await, Mark { orphaned: true, ..Mark::default() });
        assert_eq!(mark(store, 3, 101).await, Mark::default());
        let behind = reader.stale_translations(&SheetFilter::default(), 9).await.unwrap();
        assert_eq!(behind.iter().map(|sheet| sheet.id.0.as_u128()).collect::<Vec<_>>(), [2]);
        assert_eq!(reader.count_stale_translations(&SheetFilter::default(), 9).await.unwrap(), 1);
    }
}
