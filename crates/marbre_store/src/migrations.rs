//! The numbered migrations of `migrations/`, embedded, and the check of the schema's number.
//!
//! The table `schema` holds the number of each migration that was applied.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, Shared, values},
};
use std::{borrow::Cow, sync::Arc};

struct Migration {
    number: i64,
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

impl Migration {
    /// One text for both engines.
    const fn shared(number: i64, name: &'static str, text: &'static str) -> Self {
        Self { number, name, sqlite: text, postgres: text }
    }

    /// The text for an engine: `/*WITHOUT ROWID*/` is for SQLite alone.
    fn text(&self, postgres: bool) -> Cow<'static, str> {
        if postgres {
            return Cow::Borrowed(self.postgres);
        }
        Cow::Owned(self.sqlite.replace("/*WITHOUT ROWID*/", "WITHOUT ROWID"))
    }
}

/// Every migration, in order: 1, 2, 3…
const ALL: [Migration; 6] = [
    Migration::shared(1, "newsroom", include_str!("../../../migrations/0001_newsroom.sql")),
    Migration::shared(2, "desk", include_str!("../../../migrations/0002_desk.sql")),
    Migration::shared(3, "images", include_str!("../../../migrations/0003_images.sql")),
    Migration::shared(4, "ledger", include_str!("../../../migrations/0004_ledger.sql")),
    Migration::shared(5, "removal", include_str!("../../../migrations/0005_removal.sql")),
    Migration::shared(6, "import", include_str!("../../../migrations/0006_import.sql")),
];

/// The migration after which it is noted where images stand: what a statement cannot read out of the texts.
const IMAGES: i64 = 3;

/// The newest schema that this program knows.
pub(crate) const KNOWN: i64 = ALL.len() as i64;

const TABLE: &str = "CREATE TABLE schema (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL)";

const NUMBER: &str = "SELECT COALESCE(MAX(number), 0) FROM schema";

/// The number of the schema found; 0 for an empty database.
pub(crate) async fn found(reader: &Reader) -> Result<i64, StoreError> {
    let tables = reader.rows("be opened", reader.shared.tables(), Vec::new()).await?;
    if !has_schema(tables)? {
        return Ok(0);
    }
    reader.row("read the number of its schema", NUMBER, Vec::new()).await?.map_or(Ok(0), |mut row| row.i64())
}

/// Refuses any other schema than the one this program knows.
pub(crate) fn check(found: i64) -> Result<(), StoreError> {
    match found.cmp(&KNOWN) {
        std::cmp::Ordering::Less => Err(StoreError::OlderSchema { found, known: KNOWN }),
        std::cmp::Ordering::Equal => Ok(()),
        std::cmp::Ordering::Greater => Err(StoreError::NewerSchema { found, known: KNOWN }),
    }
}

/// Applies what is missing, each migration in a transaction. Gives the number found before.
pub(crate) async fn apply(shared: &Arc<Shared>) -> Result<i64, StoreError> {
    let mut before = None;
    loop {
        let mut transaction = shared.begin().await?;
        let number = found_within(&mut transaction, shared).await?;
        before.get_or_insert(number);
        let Some(migration) = usize::try_from(number).ok().and_then(|number| ALL.get(number)) else {
            check(number)?;
            return Ok(before.unwrap_or(number));
        };
        if number == 0 {
            transaction.run("make the table of schemas", TABLE, Vec::new()).await?;
        }
        transaction.run_script("change its schema", &migration.text(shared.is_postgres())).await?;
        if migration.number == IMAGES {
            transaction.fill_uses().await?;
        }
        let values = values![migration.number, migration.name];
        transaction.run("note its schema", "INSERT INTO schema (number, name) VALUES ($1, $2)", values).await?;
        // The time counts for events only, and there is none.
        transaction.commit(marbre_article::Moment(0)).await?;
    }
}

async fn found_within(transaction: &mut Transaction, shared: &Shared) -> Result<i64, StoreError> {
    if let Some(lock) = shared.lock_schema() {
        transaction.rows("be kept from other programs", lock, Vec::new()).await?;
    }
    let tables = transaction.rows("be opened", shared.tables(), Vec::new()).await?;
    if !has_schema(tables)? {
        return Ok(0);
    }
    transaction.row("read the number of its schema", NUMBER, Vec::new()).await?.map_or(Ok(0), |mut row| row.i64())
}

/// Whether the tables are ours; false when there are none.
fn has_schema(tables: Vec<Row>) -> Result<bool, StoreError> {
    let names = tables.into_iter().map(|mut row| row.text()).collect::<Result<Vec<_>, _>>()?;
    if names.is_empty() || names.iter().any(|name| name == "schema") {
        return Ok(!names.is_empty());
    }
    let what = "it holds the tables of another program; give an empty one".to_owned();
    Err(StoreError::Unsuitable { what })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_embedded_in_order() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../migrations");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.ends_with(".sql"))
            .map(|name| name.split('.').next().unwrap_or_default().to_owned())
            .collect();
        files.sort();
        files.dedup();
        let embedded: Vec<String> =
            ALL.iter().map(|migration| format!("{:04}_{}", migration.number, migration.name)).collect();
        assert_eq!(files, embedded);
        assert!(ALL.iter().zip(1..).all(|(migration, number)| migration.number == number));
    }
}
