//! To take a published article from the public, with a public reason; and to bring it back to the desk.

use crate::{
    Actor, Newsroom, NewsroomError,
    moving::{Moving, act_of},
    publish::published,
};
use marbre_article::{ArticleId, event::Event, workflow::Move};
use marbre_store::{
    articles::Version,
    ledger::{EntryKind, Sealed},
};

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
        self.notice(&mut moving, reason).await?;
        let before = moving.change.scopes_of(id).await?;
        let gone = published(&moving.article, before.into_iter());
        moving.change.record(Event::ArticleWithdrawn(gone));
        moving.keep(self, actor, Move::Withdraw.as_str(), [("reason", reason.into())]).await
    }

    /// The notice is a version like any other: it has a number, and an entry in the public record.
    pub(crate) async fn notice(&self, moving: &mut Moving, reason: &str) -> Result<(), NewsroomError> {
        let now = self.now();
        let versions = self.store.reader().versions(moving.article.id).await?;
        let revision = versions.last().map_or(moving.article.revision, |last| last.revision);
        moving.article.version += 1;
        moving.article.updated_at = Some(now);
        let number = moving.article.version;
        let version = Version { number, revision, published_at: now, reason: reason.to_owned() };
        let sealed = Sealed::of_notice(reason)?;
        moving.change.insert_version(&moving.article, &version, EntryKind::Withdrawn, &sealed).await?;
        Ok(())
    }

    /// Makes a withdrawn article a draft again. It keeps its address and the numbers of its versions, and its tombstone
    /// stands until the next one is published.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::Move`], [`NewsroomError::NoText`] when it was removed by law.
    pub async fn reopen(&self, actor: &Actor, id: ArticleId) -> Result<(), NewsroomError> {
        let mut moving = self.moving(actor, act_of(Move::Reopen), id).await?;
        if moving.change.removals(id).await?.iter().any(|removal| removal.version == 0) {
            return Err(NewsroomError::NoText);
        }
        moving.step(Move::Reopen)?;
        moving.keep(self, actor, Move::Reopen.as_str(), []).await
    }
}
