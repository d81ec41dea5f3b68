//! Texts that had to be removed by law. Their words and the salts of their entries go; the entries stay, and prove what
//! they proved: that something stood there, and when.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Insert, Row, values},
};
use marbre_article::{ArticleContent, ArticleId, Moment, StaffId};

/// That a text was removed by law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removal {
    /// The number of the version; 0 when the article as a whole had to go.
    pub version: u32,
    /// When.
    pub at: Moment,
    /// What readers are told.
    pub reason: String,
}

/// What is to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToRemove {
    /// Of which article.
    pub article: ArticleId,
    /// The versions whose text goes.
    pub versions: Vec<u32>,
    /// The revisions in which the text stands: from the first to the last of them.
    pub revisions: (u32, u32),
    /// The article as a whole goes, with what the desk noted about it.
    pub whole: bool,
    /// Who removes it, if somebody here does.
    pub staff: Option<StaffId>,
    /// When.
    pub at: Moment,
    /// What readers are told.
    pub reason: String,
}

const REMOVAL: Insert = Insert {
    table: "removal",
    columns: &["article", "version", "at", "staff", "reason"],
    conflict: "ON CONFLICT (article, version) DO NOTHING",
};

const REMOVALS: &str = "SELECT version, at, reason FROM removal WHERE article = $1 ORDER BY version";

const FORGET_SALT: &str = "UPDATE ledger_entry SET salt = NULL WHERE article = $1 AND version = $2";

const FORGET_REASON: &str = "UPDATE version SET reason = '' WHERE article = $1 AND number = $2";

const FORGET_TEXT: &str = "UPDATE revision SET content_json = $4 WHERE article = $1 AND number BETWEEN $2 AND $3";

const FORGET_NEWEST: &str = "UPDATE article SET headline = '', folded = '', brief = '', publish_reason = '' \
     WHERE id = $1 AND revision BETWEEN $2 AND $3";

/// What the desk wrote about an article quotes it.
const FORGET_NOTES: [&str; 2] = [
    "DELETE FROM note_mention WHERE note IN (SELECT id FROM note WHERE article = $1)",
    "DELETE FROM note WHERE article = $1",
];

fn removal(row: &mut Row) -> Result<Removal, StoreError> {
    Ok(Removal { version: row.u32()?, at: row.moment()?, reason: row.text()? })
}

impl Reader {
    /// The texts of an article that were removed by law, by version: the article as a whole comes first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn removals(&self, article: ArticleId) -> Result<Vec<Removal>, StoreError> {
        let rows = self.rows("read what was removed", REMOVALS, values![article]).await?;
        rows.into_iter().map(|mut row| removal(&mut row)).collect()
    }
}

impl Transaction {
    /// As [`Reader::removals`], seen from inside the change.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn removals(&mut self, article: ArticleId) -> Result<Vec<Removal>, StoreError> {
        let rows = self.rows("read what was removed", REMOVALS, values![article]).await?;
        rows.into_iter().map(|mut row| removal(&mut row)).collect()
    }

    /// Removes texts with everything that was kept of their words, and the salts of their entries. Their entries, numbers,
    /// times and addresses stay. Events and the audit entry are the caller's.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn remove_texts(&mut self, gone: &ToRemove) -> Result<(), StoreError> {
        let ToRemove { article, versions, revisions: (first, last), .. } = gone;
        let (article, doing) = (*article, "remove the text");
        let whole = gone.whole.then_some(0);
        let rows = whole
            .iter()
            .chain(versions)
            .flat_map(|version| values![article, *version, gone.at, gone.staff, &gone.reason]);
        self.insert("note what was removed", &REMOVAL, rows.collect()).await?;
        for version in versions {
            self.run(doing, FORGET_SALT, values![article, *version]).await?;
            self.run(doing, FORGET_REASON, values![article, *version]).await?;
        }
        let nothing = ArticleContent::default();
        let blank = crate::json(&nothing)?;
        self.run(doing, FORGET_TEXT, values![article, *first, *last, &blank]).await?;
        if self.run(doing, FORGET_NEWEST, values![article, *first, *last]).await? > 0 {
            self.note_images(article, &nothing).await?;
        }
        if gone.whole {
            for statement in FORGET_NOTES {
                self.run(doing, statement, values![article]).await?;
            }
        }
        Ok(())
    }
}
