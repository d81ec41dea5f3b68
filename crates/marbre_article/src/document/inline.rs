//! What stands inside a line of text: runs with marks, line breaks, footnotes.

use super::format::no_fields;
use crate::{ClaimId, LanguageTag};
use serde::{Deserialize, Serialize};
use std::{borrow::Cow, fmt};

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Inline {
    /// A run of characters that share their marks. Never empty; holds no line break.
    Text {
        /// The characters, as typed: typography is set when rendering.
        text: String,
        /// The marks, each kind at most once, in the order of [`Mark`]'s variants.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        marks: Vec<Mark>,
    },
    /// A forced line break.
    #[serde(deserialize_with = "no_fields")]
    Break,
    /// A note that is printed below the body. Holds no footnote itself.
    Footnote {
        /// What the note says.
        content: Vec<Inline>,
    },
}

impl Inline {
    /// A run without marks.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text { text: text.into(), marks: Vec::new() }
    }
}

/// The characters of a line without marks; a break is a space, a footnote says nothing.
pub fn plain_text(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text { text, .. } => text.as_str(),
            Inline::Break => " ",
            Inline::Footnote { .. } => "",
        })
        .collect()
}

/// A property of a run of text. The order of the variants is the order from the outside in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Mark {
    /// A statement of fact with a status.
    Claim {
        /// Which claim the words state.
        claim: ClaimId,
    },
    /// Leads elsewhere.
    Link {
        /// Where to.
        href: Href,
    },
    /// Words of another language than the article's.
    Language {
        /// Which language.
        lang: LanguageTag,
    },
    /// Important.
    #[serde(deserialize_with = "no_fields")]
    Strong,
    /// Stressed, or a title.
    #[serde(deserialize_with = "no_fields")]
    Emphasis,
    /// No longer true or valid.
    #[serde(deserialize_with = "no_fields")]
    Strikethrough,
    /// Raised: ordinals, powers.
    #[serde(deserialize_with = "no_fields")]
    Superscript,
    /// Lowered.
    #[serde(deserialize_with = "no_fields")]
    Subscript,
    /// Program text, file names: no typography.
    #[serde(deserialize_with = "no_fields")]
    Code,
}

/// Where a link leads: `http:`, `https:`, `mailto:` or `tel:`, a path from the root (`/fr/…`), or a fragment (`#…`).
/// No other scheme can be held, so none can be rendered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Cow<'_, str>", into = "String")]
pub struct Href(String);

/// A text that no link may lead to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no address that a link may lead to; use http, https, mailto, tel, a path or a #fragment")]
pub struct NotALink(pub String);

impl Href {
    /// The address of this text. Spaces around and control characters inside are dropped first, as browsers do.
    ///
    /// # Errors
    /// [`NotALink`] when the scheme is not one of those allowed, or the address cannot be read.
    pub fn parse(text: &str) -> Result<Self, NotALink> {
        let clean: String = text.trim().chars().filter(|c| !c.is_control()).collect();
        let refuse = || NotALink(text.chars().take(200).collect());
        if clean.len() > 4096 {
            return Err(refuse());
        }
        if clean.starts_with('#') || (clean.starts_with('/') && !clean.starts_with("//") && !clean.starts_with("/\\")) {
            return Ok(Self(clean.replace(' ', "%20")));
        }
        let absolute = if clean.starts_with("//") { format!("https:{clean}") } else { clean };
        match url::Url::parse(&absolute) {
            Ok(url) if matches!(url.scheme(), "http" | "https") && url.host_str().is_some() => Ok(Self(url.into())),
            Ok(url) if matches!(url.scheme(), "mailto" | "tel") => Ok(Self(url.into())),
            _ => Err(refuse()),
        }
    }

    /// The address as text, ready for an attribute once escaped.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<Cow<'_, str>> for Href {
    type Error = NotALink;

    fn try_from(text: Cow<'_, str>) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Href> for String {
    fn from(href: Href) -> Self {
        href.0
    }
}

impl fmt::Display for Href {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A SHA-256 as 64 lower-case hexadecimal digits: the name of an asset.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "Cow<'_, str>", into = "String")]
pub struct Sha256Hex(String);

impl Sha256Hex {
    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The hash of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        use sha2::Digest as _;
        Self::from_digest(&sha2::Sha256::digest(bytes).into())
    }

    /// The name of a digest made elsewhere.
    pub fn from_digest(digest: &[u8; 32]) -> Self {
        use fmt::Write as _;
        let mut digits = String::with_capacity(64);
        for byte in digest {
            // Writing to a String cannot fail.
            let _ = write!(digits, "{byte:02x}");
        }
        Self(digits)
    }
}

impl TryFrom<Cow<'_, str>> for Sha256Hex {
    type Error = String;

    fn try_from(text: Cow<'_, str>) -> Result<Self, Self::Error> {
        let valid = text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        if valid {
            Ok(Self(text.into_owned()))
        } else {
            Err(format!("“{text}” is not a SHA-256 in lower-case hexadecimal"))
        }
    }
}

impl From<Sha256Hex> for String {
    fn from(hash: Sha256Hex) -> Self {
        hash.0
    }
}

impl fmt::Display for Sha256Hex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_links() {
        for bad in ["javascript:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "vbscript:x", "/\\evil", "x"] {
            assert!(Href::parse(bad).is_err(), "{bad}");
        }
        for (text, kept) in [
            ("https://ex.org/a b", "https://ex.org/a%20b"),
            ("//ex.org/x", "https://ex.org/x"),
            ("/fr/x", "/fr/x"),
            ("#note", "#note"),
            ("mailto:a@ex.org", "mailto:a@ex.org"),
        ] {
            let href = Href::parse(text).unwrap();
            assert_eq!(href.as_str(), kept);
            assert_eq!(Href::parse(kept).unwrap(), href);
        }
    }
}
