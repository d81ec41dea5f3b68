//! What was saved of an article, when, by whom; and what is said when its next version becomes public by the clock.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, values},
};
use marbre_article::{ArticleId, Moment, StaffId};

/// That an article was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// 1, 2, 3…
    pub number: u32,
    /// Who saved it, if somebody here did.
    pub staff: Option<StaffId>,
    /// When.
    pub saved_at: Moment,
}

/// The most revisions given at once.
const LIMIT: u32 = 500;

const REVISIONS: &str = "SELECT number, staff, saved_at FROM revision WHERE article = $1 AND number < $2 \
     ORDER BY number DESC LIMIT $3";

const REASON: &str = "SELECT publish_reason FROM article WHERE id = $1";

const SAVE_REASON: &str = "UPDATE article SET publish_reason = $2 WHERE id = $1";

fn revision(row: &mut Row) -> Result<Revision, StoreError> {
    Ok(Revision { number: row.u32()?, staff: row.opt_uuid()?.map(StaffId), saved_at: row.moment()? })
}

impl Reader {
    /// The revisions of an article before that number (all where none is named), the newest first, at most `limit`
    /// (500 at most).
    ///
    /// # Errors
    /// What the engine said.
    pub async fn revisions(&self, id: ArticleId, before: Option<u32>, limit: u32) -> Result<Vec<Revision>, StoreError> {
        let row = values![id, before.map_or(i64::MAX, i64::from), limit.min(LIMIT)];
        let rows = self.rows("read the revisions", REVISIONS, row).await?;
        rows.into_iter().map(|mut row| revision(&mut row)).collect()
    }

    /// What the public will be told about the next version of an article, where its time is set. May be empty.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn publish_reason(&self, id: ArticleId) -> Result<String, StoreError> {
        self.row("read the article", REASON, values![id]).await?.map_or(Ok(String::new()), |mut row| row.text())
    }
}

impl Transaction {
    /// As [`Reader::publish_reason`], seen from inside the change.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn publish_reason(&mut self, id: ArticleId) -> Result<String, StoreError> {
        self.row("read the article", REASON, values![id]).await?.map_or(Ok(String::new()), |mut row| row.text())
    }

    /// Sets what the public will be told about the next version of an article.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_publish_reason(&mut self, id: ArticleId, reason: &str) -> Result<(), StoreError> {
        match self.run("save the article", SAVE_REASON, values![id, reason]).await? {
            0 => Err(StoreError::Missing { what: format!("article {id}") }),
            _ => Ok(()),
        }
    }
}
