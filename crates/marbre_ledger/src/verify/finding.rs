//! What was found, for a person and for a program.

use crate::{Leaf, witness::Head};
use std::fmt;

/// What a step came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It is proved.
    Proved,
    /// It is not proved, and nothing speaks against it.
    NotProved,
    /// The opposite is proved, or what is shown does not fit together.
    Contradicted,
}

/// What one step came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What a program knows the step by, such as `entry.included`. It does not change.
    pub code: &'static str,
    /// What the step came to.
    pub standing: Standing,
    /// True when nothing as a whole is proved without it.
    pub needed: bool,
    /// The same in words.
    pub sentence: String,
}

/// Everything that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Each step, in order.
    pub findings: Vec<Finding>,
    /// The head that the log signed, if it did; what to remember says [`Report::remember`].
    pub head: Option<Head>,
    /// What the entry says, if it can be read.
    pub leaf: Option<Leaf>,
}

impl Finding {
    pub(super) fn proved(code: &'static str, sentence: impl Into<String>) -> Self {
        Self { code, standing: Standing::Proved, needed: true, sentence: sentence.into() }
    }

    /// Without it nothing is proved.
    pub(super) fn missing(code: &'static str, sentence: impl Into<String>) -> Self {
        Self { code, standing: Standing::NotProved, needed: true, sentence: sentence.into() }
    }

    /// Good to know; the rest stands without it.
    pub(super) fn open(code: &'static str, sentence: impl Into<String>) -> Self {
        Self { code, standing: Standing::NotProved, needed: false, sentence: sentence.into() }
    }

    pub(super) fn contradicted(code: &'static str, sentence: impl Into<String>) -> Self {
        Self { code, standing: Standing::Contradicted, needed: true, sentence: sentence.into() }
    }
}

impl Report {
    /// True when every step that is needed is proved and nothing is contradicted.
    pub fn is_proved(&self) -> bool {
        !self.findings.is_empty()
            && self.findings.iter().all(|finding| match finding.standing {
                Standing::Proved => true,
                Standing::NotProved => !finding.needed,
                Standing::Contradicted => false,
            })
    }

    /// The head to remember for the next time: never one that is not proved, never an older one than was seen.
    pub fn remember(&self, seen: Option<Head>) -> Option<Head> {
        let new = self.head.filter(|_| self.is_proved());
        match (seen, new) {
            (Some(seen), Some(new)) if new.size < seen.size => Some(seen),
            (seen, new) => new.or(seen),
        }
    }

    /// What the step of this code came to.
    pub fn standing(&self, code: &str) -> Option<Standing> {
        self.findings.iter().find(|finding| finding.code == code).map(|finding| finding.standing)
    }
}

impl Standing {
    /// The standing in two words at most.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Proved => "proved",
            Self::NotProved => "not proved",
            Self::Contradicted => "CONTRADICTED",
        }
    }
}

/// A line to print: `proved        The entry … (entry.included)`.
impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:<13} {} ({})", self.standing.as_str(), self.sentence, self.code)
    }
}

/// A number with its thousands apart: `1,204`.
pub(super) fn counted(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
