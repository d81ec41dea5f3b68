//! A topic: what it is about and its articles.

use crate::{Page, Site, SiteError};
use marbre_article::LanguageTag;

/// A topic: what it is about and its articles.
///
/// # Errors
/// [`SiteError`]
pub async fn topic(_site: &Site, _lang: &LanguageTag, _slug: &str, _number: u64) -> Result<Option<Page>, SiteError> {
    todo!()
}
