//! To prove with a code that one is who gave the password.

use super::{Device, NewSession, StaffProblem, enrol::hash_of_code, log_in::is_mark, porter::Limit, totp};
use crate::{AuditSubject, Newsroom, NewsroomError};
use marbre_article::StaffId;
use marbre_store::{
    Transaction,
    sessions::{Session, SessionLevel},
};
use std::time::Duration;

/// Codes that may be tried within [`WITHIN`].
const TRIES: u32 = 5;
const WITHIN: Duration = Duration::from_secs(15 * 60);

impl Newsroom {
    /// Takes a half-way session further by a code of the application, or by a recovery code. Each serves once, however
    /// many come at the same moment.
    ///
    /// # Errors
    /// [`StaffProblem::WrongCode`] or [`StaffProblem::TooMany`] in [`NewsroomError::Staff`].
    pub async fn pass_code(&self, session: &Session, code: &str, device: &Device) -> Result<NewSession, NewsroomError> {
        let credential = self.credential_of(session.staff).await?;
        let limit = self.limit_of_second(session.staff, credential.password.as_deref(), device)?;
        self.attempt(std::slice::from_ref(&limit)).await?;
        let plain: String = code.chars().filter(|c| c.is_alphanumeric()).collect();
        let is_of_application = plain.len() == 6 && plain.chars().all(|c| c.is_ascii_digit());
        let mut change = self.store.begin().await?;
        let (right, how) = if is_of_application {
            let step = credential.totp_secret.as_deref().and_then(|secret| totp::step_of(secret, &plain, self.now()));
            let step = step.ok_or(StaffProblem::WrongCode)?;
            (change.use_totp_step(session.staff, step).await?, "code")
        } else {
            (change.use_recovery_code(session.staff, &hash_of_code(code), self.now()).await?, "recovery_code")
        };
        if !right {
            return Err(StaffProblem::WrongCode.into());
        }
        change.forget_attempts_of(&limit.who).await?;
        self.come_in(change, session, device, how).await
    }

    /// Opens the session of somebody who has proved all there is to prove, in place of the half-way one.
    pub(super) async fn come_in(
        &self,
        mut change: Transaction,
        session: &Session,
        device: &Device,
        how: &str,
    ) -> Result<NewSession, NewsroomError> {
        let staff = self.store.reader().staff_member(session.staff).await?.ok_or(StaffProblem::Nobody)?;
        let details = [("device", device.name.clone().into()), ("by", how.into())];
        let entry = self.audit_of(staff.id, "log_in", AuditSubject::one("staff", staff.id.0), details);
        change.add_audit(&entry).await?;
        let mut opened = self.open_session(&mut change, staff, SessionLevel::Full, &device.name, Some(session)).await?;
        let password = self.credential_of(session.staff).await?.password;
        opened.mark = password.map(|kept| self.new_mark(&kept)).transpose()?;
        change.commit(self.now()).await?;
        Ok(opened)
    }

    /// How often a second factor may be tried: in browsers where this person had logged in apart from all others.
    pub(super) fn limit_of_second(
        &self,
        staff: StaffId,
        password: Option<&str>,
        device: &Device,
    ) -> Result<Limit, NewsroomError> {
        let known = device.mark.as_deref().filter(|mark| password.is_some_and(|kept| is_mark(mark, kept)));
        self.limit_of_codes(staff, known.unwrap_or_default())
    }

    /// How often a code may be tried.
    pub(super) fn limit_of_codes(&self, staff: StaffId, device: &str) -> Result<Limit, NewsroomError> {
        let who = self.nameless(&format!("code:{staff}:{device}"))?;
        Ok(Limit { who, most: TRIES, within: WITHIN })
    }
}
