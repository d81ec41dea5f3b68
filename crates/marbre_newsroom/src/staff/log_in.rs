//! To log in with a password.

use super::{
    NewSession, StaffProblem,
    porter::{Limit, network},
};
use crate::{AuditSubject, Newsroom, NewsroomError, secrets};
use marbre_article::StaffId;
use marbre_store::sessions::SessionLevel;
use std::{net::IpAddr, time::Duration};
use uuid::Uuid;

/// The browser in which somebody logs in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Device {
    /// It in a few words, for the list of sessions.
    pub name: String,
    /// What it kept from its last log-in, if it had one ([`NewSession::mark`]).
    pub mark: Option<String>,
    /// From where it asks. Never kept.
    pub peer: Option<IpAddr>,
}

/// What somebody gives to log in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogIn {
    /// The address for mail.
    pub email: String,
    /// The password.
    pub password: String,
    /// The browser.
    pub device: Device,
    /// Whether nobody needs a second factor here: in a demonstration or while developing.
    pub relaxed: bool,
}

/// Within how long attempts are counted.
const WITHIN: Duration = Duration::from_secs(15 * 60);
/// Attempts on one account from one device.
const ON_ACCOUNT: u32 = 5;
/// Attempts from one place on whatever accounts, from devices that are not known.
const FROM_PLACE: u32 = 20;

impl Newsroom {
    /// Logs somebody in, as far as the password goes: the session's level says what is still to come.
    ///
    /// Whether there is such an account cannot be told from the answer or from how long it takes.
    ///
    /// # Errors
    /// [`StaffProblem::WrongLogin`], [`StaffProblem::TooMany`] or a too long password in [`NewsroomError::Staff`].
    pub async fn log_in(&self, login: &LogIn) -> Result<NewSession, NewsroomError> {
        let reader = self.store.reader();
        let staff = reader.staff_by_email(&login.email).await?;
        let id = staff.as_ref().map_or(StaffId(Uuid::nil()), |staff| staff.id);
        let credential = reader.credential(id).await?;
        let password = credential.and_then(|credential| credential.password);
        let limits = self.limits(login, password.as_deref())?;
        let attempt = self.attempt(&limits).await?;
        let right = self.is_password(&login.password, password.clone()).await?;
        let (Some(staff), Some(kept), true) = (staff, password, right) else {
            return Err(StaffProblem::WrongLogin.into());
        };
        if staff.disabled_at.is_some() {
            return Err(StaffProblem::WrongLogin.into());
        }
        let level = self.level_after_password(&staff, login.relaxed).await?;
        let subject = AuditSubject::one("staff", staff.id.0);
        let entry = self.audit_of(staff.id, "log_in", subject, [("device", login.device.name.clone().into())]);
        let mut change = self.store.begin().await?;
        let mut opened = self.open_session(&mut change, staff, level, &login.device.name, None).await?;
        for (place, limit) in limits.iter().enumerate() {
            match place {
                0 => change.forget_attempts_of(&limit.who).await?,
                _ => change.withdraw_attempt(&limit.who, attempt).await?,
            }
        }
        if level == SessionLevel::Full {
            change.add_audit(&entry).await?;
            opened.mark = Some(self.new_mark(&kept)?);
        }
        change.commit(self.now()).await?;
        Ok(opened)
    }

    /// How often this may be tried: on that account from that device, and from that place on whatever account. A browser
    /// in which this person had logged in is a device of its own and in no place, so that guessing elsewhere does not
    /// keep them out.
    fn limits(&self, login: &LogIn, password: Option<&str>) -> Result<Vec<Limit>, NewsroomError> {
        let email = login.email.trim().to_lowercase();
        let known = login.device.mark.as_deref().filter(|mark| password.is_some_and(|kept| is_mark(mark, kept)));
        let place = network(login.device.peer);
        let device = known.unwrap_or(&place);
        let who = self.nameless(&format!("log in:{email}:{device}"))?;
        let mut limits = vec![Limit { who, most: ON_ACCOUNT, within: WITHIN }];
        if known.is_none() {
            let who = self.nameless(&format!("log in from:{place}"))?;
            limits.push(Limit { who, most: FROM_PLACE, within: WITHIN });
        }
        Ok(limits)
    }
}

/// What a browser keeps: an identity, and proof that it was given for the account with that password.
pub(super) fn mark_of(password: &str, id: &str) -> String {
    format!("{id}.{}", secrets::keyed(password, id))
}

/// Whether a browser’s mark was given for the account with that password.
pub(super) fn is_mark(mark: &str, password: &str) -> bool {
    let Some((id, _)) = mark.split_once('.') else { return false };
    secrets::hashed(mark) == secrets::hashed(&mark_of(password, id))
}
