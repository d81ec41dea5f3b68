//! To bring an old revision back: its text becomes the newest revision.

use crate::{Actor, Newsroom, NewsroomError, rights::Act, save_article_text::open_for_writing};
use marbre_article::ArticleId;
use marbre_store::StoreError;

impl Newsroom {
    /// Saves the text of an old revision as a new one. Gives its number; the newest one when it says the same.
    ///
    /// # Errors
    /// The store's `Missing` when there is no such revision, [`NewsroomError::Refused`], [`NewsroomError::Move`] when
    /// the article cannot be written in as it stands.
    pub async fn restore(&self, actor: &Actor, id: ArticleId, revision: u32) -> Result<u32, NewsroomError> {
        let mut moving = self.moving(actor, Act::Save, id).await?;
        open_for_writing(&moving.article)?;
        let missing = || StoreError::Missing { what: format!("revision {revision} of article {id}") };
        let old = moving.change.article_with_content(id, Some(revision)).await?.ok_or_else(missing)?;
        let newest = moving.article.revision;
        if old.content == moving.content {
            return Ok(newest);
        }
        let number = moving.change.save_revision(id, newest, &old.content, Some(actor.id), self.now()).await?;
        let details = [("from", revision.into()), ("revision", number.into())];
        moving.keep(self, actor, "restore", details).await?;
        Ok(number)
    }
}
