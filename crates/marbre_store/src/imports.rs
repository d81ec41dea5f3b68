//! What has been imported from where, so that a second run adds nothing.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Insert, Value, values},
    keys::key,
    last_word::last_words,
};
use std::collections::HashMap;
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

impl ImportKind {
    /// Every kind.
    pub const ALL: [Self; 7] =
        [Self::Article, Self::Page, Self::Asset, Self::Section, Self::Topic, Self::Byline, Self::Comment];

    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Page => "page",
            Self::Asset => "asset",
            Self::Section => "section",
            Self::Topic => "topic",
            Self::Byline => "byline",
            Self::Comment => "comment",
        }
    }
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

const RECORDS: &str =
    "SELECT key, fingerprint, target FROM import_record WHERE source = $1 AND kind = $2 AND key IN ({list})";

const SAVE: Insert = Insert {
    table: "import_record",
    columns: &["source", "kind", "key", "fingerprint", "target"],
    conflict: "ON CONFLICT (source, kind, key) DO UPDATE SET fingerprint = excluded.fingerprint, \
         target = excluded.target",
};

impl Reader {
    /// The records of these keys, in no order.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn import_records(
        &self,
        source: &str,
        kind: ImportKind,
        keys: &[String],
    ) -> Result<Vec<ImportRecord>, StoreError> {
        let asked: HashMap<_, _> = keys.iter().map(|asked| (key(asked), asked)).collect();
        let items: Vec<Value> = asked.keys().map(|key| Value::from(key.as_ref())).collect();
        let of = values![key(source), kind.as_str()];
        let rows = self.rows_of_list("read what was imported", RECORDS, of, &items, 1).await?;
        rows.into_iter()
            .map(|mut row| {
                let found = row.text()?;
                let key = asked.get(found.as_str()).map_or(found.clone(), |asked| (*asked).clone());
                Ok(ImportRecord { kind, key, fingerprint: row.text()?, target: row.opt_uuid()? })
            })
            .collect()
    }
}

impl Transaction {
    /// Adds or changes records, many at once; the last word on a key counts. `source` names the site:
    /// `https://lephare.example`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn save_import_records(&mut self, source: &str, records: &[ImportRecord]) -> Result<(), StoreError> {
        let mut rows = Vec::with_capacity(records.len() * SAVE.columns.len());
        for record in last_words(records, |record| (record.kind, record.key.as_str())) {
            let ImportRecord { kind, key: name, fingerprint, target } = record;
            rows.extend(values![key(source), kind.as_str(), key(name), fingerprint, *target]);
        }
        self.insert("note what was imported", &SAVE, rows).await
    }
}
