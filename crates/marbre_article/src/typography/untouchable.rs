//! Words that no rule may touch: web and e-mail addresses, names of accounts, hashtags, times.

use super::glyph::{Form, Glyph, is_digit, is_space, is_word};
use std::ops::Range;

/// Marks every such word as kept.
pub(super) fn protect(glyphs: &mut [Glyph]) {
    let mut from = 0;
    while let Some(offset) = glyphs.iter().skip(from).position(|g| matches!(g.ch, ':' | '@' | '#' | '/' | '.')) {
        let at = from + offset;
        from = at + 1;
        if let Some(range) = word_around(glyphs, at) {
            from = range.end.max(from);
            for glyph in glyphs.get_mut(range).unwrap_or_default() {
                glyph.form = Form::Kept;
            }
        }
    }
}

fn word_around(glyphs: &[Glyph], at: usize) -> Option<Range<usize>> {
    match glyphs.get(at)?.ch {
        ':' => web_address(glyphs, at).or_else(|| time(glyphs, at)),
        '/' => bare_address(glyphs, at),
        '.' => www(glyphs, at),
        '@' => mail_address(glyphs, at).or_else(|| account(glyphs, at)),
        '#' => hashtag(glyphs, at),
        _ => None,
    }
}

fn char_at(glyphs: &[Glyph], index: usize) -> Option<char> {
    glyphs.get(index).map(|glyph| glyph.ch)
}

fn char_before(glyphs: &[Glyph], index: usize) -> Option<char> {
    index.checked_sub(1).and_then(|before| char_at(glyphs, before))
}

/// The first place of the characters before this one for which the test holds.
fn start_of(glyphs: &[Glyph], at: usize, belongs: impl Fn(char) -> bool) -> usize {
    let before = glyphs.get(..at).unwrap_or_default();
    at - before.iter().rev().take_while(|glyph| belongs(glyph.ch)).count()
}

/// The place after the characters from this one on for which the test holds.
fn end_of(glyphs: &[Glyph], at: usize, belongs: impl Fn(char) -> bool) -> usize {
    at + glyphs.iter().skip(at).take_while(|glyph| belongs(glyph.ch)).count()
}

/// The end of an address, without the punctuation of the sentence around it.
fn address_end(glyphs: &[Glyph], from: usize) -> usize {
    let ends =
        |c: char| is_space(c) || matches!(c, '"' | '<' | '>' | '«' | '»' | '‹' | '›' | '“' | '”' | '‘' | '’' | '…');
    let mut end = end_of(glyphs, from, |c| !ends(c));
    let count = |bracket| glyphs.iter().take(end).skip(from).filter(|glyph| glyph.ch == bracket).count();
    let (opening, mut closing) = (count('('), count(')'));
    while end > from {
        match char_before(glyphs, end) {
            Some('.' | ',' | ';' | ':' | '!' | '?' | '\'' | ']' | '}' | '،' | '؛' | '؟') => end -= 1,
            Some(')') if closing > opening => {
                closing -= 1;
                end -= 1;
            }
            _ => break,
        }
    }
    end
}

/// `https://ex.org/a?b=1:2`, and `mailto:`, `tel:` without slashes.
fn web_address(glyphs: &[Glyph], colon: usize) -> Option<Range<usize>> {
    let start = start_of(glyphs, colon, |c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    let slashes = char_at(glyphs, colon + 1) == Some('/') && char_at(glyphs, colon + 2) == Some('/');
    let scheme: String = glyphs.get(start..colon)?.iter().take(8).map(|glyph| glyph.ch).collect();
    let known =
        matches!(scheme.to_ascii_lowercase().as_str(), "mailto" | "tel" | "sms" | "geo" | "magnet" | "doi" | "urn");
    let follows = char_at(glyphs, colon + 1).is_some_and(|c| is_word(c) || c == '+' || c == '?');
    let address =
        start < colon && ((slashes && char_at(glyphs, colon + 3).is_some_and(|c| !is_space(c))) || (known && follows));
    address.then(|| start..address_end(glyphs, colon + 1))
}

/// `www.ex.org`
fn www(glyphs: &[Glyph], dot: usize) -> Option<Range<usize>> {
    let start = dot.checked_sub(3)?;
    let is_www = glyphs.get(start..dot)?.iter().all(|glyph| matches!(glyph.ch, 'w' | 'W'));
    let alone = char_before(glyphs, start).is_none_or(|c| !is_word(c));
    (is_www && alone && char_at(glyphs, dot + 1).is_some_and(is_word)).then(|| start..address_end(glyphs, dot))
}

/// `ex.org/a?b`: a domain name and a path.
fn bare_address(glyphs: &[Glyph], slash: usize) -> Option<Range<usize>> {
    let start = start_of(glyphs, slash, |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'));
    let name = glyphs.get(start..slash)?;
    let dot = name.iter().rposition(|glyph| glyph.ch == '.')?;
    let top = name.get(dot + 1..)?;
    let is_domain = dot > 0 && top.len() >= 2 && top.iter().all(|glyph| glyph.ch.is_ascii_alphabetic());
    let path = char_at(glyphs, slash + 1).is_some_and(|c| is_word(c) || matches!(c, '?' | '#' | '~' | '@' | '_'));
    (is_domain && path).then(|| start..address_end(glyphs, slash))
}

/// `name@ex.org`
fn mail_address(glyphs: &[Glyph], at: usize) -> Option<Range<usize>> {
    let start = start_of(glyphs, at, |c| is_word(c) || matches!(c, '.' | '_' | '%' | '+' | '-'));
    let mut end = end_of(glyphs, at + 1, |c| is_word(c) || matches!(c, '.' | '-'));
    while matches!(char_before(glyphs, end), Some('.' | '-')) {
        end -= 1;
    }
    (start < at && end > at + 1).then_some(start..end)
}

/// `@name`, `@name@ex.org`
fn account(glyphs: &[Glyph], at: usize) -> Option<Range<usize>> {
    let mut end = end_of(glyphs, at + 1, |c| is_word(c) || matches!(c, '_' | '.' | '-' | '@'));
    while matches!(char_before(glyphs, end), Some('.' | '-' | '@')) && end > at + 1 {
        end -= 1;
    }
    (end > at + 1).then_some(at..end)
}

/// `#word`
fn hashtag(glyphs: &[Glyph], at: usize) -> Option<Range<usize>> {
    let end = end_of(glyphs, at + 1, |c| is_word(c) || c == '_');
    let alone = char_before(glyphs, at).is_none_or(|c| !is_word(c) && c != '&');
    (alone && end > at + 1).then_some(at..end)
}

/// `12:30`, `1:02:03`
fn time(glyphs: &[Glyph], colon: usize) -> Option<Range<usize>> {
    let start = start_of(glyphs, colon, is_digit);
    if start == colon {
        return None;
    }
    let end = end_of(glyphs, colon, |c| is_digit(c) || c == ':');
    let end = if char_before(glyphs, end) == Some(':') { end - 1 } else { end };
    (end > colon + 1).then_some(start..end)
}
