//! The two engines behind one face: the only code that knows which one it is.

mod open;
mod postgres;
mod reader;
mod row;
mod sqlite;
mod statement;
mod transaction;
mod value;

pub use reader::Reader;
pub(crate) use row::Row;
pub(crate) use statement::Insert;
pub use transaction::Transaction;
pub(crate) use value::{Value, values};

use crate::StoreError;
use marbre_article::event::Recorded;
use open::Open;
use postgres::PostgresEngine;
use sqlite::SqliteEngine;
use sqlx::SqlStr;
use std::{
    panic::AssertUnwindSafe,
    path::Path,
    sync::{Arc, OnceLock, PoisonError, RwLock},
};

/// Called with the events of a transaction.
pub type Listener = Arc<dyn Fn(&[Recorded]) + Send + Sync>;

/// What all handles share.
pub(crate) struct Shared {
    engine: Engine,
    listeners: RwLock<Vec<Listener>>,
    stopped: OnceLock<String>,
    /// The publication, by its host.
    publication: RwLock<Arc<str>>,
    #[cfg(feature = "testing")]
    asked: std::sync::Mutex<std::collections::BTreeSet<String>>,
}

enum Engine {
    Sqlite(SqliteEngine),
    Postgres(PostgresEngine),
}

impl Engine {
    async fn rows(&self, sql: SqlStr, values: Vec<Value<'_>>) -> Result<Vec<Row>, sqlx::Error> {
        match self {
            Self::Sqlite(engine) => engine.rows(sql, values).await,
            Self::Postgres(engine) => engine.rows(sql, values).await,
        }
    }
}

impl Shared {
    /// Connects to `sqlite:PATH` or `postgres://…`. With `create` a SQLite file is made if it is not there.
    pub(crate) async fn connect(database: &str, connections: u32, create: bool) -> Result<Self, StoreError> {
        let engine = if let Some(path) = database.strip_prefix("sqlite:") {
            Engine::Sqlite(SqliteEngine::open(Path::new(path), connections, create).await?)
        } else if database.starts_with("postgres://") || database.starts_with("postgresql://") {
            Engine::Postgres(PostgresEngine::open(database, connections).await?)
        } else {
            let what = "its address begins neither with “sqlite:” nor with “postgres://”".to_owned();
            return Err(StoreError::Unsuitable { what });
        };
        Ok(Self {
            engine,
            listeners: RwLock::default(),
            stopped: OnceLock::new(),
            publication: RwLock::new("localhost".into()),
            #[cfg(feature = "testing")]
            asked: Default::default(),
        })
    }

    /// In tests: remembers the text of a statement.
    fn remember(&self, _sql: &str) {
        #[cfg(feature = "testing")]
        self.asked.lock().unwrap_or_else(PoisonError::into_inner).insert(_sql.to_owned());
    }

    /// Every statement carried out so far, with SQLite's plan for it.
    #[cfg(feature = "testing")]
    pub(crate) async fn plans(&self) -> Result<Vec<(String, String)>, StoreError> {
        let asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut plans = Vec::new();
        for sql in asked.into_iter().filter(|sql| !sql.starts_with("CREATE ")) {
            let explain = sqlx::SqlSafeStr::into_sql_str(sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}")));
            let rows = self.engine.rows(explain, Vec::new()).await.map_err(StoreError::database("explain itself"))?;
            for mut row in rows {
                // Three numbers stand before the words.
                let _ = (row.i64()?, row.i64()?, row.i64()?);
                plans.push((sql.clone(), row.text()?));
            }
        }
        Ok(plans)
    }

    /// Begins a change.
    pub(crate) async fn begin(self: &Arc<Self>) -> Result<Transaction, StoreError> {
        if let Some(cause) = self.stopped.get() {
            return Err(StoreError::Stopped { cause: cause.clone() });
        }
        let open = match &self.engine {
            Engine::Sqlite(engine) => engine.begin().await.map(Open::Sqlite),
            Engine::Postgres(engine) => engine.begin().await.map(Open::Postgres),
        };
        Ok(Transaction::new(Arc::clone(self), open.map_err(StoreError::database("begin a change"))?))
    }

    /// The statement that names the tables.
    pub(crate) fn tables(&self) -> &'static str {
        match &self.engine {
            Engine::Sqlite(_) => sqlite::TABLES,
            Engine::Postgres(_) => postgres::TABLES,
        }
    }

    /// The statement that names every table's columns.
    #[cfg(feature = "testing")]
    pub(crate) fn columns(&self) -> &'static str {
        match &self.engine {
            Engine::Sqlite(_) => sqlite::COLUMNS,
            Engine::Postgres(_) => postgres::COLUMNS,
        }
    }

    /// The statement that keeps other programs from changing the schema, where beginning a change does not.
    pub(crate) fn lock_schema(&self) -> Option<&'static str> {
        match &self.engine {
            Engine::Sqlite(_) => None,
            Engine::Postgres(_) => Some(postgres::LOCK_SCHEMA),
        }
    }

    /// The statement that keeps other writers from articles, where there are others. It stands by itself: joined to other
    /// tables it would wait, and then see the new row of the article but the old rows of those.
    pub(crate) fn hold_articles(&self) -> Option<&'static str> {
        match &self.engine {
            Engine::Sqlite(_) => None,
            Engine::Postgres(_) => Some(postgres::HOLD_ARTICLES),
        }
    }

    /// Whether this is PostgreSQL.
    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self.engine, Engine::Postgres(_))
    }

    /// Adds a listener.
    pub(crate) fn listen(&self, listener: Listener) {
        self.listeners.write().unwrap_or_else(PoisonError::into_inner).push(listener);
    }

    /// The publication, by its host.
    pub(crate) fn publication(&self) -> Arc<str> {
        self.publication.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Says which publication this is, by its host.
    pub(crate) fn name_publication(&self, host: &str) {
        *self.publication.write().unwrap_or_else(PoisonError::into_inner) = host.into();
    }

    /// Tells the listeners what has been committed.
    fn tell(&self, events: &[Recorded]) {
        if events.is_empty() {
            return;
        }
        let listeners = self.listeners.read().unwrap_or_else(PoisonError::into_inner).clone();
        for listener in listeners {
            // The change stands, whatever a listener makes of it.
            if std::panic::catch_unwind(AssertUnwindSafe(|| listener(events))).is_err() {
                tracing::error!("a listener failed on committed events");
            }
        }
    }

    /// After a failed fsync nothing more is written: what the disk holds is no longer certain, and asking again would
    /// be answered with a success that means nothing.
    fn notice(&self, cause: &sqlx::Error) {
        if matches!(self.engine, Engine::Sqlite(_)) && sqlite::is_failed_sync(cause) {
            tracing::error!(%cause, "the disk failed; nothing more is saved");
            let _ = self.stopped.set(cause.to_string());
        }
    }

    /// Why nothing more is written, if so.
    pub(crate) fn stopped(&self) -> Option<&str> {
        self.stopped.get().map(String::as_str)
    }

    /// Housekeeping after a commit.
    async fn tidy(&self, written: usize) {
        let Engine::Sqlite(engine) = &self.engine else { return };
        if let Err(cause) = engine.checkpoint(written).await {
            tracing::warn!(%cause, "could not bring the write-ahead log into the database file");
            self.notice(&cause);
        }
    }

    /// Closes the connections.
    pub(crate) async fn close(&self) {
        match &self.engine {
            Engine::Sqlite(engine) => engine.close().await,
            Engine::Postgres(engine) => engine.close().await,
        }
    }
}
