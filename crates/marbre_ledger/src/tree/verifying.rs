//! Proofs checked, by the steps of RFC 9162, sections 2.1.3.2 and 2.1.4.2 (the proofs are those of RFC 6962).

use super::{Outside, outside};
use crate::Hash;

/// Why a proof does not prove.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    /// No such proof can be.
    #[error(transparent)]
    Outside(#[from] Outside),
    /// Too many or too few hashes.
    #[error("the proof has {given} hashes, which is not the number that trees of these sizes need")]
    Length {
        /// The hashes that were given.
        given: usize,
    },
    /// The hashes lead elsewhere.
    #[error("the proof leads to another root than the one that was signed")]
    Root,
    /// The hashes do not lead to the older root.
    #[error("the proof leads to another older root than the one that was seen")]
    OldRoot,
}

/// Checks that the entry with this leaf hash stands at `index` in the tree of `size` entries with this root.
///
/// # Errors
/// [`ProofError`] says why it is not proved.
pub fn verify_inclusion(leaf: &Hash, index: u64, size: u64, root: &Hash, path: &[Hash]) -> Result<(), ProofError> {
    outside::entry_of(index, size)?;
    let length = ProofError::Length { given: path.len() };
    let (mut at, mut last) = (index, size - 1);
    let mut hash = *leaf;
    for sibling in path {
        if last == 0 {
            return Err(length);
        }
        if at % 2 == 1 || at == last {
            hash = Hash::of_node(sibling, &hash);
            let skipped = at.trailing_zeros();
            // On the right edge, levels without a sibling are passed over.
            if at % 2 == 0 {
                (at, last) = (shift(at, skipped), shift(last, skipped));
            }
        } else {
            hash = Hash::of_node(&hash, sibling);
        }
        (at, last) = (at >> 1, last >> 1);
    }
    match (last == 0, hash == *root) {
        (false, _) => Err(length),
        (true, false) => Err(ProofError::Root),
        (true, true) => Ok(()),
    }
}

/// Checks that the tree of `new` entries with `new_root` begins with the tree of `old` entries with `old_root`.
///
/// # Errors
/// [`ProofError`] says why it is not proved.
pub fn verify_consistency(
    old: u64,
    old_root: &Hash,
    new: u64,
    new_root: &Hash,
    proof: &[Hash],
) -> Result<(), ProofError> {
    let length = ProofError::Length { given: proof.len() };
    outside::grown(old, new)?;
    if old == 0 && *old_root != Hash::of_empty_tree() {
        return Err(ProofError::OldRoot);
    }
    if old == 0 || old == new {
        return match (proof.is_empty(), old == 0 || old_root == new_root) {
            (false, _) => Err(length),
            (true, false) => Err(ProofError::Root),
            (true, true) => Ok(()),
        };
    }
    // An old tree of 2^n entries is itself the first subtree, which the proof therefore leaves out.
    let (first, rest) = if old.is_power_of_two() { (old_root, proof) } else { proof.split_first().ok_or(length)? };
    let skipped = (old - 1).trailing_ones();
    let (mut at, mut last) = (shift(old - 1, skipped), shift(new - 1, skipped));
    let (mut from_old, mut from_new) = (*first, *first);
    for hash in rest {
        if last == 0 {
            return Err(length);
        }
        if at % 2 == 1 || at == last {
            from_old = Hash::of_node(hash, &from_old);
            from_new = Hash::of_node(hash, &from_new);
            if at % 2 == 0 {
                let skipped = at.trailing_zeros();
                (at, last) = (shift(at, skipped), shift(last, skipped));
            }
        } else {
            from_new = Hash::of_node(&from_new, hash);
        }
        (at, last) = (at >> 1, last >> 1);
    }
    match (last == 0, from_old == *old_root, from_new == *new_root) {
        (false, _, _) => Err(length),
        (true, false, _) => Err(ProofError::OldRoot),
        (true, true, false) => Err(ProofError::Root),
        (true, true, true) => Ok(()),
    }
}

/// `number` shifted right, also by its whole width.
fn shift(number: u64, by: u32) -> u64 {
    number.checked_shr(by).unwrap_or(0)
}
