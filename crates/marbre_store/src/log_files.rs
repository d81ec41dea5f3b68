//! The log as others read it: tiles and bundles as files, under the names that they have in addresses, and the newest
//! checkpoint. All of it can be made again from the entries, and is trusted only as far as it proves the signed head.

use crate::{StoreError, disk};
use bytes::Bytes;
use marbre_ledger::{
    TilePath,
    tile::{TileKind, TileReader, bundle},
    tree::TreeError,
};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock},
    time::SystemTime,
};

/// The name of the file of the newest checkpoint.
const CHECKPOINT: &str = "checkpoint";

/// The folder of the log, and what of it is public at present. One for all who write and serve it.
pub struct LogFiles {
    folder: PathBuf,
    published: RwLock<Published>,
}

/// What readers are given beside the tiles.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Published {
    /// The newest checkpoint; nothing before the first.
    pub checkpoint: Option<Arc<str>>,
    /// The entries that it covers.
    pub size: u64,
    /// The log's name.
    pub origin: String,
    /// The keys with which it is signed, the present one first, in their published form.
    pub keys: Vec<String>,
    /// The key with which this newsroom witnesses others, if it does.
    pub witness: Option<String>,
    /// The witnesses who are asked, by the names of their keys.
    pub witnesses: Vec<String>,
}

/// By what a file is known not to have been touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileMark {
    length: u64,
    written: Option<SystemTime>,
}

impl LogFiles {
    /// The log in that folder.
    pub fn in_folder(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), published: RwLock::default() }
    }

    /// What readers are given at present.
    pub fn published(&self) -> Published {
        self.published.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The newest checkpoint, if there is one.
    pub fn checkpoint(&self) -> Option<Arc<str>> {
        self.published.read().unwrap_or_else(PoisonError::into_inner).checkpoint.clone()
    }

    /// Changes what readers are given.
    pub fn publish(&self, change: impl FnOnce(&mut Published)) {
        change(&mut self.published.write().unwrap_or_else(PoisonError::into_inner));
    }

    /// The checkpoint that was written last; nothing before the first.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub fn read_checkpoint(&self) -> Result<Option<Bytes>, StoreError> {
        disk::read(&self.folder.join(CHECKPOINT)).map_err(disk_error("read"))
    }

    /// Writes the newest checkpoint, in the place of the one before it.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub fn write_checkpoint(&self, note: &str) -> Result<(), StoreError> {
        disk::write(&self.folder.join(CHECKPOINT), note.as_bytes()).map_err(disk_error("write"))
    }

    /// The bytes of a tile or bundle; nothing when it is not there.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub fn read(&self, path: &TilePath) -> Result<Option<Bytes>, StoreError> {
        disk::read(&self.file(path)).map_err(disk_error("read"))
    }

    /// Writes tiles and bundles: temporary name, fsync, rename, fsync of the folder.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub fn write(&self, path: &TilePath, bytes: &[u8]) -> Result<(), StoreError> {
        disk::write(&self.file(path), bytes).map_err(disk_error("write"))
    }

    /// Forgets the partial forms of a tile that is full by now.
    pub fn forget_partials(&self, full: &TilePath) {
        let file = self.file(full);
        let mut partials = file.into_os_string();
        partials.push(".p");
        // What cannot be removed does no harm.
        let _ = fs::remove_dir_all(PathBuf::from(partials));
    }

    /// By what the file is known not to have been touched; nothing when it is not there.
    pub fn mark(&self, path: &TilePath) -> Option<FileMark> {
        let found = fs::metadata(self.file(path)).ok()?;
        Some(FileMark { length: found.len(), written: found.modified().ok() })
    }

    /// What readers are given of a tile or bundle, as far as the published checkpoint covers it: partial ones are cut
    /// from longer ones where they are not there any more.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub async fn get(self: &Arc<Self>, path: TilePath) -> Result<Option<Bytes>, StoreError> {
        let size = self.published.read().unwrap_or_else(PoisonError::into_inner).size;
        if !path.exists_in(size) {
            return Ok(None);
        }
        let files = Arc::clone(self);
        let read = tokio::task::spawn_blocking(move || files.whole_or_cut(&path, size));
        read.await.unwrap_or_else(|cause| {
            Err(StoreError::Damaged { what: "a file of the log".into(), cause: cause.to_string() })
        })
    }

    fn whole_or_cut(&self, path: &TilePath, size: u64) -> Result<Option<Bytes>, StoreError> {
        if let Some(bytes) = self.read(path)? {
            return Ok(Some(bytes));
        }
        let Some(longer) = TilePath::in_tree(path.kind(), path.index(), size) else { return Ok(None) };
        let Some(bytes) = self.read(&longer)? else { return Ok(None) };
        Ok(cut(path, &longer, &bytes))
    }

    fn file(&self, path: &TilePath) -> PathBuf {
        self.folder.join(path.to_string())
    }
}

