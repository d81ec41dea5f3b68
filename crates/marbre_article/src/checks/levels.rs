//! What a publication has decided about the checks.

use super::{CHECKS, Check, Level};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The levels that a publication has changed, by code; every other check keeps its own. Reading refuses codes that are
/// not known and levels that may not be set.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "BTreeMap<String, Level>")]
pub struct CheckLevels(BTreeMap<&'static str, Level>);

/// A level that cannot be set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LevelsError {
    /// No check of this code.
    #[error("there is no check “{found}”; the checks are {}", known())]
    Unknown {
        /// What was given.
        found: String,
    },
    /// A check that always has its own level.
    #[error("the check “{code}” is always at “{}”; leave it out", .level.as_str())]
    Fixed {
        /// The check.
        code: &'static str,
        /// Its level.
        level: Level,
    },
}

fn known() -> String {
    let codes: Vec<&str> = CHECKS.iter().filter(|check| check.changeable).map(|check| check.code).collect();
    codes.join(", ")
}

impl CheckLevels {
    /// The level at which a check is made.
    pub fn of(&self, check: &Check) -> Level {
        self.0.get(check.code).copied().unwrap_or(check.level)
    }

    /// Sets a level. A check's own level is the same as none set.
    ///
    /// # Errors
    /// [`LevelsError`] when there is no such check, or it cannot be changed.
    pub fn set(&mut self, code: &str, level: Level) -> Result<(), LevelsError> {
        let check = Check::of(code).ok_or_else(|| LevelsError::Unknown { found: code.to_owned() })?;
        if level == check.level {
            self.0.remove(check.code);
        } else if check.changeable {
            self.0.insert(check.code, level);
        } else {
            return Err(LevelsError::Fixed { code: check.code, level: check.level });
        }
        Ok(())
    }

    /// What has been changed, by code.
    pub fn changed(&self) -> impl Iterator<Item = (&'static str, Level)> + '_ {
        self.0.iter().map(|(code, level)| (*code, *level))
    }
}

impl TryFrom<BTreeMap<String, Level>> for CheckLevels {
    type Error = LevelsError;

    fn try_from(given: BTreeMap<String, Level>) -> Result<Self, Self::Error> {
        let mut levels = Self::default();
        for (code, level) in given {
            levels.set(&code, level)?;
        }
        Ok(levels)
    }
}
