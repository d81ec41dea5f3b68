//! To open an article to readers' comments, or to close it.

use crate::{Actor, AuditSubject, Newsroom, NewsroomError, rights::Act};
use marbre_article::{ArticleId, event::Event};
use marbre_store::articles::Comments;
use serde_json::json;

impl Newsroom {
    /// Says whether readers may comment on an article. What stands there stays.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::NoArticle`], what the store said.
    pub async fn open_comments(&self, actor: &Actor, id: ArticleId, comments: Comments) -> Result<(), NewsroomError> {
        let sheet = self.allowed(actor, Act::OpenComments, id).await?;
        let act = match comments {
            Comments::Open => "open_comments",
            Comments::Closed => "close_comments",
        };
        let mut change = self.store.begin().await?;
        change.save_openness(id, comments).await?;
        let details = [("article", json!(sheet.headline))];
        change.add_audit(&self.audit(Some(actor), act, AuditSubject::one("article", id.0), details)).await?;
        change.record(Event::CommentsChanged { article: id, comment: None });
        change.commit(self.now()).await?;
        Ok(())
    }
}
