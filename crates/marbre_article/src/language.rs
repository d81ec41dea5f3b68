//! Languages by their BCP 47 tags.

use icu_locale_core::{LanguageIdentifier, subtags::Script};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt, str::FromStr};

/// A canonical BCP 47 language tag: language, and where given script, region and variants (`fr`, `fr-CA`, `ar`, `zh-Hant`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Cow<'_, str>", into = "String")]
pub struct LanguageTag(String);

/// A text that is no BCP 47 language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a language tag; write it as in “fr”, “pt-BR” or “ar”")]
pub struct NotALanguage(pub String);

/// The way a script runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// Languages written from right to left when the tag names no script.
const RIGHT_TO_LEFT: [&str; 14] =
    ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"];

/// Scripts written from right to left (ISO 15924).
const RIGHT_TO_LEFT_SCRIPTS: [&str; 8] = ["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"];

impl LanguageTag {
    /// The tag as text, in canonical case.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The primary language subtag: `fr` of `fr-CA`.
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// The way the language is written.
    pub fn direction(&self) -> Direction {
        let script = self.0.split('-').nth(1).filter(|part| part.len() == 4 && part.parse::<Script>().is_ok());
        let right_to_left = match script {
            Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script),
            None => RIGHT_TO_LEFT.contains(&self.primary()),
        };
        if right_to_left { Direction::Rtl } else { Direction::Ltr }
    }
}

impl Default for LanguageTag {
    /// English, which serves where nothing else is known.
    fn default() -> Self {
        Self("en".to_owned())
    }
}

impl FromStr for LanguageTag {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.replace('_', "-").parse::<LanguageIdentifier>() {
            Ok(tag) if !tag.language.is_unknown() => Ok(Self(tag.to_string())),
            _ => Err(NotALanguage(text.to_owned())),
        }
    }
}

impl TryFrom<Cow<'_, str>> for LanguageTag {
    type Error = NotALanguage;

    fn try_from(text: Cow<'_, str>) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<LanguageTag> for String {
    fn from(tag: LanguageTag) -> Self {
        tag.0
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> LanguageTag {
        text.parse().unwrap()
    }

    #[test]
    fn tags_become_canonical() {
        assert_eq!(tag("FR_ca").as_str(), "fr-CA");
        assert_eq!(tag("pt-br").as_str(), "pt-BR");
        assert!("".parse::<LanguageTag>().is_err());
        assert!("français".parse::<LanguageTag>().is_err());
    }

    #[test]
    fn direction_follows_script_before_language() {
        assert_eq!(tag("ar").direction(), Direction::Rtl);
        assert_eq!(tag("ar-Latn").direction(), Direction::Ltr);
        assert_eq!(tag("ff-Adlm").direction(), Direction::Rtl);
        assert_eq!(tag("fr").direction(), Direction::Ltr);
    }
}
