//! The entry of a version: a small record in canonical JSON, with salted hashes in place of texts.
//!
//! A salted hash says nothing of the text to whoever has not the salt. When a text must be removed by law, it and its
//! salt go; the entry stays, and every proof with it. Whoever has the text and the salt can show that they are the ones.

mod canonical;
mod fields;
mod time;

pub use canonical::{NotCanonical, canonical};
pub use time::Time;

use crate::{Hash, tile::bundle::LONGEST_ENTRY};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// The number that stands in every entry as `format`, counted up when its fields change.
pub const FORMAT: u64 = 1;

/// What happened to the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A version was published.
    Published,
    /// A version was published that corrects the one before it.
    Corrected,
    /// The article was withdrawn; the version is the notice that stands in its place.
    Withdrawn,
    /// A version that was published before the record began was entered afterwards.
    Backfilled,
}

/// What the record says of one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// What happened.
    pub kind: Kind,
    /// The publication, by its host.
    pub publication: String,
    /// The article's identity.
    pub article: String,
    /// The number of the version, from 1.
    pub version: u64,
    /// The language, by its BCP 47 tag.
    pub language: String,
    /// Where it stood: the path of its address.
    pub address: String,
    /// Salted hash of the headline.
    pub headline: Hash,
    /// Salted hash of the body in its canonical form.
    pub body: Hash,
    /// Salted hash of the other fields in their canonical form.
    pub fields: Hash,
    /// SHA-256 of each image and other file that it shows.
    pub media: BTreeSet<Hash>,
    /// When it was published.
    pub time: Time,
    /// The index of the entry of the version before it.
    pub previous: Option<u64>,
}

/// Why bytes are no entry, or an entry cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LeafError {
    /// It is no JSON.
    #[error("the entry is not JSON: {0}")]
    NotJson(String),
    /// It is JSON in another form.
    #[error("the entry is not in the canonical form of JSON (RFC 8785)")]
    NotCanonical,
    /// A field is missing.
    #[error("the entry has no field “{0}”")]
    Missing(&'static str),
    /// A field is not one of an entry.
    #[error("the entry has the field “{0}”, which no entry has")]
    Unknown(String),
    /// A field says what it cannot.
    #[error("the field “{field}” of the entry is not {wanted}")]
    Field {
        /// The field.
        field: &'static str,
        /// What it should be.
        wanted: &'static str,
    },
    /// Too many bytes.
    #[error("the entry would have {0} bytes, and the record takes up to {LONGEST_ENTRY}; it names too many files")]
    TooLong(usize),
    /// A later form of entries.
    #[error("the entry is of format {0}, and this program reads format {FORMAT}: use a newer one")]
    Newer(u64),
}

/// SHA-256(salt ‖ bytes). Each version has a salt of its own, from a good source of chance, kept with its text.
pub fn salted(salt: &[u8; 32], bytes: &[u8]) -> Hash {
    Hash(Sha256::new().chain_update(salt).chain_update(bytes).finalize().into())
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Published, Self::Corrected, Self::Withdrawn, Self::Backfilled];

    /// The word in the entry.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Corrected => "corrected",
            Self::Withdrawn => "withdrawn",
            Self::Backfilled => "backfilled",
        }
    }
}

impl Leaf {
    /// The bytes of the entry, as they are hashed, kept and served.
    ///
    /// # Errors
    /// [`LeafError::Field`] when a field says what it cannot, [`LeafError::TooLong`].
    pub fn to_bytes(&self) -> Result<Vec<u8>, LeafError> {
        self.check()?;
        let bytes = canonical(&self.to_json()).map_err(|_| LeafError::NotCanonical)?;
        if bytes.len() > LONGEST_ENTRY { Err(LeafError::TooLong(bytes.len())) } else { Ok(bytes) }
    }

    /// Reads an entry. What is read writes the same bytes again.
    ///
    /// # Errors
    /// [`LeafError`] when anything is missing, over, or written in another way.
    pub fn parse(bytes: &[u8]) -> Result<Self, LeafError> {
        if bytes.len() > LONGEST_ENTRY {
            return Err(LeafError::TooLong(bytes.len()));
        }
        let json: Value = serde_json::from_slice(bytes).map_err(|wrong| LeafError::NotJson(wrong.to_string()))?;
        if canonical(&json).ok().as_deref() != Some(bytes) {
            return Err(LeafError::NotCanonical);
        }
        let leaf = Self::from_json(json)?;
        leaf.check()?;
        Ok(leaf)
    }

    /// The leaf hash of the entry in the tree.
    ///
    /// # Errors
    /// As [`Leaf::to_bytes`].
    pub fn hash(&self) -> Result<Hash, LeafError> {
        Ok(Hash::of_leaf(&self.to_bytes()?))
    }
}
