//! Which blocks may stand where, and the other rules that types cannot say.
//!
//! [`super::Document::check`] enforces them; [`super::Document::normalised`] makes any tree follow them.

use super::{Block, Mark};
use std::fmt;

/// Containers may stand in containers up to this depth; a block at the top has depth 1.
pub const MAX_DEPTH: usize = 16;
/// The most blocks of a document, those in containers included.
pub const MAX_BLOCKS: usize = 20_000;
/// The longest text of a document, all strings included, in bytes of UTF-8.
pub const MAX_TEXT: usize = 4 * 1024 * 1024;
/// The most cells of a table, counted as rows × columns.
pub const MAX_CELLS: usize = 20_000;
/// The most columns of a table.
pub const MAX_COLUMNS: usize = 100;
/// The most images of a gallery.
pub const MAX_GALLERY: usize = 500;
/// The longest former address of a missing image, in bytes.
pub const MAX_ADDRESS: usize = 4096;
/// The longest identity of a live entry, in bytes.
pub const MAX_ENTRY_ID: usize = 64;

/// Where a block stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// In the document itself.
    Top,
    /// In an item of a list.
    Item,
    /// In a quote.
    Quote,
    /// In an infobox.
    Infobox,
    /// In an entry of a timeline.
    Entry,
    /// In a live entry.
    LiveEntry,
}

impl Place {
    /// The rule: may this block stand here? Paragraphs, images, preformatted text and cards may stand anywhere.
    pub const fn allows(self, block: &Block) -> bool {
        match block {
            Block::Paragraph { .. } | Block::Image(_) | Block::Preformatted { .. } | Block::EmbedCard(_) => true,
            Block::List(_) | Block::Quote(_) | Block::Table(_) => true,
            Block::Gallery { .. } => matches!(self, Self::Top | Self::Infobox | Self::LiveEntry),
            Block::Heading(_) => matches!(self, Self::Top | Self::Infobox | Self::LiveEntry),
            Block::Divider => matches!(self, Self::Top | Self::Infobox | Self::LiveEntry),
            Block::Timeline { .. } => matches!(self, Self::Top | Self::Infobox | Self::LiveEntry),
            Block::Infobox { .. } => matches!(self, Self::Top | Self::LiveEntry),
            Block::LiveEntry(_) => matches!(self, Self::Top),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Top => "the text",
            Self::Item => "an item of a list",
            Self::Quote => "a quote",
            Self::Infobox => "an infobox",
            Self::Entry => "an entry of a timeline",
            Self::LiveEntry => "a live entry",
        })
    }
}

/// What a block is called in a message.
pub const fn name(block: &Block) -> &'static str {
    match block {
        Block::Paragraph { .. } => "a paragraph",
        Block::Heading(_) => "a heading",
        Block::List(_) => "a list",
        Block::Quote(_) => "a quote",
        Block::Image(_) => "an image",
        Block::Gallery { .. } => "a gallery",
        Block::Table(_) => "a table",
        Block::Infobox { .. } => "an infobox",
        Block::EmbedCard(_) => "a card",
        Block::Timeline { .. } => "a timeline",
        Block::LiveEntry(_) => "a live entry",
        Block::Preformatted { .. } => "preformatted text",
        Block::Divider => "a divider",
    }
}

/// True for a date that machines can read: `2019`, `2019-05`, `2019-05-12` or `2019-05-12T14:30Z`.
pub fn is_date(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    let number = |from: usize, most: u8| -> bool {
        text.get(from..from + 2).and_then(|digits| digits.parse::<u8>().ok()).is_some_and(|number| number <= most)
    };
    let month = || number(5, 12) && text.get(5..7) != Some("00");
    let day = || number(8, days(text)) && text.get(8..10) != Some("00");
    match shape.as_str() {
        "0000" => text != "0000",
        "0000-00" => month() && !text.starts_with("0000"),
        "0000-00-00" => month() && day() && !text.starts_with("0000"),
        "0000-00-00T00:00Z" => month() && day() && number(11, 23) && number(14, 59) && !text.starts_with("0000"),
        _ => false,
    }
}

