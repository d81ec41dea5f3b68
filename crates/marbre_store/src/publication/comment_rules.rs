//! How readers' comments are taken.

use crate::articles::Comments;
use marbre_article::Moment;
use serde::{Deserialize, Serialize};

/// How readers' comments are taken, where nobody says otherwise of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommentRules {
    /// Whether new articles begin closed to comments.
    #[serde(default, skip_serializing_if = "is_false")]
    pub begin_closed: bool,
    /// Whose comments readers see at once.
    #[serde(default, skip_serializing_if = "is_nobody")]
    pub at_once: AtOnce,
    /// So many days after publication no more are taken. Nothing: they are always taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close_after_days: Option<u32>,
}

/// Whose comments readers see at once; all others wait for the newsroom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AtOnce {
    /// Nobody's.
    #[default]
    Nobody,
    /// Those of whoever had one approved in the last weeks, and none refused.
    Known,
    /// Everybody's.
    Everybody,
}

impl AtOnce {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Nobody, Self::Known, Self::Everybody];

    /// Its word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Nobody => "nobody",
            Self::Known => "known",
            Self::Everybody => "everybody",
        }
    }

    /// The choice of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.as_str() == word)
    }
}

const DAY: i64 = 24 * 60 * 60 * 1000;

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
const fn is_false(truth: &bool) -> bool {
    !*truth
}

fn is_nobody(at_once: &AtOnce) -> bool {
    *at_once == AtOnce::Nobody
}

impl CommentRules {
    /// What a new article begins as.
    pub const fn of_new(&self) -> Comments {
        if self.begin_closed { Comments::Closed } else { Comments::Open }
    }

    /// When an article that was published then takes no more comments.
    pub fn closes_at(&self, published: Option<Moment>) -> Option<Moment> {
        let days = i64::from(self.close_after_days?);
        published.map(|published| Moment(published.0.saturating_add(days.saturating_mul(DAY))))
    }

    /// Whether an article takes comments now.
    pub fn takes(&self, comments: Comments, published: Option<Moment>, now: Moment) -> bool {
        comments == Comments::Open && self.closes_at(published).is_none_or(|at| now < at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_close_by_themselves() {
        let rules = CommentRules { close_after_days: Some(14), ..CommentRules::default() };
        let published = Some(Moment(1000));
        let end = rules.closes_at(published).unwrap();
        assert_eq!(end, Moment(1000 + 14 * DAY));
        assert!(rules.takes(Comments::Open, published, Moment(end.0 - 1)));
        assert!(!rules.takes(Comments::Open, published, end));
        assert!(!rules.takes(Comments::Closed, published, Moment(1000)));
        assert!(CommentRules::default().takes(Comments::Open, published, Moment(i64::MAX)));
        assert_eq!(serde_json::to_string(&CommentRules::default()).unwrap(), "{}");
    }
}
