//! To put a section before or after the one beside it.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
    save_section::find,
    term_names::called,
};
use marbre_article::{SectionId, event::Event};
use marbre_store::sections::Section;

/// Which way a section goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Before the one that stands before it.
    Up,
    /// After the one that stands after it.
    Down,
}

impl Newsroom {
    /// Moves a section one place among those that are part of the same one. The first stays first, the last last.
    ///
    /// # Errors
    /// The store's `Missing` when there is no such section, [`NewsroomError::Refused`].
    pub async fn order_section(&self, actor: &Actor, id: SectionId, step: Step) -> Result<(), NewsroomError> {
        rights::may(actor, Act::KeepPublication, Subject::Newsroom)?;
        let mut change = self.store.begin().await?;
        change.hold_publication().await?;
        let all = change.sections().await?;
        let section = find(&all, id)?;
        let mut beside: Vec<&Section> = all.iter().filter(|other| other.parent == section.parent).collect();
        let at = beside.iter().position(|other| other.id == id).unwrap_or_default();
        let to = match step {
            Step::Up => at.checked_sub(1),
            Step::Down => Some(at + 1).filter(|to| *to < beside.len()),
        };
        let Some(to) = to else { return Ok(()) };
        beside.swap(at, to);
        let moved: Vec<Section> = (0..)
            .zip(beside)
            .filter(|(position, other)| other.position != *position)
            .map(|(position, other)| Section { position, ..other.clone() })
            .collect();
        change.save_sections(&moved).await?;
        let subject = AuditSubject::one("section", id.0);
        let details = [("name", called(&section.names).into())];
        change.add_audit(&self.audit(Some(actor), "save_section", subject, details)).await?;
        for other in &moved {
            change.record(Event::SectionChanged { section: other.id });
        }
        change.record(Event::PublicationChanged);
        change.commit(self.now()).await?;
        Ok(())
    }
}
