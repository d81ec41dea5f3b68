//! Hashes of the Merkle tree (RFC 6962, section 2.1): SHA-256, a leaf's marked 0x00 and a node's 0x01, so that neither
//! can be passed off as the other.

use crate::encoding;
use sha2::{Digest, Sha256};
use std::{fmt, str::FromStr};

/// The bytes of one hash.
pub const HASH_SIZE: usize = 32;

/// A SHA-256 hash. As text it is canonical base64, as in checkpoints and proofs.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hash(pub [u8; HASH_SIZE]);

/// A text that is no hash.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a hash: 44 characters of base64 are needed, which say 32 bytes")]
pub struct NotAHash(pub String);

impl Hash {
    /// SHA-256 of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The root of the tree without entries: SHA-256 of nothing.
    pub fn of_empty_tree() -> Self {
        Self::of(b"")
    }

    /// The hash of an entry: SHA-256(0x00 ‖ entry).
    pub fn of_leaf(entry: &[u8]) -> Self {
        Self(Sha256::new().chain_update([0]).chain_update(entry).finalize().into())
    }

    /// The hash of what stands over two others: SHA-256(0x01 ‖ left ‖ right).
    pub fn of_node(left: &Self, right: &Self) -> Self {
        let mut bytes = [1; 1 + 2 * HASH_SIZE];
        bytes[1..=HASH_SIZE].copy_from_slice(&left.0);
        bytes[1 + HASH_SIZE..].copy_from_slice(&right.0);
        Self::of(&bytes)
    }

    /// The hash in lower-case hexadecimal, as in leaves.
    pub fn to_hex(self) -> String {
        encoding::to_hex(&self.0)
    }

    /// The hash that 64 lower-case hexadecimal digits say.
    pub fn from_hex(text: &str) -> Option<Self> {
        encoding::from_hex(text).map(Self)
    }

    /// Hashes that stand one after the other, as in a tile. Nothing when bytes are over.
    pub fn several(bytes: &[u8]) -> Option<Vec<Self>> {
        let (hashes, rest) = bytes.as_chunks::<HASH_SIZE>();
        rest.is_empty().then(|| hashes.iter().copied().map(Self).collect())
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&encoding::to_base64(&self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Hash({self})")
    }
}

impl FromStr for Hash {
    type Err = NotAHash;

    fn from_str(text: &str) -> Result<Self, NotAHash> {
        encoding::from_base64(text)
            .and_then(|bytes| bytes.try_into().ok())
            .map(Self)
            .ok_or_else(|| NotAHash(text.chars().take(80).collect()))
    }
}
