//! The acts of a newsroom, one a file: found a publication, file an image, file and publish an article, import an archive.
//!
//! An act is the same whether a page, the API, a timer or the command line asks for it. It checks, changes and records
//! in one transaction of the store, and answers when that is on disk.

mod actor;
mod addresses;
mod annotate;
mod approve;
mod assign;
mod begin_article;
mod bring_up_to_date;
mod change_publication;
mod check_article;
mod embargo;
mod error;
mod file_article;
mod file_image;
mod found;
mod furnish;
mod hold_article;
pub mod import;
mod lay_out_front;
mod moving;
mod newsroom;
mod picture;
mod public_form;
mod publish;
mod publish_article;
mod publish_due;
mod receive_comments;
mod restore;
mod return_article;
pub mod rights;
mod save_article_text;
mod schedule;
pub mod secrets;
mod share_preview;
pub mod staff;
mod standing;
mod submit;
mod translate;
mod wall_clock;
mod withdraw;
mod working_copy;

pub use actor::{Actor, AuditSubject};
pub use annotate::{LONGEST_NOTE, NewNote};
pub use begin_article::Beginning;
pub use change_publication::PublicationChange;
pub use check_article::Weighed;
pub use error::NewsroomError;
pub use file_article::{FiledArticle, NewText};
pub use file_image::{FiledImage, ImageNotes};
pub use found::Founding;
pub use furnish::Furnishings;
pub use hold_article::{Hold, Holder, SILENCE};
pub use moving::act_of;
pub use newsroom::{Clock, Newsroom};
pub use public_form::SectionTree;
pub use publish::PublishOptions;
pub use publish_article::Publishing;
pub use publish_due::NOT_PUBLISHED;
pub use save_article_text::{Clashing, SaveOutcome, SavedText, TextToSave, Theirs, follows_headline};
pub use share_preview::MOST_DAYS;
pub use wall_clock::{Twice, WallClockError, wall_clock};
