//! To hold an article back until a time.

use crate::{Actor, Newsroom, NewsroomError, rights::Act};
use marbre_article::{
    ArticleId, Moment,
    workflow::{self, Move},
};

impl Newsroom {
    /// Sets the time before which nobody may publish an article, or takes it away.
    ///
    /// # Errors
    /// [`NewsroomError::Past`] for a time that holds nothing back any more, [`NewsroomError::Move`] when readers have it
    /// already, [`NewsroomError::Embargo`] when it is scheduled for an earlier time, [`NewsroomError::Refused`].
    pub async fn embargo(&self, actor: &Actor, id: ArticleId, until: Option<Moment>) -> Result<(), NewsroomError> {
        if until.is_some_and(|until| until <= self.now()) {
            return Err(NewsroomError::Past);
        }
        let mut moving = self.moving(actor, Act::Embargo, id).await?;
        if until.is_some() {
            // What cannot be published from here cannot be held back.
            workflow::next(moving.article.state, moving.article.working, Move::Publish)?;
        }
        if let (Some(until), Some(planned)) = (until, moving.article.publish_at)
            && planned < until
        {
            return Err(NewsroomError::Embargo { until });
        }
        moving.article.embargo_until = until;
        moving.keep(self, actor, "embargo", [("until", until.map(Moment::to_rfc3339).into())]).await
    }
}
