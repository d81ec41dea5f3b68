//! What has been imported from where, so that a second run adds nothing.

use crate::{Reader, StoreError, Transaction};
use uuid::Uuid;

/// What kind of thing was imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ImportKind {
    Article,
    Page,
    Asset,
    Section,
    Topic,
    Byline,
    Comment,
}

/// One imported thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportRecord {
    /// What kind.
    pub kind: ImportKind,
    /// Its identity where it came from: a WordPress id, a slug.
    pub key: String,
    /// A hash of what it was, to see a change.
    pub fingerprint: String,
    /// What it became; nothing when it was left out.
    pub target: Option<Uuid>,
}

impl Reader {
    /// The records of these keys, in no order.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn import_records(
        &self,
        _source: &str,
        _kind: ImportKind,
        _keys: &[String],
    ) -> Result<Vec<ImportRecord>, StoreError> {
        todo!()
    }
}

impl Transaction {
    /// Adds or changes records, many at once. `source` names the site: `https://lephare.example`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn save_import_records(&mut self, _source: &str, _records: &[ImportRecord]) -> Result<(), StoreError> {
        todo!()
    }
}
