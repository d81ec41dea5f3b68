//! HTML into a document, with a list of what could not be kept.

use super::{Document, ImageSource};
use crate::LanguageTag;

/// How to read a piece of HTML.
pub struct ParseOptions<'a> {
    /// Resolves an image address as written to what it is; nothing drops to [`ImageSource::Missing`].
    pub image: &'a dyn Fn(&str) -> Option<ImageSource>,
    /// Rewrites a link's address as written (old addresses to new, relative to absolute); nothing keeps it.
    pub link: &'a dyn Fn(&str) -> Option<String>,
    /// The language of the article: words that the HTML marks as of this language get no mark.
    pub language: Option<&'a LanguageTag>,
}

impl Default for ParseOptions<'_> {
    /// Resolves nothing, rewrites nothing, knows no language.
    fn default() -> Self {
        Self { image: &|_| None, link: &|_| None, language: None }
    }
}

/// A document, and what was lost on the way to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// What could be kept.
    pub document: Document,
    /// What could not.
    pub losses: Vec<Loss>,
}

/// Something in the HTML that has no place in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// The element, attribute or scheme: `script`, `onclick`, `javascript:`.
    pub what: String,
    /// What was done: dropped, or turned into what.
    pub done: String,
    /// How many times.
    pub times: u32,
}

/// Reads a fragment of HTML.
pub fn html(_html: &str, _options: &ParseOptions<'_>) -> Parsed {
    todo!()
}
