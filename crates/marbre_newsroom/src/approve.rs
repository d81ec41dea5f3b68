//! To approve an article.

use crate::{Actor, Newsroom, NewsroomError, moving::act_of};
use marbre_article::{ArticleId, workflow::Move};

impl Newsroom {
    /// Approves an article, or its working copy: it may be published. `seen` is the revision that the person has looked at;
    /// nothing for scripts.
    ///
    /// # Errors
    /// [`NewsroomError::Unseen`], [`NewsroomError::Refused`], [`NewsroomError::Move`].
    pub async fn approve(&self, actor: &Actor, id: ArticleId, seen: Option<u32>) -> Result<(), NewsroomError> {
        let mut moving = self.moving(actor, act_of(Move::Approve), id).await?;
        moving.step(Move::Approve)?;
        moving.was_seen(seen)?;
        let details = [("revision", moving.article.revision.into())];
        moving.keep(self, actor, Move::Approve.as_str(), details).await
    }
}
