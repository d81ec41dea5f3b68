//! The images of an export: found in the media given, filed once, or known to be missing.

use super::media::MediaSource;
use crate::{ImageNotes, file_image::describe};
use marbre_article::{Moment, document::Sha256Hex};
use marbre_store::{
    assets::{Asset, AssetDetails},
    blobs::Blobs,
};
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};
use tokio::runtime::Handle;

/// What became of an image.
#[derive(Debug, Clone)]
pub(super) enum Picture {
    /// It is filed. Its record must go into the transaction of the first who shows it.
    Filed(Arc<Asset>),
    /// No file was found for its address.
    NotFound,
    /// A file was found, and is no image that can be taken. Why.
    Refused(String),
}

/// The images of an export.
pub(super) struct Pictures {
    media: Option<MediaSource>,
    blobs: Arc<Blobs>,
    runtime: Handle,
    now: Moment,
    seen: Mutex<HashMap<String, Picture>>,
    new: AtomicU64,
    known: AtomicU64,
}

impl Pictures {
    pub(super) fn new(media: Option<MediaSource>, blobs: Arc<Blobs>, now: Moment) -> Self {
        let runtime = Handle::current();
        Self { media, blobs, runtime, now, seen: Mutex::default(), new: AtomicU64::new(0), known: AtomicU64::new(0) }
    }

    /// The image of this address. Its bytes are on disk when it is given as filed.
    pub(super) fn at(&self, address: &str, details: impl FnOnce() -> AssetDetails) -> Picture {
        let Some(media) = &self.media else { return Picture::NotFound };
        if let Some(seen) = self.seen.lock().unwrap_or_else(PoisonError::into_inner).get(address) {
            return seen.clone();
        }
        let picture = self.file(media, address, details);
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).insert(address.to_owned(), picture.clone());
        picture
    }

    /// True when there are files to look in.
    pub(super) const fn has_media(&self) -> bool {
        self.media.is_some()
    }

    /// How many files were filed: new ones, and those that were here already.
    pub(super) fn found(&self) -> (u64, u64) {
        (self.new.load(Ordering::Relaxed), self.known.load(Ordering::Relaxed))
    }

    fn file(&self, media: &MediaSource, address: &str, details: impl FnOnce() -> AssetDetails) -> Picture {
        let bytes = match media.find(address) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Picture::NotFound,
            Err(cause) => return Picture::Refused(cause.to_string()),
        };
        let path = address.split(['?', '#']).next().unwrap_or(address);
        let filename = path.rsplit('/').next().unwrap_or(path).to_owned();
        let notes = ImageNotes { filename, details: details() };
        let asset = match describe(&bytes, Sha256Hex::of(&bytes), notes) {
            Ok(asset) => Asset { created_at: self.now, ..asset },
            Err(cause) => return Picture::Refused(cause.to_string()),
        };
        let put = async {
            let known = self.blobs.has(&asset.sha256).await?;
            self.blobs.put(bytes).await.map(|_| known)
        };
        match self.runtime.block_on(put) {
            Ok(known) => {
                (if known { &self.known } else { &self.new }).fetch_add(1, Ordering::Relaxed);
                Picture::Filed(Arc::new(asset))
            }
            Err(cause) => Picture::Refused(cause.to_string()),
        }
    }
}
