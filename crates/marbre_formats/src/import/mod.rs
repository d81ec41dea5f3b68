//! Archives of other systems that we read: one file or folder for each.
pub mod wordpress;
