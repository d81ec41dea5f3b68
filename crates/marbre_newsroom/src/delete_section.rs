//! To delete a section in which nothing stands.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
    save_section::find,
    term_names::called,
};
use marbre_article::{SectionId, event::Event};

impl Newsroom {
    /// Deletes a section.
    ///
    /// # Errors
    /// [`NewsroomError::InUse`] when an article or another section stands in it, the store's `Missing` when there is no
    /// such section, [`NewsroomError::Refused`].
    pub async fn delete_section(&self, actor: &Actor, id: SectionId) -> Result<(), NewsroomError> {
        rights::may(actor, Act::KeepPublication, Subject::Newsroom)?;
        let mut change = self.store.begin().await?;
        change.hold_publication().await?;
        let all = change.sections().await?;
        let name = called(&find(&all, id)?.names);
        let articles = change.articles_in_section(id).await?;
        let parts = all.iter().filter(|section| section.parent == Some(id)).count();
        if articles > 0 || parts > 0 {
            return Err(NewsroomError::InUse { name, articles, parts });
        }
        change.delete_section(id).await?;
        let details = [("name", name.into())];
        let subject = AuditSubject::one("section", id.0);
        change.add_audit(&self.audit(Some(actor), "delete_section", subject, details)).await?;
        change.record(Event::SectionChanged { section: id });
        change.record(Event::PublicationChanged);
        change.commit(self.now()).await?;
        Ok(())
    }
}
