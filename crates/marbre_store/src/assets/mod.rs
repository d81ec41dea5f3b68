//! Images as filed: what is known and decided about them. Their bytes are in [`crate::blobs`].

mod library;
mod renditions;
pub(crate) mod uses;

pub use library::{LibraryFilter, LibraryItem, LibraryPlace, Rights};
pub use renditions::{MadeRendition, Waiting};
pub use uses::{AssetUse, Standing};

use crate::{
    Reader, StoreError, Transaction,
    engine::{Insert, Row, Value, values},
};
use marbre_article::{LanguageTag, Moment, StaffId, document::Sha256Hex, fold::fold, framing::Framing};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, collections::BTreeMap};

/// How many characters of what is said of an image the library looks through. PostgreSQL indexes no long texts.
const LONGEST_FOLDED: usize = 800;

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
    /// What the desk knows of it, and readers do not.
    pub keeping: AssetKeeping,
}

/// What was written about an image, and how it is shown. All may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AssetDetails {
    /// What it shows, for those who do not see it, in a language that nobody has named: as its file says.
    pub alt: String,
    /// The line below, likewise.
    pub caption: String,
    /// Whose it is.
    pub credit: String,
    /// Who holds the rights.
    pub copyright: String,
    /// The words in each language.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<LanguageTag, AssetWords>,
    /// True when it says nothing that a text does not say.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub decorative: bool,
    /// When it was taken: `2026-11-03` or `2026-11-03T14:05:09`, with its zone where that is known.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub taken: String,
    /// What part of it shows where.
    #[serde(skip_serializing_if = "is_plain")]
    pub framing: Framing,
}

/// The words about an image in one language. Both may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct AssetWords {
    /// What it shows, for those who do not see it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub alt: String,
    /// The line below.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub caption: String,
}

/// What the desk knows of an image, and readers do not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AssetKeeping {
    /// What was agreed with whoever holds the rights. May be empty.
    pub licence: String,
    /// When the right to show it ends.
    pub expires_at: Option<Moment>,
    /// Who brought it, if somebody here did.
    pub filed_by: Option<StaffId>,
    /// That it was taken out of every page.
    pub pulled: Option<Pulled>,
    /// The image that took its place.
    pub replaced_by: Option<Sha256Hex>,
    /// When the files for the public were last complete; nothing while some are still to be made.
    pub made_at: Option<Moment>,
    /// Why they could not be made. Empty when all is well.
    pub trouble: String,
}

/// That an image was taken out of every page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pulled {
    /// When.
    pub at: Moment,
    /// Who did it.
    pub by: Option<StaffId>,
    /// Why.
    pub reason: String,
}

fn is_plain(framing: &Framing) -> bool {
    *framing == Framing::default()
}

impl AssetDetails {
    /// The alternative text in that language, or else the one of no language. May be empty.
    pub fn alt_in(&self, lang: &LanguageTag) -> &str {
        let written = self.words.get(lang).map_or("", |words| words.alt.as_str());
        if written.is_empty() { &self.alt } else { written }
    }

    /// The caption in that language, or else the one of no language. May be empty.
    pub fn caption_in(&self, lang: &LanguageTag) -> &str {
        let written = self.words.get(lang).map_or("", |words| words.caption.as_str());
        if written.is_empty() { &self.caption } else { written }
    }

    /// The languages with an alternative text, as they are kept.
    fn alt_langs(&self) -> String {
        let mut langs = String::from(if self.decorative { " * " } else { " " });
        for (lang, _) in self.words.iter().filter(|(_, words)| !words.alt.trim().is_empty()) {
            langs.push_str(lang.as_str());
            langs.push(' ');
        }
        langs
    }

    /// The words by which the library finds it.
    fn folded(&self, filename: &str) -> String {
        let mut text = [filename, &self.credit, &self.copyright, &self.caption, &self.alt].join(" ");
        for words in self.words.values() {
            text.push(' ');
            text.push_str(&words.caption);
            text.push(' ');
            text.push_str(&words.alt);
        }
        fold(&text, LONGEST_FOLDED)
    }
}

/// The columns of an asset `a`, in the order in which [`asset`] reads them.
macro_rules! asset_columns {
    () => {
        "a.sha256, a.media_type, a.bytes, a.width, a.height, a.colour, a.filename, a.details_json, a.created_at, \
         a.licence, a.expires_at, a.filed_by, a.pulled_at, a.pulled_by, a.pulled_reason, a.replaced_by, a.made_at, a.trouble"
    };
}
use asset_columns;

const ASSETS: &str = concat!("SELECT ", asset_columns!(), " FROM asset a WHERE a.sha256 IN ({list})");

const FILE: Insert = Insert {
    table: "asset",
    columns: &[
        "sha256",
        "media_type",
        "bytes",
        "width",
        "height",
        "colour",
        "filename",
        "details_json",
        "created_at",
        "licence",
        "expires_at",
        "filed_by",
        "alt_langs",
        "has_credit",
        "folded",
    ],
    conflict: "ON CONFLICT (sha256) DO NOTHING",
};

