//! The body of an article: a typed tree of blocks and inlines.
//!
//! No raw HTML is ever part of it. HTML is parsed into it ([`parse`]) and rendered out of it ([`crate::render`]).
//! Which blocks may stand where is said once, in [`rules`]; a tree that breaks them is refused when read.

mod align;
mod block;
pub mod characters;
mod check;
pub mod compare;
mod format;
mod grid;
mod inline;
pub mod measure;
pub mod merge;
mod normalise;
pub mod parse;
pub mod rules;
mod runs;
mod visit;
mod words;

pub use block::{
    Alternative, Block, Card, CardProvider, Cell, Entry, Heading, HeadingLevel, Image, ImageSource, List, ListItem,
    LiveEntry, Quote, Table,
};
pub use check::DocumentError;
pub use format::FormatNumber;
pub use inline::{Href, Inline, Mark, NotALink, Sha256Hex, plain_text};
pub use rules::{Fault, Problem};
pub use visit::Part;

use serde::{Deserialize, Serialize};

/// A whole body: blocks from top to bottom.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The number of this form; a reader refuses a newer one.
    pub format: FormatNumber,
    /// The blocks, in order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// A document of these blocks.
    pub fn new(blocks: Vec<Block>) -> Self {
        Self { format: FormatNumber, blocks }
    }

    /// True when there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }
}
