//! One making for many who wait: whoever asks for a page that is being made waits for that making.

use super::{
    kept::Kept,
    stamps::{Began, Stamps},
};
use crate::SiteError;
use futures_util::{
    FutureExt as _,
    future::{BoxFuture, Shared},
};
use std::{
    collections::HashMap,
    future::Future,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// How a making ended: a page, nothing at that address, or a failure.
pub type Outcome = Result<Option<Arc<Kept>>, Failure>;

/// Why there is no page.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Failure {
    /// What it shows could not be read, or set.
    #[error(transparent)]
    Making(Arc<SiteError>),
    /// The making stopped in the middle.
    #[error("the page’s making stopped: this is a fault in the program")]
    Stopped,
    /// The making goes on, but nobody should wait for it any longer.
    #[error("the page’s making takes too long")]
    Slow,
}

/// The makings under way, by key.
#[derive(Default)]
pub struct Flights {
    under_way: Mutex<HashMap<Arc<str>, Flight>>,
}

#[derive(Clone)]
struct Flight {
    began: Began,
    outcome: Shared<BoxFuture<'static, Outcome>>,
}

impl Flights {
    /// The outcome of a making of `key` that sees every change that happened before this call: one that is under way
    /// if it began late enough, else a new one, which `make` is asked for. It goes on even if nobody waits any more.
    pub async fn join<F>(self: &Arc<Self>, stamps: &Stamps, key: &str, mut make: impl FnMut(Began) -> F) -> Outcome
    where
        F: Future<Output = Outcome> + Send + 'static,
    {
        let arrived = stamps.begin();
        loop {
            let flight = self.flight(stamps, key, &mut make);
            let outcome = flight.outcome.await;
            let late_enough = flight.began >= arrived;
            match outcome {
                Ok(Some(page)) if late_enough || page.stamp.is_fresh() => return Ok(Some(page)),
                Ok(None) if late_enough => return Ok(None),
                Err(failure) => return Err(failure),
                // It began before a change of which the caller may know.
                Ok(_) => {}
            }
        }
    }

    fn flight<F>(self: &Arc<Self>, stamps: &Stamps, key: &str, make: &mut impl FnMut(Began) -> F) -> Flight
    where
        F: Future<Output = Outcome> + Send + 'static,
    {
        let mut under_way = self.lock();
        if let Some(flight) = under_way.get(key) {
            return flight.clone();
        }
        let began = stamps.begin();
        let (flights, own_key) = (self.clone(), Arc::<str>::from(key));
        let key = own_key.clone();
        let landing = Landing { flights, key: own_key };
        let making = make(began);
        let task = tokio::spawn(async move {
            let _landing = landing;
            making.await
        });
        let outcome = async { task.await.unwrap_or(Err(Failure::Stopped)) }.boxed().shared();
        let flight = Flight { began, outcome };
        under_way.insert(key, flight.clone());
        flight
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Arc<str>, Flight>> {
        self.under_way.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Takes the flight off the list when it ends, however it ends.
struct Landing {
    flights: Arc<Flights>,
    key: Arc<str>,
}

impl Drop for Landing {
    fn drop(&mut self) {
        self.flights.lock().remove(&self.key);
    }
}
