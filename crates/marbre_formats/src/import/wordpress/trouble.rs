//! What goes wrong in exports: what is refused, and what is worked round and said.

use super::record::Place;
use std::fmt;

/// Why a whole file is refused.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The file is not XML.
    #[error(
        "this is not a WordPress export: {0}. Export again in WordPress under Tools > Export, and unpack the file if it is packed"
    )]
    NotXml(String),
    /// It is XML of another kind.
    #[error("this is not a WordPress export but {0}")]
    NotWxr(String),
    /// It has a document type, where entities could be defined that grow without end or read other files.
    #[error(
        "the file has a DOCTYPE at {0}; WordPress never writes one, and it could make the file grow without end: \
         remove it and try again"
    )]
    Doctype(Place),
    /// It has no `wp:wxr_version`.
    #[error(
        "the file does not say its version (wp:wxr_version is missing before the first item), so it cannot be read \
         safely: export again in WordPress under Tools > Export > All content"
    )]
    NoVersion,
    /// Its `wp:wxr_version` is no version.
    #[error("the file says “{0}” as its version (wp:wxr_version); 1.0, 1.1 or 1.2 is expected")]
    StrangeVersion(String),
    /// Reading failed.
    #[error("reading the file failed: {0}")]
    Read(#[from] std::io::Error),
}

/// Something in a file that could not be read as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What it is about: `item 12 “The port”`, `the channel`.
    pub subject: String,
    /// What kind of problem, and what was done.
    pub kind: ProblemKind,
}

/// The kinds of problems.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// Something other than XML stood before the beginning: skipped. Its first characters.
    TextBefore(String),
    /// The version is newer than those known: read as if it were 1.2.
    NewerVersion(String),
    /// Control characters, which XML does not allow: dropped. How many.
    ControlCharacters(u64),
    /// Bytes that are not text in the encoding declared: read as Windows-1252. How many places.
    Encoding(u64),
    /// The encoding declared is not known: read as UTF-8.
    UnknownEncoding(String),
    /// An entity that XML and HTML do not know: kept as written. Its name.
    UnknownEntity(String),
    /// An ampersand that is not escaped: kept.
    BareAmpersand,
    /// A CDATA section inside another, or badly ended: read up to the end of its element. The element.
    BrokenCdata(String),
    /// The text of an element holds what looks like another item: perhaps its CDATA section was never closed. The
    /// element.
    HoldsAnItem(String),
    /// It was found inside a broken item: kept, but only as a draft.
    Recovered,
    /// It has neither a number nor a type: what it is cannot be known.
    Unknown,
    /// Markup where only text may stand: its text kept. The element.
    MarkupInText(String),
    /// A number that is none: read as 0. The element and what it says.
    NotANumber(String, String),
    /// An element of another version of the format than the file's: left out. Its name.
    OtherVersion(String),
    /// A prefix that is never declared: read as WordPress uses it.
    UndeclaredPrefix(String),
    /// An element that breaks the rules of XML: left out whole. The reason.
    Malformed(String),
    /// A field, or the whole element, is too large: cut. How many bytes were left out.
    TooLarge(u64),
    /// There are too many of an element: those after the first 200,000 were left out. The element.
    TooMany(String),
    /// The file ends in the middle of this element: left out.
    Truncated,
    /// The file ends before its end, but between two elements: nothing known is lost.
    NoEnd,
}

impl ProblemKind {
    /// True when content is missing because of it.
    pub const fn is_loss(&self) -> bool {
        matches!(
            self,
            Self::Malformed(_) | Self::TooLarge(_) | Self::TooMany(_) | Self::Truncated | Self::OtherVersion(_)
        )
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} (byte {})", self.line, self.offset)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, {}: {}", self.place, self.subject, self.kind)
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TextBefore(text) => write!(f, "text before the XML was skipped: “{text}”"),
            Self::NewerVersion(version) => write!(f, "version {version} is not known; read as 1.2"),
            Self::ControlCharacters(times) => write!(f, "{times} control characters were dropped"),
            Self::Encoding(times) => write!(f, "{times} wrongly encoded characters were read as Windows-1252"),
            Self::UnknownEncoding(name) => write!(f, "the encoding “{name}” is not known; read as UTF-8"),
            Self::UnknownEntity(name) => write!(f, "“&{name};” stands for nothing known; kept as written"),
            Self::BareAmpersand => write!(f, "an ampersand is not escaped; kept"),
            Self::BrokenCdata(element) => write!(f, "the CDATA in {element} ends badly; all of the element was read"),
            Self::HoldsAnItem(element) => write!(
                f,
                "the text of {element} holds what looks like another item; if its CDATA section was never closed, that \
                 item is missing"
            ),
            Self::Unknown => write!(f, "it has neither a number nor a type; what it is cannot be known"),
            Self::Recovered => write!(f, "found inside a broken item; kept, but only as a draft: look at it"),
            Self::MarkupInText(element) => write!(f, "there is markup in {element}; its text was kept"),
            Self::NotANumber(element, text) => write!(f, "{element} should be a number, not “{text}”; read as 0"),
            Self::OtherVersion(element) => write!(f, "{element} belongs to another version of the format; left out"),
            Self::UndeclaredPrefix(prefix) => write!(f, "the prefix “{prefix}:” is not declared; read as usual"),
            Self::Malformed(reason) => write!(f, "not well-formed, left out: {reason}"),
            Self::TooLarge(bytes) => write!(f, "too large: {bytes} bytes were cut"),
            Self::TooMany(element) => write!(f, "too many {element}: those after the first 200,000 were left out"),
            Self::Truncated => write!(f, "the file ends in the middle of it; left out"),
            Self::NoEnd => write!(f, "the file stops before its closing tags; nothing else seems to be missing"),
        }
    }
}
