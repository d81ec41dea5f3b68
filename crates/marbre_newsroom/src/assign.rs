//! To say who is to do an article, by when; and to give it to another owner.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act},
};
use marbre_article::{ArticleId, StaffId};
use marbre_store::articles::Task;

impl Newsroom {
    /// Says who is to do what with an article, and by when.
    ///
    /// # Errors
    /// [`NewsroomError::Needed`] when there is no such member of staff or they do not write, [`NewsroomError::Refused`].
    pub async fn assign(&self, actor: &Actor, id: ArticleId, task: Task) -> Result<(), NewsroomError> {
        self.allowed(actor, Act::Assign, id).await?;
        if let Some(staff) = task.assignee {
            self.colleague(staff, "assignee").await?;
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

    /// Makes an article another's.
    ///
    /// # Errors
    /// [`NewsroomError::Needed`] when there is no such member of staff or they do not write, [`NewsroomError::Refused`].
    pub async fn give_article(&self, actor: &Actor, id: ArticleId, owner: StaffId) -> Result<(), NewsroomError> {
        self.allowed(actor, Act::Assign, id).await?;
        self.colleague(owner, "owner").await?;
        let mut change = self.store.begin().await?;
        change.save_owner(id, Some(owner)).await?;
        let details = [("owner", owner.to_string().into())];
        change.add_audit(&self.audit(Some(actor), "give", AuditSubject::one("article", id.0), details)).await?;
        change.commit(self.now()).await?;
        Ok(())
    }

    /// Somebody who can log in, and write.
    async fn colleague(&self, staff: StaffId, field: &'static str) -> Result<(), NewsroomError> {
        match self.store.reader().staff_member(staff).await? {
            Some(member) if member.disabled_at.is_none() && rights::role_may(member.role, Act::Save) => Ok(()),
            _ => Err(NewsroomError::Needed { field, what: "a member of staff who can log in and write" }),
        }
    }
}
