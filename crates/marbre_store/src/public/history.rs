//! What the public may know of an article's versions, and of the public record.

use super::PublicReader;
use crate::{
    StoreError,
    articles::Version,
    engine::values,
    ledger::{Entry, EntryKind, Removal},
};
use marbre_article::{ArticleContent, ArticleId, Moment};
use marbre_ledger::Leaf;
use std::collections::BTreeMap;

/// A version that the public saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicVersion {
    /// Number, time and reason.
    pub version: Version,
    /// The number of its entry in the public record, once it has one.
    pub entry: Option<u64>,
    /// What happened.
    pub kind: EntryKind,
    /// Of a version that had been published before it was entered: when the entry was signed first.
    pub entered_at: Option<Moment>,
    /// False for a notice of withdrawal and for every text before it: what was withdrawn is not shown again.
    pub is_shown: bool,
    /// That its text had to be removed by law; then it is not shown either.
    pub removed: Option<Removal>,
}

const TEXT: &str = "SELECT r.content_json FROM version v \
     JOIN article a ON a.id = v.article \
     JOIN revision r ON r.article = v.article AND r.number = v.revision \
     WHERE v.article = $1 AND v.number = $2 AND a.state = 'published' AND v.number <= a.version";

const SIGNED: &str = "SELECT signed_at FROM ledger_head WHERE size > $1 ORDER BY size LIMIT 1";

impl PublicReader {
    /// The versions of an article that is published, or was removed by law; the first one first. None of another.
    ///
    /// # Errors
    /// What the engine said, or that an entry is damaged.
    pub async fn history(&self, id: ArticleId) -> Result<Vec<PublicVersion>, StoreError> {
        let versions = self.versions(id).await?;
        let entries = self.reader.ledger_entries_of(id).await?;
        let mut known = BTreeMap::new();
        for entry in entries {
            let damaged = |cause| StoreError::Damaged { what: format!("entry {}", entry.number), cause };
            let leaf = Leaf::parse(entry.leaf.as_bytes()).map_err(|wrong| damaged(wrong.to_string()))?;
            known.insert(entry.version, (entry.number, leaf.kind));
        }
        let withdrawn = known.iter().filter(|(_, (_, kind))| *kind == EntryKind::Withdrawn).map(|(number, _)| *number);
        let hidden = withdrawn.max().unwrap_or(0);
        let removals = self.reader.removals(id).await?;
        let signed = self.signed_first(&known).await?;
        let public = |version: Version| {
            let entry = known.get(&version.number);
            let removed = removals.iter().find(|removal| removal.version == version.number).cloned();
            PublicVersion {
                entry: entry.map(|(number, _)| *number),
                kind: entry.map_or(EntryKind::Published, |(_, kind)| *kind),
                entered_at: signed.get(&version.number).copied(),
                is_shown: version.number > hidden && removed.is_none(),
                removed,
                version,
            }
        };
        Ok(versions.into_iter().map(public).collect())
    }

    /// When the entries of versions from before were signed first.
    async fn signed_first(&self, known: &BTreeMap<u32, (u64, EntryKind)>) -> Result<BTreeMap<u32, Moment>, StoreError> {
        let mut signed = BTreeMap::new();
        for (version, (number, _)) in known.iter().filter(|(_, (_, kind))| *kind == EntryKind::Backfilled) {
            if let Some(mut row) =
                self.reader.row("read the record", SIGNED, values![i64::try_from(*number).unwrap_or(i64::MAX)]).await?
            {
                signed.insert(*version, row.moment()?);
            }
        }
        Ok(signed)
    }

    /// What that version of a published article said; nothing when it is not shown any more.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn version_text(&self, id: ArticleId, number: u32) -> Result<Option<ArticleContent>, StoreError> {
        let shown = self.history(id).await?.iter().any(|version| version.version.number == number && version.is_shown);
        if !shown {
            return Ok(None);
        }
        self.reader.row("read the version", TEXT, values![id, number]).await?.map(|mut row| row.json()).transpose()
    }

    /// The entry of one version. What is in the public record is public.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn ledger_entry_of(&self, id: ArticleId, version: u32) -> Result<Option<Entry>, StoreError> {
        self.reader.ledger_entry_of(id, version).await
    }
}
