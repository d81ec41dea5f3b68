//! The theme: templates and one style sheet, built in, each replaceable by a file of the site's own folder.
//!
//! A theme is trusted as the program is; fuel, the depth limit and capped output are there against mistakes. When a
//! template of the site's own fails, the built-in theme makes the page instead, and the log says why.

mod environment;
mod files;
mod filters;
mod functions;
mod output;
mod squeeze;
mod style;
mod trusted;

pub use environment::Made;
pub use style::Colours;
pub use trusted::Trusted;

use crate::SiteError;
use arc_swap::ArcSwap;
use environment::Ready;
use files::{Files, Stamp};
use marbre_words::LocalWords;
use serde::Serialize;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// Templates and style, ready for use.
pub struct Theme {
    folder: Option<PathBuf>,
    builtin: Arc<Ready>,
    current: ArcSwap<Current>,
}

struct Current {
    stamp: Stamp,
    ready: Arc<Ready>,
}

impl Theme {
    /// The built-in theme, with the files of `folder` in the place of those of the same name.
    ///
    /// # Errors
    /// [`SiteError::Theme`] with file and line.
    pub fn load(folder: Option<&Path>) -> Result<Self, SiteError> {
        let builtin = Arc::new(Ready::new(&Files::builtin())?);
        let current = Current { stamp: Stamp::default(), ready: Arc::clone(&builtin) };
        let theme = Self { folder: folder.map(Path::to_owned), builtin, current: ArcSwap::from_pointee(current) };
        theme.refresh()?;
        Ok(theme)
    }

    /// Reads the folder again if a file of it has changed; true when something changed. A broken file leaves the old
    /// theme in use.
    ///
    /// # Errors
    /// [`SiteError::Theme`] with file and line.
    pub fn refresh(&self) -> Result<bool, SiteError> {
        let Some(folder) = &self.folder else { return Ok(false) };
        let stamp = Stamp::of(folder)?;
        if stamp == self.current.load().stamp {
            return Ok(false);
        }
        let ready = Arc::new(Ready::new(&Files::with_folder(folder)?)?);
        self.current.store(Arc::new(Current { stamp, ready }));
        Ok(true)
    }

    /// The `style-src` source of the theme's own style: `'sha256-…'`. A page with further colours has another, which comes
    /// with it ([`Made`]).
    pub fn style_hash(&self) -> String {
        self.current.load().ready.style_hash.clone()
    }

    /// The page that `template` makes of `view`, in these colours beside its own.
    ///
    /// # Errors
    /// [`SiteError::Theme`] with file and line, when the built-in template fails.
    pub fn render(
        &self,
        template: &str,
        view: &impl Serialize,
        words: &Arc<LocalWords>,
        colours: Colours<'_>,
    ) -> Result<Made, SiteError> {
        let current = Arc::clone(&self.current.load().ready);
        match current.render(template, view, words, colours) {
            Err(error) if !Arc::ptr_eq(&current, &self.builtin) => {
                tracing::error!(%error, "the site’s own theme failed; the built-in one is used for this page");
                self.builtin.render(template, view, words, colours)
            }
            outcome => outcome,
        }
    }
}

#[cfg(test)]
mod tests;
