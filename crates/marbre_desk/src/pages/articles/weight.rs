//! The weight of an article's page as it travels. Compressing as for readers takes longer than saving may, so a save
//! waits for it only a moment, and else says what the page weighed last.

use crate::{Desk, Proof};
use marbre_article::{ArticleContent, ArticleId};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

/// So many articles' weights are remembered.
const MOST: usize = 2000;

/// How long a save waits.
pub(super) const MOMENT: Duration = Duration::from_millis(3);
/// How long a page waits.
pub(super) const WHILE: Duration = Duration::from_secs(3);
/// How long publishing waits, which is not done without.
const LONG: Duration = Duration::from_secs(20);

/// What pages weighed last.
#[derive(Default)]
pub(crate) struct Weights(Mutex<HashMap<ArticleId, (u32, u32)>>);

impl Weights {
    fn of(&self, id: ArticleId) -> Option<(u32, u32)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&id).copied()
    }

    fn keep(&self, id: ArticleId, revision: u32, bytes: u32) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST && !known.contains_key(&id) {
            known.clear();
        }
        // Two may be weighed at once: the later text counts.
        if known.get(&id).is_none_or(|(newest, _)| *newest <= revision) {
            known.insert(id, (revision, bytes));
        }
    }
}

/// How many bytes the page of this revision takes; those of an earlier one if that is not known in time.
pub(super) async fn weigh(
    desk: &Desk,
    id: ArticleId,
    revision: u32,
    content: &ArticleContent,
    patience: Duration,
) -> Option<u32> {
    match exactly(desk, id, revision, content, patience).await {
        Ok(bytes) => Some(bytes),
        _ => desk.weights.of(id).map(|(_, bytes)| bytes),
    }
}

/// How many bytes the page of this revision takes, and no other; or why that is not known.
pub(super) async fn weigh_exactly(
    desk: &Desk,
    id: ArticleId,
    revision: u32,
    content: &ArticleContent,
) -> Result<u32, String> {
    exactly(desk, id, revision, content, LONG).await
}

async fn exactly(
    desk: &Desk,
    id: ArticleId,
    revision: u32,
    content: &ArticleContent,
    patience: Duration,
) -> Result<u32, String> {
    if let Some((_, bytes)) = desk.weights.of(id).filter(|(known, _)| *known == revision) {
        return Ok(bytes);
    }
    let (there, content) = (desk.clone(), Box::new(content.clone()));
    // It goes on when nobody waits any longer: asked again, it may be known.
    let weighing = tokio::spawn(async move {
        let weighed = there.proofs.proof(Proof::Article { id, content }).await.map(|page| page.bytes);
        match &weighed {
            Ok(bytes) => there.weights.keep(id, revision, *bytes),
            Err(cause) => tracing::warn!(article = %id, cause, "the page of an article could not be weighed"),
        }
        weighed
    });
    match tokio::time::timeout(patience, weighing).await {
        Ok(Ok(weighed)) => weighed,
        Ok(Err(cause)) => Err(cause.to_string()),
        Err(_) => Err("it takes too long".to_owned()),
    }
}
