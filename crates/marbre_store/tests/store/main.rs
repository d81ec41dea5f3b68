//! What the store keeps, on both engines.

mod articles;
mod samples;
