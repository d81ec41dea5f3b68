//! The pages in HTML, one kind a file: each gathers what it shows, says which tags it depends on, and fills a template.
//! What a template is given is the `…View` of its page; `themes/kiosque/README.md` lists it for theme authors.

mod address;
mod article;
mod author;
mod comments;
mod context;
mod error;
mod feed;
mod forms;
mod frame;
mod front;
mod history;
mod listing;
mod menus;
mod picture;
mod record;
mod related;
mod removed;
mod section;
mod setting;
mod standing;
mod teaser;
mod told;
mod topic;
mod version;
mod weigh;

pub use article::{article, proof};
pub use author::author;
pub use comments::{Asked, comments, comments_address};
pub use error::{not_found, too_much, unavailable};
pub use feed::feed;
pub use forms::{markdown, ninjs, text};
pub use front::{front, front_proof};
pub use history::{history, history_of_removed};
pub use record::{log, log_address, trust_txt};
pub use removed::{removed, removed_ninjs};
pub use section::section;
pub use standing::withdrawn;
pub use teaser::images_of;
pub use topic::topic;
pub use version::{FoundVersion, find_version, version};
