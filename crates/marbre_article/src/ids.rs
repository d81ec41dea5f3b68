//! Identities: one type each, so that a topic can never stand where a section is meant.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! identities {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

identities! {
    /// What happened; groups its articles in each language.
    StoryId,
    /// One story in one language.
    ArticleId,
    /// A section of the publication, the same in every language.
    SectionId,
    /// A topic, the same in every language.
    TopicId,
    /// A person or collective as printed under a headline.
    BylineId,
    /// A member of the newsroom who can log in.
    StaffId,
    /// A reader's comment.
    CommentId,
    /// A statement of fact.
    ClaimId,
}
