//! Who does something at the desk.

use crate::Newsroom;
use marbre_article::{LanguageTag, StaffId, workflow::Role};
use marbre_store::{
    audit::AuditEntry,
    staff::{Reach, Staff},
};
use serde_json::{Map, Value};
use uuid::Uuid;

/// A member of staff as acts need to know them, read from the store for each request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Identity.
    pub id: StaffId,
    /// Name, as colleagues see it.
    pub name: String,
    /// What they are trusted with.
    pub role: Role,
    /// Where their rights reach.
    pub reach: Reach,
    /// The language in which they use the desk.
    pub lang: LanguageTag,
}

impl From<Staff> for Actor {
    fn from(staff: Staff) -> Self {
        Self { id: staff.id, name: staff.name, role: staff.role, reach: staff.reach, lang: staff.lang }
    }
}

/// What an act was done to, for the audit log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AuditSubject {
    /// `article`, `staff`, `comment`…
    pub kind: &'static str,
    /// Which one, if there is more than one.
    pub id: Option<Uuid>,
}

impl AuditSubject {
    /// One of several.
    pub const fn one(kind: &'static str, id: Uuid) -> Self {
        Self { kind, id: Some(id) }
    }

    /// The only one: the publication's settings, say.
    pub const fn only(kind: &'static str) -> Self {
        Self { kind, id: None }
    }
}

impl Newsroom {
    /// The entry of the audit log for an act. `details` hold what that act's entries say: never a text or a secret.
    pub(crate) fn audit<const N: usize>(
        &self,
        actor: Option<&Actor>,
        act: &str,
        subject: AuditSubject,
        details: [(&str, Value); N],
    ) -> AuditEntry {
        AuditEntry {
            id: self.new_identity(),
            at: self.now(),
            staff: actor.map(|actor| actor.id),
            act: act.to_owned(),
            subject_kind: subject.kind.to_owned(),
            subject: subject.id,
            details: details.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>(),
        }
    }

    /// The same for an act of somebody about their own account, who need not be logged in yet.
    pub(crate) fn audit_of<const N: usize>(
        &self,
        staff: StaffId,
        act: &str,
        subject: AuditSubject,
        details: [(&str, Value); N],
    ) -> AuditEntry {
        AuditEntry { staff: Some(staff), ..self.audit(None, act, subject, details) }
    }

    /// Notes in the audit log that somebody asked for what they may not have. A log that cannot be written to is no reason
    /// to answer otherwise.
    pub async fn note_refusal(&self, actor: &Actor, what: &str) {
        let path = what.chars().take(200).collect::<String>();
        let entry = self.audit(Some(actor), "refused", AuditSubject::only("desk"), [("path", path.into())]);
        let noted = async {
            let mut change = self.store.begin().await?;
            change.add_audit(&entry).await?;
            change.commit(self.now()).await
        };
        if let Err(cause) = noted.await {
            tracing::warn!(%cause, "a refusal could not be noted");
        }
    }
}
