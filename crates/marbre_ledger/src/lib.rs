//! The public record: every version that was published is an entry in a Merkle tree that only grows, whose head is
//! signed by the publication and cosigned by others, so that nobody can quietly change what stands in it.
//!
//! [`tree`] hashes and proves (RFC 6962), [`tile`] is how the tree is kept and served (C2SP tlog-tiles), [`note`] and
//! [`checkpoint`] are its signed head (signed-note, tlog-checkpoint, tlog-cosignature). Pure: times and keys are
//! arguments, reading is a trait.

pub mod checkpoint;
mod encoding;
pub mod hash;
pub mod note;
pub mod tile;
pub mod tree;

pub use checkpoint::Checkpoint;
pub use hash::Hash;
pub use note::{Note, SigningKey, VerifierKey};
pub use tile::TilePath;
pub use tree::Frontier;
