//! `marbre migrate`

use super::{CommandError, folder, terminal::say};
use crate::log;
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
    store.close().await;
    if before == after {
        say(&format!("The data is up to date: schema {after}."));
    } else {
        say(&format!("The data is now of schema {after}; it was {before}."));
    }
    Ok(())
}
