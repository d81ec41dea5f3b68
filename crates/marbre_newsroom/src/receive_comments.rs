//! To receive comments that were written elsewhere or earlier, with the state that they have.

use crate::{Newsroom, NewsroomError};
use marbre_article::event::Event;
use marbre_store::comments::Comment;
use std::collections::BTreeSet;

impl Newsroom {
    /// Keeps comments; one that is here already is changed.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn receive_comments(&self, comments: &[Comment]) -> Result<(), NewsroomError> {
        let mut change = self.store.begin().await?;
        change.save_comments(comments).await?;
        let articles: BTreeSet<_> = comments.iter().map(|comment| comment.article).collect();
        for article in articles {
            change.record(Event::CommentsChanged { article, comment: None });
        }
        change.commit(self.now()).await?;
        Ok(())
    }
}
