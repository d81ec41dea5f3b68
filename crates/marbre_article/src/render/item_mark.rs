//! What stands before the items of a list in plain letters: `- `, or a number.

use crate::document::List;

/// The mark of the item at `position`, counted from 0.
pub fn of(list: &List, position: usize) -> String {
    match list.start {
        Some(start) => format!("{}. ", u64::from(start) + position as u64),
        None => "- ".to_owned(),
    }
}

/// What an item's lines begin with inside of a list that is itself indented.
pub fn inner(indent: &str, mark: &str) -> String {
    format!("{indent}{}", " ".repeat(mark.len()))
}

/// Sets the mark of an item whose lines were written from `begin` on, after [`inner`]; an empty item gets none.
pub fn set(out: &mut String, begin: usize, indent: &str, mark: &str) {
    let end = begin + indent.len() + mark.len();
    if out.len() > end {
        out.replace_range(begin..end, &format!("{indent}{mark}"));
    }
}
