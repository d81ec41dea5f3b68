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
    if let Some((_, bytes)) = desk.weights.of(id).filter(|(known, _)| *known == revision) {
        return Some(bytes);
    }
    let (there, content) = (desk.clone(), Box::new(content.clone()));
    let weighing = tokio::spawn(async move {
        match there.proofs.proof(Proof::Article { id, content }).await {
            Ok(page) => {
                there.weights.keep(id, revision, page.bytes);
                Some(page.bytes)
            }
            Err(cause) => {
                tracing::warn!(article = %id, cause, "the page of an article could not be weighed");
                None
            }
        }
    });
    match tokio::time::timeout(patience, weighing).await {
        Ok(Ok(Some(bytes))) => Some(bytes),
        _ => desk.weights.of(id).map(|(_, bytes)| bytes),
    }
}
