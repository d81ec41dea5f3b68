//! Media by the SHA-256 of their bytes: filed once, never changed.

mod seal;

use crate::{StoreError, disk};
use bytes::Bytes;
use marbre_article::document::Sha256Hex;
use seal::Opened;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};
use uuid::Uuid;

/// The longest ending of a rendition's name.
const LONGEST_ENDING: usize = 40;

/// The bytes of media, in a folder: `ab/cd/{sha256}` for files as they came, `renditions/ab/{name}` for what is made
/// from them (with a seal at the end, by which changed bytes are noticed), `uploads/{identity}` for what is on its way.
pub struct Blobs {
    folder: PathBuf,
}

impl Blobs {
    pub(crate) fn in_folder(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    /// Keeps bytes under their hash: temporary name, fsync, rename, fsync of the folder. Keeping them again does nothing.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub async fn put(&self, bytes: Bytes) -> Result<Sha256Hex, StoreError> {
        let folder = self.folder.clone();
        blocking("write", &self.folder, move || {
            let hash = Sha256Hex::of(&bytes);
            disk::write_once(&original(&folder, &hash), &bytes)?;
            Ok(hash)
        })
        .await
    }

    /// The bytes of that hash; nothing when they are not kept.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub async fn get(&self, hash: &Sha256Hex) -> Result<Option<Bytes>, StoreError> {
        let path = original(&self.folder, hash);
        blocking("read", &self.folder, move || disk::read(&path)).await
    }

    /// Whether the bytes of that hash are kept, without reading them.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub async fn has(&self, hash: &Sha256Hex) -> Result<bool, StoreError> {
        let path = original(&self.folder, hash);
        blocking("look for", &self.folder, move || disk::exists(&path)).await
    }

    /// Whether the bytes kept under that hash still have it; nothing when none are kept.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub async fn verify(&self, hash: &Sha256Hex) -> Result<Option<bool>, StoreError> {
        let path = original(&self.folder, hash);
        let hash = hash.clone();
        blocking("read", &self.folder, move || Ok(disk::read(&path)?.map(|bytes| Sha256Hex::of(&bytes) == hash))).await
    }

    /// Keeps a rendition (a public size and format made from an asset) under a name such as `{sha256}-480.jpg`,
    /// in the same careful way, in place of an earlier one. Renditions can be made again at any time.
    ///
    /// # Errors
    /// [`StoreError::Disk`]; [`StoreError::Unsuitable`] for a name that is not `{sha256}-` and then at most 40 lower-case
    /// letters, digits, hyphens and single dots.
    pub async fn put_rendition(&self, name: &str, bytes: Bytes) -> Result<(), StoreError> {
        let Some(path) = rendition(&self.folder, name) else {
            return Err(StoreError::Unsuitable { what: format!("“{name}” is no name for a picture") });
        };
        let sealed = seal::seal(name, &bytes);
        blocking("write", &self.folder, move || disk::write(&path, &sealed)).await
    }

    /// Writes a part of a file that is on its way, from that offset on, and makes it lasting. What was written beyond it is
    /// cut off: nobody was told of it.
    ///
    /// # Errors
    /// [`StoreError::Disk`], also when the file has not come as far as the offset.
    pub async fn write_upload(&self, id: Uuid, offset: u64, bytes: Bytes) -> Result<(), StoreError> {
        let path = upload(&self.folder, id);
        blocking("write", &self.folder, move || disk::write_at(&path, offset, &bytes)).await
    }

    /// The bytes of a file on its way; nothing when none have come.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub async fn get_upload(&self, id: Uuid) -> Result<Option<Bytes>, StoreError> {
        let path = upload(&self.folder, id);
        blocking("read", &self.folder, move || disk::read(&path)).await
    }

    /// Removes a file on its way, if something of it has come.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub async fn remove_upload(&self, id: Uuid) -> Result<(), StoreError> {
        let path = upload(&self.folder, id);
        blocking("remove", &self.folder, move || disk::remove(&path)).await
    }

    /// Removes a rendition, if it was made.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub async fn remove_rendition(&self, name: &str) -> Result<(), StoreError> {
        let Some(path) = rendition(&self.folder, name) else { return Ok(()) };
        blocking("remove", &self.folder, move || disk::remove(&path)).await
    }

    /// The rendition of that name; nothing when it has not been made, when its bytes are not those that were written, or
    /// when there is no such name.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub async fn get_rendition(&self, name: &str) -> Result<Option<Bytes>, StoreError> {
        let Some(path) = rendition(&self.folder, name) else { return Ok(None) };
        let name = name.to_owned();
        blocking("read", &self.folder, move || {
            Ok(disk::read(&path)?.and_then(|file| match seal::open(&name, file) {
                Opened::Whole(bytes) | Opened::Unsealed(bytes) => Some(bytes),
                Opened::Altered => None,
            }))
        })
        .await
    }

    /// The renditions that are kept whose hash begins with that byte, by name, and whether each is as it was written.
    ///
    /// # Errors
    /// [`StoreError::Disk`]
    pub async fn verify_renditions(&self, first: u8) -> Result<BTreeMap<String, bool>, StoreError> {
        let folder = self.folder.join("renditions").join(format!("{first:02x}"));
        blocking("read", &self.folder, move || {
            let mut found = BTreeMap::new();
            for name in names(&folder)? {
                if let Some(file) = disk::read(&folder.join(&name))? {
                    let whole = matches!(seal::open(&name, file), Opened::Whole(_));
                    found.insert(name, whole);
                }
            }
            Ok(found)
        })
        .await
    }
}

