//! What no proof can be about: entries that are not there, trees that became smaller.

/// Why there can be no such proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Outside {
    /// The entry is not in the tree.
    #[error("entry {index} is not in a record of {size} entries (they are counted from 0)")]
    NoSuchEntry {
        /// The entry that was asked for.
        index: u64,
        /// The entries that there are.
        size: u64,
    },
    /// The older tree is the larger one.
    #[error("a record of {new} entries cannot have grown from one of {old}")]
    Shrunk {
        /// Entries of the tree said to be older.
        old: u64,
        /// Entries of the tree said to be newer.
        new: u64,
    },
}

/// That a tree of `size` entries has this one.
pub const fn entry_of(index: u64, size: u64) -> Result<(), Outside> {
    if index < size { Ok(()) } else { Err(Outside::NoSuchEntry { index, size }) }
}

/// That a tree of `new` entries can have grown from one of `old` entries.
pub const fn grown(old: u64, new: u64) -> Result<(), Outside> {
    if old <= new { Ok(()) } else { Err(Outside::Shrunk { old, new }) }
}
