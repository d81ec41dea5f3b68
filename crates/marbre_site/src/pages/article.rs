//! An article (or a standing page) as its current version says.

use crate::{Page, Site, SiteError};
use marbre_store::articles::ArticleWithContent;

/// The page of a published article.
///
/// # Errors
/// [`SiteError`]
pub async fn article(_site: &Site, _found: &ArticleWithContent) -> Result<Page, SiteError> {
    todo!()
}
