//! Paths as they arrive and as we know them: percent-decoded Unicode NFC.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

/// The longest path that is looked at, in bytes as it arrives.
const LONGEST: usize = 2000;

/// What stands in a path as it is (RFC 3986 §3.3: unreserved, sub-delims, `:`, `@`, and the slash itself).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@');

/// A path that has arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrived<'a> {
    /// As we know paths.
    Path(Cow<'a, str>),
    /// Spelled in another normal form of Unicode; the right spelling, percent-decoded.
    Respelled(String),
    /// Names another host to careless readers: `//evil.example`.
    ForeignHost,
    /// Nothing stands at such a path: climbing, control characters, encoded slashes, no UTF-8.
    Nowhere,
}

/// Reads a path as it arrives.
pub fn read(raw: &str) -> Arrived<'_> {
    if raw.starts_with("//") || raw.starts_with("/\\") {
        return Arrived::ForeignHost;
    }
    if !raw.starts_with('/') || raw.len() > LONGEST || encodes_slash(raw) {
        return Arrived::Nowhere;
    }
    let Ok(path) = percent_decode_str(raw).decode_utf8() else { return Arrived::Nowhere };
    if path.contains(|c: char| c.is_control() || c == '\\') || path.split('/').any(|part| matches!(part, "." | "..")) {
        return Arrived::Nowhere;
    }
    if path.is_ascii() || is_nfc(&path) { Arrived::Path(path) } else { Arrived::Respelled(path.nfc().collect()) }
}

fn encodes_slash(raw: &str) -> bool {
    raw.as_bytes().windows(3).any(|three| matches!(three, [b'%', b'2', b'F' | b'f'] | [b'%', b'5', b'C' | b'c']))
}

/// A decoded path, ready for a header or a link.
pub fn encode(path: &str) -> String {
    utf8_percent_encode(path, ENCODED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_decoded_and_come_back() {
        let arrived = read("/ar/2026/03/%D9%85%D9%8A%D9%86%D8%A7%D8%A1");
        assert_eq!(arrived, Arrived::Path("/ar/2026/03/ميناء".into()));
        assert_eq!(encode("/ar/2026/03/ميناء"), "/ar/2026/03/%D9%85%D9%8A%D9%86%D8%A7%D8%A1");
        assert_eq!(read("/fr/%70age"), Arrived::Path("/fr/page".into()));
        assert_eq!(encode("/a'b(c)?d#e%"), "/a'b(c)%3Fd%23e%25");
    }

    #[test]
    fn another_normal_form_is_respelled() {
        assert_eq!(read("/fr/e%CC%81te%CC%81"), Arrived::Respelled("/fr/été".into()));
    }

    #[test]
    fn nothing_stands_at_tricky_paths() {
        for raw in [
            "/../etc/passwd",
            "/fr/%2e%2e/x",
            "/fr/%2E./x",
            "/fr/..%2fx",
            "/fr%2f",
            "/fr/%00",
            "/fr/%0d%0aX: y",
            "/fr/%5c..",
            "/fr/\\x",
            "/fr/%ff",
            "/fr/%c0%ae",
            "*",
            "",
            "fr",
        ] {
            assert_eq!(read(raw), Arrived::Nowhere, "{raw}");
        }
        assert_eq!(read(&format!("/{}", "a".repeat(LONGEST))), Arrived::Nowhere);
        for raw in ["//evil.example", "///x", "/\\evil.example"] {
            assert_eq!(read(raw), Arrived::ForeignHost, "{raw}");
        }
        // A lone percent sign is itself.
        assert_eq!(read("/100%"), Arrived::Path("/100%".into()));
    }
}
