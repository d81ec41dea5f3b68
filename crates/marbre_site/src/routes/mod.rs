//! Which address is answered by what.

use crate::Site;

/// The reader's side of the server, complete: cache, headers, redirects, feeds, images.
pub fn router(_site: Site) -> axum::Router {
    todo!()
}
