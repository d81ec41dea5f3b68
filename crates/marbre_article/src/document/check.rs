//! A document held against the rules.

use super::{
    Alternative, Block, Card, Document, Entry, Image, ImageSource, Inline, List, LiveEntry, Mark, Quote, Table,
    characters::{is_forbidden, is_tidy},
    grid,
    rules::{self, Fault, Place, Problem},
    runs::is_blank,
};
use std::collections::HashSet;

/// The most problems that are told at once.
const MAX_PROBLEMS: usize = 100;

/// The longest stored form that is read, in bytes.
const MAX_JSON: usize = 32 * 1024 * 1024;

/// Why a stored form is not a document.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// Not the form of a document.
    #[error("this is not the stored form of a text: {0}")]
    Form(#[from] serde_json::Error),
    /// A document that breaks rules.
    #[error("this text breaks {} of the rules for texts; the first: {}", .0.len(), .0.first().map_or_else(String::new, ToString::to_string))]
    Rules(Vec<Problem>),
    /// Too much.
    #[error("this text takes {0} bytes; at most {MAX_JSON} can be read")]
    TooLong(usize),
}

impl Document {
    /// Reads the stored form: strictly, so that an unknown field or a broken rule is an error and never a silent loss.
    ///
    /// # Errors
    /// [`DocumentError`] says what is wrong, and where.
    pub fn from_json(text: &str) -> Result<Self, DocumentError> {
        if text.len() > MAX_JSON {
            return Err(DocumentError::TooLong(text.len()));
        }
        let document: Self = serde_json::from_str(text)?;
        document.check().map_err(DocumentError::Rules)?;
        Ok(document)
    }

    /// Holds the document against the rules of [`super::rules`].
    ///
    /// # Errors
    /// The first hundred problems, in the order of the text.
    pub fn check(&self) -> Result<(), Vec<Problem>> {
        let mut check = Check::default();
        check.blocks(&Path::Root, Place::Top, &self.blocks, 1);
        if check.blocks > rules::MAX_BLOCKS {
            check.fault(&Path::Root, Fault::TooMany { what: "blocks", most: rules::MAX_BLOCKS });
        }
        if check.bytes > rules::MAX_TEXT {
            check.fault(&Path::Root, Fault::TooMany { what: "bytes of text", most: rules::MAX_TEXT });
        }
        if check.problems.is_empty() { Ok(()) } else { Err(check.problems) }
    }
}

/// The way from the top to where the check stands. Written out only when there is a problem.
enum Path<'a> {
    Root,
    Field(&'a Path<'a>, &'static str),
    Item(&'a Path<'a>, &'static str, usize),
}

impl Path<'_> {
    fn write(&self, out: &mut String) {
        let (parent, step) = match self {
            Self::Root => return,
            Self::Field(parent, field) => (parent, (*field).to_owned()),
            Self::Item(parent, "", index) => (parent, format!("[{index}]")),
            Self::Item(parent, field, index) => (parent, format!("{field}[{index}]")),
        };
        parent.write(out);
        if !out.is_empty() && !step.starts_with('[') {
            out.push('.');
        }
        out.push_str(&step);
    }
}

#[derive(Default)]
struct Check<'d> {
    problems: Vec<Problem>,
    blocks: usize,
    bytes: usize,
    ids: HashSet<&'d str>,
}

impl<'d> Check<'d> {
    fn fault(&mut self, path: &Path<'_>, fault: Fault) {
        if self.problems.len() < MAX_PROBLEMS {
            let mut written = String::new();
            path.write(&mut written);
            if written.is_empty() {
                written.push_str("blocks");
            }
            self.problems.push(Problem { path: written, fault });
        }
    }

    /// The blocks of one container.
    fn blocks(&mut self, path: &Path<'_>, place: Place, blocks: &'d [Block], depth: usize) {
        for (index, block) in blocks.iter().enumerate() {
            let path = Path::Item(path, "blocks", index);
            self.blocks += 1;
            if !place.allows(block) {
                self.fault(&path, Fault::NotHere { block: rules::name(block), place });
            }
            if depth > rules::MAX_DEPTH {
                self.fault(&path, Fault::TooDeep);
                return;
            }
            self.block(&path, block, depth);
        }
    }

    /// The blocks of a container that needs at least one.
    fn filled(&mut self, path: &Path<'_>, place: Place, blocks: &'d [Block], depth: usize, what: &'static str) {
        if blocks.is_empty() {
            self.fault(path, Fault::Empty(what));
        }
        self.blocks(path, place, blocks, depth + 1);
    }

