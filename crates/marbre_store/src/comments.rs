//! Readers' comments. No address, no IP: they are not kept.

use crate::{Reader, StoreError, Transaction};
use marbre_article::{ArticleId, CommentId, Moment};

/// A reader's comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Identity.
    pub id: CommentId,
    /// Under which article.
    pub article: ArticleId,
    /// Which comment it answers.
    pub parent: Option<CommentId>,
    /// The name given.
    pub author: String,
    /// Plain text; paragraphs are parted by empty lines.
    pub body: String,
    /// Whether the public sees it.
    pub state: CommentState,
    /// When it was written.
    pub posted_at: Moment,
}

/// Whether the public sees a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CommentState {
    /// Waits for a moderator.
    Waiting,
    /// The public sees it.
    Approved,
    /// Refused.
    Rejected,
    /// Spam.
    Spam,
}

impl Reader {
    /// Every comment under an article, the oldest first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn comments(&self, _article: ArticleId) -> Result<Vec<Comment>, StoreError> {
        todo!()
    }
}

impl Transaction {
    /// Adds or changes comments, many at once, and brings the articles' counts of approved comments up to date.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn save_comments(&mut self, _comments: &[Comment]) -> Result<(), StoreError> {
        todo!()
    }
}
