//! Opening and migrating: what is refused is left as it was.

use crate::samples::{draft, insert};
use marbre_store::{
    OpenOptions, Store, StoreError, both_engines,
    testing::{TestStore, columns, postgres_url, run_script},
};
use std::{collections::BTreeMap, path::Path};

/// The bytes of every file of a folder.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.display().to_string(), std::fs::read(path).unwrap()))
        .collect()
}

/// The newest schema: a migration counts it up.
const NEWEST: i64 = 6;

async fn refusal(options: &OpenOptions) -> [StoreError; 2] {
    [Store::open(options).await.err().unwrap(), Store::migrate(options).await.err().unwrap()]
}

both_engines! {
    async fn what_was_kept_is_there_after_opening_again(store) {
        insert(store, &[draft(1)]).await;
        let again = Store::open(store.options()).await.unwrap();
        assert!(again.reader().article(draft(1).article.id).await.unwrap().is_some());
        again.close().await;
        let (again, before, after) = Store::migrate(store.options()).await.unwrap();
        assert_eq!((before, after), (NEWEST, NEWEST));
        again.close().await;
    }

    async fn a_newer_schema_is_refused_untouched(store) {
        insert(store, &[draft(1)]).await;
        run_script(store, "INSERT INTO schema (number, name) VALUES (99, 'future')").await.unwrap();
        let options = store.options();
        let before = columns(store).await.unwrap();
        for refused in refusal(options).await {
            assert!(matches!(refused, StoreError::NewerSchema { found: 99, known: NEWEST }), "{refused}");
        }
        assert_eq!(columns(store).await.unwrap(), before);
        store.close().await;
        if let Some(path) = options.database.strip_prefix("sqlite:") {
            let folder = Path::new(path).parent().unwrap();
            let before = files(folder);
            refusal(options).await;
            let after = files(folder);
            assert!(before.iter().all(|(name, bytes)| after.get(name) == Some(bytes)));
            assert!(after.iter().all(|(name, bytes)| before.contains_key(name) || bytes.is_empty() || name.ends_with("-shm")));
        }
    }

    async fn tables_of_another_program_are_refused(store) {
        run_script(store, "ALTER TABLE schema RENAME TO something_else").await.unwrap();
        for refused in refusal(store.options()).await {
            assert!(matches!(refused, StoreError::Unsuitable { .. }), "{refused}");
        }
    }

    async fn two_programs_may_migrate_at_once(store) {
        drop(store.begin().await.unwrap());
        let options = store.options();
        let both = futures_util::future::try_join(Store::migrate(options), Store::migrate(options)).await;
        let ((first, ..), (second, ..)) = both.unwrap();
        futures_util::future::join(first.close(), second.close()).await;
    }
}

#[tokio::test]
async fn a_missing_file_is_not_made_by_opening() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("marbre.sqlite");
    let options =
        OpenOptions { database: format!("sqlite:{}", path.display()), media: folder.path().into(), connections: 2 };
    let missing = Store::open(&options).await.err().unwrap();
    assert!(matches!(&missing, StoreError::Missing { what } if what.contains("marbre.sqlite")), "{missing}");
    assert!(!path.exists());
    let (store, before, after) = Store::migrate(&options).await.unwrap();
    assert_eq!((before, after), (0, NEWEST));
    store.close().await;
}

#[tokio::test]
async fn a_file_that_is_no_database_is_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("marbre.sqlite");
    std::fs::write(&path, "Notes de réunion. ".repeat(500)).unwrap();
    let before = files(folder.path());
    let options =
        OpenOptions { database: format!("sqlite:{}", path.display()), media: folder.path().into(), connections: 2 };
    for refused in refusal(&options).await {
        assert!(matches!(refused, StoreError::Database { .. }), "{refused}");
    }
    assert_eq!(files(folder.path()), before);
}

#[tokio::test]
async fn an_empty_database_is_of_schema_0() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("marbre.sqlite");
    std::fs::write(&path, "").unwrap();
    let mut databases = vec![format!("sqlite:{}", path.display())];
    databases.extend(postgres_url().await.unwrap());
    for database in databases {
        let options = OpenOptions { database, media: folder.path().into(), connections: 2 };
        let older = Store::open(&options).await.err().unwrap();
        assert!(matches!(older, StoreError::OlderSchema { found: 0, known: NEWEST }), "{older}");
        let migrations = futures_util::future::join_all((0..3).map(|_| Store::migrate(&options))).await;
        let mut made = 0;
        for migrated in migrations {
            let (store, before, after) = migrated.unwrap();
            assert_eq!(after, NEWEST);
            made += i32::from(before == 0);
            store.close().await;
        }
        assert!(made >= 1);
    }
}

/// Several programs make one database at once, many times over: SQLite refuses the second to change to a WAL at once.
#[tokio::test]
async fn programs_that_make_a_database_at_once_wait_for_one_another() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..10 {
        let path = folder.path().join(format!("{round}.sqlite"));
        std::fs::write(&path, "").unwrap();
        let database = format!("sqlite:{}", path.display());
        let options = OpenOptions { database, media: folder.path().into(), connections: 2 };
        assert!(Store::open(&options).await.is_err());
        for (store, _, after) in
            futures_util::future::try_join_all((0..4).map(|_| Store::migrate(&options))).await.unwrap()
        {
            assert_eq!(after, NEWEST);
            store.close().await;
        }
    }
}

#[tokio::test]
async fn other_addresses_are_refused() {
    for database in ["mysql://x", "marbre.sqlite", "postgres://localhost:1/x?sslmode=nonsense"] {
        let options = OpenOptions { database: database.into(), media: "x".into(), connections: 2 };
        assert!(Store::open(&options).await.is_err(), "{database}");
    }
}

#[tokio::test]
async fn a_store_is_removed_whole() {
    let store = TestStore::sqlite().await.unwrap();
    let folder = store.options().media.parent().unwrap().to_owned();
    store.remove().await.unwrap();
    assert!(!folder.exists());
}
