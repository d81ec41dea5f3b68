//! Reads one element of the channel: its children, their text, their attributes, with namespaces resolved.

use super::{clean::allowed, namespace::Scope, namespace::Space, trouble::ProblemKind};
use memchr::memmem::Finder;
use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};
use std::{borrow::Cow, sync::LazyLock};

/// The deepest nesting read, in elements.
const DEEPEST: usize = 64;

/// The most comments, values and terms read of one element.
const MOST: usize = 200_000;

/// The end of an item, looked for in texts.
static ITEM_END: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(b"</item>"));

/// Why an element cannot be read to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Broken(pub String);

/// Reads an element from a piece of text that begins with its start tag.
pub(super) struct Puller<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    scope: Scope,
    depth: usize,
    /// How many comments, values and terms may still come.
    room: usize,
    /// What was met on the way that deserves to be said.
    pub problems: Vec<ProblemKind>,
}

/// A start tag.
pub(super) struct Tag<'a> {
    /// Its namespace.
    pub space: Space,
    /// Its name without prefix.
    pub local: &'a str,
    /// Its attributes as written.
    attributes: &'a str,
    empty: bool,
}

impl Tag<'_> {
    /// True when there is no end tag to come.
    pub(super) const fn is_empty(&self) -> bool {
        self.empty
    }
}

impl<'a> Puller<'a> {
    /// A reader of the element with which this text begins, and that element's tag.
    pub(super) fn open(text: &'a str, scope: Scope) -> Result<(Self, Tag<'a>), Broken> {
        let mut reader = Reader::from_str(text);
        reader.config_mut().allow_dangling_amp = true;
        let mut puller = Self { text, reader, scope, depth: 0, room: MOST, problems: Vec::new() };
        match puller.next_child()? {
            Some(tag) => Ok((puller, tag)),
            None => Err(Broken("there is no element here".to_owned())),
        }
    }

