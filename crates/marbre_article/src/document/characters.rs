//! Which characters a text may hold, and the one way its spaces are written.
//!
//! Spaces follow HTML: where a browser would show one space or none, one or none is kept. No-break spaces, joiners and
//! marks of direction are characters like any other.

/// True for a character that no text holds: controls, the byte order mark, separators of lines, and the two that XML
/// forbids (XML 1.0, 2.2).
pub fn is_forbidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// True for the white space that browsers collapse (HTML, “ASCII whitespace”).
pub const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{c}')
}

/// True when [`tidy`] would change nothing.
pub fn is_tidy(text: &str) -> bool {
    let mut space = true;
    for c in text.chars() {
        if is_forbidden(c) || (space && c == ' ') {
            return false;
        }
        space = c == ' ';
    }
    text.is_empty() || !(space || is_blank(text))
}

/// True for a text that shows nothing: white space only, of whatever width.
fn is_blank(text: &str) -> bool {
    text.chars().all(char::is_whitespace)
}

/// The text on one line: white space as single spaces, none at the ends, forbidden characters left out. A text that
/// shows nothing is empty.
pub fn tidy(text: &str) -> String {
    if is_tidy(text) {
        return text.to_owned();
    }
    let mut line = String::with_capacity(text.len());
    for c in text.chars() {
        if is_space(c) || matches!(c, '\u{2028}' | '\u{2029}') {
            if !line.is_empty() && !line.ends_with(' ') {
                line.push(' ');
            }
        } else if !is_forbidden(c) {
            line.push(c);
        }
    }
    if line.ends_with(' ') {
        line.pop();
    }
    if is_blank(&line) { String::new() } else { line }
}

/// Text whose lines count: line ends as `\n`, none at the ends, forbidden characters left out but the tabulator.
pub fn tidy_lines(text: &str) -> String {
    let unix = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let clean: String = unix.chars().filter(|c| matches!(c, '\n' | '\t') || !is_forbidden(*c)).collect();
    let clean = clean.trim_matches('\n');
    if is_blank(clean) { String::new() } else { clean.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_as_a_browser_shows_them() {
        for (typed, kept) in [
            ("  a \n\t b ", "a b"),
            ("a\u{a0} b", "a\u{a0} b"),
            ("\u{a0}a\u{202f}!", "\u{a0}a\u{202f}!"),
            ("a\u{0}b\u{feff}c", "abc"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            (" \n ", ""),
            ("\u{202f}\u{a0}", ""),
        ] {
            assert_eq!(tidy(typed), kept);
            assert!(is_tidy(kept) && is_tidy(typed) == (typed == kept), "{typed:?}");
        }
    }

    #[test]
    fn lines_keep_their_spaces() {
        assert_eq!(tidy_lines("\r\n  a\r\n\tb\u{7}\n\n"), "  a\n\tb");
        assert_eq!(tidy_lines(" \n "), "");
    }
}
