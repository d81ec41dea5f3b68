//! Finds shortcodes in a text: `[name key="value"]`, with or without text up to `[/name]`.
//!
//! WordPress knows which names are shortcodes. An export does not tell, so a name that is not one of the usual ones
//! counts only when it is used like one: with `key=value`, with an end, or written with an underscore. “[sic]” is text.

use super::markup::{Token, tokens};
use std::collections::HashMap;

/// A piece of a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Text as it stands.
    Text(&'a str),
    /// A shortcode that the text speaks of: `[[name]]` shows `[name]`. What is to be shown.
    Shown(&'a str),
    /// A shortcode.
    Shortcode(Shortcode<'a>),
    /// The end of a shortcode that has no beginning here. Its name.
    LoneEnd(&'a str),
}

/// A shortcode.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shortcode<'a> {
    /// Its name, as written.
    pub name: &'a str,
    /// Its attributes in order; those without a name have an empty one.
    pub attributes: Vec<(&'a str, &'a str)>,
    /// What stands between it and its end, if it has one.
    pub inner: Option<&'a str>,
}

impl<'a> Shortcode<'a> {
    /// The value of an attribute, blanks around it dropped; nothing when empty.
    pub(super) fn get(&self, wanted: &str) -> Option<&'a str> {
        let found = self.attributes.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted))?;
        Some(found.1.trim()).filter(|value| !value.is_empty())
    }

    /// The first value without a name.
    pub(super) fn bare(&self) -> Option<&'a str> {
        self.get("")
    }
}

/// The longest start of a shortcode, in bytes.
const LONGEST: usize = 16 << 10;

/// Something in square brackets that could belong to a shortcode.
#[derive(Debug, Clone, Copy)]
struct Bracket<'a> {
    start: usize,
    /// After its `]`.
    end: usize,
    name: &'a str,
    attributes: &'a str,
    closing: bool,
    /// It ends itself: `[name /]`.
    single: bool,
    /// Written in double brackets at its beginning or end.
    doubled: (bool, bool),
}

/// The pieces of a text, in order. `known` says which names are shortcodes in any case.
pub(super) fn pieces<'a>(text: &'a str, known: &dyn Fn(&str) -> bool) -> Vec<Piece<'a>> {
    let brackets = brackets(text);
    let mut ends: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, bracket) in brackets.iter().enumerate().filter(|(_, bracket)| bracket.closing) {
        ends.entry(bracket.name).or_default().push(at);
    }
    let mut pieces = Vec::new();
    let mut done = 0;
    let mut at = 0;
    while let Some(bracket) = brackets.get(at) {
        at += 1;
        let end = ends.get(bracket.name).filter(|_| !bracket.single && !bracket.closing).and_then(|ends| {
            let next = ends.partition_point(|end| *end < at);
            ends.get(next).copied()
        });
        if bracket.start < done || !(known(bracket.name) || is_used_as_one(bracket, end.is_some(), &ends)) {
            continue;
        }
        push_text(&mut pieces, &text[done..bracket.start]);
        let last = end.map_or(bracket, |end| &brackets[end]);
        if bracket.doubled.0 && (bracket.doubled.1 || last.doubled.1) {
            let last = if bracket.doubled.1 { bracket } else { last };
            pieces.push(Piece::Shown(&text[bracket.start + 1..last.end - 1]));
            done = last.end;
        } else if bracket.closing {
            pieces.push(Piece::LoneEnd(bracket.name));
            done = bracket.end;
        } else {
            let inner = end.map(|end| &text[bracket.end..brackets[end].start]);
            let attributes = attributes(bracket.attributes);
            pieces.push(Piece::Shortcode(Shortcode { name: bracket.name, attributes, inner }));
            done = last.end;
        }
    }
    push_text(&mut pieces, &text[done..]);
    pieces
}

fn push_text<'a>(pieces: &mut Vec<Piece<'a>>, text: &'a str) {
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
}

/// True for a name that is not known, but written as only shortcodes are.
fn is_used_as_one(bracket: &Bracket<'_>, has_end: bool, ends: &HashMap<&str, Vec<usize>>) -> bool {
    let lower = !bracket.name.contains(|c: char| c.is_ascii_uppercase());
    if bracket.closing {
        return lower && ends.contains_key(bracket.name);
    }
    let named = bracket
        .attributes
        .split_whitespace()
        .any(|part| part.split_once('=').is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(is_name_byte)));
    has_end || (lower && (named || bracket.single || bracket.name.contains('_')))
}

/// All brackets in the text that are not within tags, comments, or program text.
fn brackets(text: &str) -> Vec<Bracket<'_>> {
    let mut brackets = Vec::new();
    let mut at = 0;
    let mut code: usize = 0;
    for token in tokens(text) {
        let length = match token {
            Token::Text(run) => {
                if code == 0 {
                    brackets_in(text, at, run.len(), &mut brackets);
                }
                run.len()
            }
            Token::Tag(tag) => {
                if tag.is_one_of(&["code", "kbd", "samp"]) {
                    code = if tag.closing { code.saturating_sub(1) } else { code + 1 };
                }
                tag.raw.len()
            }
            Token::Whole(_, whole) => whole.len(),
            Token::Hidden(comment) => comment.len(),
        };
        at += length;
    }
    brackets
}

