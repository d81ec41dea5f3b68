//! Marbre: a newsroom in one program.

mod commands;
mod demo;
mod desk;
mod door;
mod fetch;
mod ledger;
mod log;
mod pictures;
mod serve;
mod settings;
mod verify;

use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    commands::run(commands::Marbre::parse())
}
