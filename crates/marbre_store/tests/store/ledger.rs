//! The public record: entries in the transaction of their versions, numbered without gaps; heads, one after the other.

use crate::samples::{NOW, content, draft, id, insert, published};
use marbre_article::{ArticleId, Moment};
use marbre_ledger::{
    Hash, Leaf,
    leaf::{Time, salted},
    witness::Head,
};
use marbre_store::{
    Store, StoreError,
    articles::{NewArticle, ReadyArticle, Version},
    both_engines,
    ledger::{EntryKind, Sealed, SignedHead, Watched, WitnessStanding},
    testing::run_script,
};

async fn correct(store: &Store, new: &NewArticle, number: u32, headline: &str) -> Result<(), StoreError> {
    let mut change = store.begin().await?;
    let text = content(headline);
    let revision = change.save_revision(new.article.id, number - 1, &text, None, NOW).await?;
    let mut article = new.article.clone();
    article.version = number;
    let version = Version { number, revision, published_at: Moment(NOW.0 + 5000), reason: "Chiffre".into() };
    change.insert_version(&article, &version, EntryKind::Corrected, &Sealed::of(&text, Some(NOW))?).await?;
    change.save_article(&article, &new.scopes).await?;
    change.commit(NOW).await
}

async fn leaves(store: &Store) -> Vec<Leaf> {
    let entries = store.reader().ledger_entries(0, 1000).await.unwrap();
    assert!(entries.iter().map(|entry| entry.number).eq(0..entries.len() as u64), "without gaps");
    entries.iter().map(|entry| Leaf::parse(entry.leaf.as_bytes()).unwrap()).collect()
}

fn head(size: u64, of: &str) -> SignedHead {
    SignedHead {
        head: Head { size, root: Hash::of(of.as_bytes()) },
        origin: "phare.example/log".into(),
        note: format!("{size} {of}\n"),
        signed_at: NOW,
    }
}

async fn swap(store: &Store, after: Option<u64>, new: &SignedHead) -> bool {
    let mut change = store.begin().await.unwrap();
    let swapped = change.swap_head(after, new).await.unwrap();
    if swapped {
        change.commit(NOW).await.unwrap();
    }
    swapped
}