/// How many days the month of a date that begins `yyyy-mm` has.
fn days(text: &str) -> u8 {
    let year: u32 = text.get(..4).and_then(|year| year.parse().ok()).unwrap_or(1);
    match text.get(5..7) {
        Some("02") if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        Some("02") => 28,
        Some("04" | "06" | "09" | "11") => 30,
        _ => 31,
    }
}

/// True for the identity of a live entry: lower-case letters, digits and hyphens.
pub fn is_entry_id(id: &str) -> bool {
    (1..=MAX_ENTRY_ID).contains(&id.len())
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// True when both marks say the same kind of thing: two links, for example.
pub fn same_kind(one: &Mark, other: &Mark) -> bool {
    std::mem::discriminant(one) == std::mem::discriminant(other)
}

/// A rule that is broken, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {fault}")]
pub struct Problem {
    /// The way there from the top: `blocks[3].items[0].blocks[1]`.
    pub path: String,
    /// The rule.
    pub fault: Fault,
}

/// A broken rule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// Nothing where something is needed.
    #[error("{0} is empty; fill it in or remove it")]
    Empty(&'static str),
    /// A block where it may not be.
    #[error("{block} cannot stand in {place}")]
    NotHere {
        /// The block.
        block: &'static str,
        /// The container.
        place: Place,
    },
    /// Containers in containers in containers.
    #[error("nested more than {MAX_DEPTH} deep; flatten it")]
    TooDeep,
    /// More of something than is allowed.
    #[error("more than {most} {what}; split it up")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// The most allowed.
        most: usize,
    },
    /// A run without characters.
    #[error("a run of text is empty; remove it")]
    EmptyRun,
    /// Two neighbours that should be one.
    #[error("two runs of text with the same marks follow each other; join them")]
    SameMarks,
    /// White space that no reader sees.
    #[error("spaces stand at the start or end of a line, or two in a row; keep one between words")]
    Spaces,
    /// A character that cannot be shown.
    #[error("the character U+{:04X} cannot be shown; remove it", u32::from(*.0))]
    Character(char),
    /// Marks out of order, or twice.
    #[error("marks must stand in their order, each kind once")]
    Marks,
    /// A line break that breaks nothing.
    #[error("a line break stands first, last, or after another; remove it")]
    Break,
    /// A note in a note.
    #[error("a footnote cannot hold a footnote")]
    NoteInNote,
    /// Too few images.
    #[error("a gallery has two images or more; use an image")]
    Gallery,
    /// A table whose rows and columns do not fit together.
    #[error("the cells do not fill every row and column exactly once; add or remove cells")]
    Grid,
    /// More header rows than rows, or a heading that reaches into the rows below.
    #[error("the heading rows must be rows of the table, and no heading may reach below them")]
    HeaderRows,
    /// A date that machines cannot read.
    #[error("“{0}” is not a date; write 2019, 2019-05, 2019-05-12 or 2019-05-12T14:30Z")]
    Date(String),
    /// A bad name of a live entry.
    #[error("“{0}” cannot name a live entry; use 1 to {MAX_ENTRY_ID} lower-case letters, digits and hyphens")]
    EntryId(String),
    /// Two live entries of one name.
    #[error("another live entry is already called “{0}”; give this one its own name")]
    EntryIdTwice(String),
    /// Too long an address.
    #[error("the address of a missing image is empty or longer than {MAX_ADDRESS} bytes")]
    Address,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_for_machines() {
        for good in ["2019", "2019-05", "2019-05-12", "2019-05-12T14:30Z", "2024-02-29"] {
            assert!(is_date(good), "{good}");
        }
        for bad in ["", "19", "2019-13", "2019-00", "2019-05-32", "2023-02-29", "2019-05-12T24:00Z", "0000", "２０１９"]
        {
            assert!(!is_date(bad), "{bad}");
        }
    }

    #[test]
    fn places() {
        assert!(Place::Infobox.allows(&Block::Divider));
        assert!(!Place::Item.allows(&Block::Divider));
        assert!(!Place::Infobox.allows(&Block::Infobox { title: vec![], blocks: vec![] }));
    }
}
