//! Lengths: words, minutes of reading, excerpts.
