//! To move in: the archive of another system, read once or many times, adding nothing twice.
//!
//! An importer never stops at a bad record. It keeps what it can and [reports](report) the rest with its place and the
//! reason. Every imported thing has an identity that follows from where it came from, so a run that was cut short and is
//! started again ends as a run in one go would have.

mod again;
mod capture;
mod fill;
mod guess;
mod keep;
pub mod media;
mod pictures;
mod progress;
pub mod report;
mod terms;
mod wordpress;

pub use progress::{Progress, Quiet, Standing};
pub use report::{Report, Summary, Tally};

use crate::NewsroomError;
use marbre_store::StoreError;
use std::path::PathBuf;

/// How to import.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportOptions {
    /// In which state articles arrive.
    pub arrive: Arrive,
    /// Where the images are: a folder, or a `.zip`, `.tar` or `.tar.gz` of one.
    pub media: Option<PathBuf>,
    /// Types of a site's own (`opinion`, `noticia`) that are articles here.
    pub as_articles: Vec<String>,
}

/// In which state articles arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Arrive {
    /// As they were: published ones published, drafts as drafts.
    #[default]
    AsTheyWere,
    /// All as drafts.
    AsDrafts,
}

/// Why an import came to nothing. What can be wrong with one record is in the report instead.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The newsroom could not do it.
    #[error(transparent)]
    Newsroom(#[from] NewsroomError),
    /// A file could not be read.
    #[error("{path} could not be read: {cause}")]
    File {
        /// Which file or folder.
        path: String,
        /// What the system said.
        #[source]
        cause: std::io::Error,
    },
    /// A file is not what it was said to be.
    #[error("{path} was not imported: {reason}")]
    NotThat {
        /// Which file.
        path: String,
        /// What it is instead, and what to do.
        reason: String,
    },
    /// The report could not be written.
    #[error("the report could not be written: {0}")]
    Report(std::io::Error),
    /// A part of the program stopped.
    #[error("the import stopped: {0}; run it again, it will go on where it stopped")]
    Stopped(String),
}

impl From<StoreError> for ImportError {
    fn from(error: StoreError) -> Self {
        Self::Newsroom(error.into())
    }
}
