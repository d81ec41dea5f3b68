//! Cuts the stream into the children of the channel, one at a time, so that one that is broken harms no other.
//!
//! It knows just enough of XML to find where an element ends: tags, comments, CDATA sections, instructions. What an
//! element says is read by [`super::xml`] from the piece found here.

use super::{
    record::Place,
    window::{Section, Sought, Window},
};
use memchr::memmem;
use std::{
    io::{self, BufRead},
    ops::Range,
};

/// The longest run of text kept, in bytes: what a field holds beyond it is cut.
const LONGEST_RUN: usize = 32 << 20;
/// The largest element kept, in bytes: what comes beyond it is cut.
const LARGEST_ELEMENT: usize = 96 << 20;
/// How much may be scanned of what is cut before it is taken out.
const CUT_AT_ONCE: usize = 1 << 20;
/// The longest tag, in bytes: one that does not end within it is taken for text.
const LONGEST_TAG: usize = 64 << 10;
/// The longest comment, in bytes: one that does not end within it is taken for text.
const LONGEST_COMMENT: usize = 1 << 20;

/// Finds the children of the channel in a stream.
pub(super) struct Scanner<R> {
    pub window: Window<R>,
}

/// What stands next at the level of the channel.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next {
    /// A start tag or an empty element. Nothing is consumed yet.
    Start(Start),
    /// An end tag, consumed. Its name.
    End(String),
    /// A document type, not consumed.
    Doctype(Place),
    /// The end of the stream.
    Nothing,
}

/// A start tag that stands next.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Start {
    /// Its qualified name.
    pub name: String,
    /// Where it begins.
    pub place: Place,
    /// From `<` to `>`, in the window.
    tag: Range<usize>,
}

/// An element found.
#[derive(Debug)]
pub(super) struct Element {
    /// From `<` to the last `>`, in the window.
    pub range: Range<usize>,
    /// How it ended.
    pub end: End,
    /// How many bytes were cut out of it.
    pub cut: u64,
}

/// How an element ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// With its end tag.
    Closed,
    /// Without one, before an element that cannot stand in it.
    Unclosed,
    /// With the stream.
    Stream,
}

impl<R: BufRead> Scanner<R> {
    /// A scanner at the beginning of the stream.
    pub(super) fn new(input: R) -> Self {
        Self { window: Window::new(input) }
    }

    /// Goes to the next tag; text, comments and instructions on the way are skipped.
    pub(super) fn next(&mut self) -> io::Result<Next> {
        loop {
            self.window.compact();
            if !self.window.consume_before(b'<')? {
                return Ok(Next::Nothing);
            }
            let at = self.window.at();
            self.window.look_ahead(at, 9)?;
            let ahead = self.window.from(at);
            if let Some(section) = Section::at_start_of(ahead) {
                let end = self.window.section_end(at, section, LONGEST_COMMENT)?;
                self.window.consume_to(end.unwrap_or(at + section.opening().len()));
            } else if ahead.get(..9).is_some_and(|start| start.eq_ignore_ascii_case(b"<!DOCTYPE")) {
                return Ok(Next::Doctype(self.window.place()));
            } else if let Some(end) = self.tag_end(at)? {
                let tag = self.window.slice(at..end);
                let name = tag_name(tag);
                if tag.starts_with(b"</") {
                    self.window.consume_to(end);
                    return Ok(Next::End(name));
                }
                return Ok(Next::Start(Start { name, place: self.window.place(), tag: at..end }));
            } else {
                self.window.consume_to(at + 1);
            }
        }
    }

    /// Consumes only the start tag, to go on with the element's children. Gives the tag.
    pub(super) fn enter(&mut self, start: &Start) -> &[u8] {
        self.window.consume_to(start.tag.end);
        self.window.slice(start.tag.clone())
    }

    /// Finds the end of the element that stands next. Nothing is consumed: see [`Self::consume`].
    pub(super) fn element(&mut self, start: &Start) -> io::Result<Element> {
        let from = start.tag.start;
        let mut cut = Cut::default();
        if self.window.slice(start.tag.clone()).ends_with(b"/>") {
            return Ok(Element { range: start.tag.clone(), end: End::Closed, cut: 0 });
        }
        let mut at = start.tag.end;
        let (to, end) = loop {
            at = self.drop_overflow(from, at, &mut cut);
            let Some(markup) = self.window.find_cutting(at, Sought::Tag, LONGEST_RUN, &mut cut.bytes)? else {
                break (self.window.end(), End::Stream);
            };
            self.window.look_ahead(markup, start.name.len() + 10)?;
            at = match self.markup_at(markup, &start.name) {
                Markup::Section(Section::Cdata) => {
                    let inside = markup + Section::Cdata.opening().len();
                    match self.window.find_cutting(inside, Sought::CdataEnd, LONGEST_RUN, &mut cut.bytes)? {
                        Some(end) => end + Section::Cdata.ending().len(),
                        None => break (self.window.end(), End::Stream),
                    }
                }
                Markup::Section(section) => {
                    let end = self.window.section_end(markup, section, LONGEST_COMMENT)?;
                    end.unwrap_or(markup + section.opening().len())
                }
                Markup::OwnEnd => match self.tag_end(markup)? {
                    Some(end) => break (end, End::Closed),
                    None => break (self.window.end(), End::Stream),
                },
                Markup::Foreign => break (markup, End::Unclosed),
                Markup::Other => markup + 1,
            };
        };
        Ok(Element { range: from..to, end, cut: cut.bytes })
    }

