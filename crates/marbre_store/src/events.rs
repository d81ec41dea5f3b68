//! Events in the one order, and cursors of those who follow them.

use crate::{Reader, StoreError, Transaction};
use marbre_article::event::Recorded;

/// How far a follower has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cursor {
    /// The last event it has dealt with; 0 before the first.
    pub seq: i64,
    /// How many times in a row it has failed since.
    pub failures: u32,
}

impl Reader {
    /// The events after `seq`, in order, at most `limit`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn events_after(&self, _seq: i64, _limit: u32) -> Result<Vec<Recorded>, StoreError> {
        todo!()
    }

    /// How far that follower has come; the start for one never seen.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn cursor(&self, _name: &str) -> Result<Cursor, StoreError> {
        todo!()
    }
}

impl Transaction {
    /// Moves a follower's cursor.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn save_cursor(&mut self, _name: &str, _cursor: Cursor) -> Result<(), StoreError> {
        todo!()
    }
}
