//! What scripts are told of an image.

use marbre_article::{Moment, document::Sha256Hex};
use marbre_store::assets::Asset;
use serde_json::{Value, json};

/// What the editor and the dialogs know of an image.
pub(crate) fn known(asset: &Asset, now: Moment) -> Value {
    let Asset { sha256, details, keeping, .. } = asset;
    json!({
        "sha256": sha256,
        "name": asset.filename,
        "width": asset.width,
        "height": asset.height,
        "alt": details.alt,
        "caption": details.caption,
        "words": details.words,
        "decorative": details.decorative,
        "credit": details.credit,
        "pulled": keeping.pulled.is_some(),
        "expired": keeping.expires_at.is_some_and(|end| end <= now),
    })
}

/// What an image is called in lists: the name it came with, or the beginning of its hash.
pub(super) fn title(filename: &str, hash: &Sha256Hex) -> String {
    if filename.trim().is_empty() { hash.as_str().chars().take(12).collect() } else { filename.to_owned() }
}
