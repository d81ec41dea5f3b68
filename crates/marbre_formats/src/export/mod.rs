//! Formats that others take our articles in.

pub mod ninjs;
