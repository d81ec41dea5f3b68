//! How the tree is kept and served: tiles of up to 256 hashes and bundles of up to 256 entries (C2SP tlog-tiles 0.1.0).
//!
//! [`TilePath`] is the address of one, [`grow`] says what to write when entries come, [`TileHashes`] reads the tree back
//! out of tiles, [`bundle`] is how entries are kept.

pub mod bundle;
mod growth;
mod reader;

pub use growth::{Growth, grow, must_exist};
pub use reader::{TileHashes, TileReader, needed_for_consistency, needed_for_inclusion, needed_for_root};

use crate::{
    Hash,
    encoding::decimal,
    tree::{Hashes, Node, TreeError},
};
use std::{fmt, str::FromStr};

/// The hashes or entries of a full tile.
pub const TILE_WIDTH: u64 = 256;

/// The height of the subtree that a full tile spans.
pub const TILE_HEIGHT: u32 = 8;

/// The highest level that an address can say.
const HIGHEST_LEVEL: u8 = 63;

/// What a tile holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TileKind {
    /// Hashes of the tree: at level 0 those of entries, at level l those of full tiles of level l - 1.
    Hashes {
        /// The level, from 0 to 63.
        level: u8,
    },
    /// Entries themselves.
    Entries,
}

/// The address of a tile or a bundle below the log's prefix: `tile/0/x001/x234/067`, `tile/entries/000.p/17`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TilePath {
    kind: TileKind,
    index: u64,
    width: u16,
}

/// An address that no tile can have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not the address of a tile: it is written like tile/0/x001/x234/067 or tile/entries/000.p/17")]
pub struct NotATile(pub String);

impl TilePath {
    /// The tile of hashes at `level`, with its first `width` hashes (1 to 256); nothing for another level or width.
    pub const fn hashes(level: u8, index: u64, width: u16) -> Option<Self> {
        if level > HIGHEST_LEVEL {
            return None;
        }
        Self::checked(TileKind::Hashes { level }, index, width)
    }

    /// The bundle of entries with its first `width` entries (1 to 256).
    pub const fn entries(index: u64, width: u16) -> Option<Self> {
        Self::checked(TileKind::Entries, index, width)
    }

    const fn checked(kind: TileKind, index: u64, width: u16) -> Option<Self> {
        if width == 0 || width as u64 > TILE_WIDTH { None } else { Some(Self { kind, index, width }) }
    }

    /// The tile of `kind` and `index` as a tree of `size` entries has it: full, partial, or not at all.
    pub fn in_tree(kind: TileKind, index: u64, size: u64) -> Option<Self> {
        let before = index.checked_mul(TILE_WIDTH)?;
        let width = items(kind, size).checked_sub(before)?.min(TILE_WIDTH);
        Self::checked(kind, index, u16::try_from(width).ok()?)
    }

    /// What it holds.
    pub const fn kind(&self) -> TileKind {
        self.kind
    }

    /// Its place among those of its level, from 0.
    pub const fn index(&self) -> u64 {
        self.index
    }

    /// The hashes or entries in it, 1 to 256.
    pub const fn width(&self) -> u16 {
        self.width
    }

    /// True for one that can never grow.
    pub const fn is_full(&self) -> bool {
        self.width as u64 == TILE_WIDTH
    }

    /// The full one that will stand in its place.
    #[must_use]
    pub const fn full(self) -> Self {
        Self { width: TILE_WIDTH as u16, ..self }
    }

    /// True when a tree of `size` entries has all of it.
    pub fn exists_in(&self, size: u64) -> bool {
        let last = self.index.checked_mul(TILE_WIDTH).and_then(|start| start.checked_add(u64::from(self.width)));
        last.is_some_and(|last| last <= items(self.kind, size))
    }

    /// The nodes of the tree whose hashes it holds, in order. None for a bundle, or above the highest possible tree.
    pub fn nodes(&self) -> impl Iterator<Item = Node> {
        let place = match self.kind {
            TileKind::Hashes { level } if level < 8 => self.index.checked_mul(TILE_WIDTH).map(|start| (level, start)),
            _ => None,
        };
        let width = u64::from(self.width);
        place.into_iter().flat_map(move |(level, start)| {
            (0..width).filter_map(move |at| {
                Some(Node { level: u32::from(level) * TILE_HEIGHT, index: start.checked_add(at)? })
            })
        })
    }

