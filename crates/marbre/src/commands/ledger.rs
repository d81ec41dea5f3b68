//! `marbre ledger`

use super::{CommandError, folder, terminal::say};
use crate::log;
use marbre_newsroom::ledger::LogKeys;
use std::path::PathBuf;

/// What `marbre ledger` is given.
#[derive(clap::Args)]
pub struct Arguments {
    /// What to do
    #[arg(value_enum)]
    act: Act,
    /// The publication's folder
    dir: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Act {
    /// Print the keys with which the public record is signed
    Keys,
    /// Begin a change of keys: a new one signs beside the one that readers know
    Rotate,
    /// End a change of keys: the former one signs no more
    Retire,
}

/// Shows or changes the keys of the public record.
pub async fn run(arguments: Arguments) -> Result<(), CommandError> {
    log::begin_quietly();
    let folder = folder::publication_folder(&arguments.dir)?;
    let mut keys = LogKeys::open(&folder)?;
    match arguments.act {
        Act::Keys => {}
        Act::Rotate => {
            keys.rotate().map_err(CommandError::wrong_use)?;
            say("From its next start on, the publication signs with two keys and announces both.");
            say("Leave that so until readers and witnesses know the new one; then: marbre ledger retire DIR\n");
        }
        Act::Retire => {
            if !keys.retire()? {
                return Err(CommandError::wrong_use("no change of keys is under way"));
            }
            say("From its next start on, the publication signs with the new key alone.\n");
        }
    }
    for key in keys.public()? {
        say(&key.to_string());
    }
    say(&format!("As a witness of others: {}", keys.witness()?.public()));
    Ok(())
}
