//! To help somebody who has lost their second factor: by an administrator at the desk, or by whoever holds the
//! publication's folder.

use super::{Factors, StaffProblem};
use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
};
use marbre_article::StaffId;
use marbre_store::{
    Transaction,
    invitations::InvitationKind,
    sessions::{EndSessions, Session},
    staff::Staff,
};

/// What a rescue by the command line ended with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rescued {
    /// Whose account it is.
    pub staff: Staff,
    /// Whether second factors were removed.
    pub factors_removed: bool,
    /// What the link is for.
    pub kind: InvitationKind,
    /// The secret of a link by which a password is chosen. Told once.
    pub token: String,
}

impl Newsroom {
    /// Removes every second factor of a colleague who has lost it: codes, passkeys, recovery codes. Their sessions end, and
    /// links that they had serve no more. Who needs a second factor sets up a new one at the next log-in.
    ///
    /// # Errors
    /// A refusal; [`StaffProblem::ConfirmFirst`], [`StaffProblem::OwnFactors`], [`StaffProblem::NoFactor`],
    /// [`StaffProblem::Nobody`] in [`NewsroomError::Staff`].
    pub async fn reset_factors(&self, actor: &Actor, session: &Session, id: StaffId) -> Result<(), NewsroomError> {
        rights::may(actor, Act::ResetFactors, Subject::Newsroom)?;
        self.sure(session)?;
        if actor.id == id {
            return Err(StaffProblem::OwnFactors.into());
        }
        self.store.reader().staff_member(id).await?.ok_or(StaffProblem::Nobody)?;
        let factors = self.factors(id).await?;
        if factors.count() == 0 {
            return Err(StaffProblem::NoFactor.into());
        }
        let entry = self.audit(Some(actor), "reset_factors", AuditSubject::one("staff", id.0), []);
        let mut change = self.store.begin().await?;
        self.forget_factors(&mut change, id, &factors).await?;
        change.void_invitations(id, self.now()).await?;
        change.end_sessions(id, EndSessions::All).await?;
        change.add_audit(&entry).await?;
        change.commit(self.now()).await?;
        Ok(())
    }

    /// Makes a link by which a member of staff chooses a password, and removes their second factors if that is wanted.
    /// Their sessions end. Whoever can do this holds the publication's folder.
    ///
    /// # Errors
    /// [`StaffProblem::Nobody`] or [`StaffProblem::ShutOut`] in [`NewsroomError::Staff`].
    pub async fn rescue(&self, email: &str, with_factors: bool) -> Result<Rescued, NewsroomError> {
        let staff = self.store.reader().staff_by_email(email).await?.ok_or(StaffProblem::Nobody)?;
        if staff.disabled_at.is_some() {
            return Err(StaffProblem::ShutOut.into());
        }
        let factors = self.factors(staff.id).await?;
        let kind = self.kind_of_link(staff.id).await?;
        let subject = AuditSubject::one("staff", staff.id.0);
        let mut change = self.store.begin().await?;
        let factors_removed = with_factors && factors.count() > 0;
        if factors_removed {
            self.forget_factors(&mut change, staff.id, &factors).await?;
            change.add_audit(&self.audit(None, "reset_factors", subject, [])).await?;
        }
        change.end_sessions(staff.id, EndSessions::All).await?;
        let token = self.renewed_link(&mut change, &staff, kind, None).await?;
        change.add_audit(&self.audit(None, "reset_link", subject, [])).await?;
        change.commit(self.now()).await?;
        Ok(Rescued { staff, factors_removed, kind, token })
    }

    async fn forget_factors(
        &self,
        change: &mut Transaction,
        id: StaffId,
        factors: &Factors,
    ) -> Result<(), NewsroomError> {
        if factors.totp {
            change.save_totp(id, None, 0, self.now()).await?;
        }
        change.remove_passkeys(id).await?;
        change.replace_recovery_codes(id, &[]).await?;
        Ok(())
    }
}
