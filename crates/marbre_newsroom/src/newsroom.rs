//! What every act is done with.

use crate::staff::Porter;
use marbre_article::Moment;
use marbre_store::Store;
use std::{
    panic::AssertUnwindSafe,
    sync::{Arc, Mutex},
};
use tokio::sync::Semaphore;
use uuid::{ContextV7, Timestamp, Uuid};

/// Tells the time. An argument, so that tests can.
pub type Clock = Arc<dyn Fn() -> Moment + Send + Sync>;

/// The newsroom: what every act is done with. Cheap to clone.
#[derive(Clone)]
pub struct Newsroom {
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) porter: Arc<Porter>,
    /// The turn to decode an image.
    pub(crate) decoder: Arc<Semaphore>,
    /// Counts within a millisecond.
    counter: Arc<Mutex<AssertUnwindSafe<ContextV7>>>,
}

impl Newsroom {
    /// A newsroom over this store, by this clock.
    pub fn new(store: Store, clock: Clock) -> Self {
        let counter = Arc::new(Mutex::new(AssertUnwindSafe(ContextV7::new())));
        Self { store, clock, porter: Arc::default(), decoder: Arc::new(Semaphore::new(1)), counter }
    }

    /// What is kept.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The time.
    pub fn now(&self) -> Moment {
        (self.clock)()
    }

    /// A new identity (UUID version 7: identities made later sort later, in one millisecond too).
    pub(crate) fn new_identity(&self) -> Uuid {
        let now = self.now().0.max(0).unsigned_abs();
        let sub_millisecond = u32::try_from(now % 1000).unwrap_or(0) * 1_000_000;
        Uuid::new_v7(Timestamp::from_unix(&*self.counter, now / 1000, sub_millisecond))
    }
}
