//! The publication in a folder, as the commands beside `serve` open it.

use super::{CommandError, serve::now};
use crate::{
    ledger,
    settings::{FILE, Settings, Typed, absolute, store_options},
};
use marbre_newsroom::{Newsroom, ledger::LogKeys};
use marbre_store::{OpenOptions, Store};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// Where the publication in this folder keeps what it has.
pub fn kept_in(dir: &Path) -> Result<OpenOptions, CommandError> {
    let folder = publication_folder(dir)?;
    let typed = Typed::read(&folder, std::env::vars())?;
    Ok(store_options(&folder, &typed)?)
}

/// The newsroom of the publication in this folder.
pub async fn open(dir: &Path) -> Result<Newsroom, CommandError> {
    let store = Store::open(&kept_in(dir)?).await?;
    name(dir, &store)?;
    Ok(Newsroom::new(store, Arc::new(now)))
}

/// Tells the store whose entries of the public record it makes, by the keys in this folder.
pub fn name(dir: &Path, store: &Store) -> Result<LogKeys, CommandError> {
    let folder = publication_folder(dir)?;
    let typed = Typed::read(&folder, std::env::vars())?;
    ledger::settle(&folder, &typed, store, None)
}

/// Where the site of the publication in this folder is found.
pub fn origin(dir: &Path) -> Result<String, CommandError> {
    let folder = publication_folder(dir)?;
    let typed = Typed::read(&folder, std::env::vars())?;
    Ok(Settings::new(&folder, &typed).map_err(CommandError::wrong_use)?.site.origin)
}

/// The folder, if there is a publication in it.
pub fn publication_folder(dir: &Path) -> Result<PathBuf, CommandError> {
    let folder = absolute(dir);
    if !folder.join(FILE).is_file() {
        return Err(no_publication(&folder));
    }
    Ok(folder)
}

/// What is said where a folder holds no publication.
pub fn no_publication(folder: &Path) -> CommandError {
    CommandError::wrong_use(format_args!(
        "there is no publication in {folder}; make one with: marbre init {folder} --name NAME --languages fr,en",
        folder = folder.display()
    ))
}
