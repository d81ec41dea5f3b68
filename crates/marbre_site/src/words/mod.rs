//! Interface words (Fluent, `locales/`), and dates and numbers by CLDR rules (ICU4X), for each language.

use crate::SiteError;

/// Interface words in every language that we have.
pub struct Words {
    // for the implementer
}

impl Words {
    /// The built-in words.
    ///
    /// # Errors
    /// [`SiteError::Words`]
    pub fn load() -> Result<Self, SiteError> {
        todo!()
    }
}