fn brackets_in<'a>(text: &'a str, from: usize, length: usize, brackets: &mut Vec<Bracket<'a>>) {
    for (offset, _) in text[from..from + length].match_indices('[') {
        let at = from + offset;
        // The second of two brackets belongs to the first.
        let doubled = text[..at].ends_with('[') && brackets.last().is_some_and(|last| last.start + 1 == at);
        if !doubled && let Some(bracket) = bracket(text, at) {
            brackets.push(bracket);
        }
    }
}

fn bracket(text: &str, start: usize) -> Option<Bracket<'_>> {
    let mut inside = &text[start + 1..];
    let opened_twice = inside.starts_with('[');
    inside = inside.strip_prefix('[').unwrap_or(inside);
    let closing = inside.starts_with('/');
    inside = inside.strip_prefix('/').unwrap_or(inside);
    let name_end = inside.bytes().position(|byte| !is_name_byte(byte)).unwrap_or(inside.len());
    let name = &inside[..name_end];
    let after = &inside[name_end..];
    if !name.starts_with(|c: char| c.is_ascii_alphabetic())
        || !(after.starts_with([']', '/', '=']) || after.starts_with(char::is_whitespace))
    {
        return None;
    }
    let length = after.bytes().take(LONGEST).position(|byte| matches!(byte, b']' | b'['))?;
    let written = &after[..length];
    if after[length..].starts_with('[') || (closing && !written.trim().is_empty()) {
        return None;
    }
    let single = written.ends_with('/');
    let end = start + (text.len() - start - after.len()) + length + 1;
    let closed_twice = text[end..].starts_with(']') && (opened_twice || closing);
    Some(Bracket {
        start,
        end: if closed_twice { end + 1 } else { end },
        name,
        attributes: written.trim_end_matches('/'),
        closing,
        single,
        doubled: (opened_twice, closed_twice),
    })
}

const fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')
}

/// Attributes as WordPress reads them: `name="value"`, `name='value'`, `name=value`, `"value"`, `value`. Quotes that an
/// editor made curly count as quotes.
fn attributes(written: &str) -> Vec<(&str, &str)> {
    const QUOTES: [(&str, &str); 6] =
        [("\"", "\""), ("'", "'"), ("“", "”"), ("”", "”"), ("&#8221;", "&#8221;"), ("&quot;", "&quot;")];
    let mut found = Vec::new();
    let mut rest = written.trim_start_matches('=').trim();
    while !rest.is_empty() {
        let name_end = rest.bytes().position(|byte| !is_name_byte(byte)).unwrap_or(rest.len());
        let value = rest[name_end..].trim_start().strip_prefix('=').filter(|_| name_end > 0).map(str::trim_start);
        let (name, value) = value.map_or(("", rest), |value| (&rest[..name_end], value));
        let quotes = QUOTES.iter().find(|(open, _)| value.starts_with(open));
        let (value, after) = match quotes {
            Some((open, close)) => {
                let inside = &value[open.len()..];
                let close = if inside.contains(close) { close } else { open };
                inside.split_once(close).unwrap_or((inside, ""))
            }
            None => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
        };
        found.push((name, value));
        rest = after.trim_start();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usual(name: &str) -> bool {
        matches!(name, "gallery" | "caption" | "youtube" | "embed")
    }

    fn show(text: &str) -> String {
        let piece = |piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Shown(text) => format!("‹{text}›"),
            Piece::LoneEnd(name) => format!("{{/{name}}}"),
            Piece::Shortcode(it) => format!("{{{} {:?} {:?}}}", it.name, it.attributes, it.inner),
        };
        pieces(text, &usual).into_iter().map(piece).collect()
    }

    #[test]
    fn shortcodes_and_text() {
        for (text, pieces) in [
            (
                "a [gallery ids=\"4,5\" columns='2' x=1] b",
                r#"a {gallery [("ids", "4,5"), ("columns", "2"), ("x", "1")] None} b"#,
            ),
            ("[embed]https://e.example/?a=1[/embed]", r#"{embed [] Some("https://e.example/?a=1")}"#),
            ("[plugin id=42]c[/plugin]", r#"{plugin [("id", "42")] Some("c")}"#),
            ("[youtube=https://y.example/watch?v=1]", r#"{youtube [("", "https://y.example/watch?v=1")] None}"#),
            ("[gallery ids=”1,2”]", r#"{gallery [("ids", "1,2")] None}"#),
            ("[[gallery]] et [[caption id=1]x[/caption]]", "‹[gallery]› et ‹[caption id=1]x[/caption]›"),
            ("[sic], [ci-dessous], [1], […], [Traduction : a=b]", "[sic], [ci-dessous], [1], […], [Traduction : a=b]"),
            (
                "[vc_row][vc_col width=\"1/2\"]a[/vc_col][/vc_row]",
                r#"{vc_row [] Some("[vc_col width=\"1/2\"]a[/vc_col]")}"#,
            ),
            (
                "<a title=\"[gallery]\">x</a> <code>[gallery]</code>",
                "<a title=\"[gallery]\">x</a> <code>[gallery]</code>",
            ),
            ("x[/caption]", "x{/caption}"),
            ("[gallery", "[gallery"),
            ("[a[0]] [x y=[1]]", "[a[0]] [x y=[1]]"),
        ] {
            assert_eq!(show(text), pieces, "{text}");
        }
    }
}
