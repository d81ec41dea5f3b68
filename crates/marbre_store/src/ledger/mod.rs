//! The public record as it is kept: an entry for each version, entered in the transaction that makes it public, and the
//! heads that were signed. Tiles are files: see [`crate::tiles`].

mod entries;
mod evidence;
mod heads;
mod removals;
mod sealed;

pub(crate) use entries::Pending;
pub use entries::{Entry, Unentered};
pub use evidence::{ArticleRow, Evidence};
pub use heads::{SignedHead, Watched, WitnessStanding};
pub use marbre_ledger::leaf::Kind as EntryKind;
pub use removals::{Removal, ToRemove};
pub use sealed::{MOST_MEDIA, Sealed, media};
