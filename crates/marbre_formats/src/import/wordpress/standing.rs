//! What WordPress's statuses mean.

use super::record::Item;

/// Where an item stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// For everybody to read (`publish`).
    Published,
    /// Will be published at its date (`future`).
    Scheduled,
    /// Being written (`draft`).
    Draft,
    /// Waiting for review (`pending`).
    Pending,
    /// Published for staff only (`private`).
    Private,
    /// Published, or to be published, for those who know a password.
    PasswordProtected,
    /// Thrown away (`trash`).
    Trashed,
    /// As public as what it belongs to: attachments (`inherit`).
    Inherit,
    /// Opened in the editor and never saved (`auto-draft`).
    AutoDraft,
    /// A status of a plugin, or none.
    Other(String),
}

impl Item {
    /// Where the item stands. A password makes a published item protected; an item that was found inside a broken one is
    /// a draft.
    pub fn standing(&self) -> Standing {
        match self.status.trim() {
            "publish" | "future" if self.recovered => Standing::Draft,
            "publish" | "future" if !self.password.is_empty() => Standing::PasswordProtected,
            "publish" => Standing::Published,
            "future" => Standing::Scheduled,
            "draft" => Standing::Draft,
            "pending" => Standing::Pending,
            "private" => Standing::Private,
            "trash" => Standing::Trashed,
            "inherit" => Standing::Inherit,
            "auto-draft" => Standing::AutoDraft,
            other => Standing::Other(other.to_owned()),
        }
    }
}

impl Standing {
    /// True only for what everybody could read.
    pub fn is_public(&self) -> bool {
        *self == Self::Published
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_keeps_the_public_out() {
        let item =
            |status: &str, password: &str| Item { status: status.into(), password: password.into(), ..Item::default() };
        assert!(item("publish", "").standing().is_public());
        assert_eq!(item("publish", "s").standing(), Standing::PasswordProtected);
        assert_eq!(item("future", "s").standing(), Standing::PasswordProtected);
        assert_eq!(Item { recovered: true, ..item("publish", "") }.standing(), Standing::Draft);
        assert_eq!(item("private", "s").standing(), Standing::Private);
        assert_eq!(item("in-progress", "").standing(), Standing::Other("in-progress".into()));
    }
}
