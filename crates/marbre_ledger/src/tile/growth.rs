//! What must be written when the tree grows: each tile that changed, full or as wide as the new size makes it.

use super::{TILE_WIDTH, TileKind, TilePath, TileReader, items};
use crate::{
    Hash,
    hash::HASH_SIZE,
    tree::{TreeError, fold_full},
};

/// What a tree that grew must have on disk before its new head may be signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Growth {
    /// The entries of the tree now.
    pub size: u64,
    /// Tiles of hashes and their bytes, lowest level first, each level from left to right.
    pub tiles: Vec<(TilePath, Vec<u8>)>,
}

/// The tiles of hashes and the bundles that a tree needs, when it has `new` entries, beyond those it had with `old`.
/// A tree that has not grown needs nothing.
pub fn must_exist(old: u64, new: u64) -> impl Iterator<Item = TilePath> {
    // Eight levels of 256 hold every number of entries that there can be.
    let kinds = std::iter::once(TileKind::Entries).chain((0..8).map(|level| TileKind::Hashes { level }));
    kinds.flat_map(move |kind| {
        let (before, now) = (items(kind, old), items(kind, new));
        let tiles = if now > before { before / TILE_WIDTH..now.div_ceil(TILE_WIDTH) } else { 0..0 };
        tiles.filter_map(move |index| TilePath::in_tree(kind, index, new))
    })
}

/// The tiles of hashes to write when entries with these leaf hashes are appended to a tree of `size` entries. Partial
/// tiles of the tree before are read from `kept`: one for each level at most, however large the tree is.
///
/// # Errors
/// [`TreeError::Unreadable`] when a partial tile of the tree before is missing or has another length.
pub fn grow<R: TileReader + ?Sized>(size: u64, leaves: &[Hash], kept: &R) -> Result<Growth, TreeError> {
    let grown = u64::try_from(leaves.len())
        .ok()
        .and_then(|more| size.checked_add(more))
        .ok_or_else(|| TreeError::Unreadable("no record has so many entries".to_owned()))?;
    let mut tiles = Vec::new();
    let mut coming: Vec<u8> = leaves.iter().flat_map(|hash| hash.0).collect();
    for level in 0..8 {
        if coming.is_empty() {
            break;
        }
        let kind = TileKind::Hashes { level };
        let first = items(kind, size) / TILE_WIDTH;
        let mut bytes = match TilePath::in_tree(kind, first, size) {
            Some(partial) => partial.checked_length(kept.tile(&partial)?)?,
            None => Vec::new(),
        };
        bytes.append(&mut coming);
        for (index, tile) in (first..).zip(bytes.chunks(TILE_WIDTH as usize * HASH_SIZE)) {
            let Some(path) = TilePath::in_tree(kind, index, grown) else { continue };
            if path.is_full() {
                coming.extend(fold_full(&path.parse(tile)?).0);
            }
            tiles.push((path, tile.to_vec()));
        }
    }
    Ok(Growth { size: grown, tiles })
}
