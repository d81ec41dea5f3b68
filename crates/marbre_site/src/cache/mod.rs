//! Finished answers, kept in memory in every lasting form, and forgotten when what they show changes.
