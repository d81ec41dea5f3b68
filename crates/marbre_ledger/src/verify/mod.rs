//! What the record proves, step by step, in words for somebody who has never heard of a hash.
//!
//! [`entry`] looks at an entry, the signed head, the proof that the one stands under the other, and the head that was
//! seen last; [`content`] compares a page with its entry. Each gives [`Finding`]s to print; [`Report::is_proved`] says
//! what to answer at the end.

mod content;
mod finding;
mod history;
mod policy;
mod steps;

pub use content::{Shown, Text, content};
pub use finding::{Finding, Report, Standing};
pub use policy::{Policy, PolicyError};

use crate::{
    Checkpoint, Hash,
    tree::{Hashes, TreeError, prove_consistency, prove_inclusion},
    witness::Head,
};

/// Where a proof comes from.
#[derive(Clone, Copy)]
pub enum Proof<'p> {
    /// It was given, as in a tlog-proof.
    Given(&'p [Hash]),
    /// It is made here from the log's tiles.
    From(&'p dyn Hashes),
    /// There is none.
    Missing,
}

/// How fresh the head should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// It was just fetched from the publication: it may not be older than what was seen.
    Live,
    /// It was kept, as in an export or a proof in a file: it may be older.
    Kept,
}

/// What is to be verified.
#[derive(Clone, Copy)]
pub struct Question<'q> {
    /// The entry's bytes.
    pub entry: &'q [u8],
    /// The number under which it is said to stand.
    pub index: u64,
    /// The signed head of the log.
    pub checkpoint: &'q [u8],
    /// That the entry stands under the head.
    pub inclusion: Proof<'q>,
    /// The head of this log that was seen last, if any was.
    pub seen: Option<Head>,
    /// That the head and the one that was seen are of one history.
    pub consistency: Proof<'q>,
    /// Whether the head may be older than the one that was seen.
    pub freshness: Freshness,
}

impl Proof<'_> {
    fn inclusion(&self, index: u64, size: u64) -> Result<Vec<Hash>, TreeError> {
        match self {
            Self::Given(path) => Ok(path.to_vec()),
            Self::From(hashes) => prove_inclusion(index, size, *hashes),
            Self::Missing => Err(TreeError::Unreadable("no proof was given".to_owned())),
        }
    }

    fn consistency(&self, old: u64, new: u64) -> Result<Vec<Hash>, TreeError> {
        match self {
            Self::Given(proof) => Ok(proof.to_vec()),
            Self::From(hashes) => prove_consistency(old, new, *hashes),
            // Nothing is needed between two heads of one size.
            Self::Missing if old == new || old == 0 => Ok(Vec::new()),
            Self::Missing => Err(TreeError::Unreadable("no proof was given".to_owned())),
        }
    }
}

/// Looks at an entry of the log of `policy`. The report holds the head to remember for the next time.
pub fn entry(question: &Question<'_>, policy: &Policy) -> Report {
    let mut findings = Vec::new();
    let checkpoint = steps::checkpoint(question.checkpoint, policy, &mut findings);
    let leaf = steps::leaf(question.entry, question.index, &mut findings);
    if let Some(checkpoint) = &checkpoint {
        findings.push(steps::inclusion(question, checkpoint));
        findings.push(history::history(question, checkpoint));
    }
    Report { findings, head: checkpoint.as_ref().map(head), leaf }
}

fn head(checkpoint: &Checkpoint) -> Head {
    Head { size: checkpoint.size, root: checkpoint.root }
}
