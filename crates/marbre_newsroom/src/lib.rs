//! The acts of a newsroom, one a file: found a publication, file an image, file and publish an article, import an archive.
//!
//! An act is the same whether a page, the API, a timer or the command line asks for it. It checks, changes and records
//! in one transaction of the store, and answers when that is on disk.

mod actor;
mod addresses;
mod assign;
mod error;
mod file_article;
mod file_image;
mod found;
mod furnish;
pub mod import;
mod newsroom;
mod public_form;
mod publish;
mod publish_due;
mod receive_comments;
pub mod rights;
pub mod secrets;
pub mod staff;
mod standing;

pub use actor::{Actor, AuditSubject};
pub use error::NewsroomError;
pub use file_article::{FiledArticle, NewText};
pub use file_image::{FiledImage, ImageNotes};
pub use found::Founding;
pub use furnish::Furnishings;
pub use newsroom::{Clock, Newsroom};
pub use public_form::SectionTree;
pub use publish::PublishOptions;
