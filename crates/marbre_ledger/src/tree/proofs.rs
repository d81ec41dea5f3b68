//! Proofs made: the audit path of an entry and the consistency of two sizes (RFC 6962, sections 2.1.1 and 2.1.2).

use super::{Hashes, TreeError, outside, range_hash};
use crate::Hash;

/// The largest power of two below `width`, where RFC 6962 splits a tree of so many entries. `width` is at least 2.
const fn split(width: u64) -> u64 {
    1 << (width - 1).ilog2()
}

/// The audit path of entry `index` in the tree of `size` entries: leaf's sibling first, as in a tlog-proof.
///
/// # Errors
/// [`TreeError::Outside`], or [`TreeError::Unreadable`] when a hash cannot be read.
pub fn prove_inclusion<H: Hashes + ?Sized>(index: u64, size: u64, hashes: &H) -> Result<Vec<Hash>, TreeError> {
    outside::entry_of(index, size)?;
    let (mut start, mut end) = (0, size);
    let mut path = Vec::new();
    while end - start > 1 {
        let middle = start + split(end - start);
        if index < middle {
            path.push(range_hash(middle, end, hashes)?);
            end = middle;
        } else {
            path.push(range_hash(start, middle, hashes)?);
            start = middle;
        }
    }
    path.reverse();
    Ok(path)
}

/// The proof that the tree of `new` entries begins with that of `old` entries. Empty when nothing needs proving: `old`
/// is 0 or equals `new`.
///
/// # Errors
/// [`TreeError::Outside`], or [`TreeError::Unreadable`] when a hash cannot be read.
pub fn prove_consistency<H: Hashes + ?Sized>(old: u64, new: u64, hashes: &H) -> Result<Vec<Hash>, TreeError> {
    outside::grown(old, new)?;
    if old == 0 || old == new {
        return Ok(Vec::new());
    }
    let (mut start, mut end) = (0, new);
    let mut proof = Vec::new();
    while old != end {
        let middle = start + split(end - start);
        if old <= middle {
            proof.push(range_hash(middle, end, hashes)?);
            end = middle;
        } else {
            proof.push(range_hash(start, middle, hashes)?);
            start = middle;
        }
    }
    // The old tree's own last subtree; when that is the whole old tree, whoever checks has its root already.
    if start > 0 {
        proof.push(range_hash(start, end, hashes)?);
    }
    proof.reverse();
    Ok(proof)
}
