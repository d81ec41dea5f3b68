//! The states of an article, the moves between them, and the roles of those who make them.

mod moves;

pub use moves::{Move, NoSuchMove, next, possible};

use serde::{Deserialize, Serialize};

/// Where an article stands on its way to the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Being written.
    Draft,
    /// Filed: waits for an editor.
    InReview,
    /// Approved: may be published.
    Ready,
    /// Approved, with a time at which it becomes public.
    Scheduled,
    /// Public.
    Published,
    /// Was public; a tombstone with the reason stands in its place.
    Withdrawn,
}

impl State {
    /// Every state, in the order of the way.
    pub const ALL: [Self; 6] =
        [Self::Draft, Self::InReview, Self::Ready, Self::Scheduled, Self::Published, Self::Withdrawn];

    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InReview => "in_review",
            Self::Ready => "ready",
            Self::Scheduled => "scheduled",
            Self::Published => "published",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// Where the working copy of a published article stands: the text that is to become its next version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Working {
    /// Being written.
    Draft,
    /// Filed: waits for an editor.
    InReview,
    /// Approved: may be published.
    Ready,
    /// Approved, with a time at which it becomes public.
    Scheduled,
}

impl Working {
    /// Every state, in the order of the way.
    pub const ALL: [Self; 4] = [Self::Draft, Self::InReview, Self::Ready, Self::Scheduled];

    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InReview => "in_review",
            Self::Ready => "ready",
            Self::Scheduled => "scheduled",
        }
    }

    /// The state of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// Whether a text stands in the flow of news or outside time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// News: dated, in a section, in feeds.
    Article,
    /// A standing page (“About us”): outside lists and feeds.
    Page,
}

impl Kind {
    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Page => "page",
        }
    }

    /// The kind of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Article, Self::Page].into_iter().find(|kind| kind.as_str() == word)
    }
}

/// What a member of the newsroom is trusted with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Writes and files own articles.
    Correspondent,
    /// Checks, sends back, approves and publishes in the sections and languages given.
    Editor,
    /// Decides on comments.
    Moderator,
    /// Everything but the machine.
    Publisher,
    /// The machine, and everything else.
    Admin,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 5] = [Self::Correspondent, Self::Editor, Self::Moderator, Self::Publisher, Self::Admin];

    /// The word kept in the database and given on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Correspondent => "correspondent",
            Self::Editor => "editor",
            Self::Moderator => "moderator",
            Self::Publisher => "publisher",
            Self::Admin => "admin",
        }
    }

    /// The role of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }
}
