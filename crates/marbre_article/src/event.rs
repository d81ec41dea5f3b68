//! What has happened: facts appended in the transaction that made them so, for others to follow.

use crate::{ArticleId, BylineId, CommentId, LanguageTag, Moment, SectionId, StoryId, TopicId, document::Sha256Hex};
use serde::{Deserialize, Serialize};

/// One fact. Receiving it twice does no harm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Event {
    /// A version of an article became public: its first, or a later one.
    VersionPublished(Published),
    /// A public article became a tombstone.
    ArticleWithdrawn(Published),
    /// The text of an older version had to be removed by law.
    TextRemoved {
        /// Of which article.
        article: ArticleId,
    },
    /// A section was made or changed.
    SectionChanged {
        /// Which.
        section: SectionId,
    },
    /// A topic was made or changed.
    TopicChanged {
        /// Which.
        topic: TopicId,
    },
    /// A byline was made or changed.
    BylineChanged {
        /// Which.
        byline: BylineId,
    },
    /// The publication's own settings, its editions or its menus changed: every page shows them.
    PublicationChanged,
    /// The front page of an edition was laid out anew.
    FrontChanged {
        /// Of which edition.
        lang: LanguageTag,
    },
    /// What readers see under an article changed.
    CommentsChanged {
        /// Under which article.
        article: ArticleId,
        /// The comment that came, changed or went, when there is one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<CommentId>,
    },
    /// An old address now leads elsewhere.
    RedirectsChanged,
    /// What pages show of an image changed: its files, its framing, or whether it may be shown at all.
    ImageChanged {
        /// Which.
        asset: Sha256Hex,
        /// True when no page may show it any more.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        gone: bool,
    },
}

/// What followers need to know of an article that became public, changed or went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// The article.
    pub article: ArticleId,
    /// Its story.
    pub story: StoryId,
    /// Its language edition.
    pub lang: LanguageTag,
    /// The number of the version.
    pub version: u32,
    /// Every list (front page, sections and their ancestors, topics, bylines) that shows or showed it,
    /// before and after the change.
    pub scopes: Vec<uuid::Uuid>,
}

/// An event as kept: its place in the one order, and its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// 1, 2, 3… in the order of commitment, without gaps.
    pub seq: i64,
    /// When it was committed.
    pub at: Moment,
    /// What happened.
    pub event: Event,
}
