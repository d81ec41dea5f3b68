//! The desk: pages for the people who make the newspaper, under `/desk/`.
//!
//! A request comes in at [`Desk::answer`]. [`routes`] finds the one entry of the declaration that it asks for; [`access`]
//! finds out who asks, refuses what their role may never do and what comes from another site; the entry's handler in
//! [`pages`] reads the form, calls one act of the newsroom and answers with a page or sends on to one. Whether that person
//! may do that to that article is decided by the act (`marbre_newsroom::rights`), never here.

pub mod access;
pub mod answer;
mod assets;
mod call;
mod desk;
mod error;
mod form;
mod mail;
#[cfg(test)]
mod matrix_tests;
mod multipart;
pub mod pages;
mod proof;
pub mod routes;
#[cfg(test)]
mod testing;
mod view;

pub use call::{Call, Peer};
pub use desk::{Desk, DeskOptions, SampleAccount};
pub use error::DeskError;
pub use proof::{Proof, ProofPage, Proofs};
