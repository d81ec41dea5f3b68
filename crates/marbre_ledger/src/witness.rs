//! Watching another log (C2SP tlog-witness 1.0.0, `add-checkpoint`): a witness signs only heads that continue the one
//! that it signed last, so that nobody can show one history to some readers and another to others.
//!
//! [`decide`] changes nothing. Whoever serves it keeps [`Accepted::head`] on disk, in the same step in which it compares
//! with the head that was kept (nobody may come between), and only then calls [`Accepted::cosign`].

use crate::{
    Checkpoint, Hash,
    encoding::decimal,
    note::{KeyKind, LONGEST_NOTE, Note, NoteError, SignatureLine, SigningKey, VerifierKey},
    tree::{ProofError, verify_consistency},
};
use std::fmt::Write as _;

/// The most hashes that a request may have.
pub const MOST_HASHES: usize = 63;

/// The most bytes that a request may have.
pub const LONGEST_REQUEST: usize = LONGEST_NOTE + MOST_HASHES * 45 + 30;

/// The type of the answer that says the size to retry from.
pub const SIZE_TYPE: &str = "text/x.tlog.size";

/// A request that could be read; nothing in it is checked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    old: u64,
    proof: Vec<Hash>,
    note: Note,
    checkpoint: Checkpoint,
}

/// The head of a log that a witness signed last, or that somebody saw last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The entries of the log.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
}

/// A request to which nothing stands in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    head: Head,
    note: Note,
}

/// Why a witness does not sign.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// 400: it cannot be read.
    #[error("{0}")]
    Malformed(String),
    /// 403: nobody who is trusted for this log has signed, or somebody has signed wrongly.
    #[error("{0}")]
    Forbidden(NoteError),
    /// 404: nobody asked this witness to watch that log.
    #[error("this witness does not watch the log {0}")]
    UnknownLog(String),
    /// 409: the proof begins elsewhere than where the witness stands.
    #[error("this witness has last signed {size} entries of this log; send a proof from there")]
    Conflict {
        /// The entries of the head that was signed last.
        size: u64,
    },
    /// 422: the new head does not continue the old one.
    #[error("the consistency proof does not hold: {0}")]
    Inconsistent(ProofError),
    /// 422: an empty log with the root of another.
    #[error("the log is said to be empty, but the root is not that of an empty log")]
    EmptyTree,
}

impl Refusal {
    /// The status of the answer.
    pub const fn status(&self) -> u16 {
        match self {
            Self::Malformed(_) => 400,
            Self::Forbidden(_) => 403,
            Self::UnknownLog(_) => 404,
            Self::Conflict { .. } => 409,
            Self::Inconsistent(_) | Self::EmptyTree => 422,
        }
    }

    /// The type of the answer's body.
    pub const fn content_type(&self) -> &'static str {
        match self {
            Self::Conflict { .. } => SIZE_TYPE,
            _ => "text/plain; charset=utf-8",
        }
    }

    /// The answer's body: the size to retry from, or the reason.
    pub fn body(&self) -> String {
        match self {
            Self::Conflict { size } => format!("{size}\n"),
            other => format!("{other}\n"),
        }
    }
}

impl Request {
    /// Reads the body of `add-checkpoint`.
    ///
    /// # Errors
    /// [`Refusal::Malformed`].
    pub fn parse(body: &[u8]) -> Result<Self, Refusal> {
        let malformed = |why: &str| Refusal::Malformed(format!("the request cannot be read: {why}"));
        if body.len() > LONGEST_REQUEST {
            return Err(malformed("it is too long"));
        }
        let text = std::str::from_utf8(body).map_err(|_| malformed("it is not UTF-8 text"))?;
        let (head, note) = text
            .split_once("\n\n")
            .ok_or_else(|| malformed("an empty line between proof and checkpoint is missing"))?;
        let mut lines = head.split('\n');
        let old = lines.next().and_then(|line| line.strip_prefix("old ")).and_then(decimal);
        let old = old.ok_or_else(|| malformed("the first line is not “old” and a number"))?;
        let mut proof = Vec::new();
        for line in lines {
            if proof.len() == MOST_HASHES {
                return Err(malformed("the proof has more than 63 hashes"));
            }
            proof.push(line.parse().map_err(|wrong| malformed(&format!("{wrong}")))?);
        }
        let note = Note::parse(note.as_bytes()).map_err(|wrong| malformed(&wrong.to_string()))?;
        let checkpoint = Checkpoint::read(note.text()).map_err(|wrong| malformed(&wrong.to_string()))?;
        Ok(Self { old, proof, note, checkpoint })
    }

