//! To publish what is scheduled for a time that has come, in order; after a pause too.

use crate::{Newsroom, NewsroomError, PublishOptions};
use marbre_article::ArticleId;

/// How many are published in one go.
const BATCH: u32 = 100;

impl Newsroom {
    /// Publishes every article whose time has come, the earliest first, with its planned time as its date. One that
    /// cannot be published is given back with the reason and does not hold up the others.
    ///
    /// # Errors
    /// What the engine said when looking for what is due.
    pub async fn publish_due(&self) -> Result<Vec<(ArticleId, Result<u32, NewsroomError>)>, NewsroomError> {
        let due = self.store.reader().articles_due(self.now(), BATCH).await?;
        let mut done = Vec::with_capacity(due.len());
        for article in due {
            let options = PublishOptions { at: article.publish_at, reason: String::new() };
            done.push((article.id, self.publish(article.id, options).await));
        }
        Ok(done)
    }
}