    /// The next child of the element that is open; nothing at its end, which closes it. Text between the children is
    /// skipped.
    pub(super) fn next_child(&mut self) -> Result<Option<Tag<'a>>, Broken> {
        loop {
            match self.event()? {
                Event::Start(start) => return self.tag(&start, false).map(Some),
                Event::Empty(start) => return self.tag(&start, true).map(Some),
                Event::End(_) => {
                    self.close();
                    return Ok(None);
                }
                Event::Eof => return Err(Broken("it has no end tag".to_owned())),
                _ => {}
            }
        }
    }

    /// Skips all that is in this element.
    pub(super) fn skip(&mut self, tag: &Tag<'a>) -> Result<(), Broken> {
        if tag.empty {
            self.close();
            return Ok(());
        }
        let outside = self.depth - 1;
        while self.depth > outside {
            if let Some(tag) = self.next_child()?
                && tag.empty
            {
                self.close();
            }
        }
        Ok(())
    }

    /// The text in this element, that of elements in it included.
    pub(super) fn text(&mut self, tag: &Tag<'a>) -> Result<Cow<'a, str>, Broken> {
        if tag.empty {
            self.close();
            return Ok(Cow::Borrowed(""));
        }
        let from = self.position();
        let outside = self.depth - 1;
        let mut text = Cow::Borrowed("");
        let mut sections = 0;
        let mut badly_ended = false;
        loop {
            let before = self.position();
            match self.event()? {
                Event::Text(_) => {
                    let run = &self.text[before..self.position()];
                    badly_ended |= sections > 0 && run.contains("]]>");
                    if run.contains('&') {
                        self.note(ProblemKind::BareAmpersand);
                    }
                    append(&mut text, run);
                }
                Event::CData(_) => {
                    sections += 1;
                    let section = section_text(&self.text[before..self.position()]);
                    if section.len() > 7 && ITEM_END.find(section.as_bytes()).is_some() {
                        self.note(ProblemKind::HoldsAnItem(tag.local.to_owned()));
                    }
                    append(&mut text, section);
                }
                Event::GeneralRef(_) => {
                    let reference = &self.text[before..self.position()];
                    text.to_mut().push_str(&self.resolve(reference));
                }
                Event::Start(start) => {
                    self.tag(&start, false)?;
                    self.note(ProblemKind::MarkupInText(tag.local.to_owned()));
                }
                Event::Empty(_) => self.note(ProblemKind::MarkupInText(tag.local.to_owned())),
                Event::End(_) => {
                    self.close();
                    if self.depth == outside {
                        break;
                    }
                }
                Event::Eof => return Err(Broken("it has no end tag".to_owned())),
                _ => {}
            }
        }
        if badly_ended {
            self.note(ProblemKind::BrokenCdata(tag.local.to_owned()));
            return Ok(Cow::Borrowed(whole_section(&self.text[from..], self.position() - from)));
        }
        Ok(text)
    }

    /// True while there is room for one more comment, value or term.
    pub(super) fn has_room(&mut self, tag: &Tag<'a>) -> bool {
        if self.room == 0 {
            self.note(ProblemKind::TooMany(tag.local.to_owned()));
            return false;
        }
        self.room -= 1;
        true
    }

    /// An attribute's value.
    pub(super) fn attribute(&mut self, tag: &Tag<'a>, name: &str) -> Option<String> {
        let (_, raw) = attributes(tag.attributes).find(|(key, _)| *key == name)?;
        Some(self.unescape(raw))
    }

    /// Says something about this element, once.
    pub(super) fn note(&mut self, problem: ProblemKind) {
        if self.problems.len() < 100 && !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    #[inline]
    fn event(&mut self) -> Result<Event<'a>, Broken> {
        self.reader.read_event().map_err(|error| Broken(error.to_string()))
    }

    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(self.text.len()).min(self.text.len())
    }

    fn tag(&mut self, start: &BytesStart<'_>, empty: bool) -> Result<Tag<'a>, Broken> {
        if self.depth >= DEEPEST {
            return Err(Broken(format!("elements are nested more than {DEEPEST} deep")));
        }
        self.depth += 1;
        // The event borrows from the same text, but says so only with a shorter life: find its name there again.
        let end = self.position().saturating_sub(if empty { 2 } else { 1 });
        let begin = end.saturating_sub(start.len());
        let whole = self.text.get(begin..end).unwrap_or_default();
        let (name, written) = whole.split_at(start.name().as_ref().len().min(whole.len()));
        if written.contains("xmlns") {
            for (key, value) in attributes(written) {
                self.scope.declare(self.depth, key, value);
            }
        }
        let (space, local, undeclared) = self.scope.resolve(name);
        if let Some(prefix) = undeclared {
            self.note(ProblemKind::UndeclaredPrefix(prefix.to_owned()));
        }
        Ok(Tag { space, local, attributes: written, empty })
    }

    fn close(&mut self) {
        self.scope.leave(self.depth);
        self.depth = self.depth.saturating_sub(1);
    }

    /// What a reference (`&…;`) stands for; itself when it stands for nothing known.
    fn resolve(&mut self, reference: &str) -> String {
        let name = reference.trim_start_matches('&').trim_end_matches(';');
        if let Some(number) = name.strip_prefix('#') {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
                None => number.parse(),
            };
            return match code.ok().and_then(char::from_u32) {
                Some(c) if allowed(c) => c.to_string(),
                _ => {
                    self.note(ProblemKind::ControlCharacters(1));
                    String::new()
                }
            };
        }
        match quick_xml::escape::resolve_html5_entity(name) {
            Some(text) => text.to_owned(),
            None => {
                let known = name.chars().take(40).collect();
                self.note(ProblemKind::UnknownEntity(known));
                reference.to_owned()
            }
        }
    }

    fn unescape(&mut self, raw: &str) -> String {
        let mut text = String::with_capacity(raw.len());
        let mut rest = raw;
        while let Some(at) = rest.find('&') {
            text.push_str(&rest[..at]);
            rest = &rest[at..];
            let end = rest.bytes().take(64).position(|byte| byte == b';');
            match end.filter(|end| rest[1..*end].bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#')) {
                Some(end) => {
                    text.push_str(&self.resolve(&rest[..=end]));
                    rest = &rest[end + 1..];
                }
                None => {
                    self.note(ProblemKind::BareAmpersand);
                    text.push('&');
                    rest = &rest[1..];
                }
            }
        }
        text.push_str(rest);
        text
    }
}

fn append<'a>(text: &mut Cow<'a, str>, more: &'a str) {
    if text.is_empty() {
        *text = Cow::Borrowed(more);
    } else {
        text.to_mut().push_str(more);
    }
}

fn section_text(section: &str) -> &str {
    section.strip_prefix("<![CDATA[").and_then(|rest| rest.strip_suffix("]]>")).unwrap_or(section)
}

/// What a badly ended section holds: all up to the last `]]>` before the end tag. `end` is where that tag ends.
fn whole_section(text: &str, end: usize) -> &str {
    let element = &text[..end];
    let inside = &element[..element.rfind("</").unwrap_or(element.len())];
    let start = inside.find("<![CDATA[").map_or(0, |at| at + 9);
    let stop = inside.rfind("]]>").filter(|stop| *stop >= start).unwrap_or(inside.len());
    &inside[start..stop]
}

/// The attributes of a tag: names and values as written.
pub(super) fn attributes(written: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = written;
    std::iter::from_fn(move || {
        let (key, after) = rest.split_once('=')?;
        let after = after.trim_start();
        let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (value, further) = after[1..].split_once(quote)?;
        rest = further;
        Some((key.trim(), value))
    })
}
