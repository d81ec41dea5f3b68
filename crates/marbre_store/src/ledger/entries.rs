//! Entries: added with the version that they are of, numbered when the change is committed, never changed.

use super::{EntryKind, Sealed};
use crate::{
    Reader, StoreError, Transaction,
    articles::{
        Article,
        row::{article, article_columns},
    },
    engine::{Insert, Row, values},
};
use marbre_article::{ArticleId, Moment};
use marbre_ledger::{
    Hash, Leaf,
    leaf::{LeafError, Time},
};
use std::collections::BTreeSet;

/// One entry of the record, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its index in the log, from 0.
    pub number: u64,
    /// The article.
    pub article: ArticleId,
    /// The number of the version.
    pub version: u32,
    /// The entry itself: canonical JSON.
    pub leaf: String,
    /// The salt of its hashes; nothing when it was destroyed.
    pub salt: Option<[u8; 32]>,
}

/// A version that was made public before there was a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unentered {
    /// The article's row.
    pub article: Article,
    /// The number of the version.
    pub version: u32,
    /// When it became public.
    pub published_at: Moment,
    /// What it says.
    pub content: marbre_article::ArticleContent,
}

/// An entry that has no number yet.
pub(crate) struct Pending {
    article: ArticleId,
    version: u32,
    leaf: String,
    salt: [u8; 32],
}

const ENTRY: Insert =
    Insert { table: "ledger_entry", columns: &["number", "article", "version", "leaf", "salt"], conflict: "" };

const NUMBER: &str = "UPDATE counter SET value = value + $1 WHERE name = 'ledger' RETURNING value";

const SIZE: &str = "SELECT value FROM counter WHERE name = 'ledger'";

const BEFORE: &str =
    "SELECT number FROM ledger_entry WHERE article = $1 AND version < $2 ORDER BY version DESC LIMIT 1";

/// Versions without an entry, in the order of their key.
const UNENTERED: &str = concat!(
    "SELECT ",
    article_columns!(),
    ", v.number, v.published_at, r.content_json FROM version v \
     JOIN article a ON a.id = v.article \
     JOIN revision r ON r.article = v.article AND r.number = v.revision \
     LEFT JOIN ledger_entry e ON e.article = v.article AND e.version = v.number \
     WHERE (v.article, v.number) > ($1, $2) AND e.number IS NULL ORDER BY v.article, v.number LIMIT $3"
);

const AFTER: &str =
    "SELECT number, article, version, leaf, salt FROM ledger_entry WHERE number >= $1 ORDER BY number LIMIT $2";

const OF_ARTICLE: &str =
    "SELECT number, article, version, leaf, salt FROM ledger_entry WHERE article = $1 ORDER BY version";

const OF_VERSION: &str =
    "SELECT number, article, version, leaf, salt FROM ledger_entry WHERE article = $1 AND version = $2";

pub(super) fn entry(row: &mut Row) -> Result<Entry, StoreError> {
    Ok(Entry {
        number: row.u64()?,
        article: ArticleId(row.uuid()?),
        version: row.u32()?,
        leaf: row.text()?,
        salt: match row.opt_text()? {
            Some(salt) => Some(Hash::from_hex(&salt).ok_or_else(|| row.bad("it is no salt"))?.0),
            None => None,
        },
    })
}

/// What an entry says of a version, but for what it follows.
fn leaf(
    publication: &str,
    article: &Article,
    version: (u32, Moment),
    kind: EntryKind,
    sealed: &Sealed,
    previous: Option<u64>,
) -> Result<Pending, StoreError> {
    let (version, at) = version;
    let entry = |media: BTreeSet<Hash>| Leaf {
        kind,
        publication: publication.to_owned(),
        article: article.id.to_string(),
        version: u64::from(version),
        language: article.address.lang.to_string(),
        address: article.address.to_string(),
        headline: sealed.headline,
        body: sealed.body,
        fields: sealed.fields,
        media,
        time: Time(at.0.clamp(Time::FIRST.0, Time::LAST.0)),
        previous,
    };
    let bytes = entry(sealed.media.clone()).to_bytes().map_err(unwritable)?;
    let leaf = String::from_utf8(bytes).map_err(unwritable)?;
    Ok(Pending { article: article.id, version, leaf, salt: sealed.salt })
}