/// The beginning of a longer tile or bundle.
fn cut(path: &TilePath, longer: &TilePath, bytes: &Bytes) -> Option<Bytes> {
    let width = usize::from(path.width());
    match path.kind() {
        TileKind::Hashes { .. } => bytes.get(..width * 32).map(Bytes::copy_from_slice),
        TileKind::Entries => {
            let entries = bundle::parse(bytes, longer.width()).ok()?;
            bundle::write(entries.get(..width)?).ok().map(Bytes::from)
        }
    }
}

impl TileReader for LogFiles {
    fn tile(&self, path: &TilePath) -> Result<Vec<u8>, TreeError> {
        match self.read(path) {
            Ok(Some(bytes)) => Ok(bytes.to_vec()),
            Ok(None) => Err(TreeError::Unreadable(format!("{path} is not there"))),
            Err(cause) => Err(TreeError::Unreadable(cause.to_string())),
        }
    }
}

fn disk_error(doing: &'static str) -> impl Fn(disk::Failed) -> StoreError {
    move |failed| StoreError::Disk { doing, path: failed.path.display().to_string(), cause: failed.cause }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tile(text: &str) -> TilePath {
        text.parse().unwrap()
    }

    #[tokio::test]
    async fn readers_get_what_the_checkpoint_covers() {
        let folder = tempfile::tempdir().unwrap();
        let files = Arc::new(LogFiles::in_folder(folder.path()));
        let entries: Vec<String> = (0..5).map(|n| format!("entry {n}")).collect();
        files.write(&tile("tile/0/000.p/5"), &[7; 160]).unwrap();
        files.write(&tile("tile/entries/000.p/5"), &bundle::write(&entries).unwrap()).unwrap();
        assert_eq!(files.get(tile("tile/0/000.p/5")).await.unwrap(), None, "nothing is published yet");
        files.publish(|published| published.size = 5);
        assert_eq!(files.get(tile("tile/0/000.p/5")).await.unwrap().unwrap().len(), 160);
        assert_eq!(files.get(tile("tile/0/000.p/3")).await.unwrap().unwrap().len(), 96, "cut from the longer one");
        let cut = files.get(tile("tile/entries/000.p/2")).await.unwrap().unwrap();
        assert_eq!(bundle::parse(&cut, 2).unwrap(), [b"entry 0", b"entry 1"]);
        for missing in ["tile/0/000.p/6", "tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1"] {
            assert_eq!(files.get(tile(missing)).await.unwrap(), None, "{missing}");
        }
    }

    #[test]
    fn a_file_that_was_touched_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let files = LogFiles::in_folder(folder.path());
        let path = tile("tile/0/000.p/1");
        assert_eq!(files.mark(&path), None);
        files.write(&path, &[1; 32]).unwrap();
        let mark = files.mark(&path);
        assert!(mark.is_some() && mark == files.mark(&path));
        fs::write(folder.path().join("tile/0/000.p/1"), [1; 31]).unwrap();
        assert_ne!(files.mark(&path), mark);
        files.forget_partials(&tile("tile/0/000"));
        assert_eq!(files.mark(&path), None);
    }
}
