//! To open an article to readers' comments, or to close it: from the list of comments, or with a save of the text.

use crate::{Actor, AuditSubject, Newsroom, NewsroomError, rights::Act};
use marbre_article::{ArticleId, event::Event};
use marbre_store::{Transaction, articles::Comments};
use serde_json::json;

impl Newsroom {
    /// Says whether readers may comment on an article. What stands there stays.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::NoArticle`], what the store said.
    pub async fn open_comments(&self, actor: &Actor, id: ArticleId, comments: Comments) -> Result<(), NewsroomError> {
        let sheet = self.allowed(actor, Act::OpenComments, id).await?;
        let mut change = self.store.begin().await?;
        self.put_openness(&mut change, actor, id, (&sheet.headline, comments)).await?;
        change.commit(self.now()).await?;
        Ok(())
    }

    /// The same in a change that does more, for somebody who may.
    pub(crate) async fn put_openness(
        &self,
        change: &mut Transaction,
        actor: &Actor,
        id: ArticleId,
        (headline, comments): (&str, Comments),
    ) -> Result<(), NewsroomError> {
        let act = match comments {
            Comments::Open => "open_comments",
            Comments::Closed => "close_comments",
        };
        change.save_openness(id, comments).await?;
        let details = [("article", json!(headline))];
        change.add_audit(&self.audit(Some(actor), act, AuditSubject::one("article", id.0), details)).await?;
        change.record(Event::CommentsChanged { article: id, comment: None });
        Ok(())
    }
}
