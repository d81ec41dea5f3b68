//! The stream, seen through a window that moves forward: what is consumed is forgotten, what is needed is kept.

use super::record::Place;
use encoding_rs::Decoder;
use memchr::{memchr, memchr_iter, memmem::Finder};
use std::{
    io::{self, BufRead},
    ops::Range,
};

/// How much of what was consumed may stay in the window, in bytes.
const SLACK: usize = 1 << 20;

/// A window on a stream. Positions are counted from the window's first byte; they hold until something is consumed.
pub(super) struct Window<R> {
    input: R,
    /// Turns UTF-16 into UTF-8 on the way in.
    decoder: Option<Decoder>,
    bytes: Vec<u8>,
    /// Where reading stands.
    at: usize,
    /// The file's offset of the first byte.
    base: u64,
    /// The line at `at`.
    line: u64,
    ended: bool,
    /// For comments, sections and instructions: up to where it is known that none ends.
    endless: [usize; 3],
    finders: [Finder<'static>; 3],
}

/// The parts of XML that end with a sequence of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Comment,
    Cdata,
    Instruction,
}

/// What is looked for in an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sought {
    /// A `<`.
    Tag,
    /// A `]]>`.
    CdataEnd,
}

impl Section {
    /// The section that begins with these bytes.
    pub(super) fn at_start_of(bytes: &[u8]) -> Option<Self> {
        [Self::Comment, Self::Cdata, Self::Instruction].into_iter().find(|it| bytes.starts_with(it.opening()))
    }

    pub(super) const fn opening(self) -> &'static [u8] {
        match self {
            Self::Comment => b"<!--",
            Self::Cdata => b"<![CDATA[",
            Self::Instruction => b"<?",
        }
    }

    pub(super) const fn ending(self) -> &'static [u8] {
        match self {
            Self::Comment => b"-->",
            Self::Cdata => b"]]>",
            Self::Instruction => b"?>",
        }
    }
}

impl<R: BufRead> Window<R> {
    pub(super) fn new(input: R) -> Self {
        let bytes = Vec::new();
        let finders = [Section::Comment, Section::Cdata, Section::Instruction].map(|it| Finder::new(it.ending()));
        Self { input, decoder: None, bytes, at: 0, base: 0, line: 1, ended: false, endless: [0; 3], finders }
    }

    /// Decodes all that is not yet consumed. For UTF-16; offsets are those of the decoded text from here on.
    pub(super) fn decode_as(&mut self, encoding: &'static encoding_rs::Encoding) {
        let raw = self.bytes.split_off(self.at);
        let mut decoder = encoding.new_decoder_with_bom_removal();
        append_decoded(&mut decoder, &raw, self.ended, &mut self.bytes);
        self.decoder = Some(decoder);
    }

    /// Where reading stands in the window.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// Where what is known of the stream ends in the window.
    pub(super) const fn end(&self) -> usize {
        self.bytes.len()
    }

    /// Where reading stands in the file.
    pub(super) const fn place(&self) -> Place {
        Place { offset: self.base + self.at as u64, line: self.line }
    }

    /// What was read from this position on.
    pub(super) fn from(&self, position: usize) -> &[u8] {
        self.bytes.get(position..).unwrap_or_default()
    }

    /// The bytes of a range.
    pub(super) fn slice(&self, range: Range<usize>) -> &[u8] {
        self.bytes.get(range).unwrap_or_default()
    }

    /// Makes sure of this many bytes from a position on, as far as the stream has them.
    pub(super) fn look_ahead(&mut self, position: usize, bytes: usize) -> io::Result<()> {
        while self.bytes.len() - position < bytes && self.fill()? {}
        Ok(())
    }

    /// Consumes all before this position.
    pub(super) fn consume_to(&mut self, position: usize) {
        let end = position.clamp(self.at, self.bytes.len());
        self.line += lines(&self.bytes[self.at..end]);
        self.at = end;
    }

    /// Forgets what was consumed, when it is much. Positions change.
    pub(super) fn compact(&mut self) {
        if self.at >= SLACK {
            self.base += self.at as u64;
            self.bytes.drain(..self.at);
            self.at = 0;
            self.endless = [0; 3];
        }
    }