both_engines! {
    async fn every_version_has_its_entry(store) {
        store.name_publication("phare.example");
        let new = published(1, 7, &[]);
        insert(store, &[new.clone(), draft(2), published(3, 0, &[])]).await;
        correct(store, &new, 2, "Deux").await.unwrap();
        let leaves = leaves(store).await;
        assert_eq!(leaves.len(), 3, "a draft has none");
        let first = &leaves[0];
        assert_eq!((first.kind, first.version, first.previous), (EntryKind::Published, 1, None));
        assert_eq!((first.publication.as_str(), first.language.as_str()), ("phare.example", "fr"));
        assert_eq!((first.article.clone(), first.address.as_str()), (id(1).to_string(), "/fr/2026/05/n1"));
        assert_eq!(first.time, Time(NOW.0 + 7000));
        let third = &leaves[2];
        assert_eq!((third.kind, third.version, third.previous), (EntryKind::Corrected, 2, Some(0)));
        let entry = store.reader().ledger_entry_of(new.article.id, 2).await.unwrap().unwrap();
        assert_eq!((entry.number, entry.article, entry.version), (2, new.article.id, 2));
        assert_eq!(salted(&entry.salt.unwrap(), b"Deux"), third.headline);
        let of = store.reader().ledger_entries_of(new.article.id).await.unwrap();
        assert_eq!(of.iter().map(|entry| entry.number).collect::<Vec<_>>(), [0, 2]);
        assert_eq!(store.reader().ledger_size().await.unwrap(), 3);
        assert_eq!(store.reader().ledger_entries(1, 1).await.unwrap()[0].number, 1);
    }

    async fn what_is_undone_leaves_no_gap(store) {
        let new = published(1, 0, &[]);
        let mut change = store.begin().await.unwrap();
        change.insert_articles(std::slice::from_ref(&new)).await.unwrap();
        drop(change);
        assert_eq!(store.reader().ledger_size().await.unwrap(), 0);
        insert(store, std::slice::from_ref(&new)).await;
        correct(store, &new, 2, "Deux").await.unwrap();
        let twice = correct(store, &new, 2, "Deux").await;
        assert!(twice.is_err(), "the number is taken");
        correct(store, &new, 3, "Trois").await.unwrap();
        let previous: Vec<_> = leaves(store).await.iter().map(|leaf| leaf.previous).collect();
        assert_eq!(previous, [None, Some(0), Some(1)]);
    }

    async fn writers_at_the_same_time_get_one_order(store) {
        let mut tasks = Vec::new();
        for writer in 0..8_u128 {
            let store = (**store).clone();
            tasks.push(tokio::spawn(async move {
                for turn in 0..5 {
                    insert(&store, &[published(writer * 100 + turn + 1, 0, &[])]).await;
                }
            }));
        }
        for task in tasks {
            task.await.unwrap();
        }
        assert_eq!(leaves(store).await.len(), 40);
        assert_eq!(store.reader().ledger_size().await.unwrap(), 40);
    }

    async fn what_came_from_elsewhere_says_so(store) {
        let ready = ReadyArticle::of(&published(1, -90_000_000, &[])).unwrap().entered_later();
        let mut change = store.begin().await.unwrap();
        change.insert_ready_articles(&[ready]).await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!(leaves(store).await[0].kind, EntryKind::Backfilled);
    }

    async fn what_was_public_before_the_record_is_entered_once(store) {
        let new = published(1, 0, &[]);
        insert(store, &[new.clone(), published(2, 0, &[]), draft(3)]).await;
        correct(store, &new, 2, "Deux").await.unwrap();
        run_script(store, "DELETE FROM ledger_entry; UPDATE counter SET value = 0 WHERE name = 'ledger'").await.unwrap();
        let reader = store.reader();
        assert!(!reader.is_backfilled().await.unwrap());
        let mut after = (ArticleId(uuid::Uuid::nil()), 0);
        loop {
            let found = reader.unentered(after, 2).await.unwrap();
            let Some(last) = found.last() else { break };
            after = (last.article.id, last.version);
            let mut change = store.begin().await.unwrap();
            for version in &found {
                change.enter_later(version, &Sealed::of(&version.content, None).unwrap()).await.unwrap();
            }
            change.commit(NOW).await.unwrap();
        }
        let leaves = leaves(store).await;
        let told: Vec<_> = leaves.iter().map(|leaf| (leaf.kind, leaf.version, leaf.previous)).collect();
        let later = EntryKind::Backfilled;
        assert_eq!(told, [(later, 1, None), (later, 2, Some(0)), (later, 1, None)]);
        assert!(reader.unentered((ArticleId(uuid::Uuid::nil()), 0), 9).await.unwrap().is_empty());
        let mut change = store.begin().await.unwrap();
        change.set_backfilled().await.unwrap();
        change.commit(NOW).await.unwrap();
        assert!(reader.is_backfilled().await.unwrap());
    }

    async fn a_head_follows_the_one_before_it(store) {
        let reader = store.reader();
        assert_eq!(reader.newest_head().await.unwrap(), None);
        assert!(swap(store, None, &head(0, "empty")).await);
        assert!(!swap(store, None, &head(1, "late")).await, "another was faster");
        assert!(swap(store, Some(0), &head(5, "five")).await);
        assert!(!swap(store, Some(5), &head(4, "rewound")).await);
        assert!(!swap(store, Some(5), &head(5, "forked")).await);
        assert_eq!(reader.newest_head().await.unwrap(), Some(head(5, "five")));
        let again = SignedHead { note: "other key\n".into(), ..head(5, "five") };
        assert!(swap(store, Some(5), &again).await, "the same head with other signatures");
        assert_eq!(reader.head_at(5).await.unwrap(), Some(again.clone()));
        let sizes: Vec<_> = reader.heads_after(None, 9).await.unwrap().iter().map(|head| head.head.size).collect();
        assert_eq!(sizes, [0, 5]);
        assert_eq!(reader.heads_after(Some(0), 9).await.unwrap(), [again]);
        let mut change = store.begin().await.unwrap();
        assert!(change.cosign_head(5, "other key\n", "cosigned\n").await.unwrap());
        assert!(!change.cosign_head(5, "other key\n", "late\n").await.unwrap());
        change.commit(NOW).await.unwrap();
        assert_eq!(reader.newest_head().await.unwrap().unwrap().note, "cosigned\n");
    }

    async fn what_is_watched_never_goes_back(store) {
        let reader = store.reader();
        let head = |size, of: &str| Head { size, root: Hash::of(of.as_bytes()) };
        let watched = |head| Watched { origin: "autre.example/log".into(), head, signed_at: NOW };
        let turns = [
            (None, watched(head(3, "a")), true),
            (None, watched(head(4, "b")), false),
            (Some(head(3, "other")), watched(head(4, "b")), false),
            (Some(head(3, "a")), watched(head(4, "b")), true),
        ];
        for (before, now, kept) in turns {
            let mut change = store.begin().await.unwrap();
            assert_eq!(change.watch(before, &now).await.unwrap(), kept, "{now:?}");
            change.commit(NOW).await.unwrap();
        }
        assert_eq!(reader.watched("autre.example/log").await.unwrap(), Some(watched(head(4, "b"))));
        assert_eq!(reader.watched("tiers.example/log").await.unwrap(), None);
        let standing = |size| WitnessStanding { name: "temoin.example/w".into(), size, signed_at: NOW };
        let mut change = store.begin().await.unwrap();
        change.save_witness(&standing(3)).await.unwrap();
        change.save_witness(&standing(4)).await.unwrap();
        change.commit(NOW).await.unwrap();
        assert_eq!(reader.witnesses().await.unwrap(), [standing(4)]);
    }
}
