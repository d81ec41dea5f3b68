//! A byline: who it is and its articles.

use crate::{Page, Site, SiteError};
use marbre_article::LanguageTag;

/// A byline: who it is and its articles.
///
/// # Errors
/// [`SiteError`]
pub async fn author(_site: &Site, _lang: &LanguageTag, _slug: &str, _number: u64) -> Result<Option<Page>, SiteError> {
    todo!()
}
