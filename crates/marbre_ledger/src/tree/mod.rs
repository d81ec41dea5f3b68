//! The Merkle tree (RFC 6962, section 2): its root at any size, proofs that an entry stands in it and that it only grew.
//!
//! The tree is made of full subtrees: [`Node`] names one, [`Hashes`] is where their hashes come from (tiles, a list in
//! memory). Nothing here trusts what it reads: a proof is worth what [`verify_inclusion`] and [`verify_consistency`] say.

mod frontier;
mod outside;
mod proofs;
mod verifying;

pub use frontier::{Frontier, NotAFrontier};
pub use outside::Outside;
pub use proofs::{prove_consistency, prove_inclusion};
pub use verifying::{ProofError, verify_consistency, verify_inclusion};

use crate::Hash;

/// A full subtree of the tree: the `index`-th of those over 2^`level` entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Node {
    /// How high it stands: 0 is an entry's own hash.
    pub level: u32,
    /// Its place among those of its level, from 0.
    pub index: u64,
}

/// Why hashes or proofs cannot be had.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TreeError {
    /// A hash cannot be read where it is kept.
    #[error("a hash of the record cannot be read: {0}")]
    Unreadable(String),
    /// No such proof can be.
    #[error(transparent)]
    Outside(#[from] Outside),
}

/// Where hashes of full subtrees come from.
pub trait Hashes {
    /// The hash of a full subtree.
    ///
    /// # Errors
    /// [`TreeError::Unreadable`] when it is not kept, or not as it should be.
    fn hash(&self, node: Node) -> Result<Hash, TreeError>;
}

/// The leaf hashes themselves; what stands above is computed each time. For small trees and tests.
impl Hashes for [Hash] {
    fn hash(&self, node: Node) -> Result<Hash, TreeError> {
        let missing = || TreeError::Unreadable(format!("the list of {} leaf hashes ends before {node:?}", self.len()));
        let width = 1_usize.checked_shl(node.level).filter(|width| *width != 0).ok_or_else(missing)?;
        let start = usize::try_from(node.index).ok().and_then(|index| index.checked_mul(width)).ok_or_else(missing)?;
        let end = start.checked_add(width).ok_or_else(missing)?;
        Ok(fold_full(self.get(start..end).ok_or_else(missing)?))
    }
}

/// The root over hashes of one level whose number is a power of two.
pub(crate) fn fold_full(hashes: &[Hash]) -> Hash {
    match hashes {
        [] => Hash::of_empty_tree(),
        [one] => *one,
        more => {
            let (left, right) = more.split_at(more.len() / 2);
            Hash::of_node(&fold_full(left), &fold_full(right))
        }
    }
}

/// The full subtrees, largest first, of which the entries from `start` up to `end` are made; `start` is where a subtree
/// of RFC 6962 begins, so that they follow each other by falling size.
pub(crate) fn peaks(start: u64, end: u64) -> impl Iterator<Item = Node> {
    let mut at = start;
    std::iter::from_fn(move || {
        let left = end.checked_sub(at).filter(|left| *left > 0)?;
        let level = left.ilog2();
        let node = Node { level, index: at >> level };
        at += 1 << level;
        Some(node)
    })
}

/// The hash over the entries from `start` up to `end`, a subtree of RFC 6962.
pub(crate) fn range_hash<H: Hashes + ?Sized>(start: u64, end: u64, hashes: &H) -> Result<Hash, TreeError> {
    let found: Vec<Hash> = peaks(start, end).map(|node| hashes.hash(node)).collect::<Result<_, _>>()?;
    Ok(fold_peaks(&found))
}

/// The root over the hashes of full subtrees of falling size.
pub(crate) fn fold_peaks(peaks: &[Hash]) -> Hash {
    let over = |right: Option<Hash>, left: &Hash| Some(right.map_or(*left, |right| Hash::of_node(left, &right)));
    peaks.iter().rev().fold(None, over).unwrap_or_else(Hash::of_empty_tree)
}

/// The root of the tree when it had `size` entries.
///
/// # Errors
/// [`TreeError::Unreadable`] when a hash cannot be read.
pub fn root_at<H: Hashes + ?Sized>(size: u64, hashes: &H) -> Result<Hash, TreeError> {
    range_hash(0, size, hashes)
}
