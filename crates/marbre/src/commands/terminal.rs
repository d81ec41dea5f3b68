//! What a command says.

use std::io::Write as _;

/// A line on standard output. If nobody listens, nobody needs to be told.
pub fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// A line on standard error.
pub fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}
