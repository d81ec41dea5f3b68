//! The tree as it stands on disk: read whole and compared with a head, grown, and proved again from what was written.

use super::KeyError;
use marbre_ledger::{
    Frontier, Hash, TilePath,
    tile::{TileHashes, TileKind, bundle, grow},
    tree::{TreeError, prove_consistency, root_at, verify_consistency},
    witness::Head,
};
use marbre_store::{
    StoreError,
    ledger::Entry,
    log_files::{FileMark, LogFiles},
};
use std::collections::BTreeMap;

/// The entries of a full tile.
const WIDTH: u64 = marbre_ledger::tile::TILE_WIDTH;

/// Why the record is not signed.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// What is kept could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The keys are missing or wrong.
    #[error(transparent)]
    Keys(#[from] KeyError),
    /// What is on disk does not prove what was signed.
    #[error(
        "the public record on disk is not what was signed, and nothing is signed until it is: {what}. Put the file back \
         from a backup, or let “marbre check DIR --repair” write it again"
    )]
    Differs {
        /// What differs.
        what: String,
    },
    /// Less is kept than was signed.
    #[error(
        "{signed} entries of the public record were signed, and the database has {kept}: it seems to come from an older \
         backup. Nothing is signed until the entries that are missing are back"
    )]
    Rewound {
        /// The entries that were signed.
        signed: u64,
        /// The entries that are kept.
        kept: u64,
    },
    /// Signed by somebody else.
    #[error(
        "the public record was last signed with another key than that in ledger.key: put back the copy that you keep of it"
    )]
    OtherKey,
}

/// A tree on disk that was read whole, or grown from one that was.
pub(super) struct Stored {
    frontier: Frontier,
    /// The files as they were when they were read or written.
    marks: BTreeMap<TilePath, FileMark>,
}

fn differs(what: impl std::fmt::Display) -> KeepError {
    KeepError::Differs { what: what.to_string() }
}

impl From<TreeError> for KeepError {
    fn from(wrong: TreeError) -> Self {
        differs(wrong)
    }
}

impl Stored {
    /// The tree without entries.
    pub(super) fn empty() -> Self {
        Self { frontier: Frontier::new(), marks: BTreeMap::new() }
    }

    /// Reads every file of the tree with that head: each entry is hashed, each tile compared with what stands below it,
    /// and the root with that of the head.
    pub(super) fn read(files: &LogFiles, head: Head) -> Result<Self, KeepError> {
        let mut stored = Self::empty();
        let mut above: Vec<Vec<Hash>> = vec![Vec::new(); 8];
        for index in 0..head.size.div_ceil(WIDTH) {
            let leaves = stored.leaves(files, index, head.size)?;
            for leaf in &leaves {
                stored.frontier.append(*leaf, |node, hash| {
                    if node.level > 0 && node.level.is_multiple_of(8) {
                        above.get_mut(node.level as usize / 8).into_iter().for_each(|level| level.push(hash));
                    }
                });
            }
            stored.compare(files, 0, index, head.size, &leaves)?;
        }
        for (level, hashes) in (0..).zip(&above).skip(1) {
            for (index, hashes) in (0..).zip(hashes.chunks(WIDTH as usize)) {
                stored.compare(files, level, index, head.size, hashes)?;
            }
        }
        if stored.root() != head.root {
            return Err(differs(format!("its {} entries have another root than the one that was signed", head.size)));
        }
        Ok(stored)
    }

    /// The leaf hashes of a bundle.
    fn leaves(&mut self, files: &LogFiles, index: u64, size: u64) -> Result<Vec<Hash>, KeepError> {
        let Some(path) = TilePath::in_tree(TileKind::Entries, index, size) else { return Ok(Vec::new()) };
        let bytes = self.file(files, path)?;
        let entries = bundle::parse(&bytes, path.width()).map_err(|wrong| differs(format!("{path}: {wrong}")))?;
        Ok(entries.into_iter().map(Hash::of_leaf).collect())
    }

    fn compare(
        &mut self,
        files: &LogFiles,
        level: u8,
        index: u64,
        size: u64,
        hashes: &[Hash],
    ) -> Result<(), KeepError> {
        let Some(path) = TilePath::in_tree(TileKind::Hashes { level }, index, size) else { return Ok(()) };
        let bytes = self.file(files, path)?;
        if path.parse(&bytes)? != hashes {
            return Err(differs(format!("{path} does not say the hashes of what stands below it")));
        }
        Ok(())
    }

