//! What readers see: pages, feeds, sitemaps, images, and the cache that keeps them.
//!
//! A request comes in at [`routes`], which asks the [`cache`] first: a kept page is answered without touching the
//! database, the templates or a compressor. What is not kept is made by [`pages`] (HTML, by the [`theme`], in the words
//! of [`marbre_words`]) or by a route (feeds, sitemaps), kept, and forgotten when an event says that what it shows has
//! changed.

pub mod cache;
pub mod door;
pub mod page;
pub mod pages;
pub mod routes;
mod site;
pub mod theme;

pub use page::{Page, Tag};
pub use routes::refuse;
pub use site::{Site, SiteError, SiteOptions};