/// The names of the files in a folder, but for those that are being written.
fn names(folder: &Path) -> Result<Vec<String>, disk::Failed> {
    let failed = |cause| disk::Failed { path: folder.to_owned(), cause };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(cause) => return Err(failed(cause)),
    };
    let mut names = Vec::new();
    for entry in entries {
        let name = entry.map_err(failed)?.file_name();
        names.extend(name.into_string().ok().filter(|name| !name.starts_with('.')));
    }
    Ok(names)
}

fn original(folder: &Path, hash: &Sha256Hex) -> PathBuf {
    let digits = hash.as_str();
    folder.join(&digits[..2]).join(&digits[2..4]).join(digits)
}

fn upload(folder: &Path, id: Uuid) -> PathBuf {
    folder.join("uploads").join(id.simple().to_string())
}

fn rendition(folder: &Path, name: &str) -> Option<PathBuf> {
    let (hash, ending) = name.split_at_checked(64)?;
    let ending = ending.strip_prefix('-')?;
    let is_hash = hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let is_ending = (1..=LONGEST_ENDING).contains(&ending.len())
        && ending.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'z' | b'-' | b'.'))
        && !ending.contains("..");
    (is_hash && is_ending).then(|| folder.join("renditions").join(&hash[..2]).join(name))
}

/// Does work with files on a thread that may wait.
async fn blocking<T: Send + 'static>(
    doing: &'static str,
    folder: &Path,
    work: impl FnOnce() -> Result<T, disk::Failed> + Send + 'static,
) -> Result<T, StoreError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result.map_err(|disk::Failed { path, cause }| StoreError::Disk {
            doing,
            path: path.display().to_string(),
            cause,
        }),
        Err(stopped) => {
            Err(StoreError::Disk { doing, path: folder.display().to_string(), cause: std::io::Error::other(stopped) })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_renditions_are_paths() {
        let folder = Path::new("/media");
        let hash = "ab".repeat(32);
        let path = rendition(folder, &format!("{hash}-480.jpg")).unwrap();
        assert_eq!(path, Path::new("/media/renditions/ab").join(format!("{hash}-480.jpg")));
        for bad in [
            "",
            "x",
            "../../etc/passwd",
            &hash,
            &format!("{hash}-"),
            &format!("{hash}-../x"),
            &format!("{hash}-a..b"),
            &format!("{hash}-A.jpg"),
            &format!("{hash}-é"),
            &format!("{}-480.jpg", "AB".repeat(32)),
            &format!("{hash}-480/x"),
            &format!("{hash}-{}", "a".repeat(41)),
        ] {
            assert_eq!(rendition(folder, bad), None, "{bad}");
        }
    }
}
