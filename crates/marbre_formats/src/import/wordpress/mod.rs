//! WordPress exports (WXR 1.0 to 1.2): read as a stream, understood, turned into articles' bodies.
//!
//! [`Reader`] gives the file's records in their order, with memory bounded by the largest item, and never stops at a
//! bad record: what could not be read is a [`Record::Problem`] with its place.

mod channel;
mod clean;
mod item;
mod namespace;
mod prolog;
mod reader;
mod record;
mod scan;
mod trouble;
mod window;
mod xml;

pub use reader::Reader;
pub use record::{Author, Category, Comment, Item, Meta, Place, Record, SiteInfo, Tag, Term, TermRef};
pub use trouble::{Problem, ProblemKind, Refusal};
