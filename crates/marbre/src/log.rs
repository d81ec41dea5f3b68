//! The log: lines on standard error. They carry times, routes and statuses, never a reader's address or what was read.

use crate::settings::LogOptions;
use tracing_subscriber::{EnvFilter, fmt};

/// Begins to log as asked. Only the first call counts.
pub fn begin(options: &LogOptions) {
    let filter = EnvFilter::try_new(&options.filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    let begun = if options.json { lines.json().try_init() } else { lines.try_init() };
    // Somebody else's log is as good.
    drop(begun);
}

/// The log of a command that is over in a moment: warnings and errors.
pub fn begin_quietly() {
    begin(&LogOptions { filter: "warn".into(), json: false });
}
