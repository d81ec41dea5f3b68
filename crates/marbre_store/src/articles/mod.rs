//! Stories, articles, their revisions and versions.

mod history;
mod pages;
mod read;
pub(crate) mod row;
pub(crate) mod sheets;
mod write;

pub use history::Revision;
pub use pages::StandingPage;
pub use sheets::{Mark, Sheet, SheetFilter, SheetOrder, SheetPlace, Sight, Task, WaitsFor};

use crate::{
    StoreError,
    assets::{Standing, uses},
    ledger::{EntryKind, Sealed},
};
use marbre_article::{
    ArticleContent, ArticleId, BylineId, Moment, SectionId, StaffId, StoryId,
    address::ArticleAddress,
    document::{Alternative, Sha256Hex},
    workflow::{Kind, State, Working},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An article without its text: one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Identity.
    pub id: ArticleId,
    /// The story it tells.
    pub story: StoryId,
    /// News or a page.
    pub kind: Kind,
    /// Where it stands on its way.
    pub state: State,
    /// Where it stands, or will stand, for the public. Before first publication the month is of the planned or
    /// creation time and may still change.
    pub address: ArticleAddress,
    /// The newest revision, 1 and up.
    pub revision: u32,
    /// The current public version, 1 and up; 0 when there has been none.
    pub version: u32,
    /// When version 1 became public.
    pub first_published_at: Option<Moment>,
    /// When the current version became public.
    pub updated_at: Option<Moment>,
    /// When it is to become public.
    pub publish_at: Option<Moment>,
    /// When it was begun.
    pub created_at: Moment,
    /// Whether readers may comment.
    pub comments: Comments,
    /// How many approved comments stand under it.
    pub comment_count: u32,
    /// What lists show of it. Present when it is published.
    pub teaser: Option<Teaser>,
    /// The public reason why it was withdrawn.
    pub withdrawal: Option<String>,
    /// Where its working copy stands, if it is published and has one.
    pub working: Option<Working>,
    /// Nobody may publish it before.
    pub embargo_until: Option<Moment>,
}

impl Article {
    /// A draft that is begun.
    pub const fn draft(id: ArticleId, story: StoryId, kind: Kind, address: ArticleAddress, at: Moment) -> Self {
        Self {
            id,
            story,
            kind,
            state: State::Draft,
            address,
            revision: 1,
            version: 0,
            first_published_at: None,
            updated_at: None,
            publish_at: None,
            created_at: at,
            comments: Comments::Open,
            comment_count: 0,
            teaser: None,
            withdrawal: None,
            working: None,
            embargo_until: None,
        }
    }
}

/// Whether readers may comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Comments {
    /// They may.
    Open,
    /// Those that stand stay; no more.
    Closed,
}

impl Comments {
    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }

    /// The setting of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Open, Self::Closed].into_iter().find(|comments| comments.as_str() == word)
    }
}

/// What lists show of a published article. Kept beside it so that a list reads no bodies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Teaser {
    /// The words above the headline.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub kicker: String,
    /// The headline.
    pub headline: String,
    /// The standfirst, or an excerpt where there is none; plain, at most 300 characters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// The section.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionId>,
    /// Who signs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub bylines: Vec<BylineId>,
    /// The lead image, if the publication keeps its file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<TeaserImage>,
    /// Words in the body.
    pub words: u32,
}

/// The image in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeaserImage {
    /// Which asset.
    pub asset: Sha256Hex,
    /// Its alternative text.
    pub alt: Alternative,
    /// Pixels across, as shown (orientation applied).
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Its dominant colour: `#rrggbb`.
    pub colour: String,
}

/// Everything of an article with one of its revisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleWithContent {
    /// The row.
    pub article: Article,
    /// The revision's number.
    pub revision: u32,
    /// What it says.
    pub content: ArticleContent,
}

/// What the public saw from a moment on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// 1, 2, 3…
    pub number: u32,
    /// Which revision it is.
    pub revision: u32,
    /// When it became public.
    pub published_at: Moment,
    /// Why it was made, for the public. Empty for the first.
    pub reason: String,
}

/// A new article, whole: story (made if new), article, its one revision, and if it is published its version 1,
/// teaser and lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewArticle {
    /// The row. `revision` must be 1; `version` 1 if published, else 0.
    pub article: Article,
    /// What it says.
    pub content: ArticleContent,
    /// Who wrote it, if somebody here did.
    pub staff: Option<StaffId>,
    /// Every list it stands in, if published: sections with their ancestors, topics, bylines. The whole edition
    /// ([`crate::listing::EDITION`]) is added for [`Kind::Article`]; a page stands in no list.
    pub scopes: Vec<uuid::Uuid>,
}

/// A [`NewArticle`] with its texts written out as they are kept. That takes longer than to keep them, and can be done on
/// any thread before the transaction begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadyArticle {
    /// The row, without its teaser. Its address may still change.
    pub article: Article,
    /// As in [`NewArticle`].
    pub scopes: Vec<uuid::Uuid>,
    staff: Option<StaffId>,
    section: Option<SectionId>,
    headline: String,
    folded: String,
    content_json: String,
    teaser_json: Option<String>,
    /// Its images, and how they stand.
    pub(crate) images: BTreeMap<Sha256Hex, Standing>,
    /// What the public record will say of it, if it is published.
    sealed: Option<Sealed>,
    entered_as: EntryKind,
}

impl ReadyArticle {
    /// Writes its texts out.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when it is published without version, times or teaser.
    pub fn of(new: &NewArticle) -> Result<Self, StoreError> {
        let NewArticle { article, content, staff, scopes } = new;
        row::check(article)?;
        Ok(Self {
            article: Article { teaser: None, ..article.clone() },
            scopes: scopes.clone(),
            staff: *staff,
            section: content.section,
            headline: content.headline.clone(),
            folded: row::folded(content),
            content_json: crate::json(content)?,
            teaser_json: article.teaser.as_ref().map(crate::json).transpose()?,
            images: uses::images(content),
            sealed: (article.version > 0).then(|| Sealed::of(content, article.first_published_at)).transpose()?,
            entered_as: EntryKind::Published,
        })
    }

    /// The same article, entered in the public record as one that had been published elsewhere before.
    #[must_use]
    pub fn entered_later(self) -> Self {
        Self { entered_as: EntryKind::Backfilled, ..self }
    }
}
