//! All that is kept of versions and articles, row by row, for whoever compares it with the public record. Nothing of it is
//! trusted: what cannot be read is handed over as it is.

use crate::{
    Reader, StoreError,
    articles::{
        Article,
        row::{article, article_columns},
    },
    engine::{Row, values},
};
use marbre_article::{ArticleId, Moment};

/// An entry, and what is kept of the version that it is of.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// The number that the entry has in the database.
    pub number: u64,
    /// The article that it is said to be of.
    pub article: ArticleId,
    /// The version that it is said to be of.
    pub version: u32,
    /// The entry.
    pub leaf: String,
    /// The salt of its hashes, as it is written; nothing when it was destroyed.
    pub salt: Option<String>,
    /// When the version became public; nothing when there is no such version.
    pub published_at: Option<Moment>,
    /// The reason that readers were given.
    pub reason: Option<String>,
    /// What the version says, as it is kept.
    pub content_json: Option<String>,
    /// When the article was first published.
    pub first_published_at: Option<Moment>,
    /// When the text was removed by law.
    pub removed_at: Option<Moment>,
}

/// An article's row, and the newest text of it.
#[derive(Debug, Clone)]
pub struct ArticleRow {
    /// The row.
    pub article: Article,
    /// It was removed by law as a whole.
    pub is_removed: bool,
    /// The headline in the desk's lists.
    pub headline: String,
    /// The newest revision, as it is kept.
    pub content_json: Option<String>,
}

const EVIDENCE: &str = "SELECT e.number, e.article, e.version, e.leaf, e.salt, v.published_at, v.reason, r.content_json, \
     a.first_published_at, m.at FROM ledger_entry e LEFT JOIN article a ON a.id = e.article \
     LEFT JOIN version v ON v.article = e.article AND v.number = e.version \
     LEFT JOIN revision r ON r.article = v.article AND r.number = v.revision \
     LEFT JOIN removal m ON m.article = e.article AND m.version = e.version \
     WHERE e.number >= $1 ORDER BY e.number LIMIT $2";

const ARTICLES: &str = concat!(
    "SELECT ",
    article_columns!(),
    ", m.at, a.headline, r.content_json FROM article a \
     LEFT JOIN removal m ON m.article = a.id AND m.version = 0 \
     LEFT JOIN revision r ON r.article = a.id AND r.number = a.revision WHERE a.id > $1 ORDER BY a.id LIMIT $2"
);

const ASSETS: &str = "SELECT sha256 FROM asset WHERE sha256 > $1 ORDER BY sha256 LIMIT $2";

const MISLISTED: &str = "SELECT DISTINCT l.article FROM listing l LEFT JOIN article a ON a.id = l.article \
     WHERE a.id IS NULL OR a.state <> 'published' OR l.published_at <> a.first_published_at OR l.lang <> a.lang LIMIT 100";

const UNLISTED: &str = "SELECT a.id FROM article a WHERE a.state = 'published' AND a.kind = 'article' \
     AND NOT EXISTS (SELECT 1 FROM listing l WHERE l.article = a.id AND l.scope = $1) LIMIT 100";

impl Reader {
    /// The entries from that number on with what is kept of their versions, in the order of their numbers.
    ///
    /// # Errors
    /// What the engine said, or that a row makes no sense.
    pub async fn ledger_evidence(&self, from: u64, limit: u32) -> Result<Vec<Evidence>, StoreError> {
        let from = i64::try_from(from).unwrap_or(i64::MAX);
        let rows = self.rows("read the record", EVIDENCE, values![from, limit]).await?;
        let evidence = |row: &mut Row| {
            Ok(Evidence {
                number: row.u64()?,
                article: ArticleId(row.uuid()?),
                version: row.u32()?,
                leaf: row.text()?,
                salt: row.opt_text()?,
                published_at: row.opt_moment()?,
                reason: row.opt_text()?,
                content_json: row.opt_text()?,
                first_published_at: row.opt_moment()?,
                removed_at: row.opt_moment()?,
            })
        };
        rows.into_iter().map(|mut row| evidence(&mut row)).collect()
    }

    /// The rows of articles after that identity, by identity.
    ///
    /// # Errors
    /// What the engine said, or that a row makes no sense.
    pub async fn article_rows(&self, after: ArticleId, limit: u32) -> Result<Vec<ArticleRow>, StoreError> {
        let rows = self.rows("read the articles", ARTICLES, values![after, limit]).await?;
        let found = |row: &mut Row| {
            Ok(ArticleRow {
                article: article(row)?,
                is_removed: row.opt_moment()?.is_some(),
                headline: row.text()?,
                content_json: row.opt_text()?,
            })
        };
        rows.into_iter().map(|mut row| found(&mut row)).collect()
    }

    /// The hashes of the images that are filed, after that one, in order.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn asset_hashes(&self, after: &str, limit: u32) -> Result<Vec<String>, StoreError> {
        let rows = self.rows("read the images", ASSETS, values![after, limit]).await?;
        rows.into_iter().map(|mut row| row.text()).collect()
    }

    /// Articles that stand in public lists without being public, or under another date or language; a hundred at most.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn mislisted(&self) -> Result<Vec<ArticleId>, StoreError> {
        let rows = self.rows("read the lists", MISLISTED, Vec::new()).await?;
        rows.into_iter().map(|mut row| row.uuid().map(ArticleId)).collect()
    }

    /// Articles that are public and missing in the list of their edition; a hundred at most.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn unlisted(&self) -> Result<Vec<ArticleId>, StoreError> {
        let rows = self.rows("read the lists", UNLISTED, values![crate::listing::EDITION]).await?;
        rows.into_iter().map(|mut row| row.uuid().map(ArticleId)).collect()
    }
}
