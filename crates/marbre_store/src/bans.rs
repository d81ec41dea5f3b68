//! Who may not comment for a time.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, Value, values},
};
use marbre_article::{Moment, StaffId};
use uuid::Uuid;

/// Somebody may not comment for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ban {
    /// Identity.
    pub id: Uuid,
    /// Who, as a keyed hash, as in comments. Never shown.
    pub writer: String,
    /// The name that they last gave.
    pub name: String,
    /// Why, for colleagues.
    pub reason: String,
    /// Who decided it.
    pub staff: StaffId,
    /// When.
    pub created_at: Moment,
    /// Until when.
    pub until: Moment,
    /// When it was lifted before its time.
    pub lifted_at: Option<Moment>,
}

/// The most bans given at once.
const LIMIT: u32 = 200;

/// The columns of a ban, in the order in which [`ban`] reads them.
macro_rules! ban_columns {
    () => {
        "b.id, b.writer, b.name, b.reason, b.staff, b.created_at, b.until, b.lifted_at"
    };
}

const OF_WRITERS: &str =
    concat!("SELECT ", ban_columns!(), " FROM ban b WHERE b.lifted_at IS NULL AND b.writer IN ({list})");

const NEWEST: &str = concat!("SELECT ", ban_columns!(), " FROM ban b ORDER BY b.created_at DESC, b.id DESC LIMIT $1");

const ONE: &str = concat!("SELECT ", ban_columns!(), " FROM ban b WHERE b.id = $1");

const ADD: &str = "INSERT INTO ban (id, writer, name, reason, staff, created_at, until, lifted_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

const LIFT: &str = "UPDATE ban SET lifted_at = $2 WHERE id = $1 AND lifted_at IS NULL";

fn ban(row: &mut Row) -> Result<Ban, StoreError> {
    Ok(Ban {
        id: row.uuid()?,
        writer: row.text()?,
        name: row.text()?,
        reason: row.text()?,
        staff: StaffId(row.uuid()?),
        created_at: row.moment()?,
        until: row.moment()?,
        lifted_at: row.opt_moment()?,
    })
}

impl Ban {
    /// Whether it holds at that time.
    pub fn holds(&self, now: Moment) -> bool {
        self.lifted_at.is_none() && now < self.until
    }
}

impl Reader {
    /// The bans of these writers that hold at that time.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn bans_of(&self, writers: &[&str], now: Moment) -> Result<Vec<Ban>, StoreError> {
        let writers: Vec<Value> = writers.iter().map(|writer| Value::from(*writer)).collect();
        let rows = self.rows_of_list("read the bans", OF_WRITERS, Vec::new(), &writers, 1).await?;
        let all = rows.into_iter().map(|mut row| ban(&mut row)).collect::<Result<Vec<_>, _>>()?;
        Ok(all.into_iter().filter(|ban| ban.holds(now)).collect())
    }

    /// The newest bans, at most `limit` (200 at most).
    ///
    /// # Errors
    /// What the engine said.
    pub async fn bans(&self, limit: u32) -> Result<Vec<Ban>, StoreError> {
        let rows = self.rows("read the bans", NEWEST, values![limit.min(LIMIT)]).await?;
        rows.into_iter().map(|mut row| ban(&mut row)).collect()
    }

    /// The ban of that identity.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn ban(&self, id: Uuid) -> Result<Option<Ban>, StoreError> {
        self.row("read the ban", ONE, values![id]).await?.map(|mut row| ban(&mut row)).transpose()
    }
}

impl Transaction {
    /// Adds a ban.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn add_ban(&mut self, ban: &Ban) -> Result<(), StoreError> {
        let Ban { id, writer, name, reason, staff, created_at, until, lifted_at } = ban;
        let row = values![*id, writer, name, reason, *staff, *created_at, *until, *lifted_at];
        self.run("save the ban", ADD, row).await.map(|_| ())
    }

    /// Lifts a ban. False when it was lifted before, or there is none.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn lift_ban(&mut self, id: Uuid, now: Moment) -> Result<bool, StoreError> {
        Ok(self.run("lift the ban", LIFT, values![id, now]).await? > 0)
    }
}
