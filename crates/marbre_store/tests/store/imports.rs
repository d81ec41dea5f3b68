//! Records of what was imported.

use crate::samples::{NOW, draft, id, insert, published};
use marbre_article::workflow::State;
use marbre_store::{
    articles::Comments,
    both_engines,
    imports::{ImportKind, ImportRecord, Lacking, Left},
};

fn record(kind: ImportKind, key: &str, target: Option<u128>) -> ImportRecord {
    let left = Left {
        comments: "of comments".into(),
        state: Some(State::InReview),
        openness: Some(Comments::Closed),
        revision: 3,
        lacking: if key == "8" { Lacking::Files } else { Lacking::Nothing },
    };
    ImportRecord { kind, key: key.into(), fingerprint: format!("of {key}"), target: target.map(id), left }
}

both_engines! {
    async fn records_are_kept_by_site_kind_and_key(store) {
        let long = format!("https://phare.example/{}", "é".repeat(3000));
        let first = [
            record(ImportKind::Article, "7", Some(70)),
            record(ImportKind::Page, "7", None),
            record(ImportKind::Article, &long, Some(71)),
            record(ImportKind::Article, "8", None),
            record(ImportKind::Article, "8", Some(72)),
        ];
        let mut change = store.begin().await.unwrap();
        change.save_import_records("https://a.example", &first).await.unwrap();
        change.save_import_records("https://b.example", &[record(ImportKind::Article, "7", Some(99))]).await.unwrap();
        change.commit(NOW).await.unwrap();
        let keys = ["7".to_owned(), "8".to_owned(), long, "9".to_owned(), "7".to_owned()];
        let mut found = store.reader().import_records("https://a.example", ImportKind::Article, &keys).await.unwrap();
        found.sort_by_key(|record| record.target);
        assert_eq!(found, [first[0].clone(), first[2].clone(), first[4].clone()]);
        let mut change = store.begin().await.unwrap();
        let mut changed = first[0].clone();
        changed.fingerprint = "other".into();
        change.save_import_records("https://a.example", std::slice::from_ref(&changed)).await.unwrap();
        change.commit(NOW).await.unwrap();
        let found = store.reader().import_records("https://a.example", ImportKind::Article, &keys[..1]).await.unwrap();
        assert_eq!(found, [changed]);
    }

    async fn texts_that_lack_something_or_share_a_number_are_found(store) {
        let known = |number: &str| record(ImportKind::Article, number, Some(1));
        let lacking = |number: &str| {
            let mut record = known(number);
            record.left.lacking = Lacking::Attachments;
            record
        };
        let records = [known("1"), lacking("2"), known("7"), known("7:pont"), lacking("9"), known("guid:x")];
        let mut change = store.begin().await.unwrap();
        change.save_import_records("s", &records).await.unwrap();
        change.save_import_records("other", &[lacking("3"), known("4:x")]).await.unwrap();
        change.save_import_records("s", &[record(ImportKind::Section, "a:b", Some(2))]).await.unwrap();
        change.commit(NOW).await.unwrap();
        let reader = store.reader();
        assert_eq!(reader.records_lacking("s", ImportKind::Article, "", 9).await.unwrap(), [lacking("2"), lacking("9")]);
        assert_eq!(reader.records_lacking("s", ImportKind::Article, "", 1).await.unwrap(), [lacking("2")]);
        assert_eq!(reader.records_lacking("s", ImportKind::Article, "2", 9).await.unwrap(), [lacking("9")]);
        assert!(reader.records_lacking("s", ImportKind::Page, "", 9).await.unwrap().is_empty());
        assert_eq!(reader.shared_keys("s").await.unwrap(), ["7:pont"]);
    }

    async fn many_keys_are_asked_at_once(store) {
        let records: Vec<_> = (0..700).map(|number| record(ImportKind::Asset, &number.to_string(), Some(number))).collect();
        let mut change = store.begin().await.unwrap();
        change.save_import_records("s", &records).await.unwrap();
        change.commit(NOW).await.unwrap();
        let keys: Vec<_> = records.iter().map(|record| record.key.clone()).collect();
        let mut found = store.reader().import_records("s", ImportKind::Asset, &keys).await.unwrap();
        found.sort_by_key(|record| record.target);
        assert_eq!(found, records);
        assert!(store.reader().import_records("s", ImportKind::Asset, &[]).await.unwrap().is_empty());
    }

    async fn the_public_finds_what_is_public(store) {
        insert(store, &[published(1, 0, &[]), draft(2)]).await;
        let records = [
            record(ImportKind::Article, "7", Some(1)),
            record(ImportKind::Article, "8", Some(2)),
            record(ImportKind::Article, "9", None),
            record(ImportKind::Section, "3", Some(30)),
            record(ImportKind::Comment, "4", Some(40)),
        ];
        let mut change = store.begin().await.unwrap();
        change.save_import_records("s", &records).await.unwrap();
        change.commit(NOW).await.unwrap();
        let public = store.public();
        assert_eq!(public.imported(ImportKind::Article, "7").await.unwrap(), Some(id(1)));
        assert_eq!(public.imported(ImportKind::Section, "3").await.unwrap(), Some(id(30)));
        for (kind, key) in [(ImportKind::Article, "8"), (ImportKind::Article, "9"), (ImportKind::Page, "7"), (ImportKind::Comment, "4")] {
            assert_eq!(public.imported(kind, key).await.unwrap(), None, "{kind:?} {key}");
        }
    }
}