    fn block(&mut self, path: &Path<'_>, block: &'d Block, depth: usize) {
        match block {
            Block::Paragraph { content } => self.words(path, "content", content, "the paragraph"),
            Block::Heading(heading) => self.words(path, "content", &heading.content, "the heading"),
            Block::List(list) => self.list(path, list, depth),
            Block::Quote(quote) => self.quote(path, quote, depth),
            Block::Image(image) => self.image(path, image),
            Block::Gallery { images, caption } => self.gallery(path, images, caption),
            Block::Table(table) => self.table(path, table),
            Block::Infobox { title, blocks } => {
                self.line(path, "title", title);
                self.filled(path, Place::Infobox, blocks, depth, "the infobox");
            }
            Block::EmbedCard(card) => self.card(path, card),
            Block::Timeline { entries } => self.timeline(path, entries, depth),
            Block::LiveEntry(entry) => self.live_entry(path, entry, depth),
            Block::Preformatted { text } => self.preformatted(path, text),
            Block::Divider => {}
        }
    }

    fn list(&mut self, path: &Path<'_>, list: &'d List, depth: usize) {
        if list.items.is_empty() {
            self.fault(path, Fault::Empty("the list"));
        }
        for (index, item) in list.items.iter().enumerate() {
            self.filled(&Path::Item(path, "items", index), Place::Item, &item.blocks, depth, "the item");
        }
    }

    fn quote(&mut self, path: &Path<'_>, quote: &'d Quote, depth: usize) {
        self.filled(path, Place::Quote, &quote.blocks, depth, "the quote");
        self.line(path, "attribution", &quote.attribution);
    }

    fn image(&mut self, path: &Path<'_>, image: &Image) {
        if let ImageSource::Missing(address) = &image.source {
            if address.is_empty() || address.len() > rules::MAX_ADDRESS {
                self.fault(&Path::Field(path, "source"), Fault::Address);
            }
            self.plain(path, "source", address);
        }
        if let Alternative::Text(text) = &image.alt {
            if text.is_empty() {
                self.fault(&Path::Field(path, "alt"), Fault::Empty("the alternative text"));
            }
            self.plain(path, "alt", text);
        }
        self.line(path, "caption", &image.caption);
        self.plain(path, "credit", &image.credit);
    }

    fn gallery(&mut self, path: &Path<'_>, images: &[Image], caption: &[Inline]) {
        if images.len() < 2 {
            self.fault(path, Fault::Gallery);
        } else if images.len() > rules::MAX_GALLERY {
            self.fault(path, Fault::TooMany { what: "images in a gallery", most: rules::MAX_GALLERY });
        }
        for (index, image) in images.iter().enumerate() {
            self.image(&Path::Item(path, "images", index), image);
        }
        self.line(path, "caption", caption);
    }

    fn table(&mut self, path: &Path<'_>, table: &Table) {
        self.line(path, "caption", &table.caption);
        match grid::measure(table) {
            Err(fault) => self.fault(path, fault),
            Ok(columns) if columns > rules::MAX_COLUMNS => {
                self.fault(path, Fault::TooMany { what: "columns", most: rules::MAX_COLUMNS });
            }
            Ok(columns) if columns * table.rows.len() > rules::MAX_CELLS => {
                self.fault(path, Fault::TooMany { what: "cells", most: rules::MAX_CELLS });
            }
            Ok(_) => {}
        }
        for (row_index, row) in table.rows.iter().enumerate() {
            let row_path = Path::Item(path, "rows", row_index);
            for (index, cell) in row.iter().enumerate() {
                self.line(&Path::Item(&row_path, "", index), "content", &cell.content);
            }
        }
    }

    fn card(&mut self, path: &Path<'_>, card: &Card) {
        self.plain(path, "title", &card.title);
        self.line(path, "text", &card.text);
    }

    fn timeline(&mut self, path: &Path<'_>, entries: &'d [Entry], depth: usize) {
        if entries.is_empty() {
            self.fault(path, Fault::Empty("the timeline"));
        }
        for (index, entry) in entries.iter().enumerate() {
            let path = Path::Item(path, "entries", index);
            if entry.when.is_empty() {
                self.fault(&Path::Field(&path, "when"), Fault::Empty("the time in words"));
            }
            self.plain(&path, "when", &entry.when);
            if let Some(date) = entry.date.as_ref().filter(|date| !rules::is_date(date)) {
                self.fault(&Path::Field(&path, "date"), Fault::Date(date.chars().take(40).collect()));
            }
            self.filled(&path, Place::Entry, &entry.blocks, depth, "the entry");
        }
    }

