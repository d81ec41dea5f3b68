//! The pages of a whole newspaper: that of the demo, kept in a store of its own, read through the router.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

mod anatomy;
mod budget;
mod newspaper;
mod record;
