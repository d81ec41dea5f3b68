//! To change what a member of staff is trusted with, and to shut somebody out or let them in again.

use super::StaffProblem;
use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
};
use marbre_article::{StaffId, workflow::Role};
use marbre_store::{
    sessions::EndSessions,
    staff::{Reach, Staff},
};

impl Newsroom {
    /// Gives a member of staff another role, or another reach. Their sessions end if their role changed: a new role may
    /// need a second factor.
    ///
    /// # Errors
    /// A refusal, or [`StaffProblem`] in [`NewsroomError::Staff`].
    pub async fn change_member(
        &self,
        actor: &Actor,
        id: StaffId,
        role: Role,
        reach: Reach,
    ) -> Result<(), NewsroomError> {
        let _alone = self.porter.alone.lock().await;
        let staff = self.kept_by(actor, id, role == Role::Admin).await?;
        let moves = staff.role != role;
        if moves && actor.id == id {
            return Err(StaffProblem::NotOneself.into());
        }
        if moves && staff.role == Role::Admin {
            self.another_admin(id).await?;
        }
        let details = [("from", staff.role.as_str().into()), ("to", role.as_str().into())];
        let entry = self.audit(Some(actor), "change_member", AuditSubject::one("staff", id.0), details);
        let mut change = self.store.begin().await?;
        change.save_staff(&Staff { role, reach, ..staff }).await?;
        if moves {
            change.end_sessions(id, EndSessions::All).await?;
        }
        change.add_audit(&entry).await?;
        change.commit(self.now()).await?;
        Ok(())
    }

    /// Shuts a member of staff out at once, with every preview link that they made, or lets them in again. What they wrote
    /// stays.
    ///
    /// # Errors
    /// A refusal, or [`StaffProblem`] in [`NewsroomError::Staff`].
    pub async fn shut_out(&self, actor: &Actor, id: StaffId, out: bool) -> Result<(), NewsroomError> {
        let _alone = self.porter.alone.lock().await;
        let staff = self.kept_by(actor, id, false).await?;
        if out && actor.id == id {
            return Err(StaffProblem::NotOneself.into());
        }
        if out && staff.role == Role::Admin {
            self.another_admin(id).await?;
        }
        let act = if out { "disable_member" } else { "enable_member" };
        let mut entry = self.audit(Some(actor), act, AuditSubject::one("staff", id.0), []);
        let disabled_at = out.then(|| staff.disabled_at.unwrap_or(self.now()));
        let mut change = self.store.begin().await?;
        change.save_staff(&Staff { disabled_at, ..staff }).await?;
        if out {
            change.end_sessions(id, EndSessions::All).await?;
            change.void_invitations(id, self.now()).await?;
            let links = change.revoke_preview_links_of(id, self.now()).await?;
            if links > 0 {
                entry.details.insert("previews".into(), links.into());
            }
        }
        change.add_audit(&entry).await?;
        change.commit(self.now()).await?;
        Ok(())
    }

    /// Whether this person may keep staff; only administrators decide about administrators.
    pub(super) fn may_keep(&self, actor: &Actor, about_admin: bool) -> Result<(), NewsroomError> {
        rights::may(actor, Act::KeepStaff, Subject::Newsroom)?;
        if about_admin && actor.role != Role::Admin {
            return Err(StaffProblem::OnlyAdmin.into());
        }
        Ok(())
    }

    async fn kept_by(&self, actor: &Actor, id: StaffId, about_admin: bool) -> Result<Staff, NewsroomError> {
        self.may_keep(actor, about_admin)?;
        let staff = self.store.reader().staff_member(id).await?.ok_or(StaffProblem::Nobody)?;
        self.may_keep(actor, staff.role == Role::Admin)?;
        Ok(staff)
    }

    /// Whether there is another administrator who can log in.
    async fn another_admin(&self, besides: StaffId) -> Result<(), NewsroomError> {
        let reader = self.store.reader();
        for other in reader.staff().await? {
            let admin = other.role == Role::Admin && other.disabled_at.is_none() && other.id != besides;
            if admin && reader.credential(other.id).await?.is_some_and(|credential| credential.password.is_some()) {
                return Ok(());
            }
        }
        Err(StaffProblem::LastAdmin.into())
    }
}
