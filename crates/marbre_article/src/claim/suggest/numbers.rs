//! Figures and dates.

use super::{cues, lexicon::Lexicon, words::Word};
use std::ops::Range;

/// Every figure of a sentence: digits with what groups them, numbers and shares in words. Years and days are figures.
pub fn of(words: &[Word<'_>], lexicon: &Lexicon) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for word in words {
        let digits = word.typed.starts_with(char::is_numeric);
        if !digits && !lexicon.numbers.iter().any(|number| cues::is(word, number)) {
            continue;
        }
        // “11 000”, “two hundred”, “4 h 10”: what stands side by side is one figure.
        match found.last_mut().filter(|last| word.at.start - last.end <= "\u{202f}".len()) {
            Some(last) => last.end = word.at.end,
            None => found.push(word.at.clone()),
        }
    }
    found
}
