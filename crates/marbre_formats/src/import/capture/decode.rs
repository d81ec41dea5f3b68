//! Bytes of a saved page into text: by byte order mark, by what the page says, by what the bytes are.

use super::trouble::{CaptureError, Problem};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252, WINDOWS_1256};

/// The largest file that is read, in bytes.
const MAX_BYTES: usize = 32 << 20;
/// How far into a page its encoding is looked for, in bytes.
const PROLOGUE: usize = 8 << 10;

/// The text of a file. `name` is for messages.
pub fn decode(bytes: &[u8], name: &str, problems: &mut Vec<Problem>) -> Result<String, CaptureError> {
    if bytes.len() > MAX_BYTES {
        return Err(CaptureError::TooLarge { name: name.to_owned(), size: bytes.len(), most: MAX_BYTES });
    }
    if let Some(kind) = other_kind(bytes) {
        return Err(CaptureError::NotAPage(name.to_owned(), kind));
    }
    let encoding = Encoding::for_bom(bytes).map(|(encoding, _)| encoding).or_else(|| said(bytes));
    let encoding = encoding.unwrap_or_else(|| guessed(bytes));
    let (text, used, damaged) = encoding.decode(bytes);
    if damaged {
        problems.push(Problem::Encoding(used.name()));
    }
    if text.trim().is_empty() {
        return Err(CaptureError::Empty(name.to_owned()));
    }
    Ok(text.replace('\0', ""))
}

/// What a file is when it is no text.
fn other_kind(bytes: &[u8]) -> Option<&'static str> {
    let starts = |magic: &[u8]| bytes.starts_with(magic);
    let head = String::from_utf8_lossy(bytes.get(..600).unwrap_or(bytes)).to_ascii_lowercase();
    let utf16 = starts(b"\xFF\xFE") || starts(b"\xFE\xFF");
    Some(match () {
        () if starts(b"%PDF") => "a PDF",
        () if starts(b"PK\x03\x04") => "a packed file or a word processor's document",
        () if starts(b"\x1F\x8B") => "a packed file",
        () if starts(b"\x89PNG") || starts(b"\xFF\xD8\xFF") || starts(b"GIF8") => "a picture",
        () if starts(b"bplist") => "a web archive of Safari",
        () if head.contains("mime-version:") && head.contains("multipart/related") => "a web archive (MHTML)",
        () if starts(b"{\\rtf") => "a word processor's document",
        () if !utf16 && bytes.iter().take(4096).filter(|byte| **byte == 0).count() > 4 => "a binary file",
        () => return None,
    })
}

/// The encoding that the page says it is in.
fn said(bytes: &[u8]) -> Option<&'static Encoding> {
    let head: Vec<u8> = bytes.iter().take(PROLOGUE).map(u8::to_ascii_lowercase).collect();
    let mut from = 0;
    for _ in 0..20 {
        let keys: [&[u8]; 2] = [b"charset", b"encoding="];
        let at = keys.iter().filter_map(|key| find(&head, key, from)).min()?;
        let rest = head.get(at..)?;
        let value: Vec<u8> = rest
            .iter()
            .skip_while(|byte| byte.is_ascii_alphabetic())
            .skip_while(|byte| matches!(byte, b' ' | b'=' | b'"' | b'\''))
            .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':'))
            .copied()
            .collect();
        if let Some(encoding) = Encoding::for_label(&value) {
            // A page that could be read so far is not in two bytes a character, whatever it says.
            return Some(if encoding.is_ascii_compatible() { encoding } else { UTF_8 });
        }
        from = at + 1;
    }
    None
}

fn find(bytes: &[u8], what: &[u8], from: usize) -> Option<usize> {
    memchr::memmem::find(bytes.get(from..)?, what).map(|at| at + from)
}

/// UTF-8 if it can be; else the encoding of old Arabic pages if it spells their commonest letters, else of old Western
/// ones.
fn guessed(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let high = bytes.iter().filter(|byte| **byte >= 0x80).count();
    // “ال”, the Arabic article.
    let articles = memchr::memmem::find_iter(bytes, b"\xC7\xE1").count();
    if articles * 20 > high { WINDOWS_1256 } else { WINDOWS_1252 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, Vec<Problem>) {
        let mut problems = Vec::new();
        let text = decode(bytes, "page.html", &mut problems).unwrap();
        (text, problems)
    }

    #[test]
    fn by_mark_by_word_by_bytes() {
        assert_eq!(read("\u{FEFF}Été".as_bytes()).0, "Été");
        assert_eq!(read(b"\xFF\xFEa\x00\xE9\x00").0, "aé");
        assert!(read(b"<meta charset=\"iso-8859-1\"><p>\xE9t\xE9").0.ends_with("été"));
        assert!(read(b"<meta http-equiv=x content='text/html; charset=windows-1256'>\xC7\xE1").0.ends_with("ال"));
        assert_eq!(read(b"\xE9t\xE9").0, "été");
        assert_eq!(read(b"\xC7\xE1\xE3\xCF\xED\xE4\xC9 \xC7\xE1\xCC\xCF\xED\xCF\xC9").0, "المدينة الجديدة");
    }

    #[test]
    fn damage_is_said() {
        assert_eq!(read(b"<meta charset=utf-8>a\xFF").1, [Problem::Encoding("UTF-8")]);
    }

    #[test]
    fn what_is_no_page_is_refused() {
        let refused = |bytes: &[u8]| decode(bytes, "x", &mut Vec::new()).unwrap_err();
        assert!(matches!(refused(b"%PDF-1.7"), CaptureError::NotAPage(_, "a PDF")));
        assert!(matches!(refused(b"  \n"), CaptureError::Empty(_)));
        assert!(matches!(refused(b"MIME-Version: 1.0\nContent-Type: multipart/related;"), CaptureError::NotAPage(..)));
    }
}
