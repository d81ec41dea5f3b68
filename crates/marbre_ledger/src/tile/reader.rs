//! The tree read back out of its tiles, and which tiles that takes: whoever cannot wait inside a reader (a database, a
//! network) asks first what is needed, fetches it, and gives it from memory.

use super::{TILE_HEIGHT, TileKind, TilePath};
use crate::{
    Hash,
    tree::{Hashes, Node, TreeError, fold_full, prove_consistency, prove_inclusion, root_at},
};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

/// Where tiles are kept.
pub trait TileReader {
    /// The bytes of one tile of hashes.
    ///
    /// # Errors
    /// [`TreeError::Unreadable`] when it is not there.
    fn tile(&self, path: &TilePath) -> Result<Vec<u8>, TreeError>;
}

/// Tiles in memory.
impl TileReader for BTreeMap<TilePath, Vec<u8>> {
    fn tile(&self, path: &TilePath) -> Result<Vec<u8>, TreeError> {
        self.get(path).cloned().ok_or_else(|| TreeError::Unreadable(format!("{path} is not there")))
    }
}

/// The hashes of a tree of a known size, from its tiles. Each tile is read once.
pub struct TileHashes<'r, R: TileReader + ?Sized> {
    size: u64,
    reader: &'r R,
    read: RefCell<BTreeMap<TilePath, Vec<Hash>>>,
}

impl<'r, R: TileReader + ?Sized> TileHashes<'r, R> {
    /// The tree of `size` entries in these tiles.
    pub const fn new(size: u64, reader: &'r R) -> Self {
        Self { size, reader, read: RefCell::new(BTreeMap::new()) }
    }

    /// A tile's hashes. A partial one that was removed because the full one exists is taken from that.
    fn load(&self, path: TilePath) -> Result<Vec<Hash>, TreeError> {
        let partial = self.reader.tile(&path).and_then(|bytes| path.parse(&bytes));
        match partial {
            Err(wrong) if !path.is_full() => {
                let full = path.full();
                let bytes = self.reader.tile(&full).map_err(|_| wrong)?;
                let mut hashes = full.parse(&bytes)?;
                hashes.truncate(usize::from(path.width()));
                Ok(hashes)
            }
            read => read,
        }
    }
}

/// Where a full subtree stands: its tile in a tree of `size` entries, and the first of its hashes there.
fn place(node: Node, size: u64) -> Option<(TilePath, usize, usize)> {
    let kind = TileKind::Hashes { level: u8::try_from(node.level / TILE_HEIGHT).ok()? };
    let within = node.level % TILE_HEIGHT;
    let first = node.index.checked_mul(1 << within)?;
    let path = TilePath::in_tree(kind, first >> TILE_HEIGHT, size)?;
    let (first, width) = ((first & 255) as usize, 1_usize << within);
    (first + width <= usize::from(path.width())).then_some((path, first, width))
}

fn outside(node: Node, size: u64) -> TreeError {
    TreeError::Unreadable(format!("{node:?} is not whole in a record of {size} entries"))
}

impl<R: TileReader + ?Sized> Hashes for TileHashes<'_, R> {
    fn hash(&self, node: Node) -> Result<Hash, TreeError> {
        let (path, first, width) = place(node, self.size).ok_or_else(|| outside(node, self.size))?;
        let mut read = self.read.borrow_mut();
        let hashes = match read.entry(path) {
            std::collections::btree_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::btree_map::Entry::Vacant(new) => new.insert(self.load(path)?),
        };
        hashes.get(first..first + width).map(fold_full).ok_or_else(|| outside(node, self.size))
    }
}

/// Writes down which tiles it is asked for.
struct Asked {
    size: u64,
    tiles: RefCell<BTreeSet<TilePath>>,
}

impl Hashes for Asked {
    fn hash(&self, node: Node) -> Result<Hash, TreeError> {
        let (path, ..) = place(node, self.size).ok_or_else(|| outside(node, self.size))?;
        self.tiles.borrow_mut().insert(path);
        Ok(Hash::of_empty_tree())
    }
}

fn asked<T>(size: u64, question: impl FnOnce(&Asked) -> Result<T, TreeError>) -> Result<BTreeSet<TilePath>, TreeError> {
    let asked = Asked { size, tiles: RefCell::default() };
    question(&asked)?;
    Ok(asked.tiles.into_inner())
}

/// The tiles from which the root of a tree of `size` entries is computed.
///
/// # Errors
/// None that a tree of a possible size has.
pub fn needed_for_root(size: u64) -> Result<BTreeSet<TilePath>, TreeError> {
    asked(size, |tree| root_at(size, tree))
}

/// The tiles from which the proof that entry `index` stands in the tree of `size` entries is made.
///
/// # Errors
/// [`TreeError::Outside`].
pub fn needed_for_inclusion(index: u64, size: u64) -> Result<BTreeSet<TilePath>, TreeError> {
    asked(size, |tree| prove_inclusion(index, size, tree))
}

/// The tiles from which the proof that the tree of `new` entries begins with that of `old` is made.
///
/// # Errors
/// [`TreeError::Outside`].
pub fn needed_for_consistency(old: u64, new: u64) -> Result<BTreeSet<TilePath>, TreeError> {
    asked(new, |tree| prove_consistency(old, new, tree))
}
