//! What the store keeps, on both engines.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

mod accounts;
mod articles;
mod at_the_desk;
mod blobs;
mod changes;
mod comment_queue;
mod comments;
mod events;
mod front_pages;
mod images;
mod imports;
mod ledger;
mod listing;
mod log;
mod marks;
mod opening;
mod people;
mod public_eyes;
mod redirects;
mod removals;
mod samples;
mod sheets;
mod sqlite_only;
mod terms;
mod translations;
mod visibility;