    /// The log whose head is to be signed: by it, keys and the head that was signed last are looked up.
    pub fn origin(&self) -> &str {
        &self.checkpoint.origin
    }

    /// The body that a log sends: the proof from `old` entries to those of its checkpoint.
    pub fn body(old: u64, proof: &[Hash], checkpoint: &Note) -> Vec<u8> {
        let mut body = format!("old {old}\n");
        for hash in proof {
            // Writing to a text cannot fail.
            let _ = writeln!(body, "{hash}");
        }
        let _ = write!(body, "\n{checkpoint}");
        body.into_bytes()
    }
}

/// What a witness answers, which trusts `keys` for the request's log (none when it does not watch that log) and signed
/// `last` of it before (none when it never did).
///
/// # Errors
/// [`Refusal`] says the status and the reason.
pub fn decide(request: Request, keys: Option<&[VerifierKey]>, last: Option<Head>) -> Result<Accepted, Refusal> {
    let Request { old, proof, note, checkpoint } = request;
    let keys = keys.ok_or_else(|| Refusal::UnknownLog(checkpoint.origin.clone()))?;
    // A cosignature is not a signature of the log.
    note.verify(keys.iter().filter(|key| key.kind() == KeyKind::Log)).map_err(Refusal::Forbidden)?;
    let head = Head { size: checkpoint.size, root: checkpoint.root };
    if old > head.size {
        return Err(Refusal::Malformed(format!("a log of {} entries cannot have grown from {old}", head.size)));
    }
    let last = last.unwrap_or(Head { size: 0, root: Hash::of_empty_tree() });
    if old != last.size {
        return Err(Refusal::Conflict { size: last.size });
    }
    if !checkpoint.is_possible() {
        return Err(Refusal::EmptyTree);
    }
    verify_consistency(last.size, &last.root, head.size, &head.root, &proof).map_err(Refusal::Inconsistent)?;
    Ok(Accepted { head, note })
}

impl Accepted {
    /// What to keep on disk before anything is signed.
    pub const fn head(&self) -> Head {
        self.head
    }

    /// The answer to the log: the witness's cosignature at `time`, in seconds since 1970, and a line break.
    pub fn cosign(&self, key: &SigningKey, time: u64) -> String {
        format!("{}\n", key.sign(&self.note, time))
    }
}

/// Why a witness's answer is of no use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// It holds no signature of the witness over this checkpoint.
    #[error(transparent)]
    Note(#[from] NoteError),
    /// It is no list of signatures.
    #[error("the witness’s answer is not a list of signatures")]
    Form,
}

/// The cosignatures in a witness's answer (200) over our checkpoint by keys that we trust; others are left out.
///
/// # Errors
/// [`AnswerError`] when there is none, or one that does not verify.
pub fn cosignatures(answer: &[u8], checkpoint: &Note, keys: &[VerifierKey]) -> Result<Vec<SignatureLine>, AnswerError> {
    let text = std::str::from_utf8(answer).map_err(|_| AnswerError::Form)?;
    let lines = text.strip_suffix('\n').ok_or(AnswerError::Form)?;
    let mut found = Vec::new();
    for line in lines.split('\n').take(crate::note::MOST_SIGNATURES) {
        let line: SignatureLine = line.parse()?;
        let mut alone = Note::new(checkpoint.text())?;
        alone.add(line.clone());
        match alone.verify(keys.iter().filter(|key| key.kind() == KeyKind::Witness)) {
            Ok(_) => found.push(line),
            Err(NoteError::Unknown) => {}
            Err(wrong) => return Err(wrong.into()),
        }
    }
    if found.is_empty() { Err(NoteError::Unknown.into()) } else { Ok(found) }
}

/// The size that a witness asks us to retry from (409, [`SIZE_TYPE`]).
pub fn conflict_size(answer: &[u8]) -> Option<u64> {
    decimal(std::str::from_utf8(answer).ok()?.strip_suffix('\n')?)
}
