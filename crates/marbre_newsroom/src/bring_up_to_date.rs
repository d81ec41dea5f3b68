//! To bring up to date: a translation says again what its original says now.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
};
use marbre_article::{ArticleId, workflow::State};
use marbre_store::StoreError;

impl Newsroom {
    /// Notes that a translation says what the original says now. `revision` is that of the original's text which the
    /// person has seen: had it moved on meanwhile, nobody would have looked at what came since.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::NoArticle`], [`StoreError::Missing`] when it is no translation,
    /// [`StoreError::Overtaken`] when the original has moved on again.
    pub async fn bring_up_to_date(
        &self,
        actor: &Actor,
        article: ArticleId,
        revision: u32,
    ) -> Result<(), NewsroomError> {
        let (_, standing) = self.standing(article).await?;
        let act = if standing.state == State::Published { Act::OpenWorkingCopy } else { Act::Save };
        rights::may(actor, act, Subject::Article(&standing))?;
        let now = self.now();
        let mut change = self.store.begin().await?;
        let missing = || StoreError::Missing { what: format!("translation {article}") };
        let found = change.translation(article).await?.ok_or_else(missing)?;
        if found.newest.revision != revision {
            return Err(StoreError::Overtaken { what: "the original".into() }.into());
        }
        change.save_translation(article, found.original, found.newest, now).await?;
        let details = [("original", found.original.to_string().into()), ("version", found.newest.version.into())];
        let subject = AuditSubject::one("article", article.0);
        change.add_audit(&self.audit(Some(actor), "bring_up_to_date", subject, details)).await?;
        change.commit(now).await?;
        Ok(())
    }
}
