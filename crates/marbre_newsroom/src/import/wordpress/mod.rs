//! To move in from WordPress.

mod afterwards;
mod content;
mod convert;
mod editions;
mod files;
mod moved;
mod outcome;
mod plan;
mod prints;
mod reading;
mod replies;
mod site;
mod state;
mod taxonomy;
mod tongues;

use super::{
    ImportError, ImportOptions, Progress, Report, Summary,
    fill::{self, Finder},
    keep,
    media::MediaSource,
    report::{About, Outcome},
};
use crate::Newsroom;
use convert::Converted;
use futures_util::{StreamExt as _, stream};
use marbre_formats::import::wordpress::{Index, Reader};
use marbre_store::imports::ImportKind;
use plan::Plan;
use reading::Batch;
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};
use tokio::sync::mpsc;

impl Newsroom {
    /// Moves in the export of a WordPress site: one or several files of the same export. A file that is no export is in
    /// the report, and the others go on.
    ///
    /// # Errors
    /// [`ImportError`] when a file cannot be read at all or none is an export, or the newsroom cannot keep what is in it.
    /// All that can be wrong with a record is in the report instead.
    pub async fn import_wordpress(
        &self,
        files: &[PathBuf],
        options: &ImportOptions,
        mut report: Report,
        progress: Arc<dyn Progress>,
    ) -> Result<Summary, ImportError> {
        let came = self.bring_wordpress(files, options, &mut report, progress).await;
        report.end(came)
    }

    async fn bring_wordpress(
        &self,
        files: &[PathBuf],
        options: &ImportOptions,
        report: &mut Report,
        progress: Arc<dyn Progress>,
    ) -> Result<(), ImportError> {
        progress.phase("Looking through");
        let Looked { index, files, refused } = look_through(files.to_vec(), progress.clone()).await?;
        for (path, reason) in refused {
            let about = About { what: "file".to_owned(), title: reading::name_of(&path), place: None };
            let entry = about.entry(Outcome::Unreadable, "it was not imported", reason);
            report.add(&entry).map_err(ImportError::Report)?;
        }
        let media = match options.media.clone() {
            Some(path) => Some(open_media(path).await?),
            None => None,
        };
        progress.phase("Sections, topics, bylines");
        let plan = Plan::make(self, index, media, options, report).await?;
        progress.phase("Moving in");
        let plan = Arc::new(plan);
        let (send, receive) = mpsc::channel(1);
        let reader = {
            let (files, plan, progress) = (files, plan.clone(), progress.clone());
            tokio::task::spawn_blocking(move || reading::read_all(&files, &plan, &*progress, &send))
        };
        let mut prepared = prepare_all(self.store.reader(), plan.clone(), receive);
        while let Some(converted) = prepared.recv().await {
            let Converted { batch, entries, tallies } = converted?;
            let kept = keep::keep(self, &plan.origin, batch).await?;
            tallies.add_to(&mut report.summary, &kept);
            for entry in entries.iter().chain(&kept.entries) {
                report.add(entry).map_err(ImportError::Report)?;
            }
        }
        reader.await.map_err(|_| ImportError::Stopped("the reader of the files failed".into()))?;
        if plan.pictures.has_media() {
            progress.phase("Images that were missing");
            let finder: Finder = {
                let plan = plan.clone();
                Arc::new(move |address: &str| plan.find_image(address))
            };
            fill::fill(self, &plan.origin, &finder, &mut report.summary).await?;
        }
        afterwards::settle(self, &plan).await?;
        plan.count_images(&mut report.summary);
        Ok(())
    }
}

/// Makes batches ready, several at once, in their order. It goes on while one of them is kept, and when nobody takes them
/// any more it ends.
fn prepare_all(
    store: marbre_store::Reader,
    plan: Arc<Plan>,
    batches: mpsc::Receiver<Result<Batch, ImportError>>,
) -> mpsc::Receiver<Result<Converted, ImportError>> {
    let (send, receive) = mpsc::channel(1);
    let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    tokio::spawn(async move {
        let mut prepared = std::pin::pin!(
            stream::unfold(batches, |mut batches| async { Some((batches.recv().await?, batches)) })
                .map(|batch| tokio::spawn(prepare(store.clone(), plan.clone(), batch)))
                .buffered(cores)
        );
        while let Some(converted) = prepared.next().await {
            let failed = |_| Err(ImportError::Stopped("a part that reads articles failed".into()));
            if send.send(converted.unwrap_or_else(failed)).await.is_err() {
                break;
            }
        }
    });
    receive
}

/// Finds out which items of a batch are new or changed, and makes those ready. A task of its own, so that it goes on while
/// the batch before it is kept.
async fn prepare(
    store: marbre_store::Reader,
    plan: Arc<Plan>,
    batch: Result<Batch, ImportError>,
) -> Result<Converted, ImportError> {
    let batch = batch?;
    let keys: Vec<String> = batch.items.iter().map(|item| plan.key(item)).collect();
    let mut known = HashMap::new();
    for kind in [ImportKind::Article, ImportKind::Page] {
        for record in store.import_records(&plan.origin.source, kind, &keys).await? {
            known.insert(record.key.clone(), record);
        }
    }
    tokio::task::spawn_blocking(move || convert::batch(&plan, batch, &known))
        .await
        .map_err(|_| ImportError::Stopped("a part that reads articles failed".into()))?
}

/// What the first pass found.
#[derive(Default)]
struct Looked {
    index: Index,
    /// The files that are exports.
    files: Vec<PathBuf>,
    /// The others, and why.
    refused: Vec<(PathBuf, String)>,
}

/// The first pass: what items refer to.
async fn look_through(files: Vec<PathBuf>, progress: Arc<dyn Progress>) -> Result<Looked, ImportError> {
    tokio::task::spawn_blocking(move || {
        let count = Arc::new(AtomicU64::new(0));
        let bytes_total = reading::length(&files);
        let mut looked = Looked::default();
        let mut first = None;
        for path in files {
            match look_at(&path, &mut looked.index, &count, bytes_total, &*progress) {
                Ok(()) => looked.files.push(path),
                Err(ImportError::NotThat { path: name, reason }) => {
                    first.get_or_insert(ImportError::NotThat { path: name, reason: reason.clone() });
                    looked.refused.push((path, reason));
                }
                Err(other) => return Err(other),
            }
        }
        match first.filter(|_| looked.files.is_empty()) {
            Some(refusal) => Err(refusal),
            None => Ok(looked),
        }
    })
    .await
    .map_err(|_| ImportError::Stopped("the reader of the files failed".into()))?
}

fn look_at(
    path: &Path,
    index: &mut Index,
    count: &Arc<AtomicU64>,
    bytes_total: u64,
    progress: &dyn Progress,
) -> Result<(), ImportError> {
    for (number, record) in Reader::for_index(reading::open(path, count)?).enumerate() {
        index.add(record.map_err(|refusal| reading::refused(path, refusal))?);
        if number % 500 == 0 {
            let bytes_read = count.load(Ordering::Relaxed);
            progress.at(super::Standing { bytes_read, bytes_total, articles: 0 });
        }
    }
    Ok(())
}

async fn open_media(path: PathBuf) -> Result<MediaSource, ImportError> {
    tokio::task::spawn_blocking(move || {
        MediaSource::open(&path).map_err(|cause| ImportError::File { path: path.display().to_string(), cause })
    })
    .await
    .map_err(|_| ImportError::Stopped("the reader of the images failed".into()))?
}
