//! To change one's own password, name or language.

use super::hire::checked_name;
use crate::{Actor, AuditSubject, Newsroom, NewsroomError, staff::StaffProblem};
use marbre_article::LanguageTag;
use marbre_store::sessions::{EndSessions, Session};

impl Newsroom {
    /// Gives whoever sits there, and is sure to be who they are, another password. Their other sessions end. Gives the
    /// browser's new mark.
    ///
    /// # Errors
    /// [`StaffProblem::ConfirmFirst`] or a weak password in [`NewsroomError::Staff`].
    pub async fn change_password(&self, session: &Session, password: &str) -> Result<String, NewsroomError> {
        self.may_enrol(session).await?;
        let staff = self.store.reader().staff_member(session.staff).await?.ok_or(StaffProblem::Nobody)?;
        self.check_password(password, &staff).await?;
        let hash = self.hash_password(password).await?;
        let mark = self.new_mark(&hash)?;
        let entry = self.audit_of(staff.id, "change_password", AuditSubject::one("staff", staff.id.0), []);
        let mut change = self.store.begin().await?;
        change.save_password(staff.id, &hash, self.now()).await?;
        change.void_invitations(staff.id, self.now()).await?;
        change.end_sessions(staff.id, EndSessions::AllBut(session.id)).await?;
        change.add_audit(&entry).await?;
        change.commit(self.now()).await?;
        Ok(mark)
    }

    /// Changes the name under which colleagues know somebody, and the language of their desk.
    ///
    /// # Errors
    /// [`StaffProblem::BadName`] in [`NewsroomError::Staff`].
    pub async fn change_self(&self, actor: &Actor, name: &str, lang: LanguageTag) -> Result<(), NewsroomError> {
        let name = checked_name(name)?;
        let mut staff = self.store.reader().staff_member(actor.id).await?.ok_or(StaffProblem::Nobody)?;
        let entry = self.audit(Some(actor), "change_self", AuditSubject::one("staff", actor.id.0), []);
        staff.name = name;
        staff.lang = lang;
        let mut change = self.store.begin().await?;
        change.save_staff(&staff).await?;
        change.add_audit(&entry).await?;
        change.commit(self.now()).await?;
        Ok(())
    }
}
