//! What goes wrong with a saved page: what is refused, and what an editor should look at.

use marbre_article::{LanguageTag, document::parse::Loss};
use std::fmt;

/// Why a file is refused as a whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CaptureError {
    /// There is nothing in it.
    #[error("“{0}” is empty")]
    Empty(String),
    /// It is no text.
    #[error("“{0}” is no page but {1}; save the page as “HTML only”, or copy its text into a .txt file")]
    NotAPage(String, &'static str),
    /// It is larger than any article.
    #[error("“{name}” has {size} bytes; a page of at most {most} can be read")]
    TooLarge {
        /// The file.
        name: String,
        /// Its size in bytes.
        size: usize,
        /// The largest size.
        most: usize,
    },
    /// No words of an article were found.
    #[error("no article was found in “{0}”; copy the text of the article into a .txt file and import that")]
    NoArticle(String),
}

/// Something that an editor should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// There is no headline.
    NoHeadline,
    /// There is a headline but no text.
    NoText,
    /// The text stands behind a password.
    Protected,
    /// There is no date.
    NoDate,
    /// A date was found that says no time zone: as written.
    NoZone(String),
    /// A date was found in which day and month can be told apart in two ways: as written. The day was taken first.
    DayOrMonth(String),
    /// Something stands where the date should, and is none: as written.
    UnreadableDate(String),
    /// Nobody signs.
    NoByline,
    /// Some bytes are no text in the encoding: its name.
    Encoding(&'static str),
    /// The page says one language, and its text is another.
    Language {
        /// What the page says.
        said: LanguageTag,
        /// What the text is.
        found: LanguageTag,
    },
    /// The article goes on on another page: its address, if the page says it.
    GoesOn(String),
    /// A picture stood in the text that was copied: its caption.
    Picture(String),
    /// Something in the text has no place in an article.
    Lost(Loss),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoHeadline => f.write_str("no headline was found; write one"),
            Self::NoText => f.write_str("the page has a headline but no text"),
            Self::Protected => f.write_str("the text is behind a password and is not in the file"),
            Self::NoDate => f.write_str("no date was found; set one before publishing"),
            Self::NoZone(written) => {
                write!(f, "the date “{written}” names no time zone; the publication's is taken for it")
            }
            Self::DayOrMonth(written) => write!(f, "“{written}” was read with the day first; check it"),
            Self::UnreadableDate(written) => write!(f, "“{written}” stands where the date should, but is none"),
            Self::NoByline => f.write_str("nobody signs the article"),
            Self::Encoding(name) => write!(f, "some characters could not be read as {name}; they are shown as “�”"),
            Self::Language { said, found } => {
                write!(f, "the page says its language is {said}, but its text is {found}")
            }
            Self::GoesOn(address) if address.is_empty() => f.write_str("the article goes on on another page"),
            Self::GoesOn(address) => write!(f, "the article goes on at {address}; save that page too"),
            Self::Picture(caption) => write!(f, "a picture stood in the text (“{caption}”); add it by hand"),
            Self::Lost(loss) => write!(f, "{} ({}, {} times)", loss.what, loss.done, loss.times),
        }
    }
}
