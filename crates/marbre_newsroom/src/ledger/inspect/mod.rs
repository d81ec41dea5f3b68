//! Everything that is kept against the public record: each version, text, image, entry, tile and signed head is hashed
//! again, and what differs is named.

mod articles;
mod files;
mod images;
mod versions;

pub use files::repair;
pub use images::repair_renditions;

use super::LogKeys;
use crate::NewsroomError;
use articles::Articles;
use marbre_article::ArticleId;
use marbre_store::{Store, log_files::LogFiles};
use std::sync::Arc;
use uuid::Uuid;
use versions::Seen;

/// How many rows are read at once.
const BATCH: u32 = 1000;

/// Something that is not as it was entered, or not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What: an article with its version, an image, an entry, a file of the log.
    pub what: String,
    /// What is wrong with it.
    pub wrong: String,
}

/// What was looked at, and what was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inspection {
    /// Versions whose text was hashed and compared with their entry.
    pub versions: u64,
    /// Versions of which only the entry is left, because their text was removed by law.
    pub removed: u64,
    /// Articles.
    pub articles: u64,
    /// Images whose bytes were hashed.
    pub images: u64,
    /// Files made of them for readers whose bytes were hashed.
    pub renditions: u64,
    /// Entries under the newest signed head.
    pub signed: u64,
    /// Entries that wait to be signed.
    pub waiting: u64,
    /// All that differs.
    pub differences: Vec<Difference>,
}

impl Inspection {
    fn differs(&mut self, what: impl std::fmt::Display, wrong: impl std::fmt::Display) {
        self.differences.push(Difference { what: what.to_string(), wrong: wrong.to_string() });
    }
}

/// Compares everything. `told` hears after each batch how many versions were looked at.
///
/// # Errors
/// What the store said: what cannot be read cannot be compared.
pub async fn inspect(
    store: &Store,
    files: Arc<LogFiles>,
    keys: Option<LogKeys>,
    told: impl Fn(u64),
) -> Result<Inspection, NewsroomError> {
    let mut found = Inspection::default();
    let seen = all_versions(store, &mut found, told).await?;
    let mut seen = seen;
    found.removed = seen.removed;
    let media = std::mem::take(&mut seen.media);
    all_articles(store, seen, &mut found).await?;
    images::filed(store, media, &mut found).await?;
    images::made(store, &mut found).await?;
    files::compare(store, files, keys, &mut found).await?;
    Ok(found)
}

async fn all_versions(store: &Store, found: &mut Inspection, told: impl Fn(u64)) -> Result<Seen, NewsroomError> {
    let reader = store.reader();
    let size = reader.ledger_size().await?;
    let mut seen = Seen::default();
    let mut next = reader.ledger_evidence(0, BATCH).await?;
    while let Some(last) = next.last() {
        let from = last.number + 1;
        let batch = std::mem::take(&mut next);
        // While these are hashed, the next ones are read.
        let hashing = tokio::task::spawn_blocking(move || {
            let differences = seen.batch(&batch);
            (seen, differences, batch.len() as u64)
        });
        let (hashed, read) = tokio::join!(hashing, reader.ledger_evidence(from, BATCH));
        let (back, differences, count) = hashed.map_err(|_| marbre_store::StoreError::Unfinished)?;
        seen = back;
        next = read?;
        found.versions += count;
        found.differences.extend(differences);
        told(found.versions);
    }
    if seen.next() != size {
        let counted = format!("the database counts {size} entries, and has {}", seen.next());
        found.differs("the public record", counted);
    }
    let nobody = (ArticleId(Uuid::nil()), 0);
    if reader.is_backfilled().await? {
        for version in reader.unentered(nobody, BATCH).await? {
            let what = format!("{}, version {}", version.article.address, version.version);
            found.differs(what, "it was made public, and has no entry in the public record");
        }
    }
    Ok(seen)
}

async fn all_articles(store: &Store, seen: Seen, found: &mut Inspection) -> Result<(), NewsroomError> {
    let reader = store.reader();
    let mut after = ArticleId(Uuid::nil());
    let mut articles = Articles::new(seen);
    loop {
        let rows = reader.article_rows(after, BATCH).await?;
        let Some(last) = rows.last() else { break };
        after = last.article.id;
        found.articles += rows.len() as u64;
        let compared = tokio::task::spawn_blocking(move || {
            let differences = articles.batch(&rows);
            (articles, differences)
        });
        let (back, differences) = compared.await.map_err(|_| marbre_store::StoreError::Unfinished)?;
        articles = back;
        found.differences.extend(differences);
    }
    found.differences.extend(articles.missing());
    for article in reader.mislisted().await? {
        found.differs(format!("article {article}"), "it stands in a public list where or when it should not");
    }
    for article in reader.unlisted().await? {
        found.differs(format!("article {article}"), "it is public, and stands in no list");
    }
    Ok(())
}
