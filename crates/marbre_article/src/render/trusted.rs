//! Mark-up that may be sent to a browser as it is.

use std::fmt;

/// HTML made by the renderer, and therefore safe: nothing else can make one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Html(String);

impl Html {
    /// Vouches for `markup`. Only the renderer may, and only for text that it wrote or escaped itself.
    pub(in crate::render) const fn vouch(markup: String) -> Self {
        Self(markup)
    }

    /// The mark-up.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The mark-up, owned.
    pub fn into_string(self) -> String {
        self.0
    }

    /// True when there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
