//! The tombstone of a withdrawn article.

use crate::{Page, Site, SiteError};
use marbre_store::articles::Article;

/// The page in the place of a withdrawn article: 410, with the public reason.
///
/// # Errors
/// [`SiteError`]
pub async fn withdrawn(_site: &Site, _article: &Article) -> Result<Page, SiteError> {
    todo!()
}
