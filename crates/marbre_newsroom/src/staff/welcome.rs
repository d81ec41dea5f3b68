//! To follow a link: to choose a password, because one was invited or because the old one is lost.

use super::{Device, NewSession, StaffProblem, hire::checked_name};
use crate::{AuditSubject, Newsroom, NewsroomError, secrets};
use marbre_article::LanguageTag;
use marbre_store::{
    invitations::{Invitation, InvitationKind},
    sessions::{EndSessions, SessionLevel},
    staff::Staff,
};

/// What somebody gives who follows a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Welcome {
    /// The secret of the link.
    pub token: String,
    /// The password that they choose.
    pub password: String,
    /// The name that they want to be known by and the language of their desk, when they join.
    pub joining: Option<(String, LanguageTag)>,
    /// The browser.
    pub device: Device,
    /// Whether nobody needs a second factor here.
    pub relaxed: bool,
}

impl Newsroom {
    /// For whom a link is. Looking does not use it up: programs that look at links in mails do that.
    ///
    /// # Errors
    /// [`StaffProblem::UsedLink`] in [`NewsroomError::Staff`].
    pub async fn link(&self, token: &str) -> Result<(Invitation, Staff), NewsroomError> {
        let found = self.store.reader().invitation(&secrets::hashed(token)).await?;
        let usable = found.filter(|(link, staff)| {
            link.used_at.is_none() && link.expires_at > self.now() && staff.disabled_at.is_none()
        });
        Ok(usable.ok_or(StaffProblem::UsedLink)?)
    }

    /// Uses a link: the password is changed, every session ends, and a new one is open as far as a password goes. The second
    /// factor is not skipped.
    ///
    /// # Errors
    /// [`StaffProblem::UsedLink`], a weak password or a bad name in [`NewsroomError::Staff`].
    pub async fn welcome(&self, welcome: Welcome) -> Result<NewSession, NewsroomError> {
        let Welcome { token, password, joining, device, relaxed } = welcome;
        let (link, mut staff) = self.link(&token).await?;
        if let Some((name, lang)) = joining.filter(|_| link.kind == InvitationKind::Invitation) {
            staff.name = checked_name(&name)?;
            staff.lang = lang;
        }
        self.check_password(&password, &staff).await?;
        let hash = self.hash_password(&password).await?;
        let level = self.level_after_password(&staff, relaxed).await?;
        let act = match link.kind {
            InvitationKind::Invitation => "accept_invitation",
            InvitationKind::Reset => "reset_password",
        };
        let details = [("device", device.name.clone().into())];
        let entry = self.audit_of(staff.id, act, AuditSubject::one("staff", staff.id.0), details);
        let now = self.now();
        let mut change = self.store.begin().await?;
        if !change.use_invitation(&link.token, now).await? {
            return Err(StaffProblem::UsedLink.into());
        }
        change.void_invitations(staff.id, now).await?;
        change.save_staff(&staff).await?;
        change.save_password(staff.id, &hash, now).await?;
        change.add_audit(&entry).await?;
        change.end_sessions(staff.id, EndSessions::All).await?;
        let mut opened = self.open_session(&mut change, staff, level, &device.name, None).await?;
        if level == SessionLevel::Full {
            opened.mark = Some(self.new_mark(&hash)?);
        }
        change.commit(now).await?;
        Ok(opened)
    }
}
