//! What a command says and asks.

use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
use std::io::{BufRead as _, IsTerminal as _, Write as _};

/// A line on standard output. If nobody listens, nobody needs to be told.
pub fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// A line on standard error.
pub fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// A line of standard input. On a terminal it is asked for, and not shown while it is typed.
///
/// # Errors
/// When there is nothing to read.
pub fn ask_secret(question: &str) -> std::io::Result<String> {
    let input = std::io::stdin();
    let shown = if input.is_terminal() { tcgetattr(&input).ok() } else { None };
    if let Some(shown) = &shown {
        let mut hidden = shown.clone();
        hidden.local_modes.remove(LocalModes::ECHO);
        let _ = write!(std::io::stderr(), "{question}");
        tcsetattr(&input, OptionalActions::Flush, &hidden)?;
    }
    let mut line = String::new();
    let read = input.lock().read_line(&mut line);
    if let Some(shown) = &shown {
        tcsetattr(&input, OptionalActions::Flush, shown)?;
        complain("");
    }
    if read? == 0 {
        let advice = "no password was given: type it, or send it by a pipe";
        return Err(std::io::Error::new(std::io::ErrorKind::UnexpectedEof, advice));
    }
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
