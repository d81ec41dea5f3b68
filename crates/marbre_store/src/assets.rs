//! Images as filed: what is known of them. Their bytes are in [`crate::blobs`].

use crate::{Reader, StoreError, Transaction};
use marbre_article::{Moment, document::Sha256Hex};
use serde::{Deserialize, Serialize};

/// An image as filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// The hash of the file.
    pub sha256: Sha256Hex,
    /// What the bytes are: `image/jpeg`…
    pub media_type: String,
    /// Its length.
    pub bytes: u64,
    /// Pixels across, orientation applied.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Dominant colour: `#rrggbb`.
    pub colour: String,
    /// The name it came with.
    pub filename: String,
    /// What was written about it.
    pub details: AssetDetails,
    /// When it was filed.
    pub created_at: Moment,
}

/// What was written about an image. All may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AssetDetails {
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// The line below.
    pub caption: String,
    /// Whose it is.
    pub credit: String,
    /// Who holds the rights.
    pub copyright: String,
}

impl Reader {
    /// The assets of these hashes, in no order.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn assets(&self, _hashes: &[Sha256Hex]) -> Result<Vec<Asset>, StoreError> {
        todo!()
    }
}

impl Transaction {
    /// Files assets; one already filed is left as it is.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn insert_assets(&mut self, _assets: &[Asset]) -> Result<(), StoreError> {
        todo!()
    }
}