    /// The bytes of a tile of hashes, with hashes from elsewhere. To write tiles as entries come, see [`grow`].
    ///
    /// # Errors
    /// [`TreeError::Unreadable`] when a hash cannot be read, or this is no tile of hashes.
    pub fn contents<H: Hashes + ?Sized>(&self, hashes: &H) -> Result<Vec<u8>, TreeError> {
        let mut bytes = Vec::with_capacity(usize::from(self.width) * crate::hash::HASH_SIZE);
        for node in self.nodes() {
            bytes.extend_from_slice(&hashes.hash(node)?.0);
        }
        if bytes.is_empty() {
            return Err(TreeError::Unreadable(format!("{self} holds no hashes")));
        }
        Ok(bytes)
    }

    /// The hashes that the bytes of this tile say.
    ///
    /// # Errors
    /// [`TreeError::Unreadable`] when they are not as many as it holds.
    pub fn parse(&self, bytes: &[u8]) -> Result<Vec<Hash>, TreeError> {
        let hashes = Hash::several(bytes).filter(|hashes| hashes.len() == usize::from(self.width));
        hashes.ok_or_else(|| self.wrong_length(bytes.len()))
    }

    /// The bytes, if they are as many as its hashes have.
    fn checked_length(&self, bytes: Vec<u8>) -> Result<Vec<u8>, TreeError> {
        let wanted = usize::from(self.width) * crate::hash::HASH_SIZE;
        if bytes.len() == wanted { Ok(bytes) } else { Err(self.wrong_length(bytes.len())) }
    }

    fn wrong_length(&self, given: usize) -> TreeError {
        let wanted = self.width;
        TreeError::Unreadable(format!("{self} has {given} bytes, and not those of {wanted} hashes of 32 bytes"))
    }
}

/// How many hashes or entries of a kind a tree of `size` entries has.
fn items(kind: TileKind, size: u64) -> u64 {
    match kind {
        TileKind::Hashes { level } => size.checked_shr(TILE_HEIGHT * u32::from(level)).unwrap_or(0),
        TileKind::Entries => size,
    }
}

impl fmt::Display for TilePath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            TileKind::Hashes { level } => write!(out, "tile/{level}/")?,
            TileKind::Entries => out.write_str("tile/entries/")?,
        }
        let (mut groups, mut rest) = (Vec::new(), self.index);
        while rest >= 1000 {
            groups.push(rest % 1000);
            rest /= 1000;
        }
        if !groups.is_empty() {
            write!(out, "x{rest:03}/")?;
        } else {
            write!(out, "{rest:03}")?;
        }
        for (left, group) in groups.iter().enumerate().rev() {
            if left == 0 { write!(out, "{group:03}")? } else { write!(out, "x{group:03}/")? }
        }
        if !self.is_full() {
            write!(out, ".p/{}", self.width)?;
        }
        Ok(())
    }
}

impl FromStr for TilePath {
    type Err = NotATile;

    /// Reads the one way in which the address is written, and nothing else.
    fn from_str(text: &str) -> Result<Self, NotATile> {
        read(text).filter(|path| path.to_string() == text).ok_or_else(|| NotATile(text.chars().take(120).collect()))
    }
}

fn read(text: &str) -> Option<TilePath> {
    let (kind, place) = text.strip_prefix("tile/")?.split_once('/')?;
    let (place, width) = match place.split_once(".p/") {
        Some((place, width)) => (place, u16::try_from(decimal(width)?).ok().filter(|width| *width < 256)?),
        None => (place, 256),
    };
    let mut index: u64 = 0;
    for group in place.split('/') {
        let digits = group.strip_prefix('x').unwrap_or(group);
        if digits.len() != 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        index = index.checked_mul(1000)?.checked_add(digits.parse().ok()?)?;
    }
    match kind {
        "entries" => TilePath::entries(index, width),
        level => TilePath::hashes(u8::try_from(decimal(level)?).ok()?, index, width),
    }
}
