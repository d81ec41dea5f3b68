//! Archives of other systems that we read: one file or folder for each.
pub mod wordpress;

/// One saved page, as HTML or copied as text.
pub mod capture;
