//! The public record: every version that was published is an entry in a Merkle tree that only grows, whose head is
//! signed by the publication and cosigned by others, so that nobody can quietly change what stands in it.
//!
//! [`leaf`] says what an entry is, [`tree`] hashes and proves (RFC 6962), [`tile`] is how the tree is kept and served
//! (C2SP tlog-tiles), [`note`] and [`checkpoint`] are its signed head (signed-note, tlog-checkpoint, tlog-cosignature),
//! [`witness`] is how papers watch each other (tlog-witness), [`proof`] is a proof in a file (tlog-proof), and
//! [`verify`] tells a person what all of it proves. Pure: times, keys and salts are arguments, reading is a trait.

pub mod checkpoint;
mod encoding;
pub mod hash;
pub mod leaf;
pub mod note;
pub mod proof;
pub mod tile;
pub mod tree;
pub mod verify;
pub mod witness;

pub use checkpoint::Checkpoint;
pub use hash::Hash;
pub use leaf::Leaf;
pub use note::{Note, SigningKey, VerifierKey};
pub use proof::InclusionFile;
pub use tile::TilePath;
pub use tree::Frontier;
