//! To say that one is writing in an article, so that others know.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
};
use marbre_article::{ArticleId, Moment};
use marbre_store::locks::ArticleLock;

/// Whoever has not been heard of for this long is no longer writing, in milliseconds.
pub const SILENCE: i64 = 90_000;
/// That somebody is still writing is noted at most this often, in milliseconds.
const NOTE_EVERY: i64 = 10_000;

/// What somebody says about an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hold {
    /// I am writing, if nobody else is.
    Stay,
    /// I am writing, whoever else is.
    Take,
    /// I am no longer writing.
    Leave,
}

/// Who is writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Their name.
    pub name: String,
    /// Since when.
    pub since: Moment,
    /// True for the one who asks: on whatever device or page.
    pub mine: bool,
}

impl Newsroom {
    /// Says that somebody is writing in an article, or no longer. Gives who is writing now. Somebody who may only read
    /// is told, and holds nothing.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`] for somebody who may not even see the article.
    pub async fn hold_article(
        &self,
        actor: &Actor,
        id: ArticleId,
        hold: Hold,
    ) -> Result<Option<Holder>, NewsroomError> {
        let (_, standing) = self.standing(id).await?;
        rights::may(actor, Act::SeeArticles, Subject::Article(&standing))?;
        let may_write = rights::may(actor, Act::Save, Subject::Article(&standing)).is_ok();
        let now = self.now();
        let found = self.store.reader().article_lock(id).await?.filter(|lock| is_heard(lock, now));
        let mine = Holder { name: actor.name.clone(), since: now, mine: true };
        match found {
            Some(lock) if lock.staff == actor.id => {
                if hold == Hold::Leave {
                    let mut change = self.store.begin().await?;
                    change.leave_article(id, actor.id).await?;
                    change.commit(now).await?;
                    return Ok(None);
                }
                if now.0 - lock.heard_at.0 >= NOTE_EVERY {
                    let mut change = self.store.begin().await?;
                    change.keep_article_lock(id, actor.id, now).await?;
                    change.commit(now).await?;
                }
                Ok(Some(Holder { since: lock.since, ..mine }))
            }
            Some(lock) if hold != Hold::Take || !may_write => {
                Ok(Some(Holder { name: lock.name, since: lock.since, mine: false }))
            }
            None if hold == Hold::Leave || !may_write => Ok(None),
            other => {
                let mut change = self.store.begin().await?;
                change.save_article_lock(id, actor.id, now).await?;
                if let Some(lock) = other {
                    let details = [("from", lock.staff.to_string().into())];
                    let subject = AuditSubject::one("article", id.0);
                    change.add_audit(&self.audit(Some(actor), "take_over", subject, details)).await?;
                }
                change.commit(now).await?;
                Ok(Some(mine))
            }
        }
    }

    /// Who is writing in an article, if anybody.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn holder(&self, actor: &Actor, id: ArticleId) -> Result<Option<Holder>, NewsroomError> {
        let lock = self.store.reader().article_lock(id).await?.filter(|lock| is_heard(lock, self.now()));
        Ok(lock.map(|lock| Holder { mine: lock.staff == actor.id, name: lock.name, since: lock.since }))
    }
}

/// A clock that was put back does not make somebody silent.
fn is_heard(lock: &ArticleLock, now: Moment) -> bool {
    now.0 - lock.heard_at.0 < SILENCE
}
