//! To hand an article in for review.

use crate::{Actor, Newsroom, NewsroomError};
use marbre_article::{ArticleId, workflow::Move};

impl Newsroom {
    /// Hands an article, or its working copy, in for review.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::Move`] when it is no draft.
    pub async fn submit(&self, actor: &Actor, id: ArticleId) -> Result<(), NewsroomError> {
        self.step(actor, id, Move::Submit).await
    }
}
