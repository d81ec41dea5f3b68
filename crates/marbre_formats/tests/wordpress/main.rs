//! WordPress exports: other people's files, hostile files, damaged files, and what becomes of texts.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may fail")]

mod bodies;
mod damage;
mod data;
mod hostile;
mod suites;
mod tolerance;
mod truth;
