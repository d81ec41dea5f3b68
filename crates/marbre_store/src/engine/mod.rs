//! The two engines behind one face: the only code that knows which one it is.

use crate::StoreError;
use marbre_article::{Moment, event::Event};

/// For looking. Cheap to clone.
#[derive(Clone)]
pub struct Reader {
    // for the implementer
}

/// A change under way: nothing of it is seen by others until it is committed; dropped, it is undone.
pub struct Transaction {
    // for the implementer
}

impl Transaction {
    /// Adds an event, to be numbered and kept when the transaction is committed.
    pub fn record(&mut self, _event: Event) {
        todo!()
    }

    /// Makes the change and its events lasting, both or neither. `now` becomes the events' time.
    ///
    /// # Errors
    /// What the engine said; then nothing was changed.
    pub async fn commit(self, _now: Moment) -> Result<(), StoreError> {
        todo!()
    }
}
