//! Opening, reading, writing: the handle that everything else is given.

use crate::{PublicReader, Reader, StoreError, Transaction, blobs::Blobs};
use marbre_article::event::Recorded;
use std::{path::PathBuf, sync::Arc};

/// Where things are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenOptions {
    /// `sqlite:PATH` or `postgres://…`.
    pub database: String,
    /// The folder of media.
    pub media: PathBuf,
    /// Connections for reading (SQLite), or in all (PostgreSQL).
    pub connections: u32,
}

/// The newsroom's memory. Cheap to clone; all clones share one set of connections.
#[derive(Clone)]
pub struct Store {
    // for the implementer
}

impl Store {
    /// Opens what exists and checks its schema: a newer one is refused untouched, an older one with the advice to migrate.
    ///
    /// # Errors
    /// [`StoreError::NewerSchema`], [`StoreError::OlderSchema`], [`StoreError::EngineTooOld`], or what the engine said.
    pub async fn open(_options: &OpenOptions) -> Result<Self, StoreError> {
        todo!()
    }

    /// Opens, making the database if it is not there, and brings the schema up to date. Gives the schema numbers
    /// before and after.
    ///
    /// # Errors
    /// As for [`Store::open`], but an older schema is no error.
    pub async fn migrate(_options: &OpenOptions) -> Result<(Self, i64, i64), StoreError> {
        todo!()
    }

    /// For looking at everything, drafts included.
    pub fn reader(&self) -> Reader {
        todo!()
    }

    /// For looking at what the public may see, and nothing else.
    pub fn public(&self) -> PublicReader {
        todo!()
    }

    /// Begins a change. One at a time on SQLite: others wait.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn begin(&self) -> Result<Transaction, StoreError> {
        todo!()
    }

    /// The bytes of media.
    pub fn blobs(&self) -> Arc<Blobs> {
        todo!()
    }

    /// Calls `listener` with the events of every transaction of this process, after it is committed and before
    /// [`Transaction::commit`] returns. It must be quick and must not block.
    pub fn on_commit(&self, _listener: Arc<dyn Fn(&[Recorded]) + Send + Sync>) {
        todo!()
    }

    /// Waits for what is under way and closes the connections.
    pub async fn close(&self) {
        todo!()
    }
}
