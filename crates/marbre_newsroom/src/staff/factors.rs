//! What second factors somebody has.

use super::StaffProblem;
use crate::{Newsroom, NewsroomError, rights::needs_second_factor};
use marbre_article::{StaffId, workflow::Role};
use marbre_store::{
    credentials::Credential,
    passkeys::KeptPasskey,
    sessions::{Session, SessionLevel},
    staff::Staff,
};

/// What second factors somebody has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Factors {
    /// Whether they have time-based codes.
    pub totp: bool,
    /// Their passkeys.
    pub passkeys: Vec<KeptPasskey>,
    /// How many recovery codes are left.
    pub codes_left: u32,
}

impl Factors {
    /// How many ways there are, recovery codes aside.
    pub fn count(&self) -> usize {
        usize::from(self.totp) + self.passkeys.len()
    }
}

impl Newsroom {
    /// What second factors somebody has.
    ///
    /// # Errors
    /// What the store said.
    pub async fn factors(&self, staff: StaffId) -> Result<Factors, NewsroomError> {
        let reader = self.store.reader();
        let credential = reader.credential(staff).await?;
        Ok(Factors {
            totp: credential.is_some_and(|credential| credential.totp_secret.is_some()),
            passkeys: reader.passkeys(staff).await?,
            codes_left: reader.recovery_codes_left(staff).await?,
        })
    }

    /// Whether this role needs a second factor: always, or by the publication's settings.
    ///
    /// # Errors
    /// What the store said.
    pub async fn needs_factor(&self, role: Role) -> Result<bool, NewsroomError> {
        if needs_second_factor(role) {
            return Ok(true);
        }
        Ok(self.store.reader().publication().await?.settings.second_factor.contains(&role))
    }

    /// How far the right password, or the right link, brings this person.
    pub(super) async fn level_after_password(
        &self,
        staff: &Staff,
        relaxed: bool,
    ) -> Result<SessionLevel, NewsroomError> {
        Ok(if self.factors(staff.id).await?.count() > 0 {
            SessionLevel::Password
        } else if !relaxed && self.needs_factor(staff.role).await? {
            SessionLevel::Enrolling
        } else {
            SessionLevel::Full
        })
    }

    /// Whether this session may change what its person logs in with: logged in, and sure who it is; or setting the first
    /// factor up. Who has one already must use it: whoever only knew the password earlier sets up nothing.
    pub(super) async fn may_enrol(&self, session: &Session) -> Result<(), NewsroomError> {
        let refused = match session.level {
            SessionLevel::Full => self.sure(session).err(),
            SessionLevel::Enrolling if self.factors(session.staff).await?.count() == 0 => None,
            SessionLevel::Password | SessionLevel::Enrolling => Some(StaffProblem::FinishFirst),
        };
        refused.map_or(Ok(()), |problem| Err(problem.into()))
    }

    /// What somebody logs in with. Whoever has a session has chosen a password.
    pub(super) async fn credential_of(&self, staff: StaffId) -> Result<Credential, NewsroomError> {
        Ok(self.store.reader().credential(staff).await?.ok_or(StaffProblem::Nobody)?)
    }
}
