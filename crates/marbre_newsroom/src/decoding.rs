//! Turns at decoding images: one at a time in the whole program, since each may take nearly two hundred megabytes for a
//! moment.

use crate::Newsroom;
use marbre_formats::image::ImageError;
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Somebody's turn.
pub(crate) struct Turn {
    _permit: Option<OwnedSemaphorePermit>,
}

impl Newsroom {
    /// Where turns are given, for whoever else decodes in this process: the site, when a reader asks for a size that has
    /// not been made.
    pub fn decoder(&self) -> Arc<Semaphore> {
        Arc::clone(&self.decoder)
    }

    /// Waits for a turn.
    pub(crate) async fn turn(&self) -> Turn {
        // It is never closed, so that there always is one.
        Turn { _permit: self.decoder().acquire_owned().await.ok() }
    }

    /// Does this work, which decodes an image, in its turn. It is never done by a thread of low priority, since a reader
    /// who waits for the turn would wait for everybody else; and the turn ends with the work, even if nobody waits for it
    /// any more.
    pub(crate) async fn decode<T: Send + 'static>(
        &self,
        turn: Turn,
        work: impl FnOnce() -> Result<T, ImageError> + Send + 'static,
    ) -> Result<T, ImageError> {
        let done = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            work()
        });
        done.await.unwrap_or_else(|cause| {
            tracing::error!(%cause, "the decoding of an image stopped");
            Err(ImageError::Damaged)
        })
    }
}
