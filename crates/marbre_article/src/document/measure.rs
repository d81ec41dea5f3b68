//! Lengths: words, minutes of reading, excerpts.

use super::{Block, Document, Part, inline::Inline};
use icu_segmenter::{WordSegmenter, options::WordBreakInvariantOptions};

/// How many words there are in what readers read: body, captions and notes, without alternative texts and credits.
/// Scripts that set no spaces between words (Chinese, Japanese, Thai…) are parted by Unicode's rules and dictionaries.
pub fn words(document: &Document) -> usize {
    let mut count = 0;
    document.visit(&mut |part| {
        if let Part::Line(content) = part {
            count += line_words(content);
        }
    });
    count
}

fn line_words(content: &[Inline]) -> usize {
    let mut line = String::new();
    let mut notes = 0;
    for inline in content {
        match inline {
            Inline::Text { text, .. } => line.push_str(text),
            Inline::Break => line.push(' '),
            Inline::Footnote { content } => notes += line_words(content),
        }
    }
    words_in(&line) + notes
}

/// How many words there are in a plain text.
pub fn words_in(text: &str) -> usize {
    let (mut count, mut counted) = (0, false);
    for c in text.chars() {
        if c.is_ascii_alphabetic() {
            count += usize::from(!counted);
            counted = true;
        } else if c.is_whitespace() {
            counted = false;
        } else if without_spaces(c) {
            let segmenter = WordSegmenter::new_auto(WordBreakInvariantOptions::default());
            return segmenter.segment_str(text).iter_with_word_type().filter(|(_, kind)| kind.is_word_like()).count();
        } else if !counted && c.is_alphanumeric() {
            count += 1;
            counted = true;
        }
    }
    count
}

/// True for letters of scripts that set no spaces between words.
const fn without_spaces(c: char) -> bool {
    matches!(c,
        '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}

/// How many minutes it takes to read so many words in a language, rounded, at least 1. The rates are the means of adult
/// readers of non-fiction in M. Brysbaert, “How many words do we read per minute?” (2019), table 2, where the language
/// is there, and its 238 words of English otherwise.
pub fn reading_minutes(words: usize, primary_language: &str) -> usize {
    let per_minute = match primary_language {
        "fr" => 214,
        "ar" => 181,
        "es" => 278,
        "pt" => 181,
        "de" => 260,
        "it" => 285,
        "zh" | "ja" => 260,
        _ => 238,
    };
    ((words + per_minute / 2) / per_minute).max(1)
}

/// The beginning of the running text, at most `longest` characters: whole sentences if one fits, else whole words and
/// “…”. Headings, captions and tables are left out. Empty when there is no running text.
pub fn excerpt(document: &Document, longest: usize) -> String {
    let mut text = String::new();
    for block in &document.blocks {
        if let Block::Paragraph { content } = block {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(super::plain_text(content).trim());
        }
        if text.chars().count() > longest {
            break;
        }
    }
    shorten(&text, longest)
}

/// The text, if it has at most `longest` characters; else its beginning: whole sentences if they fill at least a third
/// of the room, else whole words and “…”.
pub fn shorten(text: &str, longest: usize) -> String {
    let text = text.trim();
    let Some((end, _)) = text.char_indices().nth(longest) else { return text.to_owned() };
    let room = &text[..end];
    let sentence = room
        .char_indices()
        .filter(|(at, c)| matches!(c, '.' | '!' | '?' | '…' | '؟' | '。') && ends_word(&text[at + c.len_utf8()..]))
        .map(|(at, c)| at + c.len_utf8())
        .next_back()
        .filter(|at| *at >= end / 3);
    if let Some(at) = sentence {
        return room[..at].to_owned();
    }
    let room = text[..end].char_indices().last().map_or("", |(at, _)| &text[..at]);
    let whole = text[room.len()..].starts_with(char::is_whitespace);
    let word = if whole { room.len() } else { room.rfind(char::is_whitespace).unwrap_or(room.len()) };
    let kept = room[..word]
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '،' | '؛' | '–' | '—'));
    format!("{kept}…")
}

/// True when what follows a full stop shows that a sentence ended there: a closing quote or nothing, then space.
fn ends_word(rest: &str) -> bool {
    rest.chars().find(|c| !matches!(c, '”' | '’' | '"' | ')')).is_none_or(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(texts: &[&str]) -> Document {
        Document::new(texts.iter().map(|text| Block::Paragraph { content: vec![Inline::text(*text)] }).collect())
    }

    #[test]
    fn words_of_every_script() {
        assert_eq!(words_in("L’école a rouvert – enfin !"), 4);
        assert_eq!(words_in("أعلن المجلس البلدي"), 3);
        assert_eq!(words_in(""), 0);
        assert!((4..=8).contains(&words_in("東京都で新しい学校が開校した")));
        let mut document = paragraphs(&["one two"]);
        document.blocks.push(Block::Paragraph {
            content: vec![Inline::text("three"), Inline::Footnote { content: vec![Inline::text("four five")] }],
        });
        assert_eq!(words(&document), 5);
    }

    #[test]
    fn minutes_are_at_least_one() {
        assert_eq!(reading_minutes(0, "fr"), 1);
        assert_eq!(reading_minutes(600, "fr"), 3);
        assert_eq!(reading_minutes(600, "xx"), 3);
    }

    #[test]
    fn excerpts_end_well() {
        assert_eq!(shorten("Short.", 300), "Short.");
        assert_eq!(shorten("One sentence is here. Another goes on and on and on", 30), "One sentence is here.");
        assert_eq!(shorten("Mr. Nothing ends in this text, which goes on", 31), "Mr. Nothing ends in this text…");
        assert_eq!(shorten("aaaaaaaaaaaaaaaaaaaa", 5), "aaaa…");
        for longest in 1..40 {
            assert!(shorten("É. ü öa bcd, ef ghij klmn opqrs tuvw xyz", longest).chars().count() <= longest);
        }
        assert_eq!(excerpt(&paragraphs(&["First.", "Second."]), 100), "First. Second.");
        assert_eq!(excerpt(&Document::default(), 10), "");
    }
}
