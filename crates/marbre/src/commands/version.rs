//! `marbre version`

use super::{CommandError, terminal::say};

/// Says which version this is.
pub fn run() -> Result<(), CommandError> {
    say(concat!("marbre ", env!("CARGO_PKG_VERSION")));
    Ok(())
}
