//! What has changed since a page was begun: the numbers by which a kept page knows whether it is still true.
//!
//! There is one count of changes. A page is given the count when its making begins, and every tag remembers the count of
//! its last change; a page is fresh while none of its tags has changed after it was begun. A page whose making began
//! before a change is therefore out of date however late it is finished.
//!
//! A page that is out of date may still be shown while the newsroom's memory cannot be reached, unless something on it
//! has been taken back from the public: that is remembered beside the change.

use crate::Tag;
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

/// So many tags at once count as a change of everything.
const TOO_MANY: usize = 10_000;
/// Tags that nobody holds are dropped when there are more than this, and again whenever their number has doubled.
const PRUNE_FROM: usize = 4096;

/// The count of changes, and when each tag changed last.
pub struct Stamps {
    count: Arc<AtomicU64>,
    everything: Arc<Changes>,
    known: Mutex<Known>,
}

/// The counts of a tag's last changes.
#[derive(Default)]
struct Changes {
    changed: AtomicU64,
    taken_back: AtomicU64,
}

struct Known {
    tags: HashMap<Tag, Arc<Changes>>,
    /// Changes up to this count may have been forgotten.
    floor: u64,
    prune_at: usize,
}

/// The count of changes at the moment when a page's making began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Began(u64);

/// What a kept page depends on.
pub struct Stamp {
    began: u64,
    count: Arc<AtomicU64>,
    /// The count at which this was last found fresh: while nothing at all has changed since, one look is enough.
    checked: AtomicU64,
    changes: Box<[Arc<Changes>]>,
}

impl Default for Stamps {
    fn default() -> Self {
        Self {
            count: Arc::default(),
            everything: Arc::default(),
            known: Mutex::new(Known { tags: HashMap::new(), floor: 0, prune_at: PRUNE_FROM }),
        }
    }
}

impl Stamps {
    /// To be called before the first look at what a page shows.
    pub fn begin(&self) -> Began {
        Began(self.count.load(Ordering::Acquire))
    }

    /// What a page that was begun then, and shows this, depends on.
    pub fn seal(&self, began: Began, tags: &[Tag]) -> Stamp {
        let mut known = self.lock();
        let mut changes = Vec::with_capacity(tags.len() + 1);
        changes.push(self.everything.clone());
        if began.0 < known.floor {
            let forgotten = AtomicU64::new(u64::MAX);
            changes.push(Arc::new(Changes { changed: forgotten, taken_back: AtomicU64::new(u64::MAX) }));
        }
        changes.extend(tags.iter().map(|tag| known.tags.entry(tag.clone()).or_default().clone()));
        Stamp {
            began: began.0,
            count: self.count.clone(),
            checked: AtomicU64::new(u64::MAX),
            changes: changes.into_boxed_slice(),
        }
    }

    /// These have changed: whatever shows one of them is out of date.
    pub fn change(&self, tags: &[Tag]) {
        self.mark(tags, &[]);
    }

    /// As [`Self::change`]; what shows one of `taken_back` must not be shown any more, not even when it cannot be made
    /// anew.
    pub fn mark(&self, tags: &[Tag], taken_back: &[Tag]) {
        if tags.len() > TOO_MANY {
            self.change_everything();
        }
        let mut known = self.lock();
        let count = self.count.load(Ordering::Relaxed) + 1;
        for tag in tags.iter().take(TOO_MANY).chain(taken_back) {
            known.tags.entry(tag.clone()).or_default().changed.store(count, Ordering::Release);
        }
        for tag in taken_back {
            known.tags.entry(tag.clone()).or_default().taken_back.store(count, Ordering::Release);
        }
        // Only now: who begins with the new count must find the changes marked.
        self.count.store(count, Ordering::Release);
        known.prune(count);
    }

    /// Anything may have changed.
    pub fn change_everything(&self) {
        let _known = self.lock();
        let count = self.count.load(Ordering::Relaxed) + 1;
        self.everything.changed.store(count, Ordering::Release);
        self.count.store(count, Ordering::Release);
    }

    fn lock(&self) -> MutexGuard<'_, Known> {
        // Nothing under the lock can stop half way.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    #[cfg(test)]
    fn known_tags(&self) -> usize {
        self.lock().tags.len()
    }
}

