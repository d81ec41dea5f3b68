//! Where a record is read: at the publication, or in a folder that somebody kept.

use crate::fetch::{Answer, Fetcher, Reach};
use bytes::Bytes;
use marbre_ledger::{VerifierKey, note::KeyKind};
use std::path::{Path, PathBuf};

/// The most bytes of a file of the record.
const MOST: usize = 20_000_000;

/// A record.
pub enum Source {
    /// At the publication: its origin, `https://rivage.example`.
    Web {
        /// Asks for it.
        fetcher: Box<Fetcher>,
        /// The publication.
        origin: String,
    },
    /// In a folder that holds `checkpoint` and `tile/`.
    Folder(PathBuf),
}

/// Why a check could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// Nobody answered.
    #[error("the public record cannot be read: {0}")]
    Unreadable(String),
    /// It has no head.
    #[error("there is no public record at {0}: no checkpoint was found")]
    None(String),
    /// It names no key.
    #[error("no key of this record is known: give one with --key, as it is printed on the publication’s page /log/")]
    NoKey,
    /// Whom to trust was said in a way that cannot be.
    #[error("{0}")]
    Trust(String),
}

impl Source {
    /// The record of a publication.
    ///
    /// # Errors
    /// A fault of the program.
    pub fn at(origin: &str) -> Result<Self, SourceError> {
        let fetcher = Fetcher::new(Reach::Any).map_err(SourceError::Unreadable)?;
        Ok(Self::Web { fetcher: Box::new(fetcher), origin: origin.trim_end_matches('/').to_owned() })
    }

    /// The record that was kept with a file: the nearest folder `log` beside it or above it.
    pub fn near(file: &Path) -> Option<Self> {
        let found =
            file.ancestors().skip(1).map(|folder| folder.join("log")).find(|log| log.join("checkpoint").is_file());
        found.map(Self::Folder)
    }

    /// Whether it was just fetched.
    pub const fn is_live(&self) -> bool {
        matches!(self, Self::Web { .. })
    }

    /// The newest checkpoint.
    ///
    /// # Errors
    /// [`SourceError`]
    pub async fn checkpoint(&self) -> Result<Bytes, SourceError> {
        self.file("checkpoint").await?.ok_or_else(|| SourceError::None(self.to_string()))
    }

    /// A file of the record; nothing when it is not there.
    ///
    /// # Errors
    /// [`SourceError::Unreadable`]
    pub async fn file(&self, name: &str) -> Result<Option<Bytes>, SourceError> {
        match self {
            Self::Web { fetcher, origin } => {
                found(fetcher.get(&format!("{origin}/log/{name}"), MOST).await.map_err(SourceError::Unreadable)?)
            }
            Self::Folder(folder) => kept(&folder.join(name)),
        }
    }

    /// The keys that the publication announces itself.
    ///
    /// # Errors
    /// [`SourceError::NoKey`], or what stood in the way.
    pub async fn keys(&self) -> Result<Vec<VerifierKey>, SourceError> {
        let text = match self {
            Self::Web { fetcher, origin } => {
                found(fetcher.get(&format!("{origin}/trust.txt"), MOST).await.map_err(SourceError::Unreadable)?)?
            }
            Self::Folder(folder) => kept(&folder.join("../trust.txt"))?,
        };
        let text = String::from_utf8_lossy(text.as_deref().unwrap_or_default()).into_owned();
        let keys: Vec<VerifierKey> = text
            .split_whitespace()
            .filter_map(|word| word.parse().ok())
            .filter(|key: &VerifierKey| key.kind() == KeyKind::Log)
            .collect();
        if keys.is_empty() { Err(SourceError::NoKey) } else { Ok(keys) }
    }
}

impl std::fmt::Display for Source {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Web { origin, .. } => write!(out, "{origin}/log/"),
            Self::Folder(folder) => write!(out, "{}", folder.display()),
        }
    }
}

fn found(answer: Answer) -> Result<Option<Bytes>, SourceError> {
    match answer.status {
        200 => Ok(Some(answer.body)),
        404 | 410 => Ok(None),
        other => Err(SourceError::Unreadable(format!("the server answers with {other}"))),
    }
}

fn kept(path: &Path) -> Result<Option<Bytes>, SourceError> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(Bytes::from(bytes))),
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(SourceError::Unreadable(format!("{}: {cause}", path.display()))),
    }
}
