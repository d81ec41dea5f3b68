//! Heads: those that we signed, each only after the one before it; what witnesses signed of ours, and we of others'.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, values},
};
use marbre_article::Moment;
use marbre_ledger::{Hash, witness::Head};

/// A head of the log that was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedHead {
    /// How many entries, and the root over them.
    pub head: Head,
    /// The log's name when it was signed.
    pub origin: String,
    /// The checkpoint, with the signatures that it has by now.
    pub note: String,
    /// When it was signed.
    pub signed_at: Moment,
}

/// What a witness signed last of our log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessStanding {
    /// The witness's name.
    pub name: String,
    /// The entries of the head that it signed.
    pub size: u64,
    /// When.
    pub signed_at: Moment,
}

/// What we signed last of another's log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Watched {
    /// The log.
    pub origin: String,
    /// Its head.
    pub head: Head,
    /// When.
    pub signed_at: Moment,
}

const NEWEST: &str = "SELECT h.size, h.root, h.origin, h.note, h.signed_at FROM counter c \
     JOIN ledger_head h ON h.size = c.value WHERE c.name = 'ledger_signed'";

const AT: &str = "SELECT size, root, origin, note, signed_at FROM ledger_head WHERE size = $1";

const ALL: &str = "SELECT size, root, origin, note, signed_at FROM ledger_head WHERE size > $1 ORDER BY size LIMIT $2";

const SWAP: &str = "UPDATE counter SET value = $2 WHERE name = 'ledger_signed' AND value = $1";

const KEEP: &str = "INSERT INTO ledger_head (size, root, origin, note, signed_at) VALUES ($1, $2, $3, $4, $5) \
     ON CONFLICT (size) DO UPDATE SET note = excluded.note, origin = excluded.origin WHERE ledger_head.root = excluded.root";

const COSIGNED: &str = "UPDATE ledger_head SET note = $2 WHERE size = $1 AND note = $3";

const WITNESSES: &str = "SELECT name, size, signed_at FROM ledger_witness ORDER BY name";

const SAVE_WITNESS: &str = "INSERT INTO ledger_witness (name, size, signed_at) VALUES ($1, $2, $3) \
     ON CONFLICT (name) DO UPDATE SET size = excluded.size, signed_at = excluded.signed_at";

const WATCHED: &str = "SELECT origin, size, root, signed_at FROM ledger_watched WHERE origin = $1";

const BEGIN_WATCHING: &str = "INSERT INTO ledger_watched (origin, size, root, signed_at) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (origin) DO NOTHING";

const KEEP_WATCHING: &str = "UPDATE ledger_watched SET size = $2, root = $3, signed_at = $4 \
     WHERE origin = $1 AND size = $5 AND root = $6";

const BACKFILLED: &str = "SELECT value FROM counter WHERE name = 'ledger_backfilled'";

const SET_BACKFILLED: &str = "UPDATE counter SET value = 1 WHERE name = 'ledger_backfilled'";

fn root(row: &mut Row) -> Result<Hash, StoreError> {
    row.text()?.parse().map_err(|cause| row.bad(cause))
}

fn signed(row: &mut Row) -> Result<SignedHead, StoreError> {
    Ok(SignedHead {
        head: Head { size: row.u64()?, root: root(row)? },
        origin: row.text()?,
        note: row.text()?,
        signed_at: row.moment()?,
    })
}

fn number(size: u64) -> i64 {
    i64::try_from(size).unwrap_or(i64::MAX)
}

