//! Images as filed: what is known of them. Their bytes are in [`crate::blobs`].

use crate::{
    Reader, StoreError, Transaction,
    engine::{Insert, Row, Value, values},
};
use marbre_article::{Moment, document::Sha256Hex};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

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
    /// Dominant colour: `#rrggbb`; empty while it has not been decoded.
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

const ASSETS: &str = "SELECT sha256, media_type, bytes, width, height, colour, filename, details_json, created_at \
     FROM asset WHERE sha256 IN ({list})";

const FILE: Insert = Insert {
    table: "asset",
    columns: &["sha256", "media_type", "bytes", "width", "height", "colour", "filename", "details_json", "created_at"],
    conflict: "ON CONFLICT (sha256) DO NOTHING",
};

fn asset(row: &mut Row) -> Result<Asset, StoreError> {
    let hash = row.text()?;
    Ok(Asset {
        sha256: Sha256Hex::try_from(Cow::Owned(hash)).map_err(|cause| row.bad(cause))?,
        media_type: row.text()?,
        bytes: row.u64()?,
        width: row.u32()?,
        height: row.u32()?,
        colour: row.text()?,
        filename: row.text()?,
        details: row.json()?,
        created_at: row.moment()?,
    })
}

impl Reader {
    /// The assets of these hashes, in no order.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn assets(&self, hashes: &[Sha256Hex]) -> Result<Vec<Asset>, StoreError> {
        let hashes: Vec<Value> = hashes.iter().map(Value::from).collect();
        let rows = self.rows_of_list("read the images", ASSETS, Vec::new(), &hashes, 1).await?;
        rows.into_iter().map(|mut row| asset(&mut row)).collect()
    }
}

impl Transaction {
    /// Files assets; one already filed is left as it is.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn insert_assets(&mut self, assets: &[Asset]) -> Result<(), StoreError> {
        let mut rows = Vec::with_capacity(assets.len() * FILE.columns.len());
        for asset in assets {
            let length = i64::try_from(asset.bytes).unwrap_or(i64::MAX);
            rows.extend(values![
                &asset.sha256,
                &asset.media_type,
                length,
                asset.width,
                asset.height,
                &asset.colour,
                &asset.filename,
                crate::json(&asset.details)?,
                asset.created_at,
            ]);
        }
        self.insert("file the images", &FILE, rows).await
    }
}
