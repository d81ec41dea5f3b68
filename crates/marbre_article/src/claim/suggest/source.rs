//! Who or what a statement rests on, as far as its sentence shows.

use super::words::Word;
use std::ops::Range;

/// The words that name the source, given those that say there is one: what follows a phrase (“selon …”), stands before a
/// verb (“… said”) or behind it (“said …”). Nothing where that is no name or noun.
pub fn of(text: &str, words: &[Word<'_>], by: &Range<usize>, quotations: &[Range<usize>]) -> Option<Range<usize>> {
    let after = clause(text, words, by.end..words.len(), quotations);
    let before = clause_before(text, words, by.start, quotations);
    let (first, second) = if by.start == 0 || before.is_none() || quoted_before(words, by, quotations) {
        (after, before)
    } else {
        (before, after)
    };
    first.or(second)
}

/// Whether a quotation stands before the verb, so that who speaks follows it.
fn quoted_before(words: &[Word<'_>], by: &Range<usize>, quotations: &[Range<usize>]) -> bool {
    let start = words[by.start].at.start;
    quotations.iter().any(|quotation| quotation.end <= start)
}

/// The words up to the next mark: a comma, a full stop, a bracket, a quotation; at most eight.
fn clause(text: &str, words: &[Word<'_>], part: Range<usize>, quotations: &[Range<usize>]) -> Option<Range<usize>> {
    let first = words.get(part.start)?;
    if part.start > 0 && is_parted(text, words[part.start - 1].at.end..first.at.start) {
        return None;
    }
    let mut end = first.at.end;
    for pair in words[part].windows(2).take(7) {
        if is_parted(text, pair[0].at.end..pair[1].at.start) {
            break;
        }
        end = pair[1].at.end;
    }
    named(words, first.at.start..end, quotations)
}

/// The words before a verb, back to the beginning of their clause; at most six.
fn clause_before(text: &str, words: &[Word<'_>], verb: usize, quotations: &[Range<usize>]) -> Option<Range<usize>> {
    let mut start = verb.checked_sub(1)?;
    if is_parted(text, words[start].at.end..words[verb].at.start) {
        return None;
    }
    while start > 0 && verb - start < 6 && !is_parted(text, words[start - 1].at.end..words[start].at.start) {
        start -= 1;
    }
    named(words, words[start].at.start..words[verb - 1].at.end, quotations)
}

fn is_parted(text: &str, gap: Range<usize>) -> bool {
    text[gap].contains([',', ';', ':', '.', '?', '!', '(', ')', '«', '»', '“', '”', '"', '،', '؛', '–', '—'])
}

/// The part, if it is more than a pronoun and outside of quotations.
fn named(words: &[Word<'_>], part: Range<usize>, quotations: &[Range<usize>]) -> Option<Range<usize>> {
    let inside: Vec<&Word<'_>> = words.iter().filter(|word| part.contains(&word.at.start)).collect();
    let alone = |word: &&Word<'_>| word.typed.chars().count() > if word.is_capital() { 2 } else { 4 };
    let names = inside.len() > 1 || inside.first().is_some_and(alone);
    let quoted = quotations.iter().any(|quotation| quotation.contains(&part.start));
    (names && !quoted).then_some(part)
}
