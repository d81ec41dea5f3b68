//! Pages of the desk, asked for as a browser would: over a small newsroom on SQLite.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

mod fronts;
mod languages;
mod room;
mod terms;
