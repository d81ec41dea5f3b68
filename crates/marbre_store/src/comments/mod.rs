//! Readers' comments, and the newsroom's answers to them. No mail address, no network address: they are not kept.

use crate::{
    Reader, StoreError, Transaction,
    articles::Comments,
    engine::{Insert, Row, Value, values},
};
use marbre_article::{ArticleId, CommentId, Moment, StaffId, fold::fold};
use std::collections::{BTreeMap, BTreeSet};

mod queue;

pub use queue::{CommentFilter, CommentLine, CommentOrder, CommentPlace};

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
    /// Whether the newspaper itself says it.
    pub from_paper: bool,
}

/// A [`Comment`] with the words by which the desk finds it. To fold them takes longer than to keep them, and can be done on
/// any thread before the transaction begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadyComment {
    comment: Comment,
    folded: String,
}

impl ReadyComment {
    /// Folds its words.
    pub fn of(comment: Comment) -> Self {
        Self { folded: folded(&comment.author, &comment.body), comment }
    }

    /// Its identity.
    pub const fn id(&self) -> CommentId {
        self.comment.id
    }
}

/// By whom a comment is. Never public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writer<'a> {
    /// A reader, as a keyed hash.
    Reader(&'a str),
    /// A member of staff, who speaks for the newspaper.
    Staff(StaffId),
}

/// Whether the public sees a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
        "c.id, c.article, c.parent, c.author, c.body, c.state, c.posted_at, c.staff"
    };
}
pub(crate) use comment_columns;

const COMMENTS: &str =
    concat!("SELECT ", comment_columns!(), " FROM comment c WHERE c.article = $1 ORDER BY c.posted_at, c.id");

const SAVE: Insert = Insert {
    table: "comment",
    columns: &["id", "article", "parent", "author", "body", "state", "posted_at", "folded"],
    conflict: "ON CONFLICT (id) DO UPDATE SET author = excluded.author, body = excluded.body, \
         state = excluded.state, posted_at = excluded.posted_at, folded = excluded.folded",
};

/// What was decided here, or written here anew, stays; only what nobody has decided on yet may have been decided there.
const BRING: Insert = Insert {
    table: "comment",
    columns: SAVE.columns,
    conflict: "ON CONFLICT (id) DO UPDATE SET state = excluded.state WHERE comment.state = 'waiting'",
};

const ADD: &str = "INSERT INTO comment (id, article, parent, author, body, state, posted_at, folded, writer, staff) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING";

const DECIDE: &str = "UPDATE comment SET state = $2 WHERE id = $1";

const OPEN: &str = "UPDATE article SET comments = $2 WHERE id = $1";

/// How many characters of a comment the desk looks through.
const LONGEST_FOLDED: usize = 6_000;

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
        from_paper: row.opt_uuid()?.is_some(),
    })
}

/// What the desk finds a comment by.
fn folded(author: &str, body: &str) -> String {
    fold(&format!("{author} {body}"), LONGEST_FOLDED)
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
    /// By whom they are is left to [`Transaction::add_comment`].
    ///
    /// # Errors
    /// What the engine said.
    pub async fn save_comments(&mut self, comments: &[Comment]) -> Result<(), StoreError> {
        let ready: Vec<ReadyComment> = comments.iter().cloned().map(ReadyComment::of).collect();
        self.put_comments(&SAVE, &ready).await
    }

    /// Adds comments of an archive, many at once. One that is here already stays as it is, with what moderators decided on
    /// it; only one that waits gets the state that it has there.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn bring_comments(&mut self, comments: &[ReadyComment]) -> Result<(), StoreError> {
        self.put_comments(&BRING, comments).await
    }

    async fn put_comments(&mut self, insert: &Insert, comments: &[ReadyComment]) -> Result<(), StoreError> {
        let last: BTreeMap<CommentId, &ReadyComment> = comments.iter().map(|ready| (ready.comment.id, ready)).collect();
        let articles: BTreeSet<ArticleId> = comments.iter().map(|ready| ready.comment.article).collect();
        let articles: Vec<Value> = articles.into_iter().map(Value::from).collect();
        self.hold_articles(&articles).await?;
        let mut rows = Vec::with_capacity(last.len() * SAVE.columns.len());
        for ReadyComment { comment, folded } in last.into_values() {
            let Comment { id, article, parent, author, body, state, posted_at, .. } = comment;
            rows.extend(values![*id, *article, *parent, author, body, state.as_str(), *posted_at, folded]);
        }
        self.insert("save the comments", insert, rows).await?;
        self.run_for_list("count the comments", COUNT, &articles).await
    }

    /// Adds a comment, with by whom it is, and brings the article's count up to date. False when it is here already;
    /// then nothing is changed.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn add_comment(&mut self, comment: &Comment, writer: Writer<'_>) -> Result<bool, StoreError> {
        let Comment { id, article, parent, author, body, state, posted_at, .. } = comment;
        let (writer, staff) = match writer {
            Writer::Reader(writer) => (writer, None),
            Writer::Staff(staff) => ("", Some(staff)),
        };
        let article = [Value::from(*article)];
        self.hold_articles(&article).await?;
        let mut row = values![*id, comment.article, *parent, author, body, state.as_str(), *posted_at];
        row.extend(values![folded(author, body), writer, staff]);
        let added = self.run("save the comment", ADD, row).await? > 0;
        self.run_for_list("count the comments", COUNT, &article).await?;
        Ok(added)
    }

    /// Decides on comments, and brings their articles' counts up to date. `articles` are those that they stand under.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn decide_comments(
        &mut self,
        decisions: &[(CommentId, CommentState)],
        articles: &BTreeSet<ArticleId>,
    ) -> Result<(), StoreError> {
        let articles: Vec<Value> = articles.iter().copied().map(Value::from).collect();
        self.hold_articles(&articles).await?;
        for (id, state) in decisions {
            self.run("save the decision", DECIDE, values![*id, state.as_str()]).await?;
        }
        self.run_for_list("count the comments", COUNT, &articles).await
    }

    /// Says whether readers may comment on an article.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_openness(&mut self, id: ArticleId, comments: Comments) -> Result<(), StoreError> {
        match self.run("save the article", OPEN, values![id, comments.as_str()]).await? {
            0 => Err(StoreError::Missing { what: format!("article {id}") }),
            _ => Ok(()),
        }
    }
}
