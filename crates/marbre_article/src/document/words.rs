//! Two plain texts compared word by word.

use super::align::{self, Pairs};
use icu_segmenter::{WordSegmenter, options::WordBreakInvariantOptions};
use serde::{Deserialize, Serialize};

/// What became of some words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// In both texts.
    Same,
    /// Only in the old text.
    Removed,
    /// Only in the new text.
    Added,
}

/// Words that share their fate, with the spaces and signs between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// What became of them.
    pub fate: Fate,
    /// The characters.
    pub text: String,
}

/// The words of a text and what stands between them, in order, nothing left out (UAX 29 and its dictionaries).
pub fn pieces(text: &str) -> Vec<&str> {
    let segmenter = WordSegmenter::new_auto(WordBreakInvariantOptions::default());
    let mut breaks = segmenter.segment_str(text);
    let mut from = breaks.next().unwrap_or(0);
    breaks
        .filter_map(|to| {
            let piece = text.get(from..to);
            from = to;
            piece
        })
        .collect()
}

/// True for a piece that says something: a word, a number.
pub fn is_word(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric)
}

/// The words of a text, as they are written.
pub fn words(text: &str) -> Vec<String> {
    pieces(text).into_iter().filter(|piece| is_word(piece)).map(str::to_owned).collect()
}

/// The pairs without those that only join two changes: signs and spaces that are the same by chance. `says` is true
/// for places of the old side that hold more than those.
pub fn settled(pairs: Pairs, old: usize, new: usize, says: impl Fn(usize) -> bool) -> Pairs {
    let mut kept = Pairs::with_capacity(pairs.len());
    let mut before = (0, 0);
    let mut rest = pairs.as_slice();
    while let Some((first, _)) = rest.split_first() {
        let run = 1 + rest.windows(2).take_while(|two| (two[0].0 + 1, two[0].1 + 1) == two[1]).count();
        let (this, after) = rest.split_at(run);
        let end = (first.0 + run, first.1 + run);
        let changed_before = *first != before;
        let changed_after = end != after.first().copied().unwrap_or((old, new));
        if !(changed_before && changed_after) || this.iter().any(|(i, _)| says(*i)) {
            kept.extend_from_slice(this);
        }
        (before, rest) = (end, after);
    }
    kept
}

/// The differences of two texts. The spans that are the same or added are the new text, those that are the same or
/// removed are the old one. What was removed stands before what was added in its place.
pub fn compare(old: &str, new: &str) -> Vec<Span> {
    let (left, right) = (pieces(old), pieces(new));
    let pairs = settled(align::equal(&left, &right), left.len(), right.len(), |i| is_word(left[i]));
    let mut spans = Vec::new();
    let (mut i, mut j) = (0, 0);
    for (to_i, to_j) in pairs.into_iter().chain([(left.len(), right.len())]) {
        add(&mut spans, Fate::Removed, &left[i..to_i]);
        add(&mut spans, Fate::Added, &right[j..to_j]);
        add(&mut spans, Fate::Same, left.get(to_i..=to_i).unwrap_or_default());
        (i, j) = (to_i + 1, to_j + 1);
    }
    spans
}

fn add(spans: &mut Vec<Span>, fate: Fate, pieces: &[&str]) {
    if pieces.is_empty() {
        return;
    }
    match spans.last_mut() {
        Some(last) if last.fate == fate => pieces.iter().for_each(|piece| last.text.push_str(piece)),
        _ => spans.push(Span { fate, text: pieces.concat() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn drawn(old: &str, new: &str) -> String {
        let draw = |span: &Span| match span.fate {
            Fate::Same => span.text.clone(),
            Fate::Removed => format!("[-{}-]", span.text),
            Fate::Added => format!("[+{}+]", span.text),
        };
        compare(old, new).iter().map(draw).collect()
    }

    #[test]
    fn words_of_several_scripts() {
        for (old, new, says) in [
            ("", "", ""),
            ("", "new", "[+new+]"),
            ("The port is shut.", "The port is open.", "The port is [-shut-][+open+]."),
            ("one two three", "uno dos three", "[-one two-][+uno dos+] three"),
            ("l’école est fermée", "l’école n’est pas fermée", "l’école [-est-][+n’est pas+] fermée"),
            ("أعلن المجلس البلدي", "أعلن المجلس الوطني", "أعلن المجلس [-البلدي-][+الوطني+]"),
            ("東京都の学校", "東京都の病院", "東京都の[-学校-][+病院+]"),
        ] {
            assert_eq!(drawn(old, new), says);
        }
    }

    fn side(spans: &[Span], other: Fate) -> String {
        spans.iter().filter(|span| span.fate != other).map(|span| span.text.as_str()).collect()
    }

    fn text() -> impl Strategy<Value = String> {
        let word = prop_oneof![
            8 => "[ab]{1,2}",
            6 => Just(" ".to_owned()),
            2 => "[,.’é\u{a0}-]",
            1 => "\\PC{0,3}",
        ];
        proptest::collection::vec(word, 0..40).prop_map(|words| words.concat())
    }

    proptest! {
        #[test]
        fn both_texts_are_in_the_differences(old in text(), new in text()) {
            let spans = compare(&old, &new);
            prop_assert_eq!(side(&spans, Fate::Removed), new.as_str());
            prop_assert_eq!(side(&spans, Fate::Added), old.as_str());
            prop_assert!(spans.windows(2).all(|two| two[0].fate != two[1].fate));
            prop_assert!(compare(&new, &new).iter().all(|span| span.fate == Fate::Same));
        }
    }
}
