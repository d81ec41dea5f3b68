//! To say how readers' comments are taken.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
    term_names::bad,
};
use marbre_article::event::Event;
use marbre_store::publication::{CommentRules, PublicationSettings};

/// The most days for which comments may stay open, where they close by themselves.
const MOST_DAYS: u32 = 3650;

impl Newsroom {
    /// Says how readers' comments are taken where nobody says otherwise of an article. Pages say it at once.
    ///
    /// # Errors
    /// [`NewsroomError::BadSetting`] for days that make no sense, a refusal.
    pub async fn rule_comments(&self, actor: &Actor, rules: CommentRules) -> Result<(), NewsroomError> {
        rights::may(actor, Act::KeepPublication, Subject::Newsroom)?;
        if let Some(days) = rules.close_after_days.filter(|days| !(1..=MOST_DAYS).contains(days)) {
            return bad("the days", &days.to_string(), "write 1 to 3650, or nothing");
        }
        let mut change = self.store.begin().await?;
        let before = change.hold_publication().await?;
        if before.comments == rules {
            return Ok(());
        }
        let details = [
            ("comments", rules.of_new().as_str().into()),
            ("at_once", rules.at_once.as_str().into()),
            ("days", rules.close_after_days.into()),
        ];
        change.save_publication(&PublicationSettings { comments: rules, ..before }).await?;
        let entry = self.audit(Some(actor), "rule_comments", AuditSubject::only("publication"), details);
        change.add_audit(&entry).await?;
        change.record(Event::PublicationChanged);
        change.commit(self.now()).await?;
        Ok(())
    }
}
