//! A sentence word by word, as rules compare them.

use crate::fold::fold;
use std::ops::Range;

/// One word: letters and digits between anything else, so that “l’eau” is two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word<'a> {
    /// Where it stands.
    pub at: Range<usize>,
    /// As typed.
    pub typed: &'a str,
    /// Without case and accents.
    pub folded: String,
}

impl Word<'_> {
    /// Whether it begins with a capital letter.
    pub fn is_capital(&self) -> bool {
        self.typed.chars().next().is_some_and(char::is_uppercase)
    }
}

/// The words of that part of the text.
pub fn of(text: &str, part: Range<usize>) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut begun = None;
    let end = part.end;
    let letters = text[part.clone()].char_indices().map(|(at, c)| (part.start + at, c)).chain([(end, ' ')]);
    for (at, c) in letters {
        match (c.is_alphanumeric() || is_mark(c), begun) {
            (true, None) => begun = Some(at),
            (false, Some(start)) => {
                begun = None;
                let typed = &text[start..at];
                words.push(Word { at: start..at, typed, folded: fold(typed, 80) });
            }
            _ => {}
        }
    }
    words
}

/// Vowel signs and the stroke that lengthens Arabic words belong to the word they stand in.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}
