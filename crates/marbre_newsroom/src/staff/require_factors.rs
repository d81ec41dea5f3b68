//! To say which roles need a second factor besides those that always do.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, Subject, needs_second_factor},
};
use marbre_article::{event::Event, workflow::Role};
use marbre_store::{publication::PublicationSettings, sessions::EndSessions};

impl Newsroom {
    /// Says which other roles need a second factor. Sessions of those who now need one and have none end: they set it up
    /// when they log in again.
    ///
    /// # Errors
    /// A refusal.
    pub async fn require_factors(&self, actor: &Actor, roles: &[Role]) -> Result<(), NewsroomError> {
        rights::may(actor, Act::KeepPublication, Subject::Newsroom)?;
        let reader = self.store.reader();
        let (enrolled, staff) = (reader.staff_with_second_factor().await?, reader.staff().await?);
        let mut change = self.store.begin().await?;
        let before = change.hold_publication().await?;
        let open = |role: &Role| !needs_second_factor(*role) && roles.contains(role);
        let second_factor: Vec<Role> = Role::ALL.into_iter().filter(open).collect();
        if second_factor == before.second_factor {
            return Ok(());
        }
        let named = second_factor.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(", ");
        let subject = AuditSubject::only("publication");
        let entry = self.audit(Some(actor), "require_factors", subject, [("role", named.into())]);
        let must_enrol = |role: &Role| second_factor.contains(role) && !before.second_factor.contains(role);
        for member in staff.iter().filter(|member| must_enrol(&member.role) && !enrolled.contains(&member.id)) {
            change.end_sessions(member.id, EndSessions::All).await?;
        }
        change.save_publication(&PublicationSettings { second_factor, ..before }).await?;
        change.add_audit(&entry).await?;
        change.record(Event::PublicationChanged);
        change.commit(self.now()).await?;
        Ok(())
    }
}
