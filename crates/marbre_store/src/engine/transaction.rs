//! Changing: what is held back until it is committed, and the commit.

use super::{
    Shared,
    open::Open,
    row::Row,
    statement::{self, Insert},
    value::{Value, values},
};
use crate::{StoreError, ledger::Pending};
use marbre_article::{
    Moment,
    event::{Event, Recorded},
};
use sqlx::{SqlSafeStr, SqlStr};
use std::{collections::BTreeMap, sync::Arc};
use tokio::sync::oneshot;
use uuid::Uuid;

/// A change under way: nothing of it is seen by others until it is committed; dropped, it is undone.
pub struct Transaction {
    shared: Arc<Shared>,
    open: Open,
    events: Vec<Event>,
    /// Entries of the public record that have no number yet.
    entries: Vec<Pending>,
    /// By how much lists (scope and language) have grown.
    growth: BTreeMap<(Uuid, String), i64>,
    /// A statement failed: PostgreSQL would carry out no other and commit nothing without saying so.
    failed: bool,
    /// A part was begun and not ended.
    half_done: bool,
    /// Roughly how many bytes were given to the database.
    written: usize,
}

const INSERT_EVENT: Insert = Insert { table: "event", columns: &["seq", "at", "event_json"], conflict: "" };

const GROW_LIST: Insert = Insert {
    table: "listing_total",
    columns: &["scope", "lang", "total"],
    conflict: "ON CONFLICT (scope, lang) DO UPDATE SET total = listing_total.total + excluded.total",
};

impl Transaction {
    pub(super) fn new(shared: Arc<Shared>, open: Open) -> Self {
        Self {
            shared,
            open,
            events: Vec::new(),
            entries: Vec::new(),
            growth: BTreeMap::new(),
            failed: false,
            half_done: false,
            written: 0,
        }
    }

    /// The entries that this change makes and that have no number yet.
    pub(crate) fn entries_pending(&mut self) -> &mut Vec<Pending> {
        &mut self.entries
    }

    /// The publication, by its host, as entries name it.
    pub(crate) fn publication(&self) -> Arc<str> {
        self.shared.publication()
    }

    /// Adds an event, to be numbered and kept when the transaction is committed.
    pub fn record(&mut self, event: Event) {
        self.events.push(event);
    }

    /// Makes the change and its events lasting, both or neither. `now` becomes the events' time.
    ///
    /// Once begun it runs to its end, even when the caller no longer waits for it.
    ///
    /// # Errors
    /// What the engine said, or [`StoreError::Unfinished`]; then nothing was changed.
    pub async fn commit(self, now: Moment) -> Result<(), StoreError> {
        let (answer, answered) = oneshot::channel();
        tokio::spawn(async move {
            let shared = Arc::clone(&self.shared);
            let written = self.written;
            let result = self.finish(now).await;
            let done = result.is_ok();
            // The caller may have gone; the change stands all the same.
            let _ = answer.send(result);
            if done {
                shared.tidy(written).await;
            }
        });
        answered.await.unwrap_or(Err(StoreError::Unfinished))
    }

    async fn finish(mut self, now: Moment) -> Result<(), StoreError> {
        if self.failed || self.half_done {
            return Err(StoreError::Unfinished);
        }
        self.grow_lists().await?;
        // Numbered last, and in one order for all writers: whoever has the next number makes others wait.
        self.number_entries().await?;
        let recorded = self.number_events(now).await?;
        let shared = Arc::clone(&self.shared);
        self.open.commit().await.map_err(|cause| {
            shared.notice(&cause);
            StoreError::database("save the change")(cause)
        })?;
        shared.tell(&recorded);
        Ok(())
    }

    /// Notes that a list has grown or shrunk. Written when the change is committed, in one order for all writers.
    pub(crate) fn grow_list(&mut self, scope: Uuid, lang: &str, by: i64) {
        *self.growth.entry((scope, lang.to_owned())).or_default() += by;
    }

    async fn grow_lists(&mut self) -> Result<(), StoreError> {
        let growth = std::mem::take(&mut self.growth);
        let rows = growth
            .iter()
            .filter(|(_, by)| **by != 0)
            .flat_map(|((scope, lang), by)| values![*scope, lang, *by])
            .collect();
        self.insert("count the lists", &GROW_LIST, rows).await
    }

    async fn number_events(&mut self, now: Moment) -> Result<Vec<Recorded>, StoreError> {
        let events = std::mem::take(&mut self.events);
        if events.is_empty() {
            return Ok(Vec::new());
        }
        let last = self
            .row(
                "number the events",
                "UPDATE counter SET value = value + $1 WHERE name = 'event' RETURNING value",
                values![events.len() as i64],
            )
            .await?
            .ok_or_else(|| StoreError::Missing { what: "counter of events".into() })?
            .i64()?;
        let first = last - events.len() as i64 + 1;
        let recorded: Vec<Recorded> =
            (first..).zip(events).map(|(seq, event)| Recorded { seq, at: now, event }).collect();
        let mut rows = Vec::with_capacity(recorded.len() * INSERT_EVENT.columns.len());
        for event in &recorded {
            rows.extend(values![event.seq, event.at, crate::json(&event.event)?]);
        }
        self.insert("save the events", &INSERT_EVENT, rows).await?;
        Ok(recorded)
    }

