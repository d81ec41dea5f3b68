//! The public's eyes: queries that can see only what is published. Reader's pages are given nothing else.

mod articles;
mod history;
mod lists;

pub use history::PublicVersion;

use crate::{
    Reader, StoreError,
    articles::{Article, ArticleWithContent},
    assets::{Asset, AssetKeeping, MadeRendition},
    bylines::Byline,
    engine::values,
    imports::ImportKind,
    keys::key,
    ledger::Removal,
    publication::Publication,
    redirects::{Redirect, Target},
    sections::Section,
    topics::Topic,
};
use marbre_article::{ArticleId, BylineId, LanguageTag, TopicId, document::Sha256Hex, event::Recorded};
use uuid::Uuid;

/// For looking at what is published. Cheap to clone.
#[derive(Clone)]
pub struct PublicReader {
    reader: Reader,
}

/// What stands at a public address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AtAddress {
    /// A published article, as its current version says.
    Published(Box<ArticleWithContent>),
    /// A tombstone. `withdrawal` gives the reason.
    Withdrawn(Box<Article>),
    /// What stands in the place of an article that had to be removed by law, and what readers are told.
    Removed(Box<Article>, Removal),
}

const IMPORTED: &str = "SELECT source, target FROM import_record WHERE kind = $1 AND key = $2 AND target IS NOT NULL";

const IS_APPROVED: &str = "SELECT 1 FROM comment c JOIN article a ON a.id = c.article \
     WHERE c.id = $1 AND c.state = 'approved' AND a.state = 'published'";

impl PublicReader {
    pub(crate) fn new(reader: Reader) -> Self {
        Self { reader }
    }

    /// For queries that name what is public themselves.
    pub(crate) fn reader(&self) -> &Reader {
        &self.reader
    }

    /// The publication and its editions.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when none has been made.
    pub async fn publication(&self) -> Result<Publication, StoreError> {
        self.reader.publication().await
    }

    /// All sections, by position.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn sections(&self) -> Result<Vec<Section>, StoreError> {
        self.reader.sections().await
    }

    /// Topics by identity, in no order.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn topics(&self, ids: &[TopicId]) -> Result<Vec<Topic>, StoreError> {
        self.reader.topics(ids).await
    }

    /// The topic of that slug in that language.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn topic_by_slug(&self, lang: &LanguageTag, slug: &str) -> Result<Option<Topic>, StoreError> {
        self.reader.topic_by_slug(lang, slug).await
    }

    /// Bylines by identity, in no order.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn bylines(&self, ids: &[BylineId]) -> Result<Vec<Byline>, StoreError> {
        self.reader.bylines(ids).await
    }

    /// The byline of that slug.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn byline_by_slug(&self, slug: &str) -> Result<Option<Byline>, StoreError> {
        self.reader.byline_by_slug(slug).await
    }

    /// The assets of these hashes that may be shown, in no order, without what only the desk knows: the names that their
    /// files came with, what was agreed, who filed them.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn assets(&self, hashes: &[Sha256Hex]) -> Result<Vec<Asset>, StoreError> {
        let mut assets = self.reader.assets(hashes).await?;
        assets.retain(|asset| asset.keeping.pulled.is_none());
        for asset in &mut assets {
            asset.filename.clear();
            asset.keeping = AssetKeeping::default();
        }
        Ok(assets)
    }

    /// The files of images that may be shown, in no order. The caller knows from [`PublicReader::assets`] which these are.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn renditions(&self, assets: &[Asset]) -> Result<Vec<MadeRendition>, StoreError> {
        let hashes: Vec<Sha256Hex> = assets.iter().map(|asset| asset.sha256.clone()).collect();
        self.reader.renditions(&hashes).await
    }

    /// Whether an image was taken out of every page: who asks for its files is told that they are gone.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn is_pulled(&self, hash: &Sha256Hex) -> Result<bool, StoreError> {
        let found = self.reader.assets(std::slice::from_ref(hash)).await?;
        Ok(found.iter().any(|asset| asset.keeping.pulled.is_some()))
    }

    /// Where an old address leads, unless that is not public. `path` as kept: see [`crate::redirects`]. A path with a
    /// query that is not known leads where the path alone does.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn redirect(&self, path: &str) -> Result<Option<Redirect>, StoreError> {
        let mut found = self.reader.redirect(path).await?;
        if let (None, Some((alone, _))) = (&found, path.split_once('?'))
            && alone != "/"
        {
            found = self.reader.redirect(alone).await?;
        }
        match found {
            Some(Redirect { target: Target::Article(id), .. }) if self.address_of(id).await?.is_none() => Ok(None),
            other => Ok(other),
        }
    }

    /// The identity that an imported thing was given (`?p=ID`), from whatever site it came, unless that is not public.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn imported(&self, kind: ImportKind, name: &str) -> Result<Option<Uuid>, StoreError> {
        let rows = self.reader.rows("read what was imported", IMPORTED, values![kind.as_str(), key(name)]).await?;
        let mut found = rows
            .into_iter()
            .map(|mut row| Ok((row.text()?, row.uuid()?)))
            .collect::<Result<Vec<(String, Uuid)>, StoreError>>()?;
        found.sort();
        for (_, id) in found {
            if self.is_public(kind, id).await? {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    async fn is_public(&self, kind: ImportKind, id: Uuid) -> Result<bool, StoreError> {
        match kind {
            ImportKind::Article | ImportKind::Page => Ok(self.address_of(ArticleId(id)).await?.is_some()),
            ImportKind::Comment => Ok(self.reader.row("read the comment", IS_APPROVED, values![id]).await?.is_some()),
            ImportKind::Asset | ImportKind::Section | ImportKind::Topic | ImportKind::Byline => Ok(true),
        }
    }

    /// The events after `seq`, in order, at most `limit`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn events_after(&self, seq: i64, limit: u32) -> Result<Vec<Recorded>, StoreError> {
        self.reader.events_after(seq, limit).await
    }

    /// The number of the newest event; 0 when there is none.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn newest_event(&self) -> Result<i64, StoreError> {
        self.reader.newest_event().await
    }
}
