//! Other people's formats: bytes in, bytes out.
//!
//! This crate is pure: it opens no file or socket and reads no clock. Importers take a reader and give records and
//! problems; writers take what is to be said and give the bytes.

pub mod export;
pub mod feed;
pub mod image;
pub mod import;
pub mod social;
mod timestamp;
mod uri;
mod xml_writer;