    fn file(&mut self, files: &LogFiles, path: TilePath) -> Result<bytes::Bytes, KeepError> {
        let mark = files.mark(&path);
        let bytes = files.read(&path)?.ok_or_else(|| differs(format!("{path} is not there")))?;
        self.marks.extend(mark.map(|mark| (path, mark)));
        Ok(bytes)
    }

    /// The entries of the tree.
    pub(super) fn size(&self) -> u64 {
        self.frontier.size()
    }

    /// Its root.
    pub(super) fn root(&self) -> Hash {
        self.frontier.root()
    }

    /// Whether no file was touched since it was read or written.
    pub(super) fn is_untouched(&self, files: &LogFiles) -> bool {
        self.marks.iter().all(|(path, mark)| files.mark(path) == Some(*mark))
    }

    /// Appends entries: writes tiles and bundles, reads them back, and proves the new root and that it continues the old
    /// one from what is on disk.
    pub(super) fn append(&mut self, files: &LogFiles, entries: &[Entry]) -> Result<(), KeepError> {
        let old = self.size();
        if !entries.iter().map(|entry| entry.number).eq(old..old + entries.len() as u64) {
            return Err(differs(format!(
                "the entries after entry {old} are not numbered without gaps in the database"
            )));
        }
        let leaves: Vec<Hash> = entries.iter().map(|entry| Hash::of_leaf(entry.leaf.as_bytes())).collect();
        let mut frontier = self.frontier.clone();
        for leaf in &leaves {
            frontier.append(*leaf, |_, _| {});
        }
        let growth = grow(old, &leaves, files)?;
        let mut written = bundles(files, old, growth.size, entries)?;
        written.extend(growth.tiles);
        for (path, bytes) in &written {
            files.write(path, bytes)?;
        }
        for (path, bytes) in &written {
            let mark = files.mark(path);
            if files.read(path)?.as_deref() != Some(bytes.as_slice()) {
                return Err(differs(format!("{path} cannot be read as it was written")));
            }
            self.marks.extend(mark.map(|mark| (*path, mark)));
        }
        self.prove(files, &frontier)?;
        self.frontier = frontier;
        // Of a tile that grew, only the newest form is looked at from now on.
        self.marks.retain(|path, _| TilePath::in_tree(path.kind(), path.index(), growth.size).as_ref() == Some(path));
        Ok(())
    }

    /// Proves from the tiles that the grown tree has that root, and begins with this one.
    fn prove(&self, files: &LogFiles, grown: &Frontier) -> Result<(), KeepError> {
        let hashes = TileHashes::new(grown.size(), files);
        let root = root_at(grown.size(), &hashes)?;
        let proof = prove_consistency(self.size(), grown.size(), &hashes)?;
        let continues = verify_consistency(self.size(), &self.root(), grown.size(), &root, &proof);
        if root != grown.root() || continues.is_err() {
            return Err(differs("the tiles do not prove what is to be signed"));
        }
        Ok(())
    }

    /// Forgets the partial forms of the tiles that became full between two sizes.
    pub(super) fn tidy(files: &LogFiles, old: u64, new: u64) {
        marbre_ledger::tile::must_exist(old, new)
            .filter(TilePath::is_full)
            .for_each(|path| files.forget_partials(&path));
    }
}

/// The bundles that a tree of `new` entries needs beyond those of `old`, the first of which may have been begun.
fn bundles(files: &LogFiles, old: u64, new: u64, entries: &[Entry]) -> Result<Vec<(TilePath, Vec<u8>)>, KeepError> {
    let mut bundles = Vec::new();
    let mut entries = entries.iter();
    for index in old / WIDTH..new.div_ceil(WIDTH) {
        let Some(path) = TilePath::in_tree(TileKind::Entries, index, new) else { continue };
        let (mut bytes, begun) = match TilePath::in_tree(TileKind::Entries, index, old) {
            Some(partial) => {
                let bytes = files.read(&partial)?.ok_or_else(|| differs(format!("{partial} is not there")))?;
                bundle::parse(&bytes, partial.width()).map_err(|wrong| differs(format!("{partial}: {wrong}")))?;
                (bytes.to_vec(), partial.width())
            }
            None => (Vec::new(), 0),
        };
        for entry in entries.by_ref().take(usize::from(path.width() - begun)) {
            bundle::push(&mut bytes, entry.leaf.as_bytes()).map_err(differs)?;
        }
        bundles.push((path, bytes));
    }
    Ok(bundles)
}
