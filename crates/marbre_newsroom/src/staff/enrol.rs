//! What setting up a second factor ends with: recovery codes, if there were none, and being logged in.

use super::{Factors, NewSession, StaffProblem};
use crate::{AuditSubject, Newsroom, NewsroomError, secrets};
use marbre_article::document::Sha256Hex;
use marbre_store::{
    Transaction,
    sessions::{EndSessions, Session, SessionLevel},
};

/// How many recovery codes there are.
const CODES: usize = 10;
/// Letters and digits of a recovery code: none that is taken for another.
const LETTERS: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";
/// Characters of a recovery code: 60 bits.
const LENGTH: usize = 12;

/// What setting up a second factor ended with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolled {
    /// New recovery codes, to be shown now and never again; none if there were some already.
    pub recovery_codes: Vec<String>,
    /// The session that takes the place of one that was there for setting up only.
    pub opened: Option<NewSession>,
}

/// New recovery codes, as they are shown: `abcd-efgh-jkmn`.
fn new_codes() -> std::io::Result<Vec<String>> {
    let mut codes = Vec::with_capacity(CODES);
    while codes.len() < CODES {
        let mut code = String::with_capacity(LENGTH + 2);
        while code.chars().filter(|c| *c != '-').count() < LENGTH {
            let mut byte = [0_u8; 1];
            getrandom::fill(&mut byte).map_err(std::io::Error::other)?;
            // What is beyond the last letter is thrown again, so that all are equally likely.
            let Some(letter) = LETTERS.get(usize::from(byte[0] & 31)) else { continue };
            if matches!(code.len(), 4 | 9) {
                code.push('-');
            }
            code.push(char::from(*letter));
        }
        codes.push(code);
    }
    Ok(codes)
}

/// What is kept of a recovery code, however it was typed.
pub(super) fn hash_of_code(code: &str) -> Sha256Hex {
    let plain: String = code.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    secrets::hashed(&plain)
}

impl Newsroom {
    /// Ends the setting up of a second factor, which that change holds.
    pub(super) async fn enrolled(&self, mut change: Transaction, session: &Session) -> Result<Enrolled, NewsroomError> {
        let mut recovery_codes = Vec::new();
        if self.factors(session.staff).await?.codes_left == 0 {
            recovery_codes = self.put_new_codes(&mut change, session).await?;
        }
        let mut opened = None;
        if session.level == SessionLevel::Enrolling {
            let staff = self.store.reader().staff_member(session.staff).await?.ok_or(StaffProblem::Nobody)?;
            let details = [("device", session.device.clone().into())];
            let entry = self.audit_of(staff.id, "log_in", AuditSubject::one("staff", staff.id.0), details);
            change.add_audit(&entry).await?;
            // Others who knew the password only are not to set up theirs.
            change.end_sessions(staff.id, EndSessions::AllBut(session.id)).await?;
            let device = session.device.clone();
            let mut new = self.open_session(&mut change, staff, SessionLevel::Full, &device, Some(session)).await?;
            new.mark =
                self.credential_of(session.staff).await?.password.map(|kept| self.new_mark(&kept)).transpose()?;
            opened = Some(new);
        }
        change.commit(self.now()).await?;
        Ok(Enrolled { recovery_codes, opened })
    }

    /// Gives whoever sits there new recovery codes; the old ones serve no more.
    ///
    /// # Errors
    /// [`StaffProblem::ConfirmFirst`] or [`StaffProblem::FinishFirst`] in [`NewsroomError::Staff`].
    pub async fn new_recovery_codes(&self, session: &Session) -> Result<Vec<String>, NewsroomError> {
        self.may_enrol(session).await?;
        if session.level != SessionLevel::Full {
            return Err(StaffProblem::FinishFirst.into());
        }
        let entry = self.audit_of(session.staff, "new_recovery_codes", AuditSubject::one("staff", session.staff.0), []);
        let mut change = self.store.begin().await?;
        let codes = self.put_new_codes(&mut change, session).await?;
        change.add_audit(&entry).await?;
        change.commit(self.now()).await?;
        Ok(codes)
    }

    async fn put_new_codes(&self, change: &mut Transaction, session: &Session) -> Result<Vec<String>, NewsroomError> {
        let codes = new_codes().map_err(NewsroomError::NoChance)?;
        let hashes: Vec<Sha256Hex> = codes.iter().map(|code| hash_of_code(code)).collect();
        change.replace_recovery_codes(session.staff, &hashes).await?;
        Ok(codes)
    }

    /// Whether somebody may do with one factor less.
    pub(super) async fn may_lose_a_factor(
        &self,
        session: &Session,
        factors: &Factors,
        relaxed: bool,
    ) -> Result<(), NewsroomError> {
        let staff = self.store.reader().staff_member(session.staff).await?.ok_or(StaffProblem::Nobody)?;
        if factors.count() < 2 && !relaxed && self.needs_factor(staff.role).await? {
            return Err(StaffProblem::NeedsFactor.into());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recovery_codes_can_be_copied_by_hand() {
        let codes = new_codes().unwrap();
        assert_eq!(codes.len(), CODES);
        for code in &codes {
            assert_eq!(code.len(), LENGTH + 2, "{code}");
            assert!(code.split('-').all(|part| part.len() == 4), "{code}");
            let typed = code.to_uppercase().replace('-', " ");
            assert_eq!(hash_of_code(&typed), hash_of_code(code));
        }
        assert_ne!(codes[0], codes[1]);
    }
}
