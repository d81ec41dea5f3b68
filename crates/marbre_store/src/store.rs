//! Opening, reading, writing: the handle that everything else is given.

use crate::{Listener, PublicReader, Reader, StoreError, Transaction, blobs::Blobs, engine::Shared, migrations};
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
    shared: Arc<Shared>,
    blobs: Arc<Blobs>,
}

impl Store {
    /// Opens what exists and checks its schema: a newer one is refused untouched, an older one with the advice to migrate.
    ///
    /// # Errors
    /// [`StoreError::NewerSchema`], [`StoreError::OlderSchema`], [`StoreError::EngineTooOld`],
    /// [`StoreError::Missing`] when there is no such file, or what the engine said.
    pub async fn open(options: &OpenOptions) -> Result<Self, StoreError> {
        let store = Self::connect(options, false).await?;
        match migrations::found(&store.reader()).await.and_then(migrations::check) {
            Ok(()) => Ok(store),
            Err(refused) => {
                store.close().await;
                Err(refused)
            }
        }
    }

    /// Opens, making the database if it is not there, and brings the schema up to date. Gives the schema numbers
    /// before and after.
    ///
    /// # Errors
    /// As for [`Store::open`], but an older schema is no error.
    pub async fn migrate(options: &OpenOptions) -> Result<(Self, i64, i64), StoreError> {
        match Self::open(options).await {
            Ok(store) => return Ok((store, migrations::KNOWN, migrations::KNOWN)),
            Err(StoreError::OlderSchema { .. } | StoreError::Missing { .. }) => {}
            Err(refused) => return Err(refused),
        }
        let store = Self::connect(options, true).await?;
        match migrations::apply(&store.shared).await {
            Ok(before) => Ok((store, before, migrations::KNOWN)),
            Err(failed) => {
                store.close().await;
                Err(failed)
            }
        }
    }

    async fn connect(options: &OpenOptions, create: bool) -> Result<Self, StoreError> {
        let shared = Shared::connect(&options.database, options.connections, create).await?;
        Ok(Self { shared: Arc::new(shared), blobs: Arc::new(Blobs::in_folder(&options.media)) })
    }

    /// For looking at everything, drafts included.
    pub fn reader(&self) -> Reader {
        Reader { shared: Arc::clone(&self.shared) }
    }

    /// For looking at what the public may see, and nothing else.
    pub fn public(&self) -> PublicReader {
        PublicReader::new(self.reader())
    }

    /// Begins a change. One at a time on SQLite: others wait.
    ///
    /// # Errors
    /// What the engine said; [`StoreError::Stopped`] after the disk failed.
    pub async fn begin(&self) -> Result<Transaction, StoreError> {
        self.shared.begin().await
    }

    /// The bytes of media.
    pub fn blobs(&self) -> Arc<Blobs> {
        Arc::clone(&self.blobs)
    }

    /// Calls `listener` with the events of every transaction of this process, after it is committed and before
    /// [`Transaction::commit`] returns. It must be quick and must not block. Transactions that are committed at the
    /// same time may be told in either order: go by the numbers.
    pub fn on_commit(&self, listener: Listener) {
        self.shared.listen(listener);
    }

    /// Says which publication this is, by its host, for the entries of the public record: `rivage.example`. Without it
    /// they say `localhost`.
    pub fn name_publication(&self, host: &str) {
        self.shared.name_publication(host);
    }

    /// The publication, by its host.
    pub fn publication_host(&self) -> Arc<str> {
        self.shared.publication()
    }

    /// Why nothing more is saved until the program is started again: the disk failed. Nothing while all is well.
    pub fn stopped(&self) -> Option<&str> {
        self.shared.stopped()
    }

    /// Waits for what is under way and closes the connections.
    pub async fn close(&self) {
        self.shared.close().await;
    }
}
