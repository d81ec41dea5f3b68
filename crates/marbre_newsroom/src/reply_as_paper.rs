//! To answer a reader's comment in the newspaper's name.

use crate::{
    Actor, AuditSubject, CommentRefusal, Newsroom, NewsroomError, comment_text,
    rights::{self, Act, Subject},
};
use marbre_article::{CommentId, event::Event};
use marbre_store::comments::{Comment, CommentState, Writer};
use serde_json::json;
use std::collections::BTreeSet;
use uuid::Uuid;

impl Newsroom {
    /// Answers a comment; one that waits is approved with it, for an answer needs what it answers. The same answer by the
    /// same person, sent twice, stands once.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::NoComment`], [`NewsroomError::Comment`] for a text that is empty or too
    /// long, or a comment that was refused.
    pub async fn reply_as_paper(
        &self,
        actor: &Actor,
        parent: CommentId,
        body: &str,
    ) -> Result<CommentId, NewsroomError> {
        let reader = self.store.reader();
        let asked = reader.comment_lines(&[parent]).await?.pop().ok_or(NewsroomError::NoComment(parent))?;
        rights::may(actor, Act::Moderate, Subject::Edition(&asked.address.lang))?;
        if matches!(asked.comment.state, CommentState::Rejected | CommentState::Spam) {
            return Err(CommentRefusal::NotShown.into());
        }
        let body = comment_text::body(body)?;
        let publication = reader.publication().await?;
        let edition = publication.editions.iter().find(|edition| edition.lang == asked.address.lang);
        let name = edition.map(|edition| &edition.settings.name).filter(|name| !name.is_empty());
        let id = CommentId(Uuid::new_v5(&parent.0, format!("{}\n{body}", actor.id).as_bytes()));
        let article = asked.comment.article;
        let reply = Comment {
            id,
            article,
            parent: Some(parent),
            author: name.unwrap_or(&publication.settings.name).clone(),
            body,
            state: CommentState::Approved,
            posted_at: self.now(),
            from_paper: true,
        };
        let mut change = self.store.begin().await?;
        if !change.add_comment(&reply, Writer::Staff(actor.id)).await? {
            return Ok(id);
        }
        if asked.comment.state == CommentState::Waiting {
            change.decide_comments(&[(parent, CommentState::Approved)], &BTreeSet::from([article])).await?;
        }
        let subject = AuditSubject::one("comment", parent.0);
        let details = [("before", json!(asked.comment.state.as_str())), ("article", json!(asked.headline))];
        change.add_audit(&self.audit(Some(actor), "reply_as_paper", subject, details)).await?;
        change.record(Event::CommentsChanged { article, comment: Some(id) });
        change.commit(self.now()).await?;
        Ok(id)
    }
}
