//! To receive a comment that a reader has just written. It waits for the newsroom, unless the publication shows it at once.

use crate::{Newsroom, NewsroomError, WriterMark, comment_text};
use marbre_article::{
    ArticleId, CommentId, Moment,
    event::Event,
    workflow::{Kind, State},
};
use marbre_store::{
    comments::{Comment, CommentState, Writer},
    publication::AtOnce,
};

/// What a reader wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadersComment {
    /// Identity. The same comment sent again, after an answer that was lost, has the same.
    pub id: CommentId,
    /// Under which article.
    pub article: ArticleId,
    /// Which comment it answers. One that does not stand under the article is no matter.
    pub parent: Option<CommentId>,
    /// The name given, as typed.
    pub author: String,
    /// The text, as typed.
    pub body: String,
    /// Whom it is from, as far as is kept.
    pub writer: WriterMark,
}

/// Why a comment is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CommentRefusal {
    /// Readers may not comment on this article.
    #[error("comments on this article are closed")]
    Closed,
    /// They may not comment for a time.
    #[error("the newsroom takes no comments from you at present")]
    Banned {
        /// Until when.
        until: Moment,
    },
    /// The name is empty or too long.
    #[error("give a name of 1 to 60 characters")]
    Name,
    /// The name is the newspaper's.
    #[error("choose another name: this is the newspaper’s own")]
    PapersName,
    /// The text is empty or too long.
    #[error("write 2 to 5,000 characters")]
    Body,
    /// It is not shown to readers, so nobody can answer it.
    #[error("this comment was refused; approve it before you answer it")]
    NotShown,
    /// Nothing is known of who wrote it.
    #[error("this comment cannot be traced to a writer: it was moved in from elsewhere, or is the newspaper’s own")]
    NoWriter,
    /// A ban needs a reason, and an end within six weeks.
    #[error("give a reason, and a time of 1 to 42 days")]
    BanTerms,
}

impl Newsroom {
    /// Keeps a comment until the newsroom decides on it, or shows it at once if the publication's rules say so. Gives the
    /// state in which it is.
    ///
    /// # Errors
    /// [`NewsroomError::NoArticle`] when nothing public stands there, [`NewsroomError::Comment`] with what to do.
    pub async fn receive_comment(&self, sent: ReadersComment) -> Result<CommentState, NewsroomError> {
        let ReadersComment { id, article, parent, author, body, writer } = sent;
        let reader = self.store.reader();
        let found = reader.article(article).await?.ok_or(NewsroomError::NoArticle(article))?;
        if found.state != State::Published {
            return Err(NewsroomError::NoArticle(article));
        }
        let (publication, now) = (reader.publication().await?, self.now());
        let rules = publication.settings.comments;
        if !rules.takes(found.comments, found.first_published_at, now) || found.kind != Kind::Article {
            return Err(CommentRefusal::Closed.into());
        }
        let (author, body) = (comment_text::name(&author)?, comment_text::body(&body)?);
        let editions = publication.editions.iter().map(|edition| &edition.settings.name);
        if editions.chain([&publication.settings.name]).any(|name| comment_text::is_name_of(&author, name)) {
            return Err(CommentRefusal::PapersName.into());
        }
        let marks: Vec<&str> =
            [Some(&writer.mark), writer.before.as_ref()].into_iter().flatten().map(String::as_str).collect();
        if let Some(until) = reader.bans_of(&marks, now).await?.iter().map(|ban| ban.until).max() {
            return Err(CommentRefusal::Banned { until }.into());
        }
        let ids: Vec<CommentId> = [Some(id), parent].into_iter().flatten().collect();
        let known = reader.comment_lines(&ids).await?;
        if let Some(again) = known.iter().find(|line| line.comment.id == id) {
            return Ok(again.comment.state);
        }
        let parent = known.into_iter().find(|line| line.comment.article == article).map(|line| line.comment.id);
        let shown = match rules.at_once {
            AtOnce::Nobody => false,
            AtOnce::Known => self.is_known(&marks).await?,
            AtOnce::Everybody => true,
        };
        let state = if shown { CommentState::Approved } else { CommentState::Waiting };
        let comment = Comment { id, article, parent, author, body, state, posted_at: now, from_paper: false };
        let mut change = self.store.begin().await?;
        let added = change.add_comment(&comment, Writer::Reader(&writer.mark)).await?;
        if added && shown {
            change.record(Event::CommentsChanged { article, comment: Some(id) });
        }
        change.commit(now).await?;
        Ok(state)
    }

    /// Whether a writer had a comment approved in the last weeks, and none refused.
    async fn is_known(&self, marks: &[&str]) -> Result<bool, NewsroomError> {
        let written = self.store.reader().comments_by_writers(marks).await?;
        let has = |state| written.values().any(|counts| counts.get(&state).is_some_and(|count| *count > 0));
        Ok(has(CommentState::Approved) && !has(CommentState::Rejected) && !has(CommentState::Spam))
    }
}
