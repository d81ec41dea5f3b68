//! WordPress exports (WXR 1.0 to 1.2): read as a stream, understood, turned into articles' bodies.
//!
//! 1. [`Reader`] gives the file's records in their order, with memory bounded by the largest item, and never stops at a
//!    bad record: what could not be read is a [`Record::Problem`] with its place. [`index()`] is the first pass, which
//!    collects what items refer to: authors, terms, attachments, translation groups, reusable blocks.
//! 2. The modules about meaning say what an item's fields mean for a newsroom: [`language`], [`byline`], [`sections`],
//!    [`dates`], [`standing`], [`seo`], [`addresses`], [`plain`].
//! 3. [`body`] turns an item's text into a document, [`comments`] readers' comments into plain text.

pub mod addresses;
pub mod body;
pub mod byline;
mod channel;
mod clean;
pub mod comments;
pub mod dates;
mod hosts;
mod index;
mod item;
pub mod language;
mod lean;
mod namespace;
mod numbers;
pub mod php;
mod picture;
pub mod plain;
mod prolog;
mod reader;
mod record;
mod scan;
pub mod sections;
pub mod seo;
pub mod standing;
mod trouble;
mod window;
mod xml;

pub use index::{Attachment, Index, Spoken, Translated, index};
pub use picture::is_image;
pub use reader::Reader;
pub use record::{Author, Category, Comment, Item, Meta, Place, Record, SiteInfo, Tag, Term, TermRef};
pub use standing::Standing;
pub use trouble::{Problem, ProblemKind, Refusal};
