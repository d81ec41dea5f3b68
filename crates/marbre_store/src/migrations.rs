//! The numbered migrations of `migrations/`, embedded, and the check of the schema's number.
