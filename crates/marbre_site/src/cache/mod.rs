//! Finished answers, kept in memory in every lasting form, and forgotten when what they show changes.
//!
//! A page that is kept and fresh is answered from memory: no database, template or compressor is touched. Otherwise it is
//! made once, however many ask. When it cannot be made, what was kept of it before is shown, unless something on it has
//! been taken back from the public.

mod coding;
mod compress;
mod flight;
mod follow;
mod head;
mod kept;
mod lasting;
mod remembered;
mod stamps;
mod weight;

pub use coding::{Coding, best, weighted};
pub use compress::{Effort, compress};
pub use flight::{Failure, Outcome};
pub use follow::{Follower, changes};
pub use head::{HeadPolicy, http_date, read_http_date};
pub use kept::Kept;
pub use remembered::Remembered;
pub use stamps::{Began, Stamp, Stamps};
pub use weight::weight;

use crate::{Page, SiteError};
use flight::Flights;
use lasting::Lasting;
use marbre_article::Moment;
use std::{
    future::Future,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

/// How long a reader waits for a page to be made anew while an older one could be shown.
const PATIENCE: Duration = Duration::from_secs(2);
/// The same, right after something could not be made.
const PATIENCE_IN_TROUBLE: Duration = Duration::from_millis(50);
/// How long a failure counts as trouble, in milliseconds.
const TROUBLE: i64 = 2_000;
/// How long a making may take: what hangs is given up, so that the next reader's request tries anew.
const LONGEST_MAKING: Duration = Duration::from_secs(30);
/// How long a reader waits where there is nothing to show instead. Requests end after 30 seconds.
const LAST_PATIENCE: Duration = Duration::from_secs(20);

/// How pages are kept.
pub struct CacheOptions {
    /// About how many bytes of memory finished pages may take.
    pub bytes: u64,
    /// What is the same in every answer's headers.
    pub policy: HeadPolicy,
    /// What time it is.
    pub clock: Arc<dyn Fn() -> Moment + Send + Sync>,
}

/// The kept pages, by address.
pub struct PageCache {
    options: CacheOptions,
    stamps: Stamps,
    pages: moka::sync::Cache<Arc<str>, Arc<Kept>>,
    /// Redirects have a small room of their own: whoever invents addresses must not push pages out.
    redirects: moka::sync::Cache<Arc<str>, Arc<Kept>>,
    flights: Arc<Flights>,
    lasting: Lasting,
    /// When something could last not be made.
    failed_at: AtomicI64,
}

impl PageCache {
    /// An empty cache.
    pub fn new(options: CacheOptions) -> Self {
        let room = |bytes: u64| {
            moka::sync::Cache::builder()
                .max_capacity(bytes)
                .weigher(|_: &Arc<str>, page: &Arc<Kept>| u32::try_from(page.weight()).unwrap_or(u32::MAX))
                .build()
        };
        Self {
            stamps: Stamps::default(),
            pages: room(options.bytes),
            redirects: room(options.bytes / 16),
            flights: Arc::default(),
            lasting: Lasting::start(),
            failed_at: AtomicI64::new(i64::MIN),
            options,
        }
    }

    /// The count of changes, for whoever makes or remembers something.
    pub const fn stamps(&self) -> &Stamps {
        &self.stamps
    }

    /// The page of that key, if it is kept and fresh.
    pub fn fresh(&self, key: &str) -> Option<Arc<Kept>> {
        self.last(key).filter(|page| page.is_fresh(&*self.options.clock))
    }

    /// The page of that key: kept, or made by `make`, or the last one kept when that fails or takes long.
    ///
    /// # Errors
    /// [`Failure`] when there is nothing to show.
    pub async fn get<F>(self: &Arc<Self>, key: &str, make: impl Fn() -> F) -> Outcome
    where
        F: Future<Output = Result<Option<Page>, SiteError>> + Send + 'static,
    {
        if let Some(page) = self.fresh(key) {
            return Ok(Some(page));
        }
        let fallback = self.last(key).filter(|page| page.stamp.is_presentable());
        let patience = match &fallback {
            None => LAST_PATIENCE,
            Some(_) if self.in_trouble() => PATIENCE_IN_TROUBLE,
            Some(_) => PATIENCE,
        };
        let flight = self.flights.join(&self.stamps, key, |began| self.clone().make(key.into(), began, make()));
        let outcome = tokio::time::timeout(patience, flight).await.unwrap_or(Err(Failure::Slow));
        match (outcome, fallback) {
            // Looked at again: it may have been taken back while the new one was waited for.
            (Err(_), Some(page)) if page.stamp.is_presentable() => Ok(Some(page)),
            (outcome, _) => outcome,
        }
    }

    /// To be called whenever a page is answered from the cache: sees that it gets its lasting forms.
    pub fn served(&self, page: &Arc<Kept>) {
        self.lasting.ask(page);
    }

    async fn make<F>(self: Arc<Self>, key: Arc<str>, began: Began, making: F) -> Outcome
    where
        F: Future<Output = Result<Option<Page>, SiteError>> + Send,
    {
        let making = tokio::time::timeout(LONGEST_MAKING, making).await;
        let made = match making {
            Ok(made) => made.map_err(|cause| Failure::Making(Arc::new(cause))),
            Err(_) => Err(Failure::Slow),
        };
        let page = match made {
            Ok(Some(page)) => page,
            Ok(None) => {
                self.pages.invalidate(&*key);
                self.redirects.invalidate(&*key);
                return Ok(None);
            }
            Err(cause) => {
                tracing::error!(%cause, "a page could not be made");
                self.failed_at.store((self.options.clock)().0, Ordering::Relaxed);
                return Err(cause);
            }
        };
        let (room, other) = match page.status.is_redirection() {
            true => (&self.redirects, &self.pages),
            false => (&self.pages, &self.redirects),
        };
        let stamp = self.stamps.seal(began, &page.tags);
        let now = (self.options.clock)();
        let before = self.last(&key);
        let kept = Arc::new(Kept::new(page, stamp, self.options.policy, before.as_deref(), now));
        other.invalidate(&*key);
        room.insert(key, kept.clone());
        Ok(Some(kept))
    }

    fn last(&self, key: &str) -> Option<Arc<Kept>> {
        self.pages.get(key).or_else(|| self.redirects.get(key))
    }

    fn in_trouble(&self) -> bool {
        let since = (self.options.clock)().0.saturating_sub(self.failed_at.load(Ordering::Relaxed));
        (0..TROUBLE).contains(&since)
    }
}

#[cfg(test)]
mod tests;