fn unwritable(cause: impl std::fmt::Display) -> StoreError {
    StoreError::Damaged { what: "the entry of a version".into(), cause: cause.to_string() }
}

impl Reader {
    /// How many entries the record has.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn ledger_size(&self) -> Result<u64, StoreError> {
        self.row("read the record", SIZE, Vec::new()).await?.map_or(Ok(0), |mut row| row.u64())
    }

    /// The entries from that number on, in order, at most `limit`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn ledger_entries(&self, from: u64, limit: u32) -> Result<Vec<Entry>, StoreError> {
        let from = i64::try_from(from).unwrap_or(i64::MAX);
        let rows = self.rows("read the record", AFTER, values![from, limit]).await?;
        rows.into_iter().map(|mut row| entry(&mut row)).collect()
    }

    /// The entries of an article, by version.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn ledger_entries_of(&self, article: ArticleId) -> Result<Vec<Entry>, StoreError> {
        let rows = self.rows("read the record", OF_ARTICLE, values![article]).await?;
        rows.into_iter().map(|mut row| entry(&mut row)).collect()
    }

    /// The entry of one version.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn ledger_entry_of(&self, article: ArticleId, version: u32) -> Result<Option<Entry>, StoreError> {
        let row = self.row("read the record", OF_VERSION, values![article, version]).await?;
        row.map(|mut row| entry(&mut row)).transpose()
    }

    /// Versions from before there was a record that have no entry yet, after that version of that article, at most
    /// `limit`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn unentered(&self, after: (ArticleId, u32), limit: u32) -> Result<Vec<Unentered>, StoreError> {
        let rows = self.rows("look for versions", UNENTERED, values![after.0, after.1, limit]).await?;
        let unentered = |row: &mut Row| {
            let article = article(row)?;
            Ok(Unentered { article, version: row.u32()?, published_at: row.moment()?, content: row.json()? })
        };
        rows.into_iter().map(|mut row| unentered(&mut row)).collect()
    }
}

impl Transaction {
    /// The entry of a new article's version 1, which follows none.
    pub(crate) fn first_entry(
        &self,
        article: &Article,
        published: Moment,
        kind: EntryKind,
        sealed: &Sealed,
    ) -> Result<Pending, StoreError> {
        leaf(&self.publication(), article, (article.version, published), kind, sealed, None)
    }

    /// Enters a version from before there was a record.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when it has its entry already.
    pub async fn enter_later(&mut self, found: &Unentered, sealed: &Sealed) -> Result<(), StoreError> {
        let version = (found.version, found.published_at);
        self.enter(&found.article, version, EntryKind::Backfilled, sealed).await
    }

    /// Notes that this version becomes public: its entry is numbered and kept when the change is committed.
    pub(crate) async fn enter(
        &mut self,
        article: &Article,
        version: (u32, Moment),
        kind: EntryKind,
        sealed: &Sealed,
    ) -> Result<(), StoreError> {
        // What this same change entered of the article has to be found too.
        if self.entries_pending().iter().any(|pending| pending.article == article.id) {
            self.number_entries().await?;
        }
        let previous = self.row("read the record", BEFORE, values![article.id, version.0]).await?;
        let previous = previous.map(|mut row| row.u64()).transpose()?;
        let pending = leaf(&self.publication(), article, version, kind, sealed, previous)?;
        self.entries_pending().push(pending);
        Ok(())
    }

    /// Gives the entries of this change their numbers, the next ones without a gap, and keeps them.
    pub(crate) async fn number_entries(&mut self) -> Result<(), StoreError> {
        let pending = std::mem::take(self.entries_pending());
        if pending.is_empty() {
            return Ok(());
        }
        let count = i64::try_from(pending.len()).unwrap_or(i64::MAX);
        let size = self.row("number the entries", NUMBER, values![count]).await?;
        let size = size.ok_or_else(|| StoreError::Missing { what: "counter of entries".into() })?.i64()?;
        let mut rows = Vec::with_capacity(pending.len() * ENTRY.columns.len());
        for (number, entry) in (size - count..).zip(pending) {
            rows.extend(values![number, entry.article, entry.version, entry.leaf, Hash(entry.salt).to_hex()]);
        }
        self.insert("keep the entries", &ENTRY, rows).await
    }
}

impl From<LeafError> for StoreError {
    fn from(wrong: LeafError) -> Self {
        unwritable(wrong)
    }
}
