//! The right edge of the tree: all that is needed to append to it, and no more than one hash for each power of two.

use super::{Hashes, Node, TreeError, fold_peaks, peaks};
use crate::Hash;

/// The hashes of the full subtrees of which a tree is made, largest first. An append touches at most 64 of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

/// A stored frontier that cannot be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a tree of {size} entries has {needed} subtrees at its edge, not {given}")]
pub struct NotAFrontier {
    /// The entries that it is said to have.
    pub size: u64,
    /// The hashes that it needs.
    pub needed: u32,
    /// The hashes that were given.
    pub given: usize,
}

impl Frontier {
    /// The tree without entries.
    pub const fn new() -> Self {
        Self { size: 0, peaks: Vec::new() }
    }

    /// A frontier that was kept: its entries and [`Frontier::peaks`].
    ///
    /// # Errors
    /// [`NotAFrontier`] when there is not one hash for each power of two in `size`.
    pub fn kept(size: u64, peaks: Vec<Hash>) -> Result<Self, NotAFrontier> {
        if peaks.len() != size.count_ones() as usize {
            return Err(NotAFrontier { size, needed: size.count_ones(), given: peaks.len() });
        }
        Ok(Self { size, peaks })
    }

    /// The frontier of a tree of `size` entries, read from where its hashes are.
    ///
    /// # Errors
    /// [`TreeError::Unreadable`] when a hash cannot be read.
    pub fn read<H: Hashes + ?Sized>(size: u64, hashes: &H) -> Result<Self, TreeError> {
        let peaks = peaks(0, size).map(|node| hashes.hash(node)).collect::<Result<_, _>>()?;
        Ok(Self { size, peaks })
    }

    /// The entries of the tree.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// The hashes to keep for [`Frontier::kept`].
    pub fn peaks(&self) -> &[Hash] {
        &self.peaks
    }

    /// The root of the tree as it is now.
    pub fn root(&self) -> Hash {
        fold_peaks(&self.peaks)
    }

    /// Appends the hash of one entry ([`Hash::of_leaf`]) and says the entry's index. `completed` is told each subtree
    /// that became full, lowest first: the entry itself, then what stands above it.
    pub fn append(&mut self, leaf: Hash, mut completed: impl FnMut(Node, Hash)) -> u64 {
        let index = self.size;
        let mut hash = leaf;
        completed(Node { level: 0, index }, hash);
        for level in 1..=index.trailing_ones() {
            let Some(left) = self.peaks.pop() else { break };
            hash = Hash::of_node(&left, &hash);
            completed(Node { level, index: index >> level }, hash);
        }
        self.peaks.push(hash);
        self.size += 1;
        index
    }
}
