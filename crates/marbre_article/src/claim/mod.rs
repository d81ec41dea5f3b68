//! Statements of fact in a text: what an editor is asked about while writing.

pub mod suggest;
