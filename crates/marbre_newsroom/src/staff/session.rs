//! Opening a session: a new secret each time, and five at most for each person.

use super::log_in::mark_of;
use crate::{Newsroom, NewsroomError, secrets};
use marbre_store::{
    Transaction,
    sessions::{EndSessions, Session, SessionLevel},
    staff::Staff,
};

/// Sessions that one person may have at once. The oldest ends for a new one.
const AT_ONCE: usize = 5;

/// A session that was opened, with what the browser must keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSession {
    /// What the session's cookie is to hold. Told once.
    pub token: String,
    /// The session.
    pub session: Session,
    /// Whose it is.
    pub staff: Staff,
    /// What a second, long-lived cookie is to hold, so that this browser is known again: those who guess elsewhere then
    /// do not keep this person out here.
    pub mark: Option<String>,
}

impl Newsroom {
    /// Opens a session in that change. `instead` ends: the one that it takes the place of.
    pub(super) async fn open_session(
        &self,
        change: &mut Transaction,
        staff: Staff,
        level: SessionLevel,
        device: &str,
        instead: Option<&Session>,
    ) -> Result<NewSession, NewsroomError> {
        let mut open = self.store.reader().sessions_of(staff.id).await?;
        if let Some(instead) = instead {
            change.end_sessions(staff.id, EndSessions::Only(instead.id)).await?;
            open.retain(|session| session.id != instead.id);
        }
        let too_many = (open.len() + 1).saturating_sub(AT_ONCE);
        for oldest in open.iter().take(too_many) {
            change.end_sessions(staff.id, EndSessions::Only(oldest.id)).await?;
        }
        let (token, now) = (secrets::new_token().map_err(NewsroomError::NoChance)?, self.now());
        let session = Session {
            token: secrets::hashed(&token),
            id: self.new_identity(),
            staff: staff.id,
            level,
            csrf: secrets::new_token().map_err(NewsroomError::NoChance)?,
            device: device.chars().take(80).collect(),
            created_at: now,
            seen_at: now,
            confirmed_at: now,
        };
        change.add_session(&session).await?;
        Ok(NewSession { token, session, staff, mark: None })
    }

    /// What a browser is to keep, so that it is known again at the next log-in of whoever has this password (its hash).
    pub(super) fn new_mark(&self, password: &str) -> Result<String, NewsroomError> {
        let id = secrets::new_token().map_err(NewsroomError::NoChance)?;
        Ok(mark_of(password, &id))
    }
}
