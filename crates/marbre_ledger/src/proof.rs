//! A proof in a file: that an entry stands in a log whose head was signed, to check without any network
//! (C2SP tlog-proof@v1).

use crate::{
    Checkpoint, Hash,
    checkpoint::CheckpointError,
    encoding::{decimal, from_base64, to_base64},
    note::{Note, Signed},
    tree::{ProofError, verify_inclusion},
    verify::Policy,
};
use std::fmt;

/// The first line of the file.
const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1";

/// The most hashes that a path can have.
const LONGEST_PATH: usize = 64;

/// The most bytes that a file may have.
pub const LONGEST_FILE: usize = 2_000_000;

/// The file `….tlog-proof`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InclusionFile {
    /// What else its maker put in. Nobody vouches for it.
    pub extra: Option<Vec<u8>>,
    /// The entry's index.
    pub index: u64,
    /// The audit path, leaf's sibling first.
    pub path: Vec<Hash>,
    /// The signed head, as it stands in the file.
    pub checkpoint: Note,
}

/// Why a file proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// Not such a file.
    #[error("this is not a proof of the form {FIRST_LINE}: {0}")]
    Form(&'static str),
    /// The checkpoint in it is wrong.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// Too few witnesses have signed.
    #[error("{signed} of the witnesses that are trusted have signed, and {needed} are needed")]
    Witnesses {
        /// The witnesses who signed.
        signed: usize,
        /// The witnesses who are needed.
        needed: usize,
    },
    /// The path does not lead from the entry to the root.
    #[error(transparent)]
    Proof(#[from] ProofError),
}

impl InclusionFile {
    /// Reads a proof. What it proves is for [`InclusionFile::verify`] to say.
    ///
    /// # Errors
    /// [`FileError::Form`], or [`FileError::Checkpoint`] when its last part is no signed note.
    pub fn parse(bytes: &[u8]) -> Result<Self, FileError> {
        if bytes.len() > LONGEST_FILE {
            return Err(FileError::Form("it is too long"));
        }
        let text = std::str::from_utf8(bytes).map_err(|_| FileError::Form("it is not UTF-8 text"))?;
        let (head, checkpoint) = text.split_once("\n\n").ok_or(FileError::Form("an empty line is missing"))?;
        let mut lines = head.split('\n').peekable();
        if lines.next() != Some(FIRST_LINE) {
            return Err(FileError::Form("its first line is another"));
        }
        let extra = match lines.peek().and_then(|line| line.strip_prefix("extra ")) {
            Some(extra) => {
                lines.next();
                Some(from_base64(extra).ok_or(FileError::Form("its extra data is not base64"))?)
            }
            None => None,
        };
        let index = lines.next().and_then(|line| line.strip_prefix("index ")).and_then(decimal);
        let index = index.ok_or(FileError::Form("the line that says the entry’s index is missing or wrong"))?;
        let mut path = Vec::new();
        for line in lines {
            if path.len() == LONGEST_PATH {
                return Err(FileError::Form("it has more hashes than any log needs"));
            }
            path.push(line.parse().map_err(|_| FileError::Form("one of its hashes is not base64 of 32 bytes"))?);
        }
        let checkpoint = Note::parse(checkpoint.as_bytes()).map_err(CheckpointError::from)?;
        Ok(Self { extra, index, path, checkpoint })
    }

    /// Checks that `entry` stands in the log of `policy`, whose head the log and enough witnesses have signed. Says the
    /// head and who signed it.
    ///
    /// # Errors
    /// [`FileError`] says what is not proved.
    pub fn verify<'p>(&self, entry: &[u8], policy: &'p Policy) -> Result<(Checkpoint, Vec<Signed<'p>>), FileError> {
        let signed = self.checkpoint.verify(policy.keys()).map_err(CheckpointError::from)?;
        let checkpoint: Checkpoint = self.checkpoint.text().parse()?;
        policy.accept(&checkpoint, &signed)?;
        verify_inclusion(&Hash::of_leaf(entry), self.index, checkpoint.size, &checkpoint.root, &self.path)?;
        Ok((checkpoint, signed))
    }
}

impl fmt::Display for InclusionFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{FIRST_LINE}")?;
        if let Some(extra) = &self.extra {
            writeln!(out, "extra {}", to_base64(extra))?;
        }
        writeln!(out, "index {}", self.index)?;
        self.path.iter().try_for_each(|hash| writeln!(out, "{hash}"))?;
        write!(out, "\n{}", self.checkpoint)
    }
}
