//! Text that is signed by one or more keys (C2SP signed-note 1.0.0), with cosignatures of witnesses (tlog-cosignature).
//!
//! Until [`Note::verify`] says who signed it, the text of a note proves nothing.

mod keys;
mod verifying;

pub use keys::{KeyError, KeyKind, KeyName, SigningKey, VerifierKey};
pub use verifying::Signed;

use crate::encoding::{from_base64, from_lenient_base64, to_base64};
use std::{fmt, str::FromStr};

/// The most bytes that a note may have.
pub const LONGEST_NOTE: usize = 1_000_000;

/// The most signatures that a note may have (the standard asks for 16 at least).
pub const MOST_SIGNATURES: usize = 100;

/// What begins a signature line: an em dash (U+2014) and a space.
const DASH: &str = "— ";

/// A signed text, as it was read: signatures of keys that nobody here knows are kept, and mean nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<SignatureLine>,
}

/// One signature: whose, with which key, and its base64 as it was written. Base64 that is not canonical can be read (a
/// witness answers 403, not 400), but is never a good signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureLine {
    name: KeyName,
    id: u32,
    written: String,
}

/// Why something is no note, or a note that nobody may rely on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoteError {
    /// Too many bytes.
    #[error("the signed note has {0} bytes; more than {LONGEST_NOTE} are not read")]
    TooLong(usize),
    /// It is no text.
    #[error("the signed note is not UTF-8 text")]
    NotText,
    /// A character that a note may not have.
    #[error("the signed note holds the control character U+{:04X}", u32::from(*.0))]
    Control(char),
    /// Text and signatures are not apart.
    #[error("the signed note has no empty line between its text and its signatures")]
    NoSignatures,
    /// The text does not end a line.
    #[error("the text of a signed note ends with a line break and is not empty")]
    OpenText,
    /// Too many signatures.
    #[error("the signed note has more than {MOST_SIGNATURES} signatures")]
    TooMany,
    /// A signature line that is none.
    #[error("“{0}” is not a signature: an em dash, the key's name and base64 are needed, with one space between")]
    Line(String),
    /// A key that is known, and a signature that is not its own.
    #[error("the signature of {name} does not belong to this text: it was changed after signing, or signed wrongly")]
    Bad {
        /// The key's name.
        name: String,
    },
    /// Nobody who is known has signed.
    #[error("none of the keys that are known has signed this")]
    Unknown,
}

impl Note {
    /// A text that nobody has signed yet.
    ///
    /// # Errors
    /// [`NoteError::OpenText`], [`NoteError::Control`] or [`NoteError::TooLong`].
    pub fn new(text: impl Into<String>) -> Result<Self, NoteError> {
        let text = text.into();
        check(&text)?;
        if !text.ends_with('\n') {
            return Err(NoteError::OpenText);
        }
        Ok(Self { text, signatures: Vec::new() })
    }

    /// Reads a note. Its signatures are checked by [`Note::verify`] alone.
    ///
    /// # Errors
    /// [`NoteError`] when it is not written as the standard says.
    pub fn parse(bytes: &[u8]) -> Result<Self, NoteError> {
        if bytes.len() > LONGEST_NOTE {
            return Err(NoteError::TooLong(bytes.len()));
        }
        let whole = std::str::from_utf8(bytes).map_err(|_| NoteError::NotText)?;
        check(whole)?;
        let (before, lines) = whole.rsplit_once("\n\n").ok_or(NoteError::NoSignatures)?;
        let lines = lines.strip_suffix('\n').ok_or(NoteError::NoSignatures)?;
        let mut signatures = Vec::new();
        for line in lines.split('\n') {
            if signatures.len() == MOST_SIGNATURES {
                return Err(NoteError::TooMany);
            }
            signatures.push(line.parse()?);
        }
        Ok(Self { text: format!("{before}\n"), signatures })
    }

    /// The text that is signed, with its last line break.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The signatures, known or not.
    pub fn signatures(&self) -> &[SignatureLine] {
        &self.signatures
    }

    /// Adds a signature, unless it stands there already.
    pub fn add(&mut self, line: SignatureLine) {
        if !self.signatures.contains(&line) {
            self.signatures.push(line);
        }
    }
}

/// Refuses what may stand nowhere in a note.
fn check(text: &str) -> Result<(), NoteError> {
    if text.len() > LONGEST_NOTE {
        return Err(NoteError::TooLong(text.len()));
    }
    text.chars().find(|c| *c < ' ' && *c != '\n').map_or(Ok(()), |c| Err(NoteError::Control(c)))
}

/// The note as it is served. Without a signature it is no note yet, and cannot be read back.
impl fmt::Display for Note {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}", self.text)?;
        self.signatures.iter().try_for_each(|line| writeln!(out, "{line}"))
    }
}

impl SignatureLine {
    /// The name of the key that is said to have signed.
    pub fn name(&self) -> &KeyName {
        &self.name
    }

    /// The number of the key that is said to have signed.
    pub const fn id(&self) -> u32 {
        self.id
    }

    /// The time that a cosignature (`cosignature/v1`) of this length would say. Only [`Note::verify`] knows if it is one.
    pub fn time(&self) -> Option<u64> {
        let bytes = self.bytes()?;
        let (time, rest) = bytes.split_first_chunk::<8>()?;
        (rest.len() == 64).then(|| u64::from_be_bytes(*time))
    }

    fn new(name: KeyName, id: u32, signature: &[u8]) -> Self {
        Self { name, id, written: to_base64(&[&id.to_be_bytes(), signature].concat()) }
    }

    /// The signature after the number of its key, if it is written as it should be.
    fn bytes(&self) -> Option<Vec<u8>> {
        from_base64(&self.written)?.get(4..).map(<[u8]>::to_vec)
    }
}

/// The line without its line break.
impl fmt::Display for SignatureLine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{DASH}{} {}", self.name, self.written)
    }
}

impl FromStr for SignatureLine {
    type Err = NoteError;

    fn from_str(line: &str) -> Result<Self, NoteError> {
        let read = || {
            let (name, written) = line.strip_prefix(DASH)?.split_once(' ')?;
            let bytes = from_lenient_base64(written)?;
            let (id, signature) = bytes.split_first_chunk::<4>()?;
            let (name, id) = (name.parse().ok()?, u32::from_be_bytes(*id));
            (!signature.is_empty()).then(|| Self { name, id, written: written.to_owned() })
        };
        read().ok_or_else(|| NoteError::Line(line.chars().take(120).collect()))
    }
}
