//! Makes text of an element's bytes: encodings repaired, control characters dropped, line ends restored.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::borrow::Cow;

/// Text, and what was done to get it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Clean<'a> {
    pub text: Cow<'a, str>,
    /// How many control characters were dropped.
    pub controls: u64,
    /// How many runs of bytes were no UTF-8 though declared so, and were read as Windows-1252.
    pub repaired: u64,
}

/// The text of these bytes. What is valid UTF-8 is UTF-8, whatever was declared: a wrong declaration is far more
/// common than text in another encoding that happens to be valid UTF-8. XML has all line ends read as `\n`; here that is
/// done only when the whole file has Windows's, because otherwise they are those of the site's database.
pub(super) fn clean<'a>(bytes: &'a [u8], declared: &'static Encoding, windows_lines: bool) -> Clean<'a> {
    let (text, repaired) = match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), 0),
        Err(_) if declared != UTF_8 => (declared.decode_without_bom_handling(bytes).0, 0),
        Err(_) => repair(bytes),
    };
    if !is_dirty(text.as_bytes(), windows_lines) {
        return Clean { text, controls: 0, repaired };
    }
    let (text, controls) = without_controls(&text, windows_lines);
    Clean { text: Cow::Owned(text), controls, repaired }
}

/// The number written as a character reference, as a character that XML allows.
pub(super) fn allowed(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

fn repair(bytes: &[u8]) -> (Cow<'_, str>, u64) {
    let mut text = String::with_capacity(bytes.len() + 16);
    let mut repaired = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
            repaired += 1;
        }
    }
    (Cow::Owned(text), repaired)
}

fn is_dirty(bytes: &[u8], windows_lines: bool) -> bool {
    let control = |byte: u8| byte < 0x20 && byte != b'\n' && byte != b'\t' && byte != b'\r';
    // In blocks without a way out in between, which the compiler turns into a few wide instructions.
    bytes.chunks(256).any(|block| block.iter().fold(false, |found, byte| found | control(*byte)))
        || (windows_lines && memchr::memchr(b'\r', bytes).is_some())
        // U+FFFE and U+FFFF.
        || memchr::memchr_iter(0xEF, bytes).any(|at| matches!(bytes.get(at + 1..at + 3), Some([0xBF, 0xBE | 0xBF])))
}

fn without_controls(text: &str, windows_lines: bool) -> (String, u64) {
    let mut kept = String::with_capacity(text.len());
    let mut dropped = 0;
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\r' if windows_lines && characters.peek() == Some(&'\n') => {}
            '\r' if windows_lines => kept.push('\n'),
            c if allowed(c) => kept.push(c),
            _ => dropped += 1,
        }
    }
    (kept, dropped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_text_is_not_copied() {
        let clean = clean("Été\n\ta".as_bytes(), UTF_8, true);
        assert!(matches!(clean.text, Cow::Borrowed("Été\n\ta")));
    }

    #[test]
    fn latin_1_in_a_utf_8_file_is_repaired() {
        let clean = clean(b"caf\xe9 \x93\xc3\xa9\x94", UTF_8, true);
        assert_eq!((clean.text.as_ref(), clean.repaired), ("café “é”", 3));
    }

    #[test]
    fn the_declared_encoding_counts_only_for_what_is_not_utf_8() {
        assert_eq!(clean(b"caf\xe9", WINDOWS_1252, true).text, "café");
        assert_eq!(clean("café".as_bytes(), WINDOWS_1252, true).text, "café");
    }

    #[test]
    fn control_characters_go_and_line_ends_become_one_character() {
        let clean = clean(b"a\0b\x08\r\nc\rd", UTF_8, true);
        assert_eq!((clean.text.as_ref(), clean.controls), ("ab\nc\nd", 2));
    }

    #[test]
    fn line_ends_of_the_database_stay() {
        assert_eq!(clean(b"a\r\nb", UTF_8, false).text, "a\r\nb");
    }
}
