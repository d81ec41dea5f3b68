//! `marbre check`

use super::{
    CommandError, folder,
    serve::now,
    terminal::{complain, say},
};
use crate::{ledger, log};
use marbre_newsroom::ledger::{Inspection, LogKeys, inspect, repair, repair_renditions};
use marbre_store::{Store, log_files::LogFiles};
use std::{io::IsTerminal as _, path::PathBuf, sync::Arc};

/// How many differences are named.
const NAMED: usize = 200;

/// What `marbre check` is given.
#[derive(clap::Args)]
pub struct Arguments {
    /// The publication's folder
    dir: PathBuf,
    /// Write the files of the public record again, if the entries prove what was signed, and have damaged image files made
    /// again
    #[arg(long)]
    repair: bool,
}

/// Hashes everything again, and names what differs.
pub async fn run(arguments: Arguments) -> Result<(), CommandError> {
    log::begin_quietly();
    let folder = folder::publication_folder(&arguments.dir)?;
    let store = Store::open(&folder::kept_in(&folder)?).await?;
    let keys = LogKeys::find(&folder)?;
    let log = folder.join(ledger::FOLDER);
    if arguments.repair {
        let keys =
            keys.clone().ok_or_else(|| CommandError::failed("ledger.key is missing: put back the copy of it"))?;
        let aside = repair(&store, &log, keys, Arc::new(now)).await?;
        say(&format!("The files of the public record are written again; those that were there are in {aside}."));
        match repair_renditions(&store, Arc::new(now)).await? {
            0 => {}
            1 => say("One damaged image file was removed; it is made again when the publication is served."),
            many => say(&format!(
                "{many} damaged image files were removed; they are made again when the publication is served."
            )),
        }
    }
    let terminal = std::io::stderr().is_terminal();
    let told = |versions: u64| {
        if terminal {
            complain(&format!("{versions} versions…"));
        }
    };
    let found = inspect(&store, Arc::new(LogFiles::in_folder(&log)), keys, told).await?;
    store.close().await;
    tell(&found);
    match found.differences.len() {
        0 => Ok(()),
        1 => Err(CommandError::failed("one thing is not as it was entered in the public record")),
        many => {
            Err(CommandError::failed(format_args!("{many} things are not as they were entered in the public record")))
        }
    }
}

fn tell(found: &Inspection) {
    for difference in found.differences.iter().take(NAMED) {
        say(&format!("✗ {}: {}", difference.what, difference.wrong));
    }
    if found.differences.len() > NAMED {
        say(&format!("… and {} more", found.differences.len() - NAMED));
    }
    let Inspection { versions, articles, images, signed, waiting, removed, renditions, .. } = found;
    say(&format!(
        "Compared: {versions} versions of {articles} articles, {images} images with {renditions} files made of \
         them, {signed} signed entries{}.",
        match waiting {
            0 => String::new(),
            waiting => format!(" ({waiting} wait to be signed when the publication is served)"),
        }
    ));
    match removed {
        0 => {}
        1 => say("1 version was removed by law: its entry proves that it stood there and when; its text is gone."),
        many => say(&format!(
            "{many} versions were removed by law: their entries prove that they stood there and when; their text is gone."
        )),
    }
    if found.differences.is_empty() {
        say("Everything is as it was entered in the public record.");
    }
}
