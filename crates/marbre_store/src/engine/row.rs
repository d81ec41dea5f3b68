//! What a statement answers: rows, read column after column.

use crate::StoreError;
use marbre_article::{LanguageTag, Moment};
use serde::de::DeserializeOwned;
use sqlx::{Decode, Postgres, Row as _, Sqlite, postgres::PgRow, sqlite::SqliteRow};
use uuid::Uuid;

/// One row. Each getter reads the next column.
pub(crate) struct Row {
    raw: Raw,
    next: usize,
}

enum Raw {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

impl From<SqliteRow> for Row {
    fn from(row: SqliteRow) -> Self {
        Self { raw: Raw::Sqlite(row), next: 0 }
    }
}

impl From<PgRow> for Row {
    fn from(row: PgRow) -> Self {
        Self { raw: Raw::Postgres(row), next: 0 }
    }
}

impl Row {
    /// The next column, or nothing where it is NULL. (Left to itself, SQLite reads NULL as 0 or an empty text.)
    fn opt<'r, T>(&'r mut self) -> Result<Option<T>, StoreError>
    where
        T: Decode<'r, Sqlite> + Decode<'r, Postgres>,
    {
        let at = self.next;
        self.next += 1;
        match &self.raw {
            Raw::Sqlite(row) => row.try_get_unchecked::<Option<T>, _>(at),
            Raw::Postgres(row) => row.try_get_unchecked::<Option<T>, _>(at),
        }
        .map_err(|cause| damaged(at, cause))
    }

    fn take<'r, T>(&'r mut self) -> Result<T, StoreError>
    where
        T: Decode<'r, Sqlite> + Decode<'r, Postgres>,
    {
        let at = self.next;
        self.opt()?.ok_or_else(|| damaged(at, "it is missing"))
    }

    /// `BIGINT`.
    pub(crate) fn i64(&mut self) -> Result<i64, StoreError> {
        self.take()
    }

    /// `BIGINT`, or nothing.
    pub(crate) fn opt_i64(&mut self) -> Result<Option<i64>, StoreError> {
        self.opt()
    }

    /// `BIGINT` that is a small count.
    pub(crate) fn u32(&mut self) -> Result<u32, StoreError> {
        let number = self.i64()?;
        u32::try_from(number).map_err(|cause| self.bad(cause))
    }

    /// `BIGINT` that is a count.
    pub(crate) fn u64(&mut self) -> Result<u64, StoreError> {
        let number = self.i64()?;
        u64::try_from(number).map_err(|cause| self.bad(cause))
    }

    /// `BIGINT` that is a time.
    pub(crate) fn moment(&mut self) -> Result<Moment, StoreError> {
        self.i64().map(Moment)
    }

    /// `BIGINT` that is a time, or nothing.
    pub(crate) fn opt_moment(&mut self) -> Result<Option<Moment>, StoreError> {
        Ok(self.opt_i64()?.map(Moment))
    }

    /// `TEXT`.
    pub(crate) fn text(&mut self) -> Result<String, StoreError> {
        self.take()
    }

    /// `TEXT`, or nothing.
    pub(crate) fn opt_text(&mut self) -> Result<Option<String>, StoreError> {
        self.opt()
    }

    /// `UUID`.
    pub(crate) fn uuid(&mut self) -> Result<Uuid, StoreError> {
        self.take()
    }

    /// `UUID`, or nothing.
    pub(crate) fn opt_uuid(&mut self) -> Result<Option<Uuid>, StoreError> {
        self.opt()
    }

    /// `TEXT` that is a language tag.
    pub(crate) fn lang(&mut self) -> Result<LanguageTag, StoreError> {
        self.take::<&str>()?.parse().map_err(|cause| self.bad(cause))
    }

    /// `TEXT` that is one of some words.
    pub(crate) fn word<T>(&mut self, known: impl Fn(&str) -> Option<T>) -> Result<T, StoreError> {
        let word = self.take::<&str>()?;
        match known(word) {
            Some(value) => Ok(value),
            None => {
                let cause = format!("“{word}” is no word of this program");
                Err(self.bad(cause))
            }
        }
    }

    /// `TEXT` that is one of some words, or nothing.
    pub(crate) fn opt_word<T>(&mut self, known: impl Fn(&str) -> Option<T>) -> Result<Option<T>, StoreError> {
        let Some(word) = self.opt::<&str>()? else { return Ok(None) };
        match known(word) {
            Some(value) => Ok(Some(value)),
            None => {
                let cause = format!("“{word}” is no word of this program");
                Err(self.bad(cause))
            }
        }
    }

    /// `TEXT` that is JSON.
    pub(crate) fn json<T: DeserializeOwned>(&mut self) -> Result<T, StoreError> {
        serde_json::from_str(self.take()?).map_err(|cause| self.bad(cause))
    }

    /// `TEXT` that is JSON, or nothing.
    pub(crate) fn opt_json<T: DeserializeOwned>(&mut self) -> Result<Option<T>, StoreError> {
        self.opt::<&str>()?.map(serde_json::from_str).transpose().map_err(|cause| self.bad(cause))
    }

    /// The column just read makes no sense.
    pub(crate) fn bad(&self, cause: impl std::fmt::Display) -> StoreError {
        damaged(self.next.saturating_sub(1), cause)
    }
}

fn damaged(column: usize, cause: impl std::fmt::Display) -> StoreError {
    StoreError::Damaged { what: format!("a row of the database, at column {},", column + 1), cause: cause.to_string() }
}
