//! To say who is to do an article, by when.

use crate::{Actor, AuditSubject, Newsroom, NewsroomError, rights::Act};
use marbre_article::ArticleId;
use marbre_store::articles::Task;

impl Newsroom {
    /// Says who is to do what with an article, and by when.
    ///
    /// # Errors
    /// [`NewsroomError::BadSetting`] when there is no such member of staff, [`NewsroomError::Refused`].
    pub async fn assign(&self, actor: &Actor, id: ArticleId, task: Task) -> Result<(), NewsroomError> {
        self.allowed(actor, Act::Assign, id).await?;
        if let Some(staff) = task.assignee {
            let member = self.store.reader().staff_member(staff).await?;
            if member.is_none_or(|member| member.disabled_at.is_some()) {
                let advice = "choose a member of staff who can log in".to_owned();
                return Err(NewsroomError::BadSetting { what: "the person", value: staff.to_string(), advice });
            }
        }
        let task = Task { brief: task.brief.trim().to_owned(), ..task };
        let assignee = task.assignee.map(|staff| staff.to_string());
        let mut change = self.store.begin().await?;
        change.save_task(id, &task).await?;
        let subject = AuditSubject::one("article", id.0);
        let due = task.due_at.map(marbre_article::Moment::to_rfc3339);
        let details = [("assignee", assignee.into()), ("due", due.into())];
        change.add_audit(&self.audit(Some(actor), "assign", subject, details)).await?;
        change.commit(self.now()).await?;
        Ok(())
    }
}
