//! A transaction of either engine.

use super::{
    row::Row,
    value::{Value, arguments},
};
use sqlx::{
    AssertSqlSafe, Executor as _, Postgres, SqlSafeStr as _, SqlStr, Sqlite, postgres::PgArguments,
    sqlite::SqliteArguments,
};

/// An open transaction. Dropped, it is undone.
pub(super) enum Open {
    Sqlite(sqlx::Transaction<'static, Sqlite>),
    Postgres(sqlx::Transaction<'static, Postgres>),
}

impl Open {
    /// The rows that a statement answers.
    pub(super) async fn rows(&mut self, sql: SqlStr, values: Vec<Value<'_>>) -> Result<Vec<Row>, sqlx::Error> {
        Ok(match self {
            Self::Sqlite(open) => {
                let query = sqlx::query_with::<Sqlite, _>(sql, arguments::<SqliteArguments>(values)?);
                query.fetch_all(&mut **open).await?.into_iter().map(Row::from).collect()
            }
            Self::Postgres(open) => {
                let query = sqlx::query_with::<Postgres, _>(sql, arguments::<PgArguments>(values)?);
                query.fetch_all(&mut **open).await?.into_iter().map(Row::from).collect()
            }
        })
    }

    /// How many rows a statement changed.
    pub(super) async fn run(&mut self, sql: SqlStr, values: Vec<Value<'_>>) -> Result<u64, sqlx::Error> {
        Ok(match self {
            Self::Sqlite(open) => {
                let query = sqlx::query_with::<Sqlite, _>(sql, arguments::<SqliteArguments>(values)?);
                query.execute(&mut **open).await?.rows_affected()
            }
            Self::Postgres(open) => {
                let query = sqlx::query_with::<Postgres, _>(sql, arguments::<PgArguments>(values)?);
                query.execute(&mut **open).await?.rows_affected()
            }
        })
    }

    /// Carries out several statements without values.
    pub(super) async fn run_script(&mut self, script: &str) -> Result<(), sqlx::Error> {
        let script = sqlx::raw_sql(AssertSqlSafe(script.to_owned()).into_sql_str());
        match self {
            Self::Sqlite(open) => open.execute(script).await.map(|_| ()),
            Self::Postgres(open) => open.execute(script).await.map(|_| ()),
        }
    }

    /// Whether placeholders are numbered where there are very many.
    pub(super) fn is_numbered(&self) -> bool {
        matches!(self, Self::Postgres(_))
    }

    /// Keeps what was done.
    pub(super) async fn commit(self) -> Result<(), sqlx::Error> {
        match self {
            Self::Sqlite(open) => open.commit().await,
            Self::Postgres(open) => open.commit().await,
        }
    }
}
