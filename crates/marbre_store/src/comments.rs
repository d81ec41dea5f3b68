//! Readers' comments. No address, no IP: they are not kept.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Insert, Row, Value, values},
};
use marbre_article::{ArticleId, CommentId, Moment};
use std::collections::{BTreeMap, BTreeSet};

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

impl CommentState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Waiting, Self::Approved, Self::Rejected, Self::Spam];

    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Spam => "spam",
        }
    }

    /// The state of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// The columns of a comment `c`, in the order in which [`comment`] reads them.
macro_rules! comment_columns {
    () => {
        "c.id, c.article, c.parent, c.author, c.body, c.state, c.posted_at"
    };
}
pub(crate) use comment_columns;

const COMMENTS: &str =
    concat!("SELECT ", comment_columns!(), " FROM comment c WHERE c.article = $1 ORDER BY c.posted_at, c.id");

const SAVE: Insert = Insert {
    table: "comment",
    columns: &["id", "article", "parent", "author", "body", "state", "posted_at"],
    conflict: "ON CONFLICT (id) DO UPDATE SET author = excluded.author, body = excluded.body, \
         state = excluded.state, posted_at = excluded.posted_at",
};

const COUNT: &str = "UPDATE article SET comment_count = \
     (SELECT COUNT(*) FROM comment WHERE comment.article = article.id AND comment.state = 'approved') \
     WHERE id IN ({list})";

/// A comment.
pub(crate) fn comment(row: &mut Row) -> Result<Comment, StoreError> {
    Ok(Comment {
        id: CommentId(row.uuid()?),
        article: ArticleId(row.uuid()?),
        parent: row.opt_uuid()?.map(CommentId),
        author: row.text()?,
        body: row.text()?,
        state: row.word(CommentState::from_word)?,
        posted_at: row.moment()?,
    })
}

impl Reader {
    /// Every comment under an article, the oldest first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn comments(&self, article: ArticleId) -> Result<Vec<Comment>, StoreError> {
        let rows = self.rows("read the comments", COMMENTS, values![article]).await?;
        rows.into_iter().map(|mut row| comment(&mut row)).collect()
    }
}

impl Transaction {
    /// Adds or changes comments, many at once, and brings the articles' counts of approved comments up to date. A
    /// comment stays under the article and the comment to which it was first added. Of one identity the last word counts.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn save_comments(&mut self, comments: &[Comment]) -> Result<(), StoreError> {
        let last: BTreeMap<CommentId, &Comment> = comments.iter().map(|comment| (comment.id, comment)).collect();
        let articles: BTreeSet<ArticleId> = comments.iter().map(|comment| comment.article).collect();
        let articles: Vec<Value> = articles.into_iter().map(Value::from).collect();
        self.hold_articles(&articles).await?;
        let mut rows = Vec::with_capacity(last.len() * SAVE.columns.len());
        for Comment { id, article, parent, author, body, state, posted_at } in last.into_values() {
            rows.extend(values![*id, *article, *parent, author, body, state.as_str(), *posted_at]);
        }
        self.insert("save the comments", &SAVE, rows).await?;
        self.run_for_list("count the comments", COUNT, &articles).await
    }
}
