//! Articles at the desk, as a browser meets them: pages, forms, the editor's requests.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

mod looking;
mod moving;
mod room;
mod writing;
