//! The reading stage: a thread that streams the files and hands on batches of items.

use super::super::{
    ImportError, Progress, Standing,
    report::{Entry, Outcome, Place},
};
use super::plan::Plan;
use marbre_formats::import::wordpress::{Item, Problem, Reader, Record, Refusal};
use std::{
    collections::HashSet,
    fs::File,
    io::{BufReader, Read},
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};
use tokio::sync::mpsc;

/// How many items travel together.
const ITEMS: usize = 400;
/// How many bytes of text travel together, roughly.
const BYTES: usize = 4 << 20;
/// Bytes read from the disk at once.
const BUFFER: usize = 1 << 18;

/// Items and problems that stood together in a file.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) file: Arc<str>,
    pub(super) items: Vec<Item>,
    /// Which of them stood in the files before.
    pub(super) repeated: HashSet<usize>,
    pub(super) problems: Vec<Problem>,
}

/// Counts what is read through it.
struct Counted<R> {
    inner: R,
    count: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.count.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

pub(super) fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Opens a file for reading, counting its bytes.
pub(super) fn open(path: &Path, count: &Arc<AtomicU64>) -> Result<BufReader<impl Read + use<>>, ImportError> {
    let file = File::open(path).map_err(|cause| ImportError::File { path: path.display().to_string(), cause })?;
    Ok(BufReader::with_capacity(BUFFER, Counted { inner: file, count: count.clone() }))
}

/// The whole length of the files, for progress.
pub(super) fn length(files: &[PathBuf]) -> u64 {
    files.iter().filter_map(|path| path.metadata().ok()).map(|file| file.len()).sum()
}

/// Why a whole file was refused, as an error of the import.
pub(super) fn refused(path: &Path, refusal: Refusal) -> ImportError {
    match refusal {
        Refusal::Read(cause) => ImportError::File { path: path.display().to_string(), cause },
        other => ImportError::NotThat { path: path.display().to_string(), reason: other.to_string() },
    }
}

/// Reads the files to their ends and sends batches, as fast as they are taken.
pub(super) fn read_all(
    files: &[PathBuf],
    plan: &Plan,
    progress: &dyn Progress,
    batches: &mpsc::Sender<Result<Batch, ImportError>>,
) {
    let count = Arc::new(AtomicU64::new(0));
    let bytes_total = length(files);
    let mut articles = 0;
    let mut met = HashSet::new();
    for path in files {
        let mut tell = |items: u64| {
            articles += items;
            progress.at(Standing { bytes_read: count.load(Ordering::Relaxed), bytes_total, articles });
        };
        let mut repeated = |item: &Item| plan.may_repeat(item) && !met.insert(plan.key(item));
        if let Err(error) = read(path, &count, &mut repeated, &mut tell, batches) {
            // Nobody listens any more when the import has stopped for another reason.
            let _ = batches.blocking_send(Err(error));
            return;
        }
    }
}

fn read(
    path: &Path,
    count: &Arc<AtomicU64>,
    repeated: &mut dyn FnMut(&Item) -> bool,
    tell: &mut dyn FnMut(u64),
    batches: &mpsc::Sender<Result<Batch, ImportError>>,
) -> Result<(), ImportError> {
    let file: Arc<str> = name_of(path).into();
    let mut batch = Batch { file: file.clone(), ..Batch::default() };
    let mut bytes = 0;
    for record in Reader::new(open(path, count)?) {
        match record.map_err(|refusal| refused(path, refusal))? {
            Record::Item(item) => {
                bytes += item.content.len() + 2000;
                if repeated(&item) {
                    batch.repeated.insert(batch.items.len());
                }
                batch.items.push(*item);
            }
            Record::Problem(problem) => batch.problems.push(problem),
            _ => {}
        }
        if batch.items.len() >= ITEMS || bytes >= BYTES || batch.problems.len() >= ITEMS {
            tell(batch.items.len() as u64);
            let full = std::mem::replace(&mut batch, Batch { file: file.clone(), ..Batch::default() });
            bytes = 0;
            if batches.blocking_send(Ok(full)).is_err() {
                return Ok(());
            }
        }
    }
    tell(batch.items.len() as u64);
    let _ = batches.blocking_send(Ok(batch));
    Ok(())
}

/// A problem of the file as a line of the report.
pub(super) fn entry(file: &str, problem: &Problem) -> Entry {
    Entry {
        outcome: if problem.kind.is_loss() { Outcome::Unreadable } else { Outcome::Altered },
        what: problem.subject.clone(),
        title: String::new(),
        place: Some(Place { file: file.to_owned(), line: problem.place.line, offset: problem.place.offset }),
        reason: if problem.kind.is_loss() {
            "the file is damaged there".into()
        } else {
            "the file was mended there".into()
        },
        detail: problem.kind.to_string(),
    }
}
