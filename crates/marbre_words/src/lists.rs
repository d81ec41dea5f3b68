//! Lists in a sentence: “A, B et C”.

use super::LocaleError;
use icu::{
    list::{
        ListFormatter,
        options::{ListFormatterOptions, ListLength},
        parts,
    },
    locale::Locale,
};
use std::fmt;
use writeable::{Part, PartsWrite, Writeable};

/// A piece of a list in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListPiece {
    /// The item of this place, from 0.
    Item(usize),
    /// What stands between: “, ”, “ et ”.
    Between(String),
}

/// The list rules of one locale.
pub(super) struct Lists(ListFormatter);

impl Lists {
    pub(super) fn new(locale: &Locale) -> Result<Self, LocaleError> {
        let options = ListFormatterOptions::default().with_length(ListLength::Wide);
        Ok(Self(ListFormatter::try_new_and(locale.into(), options).map_err(LocaleError::of)?))
    }

    /// The items joined as in a sentence.
    pub(super) fn join(&self, items: &[impl AsRef<str>]) -> String {
        self.0.format_to_string(items.iter().map(AsRef::as_ref))
    }

    /// The same in pieces, so that each item can be a link. Some languages choose the word by the item that follows
    /// (Spanish “e Inés”), which is why the items are asked for.
    pub(super) fn pieces(&self, items: &[impl AsRef<str>]) -> Vec<ListPiece> {
        let mut pieces = Pieces::default();
        // Writing to strings cannot fail.
        let _ = self.0.format(items.iter().map(AsRef::as_ref)).write_to_parts(&mut pieces);
        pieces.pieces
    }
}

#[derive(Default)]
struct Pieces {
    pieces: Vec<ListPiece>,
    items: usize,
    in_item: bool,
}

impl fmt::Write for Pieces {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.in_item || text.is_empty() {
            return Ok(());
        }
        if let Some(ListPiece::Between(between)) = self.pieces.last_mut() {
            between.push_str(text);
        } else {
            self.pieces.push(ListPiece::Between(text.to_owned()));
        }
        Ok(())
    }
}

impl PartsWrite for Pieces {
    type SubPartsWrite = Self;

    fn with_part(&mut self, part: Part, mut write: impl FnMut(&mut Self) -> fmt::Result) -> fmt::Result {
        if part != parts::ELEMENT {
            return write(self);
        }
        self.pieces.push(ListPiece::Item(self.items));
        self.items += 1;
        self.in_item = true;
        let result = write(self);
        self.in_item = false;
        result
    }
}
