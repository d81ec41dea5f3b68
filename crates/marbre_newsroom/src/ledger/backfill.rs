//! Versions that were public before there was a record are entered once, and say so.

use crate::NewsroomError;
use marbre_article::{ArticleId, Moment};
use marbre_store::{
    Store, StoreError,
    ledger::{Sealed, Unentered},
};
use uuid::Uuid;

/// How many are entered in one transaction.
const BATCH: u32 = 500;

/// Enters every version that has no entry yet, oldest articles first, and says after each batch how many it has entered.
/// A run that was cut short is taken up where it ended; a second run does nothing. Gives how many were entered.
///
/// # Errors
/// What the store said.
pub async fn backfill(store: &Store, now: Moment, told: impl Fn(u64)) -> Result<u64, NewsroomError> {
    let reader = store.reader();
    if reader.is_backfilled().await? {
        return Ok(0);
    }
    let (mut after, mut entered) = ((ArticleId(Uuid::nil()), 0), 0);
    loop {
        let found = reader.unentered(after, BATCH).await?;
        let Some(last) = found.last() else { break };
        after = (last.article.id, last.version);
        let sealed = tokio::task::spawn_blocking(move || seal(found)).await.map_err(|_| StoreError::Unfinished)??;
        let mut change = store.begin().await?;
        for (version, sealed) in &sealed {
            change.enter_later(version, sealed).await?;
        }
        change.commit(now).await?;
        entered += sealed.len() as u64;
        told(entered);
    }
    let mut change = store.begin().await?;
    change.set_backfilled().await?;
    change.commit(now).await?;
    Ok(entered)
}

fn seal(found: Vec<Unentered>) -> Result<Vec<(Unentered, Sealed)>, StoreError> {
    found
        .into_iter()
        .map(|version| {
            let sealed = Sealed::of(&version.content, version.article.first_published_at)?;
            Ok((version, sealed))
        })
        .collect()
}
