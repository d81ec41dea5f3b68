//! Keeping the public record: its keys, its tiles and its signed heads.
//!
//! Entries are made by the acts that publish ([`marbre_store::Transaction::insert_version`]). [`Keeper`] follows them: it
//! writes the tiles, proves the new root from what is on disk, signs, and only then lets readers have it. It signs
//! nothing that it cannot prove, and nothing that does not continue what was signed before.

mod backfill;
mod inspect;
mod keeper;
mod keys;
mod stored;
mod witness;

pub use backfill::backfill;
pub use inspect::{Difference, Inspection, inspect, repair, repair_renditions};
pub use keeper::Keeper;
pub use keys::{KeyError, LogKeys};
pub use stored::KeepError;
pub use witness::{Heard, Proposal, Reply, WatchedLogs, cosign, hear, propose};

use marbre_ledger::Leaf;
use marbre_store::ledger::EntryKind;

/// What an entry says happened, if it can be read.
pub fn kind_of(leaf: &str) -> Option<EntryKind> {
    Leaf::parse(leaf.as_bytes()).ok().map(|leaf| leaf.kind)
}
