//! The acts of a newsroom, one a file.
