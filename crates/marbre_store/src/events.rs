//! Events in the one order, and cursors of those who follow them.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, values},
};
use marbre_article::event::Recorded;

/// How far a follower has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cursor {
    /// The last event it has dealt with; 0 before the first.
    pub seq: i64,
    /// How many times in a row it has failed since.
    pub failures: u32,
}

const AFTER: &str = "SELECT seq, at, event_json FROM event WHERE seq > $1 ORDER BY seq LIMIT $2";

const NEWEST: &str = "SELECT value FROM counter WHERE name = 'event'";

const CURSOR: &str = "SELECT seq, failures FROM cursor WHERE name = $1";

const SAVE_CURSOR: &str = "INSERT INTO cursor (name, seq, failures) VALUES ($1, $2, $3) \
     ON CONFLICT (name) DO UPDATE SET seq = excluded.seq, failures = excluded.failures";

fn recorded(row: &mut Row) -> Result<Recorded, StoreError> {
    Ok(Recorded { seq: row.i64()?, at: row.moment()?, event: row.json()? })
}

impl Reader {
    /// The events after `seq`, in order, at most `limit`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn events_after(&self, seq: i64, limit: u32) -> Result<Vec<Recorded>, StoreError> {
        let rows = self.rows("read the events", AFTER, values![seq, limit]).await?;
        rows.into_iter().map(|mut row| recorded(&mut row)).collect()
    }

    /// The number of the newest event; 0 when there is none.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn newest_event(&self) -> Result<i64, StoreError> {
        self.row("read the events", NEWEST, Vec::new()).await?.map_or(Ok(0), |mut row| row.i64())
    }

    /// How far that follower has come; the start for one never seen.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn cursor(&self, name: &str) -> Result<Cursor, StoreError> {
        match self.row("read the cursor", CURSOR, values![name]).await? {
            Some(mut row) => Ok(Cursor { seq: row.i64()?, failures: row.u32()? }),
            None => Ok(Cursor::default()),
        }
    }
}

impl Transaction {
    /// Moves a follower's cursor.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn save_cursor(&mut self, name: &str, cursor: Cursor) -> Result<(), StoreError> {
        self.run("move the cursor", SAVE_CURSOR, values![name, cursor.seq, cursor.failures]).await.map(|_| ())
    }
}
