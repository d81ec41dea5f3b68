//! To hold an article back until a time.

use crate::{Actor, Newsroom, NewsroomError, rights::Act};
use marbre_article::{ArticleId, Moment};

impl Newsroom {
    /// Sets the time before which nobody may publish an article, or takes it away.
    ///
    /// # Errors
    /// [`NewsroomError::Embargo`] when it is scheduled for an earlier time, [`NewsroomError::Refused`].
    pub async fn embargo(&self, actor: &Actor, id: ArticleId, until: Option<Moment>) -> Result<(), NewsroomError> {
        let mut moving = self.moving(actor, Act::Embargo, id).await?;
        if let (Some(until), Some(planned)) = (until, moving.article.publish_at)
            && planned < until
        {
            return Err(NewsroomError::Embargo { until });
        }
        moving.article.embargo_until = until;
        moving.keep(self, actor, "embargo", [("until", until.map(Moment::to_rfc3339).into())]).await
    }
}
