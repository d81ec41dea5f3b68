//! The reader's side as a whole: requests to the router over a small newsroom on SQLite.

mod addresses;
mod forms;
mod freshness;
mod hostile;
mod kept;
mod newsroom;
mod old_addresses;
mod sitemaps;
