//! Readers' comments: what they are, whether they were approved, what they say.

use super::{plain, record::Comment};

/// What a comment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Somebody's words.
    Comment,
    /// Another site's notice that it links here; or a plugin's note. Not words of a reader.
    Ping,
}

/// What the moderators decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Approval {
    /// For everybody to read.
    Approved,
    /// Nobody has decided yet.
    Waiting,
    /// Spam.
    Spam,
    /// Thrown away, alone or with its article.
    Trashed,
}

impl Comment {
    /// What it is. Reviews and the like of plugins are comments too; notes of shops and pings are not.
    pub fn kind(&self) -> Kind {
        match self.kind.trim() {
            "pingback" | "trackback" | "pings" | "order_note" | "webmention" | "like" | "action_log" => Kind::Ping,
            _ => Kind::Comment,
        }
    }

    /// What the moderators decided. What is not plainly approved waits.
    pub fn approval(&self) -> Approval {
        match self.approved.trim() {
            "1" | "approve" | "approved" => Approval::Approved,
            "spam" => Approval::Spam,
            "trash" | "post-trashed" => Approval::Trashed,
            _ => Approval::Waiting,
        }
    }

    /// What it says, as plain text: paragraphs with an empty line between them, links as their text with the address
    /// behind it where that says more.
    pub fn text(&self) -> String {
        plain::paragraphs(&self.content)
    }
}
