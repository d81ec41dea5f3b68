//! To give an article the time at which it becomes public, or to take that time away.

use crate::{
    Actor, Newsroom, NewsroomError, Publishing,
    check_article::Weighed,
    moving::act_of,
    rights::{self, Act, Subject},
};
use marbre_article::{ArticleId, Moment, workflow::Move};

impl Newsroom {
    /// Schedules an article, or its working copy. The checks are made as if it were that time already.
    ///
    /// # Errors
    /// [`NewsroomError::Past`], [`NewsroomError::Blocked`] (an embargo included), [`NewsroomError::Needed`] when a new
    /// version has no reason, [`NewsroomError::Unseen`], [`NewsroomError::Refused`], [`NewsroomError::Move`].
    pub async fn schedule(
        &self,
        actor: &Actor,
        id: ArticleId,
        at: Moment,
        publishing: Publishing,
    ) -> Result<(), NewsroomError> {
        if at <= self.now() {
            return Err(NewsroomError::Past);
        }
        let mut moving = self.moving(actor, act_of(Move::Schedule), id).await?;
        moving.step(Move::Schedule)?;
        moving.was_seen(publishing.seen)?;
        let reason = publishing.reason_for(&moving.article)?;
        if publishing.override_weight {
            rights::may(actor, Act::Override, Subject::Article(&moving.standing))?;
        }
        let due_at = moving.sheet.task.due_at;
        let weighed = Weighed { page_bytes: publishing.page_bytes, at: Some(at), due_at };
        let overridden = self.pass(&moving.article, &moving.content, weighed, publishing.override_weight).await?;
        moving.article.publish_at = Some(at);
        moving.change.save_publish_reason(id, &reason).await?;
        let bytes = publishing.page_bytes.filter(|_| overridden);
        let details = [
            ("at", at.to_rfc3339().into()),
            ("revision", moving.article.revision.into()),
            ("overridden", overridden.into()),
            ("bytes", bytes.into()),
        ];
        moving.keep(self, actor, Move::Schedule.as_str(), details).await
    }

    /// Takes the time of an article away: it is approved, no more.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::Move`].
    pub async fn unschedule(&self, actor: &Actor, id: ArticleId) -> Result<(), NewsroomError> {
        let mut moving = self.moving(actor, act_of(Move::Unschedule), id).await?;
        moving.step(Move::Unschedule)?;
        moving.article.publish_at = None;
        moving.keep(self, actor, Move::Unschedule.as_str(), []).await
    }
}
