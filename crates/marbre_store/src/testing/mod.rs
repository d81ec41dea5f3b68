//! Stores for tests, on both engines. The one PostgreSQL server of a test process is started when first asked for and
//! goes with the process.

mod server;

use crate::{OpenOptions, Store, StoreError};
use std::path::Path;

/// A store that goes when the test is over.
pub struct TestStore {
    store: Store,
    options: OpenOptions,
    _folder: tempfile::TempDir,
}

impl std::ops::Deref for TestStore {
    type Target = Store;

    fn deref(&self) -> &Store {
        &self.store
    }
}

impl TestStore {
    /// An empty store on SQLite.
    ///
    /// # Errors
    /// As for [`Store::migrate`].
    pub async fn sqlite() -> Result<Self, StoreError> {
        let folder = folder()?;
        let options = sqlite_options(folder.path());
        Ok(Self { store: Store::migrate(&options).await?.0, options, _folder: folder })
    }

    /// An empty store on PostgreSQL; nothing where there is no server to start.
    ///
    /// # Errors
    /// As for [`postgres_url`] and [`Store::migrate`].
    pub async fn postgres() -> Result<Option<Self>, StoreError> {
        let Some(database) = postgres_url().await? else { return Ok(None) };
        let folder = folder()?;
        let options = OpenOptions { database, media: folder.path().join("media"), connections: 12 };
        Ok(Some(Self { store: Store::migrate(&options).await?.0, options, _folder: folder }))
    }

    /// How it was opened.
    pub fn options(&self) -> &OpenOptions {
        &self.options
    }

    /// Closes the store and removes its database.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn remove(self) -> Result<(), StoreError> {
        self.store.close().await;
        server::remove_database(&self.options.database).await
    }
}

/// An empty store on SQLite in that folder.
///
/// # Errors
/// As for [`Store::migrate`].
pub async fn sqlite_store(folder: &Path) -> Result<Store, StoreError> {
    Ok(Store::migrate(&sqlite_options(folder)).await?.0)
}

/// The address of a new, empty database on the test process's PostgreSQL server. Nothing, with a notice on standard error,
/// where no PostgreSQL is installed; but where `CI` is set that is an error.
///
/// # Errors
/// [`StoreError::Unsuitable`] when no server can be started.
pub async fn postgres_url() -> Result<Option<String>, StoreError> {
    server::new_database().await
}

/// Every column of every table, as table and column, sorted.
///
/// # Errors
/// What the engine said.
pub async fn columns(store: &Store) -> Result<Vec<(String, String)>, StoreError> {
    let reader = store.reader();
    let rows = reader.rows("read the columns", reader.shared.columns(), Vec::new()).await?;
    let mut columns =
        rows.into_iter().map(|mut row| Ok((row.text()?, row.text()?))).collect::<Result<Vec<_>, StoreError>>()?;
    columns.sort();
    Ok(columns)
}

/// Every statement that a store on SQLite has carried out so far, with a line of its plan for each table.
///
/// # Errors
/// What the engine said.
pub async fn plans(store: &Store) -> Result<Vec<(String, String)>, StoreError> {
    store.reader().shared.plans().await
}

/// Carries out SQL that has no place in the program, such as damage to be found.
///
/// # Errors
/// What the engine said.
pub async fn run_script(store: &Store, script: &str) -> Result<(), StoreError> {
    let mut transaction = store.begin().await?;
    transaction.run_script("run the script", script).await?;
    transaction.commit(marbre_article::Moment(0)).await
}

/// Notes the images of all articles, as a migration does for a database that knows nothing of them.
///
/// # Errors
/// What the engine said.
pub async fn note_images(store: &Store) -> Result<(), StoreError> {
    let mut transaction = store.begin().await?;
    transaction.fill_uses().await?;
    transaction.commit(marbre_article::Moment(0)).await
}

fn sqlite_options(folder: &Path) -> OpenOptions {
    let database = format!("sqlite:{}", folder.join("marbre.sqlite").display());
    OpenOptions { database, media: folder.join("media"), connections: 4 }
}

fn folder() -> Result<tempfile::TempDir, StoreError> {
    tempfile::tempdir().map_err(|cause| StoreError::Disk { doing: "make", path: "a temporary folder".into(), cause })
}

/// Tests that run on both engines: each `async fn name(store)` becomes `sqlite::name` and `postgres::name`. `store` is a
/// `&`[`TestStore`]. Once in a module.
#[macro_export]
macro_rules! both_engines {
    ($($(#[$meta:meta])* async fn $name:ident($store:ident) $body:block)*) => {
        $($(#[$meta])* async fn $name($store: &$crate::testing::TestStore) $body)*

        mod sqlite {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    let store = $crate::testing::TestStore::sqlite().await.unwrap();
                    super::$name(&store).await;
                    store.remove().await.unwrap();
                }
            )*
        }

        mod postgres {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    if let Some(store) = $crate::testing::TestStore::postgres().await.unwrap() {
                        super::$name(&store).await;
                        store.remove().await.unwrap();
                    }
                }
            )*
        }
    };
}
