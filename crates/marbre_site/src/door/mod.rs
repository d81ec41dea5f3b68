//! The one door by which something comes in from readers: comments. The site itself keeps nothing; what is received is
//! handed to whoever stands behind the door.

mod forms;
mod rates;

pub use forms::{Forms, TokenFault};
pub use rates::Rates;

use futures_util::future::BoxFuture;
use marbre_article::{ArticleId, CommentId, Moment};
use std::net::IpAddr;

/// A comment as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentComment {
    /// Identity: the same for the same text in the same form, however often it is sent.
    pub id: CommentId,
    /// Under which article.
    pub article: ArticleId,
    /// What was typed.
    pub typed: Typed,
    /// From where. Never written anywhere as it is.
    pub network: IpAddr,
    /// What the browser says of itself. Never written anywhere as it is.
    pub browser: String,
}

/// What was typed into the form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Typed {
    /// The name.
    pub name: String,
    /// The text.
    pub text: String,
    /// Which comment it answers.
    pub to: Option<CommentId>,
}

/// Why a comment was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// The name is empty or too long.
    Name,
    /// The name is the newspaper's.
    PapersName,
    /// The text is empty or too long.
    Text,
    /// The field that people leave empty was filled.
    Trap,
    /// The form is not ours, or too old.
    Old,
    /// It came faster than anybody writes.
    Soon,
    /// Too many came, from there or in all. Worth trying again after so many seconds.
    Many(u32),
    /// Readers may not comment here any more.
    Closed,
    /// No comments are taken from them until then.
    Banned(Moment),
    /// Nothing can be kept at present.
    Unavailable,
    /// The disk is full.
    Full,
}

impl Problem {
    /// The key of the words for the reader.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "comment-problem-name",
            Self::PapersName => "comment-problem-papers-name",
            Self::Text => "comment-problem-text",
            Self::Trap => "comment-problem-trap",
            Self::Old => "comment-problem-old",
            Self::Soon => "comment-problem-soon",
            Self::Many(_) => "comment-problem-many",
            Self::Closed => "comment-problem-closed",
            Self::Banned(_) => "comment-problem-banned",
            Self::Unavailable | Self::Full => "comment-problem-unavailable",
        }
    }

    /// The field that it is about.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Name | Self::PapersName => "name",
            Self::Text => "text",
            _ => "",
        }
    }
}

/// What became of a comment that was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It waits for the newsroom.
    Waits,
    /// Readers see it.
    Shown,
}

/// Takes comments.
pub trait CommentDoor: Send + Sync {
    /// Keeps a comment; when this is done it is on disk. Nothing when the article is not public any more.
    fn receive(&self, comment: SentComment) -> BoxFuture<'_, Result<Option<Taken>, Problem>>;
}
