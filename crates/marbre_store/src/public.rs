//! The public's eyes: queries that can see only what is published. Reader's pages are given nothing else.

use crate::{
    StoreError,
    articles::{Article, ArticleWithContent, Version},
    assets::Asset,
    bylines::Byline,
    comments::Comment,
    imports::ImportKind,
    listing::{ListPage, Listed},
    publication::Publication,
    redirects::Redirect,
    sections::Section,
    topics::Topic,
};
use marbre_article::{
    ArticleId, BylineId, LanguageTag, Moment, StoryId, TopicId, address::ArticleAddress, document::Sha256Hex,
    event::Recorded,
};
use std::ops::Range;
use uuid::Uuid;

/// For looking at what is published. Cheap to clone.
#[derive(Clone)]
pub struct PublicReader {
    // for the implementer
}

/// What stands at a public address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AtAddress {
    /// A published article, as its current version says.
    Published(Box<ArticleWithContent>),
    /// A tombstone. `withdrawal` gives the reason.
    Withdrawn(Box<Article>),
}

impl PublicReader {
    /// The publication and its editions.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when none has been made.
    pub async fn publication(&self) -> Result<Publication, StoreError> {
        todo!()
    }

    /// All sections, by position.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn sections(&self) -> Result<Vec<Section>, StoreError> {
        todo!()
    }

    /// What stands at that address for the public: never a draft, never one under embargo.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn at(&self, _address: &ArticleAddress) -> Result<Option<AtAddress>, StoreError> {
        todo!()
    }

    /// The public address of a published or withdrawn article.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn address_of(&self, _id: ArticleId) -> Result<Option<ArticleAddress>, StoreError> {
        todo!()
    }

    /// Published articles of these stories in any language (translations, hand-picked related ones).
    ///
    /// # Errors
    /// What the engine said.
    pub async fn of_stories(&self, _stories: &[StoryId]) -> Result<Vec<Listed>, StoreError> {
        todo!()
    }

    /// Part of a list, newest first. `offset` counts from 0; `limit` is at most 1,000. The cost does not grow with
    /// the number of articles elsewhere.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn list(
        &self,
        _scope: Uuid,
        _lang: &LanguageTag,
        _offset: u64,
        _limit: u32,
    ) -> Result<ListPage, StoreError> {
        todo!()
    }

    /// The articles of a list that come after this one: those first published before it, newest first, at most
    /// `limit`. What it gives does not change when something new is published.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn older(
        &self,
        _scope: Uuid,
        _lang: &LanguageTag,
        _than: (Moment, ArticleId),
        _limit: u32,
    ) -> Result<Vec<Listed>, StoreError> {
        todo!()
    }

    /// The newest of several lists at once, at most `limit` of each, in the order asked. For front pages.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn newest(
        &self,
        _scopes: &[Uuid],
        _lang: &LanguageTag,
        _limit: u32,
    ) -> Result<Vec<Vec<Listed>>, StoreError> {
        todo!()
    }

    /// The published articles of a list first published in a span of time (end excluded), oldest first, at most
    /// `limit`, after the given place. For sitemaps.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn published_in(
        &self,
        _lang: &LanguageTag,
        _span: Range<Moment>,
        _after: Option<(Moment, ArticleId)>,
        _limit: u32,
    ) -> Result<Vec<Listed>, StoreError> {
        todo!()
    }

    /// First and last time of publication and number of articles of an edition; nothing while it is empty.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn extent(&self, _lang: &LanguageTag) -> Result<Option<(Moment, Moment, u64)>, StoreError> {
        todo!()
    }

    /// Published standing pages of an edition, by headline.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn pages(&self, _lang: &LanguageTag) -> Result<Vec<Listed>, StoreError> {
        todo!()
    }

    /// The texts of the current versions of these published articles, in no order. For feeds.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn contents(&self, _ids: &[ArticleId]) -> Result<Vec<ArticleWithContent>, StoreError> {
        todo!()
    }

    /// The versions of a published article, the first one first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn versions(&self, _id: ArticleId) -> Result<Vec<Version>, StoreError> {
        todo!()
    }

    /// Topics by identity, in no order.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn topics(&self, _ids: &[TopicId]) -> Result<Vec<Topic>, StoreError> {
        todo!()
    }

    /// The topic of that slug in that language.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn topic_by_slug(&self, _lang: &LanguageTag, _slug: &str) -> Result<Option<Topic>, StoreError> {
        todo!()
    }

    /// Bylines by identity, in no order.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn bylines(&self, _ids: &[BylineId]) -> Result<Vec<Byline>, StoreError> {
        todo!()
    }

    /// The byline of that slug.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn byline_by_slug(&self, _slug: &str) -> Result<Option<Byline>, StoreError> {
        todo!()
    }

    /// The assets of these hashes, in no order.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn assets(&self, _hashes: &[Sha256Hex]) -> Result<Vec<Asset>, StoreError> {
        todo!()
    }

    /// The approved comments under a published article, the oldest first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn comments(&self, _id: ArticleId) -> Result<Vec<Comment>, StoreError> {
        todo!()
    }

    /// Where an old address leads. `path` as kept: see [`crate::redirects`].
    ///
    /// # Errors
    /// What the engine said.
    pub async fn redirect(&self, _path: &str) -> Result<Option<Redirect>, StoreError> {
        todo!()
    }

    /// The identity that an imported thing was given (`?p=ID`), from whatever site it came.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn imported(&self, _kind: ImportKind, _key: &str) -> Result<Option<Uuid>, StoreError> {
        todo!()
    }

    /// The events after `seq`, in order, at most `limit`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn events_after(&self, _seq: i64, _limit: u32) -> Result<Vec<Recorded>, StoreError> {
        todo!()
    }

    /// The number of the newest event; 0 when there is none.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn newest_event(&self) -> Result<i64, StoreError> {
        todo!()
    }
}
