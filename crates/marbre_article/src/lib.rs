//! What an article is: its document, its words, its states, and how it is set in type.
//!
//! This crate is pure: it opens no file or socket, reads no clock, draws no random number and is never async.
//! Time, keys and pictures are arguments. It compiles to WebAssembly.

pub mod address;
pub mod checks;
pub mod claim;
pub mod colour;
pub mod content;
pub mod document;
pub mod event;
pub mod fold;
pub mod framing;
pub mod front;
pub mod ids;
pub mod language;
pub mod moment;
pub mod render;
pub mod slug;
pub mod typography;
pub mod workflow;

pub use content::ArticleContent;
pub use document::Document;
pub use ids::{ArticleId, BylineId, ClaimId, CommentId, SectionId, StaffId, StoryId, TopicId};
pub use language::LanguageTag;
pub use moment::Moment;
