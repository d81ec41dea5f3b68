//! The signed head of a log: whose it is, how many entries it has, and the root over them (C2SP tlog-checkpoint 1.0.0).

use crate::{
    Hash,
    encoding::decimal,
    note::{Note, NoteError, Signed, VerifierKey},
};
use std::{fmt, str::FromStr};

/// What a checkpoint says. As text it is the text of the note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The log that it is of: an address without scheme.
    pub origin: String,
    /// The entries of the log.
    pub size: u64,
    /// The root of the Merkle tree over them.
    pub root: Hash,
    /// Further lines, which nobody vouches for. Usually none.
    pub extensions: Vec<String>,
}

/// Why a checkpoint cannot be relied on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointError {
    /// The note itself is wrong, or its signatures are.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// Fewer than three lines, or an empty one.
    #[error("a checkpoint has at least three lines (origin, size, root) and no empty one")]
    Lines,
    /// The second line is no number.
    #[error("“{0}” is not the size of a log: it is written in digits, without leading zero")]
    Size(String),
    /// The third line is no root.
    #[error("“{0}” is not the root of a log: 44 characters of base64 are needed, which say 32 bytes")]
    Root(String),
    /// No entries, and a root of some.
    #[error("the log is said to be empty, but the root is not that of an empty log")]
    EmptyTree,
    /// The checkpoint of another log.
    #[error("the checkpoint is of the log {found}, not of {wanted}")]
    Origin {
        /// The log that was expected.
        wanted: String,
        /// The log that it is of.
        found: String,
    },
}

impl Checkpoint {
    /// The head of a log without extension lines.
    pub fn new(origin: impl Into<String>, size: u64, root: Hash) -> Self {
        Self { origin: origin.into(), size, root, extensions: Vec::new() }
    }

    /// The note to sign.
    ///
    /// # Errors
    /// [`CheckpointError`] when the origin or an extension cannot stand in a line of its own, or an empty log's root is
    /// not that of an empty log.
    pub fn to_note(&self) -> Result<Note, CheckpointError> {
        let text = self.to_string();
        if text.parse().as_ref() == Ok(self) { Ok(Note::new(text)?) } else { Err(CheckpointError::Lines) }
    }

    /// Reads a signed checkpoint of the log `origin` and who signed it among `keys`.
    ///
    /// # Errors
    /// [`CheckpointError`] when it is malformed, of another log, or not signed by any of the keys.
    pub fn open<'k>(
        bytes: &[u8],
        origin: &str,
        keys: impl IntoIterator<Item = &'k VerifierKey>,
    ) -> Result<(Self, Note, Vec<Signed<'k>>), CheckpointError> {
        let note = Note::parse(bytes)?;
        let signed = note.verify(keys)?;
        let checkpoint: Self = note.text().parse()?;
        if checkpoint.origin != origin {
            return Err(CheckpointError::Origin { wanted: origin.to_owned(), found: checkpoint.origin });
        }
        Ok((checkpoint, note, signed))
    }

    /// Reads the text without asking whether an empty log's root is that of one: a witness asks it later.
    pub(crate) fn read(text: &str) -> Result<Self, CheckpointError> {
        let lines: Vec<&str> = text.strip_suffix('\n').ok_or(CheckpointError::Lines)?.split('\n').collect();
        let [origin, size, root, extensions @ ..] = lines.as_slice() else { return Err(CheckpointError::Lines) };
        if lines.iter().any(|line| line.is_empty() || line.contains(|c: char| c < ' ')) {
            return Err(CheckpointError::Lines);
        }
        let shown = |line: &str| line.chars().take(80).collect();
        Ok(Self {
            origin: (*origin).to_owned(),
            size: decimal(size).ok_or_else(|| CheckpointError::Size(shown(size)))?,
            root: root.parse().map_err(|_| CheckpointError::Root(shown(root)))?,
            extensions: extensions.iter().map(|line| (*line).to_owned()).collect(),
        })
    }

    /// False when the log is said to be empty and the root is not that of an empty log.
    pub(crate) fn is_possible(&self) -> bool {
        self.size > 0 || self.root == Hash::of_empty_tree()
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}\n{}\n{}", self.origin, self.size, self.root)?;
        self.extensions.iter().try_for_each(|line| writeln!(out, "{line}"))
    }
}

impl FromStr for Checkpoint {
    type Err = CheckpointError;

    fn from_str(text: &str) -> Result<Self, CheckpointError> {
        let checkpoint = Self::read(text)?;
        if checkpoint.is_possible() { Ok(checkpoint) } else { Err(CheckpointError::EmptyTree) }
    }
}