    /// Consumes an element found.
    pub(super) fn consume(&mut self, element: &Element) {
        self.window.consume_to(element.range.end);
        self.window.count_cut(element.cut);
    }

    /// Consumes the element that stands next up to the next `<item`, wherever that stands in it, if there is one: the
    /// way on after a broken element.
    pub(super) fn resume_inside(&mut self, element: &Element) -> bool {
        let inside = self.window.slice(element.range.clone());
        let next = memmem::find_iter(inside, b"<item").find(|at| *at > 0 && is_name(&inside[at + 1..], b"item"));
        let Some(item) = next else { return false };
        self.window.consume_to(element.range.start + item);
        true
    }

    /// What begins with the `<` at this position.
    fn markup_at(&self, at: usize, name: &str) -> Markup {
        let ahead = self.window.from(at);
        let foreign = |tag: &[u8], names: &[&str]| names.iter().any(|name| is_name(tag, name.as_bytes()));
        match ahead.get(1) {
            Some(b'!' | b'?') => Section::at_start_of(ahead).map_or(Markup::Other, Markup::Section),
            Some(b'/') if is_name(&ahead[2..], name.as_bytes()) => Markup::OwnEnd,
            Some(b'/') if foreign(&ahead[2..], &["channel", "rss"]) => Markup::Foreign,
            Some(_) if foreign(&ahead[1..], &["item", name]) => Markup::Foreign,
            _ => Markup::Other,
        }
    }

    /// Once the element is too large, takes out what was scanned since. Gives where scanning stands then.
    fn drop_overflow(&mut self, from: usize, at: usize, cut: &mut Cut) -> usize {
        if at - from <= LARGEST_ELEMENT {
            return at;
        }
        let keep = *cut.overflow.get_or_insert(at);
        if at - keep < CUT_AT_ONCE {
            return at;
        }
        cut.bytes += self.window.cut(keep..at);
        keep
    }

    /// Where the tag that begins here ends, its `>` included; nothing if it is no tag.
    fn tag_end(&mut self, from: usize) -> io::Result<Option<usize>> {
        let mut quote = None;
        let mut at = from + 1;
        loop {
            for &byte in self.window.from(at) {
                at += 1;
                match (quote, byte) {
                    (_, b'<') => return Ok(None),
                    (None, b'>') => return Ok(Some(at).filter(|_| is_tag(self.window.from(from)))),
                    (None, b'"' | b'\'') => quote = Some(byte),
                    (Some(open), close) if open == close => quote = None,
                    _ => {}
                }
            }
            if at - from > LONGEST_TAG || !self.window.fill()? {
                return Ok(None);
            }
        }
    }
}

/// What was cut out of an element.
#[derive(Default)]
struct Cut {
    bytes: u64,
    /// Where it became too large.
    overflow: Option<usize>,
}

/// What begins with a `<` inside an element.
enum Markup {
    Section(Section),
    /// The end tag looked for.
    OwnEnd,
    /// A tag that cannot stand inside this element.
    Foreign,
    Other,
}

/// True when this name stands here, whole.
fn is_name(bytes: &[u8], name: &[u8]) -> bool {
    bytes.first() == name.first()
        && bytes.starts_with(name)
        && bytes.get(name.len()).is_none_or(|byte| matches!(byte, b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n'))
}

/// True when these bytes begin like a tag.
fn is_tag(bytes: &[u8]) -> bool {
    let name = bytes.get(1).filter(|byte| **byte != b'/').or_else(|| bytes.get(2));
    name.is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b':') || *byte >= 0x80)
}

fn tag_name(tag: &[u8]) -> String {
    let inside = tag.strip_prefix(b"</").or_else(|| tag.strip_prefix(b"<")).unwrap_or(tag);
    let end = inside.iter().position(|byte| matches!(byte, b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n'));
    String::from_utf8_lossy(&inside[..end.unwrap_or(inside.len())]).into_owned()
}
