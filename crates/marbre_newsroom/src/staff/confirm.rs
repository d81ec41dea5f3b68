//! To give one's password once more, before something that a stranger at an open screen must not do.

use super::{
    StaffProblem,
    porter::{Limit, millis},
};
use crate::{Newsroom, NewsroomError};
use marbre_store::sessions::Session;
use std::time::Duration;

/// How long the password counts as just given.
const SURE: Duration = Duration::from_secs(10 * 60);
/// Wrong passwords within [`WITHIN`], for each session.
const TRIES: u32 = 5;
const WITHIN: Duration = Duration::from_secs(15 * 60);

impl Newsroom {
    /// Notes that whoever sits there knows the password.
    ///
    /// # Errors
    /// [`StaffProblem::WrongLogin`] or [`StaffProblem::TooMany`] in [`NewsroomError::Staff`].
    pub async fn confirm(&self, session: &Session, password: &str) -> Result<(), NewsroomError> {
        let who = self.nameless(&format!("confirm:{}", session.id))?;
        self.attempt(&[Limit { who: who.clone(), most: TRIES, within: WITHIN }]).await?;
        let kept = self.store.reader().credential(session.staff).await?.and_then(|credential| credential.password);
        if !self.is_password(password, kept).await? {
            return Err(StaffProblem::WrongLogin.into());
        }
        let mut change = self.store.begin().await?;
        change.forget_attempts_of(&who).await?;
        change.confirm_session(session.id, self.now()).await?;
        change.commit(self.now()).await?;
        Ok(())
    }

    /// Whether the password was given lately in this session.
    pub fn is_sure(&self, session: &Session) -> bool {
        self.now().0.saturating_sub(session.confirmed_at.0) < millis(SURE)
    }

    /// Refuses what needs the password to have been given lately.
    pub(super) fn sure(&self, session: &Session) -> Result<(), StaffProblem> {
        if self.is_sure(session) { Ok(()) } else { Err(StaffProblem::ConfirmFirst) }
    }
}
