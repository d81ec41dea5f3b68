//! The reader's side as a whole: requests to the router over a small newsroom on SQLite.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

mod addresses;
mod comments;
mod forms;
mod freshness;
mod fronts;
mod furnished;
mod hostile;
mod images;
mod kept;
mod newsroom;
mod old_addresses;
mod record;
mod removed;
mod sitemaps;
