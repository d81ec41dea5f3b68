//! Files that are whole or not there, and lasting once written.

use bytes::Bytes;
use std::{
    fs::{self, File},
    io::{self, ErrorKind, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

/// What went wrong, and with which file or folder.
pub(crate) struct Failed {
    pub(crate) path: PathBuf,
    pub(crate) cause: io::Error,
}

/// Names that no other thread or process uses at the same time.
static TEMPORARY: AtomicU64 = AtomicU64::new(0);

/// Held while folders are made, so that nobody relies on one whose name is not lasting yet.
static FOLDERS: Mutex<()> = Mutex::new(());

/// Writes a file unless it is there.
pub(crate) fn write_once(path: &Path, bytes: &[u8]) -> Result<(), Failed> {
    // Another thread may have given it its name just now, and not made the name lasting yet.
    if path.exists() { sync_folder(path.parent().unwrap_or(Path::new("."))) } else { write(path, bytes) }
}

/// Writes a file so that after a crash it is there whole or not at all, and is there once this has returned.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Failed> {
    let folder = path.parent().unwrap_or(Path::new("."));
    {
        let _making = FOLDERS.lock().unwrap_or_else(PoisonError::into_inner);
        make_folder(folder)?;
    }
    let number = TEMPORARY.fetch_add(1, Ordering::Relaxed);
    let temporary = folder.join(format!(".{}-{number}.tmp", std::process::id()));
    let result = fill(&temporary, bytes).and_then(|()| fs::rename(&temporary, path)).map_err(failed(path));
    if result.is_err() {
        // It may never have been made; what matters is said by the first error.
        let _ = fs::remove_file(&temporary);
    }
    result?;
    sync_folder(folder)
}

fn fill(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Writes into a file from that offset on, cuts off what stood beyond, and makes it lasting. The file is made where the
/// offset is its beginning.
pub(super) fn write_at(path: &Path, offset: u64, bytes: &[u8]) -> Result<(), Failed> {
    let folder = path.parent().unwrap_or(Path::new("."));
    if offset == 0 {
        let _making = FOLDERS.lock().unwrap_or_else(PoisonError::into_inner);
        make_folder(folder)?;
    }
    let written = || {
        let mut file = File::options().write(true).create(offset == 0).truncate(false).open(path)?;
        let length = file.metadata()?.len();
        if length < offset {
            let cause = format!("only {length} of {offset} bytes are there");
            return Err(io::Error::new(ErrorKind::UnexpectedEof, cause));
        }
        file.set_len(offset)?;
        file.seek(SeekFrom::End(0))?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    written().map_err(failed(path))?;
    if offset == 0 { sync_folder(folder) } else { Ok(()) }
}

/// Removes a file, if it is there.
pub(super) fn remove(path: &Path) -> Result<(), Failed> {
    match fs::remove_file(path) {
        Err(cause) if cause.kind() != ErrorKind::NotFound => Err(failed(path)(cause)),
        _ => Ok(()),
    }
}

/// Makes a folder and those above it, and makes their names lasting.
fn make_folder(folder: &Path) -> Result<(), Failed> {
    if folder.is_dir() {
        return Ok(());
    }
    let above = folder.parent().filter(|above| !above.as_os_str().is_empty()).unwrap_or(Path::new("."));
    make_folder(above)?;
    match fs::create_dir(folder) {
        Err(cause) if cause.kind() != ErrorKind::AlreadyExists => return Err(failed(folder)(cause)),
        _ => {}
    }
    sync_folder(above)
}

fn sync_folder(folder: &Path) -> Result<(), Failed> {
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(failed(folder))
}

/// The bytes of a file; nothing when it is not there.
pub(crate) fn read(path: &Path) -> Result<Option<Bytes>, Failed> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(Bytes::from(bytes))),
        Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(failed(path)(cause)),
    }
}

/// Whether a file is there.
pub(crate) fn exists(path: &Path) -> Result<bool, Failed> {
    path.try_exists().map_err(failed(path))
}

fn failed(path: &Path) -> impl Fn(io::Error) -> Failed {
    move |cause| Failed { path: path.to_owned(), cause }
}
