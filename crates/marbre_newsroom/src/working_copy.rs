//! To begin the next version of a published article, or to give it up.

use crate::{
    Actor, Newsroom, NewsroomError,
    moving::act_of,
    rights::{self, Act, Subject},
};
use marbre_article::{
    ArticleId,
    workflow::{Move, Working},
};

impl Newsroom {
    /// Begins a working copy of a published article. What readers see stays as it is.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::Move`].
    pub async fn open_working_copy(&self, actor: &Actor, id: ArticleId) -> Result<(), NewsroomError> {
        self.step(actor, id, Move::OpenWorkingCopy).await
    }

    /// Gives a working copy up: the text that readers see becomes the newest revision again, and nothing that was
    /// saved is lost.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::Move`].
    pub async fn discard_working_copy(&self, actor: &Actor, id: ArticleId) -> Result<(), NewsroomError> {
        let step = Move::DiscardWorkingCopy;
        let mut moving = self.moving(actor, act_of(step), id).await?;
        if moving.article.working.is_some_and(|working| working != Working::Draft) {
            // What is with the editors is theirs to give up.
            rights::may(actor, Act::Return, Subject::Article(&moving.standing))?;
        }
        moving.step(step)?;
        moving.article.publish_at = None;
        let versions = self.store.reader().versions(id).await?;
        let public = versions.last().map(|version| version.revision).ok_or(NewsroomError::NoArticle(id))?;
        let newest = moving.article.revision;
        if public != newest {
            let seen =
                moving.change.article_with_content(id, Some(public)).await?.ok_or(NewsroomError::NoArticle(id))?;
            if seen.content != moving.content {
                moving.change.save_revision(id, newest, &seen.content, Some(actor.id), self.now()).await?;
            }
        }
        moving.change.save_publish_reason(id, "").await?;
        moving.keep(self, actor, step.as_str(), [("revision", newest.into())]).await
    }
}
