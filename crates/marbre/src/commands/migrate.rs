//! `marbre migrate`

use super::{CommandError, folder, serve::now, terminal::say};
use crate::log;
use marbre_newsroom::ledger::backfill;
use marbre_store::Store;
use std::path::PathBuf;

/// What `marbre migrate` is given.
#[derive(clap::Args)]
pub struct Arguments {
    /// The publication's folder
    dir: PathBuf,
}

/// Brings the data up to date.
pub async fn run(arguments: Arguments) -> Result<(), CommandError> {
    log::begin_quietly();
    let (store, before, after) = Store::migrate(&folder::kept_in(&arguments.dir)?).await?;
    folder::name(&arguments.dir, &store)?;
    let entered =
        backfill(&store, now(), |entered| say(&format!("{entered} older versions are in the public record…"))).await?;
    store.close().await;
    if before == after {
        say(&format!("The data is up to date: schema {after}."));
    } else {
        say(&format!("The data is now of schema {after}; it was {before}."));
    }
    if entered > 0 {
        say(&format!("{entered} versions that were public before are entered in the public record, and say so."));
    }
    Ok(())
}
