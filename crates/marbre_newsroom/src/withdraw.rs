//! To take a published article from the public, with a public reason; and to bring it back to the desk.

use crate::{Actor, Newsroom, NewsroomError, moving::act_of, publish::published};
use marbre_article::{ArticleId, event::Event, workflow::Move};

impl Newsroom {
    /// Withdraws a published article: it leaves every list, and a tombstone with the reason stands in its place.
    ///
    /// # Errors
    /// [`NewsroomError::Needed`] without a reason, [`NewsroomError::Refused`], [`NewsroomError::Move`].
    pub async fn withdraw(&self, actor: &Actor, id: ArticleId, reason: &str) -> Result<(), NewsroomError> {
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(NewsroomError::Needed { field: "reason", what: "a reason, which readers will see" });
        }
        let mut moving = self.moving(actor, act_of(Move::Withdraw), id).await?;
        moving.step(Move::Withdraw)?;
        moving.article.withdrawal = Some(reason.to_owned());
        moving.article.publish_at = None;
        let before = moving.change.scopes_of(id).await?;
        let gone = published(&moving.article, before.into_iter());
        moving.change.record(Event::ArticleWithdrawn(gone));
        moving.keep(self, actor, Move::Withdraw.as_str(), [("reason", reason.into())]).await
    }

    /// Makes a withdrawn article a draft again. It keeps its address and the numbers of its versions.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::Move`].
    pub async fn reopen(&self, actor: &Actor, id: ArticleId) -> Result<(), NewsroomError> {
        let mut moving = self.moving(actor, act_of(Move::Reopen), id).await?;
        moving.step(Move::Reopen)?;
        moving.article.withdrawal = None;
        // The tombstone goes: whoever keeps its page must know.
        let gone = published(&moving.article, std::iter::empty());
        moving.change.record(Event::ArticleWithdrawn(gone));
        moving.keep(self, actor, Move::Reopen.as_str(), []).await
    }
}
