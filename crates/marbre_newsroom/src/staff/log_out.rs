//! To log out, and to end sessions elsewhere.

use crate::{AuditSubject, Newsroom, NewsroomError};
use marbre_store::sessions::{EndSessions, Session};

impl Newsroom {
    /// Ends this session.
    ///
    /// # Errors
    /// What the store said.
    pub async fn log_out(&self, session: &Session) -> Result<(), NewsroomError> {
        let mut change = self.store.begin().await?;
        change.end_sessions(session.staff, EndSessions::Only(session.id)).await?;
        change.commit(self.now()).await?;
        Ok(())
    }

    /// Ends other sessions of the same person: that one, or all but this.
    ///
    /// # Errors
    /// What the store said.
    pub async fn end_sessions(&self, session: &Session, which: EndSessions) -> Result<u64, NewsroomError> {
        let subject = AuditSubject::one("staff", session.staff.0);
        let entry = self.audit_of(session.staff, "end_sessions", subject, []);
        let mut change = self.store.begin().await?;
        let ended = change.end_sessions(session.staff, which).await?;
        if ended > 0 {
            change.add_audit(&entry).await?;
        }
        change.commit(self.now()).await?;
        Ok(ended)
    }
}
