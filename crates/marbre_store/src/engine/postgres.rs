//! PostgreSQL: connections for changes, and others for looking. A change that is under way looks things up beside it; were
//! there one set for both, as many changes as there are connections would wait for one another.

use super::{
    row::Row,
    value::{Value, arguments},
};
use crate::StoreError;
use sqlx::{
    PgPool, Postgres, SqlStr,
    postgres::{PgArguments, PgConnectOptions, PgPoolOptions},
};
use std::time::Duration;

/// The names of the tables.
pub(super) const TABLES: &str =
    "SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema()";

/// Every column of every table.
#[cfg(feature = "testing")]
pub(super) const COLUMNS: &str = "SELECT table_name::text, column_name::text FROM information_schema.columns \
     WHERE table_schema = current_schema()";

/// Lets one program at a time change the schema.
pub(super) const LOCK_SCHEMA: &str = "SELECT 1::bigint FROM pg_advisory_xact_lock(5571937414102318)";

/// Keeps other writers from articles until the end of the change.
pub(super) const HOLD_ARTICLES: &str = "SELECT id FROM article WHERE id IN ({list}) ORDER BY id FOR UPDATE";

/// A database on a server.
pub(super) struct PostgresEngine {
    changes: PgPool,
    looks: PgPool,
}

impl PostgresEngine {
    /// Connects to that address, with that many connections in all; two at least.
    pub(super) async fn open(url: &str, connections: u32) -> Result<Self, StoreError> {
        let options = url
            .parse::<PgConnectOptions>()
            .map_err(StoreError::database("understand its address"))?
            .application_name("marbre")
            .statement_cache_capacity(512)
            .options([("lock_timeout", "10s"), ("idle_in_transaction_session_timeout", "60s")]);
        let for_changes = (connections / 2).max(1);
        let looks = pool(options.clone(), connections.saturating_sub(for_changes).max(1)).await?;
        let engine = Self { changes: pool(options, for_changes).await?, looks };
        engine.check_encoding().await?;
        Ok(engine)
    }

    async fn check_encoding(&self) -> Result<(), StoreError> {
        let found: String = sqlx::query_scalar("SHOW server_encoding")
            .fetch_one(&self.looks)
            .await
            .map_err(StoreError::database("be opened"))?;
        if found == "UTF8" {
            return Ok(());
        }
        let what = format!("its encoding is {found}; make it again with ENCODING 'UTF8'");
        Err(StoreError::Unsuitable { what })
    }

    pub(super) async fn rows(&self, sql: SqlStr, values: Vec<Value<'_>>) -> Result<Vec<Row>, sqlx::Error> {
        let rows = sqlx::query_with::<Postgres, _>(sql, arguments::<PgArguments>(values)?);
        Ok(rows.fetch_all(&self.looks).await?.into_iter().map(Row::from).collect())
    }

    /// Begins a change.
    pub(super) async fn begin(&self) -> Result<sqlx::Transaction<'static, Postgres>, sqlx::Error> {
        self.changes.begin().await
    }

    pub(super) async fn close(&self) {
        self.looks.close().await;
        self.changes.close().await;
    }
}

async fn pool(options: PgConnectOptions, connections: u32) -> Result<PgPool, StoreError> {
    PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(5))
        .connect_with(options)
        .await
        .map_err(StoreError::database("be reached"))
}
