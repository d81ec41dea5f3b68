//! The pages in HTML, one kind a file: each gathers what it shows, says which tags it depends on, and fills a template.

mod article;
mod author;
mod comments;
mod error;
mod front;
mod section;
mod standing;
mod topic;

pub use article::article;
pub use author::author;
pub use comments::comments;
pub use error::{not_found, too_much, unavailable};
pub use front::front;
pub use section::section;
pub use standing::withdrawn;
pub use topic::topic;
