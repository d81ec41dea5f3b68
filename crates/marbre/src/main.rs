//! Marbre: a newsroom in one program.

mod commands;
mod demo;
mod desk;
mod door;
mod log;
mod serve;
mod settings;

use clap::Parser as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    commands::run(commands::Marbre::parse())
}
