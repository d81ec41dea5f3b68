//! Where sentences and quotations begin and end.

use icu_segmenter::{SentenceSegmenter, options::SentenceBreakInvariantOptions};
use std::ops::Range;

/// What a full stop behind it does not end.
const ABBREVIATIONS: &[&str] = &[
    "M.", "MM.", "Me.", "Mme.", "Dr.", "Pr.", "St.", "Mr.", "Mrs.", "Ms.", "No.", "art.", "p.", "cf.", "env.", "Sr.",
    "Sra.", "Dra.", "vs.",
];

/// Pairs of quotation marks.
const MARKS: &[(char, char)] = &[('«', '»'), ('“', '”'), ('„', '“'), ('"', '"')];

/// The sentences of a text, without the spaces around them.
pub fn of(text: &str) -> impl Iterator<Item = Range<usize>> {
    let breaks: Vec<usize> =
        SentenceSegmenter::new(SentenceBreakInvariantOptions::default()).segment_str(text).collect();
    let mut parts: Vec<Range<usize>> = Vec::new();
    for (start, end) in breaks.iter().zip(breaks.iter().skip(1)) {
        match parts.last_mut().filter(|last| goes_on(&text[(*last).clone()], &text[*start..*end])) {
            Some(last) => last.end = *end,
            None => parts.push(*start..*end),
        }
    }
    parts.into_iter().map(|part| trimmed(text, part)).filter(|part| !part.is_empty())
}

/// Whether a part is no sentence by itself: the one before ends in an abbreviation or within a quotation.
fn goes_on(before: &str, next: &str) -> bool {
    if before.ends_with(['\n', '\u{2029}']) {
        return false;
    }
    let last = before.trim_end();
    let word = last.rsplit([' ', '\u{a0}', '\u{202f}', '(', '’', '\'']).next().unwrap_or_default();
    let initial = word.chars().count() == 2 && word.starts_with(char::is_uppercase) && word.ends_with('.');
    let open =
        MARKS.iter().any(|(open, close)| open != close && last.matches(*open).count() > last.matches(*close).count());
    let tail = next.trim_start().starts_with(|c: char| c.is_lowercase() || matches!(c, '»' | '”' | ',' | ';'));
    initial || ABBREVIATIONS.contains(&word) || open || tail
}

fn trimmed(text: &str, part: Range<usize>) -> Range<usize> {
    let inside = &text[part.clone()];
    let start = part.start + (inside.len() - inside.trim_start().len());
    start..start + inside.trim().len()
}

/// What stands between quotation marks in that part of the text, without the marks; what is not closed is left out.
pub fn quotations(text: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (at, c) in text[part.clone()].char_indices() {
        let at = part.start + at;
        match open {
            Some((start, close)) if c == close => {
                found.push(trimmed(text, start..at));
                open = None;
            }
            None => open = MARKS.iter().find(|(mark, _)| *mark == c).map(|(_, close)| (at + c.len_utf8(), *close)),
            Some(_) => {}
        }
    }
    found.retain(|quotation| !quotation.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_people_end_them() {
        let split = |text: &'static str| of(text).map(|part| text[part].to_owned()).collect::<Vec<_>>();
        assert_eq!(split("M. Ba part. Il pleut.\nFin"), ["M. Ba part.", "Il pleut.", "Fin"]);
        assert_eq!(
            split("« Il pleut. Rentrons ! », dit-elle. Puis rien."),
            ["« Il pleut. Rentrons ! », dit-elle.", "Puis rien."]
        );
        assert_eq!(split("The court of J. Otieno met. Why?"), ["The court of J. Otieno met.", "Why?"]);
        assert_eq!(split("قال المدير. ثم خرج؟ نعم."), ["قال المدير.", "ثم خرج؟", "نعم."]);
        assert_eq!(split("  "), Vec::<String>::new());
    }

    #[test]
    fn quotations_are_what_stands_between_marks() {
        let text = "« Non », dit-il, “yes” et « jamais";
        let found: Vec<&str> = quotations(text, 0..text.len()).into_iter().map(|at| &text[at]).collect();
        assert_eq!(found, ["Non", "yes"]);
    }
}
