//! Whom a reader trusts: the publication's own key, and witnesses of whom some number must agree.

use crate::{
    Checkpoint,
    checkpoint::CheckpointError,
    note::{KeyKind, NoteError, Signed, VerifierKey},
    proof::FileError,
};

/// The log that is meant, its keys, and the witnesses who must have seen its head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    origin: String,
    log: Vec<VerifierKey>,
    witnesses: Vec<VerifierKey>,
    needed: usize,
}

/// Why nobody could be trusted so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PolicyError {
    /// No key of the log.
    #[error("no key of the log {0} is known: give one, as it is printed on the publication’s page about its record")]
    NoKey(String),
    /// A witness's key for the log, or the other way round.
    #[error("the key of {0} is of the wrong type: a log signs with type 0x01, a witness with type 0x04")]
    Kind(String),
    /// One witness twice would count as two.
    #[error("the witness {0} is named twice")]
    Twice(String),
    /// More witnesses needed than there are.
    #[error("{needed} witnesses are needed, but only {known} are named")]
    TooFew {
        /// The witnesses that are needed.
        needed: usize,
        /// The witnesses that are named.
        known: usize,
    },
}

impl Policy {
    /// The log `origin` with its keys (two while a key is being changed), and the `needed` number of witnesses.
    ///
    /// # Errors
    /// [`PolicyError`] when that cannot be met or a key is of the wrong type.
    pub fn new(
        origin: impl Into<String>,
        log: Vec<VerifierKey>,
        witnesses: Vec<VerifierKey>,
        needed: usize,
    ) -> Result<Self, PolicyError> {
        let origin = origin.into();
        if log.is_empty() {
            return Err(PolicyError::NoKey(origin));
        }
        let wrong = log.iter().find(|key| key.kind() != KeyKind::Log);
        let wrong = wrong.or_else(|| witnesses.iter().find(|key| key.kind() != KeyKind::Witness));
        if let Some(key) = wrong {
            return Err(PolicyError::Kind(key.name().to_string()));
        }
        for (at, key) in witnesses.iter().enumerate() {
            if witnesses.iter().take(at).any(|other| other.is_same_key(key)) {
                return Err(PolicyError::Twice(key.name().to_string()));
            }
        }
        if needed > witnesses.len() {
            return Err(PolicyError::TooFew { needed, known: witnesses.len() });
        }
        Ok(Self { origin, log, witnesses, needed })
    }

    /// The log that is meant.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The log's keys.
    pub fn log(&self) -> &[VerifierKey] {
        &self.log
    }

    /// The witnesses who are trusted.
    pub fn witnesses(&self) -> &[VerifierKey] {
        &self.witnesses
    }

    /// How many of the witnesses must have signed.
    pub const fn needed(&self) -> usize {
        self.needed
    }

    /// All keys that are known.
    pub fn keys(&self) -> impl Iterator<Item = &VerifierKey> {
        self.log.iter().chain(&self.witnesses)
    }

    /// Accepts a head by who signed it.
    pub(crate) fn accept(&self, checkpoint: &Checkpoint, signed: &[Signed<'_>]) -> Result<(), FileError> {
        if checkpoint.origin != self.origin {
            let (wanted, found) = (self.origin.clone(), checkpoint.origin.clone());
            return Err(CheckpointError::Origin { wanted, found }.into());
        }
        if !self.log.iter().any(|key| signed.iter().any(|signed| signed.key == key)) {
            return Err(CheckpointError::from(NoteError::Unknown).into());
        }
        let witnesses = self.seen_by(signed).count();
        if witnesses < self.needed {
            return Err(FileError::Witnesses { signed: witnesses, needed: self.needed });
        }
        Ok(())
    }

    /// The trusted witnesses among those who signed, each once, with the latest time.
    pub(super) fn seen_by<'s>(
        &'s self,
        signed: &'s [Signed<'_>],
    ) -> impl Iterator<Item = (&'s VerifierKey, Option<u64>)> {
        self.witnesses.iter().filter_map(|key| {
            let times: Vec<_> = signed.iter().filter(|signed| signed.key == key).map(|signed| signed.time).collect();
            times.into_iter().max().map(|time| (key, time))
        })
    }
}
