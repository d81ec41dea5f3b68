//! A section: page number `number` (from 1) of its articles. Nothing when there is no such section or page.

use crate::{Page, Site, SiteError};
use marbre_article::LanguageTag;

/// A section: page number `number` (from 1) of its articles. Nothing when there is no such section or page.
///
/// # Errors
/// [`SiteError`]
pub async fn section(_site: &Site, _lang: &LanguageTag, _slug: &str, _number: u64) -> Result<Option<Page>, SiteError> {
    todo!()
}