impl Known {
    fn prune(&mut self, count: u64) {
        if self.tags.len() > self.prune_at {
            self.tags.retain(|_, changes| Arc::strong_count(changes) > 1);
            self.floor = count;
            self.prune_at = PRUNE_FROM.max(self.tags.len() * 2);
        }
    }
}

impl Stamp {
    /// True while nothing that the page shows has changed since it was begun.
    pub fn is_fresh(&self) -> bool {
        let count = self.count.load(Ordering::Acquire);
        if self.checked.load(Ordering::Relaxed) == count {
            return true;
        }
        let fresh = self.changes.iter().all(|of| of.changed.load(Ordering::Acquire) <= self.began);
        if fresh {
            self.checked.store(count, Ordering::Relaxed);
        }
        fresh
    }

    /// True while nothing that the page shows was taken back: it may be shown where there is nothing better.
    pub fn is_presentable(&self) -> bool {
        self.changes.iter().all(|of| of.taken_back.load(Ordering::Acquire) <= self.began)
    }

    /// When the page's making began.
    pub const fn began(&self) -> Began {
        Began(self.began)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use marbre_article::ArticleId;
    use uuid::Uuid;

    fn article(n: u128) -> Tag {
        Tag::Article(ArticleId(Uuid::from_u128(n)))
    }

    #[test]
    fn a_change_makes_stale_what_shows_it_and_nothing_else() {
        let stamps = Stamps::default();
        let one = stamps.seal(stamps.begin(), &[Tag::Publication, article(1)]);
        let two = stamps.seal(stamps.begin(), &[Tag::Publication, article(2)]);
        assert!(one.is_fresh() && two.is_fresh());
        stamps.change(&[article(1)]);
        assert!(!one.is_fresh());
        assert!(two.is_fresh());
        stamps.change(&[Tag::Publication]);
        assert!(!two.is_fresh());
        assert!(stamps.seal(stamps.begin(), &[article(1), article(2)]).is_fresh());
    }

    #[test]
    fn a_page_begun_before_a_change_is_stale_when_finished() {
        let stamps = Stamps::default();
        let began = stamps.begin();
        stamps.change(&[article(1)]);
        assert!(!stamps.seal(began, &[article(1)]).is_fresh());
        assert!(stamps.seal(began, &[article(2)]).is_fresh());
    }

    #[test]
    fn what_was_taken_back_is_not_presentable() {
        let stamps = Stamps::default();
        let page = stamps.seal(stamps.begin(), &[article(1), article(2)]);
        stamps.change(&[article(1)]);
        assert!(!page.is_fresh() && page.is_presentable());
        stamps.mark(&[], &[article(2)]);
        assert!(!page.is_fresh() && !page.is_presentable());
        let tombstone = stamps.seal(stamps.begin(), &[article(2)]);
        assert!(tombstone.is_fresh() && tombstone.is_presentable());
    }

    #[test]
    fn everything_is_everything() {
        let stamps = Stamps::default();
        let began = stamps.begin();
        let sealed = stamps.seal(began, &[article(1)]);
        stamps.change_everything();
        assert!(!sealed.is_fresh());
        assert!(!stamps.seal(began, &[]).is_fresh());
        let many: Vec<Tag> = (0..=TOO_MANY as u128).map(article).collect();
        let bystander = stamps.seal(stamps.begin(), &[Tag::Theme]);
        stamps.change(&many);
        assert!(!bystander.is_fresh());
    }

    #[test]
    fn tags_that_nobody_holds_are_forgotten_without_forgetting_a_change() {
        let stamps = Stamps::default();
        let held = stamps.seal(stamps.begin(), &[article(0)]);
        let began = stamps.begin();
        for n in 1..=PRUNE_FROM as u128 + 1 {
            stamps.change(&[article(n)]);
        }
        assert!(stamps.known_tags() <= 2, "{} tags are still known", stamps.known_tags());
        assert!(held.is_fresh());
        assert!(!stamps.seal(began, &[article(5)]).is_fresh(), "the change of article 5 was forgotten");
        stamps.change(&[article(0)]);
        assert!(!held.is_fresh());
    }
}
