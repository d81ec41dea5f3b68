//! Who is writing in an article at present: a sign for others, which keeps nobody from saving.

use crate::{Reader, StoreError, Transaction, engine::values};
use marbre_article::{ArticleId, Moment, StaffId};

/// That somebody is writing in an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleLock {
    /// Who.
    pub staff: StaffId,
    /// Their name.
    pub name: String,
    /// Since when.
    pub since: Moment,
    /// When they were last heard of.
    pub heard_at: Moment,
}

const LOCK: &str = "SELECT l.staff, s.name, l.since, l.heard_at FROM article_lock l JOIN staff s ON s.id = l.staff \
     WHERE l.article = $1";

const SAVE: &str = "INSERT INTO article_lock (article, staff, since, heard_at) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (article) DO UPDATE SET staff = excluded.staff, since = excluded.since, heard_at = excluded.heard_at";

const HEARD: &str = "UPDATE article_lock SET heard_at = $3 WHERE article = $1 AND staff = $2";

const LEAVE: &str = "DELETE FROM article_lock WHERE article = $1 AND staff = $2";

impl Reader {
    /// Who said last that they are writing in an article, however long ago.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn article_lock(&self, article: ArticleId) -> Result<Option<ArticleLock>, StoreError> {
        let Some(mut row) = self.row("read who is writing", LOCK, values![article]).await? else { return Ok(None) };
        Ok(Some(ArticleLock {
            staff: StaffId(row.uuid()?),
            name: row.text()?,
            since: row.moment()?,
            heard_at: row.moment()?,
        }))
    }
}

impl Transaction {
    /// Says that somebody begins to write in an article, in place of whoever did.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn save_article_lock(
        &mut self,
        article: ArticleId,
        staff: StaffId,
        now: Moment,
    ) -> Result<(), StoreError> {
        self.run("say who is writing", SAVE, values![article, staff, now, now]).await.map(|_| ())
    }

    /// Says that somebody is still writing. Does nothing when another has taken over.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn keep_article_lock(
        &mut self,
        article: ArticleId,
        staff: StaffId,
        now: Moment,
    ) -> Result<(), StoreError> {
        self.run("say who is writing", HEARD, values![article, staff, now]).await.map(|_| ())
    }

    /// Says that somebody is no longer writing. Does nothing when another has taken over.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn leave_article(&mut self, article: ArticleId, staff: StaffId) -> Result<(), StoreError> {
        self.run("say who is writing", LEAVE, values![article, staff]).await.map(|_| ())
    }
}
