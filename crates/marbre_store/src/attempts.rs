//! Attempts at something that must not be tried without end: passwords, codes, links by mail.

use crate::{Reader, StoreError, Transaction, engine::values};
use marbre_article::Moment;
use uuid::Uuid;

const OLDEST: &str = "SELECT COUNT(*), COALESCE(MIN(at), 0) FROM attempt WHERE who = $1 AND at > $2";

impl Reader {
    /// How many attempts there were of that one since then, and when the oldest of them was.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn attempts(&self, who: &str, since: Moment) -> Result<(u32, Moment), StoreError> {
        match self.row("count the attempts", OLDEST, values![who, since]).await? {
            Some(mut row) => Ok((row.u32()?, row.moment()?)),
            None => Ok((0, since)),
        }
    }
}

impl Transaction {
    /// Notes an attempt.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn add_attempt(&mut self, who: &str, at: Moment, id: Uuid) -> Result<(), StoreError> {
        let sql = "INSERT INTO attempt (who, at, id) VALUES ($1, $2, $3)";
        self.run("note the attempt", sql, values![who, at, id]).await.map(|_| ())
    }

    /// Takes one attempt back: it was none.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn withdraw_attempt(&mut self, who: &str, id: Uuid) -> Result<(), StoreError> {
        let sql = "DELETE FROM attempt WHERE who = $1 AND id = $2";
        self.run("forget the attempt", sql, values![who, id]).await.map(|_| ())
    }

    /// Forgets the attempts of that one.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn forget_attempts_of(&mut self, who: &str) -> Result<(), StoreError> {
        self.run("forget the attempts", "DELETE FROM attempt WHERE who = $1", values![who]).await.map(|_| ())
    }

    /// Forgets all attempts before then.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn forget_attempts(&mut self, before: Moment) -> Result<(), StoreError> {
        self.run("forget the attempts", "DELETE FROM attempt WHERE at < $1", values![before]).await.map(|_| ())
    }
}
