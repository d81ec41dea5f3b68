//! All that is kept: every statement of SQL, on SQLite or PostgreSQL, and every byte of media on disk.
//!
//! Reading goes through a [`Reader`] (or, for the public's eyes, a [`PublicReader`]); writing through a [`Transaction`],
//! which holds changes and their events until [`Transaction::commit`]. A statement is written once for both engines;
//! what truly differs stands in `engine/`.

pub mod articles;
pub mod assets;
mod attempts;
pub mod audit;
pub mod bans;
pub mod blobs;
pub mod bylines;
pub mod challenges;
pub mod choices;
pub mod comments;
pub mod credentials;
mod disk;
mod engine;
mod error;
pub mod events;
pub mod front_pages;
pub mod imports;
pub mod invitations;
mod keys;
mod last_word;
pub mod ledger;
pub mod listing;
pub mod locks;
pub mod log_files;
pub mod merging;
mod migrations;
pub mod notes;
pub mod passkeys;
pub mod preview_links;
pub mod public;
pub mod publication;
pub mod redirects;
pub mod sections;
pub mod sessions;
pub mod staff;
mod store;
pub mod terms;
#[cfg(feature = "testing")]
pub mod testing;
pub mod topics;
pub mod translations;
pub mod uploads;

pub use engine::{Listener, Reader, Transaction};
pub use error::{StoreError, Trouble};
pub use public::PublicReader;
pub use store::{OpenOptions, Store};

/// What is kept as JSON.
fn json(value: &impl serde::Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value)
        .map_err(|cause| StoreError::Damaged { what: "what was to be kept".into(), cause: cause.to_string() })
}
