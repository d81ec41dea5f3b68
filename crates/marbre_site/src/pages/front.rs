//! The front page of an edition. Nothing when the publication has no such edition.

use crate::{Page, Site, SiteError};
use marbre_article::LanguageTag;

/// The front page of an edition. Nothing when the publication has no such edition.
///
/// # Errors
/// [`SiteError`]
pub async fn front(_site: &Site, _lang: &LanguageTag) -> Result<Option<Page>, SiteError> {
    todo!()
}
