//! Public lists: which published articles stand in an edition, a section, under a topic, a byline.

use crate::articles::{Comments, Teaser};
use marbre_article::{ArticleId, Moment, StoryId, address::ArticleAddress};

/// The scope of the whole edition: every published article of the language.
pub const EDITION: uuid::Uuid = uuid::Uuid::nil();

/// One line of a public list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Which article.
    pub id: ArticleId,
    /// Its story.
    pub story: StoryId,
    /// Where it stands.
    pub address: ArticleAddress,
    /// When it was first published.
    pub published_at: Moment,
    /// When its current version became public.
    pub updated_at: Moment,
    /// Whether readers may comment.
    pub comments: Comments,
    /// How many comments stand under it.
    pub comment_count: u32,
    /// What the list shows of it.
    pub teaser: Teaser,
}

/// Part of a public list, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListPage {
    /// The lines.
    pub items: Vec<Listed>,
    /// How many lines the whole list has.
    pub total: u64,
}
