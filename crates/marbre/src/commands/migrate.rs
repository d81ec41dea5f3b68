//! `marbre migrate`

use super::{CommandError, terminal::say};
use crate::{
    log,
    settings::{FILE, Typed, absolute, store_options},
};
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
    let folder = absolute(&arguments.dir);
    if !folder.join(FILE).is_file() {
        return Err(CommandError::wrong_use(format_args!("there is no publication in {}", folder.display())));
    }
    let typed = Typed::read(&folder, std::env::vars())?;
    let (store, before, after) = Store::migrate(&store_options(&folder, &typed)?).await?;
    store.close().await;
    if before == after {
        say(&format!("The data is up to date: schema {after}."));
    } else {
        say(&format!("The data is now of schema {after}; it was {before}."));
    }
    Ok(())
}
