//! What a reader meets when there is nothing to show.

use crate::{Page, Site, SiteError};
use marbre_article::LanguageTag;

/// 404: nothing stands there. Offers the front page and the sections.
///
/// # Errors
/// [`SiteError`]
pub async fn not_found(_site: &Site, _lang: &LanguageTag) -> Result<Page, SiteError> {
    todo!()
}

/// 503, when what is kept cannot be reached. Needs no database: `lang` is the reader's best guess.
pub fn unavailable(_site: &Site, _lang: &LanguageTag) -> Page {
    todo!()
}

/// 500, 429 and other refusals that need a page. Needs no database.
pub fn too_much(_site: &Site, _lang: &LanguageTag, _status: http::StatusCode) -> Page {
    todo!()
}
