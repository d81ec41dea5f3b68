//! `marbre init`

use super::{CommandError, serve::now, terminal::say, zone};
use crate::{
    ledger, log,
    settings::{FILE, Typed, absolute, catalogue, new_file, read_origin, store_options},
};
use marbre_article::LanguageTag;
use marbre_newsroom::{Founding, Newsroom};
use marbre_store::{Store, publication::EditionSettings};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// What `marbre init` is given.
#[derive(clap::Args)]
pub struct Arguments {
    /// The folder to make for the publication
    dir: PathBuf,
    /// The publication's name
    #[arg(long)]
    name: String,
    /// Its languages, the first one first, as in fr,en,ar
    #[arg(long, value_delimiter = ',', required = true, value_name = "LANGUAGES")]
    languages: Vec<LanguageTag>,
    /// Where readers will find it, as in https://rivage.example
    #[arg(long)]
    url: Option<String>,
    /// Its time zone, as in Africa/Nairobi; that of this machine unless another is named
    #[arg(long, value_name = "ZONE")]
    time_zone: Option<String>,
}

/// Makes the folder, its settings and its database, and founds the publication.
pub async fn run(arguments: Arguments) -> Result<(), CommandError> {
    log::begin_quietly();
    let folder = absolute(&arguments.dir);
    let editions = arguments.languages.into_iter().map(|lang| (lang, EditionSettings::default())).collect();
    let time_zone = arguments.time_zone.unwrap_or_else(zone::guess);
    let founding = Founding { name: arguments.name.clone(), editions, time_zone: time_zone.clone() };
    let newsroom = prepare(&folder, arguments.url.as_deref()).await?;
    newsroom.found(founding).await.map_err(CommandError::wrong_use)?;
    newsroom.store().close().await;
    write_settings(&folder, arguments.url.as_deref())?;
    say(&format!("{} is founded in {}; its time zone is {time_zone}.", arguments.name, folder.display()));
    say(&format!("Serve it:        marbre serve {}", folder.display()));
    say(&format!("Move in:         marbre import {} wordpress EXPORT.xml", folder.display()));
    Ok(())
}

/// Makes the folder with an up-to-date database. Nothing of an existing publication is touched. The folder is no
/// publication's until its settings are written, so that one that could not be founded can be tried again.
pub async fn prepare(folder: &Path, url: Option<&str>) -> Result<Newsroom, CommandError> {
    if folder.join(FILE).exists() {
        let advice = format!("there is a publication in {} already; choose another folder", folder.display());
        return Err(CommandError::wrong_use(advice));
    }
    if let Some(url) = url {
        read_origin(url).map_err(|advice| CommandError::wrong_use(format_args!("--url {url}: {advice}")))?;
    }
    std::fs::create_dir_all(folder)
        .map_err(|cause| CommandError::failed(format_args!("cannot make {}: {cause}", folder.display())))?;
    let mut typed = Typed::read(folder, std::env::vars())?;
    if let Some(url) = url {
        typed.set(catalogue::URL, url.to_owned(), "--url".into());
    }
    let options = store_options(folder, &typed).map_err(CommandError::wrong_use)?;
    let (store, ..) = Store::migrate(&options).await?;
    ledger::settle(folder, &typed, &store, None)?;
    Ok(Newsroom::new(store, Arc::new(now)))
}

/// Writes the settings of a new publication: what was said, and the rest as comments.
pub fn write_settings(folder: &Path, url: Option<&str>) -> Result<(), CommandError> {
    let file = folder.join(FILE);
    let given: Vec<_> = url.map(|url| (catalogue::URL, url.to_owned())).into_iter().collect();
    std::fs::write(&file, new_file(&given))
        .map_err(|cause| CommandError::failed(format_args!("cannot write {}: {cause}", file.display())))
}
