//! The desk, as a browser meets it: pages, forms, the editor's requests; over a newsroom on SQLite.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

mod flags;
mod fronts;
mod furnishing;
mod images;
mod languages;
mod looking;
mod moving;
mod room;
mod sessions;
mod stone;
mod terms;
mod uploads;
mod writing;