    /// Takes bytes out of the middle that are not wanted. Gives how many.
    pub(super) fn cut(&mut self, range: Range<usize>) -> u64 {
        let many = range.len() as u64;
        self.line += lines(&self.bytes[range.clone()]);
        self.bytes.drain(range);
        self.endless = [0; 3];
        many
    }

    /// Counts bytes that were taken out before the place where reading stands.
    pub(super) const fn count_cut(&mut self, bytes: u64) {
        self.base += bytes;
    }

    /// Consumes all before the next of this byte; false when there is none, and all is consumed.
    pub(super) fn consume_before(&mut self, byte: u8) -> io::Result<bool> {
        loop {
            if let Some(found) = memchr(byte, &self.bytes[self.at..]) {
                self.consume_to(self.at + found);
                return Ok(true);
            }
            self.consume_to(self.bytes.len());
            self.compact();
            if !self.fill()? {
                return Ok(false);
            }
        }
    }

    /// Where the section that begins here ends, if it does within so many bytes.
    pub(super) fn section_end(&mut self, from: usize, section: Section, within: usize) -> io::Result<Option<usize>> {
        let ending = section.ending();
        let inside = from + section.opening().len();
        let mut at = inside.max(self.endless[section as usize]);
        loop {
            let rest = self.bytes.get(at..);
            if let Some(found) = rest.and_then(|rest| self.finders[section as usize].find(rest)) {
                return Ok(Some(at + found + ending.len()));
            }
            at = self.bytes.len().saturating_sub(ending.len() - 1).max(at);
            self.endless[section as usize] = at;
            if at - inside > within || !self.fill()? {
                return Ok(None);
            }
        }
    }

    /// Where the next tag, or the end of the CDATA section begun before, stands. When more than `longest` stands before
    /// it, the rest of it is taken out and counted in `cut`.
    pub(super) fn find_cutting(
        &mut self,
        from: usize,
        what: Sought,
        longest: usize,
        cut: &mut u64,
    ) -> io::Result<Option<usize>> {
        let mut at = from;
        let mut keep = None;
        loop {
            let rest = &self.bytes[at..];
            let (found, overlap) = match what {
                Sought::Tag => (memchr(b'<', rest), 0),
                Sought::CdataEnd => (self.finders[Section::Cdata as usize].find(rest), 2),
            };
            let found = found.map(|found| at + found);
            let mut looked = found.unwrap_or_else(|| self.bytes.len().saturating_sub(overlap).max(at));
            if keep.is_none() && looked - from > longest {
                keep = Some(character_start(&self.bytes, from + longest));
            }
            if let Some(keep) = keep {
                *cut += self.cut(keep..looked);
                looked = keep;
            }
            if found.is_some() {
                return Ok(Some(looked));
            }
            at = looked;
            if !self.fill()? {
                return Ok(None);
            }
        }
    }

    /// Reads more; false at the end of the stream.
    pub(super) fn fill(&mut self) -> io::Result<bool> {
        if self.ended {
            return Ok(false);
        }
        while let Err(error) = self.input.fill_buf() {
            if error.kind() != io::ErrorKind::Interrupted {
                return Err(error);
            }
        }
        let chunk = self.input.fill_buf()?;
        let read = chunk.len();
        self.ended = read == 0;
        match &mut self.decoder {
            Some(decoder) => append_decoded(decoder, chunk, read == 0, &mut self.bytes),
            None => self.bytes.extend_from_slice(chunk),
        }
        self.input.consume(read);
        Ok(read > 0)
    }
}

fn lines(bytes: &[u8]) -> u64 {
    memchr_iter(b'\n', bytes).count() as u64
}

fn append_decoded(decoder: &mut Decoder, raw: &[u8], last: bool, bytes: &mut Vec<u8>) {
    let mut text = String::with_capacity(decoder.max_utf8_buffer_length(raw.len()).unwrap_or(raw.len() * 3 + 16));
    let _ = decoder.decode_to_string(raw, &mut text, last);
    bytes.extend_from_slice(text.as_bytes());
}

/// The start of the UTF-8 character that this byte belongs to.
fn character_start(bytes: &[u8], at: usize) -> usize {
    (at.saturating_sub(3)..=at).rev().find(|&at| bytes.get(at).is_none_or(|byte| byte & 0xC0 != 0x80)).unwrap_or(at)
}