impl Reader {
    /// The newest head that was signed.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn newest_head(&self) -> Result<Option<SignedHead>, StoreError> {
        self.row("read the head of the record", NEWEST, Vec::new()).await?.map(|mut row| signed(&mut row)).transpose()
    }

    /// The head that was signed at that size.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn head_at(&self, size: u64) -> Result<Option<SignedHead>, StoreError> {
        let row = self.row("read the head of the record", AT, values![number(size)]).await?;
        row.map(|mut row| signed(&mut row)).transpose()
    }

    /// The heads that were signed beyond that size (all of them after nothing), in order, at most `limit`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn heads_after(&self, size: Option<u64>, limit: u32) -> Result<Vec<SignedHead>, StoreError> {
        // A row that makes no sense is not passed over.
        let after = size.map_or(i64::MIN, number);
        let rows = self.rows("read the heads of the record", ALL, values![after, limit]).await?;
        rows.into_iter().map(|mut row| signed(&mut row)).collect()
    }

    /// What each witness signed last of our log, by name.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn witnesses(&self) -> Result<Vec<WitnessStanding>, StoreError> {
        let rows = self.rows("read the witnesses", WITNESSES, Vec::new()).await?;
        let standing =
            |row: &mut Row| Ok(WitnessStanding { name: row.text()?, size: row.u64()?, signed_at: row.moment()? });
        rows.into_iter().map(|mut row| standing(&mut row)).collect()
    }

    /// What we signed last of that log.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn watched(&self, origin: &str) -> Result<Option<Watched>, StoreError> {
        let row = self.row("read what is watched", WATCHED, values![origin]).await?;
        let watched = |row: &mut Row| {
            let (origin, size) = (row.text()?, row.u64()?);
            Ok(Watched { origin, head: Head { size, root: root(row)? }, signed_at: row.moment()? })
        };
        row.map(|mut row| watched(&mut row)).transpose()
    }

    /// Whether every version from before there was a record has its entry.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn is_backfilled(&self) -> Result<bool, StoreError> {
        let row = self.row("read the record", BACKFILLED, Vec::new()).await?;
        row.map_or(Ok(false), |mut row| Ok(row.i64()? == 1))
    }
}

impl Transaction {
    /// Puts a newly signed head after the one that `after` says, or in its place with other signatures. False when
    /// another process was faster; then nothing is kept.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn swap_head(&mut self, after: Option<u64>, new: &SignedHead) -> Result<bool, StoreError> {
        let (after, size) = (after.map_or(-1, number), number(new.head.size));
        if size < after || self.run("sign the record", SWAP, values![after, size]).await? == 0 {
            return Ok(false);
        }
        let row = values![size, new.head.root.to_string(), &new.origin, &new.note, new.signed_at];
        // Two roots of one size would be two histories.
        Ok(self.run("sign the record", KEEP, row).await? == 1)
    }

    /// Adds signatures to a head: `note` takes the place of `old`. False when that is no longer what stands there.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn cosign_head(&mut self, size: u64, old: &str, note: &str) -> Result<bool, StoreError> {
        Ok(self.run("keep the signatures", COSIGNED, values![number(size), note, old]).await? == 1)
    }

    /// Notes what a witness signed last.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn save_witness(&mut self, standing: &WitnessStanding) -> Result<(), StoreError> {
        let row = values![&standing.name, number(standing.size), standing.signed_at];
        self.run("note the witness", SAVE_WITNESS, row).await.map(|_| ())
    }

    /// Notes what we sign of another's log, if `before` is still what we signed last of it. False when it is not.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn watch(&mut self, before: Option<Head>, now: &Watched) -> Result<bool, StoreError> {
        let (size, root) = (number(now.head.size), now.head.root.to_string());
        let changed = match before {
            None => self.run("note what is watched", BEGIN_WATCHING, values![&now.origin, size, root, now.signed_at]),
            Some(before) => {
                let old = (number(before.size), before.root.to_string());
                let row = values![&now.origin, size, root, now.signed_at, old.0, old.1];
                return Ok(self.run("note what is watched", KEEP_WATCHING, row).await? == 1);
            }
        };
        Ok(changed.await? == 1)
    }

    /// Notes that every version from before there was a record has its entry.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn set_backfilled(&mut self) -> Result<(), StoreError> {
        self.run("note the record", SET_BACKFILLED, Vec::new()).await.map(|_| ())
    }
}
