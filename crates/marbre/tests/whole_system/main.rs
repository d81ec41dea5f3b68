//! The real program, from outside: commands, files, addresses.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

mod commands;
mod faults;
mod interrupted;
mod moved_in;
mod outside;
mod program;
mod proofs;
mod renditions;
mod witnesses;