    /// The rows that a statement answers.
    pub(crate) async fn rows(
        &mut self,
        doing: &'static str,
        sql: impl SqlSafeStr,
        values: Vec<Value<'_>>,
    ) -> Result<Vec<Row>, StoreError> {
        let sql = sql.into_sql_str();
        self.before(doing, &sql, &values)?;
        let result = self.open.rows(sql, values).await;
        self.after(doing, result)
    }

    /// The first row that a statement answers.
    pub(crate) async fn row(
        &mut self,
        doing: &'static str,
        sql: impl SqlSafeStr,
        values: Vec<Value<'_>>,
    ) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(doing, sql, values).await?.into_iter().next())
    }

    /// As [`crate::Reader::rows_of_list`].
    pub(crate) async fn rows_of_list<'a>(
        &mut self,
        doing: &'static str,
        pattern: &str,
        items: &[Value<'a>],
        width: usize,
    ) -> Result<Vec<Row>, StoreError> {
        let mut rows = Vec::new();
        for part in items.chunks(statement::LIST_AT_MOST * width) {
            let (sql, values) = statement::about_list(pattern, Vec::new(), part, width);
            rows.extend(self.rows(doing, sql, values).await?);
        }
        Ok(rows)
    }

    /// Keeps other writers from these articles until the end, so that what is read or counted next stays true.
    pub(crate) async fn hold_articles(&mut self, ids: &[Value<'_>]) -> Result<(), StoreError> {
        if let Some(hold) = self.shared.hold_articles() {
            self.rows_of_list("hold the articles", hold, ids, 1).await?;
        }
        Ok(())
    }

    /// Carries out a statement about a list of single values.
    pub(crate) async fn run_for_list(
        &mut self,
        doing: &'static str,
        pattern: &str,
        items: &[Value<'_>],
    ) -> Result<(), StoreError> {
        for part in items.chunks(statement::LIST_AT_MOST) {
            let (sql, values) = statement::about_list(pattern, Vec::new(), part, 1);
            self.run(doing, sql, values).await?;
        }
        Ok(())
    }

    /// How many rows a statement changed.
    pub(crate) async fn run(
        &mut self,
        doing: &'static str,
        sql: impl SqlSafeStr,
        values: Vec<Value<'_>>,
    ) -> Result<u64, StoreError> {
        let sql = sql.into_sql_str();
        self.before(doing, &sql, &values)?;
        let result = self.open.run(sql, values).await;
        self.after(doing, result)
    }

    /// Adds rows: `values` holds one row after another.
    pub(crate) async fn insert(
        &mut self,
        doing: &'static str,
        insert: &Insert,
        values: Vec<Value<'_>>,
    ) -> Result<(), StoreError> {
        let width = insert.columns.len();
        let rows = statement::parts(values.len() / width);
        let mut values = values.into_iter();
        for part in rows {
            let sql = insert.text(part, self.open.is_numbered());
            self.run(doing, sql, values.by_ref().take(part * width).collect()).await?;
        }
        Ok(())
    }

    /// Carries out a migration's text.
    pub(crate) async fn run_script(&mut self, doing: &'static str, script: &str) -> Result<(), StoreError> {
        let result = self.open.run_script(script).await;
        self.after(doing, result)
    }

    /// Begins a part that can be undone by itself: see [`Transaction::end_part`].
    pub(crate) async fn begin_part(&mut self) -> Result<(), StoreError> {
        self.run("begin a part", "SAVEPOINT part", Vec::new()).await?;
        self.half_done = true;
        Ok(())
    }

    /// Ends a part: what it did stays if it went well, else it is undone, and the change as a whole can go on.
    pub(crate) async fn end_part<T>(&mut self, result: Result<T, StoreError>) -> Result<T, StoreError> {
        if result.is_err() {
            self.failed = false;
            let undone = self.run("undo a part", "ROLLBACK TO SAVEPOINT part", Vec::new()).await;
            if undone.is_err() {
                return result;
            }
        }
        self.run("end a part", "RELEASE SAVEPOINT part", Vec::new()).await?;
        self.half_done = false;
        result
    }

    /// Until the statement is known to have gone well it counts as failed: its caller may stop waiting for it.
    fn before(&mut self, doing: &'static str, sql: &SqlStr, values: &[Value<'_>]) -> Result<(), StoreError> {
        if self.failed {
            return Err(StoreError::Unfinished);
        }
        statement::check_count(sql.as_str(), values.len()).map_err(StoreError::database(doing))?;
        self.shared.remember(sql.as_str());
        self.written += values.iter().map(Value::size).sum::<usize>();
        self.failed = true;
        Ok(())
    }

    fn after<T>(&mut self, doing: &'static str, result: Result<T, sqlx::Error>) -> Result<T, StoreError> {
        self.failed = result.is_err();
        result.map_err(|cause| {
            self.shared.notice(&cause);
            StoreError::database(doing)(cause)
        })
    }
}
