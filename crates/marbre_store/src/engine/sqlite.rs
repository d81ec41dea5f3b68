//! SQLite: one connection that writes, several that read.

use super::{
    row::Row,
    value::{Value, arguments},
};
use crate::StoreError;
use futures_util::future::BoxFuture;
use sqlx::{
    Connection as _, SqlStr, Sqlite, SqliteConnection, SqlitePool,
    pool::PoolConnectionMetadata,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

/// The oldest SQLite that does not lose data when a WAL is reset while it is being written.
const OLDEST: [u32; 3] = [3, 51, 3];

/// Roughly how many bytes are written before the WAL is brought into the database file.
const CHECKPOINT_AFTER: usize = 16 << 20;

/// How long a program waits for another one, on one lock.
const PATIENCE: Duration = Duration::from_secs(5);

/// What a commit writes at least, roughly: some pages.
const COMMIT_WEIGHT: usize = 64 << 10;

/// The names of the tables.
pub(super) const TABLES: &str = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'";

/// Every column of every table.
#[cfg(feature = "testing")]
pub(super) const COLUMNS: &str = "SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c \
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'";

/// A database in a file.
pub(super) struct SqliteEngine {
    read: SqlitePool,
    write: SqlitePool,
    unchecked: AtomicUsize,
}

impl SqliteEngine {
    /// Prepares connections to that file. With `create` the file is made if it is not there.
    pub(super) async fn open(path: &Path, connections: u32, create: bool) -> Result<Self, StoreError> {
        if !create && !path.exists() {
            return Err(StoreError::Missing { what: format!("database {}", path.display()) });
        }
        let write = write_pool(path, create);
        if create {
            make(&write).await.map_err(StoreError::database("make the database file"))?;
        }
        let engine = Self { read: read_pool(path, connections), write, unchecked: AtomicUsize::new(0) };
        engine.check_version().await?;
        Ok(engine)
    }

    async fn check_version(&self) -> Result<(), StoreError> {
        let found: String = sqlx::query_scalar("SELECT sqlite_version()")
            .fetch_one(&self.read)
            .await
            .map_err(StoreError::database("be opened"))?;
        if is_recent(&found) { Ok(()) } else { Err(StoreError::EngineTooOld { found }) }
    }

    pub(super) async fn rows(&self, sql: SqlStr, values: Vec<Value<'_>>) -> Result<Vec<Row>, sqlx::Error> {
        let rows = sqlx::query_with::<Sqlite, _>(sql, arguments::<sqlx::sqlite::SqliteArguments>(values)?);
        Ok(rows.fetch_all(&self.read).await?.into_iter().map(Row::from).collect())
    }

    /// Begins a change; waits while another is under way.
    pub(super) async fn begin(&self) -> Result<sqlx::Transaction<'static, Sqlite>, sqlx::Error> {
        self.write.begin_with("BEGIN IMMEDIATE").await
    }

    /// Brings the WAL into the database file if enough has been written since. SQLite would do so by itself, but would
    /// not say when it failed.
    pub(super) async fn checkpoint(&self, written: usize) -> Result<(), sqlx::Error> {
        let total = self.unchecked.fetch_add(written + COMMIT_WEIGHT, Ordering::Relaxed) + written + COMMIT_WEIGHT;
        if total >= CHECKPOINT_AFTER {
            self.unchecked.store(0, Ordering::Relaxed);
            sqlx::query("PRAGMA wal_checkpoint(PASSIVE)").execute(&self.write).await?;
        }
        Ok(())
    }

    /// Closes the connections; the one that writes last, because it tidies up.
    pub(super) async fn close(&self) {
        self.read.close().await;
        self.write.close().await;
    }
}

/// Makes the file, if it is not there, and has it written through a WAL. While another program is doing so SQLite says at
/// once that the file is locked, without the wait that it grants to other statements.
async fn make(write: &SqlitePool) -> Result<(), sqlx::Error> {
    let given_up = Instant::now() + PATIENCE;
    loop {
        match write.acquire().await {
            Err(cause) if is_busy(&cause) && Instant::now() < given_up => {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            made => return made.map(drop),
        }
    }
}

fn read_pool(path: &Path, connections: u32) -> SqlitePool {
    SqlitePoolOptions::new()
        .max_connections(connections.max(1))
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_lazy_with(options(path).read_only(true).pragma("cache_size", "-8192"))
}

fn write_pool(path: &Path, create: bool) -> SqlitePool {
    SqlitePoolOptions::new()
        .max_connections(1)
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None)
        .after_release(usable)
        .connect_lazy_with(
            options(path)
                .create_if_missing(create)
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .pragma("secure_delete", "ON")
                .pragma("cache_size", "-65536")
                // What a statement or a part may have to undo is remembered here, not in a file.
                .pragma("temp_store", "MEMORY")
                .pragma("wal_autocheckpoint", "0")
                .pragma("journal_size_limit", "67108864"),
        )
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(PathBuf::from(path))
        .busy_timeout(PATIENCE)
        .foreign_keys(true)
        .statement_cache_capacity(512)
        .row_buffer_size(256)
        .pragma("trusted_schema", "OFF")
        .thread_name(|number| format!("sqlite-{number}"))
}

/// Whether a connection may be used again. When the disk is full SQLite itself undoes the transaction, which leaves
/// sqlx believing that it still stands; such a connection is closed.
fn usable(
    connection: &mut SqliteConnection,
    _meta: PoolConnectionMetadata,
) -> BoxFuture<'_, Result<bool, sqlx::Error>> {
    Box::pin(async move {
        connection.ping().await?;
        Ok(!connection.is_in_transaction())
    })
}

/// SQLITE_IOERR_FSYNC and SQLITE_IOERR_DIR_FSYNC (<https://www.sqlite.org/rescode.html>).
pub(super) fn is_failed_sync(cause: &sqlx::Error) -> bool {
    let sqlx::Error::Database(cause) = cause else { return false };
    matches!(cause.code().as_deref(), Some("1034" | "1290"))
}

/// SQLITE_BUSY and what is a kind of it (<https://www.sqlite.org/rescode.html>).
fn is_busy(cause: &sqlx::Error) -> bool {
    let sqlx::Error::Database(cause) = cause else { return false };
    cause.code().and_then(|code| code.parse::<u32>().ok()).is_some_and(|code| code & 0xff == 5)
}

fn is_recent(version: &str) -> bool {
    let numbers: Vec<u32> = version.split('.').map_while(|part| part.parse().ok()).collect();
    numbers.as_slice() >= OLDEST.as_slice()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_versions_are_known() {
        for (version, recent) in [("3.51.3", true), ("3.52.0", true), ("4.0", true), ("3.51.2", false), ("3.9", false)]
        {
            assert_eq!(is_recent(version), recent, "{version}");
        }
    }
}
