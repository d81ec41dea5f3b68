//! What the reader's pages are made with.

use crate::{theme::Theme, words::Words};
use marbre_article::Moment;
use marbre_store::{PublicReader, Store, StoreError};
use std::{path::PathBuf, sync::Arc};

/// How to serve.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteOptions {
    /// Where readers find the site: `https://rivage.example`, without a slash at the end. Every absolute address
    /// begins with it; the request's Host is never trusted for that.
    pub origin: String,
    /// A folder with templates that take the place of the built-in ones.
    pub theme: Option<PathBuf>,
    /// How many bytes of finished pages are kept in memory.
    pub cache_bytes: u64,
}

/// What the reader's pages are made with. Cheap to clone.
#[derive(Clone)]
pub struct Site {
    /// The public's eyes.
    pub store: PublicReader,
    /// For the bytes of images only.
    pub blobs: Arc<marbre_store::blobs::Blobs>,
    /// Templates and style.
    pub theme: Arc<Theme>,
    /// Interface words, dates and numbers in every language.
    pub words: Arc<Words>,
    /// How to serve.
    pub options: Arc<SiteOptions>,
    /// What time it is.
    pub clock: Arc<dyn Fn() -> Moment + Send + Sync>,
}

impl Site {
    /// A site over this store.
    ///
    /// # Errors
    /// [`SiteError::Theme`] when a template of the theme cannot be read.
    pub fn new(
        store: &Store,
        options: SiteOptions,
        clock: Arc<dyn Fn() -> Moment + Send + Sync>,
    ) -> Result<Self, SiteError> {
        Ok(Self {
            store: store.public(),
            blobs: store.blobs(),
            theme: Arc::new(Theme::load(options.theme.as_deref())?),
            words: Arc::new(Words::load()?),
            options: Arc::new(options),
            clock,
        })
    }
}

/// Why a page could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// What is kept could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A template is wrong, or asks for more than it may.
    #[error("the theme’s {file} cannot be used: {cause}")]
    Theme {
        /// The file of the theme.
        file: String,
        /// What is wrong and where.
        cause: String,
    },
    /// A file of interface words is wrong.
    #[error("the words of {file} cannot be used: {cause}")]
    Words {
        /// The file in `locales/`.
        file: String,
        /// What is wrong.
        cause: String,
    },
}
