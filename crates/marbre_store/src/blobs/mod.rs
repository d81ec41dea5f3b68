//! Media by the SHA-256 of their bytes: filed once, never changed.

use crate::StoreError;
use bytes::Bytes;
use marbre_article::document::Sha256Hex;

/// The bytes of media.
pub struct Blobs {
    // for the implementer
}

impl Blobs {
    /// Keeps bytes under their hash: temporary name, fsync, rename, fsync of the folder. Keeping them again does nothing.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub async fn put(&self, _bytes: Bytes) -> Result<Sha256Hex, StoreError> {
        todo!()
    }

    /// The bytes of that hash; nothing when they are not kept.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub async fn get(&self, _hash: &Sha256Hex) -> Result<Option<Bytes>, StoreError> {
        todo!()
    }

    /// Keeps a rendition (a public size and format made from an asset) under a name such as `{sha256}-480.jpg`,
    /// in the same careful way. Renditions can be made again at any time.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub async fn put_rendition(&self, _name: &str, _bytes: Bytes) -> Result<(), StoreError> {
        todo!()
    }

    /// The rendition of that name; nothing when it has not been made.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub async fn get_rendition(&self, _name: &str) -> Result<Option<Bytes>, StoreError> {
        todo!()
    }
}