const DESCRIBE: &str = "UPDATE asset SET details_json = $2, licence = $3, expires_at = $4, alt_langs = $5, \
     has_credit = $6, folded = $7 WHERE sha256 = $1";

const PULL: &str = "UPDATE asset SET pulled_at = $2, pulled_by = $3, pulled_reason = $4 WHERE sha256 = $1";

const REPLACE: &str = "UPDATE asset SET replaced_by = $2 WHERE sha256 = $1";

fn asset(row: &mut Row) -> Result<Asset, StoreError> {
    Ok(Asset {
        sha256: hash(row)?,
        media_type: row.text()?,
        bytes: row.u64()?,
        width: row.u32()?,
        height: row.u32()?,
        colour: row.text()?,
        filename: row.text()?,
        details: row.json()?,
        created_at: row.moment()?,
        keeping: AssetKeeping {
            licence: row.text()?,
            expires_at: row.opt_moment()?,
            filed_by: row.opt_uuid()?.map(StaffId),
            pulled: pulled(row)?,
            replaced_by: opt_hash(row)?,
            made_at: row.opt_moment()?,
            trouble: row.text()?,
        },
    })
}

fn pulled(row: &mut Row) -> Result<Option<Pulled>, StoreError> {
    let (at, by, reason) = (row.opt_moment()?, row.opt_uuid()?.map(StaffId), row.text()?);
    Ok(at.map(|at| Pulled { at, by, reason }))
}

/// The hash of a file.
pub(crate) fn hash(row: &mut Row) -> Result<Sha256Hex, StoreError> {
    let hash = row.text()?;
    Sha256Hex::try_from(Cow::Owned(hash)).map_err(|cause| row.bad(cause))
}

/// The hash of a file, or nothing.
pub(crate) fn opt_hash(row: &mut Row) -> Result<Option<Sha256Hex>, StoreError> {
    let hash = row.opt_text()?;
    hash.map(|hash| Sha256Hex::try_from(Cow::Owned(hash))).transpose().map_err(|cause| row.bad(cause))
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
    /// Files assets, and puts them in the queue of those whose public files are to be made; one already filed is left as
    /// it is.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn insert_assets(&mut self, assets: &[Asset]) -> Result<(), StoreError> {
        let mut rows = Vec::with_capacity(assets.len() * FILE.columns.len());
        for asset in assets {
            let length = i64::try_from(asset.bytes).unwrap_or(i64::MAX);
            let Asset { details, keeping, .. } = asset;
            rows.extend(values![
                &asset.sha256,
                &asset.media_type,
                length,
                asset.width,
                asset.height,
                &asset.colour,
                &asset.filename,
                crate::json(details)?,
                asset.created_at,
                &keeping.licence,
                keeping.expires_at,
                keeping.filed_by,
                details.alt_langs(),
                i64::from(!details.credit.trim().is_empty()),
                details.folded(&asset.filename),
            ]);
        }
        self.insert("file the images", &FILE, rows).await?;
        self.queue_assets(assets.iter().map(|asset| (&asset.sha256, asset.created_at))).await
    }

    /// The asset of that hash, within this change.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn asset(&mut self, hash: &Sha256Hex) -> Result<Option<Asset>, StoreError> {
        let row = self.rows_of_list("read the image", ASSETS, &[hash.into()], 1).await?.pop();
        row.map(|mut row| asset(&mut row)).transpose()
    }

    /// Keeps what is said of an asset: its details, what was agreed, when the right to show it ends.
    ///
    /// # Errors
    /// [`StoreError::Missing`], what the engine said.
    pub async fn describe_asset(&mut self, asset: &Asset) -> Result<(), StoreError> {
        let Asset { sha256, details, keeping, filename, .. } = asset;
        let row = values![
            sha256,
            crate::json(details)?,
            &keeping.licence,
            keeping.expires_at,
            details.alt_langs(),
            i64::from(!details.credit.trim().is_empty()),
            details.folded(filename),
        ];
        let changed = self.run("describe the image", DESCRIBE, row).await?;
        there(changed, sha256)
    }

    /// Takes an asset out of every page, or lets it be shown again.
    ///
    /// # Errors
    /// [`StoreError::Missing`], what the engine said.
    pub async fn pull_asset(&mut self, hash: &Sha256Hex, pulled: Option<&Pulled>) -> Result<(), StoreError> {
        let at = pulled.map(|pulled| pulled.at);
        let by = pulled.and_then(|pulled| pulled.by);
        let reason = pulled.map_or("", |pulled| pulled.reason.as_str());
        let changed = self.run("pull the image", PULL, values![hash, at, by, reason]).await?;
        there(changed, hash)
    }

    /// Notes by which image another was replaced.
    ///
    /// # Errors
    /// [`StoreError::Missing`], what the engine said.
    pub async fn replace_asset(&mut self, hash: &Sha256Hex, by: &Sha256Hex) -> Result<(), StoreError> {
        let changed = self.run("replace the image", REPLACE, values![hash, by]).await?;
        there(changed, hash)
    }
}

fn there(changed: u64, hash: &Sha256Hex) -> Result<(), StoreError> {
    if changed == 0 { Err(StoreError::Missing { what: format!("image {hash}") }) } else { Ok(()) }
}
