//! How a command ends when it does not do what was asked.

use std::{error::Error, fmt::Display, process::ExitCode};

/// Why a command did not do what was asked.
#[derive(Debug)]
pub enum CommandError {
    /// It was asked wrongly: exit code 2.
    WrongUse(String),
    /// It could not be done: exit code 1.
    Failed(String),
}

impl CommandError {
    /// It was asked wrongly; `advice` says how to ask.
    pub fn wrong_use(advice: impl Display) -> Self {
        Self::WrongUse(advice.to_string())
    }

    /// It could not be done.
    pub fn failed(cause: impl Display) -> Self {
        Self::Failed(cause.to_string())
    }

    /// Says why on standard error, and gives the exit code.
    pub fn exit(self) -> ExitCode {
        let (message, code) = match self {
            Self::WrongUse(message) => (message, 2),
            Self::Failed(message) => (message, 1),
        };
        super::terminal::complain(&format!("marbre: {message}"));
        ExitCode::from(code)
    }
}

impl<E: Error> From<E> for CommandError {
    fn from(cause: E) -> Self {
        Self::failed(cause)
    }
}
