//! To approve an article.

use crate::{Actor, Newsroom, NewsroomError};
use marbre_article::{ArticleId, workflow::Move};

impl Newsroom {
    /// Approves an article, or its working copy: it may be published.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::Move`].
    pub async fn approve(&self, actor: &Actor, id: ArticleId) -> Result<(), NewsroomError> {
        self.step(actor, id, Move::Approve).await
    }
}
