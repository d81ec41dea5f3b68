//! The comments under an article, on a page of their own: `…/{slug}/comments`.

use crate::{Page, Site, SiteError};
use marbre_store::articles::ArticleWithContent;

/// The approved comments under a published article, threaded; page `number` from 1. Nothing when there is no such page.
///
/// # Errors
/// [`SiteError`]
pub async fn comments(_site: &Site, _found: &ArticleWithContent, _number: u64) -> Result<Option<Page>, SiteError> {
    todo!()
}