    fn live_entry(&mut self, path: &Path<'_>, entry: &'d LiveEntry, depth: usize) {
        if !rules::is_entry_id(&entry.id) {
            self.fault(&Path::Field(path, "id"), Fault::EntryId(entry.id.chars().take(80).collect()));
        } else if !self.ids.insert(&entry.id) {
            self.fault(&Path::Field(path, "id"), Fault::EntryIdTwice(entry.id.clone()));
        }
        self.line(path, "headline", &entry.headline);
        self.filled(path, Place::LiveEntry, &entry.blocks, depth, "the live entry");
    }

    fn preformatted(&mut self, path: &Path<'_>, text: &str) {
        self.bytes += text.len();
        let path = Path::Field(path, "text");
        if text.chars().all(char::is_whitespace) {
            self.fault(&path, Fault::Empty("the preformatted text"));
        } else if text.starts_with('\n') || text.ends_with('\n') {
            self.fault(&path, Fault::Spaces);
        }
        if let Some(c) = text.chars().find(|c| !matches!(c, '\n' | '\t') && is_forbidden(*c)) {
            self.fault(&path, Fault::Character(c));
        }
    }

    /// A line that must not be empty.
    fn words(&mut self, path: &Path<'_>, field: &'static str, content: &[Inline], what: &'static str) {
        if content.is_empty() {
            self.fault(path, Fault::Empty(what));
        }
        self.line(path, field, content);
    }

    /// A line, empty or not.
    fn line(&mut self, path: &Path<'_>, field: &'static str, content: &[Inline]) {
        self.inlines(path, field, content, false);
    }

    fn inlines(&mut self, path: &Path<'_>, field: &'static str, content: &[Inline], in_note: bool) {
        // What a space here would follow: the start of the line and a break count as a space.
        let mut space = true;
        let mut breaks = true;
        for (index, inline) in content.iter().enumerate() {
            let path = Path::Item(path, field, index);
            match inline {
                Inline::Text { text, marks } => {
                    self.run(&path, text, marks, &mut space);
                    if let Some(Inline::Text { marks: before, .. }) = index.checked_sub(1).and_then(|i| content.get(i))
                        && before == marks
                    {
                        self.fault(&path, Fault::SameMarks);
                    }
                    breaks = false;
                }
                Inline::Break => {
                    if breaks {
                        self.fault(&path, Fault::Break);
                    } else if space {
                        self.fault(&path, Fault::Spaces);
                    }
                    (space, breaks) = (true, true);
                }
                Inline::Footnote { content } => {
                    if in_note {
                        self.fault(&path, Fault::NoteInNote);
                        continue;
                    }
                    if content.is_empty() {
                        self.fault(&path, Fault::Empty("the footnote"));
                    }
                    self.inlines(&path, "content", content, true);
                    (space, breaks) = (false, false);
                }
            }
        }
        if !content.is_empty() && is_blank(content) {
            self.fault(&Path::Field(path, field), Fault::Empty("the line"));
        } else if !content.is_empty() && space {
            let fault = if breaks { Fault::Break } else { Fault::Spaces };
            self.fault(&Path::Item(path, field, content.len() - 1), fault);
        }
    }

    fn run(&mut self, path: &Path<'_>, text: &str, marks: &[Mark], space: &mut bool) {
        self.bytes += text.len();
        if text.is_empty() {
            self.fault(path, Fault::EmptyRun);
        }
        for c in text.chars() {
            if is_forbidden(c) {
                return self.fault(path, Fault::Character(c));
            }
            if *space && c == ' ' {
                return self.fault(path, Fault::Spaces);
            }
            *space = c == ' ';
        }
        if marks.windows(2).any(|pair| matches!(pair, [one, other] if one >= other || rules::same_kind(one, other))) {
            self.fault(path, Fault::Marks);
        }
    }

    /// A string on one line.
    fn plain(&mut self, path: &Path<'_>, field: &'static str, text: &str) {
        self.bytes += text.len();
        if let Some(c) = text.chars().find(|c| is_forbidden(*c)) {
            self.fault(&Path::Field(path, field), Fault::Character(c));
        } else if !is_tidy(text) {
            self.fault(&Path::Field(path, field), Fault::Spaces);
        }
    }
}
