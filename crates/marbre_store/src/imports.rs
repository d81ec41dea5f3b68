//! What has been imported from where, so that a second run adds nothing.

use crate::{
    Reader, StoreError, Transaction,
    articles::Comments,
    engine::{Insert, Row, Value, values},
    keys::key,
    last_word::last_words,
};
use marbre_article::workflow::State;
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
    /// How a text was left, to see what the desk has done with it since.
    pub left: Left,
}

/// How an import left a text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Left {
    /// A hash of the readers' comments that came with it.
    pub comments: String,
    /// Its state; nothing where that is not known.
    pub state: Option<State>,
    /// Whether readers could comment; nothing where that is not known.
    pub openness: Option<Comments>,
    /// Its newest revision that an import wrote; 0 where none did.
    pub revision: u32,
    /// What it names and what was not there.
    pub lacking: Lacking,
}

/// What a text names and what was not there when it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Lacking {
    /// Nothing: all was there.
    #[default]
    Nothing,
    /// Image files.
    Files,
    /// Attachments that the export did not hold, perhaps files too.
    Attachments,
}

impl Lacking {
    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nothing => "",
            Self::Files => "files",
            Self::Attachments => "attachments",
        }
    }

    /// That of the word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Nothing, Self::Files, Self::Attachments].into_iter().find(|lacking| lacking.as_str() == word)
    }
}

/// The columns of an import record after its key, in the order in which [`record`] reads them.
macro_rules! record_columns {
    () => {
        "key, fingerprint, target, comments, state, openness, revision, lacking"
    };
}

const RECORDS: &str =
    concat!("SELECT ", record_columns!(), " FROM import_record WHERE source = $1 AND kind = $2 AND key IN ({list})");

const LACKING: &str = concat!(
    "SELECT ",
    record_columns!(),
    " FROM import_record WHERE source = $1 AND kind = $2 AND key > $3 AND lacking <> '' ORDER BY key LIMIT $4"
);

const SHARED: &str = "SELECT key FROM import_record WHERE source = $1 AND kind IN ('article', 'page') \
     AND key LIKE '%:%' AND key NOT LIKE 'guid:%'";

const SAVE: Insert = Insert {
    table: "import_record",
    columns: &[
        "source",
        "kind",
        "key",
        "fingerprint",
        "target",
        "comments",
        "state",
        "openness",
        "revision",
        "lacking",
    ],
    conflict: "ON CONFLICT (source, kind, key) DO UPDATE SET fingerprint = excluded.fingerprint, \
         target = excluded.target, comments = excluded.comments, state = excluded.state, \
         openness = excluded.openness, revision = excluded.revision, lacking = excluded.lacking",
};

fn record(row: &mut Row, kind: ImportKind) -> Result<ImportRecord, StoreError> {
    let (key, fingerprint, target) = (row.text()?, row.text()?, row.opt_uuid()?);
    let comments = row.text()?;
    let (state, openness) = (State::from_word(&row.text()?), Comments::from_word(&row.text()?));
    let left = Left { comments, state, openness, revision: row.u32()?, lacking: row.word(Lacking::from_word)? };
    Ok(ImportRecord { kind, key, fingerprint, target, left })
}

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
                let mut found = record(&mut row, kind)?;
                if let Some(asked) = asked.get(found.key.as_str()) {
                    found.key.clone_from(asked);
                }
                Ok(found)
            })
            .collect()
    }

    /// The records of texts of that site that lack something, after this key, at most `limit`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn records_lacking(
        &self,
        source: &str,
        kind: ImportKind,
        after: &str,
        limit: u32,
    ) -> Result<Vec<ImportRecord>, StoreError> {
        let of = values![key(source), kind.as_str(), after, limit];
        let rows = self.rows("read what was imported", LACKING, of).await?;
        rows.into_iter().map(|mut row| record(&mut row, kind)).collect()
    }

    /// The keys of texts of that site that share their number with another: those that have more to them than a number.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn shared_keys(&self, source: &str) -> Result<Vec<String>, StoreError> {
        let rows = self.rows("read what was imported", SHARED, values![key(source)]).await?;
        rows.into_iter().map(|mut row| row.text()).collect()
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
            let ImportRecord { kind, key: name, fingerprint, target, left } = record;
            rows.extend(values![key(source), kind.as_str(), key(name), fingerprint, *target, &left.comments]);
            let openness = left.openness.map_or("", Comments::as_str);
            rows.extend(values![left.state.map_or("", State::as_str), openness, left.revision, left.lacking.as_str()]);
        }
        self.insert("note what was imported", &SAVE, rows).await
    }
}
