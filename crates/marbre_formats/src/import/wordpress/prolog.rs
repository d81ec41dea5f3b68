//! The beginning of a file: byte order mark, what plugins print by mistake, encoding, first element.

use super::{
    record::Place,
    scan::{Next, Scanner, Start},
    trouble::{ProblemKind, Refusal},
};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use memchr::memmem;
use std::io::BufRead;

/// How far the beginning of the XML is looked for, in bytes.
const FAR: usize = 64 << 10;

/// What the beginning of a file says.
pub(super) struct Prolog {
    /// The encoding of what is no UTF-8.
    pub encoding: &'static Encoding,
    /// The file's own lines end in CR LF: it was converted as a whole, its texts with it.
    pub windows_lines: bool,
    /// The tag of the first element, not consumed.
    pub root: Start,
    /// What was odd.
    pub problems: Vec<(Place, ProblemKind)>,
}

/// Reads up to the first element.
pub(super) fn read<R: BufRead>(scanner: &mut Scanner<R>) -> Result<Prolog, Refusal> {
    let mut problems = Vec::new();
    byte_order(scanner)?;
    let place = scanner.window.place();
    if let Some(text) = skip_to_xml(scanner)? {
        problems.push((place, ProblemKind::TextBefore(text)));
    }
    let place = scanner.window.place();
    let encoding = match declared_encoding(scanner.window.from(scanner.window.at())) {
        None => UTF_8,
        Some(label) => Encoding::for_label(label.as_bytes()).unwrap_or_else(|| {
            problems.push((place, ProblemKind::UnknownEncoding(label)));
            UTF_8
        }),
    };
    let encoding = if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding };
    let ahead = scanner.window.from(scanner.window.at());
    let windows_lines = memchr::memchr(b'\n', ahead).is_some_and(|at| at > 0 && ahead[at - 1] == b'\r');
    loop {
        match scanner.next()? {
            Next::Start(root) => {
                return first_element(root).map(|root| Prolog { encoding, windows_lines, root, problems });
            }
            Next::End(_) => {}
            Next::Doctype(place) => return Err(Refusal::Doctype(place)),
            Next::Nothing => return Err(Refusal::NotXml("it has no element".to_owned())),
        }
    }
}

fn byte_order<R: BufRead>(scanner: &mut Scanner<R>) -> Result<(), Refusal> {
    scanner.window.look_ahead(0, 4)?;
    match scanner.window.from(0) {
        [] => return Err(Refusal::NotXml("it is empty".to_owned())),
        [0xEF, 0xBB, 0xBF, ..] => scanner.window.consume_to(3),
        [0xFF, 0xFE, ..] | [b'<', 0, b'?' | b'r', 0, ..] => scanner.window.decode_as(UTF_16LE),
        [0xFE, 0xFF, ..] | [0, b'<', 0, b'?' | b'r', ..] => scanner.window.decode_as(UTF_16BE),
        [0x1F, 0x8B, ..] => return Err(Refusal::NotXml("it is packed (gzip)".to_owned())),
        [b'P', b'K', 3, 4, ..] => return Err(Refusal::NotXml("it is packed (zip)".to_owned())),
        _ => {}
    }
    Ok(())
}

/// Goes to the XML declaration or the first element. Gives what was skipped, if it was more than blanks.
fn skip_to_xml<R: BufRead>(scanner: &mut Scanner<R>) -> Result<Option<String>, Refusal> {
    let at = scanner.window.at();
    scanner.window.look_ahead(at, FAR)?;
    let ahead = scanner.window.from(at);
    let begin = [&b"<?xml"[..], b"<rss"].into_iter().filter_map(|tag| memmem::find(ahead, tag)).min();
    let blank = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0;
    let first = ahead.iter().position(|byte| !blank(byte)).unwrap_or(ahead.len());
    let Some(begin) = begin else {
        return match &ahead[first..] {
            [] => Err(Refusal::NotXml("it is empty".to_owned())),
            [b'<', ..] => Ok(None),
            [b'{' | b'[', ..] => Err(Refusal::NotXml("it looks like JSON".to_owned())),
            _ => Err(Refusal::NotXml("it does not begin like XML".to_owned())),
        };
    };
    let before = String::from_utf8_lossy(&ahead[first.min(begin)..begin]);
    let before = before.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if before.len() >= 9 && before.as_bytes()[..9].eq_ignore_ascii_case(b"<!DOCTYPE") {
        return Err(Refusal::Doctype(scanner.window.place()));
    }
    let said = (!before.is_empty()).then(|| before.chars().take(80).collect());
    scanner.window.consume_to(at + begin);
    Ok(said)
}

fn declared_encoding(ahead: &[u8]) -> Option<String> {
    let end = ahead.starts_with(b"<?xml").then(|| memmem::find(ahead, b"?>")).flatten()?;
    let declaration = std::str::from_utf8(&ahead[5..end]).ok()?;
    let (_, label) = super::xml::attributes(declaration).find(|(name, _)| *name == "encoding")?;
    Some(label.to_owned())
}

fn first_element(root: Start) -> Result<Start, Refusal> {
    let local = root.name.rsplit(':').next().unwrap_or_default();
    let kind = match local.to_ascii_lowercase().as_str() {
        "rss" => return Ok(root),
        "feed" => "an Atom feed: import it as a feed".to_owned(),
        "rdf" => "an RSS 1.0 feed: import it as a feed".to_owned(),
        "html" => "a web page; perhaps the site answered with an error".to_owned(),
        other => format!("an XML file of another kind (its first element is <{other}>)"),
    };
    Err(Refusal::NotWxr(kind))
}
