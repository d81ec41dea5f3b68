//! The commands, one a file. Each reads its arguments, calls what does the work, and says what was done.

mod check;
mod demo;
mod error;
mod folder;
mod import;
mod init;
mod ledger;
mod migrate;
mod serve;
mod staff;
mod terminal;
mod verify;
mod version;
mod zone;

pub use error::CommandError;

use crate::settings::catalogue;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// A newsroom in one program: write, check, publish and prove.
#[derive(Parser)]
#[command(name = "marbre", version, propagate_version = true, arg_required_else_help = true)]
pub struct Marbre {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// A newspaper in French, English and Arabic to look round in
    Demo(demo::Arguments),
    /// Found a publication in a new folder
    Init(init::Arguments),
    /// Move an archive in; a second run adds nothing
    Import(import::Arguments),
    /// Serve a publication: pages, feeds, images, and what is published by the clock
    #[command(after_long_help = catalogue::help())]
    Serve(serve::Arguments),
    /// Add people who may log in at the desk, and help in who has lost password or second factor
    Staff(staff::Arguments),
    /// Bring a publication's data up to date after the program was replaced by a newer one
    Migrate(migrate::Arguments),
    /// Compare all that is kept with the public record, and name what differs
    Check(check::Arguments),
    /// Check an article, or an archive, against the public record
    Verify(verify::Arguments),
    /// Show or change the keys of the public record
    Ledger(ledger::Arguments),
    /// Say which version this is
    Version,
}

/// Does what was asked. The exit code: 0 done, 1 failed, 2 wrong use.
pub fn run(marbre: Marbre) -> ExitCode {
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(cause) => return CommandError::from(cause).exit(),
    };
    match runtime.block_on(marbre.command.run()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => error.exit(),
    }
}

impl Command {
    async fn run(self) -> Result<(), CommandError> {
        match self {
            Self::Demo(arguments) => demo::run(arguments).await,
            Self::Init(arguments) => init::run(arguments).await,
            Self::Import(arguments) => import::run(arguments).await,
            Self::Serve(arguments) => serve::run(arguments).await,
            Self::Staff(arguments) => staff::run(arguments).await,
            Self::Migrate(arguments) => migrate::run(arguments).await,
            Self::Check(arguments) => check::run(arguments).await,
            Self::Ledger(arguments) => ledger::run(arguments).await,
            Self::Verify(arguments) => verify::run(arguments).await,
            Self::Version => version::run(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_sound() {
        Marbre::command().debug_assert();
    }

    #[test]
    fn every_setting_is_in_the_help() {
        let mut command = Marbre::command();
        let serve = command.find_subcommand_mut("serve").unwrap();
        let help = serve.render_long_help().to_string();
        for setting in catalogue::ALL {
            assert!(help.contains(&setting.variable()), "{}", setting.key);
        }
    }
}
