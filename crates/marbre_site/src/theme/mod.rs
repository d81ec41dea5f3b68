//! The theme: templates and one style sheet, built in, each replaceable by a file of the site's own folder.

use crate::SiteError;
use std::path::Path;

/// Templates and style, ready for use.
pub struct Theme {
    // for the implementer
}

impl Theme {
    /// The built-in theme, with the files of `folder` in the place of those of the same name.
    ///
    /// # Errors
    /// [`SiteError::Theme`] with file and line.
    pub fn load(_folder: Option<&Path>) -> Result<Self, SiteError> {
        todo!()
    }

    /// Reads the folder again if a file of it has changed; true when something changed. A broken file leaves the old
    /// theme in use.
    ///
    /// # Errors
    /// [`SiteError::Theme`] with file and line.
    pub fn refresh(&self) -> Result<bool, SiteError> {
        todo!()
    }

    /// The `style-src` source of the inlined style: `'sha256-…'`.
    pub fn style_hash(&self) -> String {
        todo!()
    }
}
