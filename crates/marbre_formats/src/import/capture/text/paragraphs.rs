//! The paragraphs of a copied article: where they begin, where they end, what stands between them.

use super::lines::{Kind, Line};
use crate::import::capture::{
    body::escape_into,
    bylines::{self, Signed},
    related::{self, Related},
    words,
};

/// Where the text begins: the first paragraph after the lines about it. One sentence between the headline and the names
/// is not the text yet.
pub fn start(lines: &[Line]) -> usize {
    let is_prose = |line: &Line| line.kind == Kind::Prose;
    let about = |line: &Line| matches!(line.kind, Kind::Byline | Kind::Date);
    let Some(first) = lines.iter().position(is_prose) else { return lines.len() };
    // The last line about the article before much text was read.
    let mut start = first;
    let mut prose = 0;
    for (index, line) in lines.iter().enumerate().skip(first) {
        if about(line) && prose <= 2 {
            start = index + 1;
            prose = 0;
        } else if is_prose(line) {
            prose += 1;
        }
        if prose > 2 || index > first + 14 {
            break;
        }
    }
    let next = lines.iter().enumerate().skip(start).find(|(_, line)| is_prose(line)).map(|(index, _)| index);
    // A short heading right before the first paragraph belongs to the text only after the lines about it.
    next.unwrap_or(lines.len())
}

/// Where the text ends: before the first line after which no more of it follows.
pub fn end(lines: &[Line], start: usize) -> usize {
    let mut last = start;
    let mut gap = 0;
    for (index, line) in lines.iter().enumerate().skip(start) {
        match line.kind {
            Kind::Prose => {
                // After a list of other articles, one sentence more is the beginning of another of them.
                if gap > 6 && !continues(lines, index) {
                    break;
                }
                last = index + 1;
                gap = 0;
            }
            Kind::Furniture | Kind::ReadAlso => gap += 3,
            _ => gap += 1,
        }
    }
    // The names may stand at the end.
    let signs = lines.iter().enumerate().skip(last).take(2).take_while(|(_, line)| line.kind == Kind::Byline).count();
    last + signs
}

/// Two paragraphs, one soon after the other.
fn continues(lines: &[Line], from: usize) -> bool {
    lines.iter().skip(from).take(4).filter(|line| line.kind == Kind::Prose).count() >= 2
}

/// What the paragraphs are made of.
#[derive(Debug, Default)]
pub struct Found {
    /// The paragraphs, headings and lists as HTML.
    pub html: String,
    /// Titles that the text leads to.
    pub related: Vec<Related>,
    /// What pictures in the text showed.
    pub captions: Vec<String>,
    /// Who signs below.
    pub bylines: Vec<Signed>,
}

/// Reads the paragraphs.
pub fn read(lines: &[Line]) -> Found {
    let mut found = Found::default();
    let mut titles_follow = false;
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        at += 1;
        match line.kind {
            Kind::ReadAlso => {
                let title = words::after_read_also(&line.text).unwrap_or_default();
                titles_follow = title.is_empty();
                keep_title(title, &mut found.related);
                continue;
            }
            Kind::Furniture | Kind::Date => {}
            Kind::Byline => bylines::read(&line.text).into_iter().for_each(|one| bylines::add(&mut found.bylines, one)),
            Kind::Caption => found.captions.push(line.text.clone()),
            Kind::Short if titles_follow => {
                keep_title(&line.text, &mut found.related);
                continue;
            }
            _ if bullet(&line.text).is_some() => {
                at = list(lines, at - 1, &mut found.html);
            }
            Kind::Short => element(if is_heading(lines, at) { "h2" } else { "p" }, &line.text, &mut found.html),
            Kind::Prose => element("p", &line.text, &mut found.html),
        }
        titles_follow = false;
    }
    found
}

/// A short line is a heading when a paragraph follows it.
fn is_heading(lines: &[Line], after: usize) -> bool {
    let line = after.checked_sub(1).and_then(|index| lines.get(index));
    let titled =
        line.is_some_and(|line| !line.text.ends_with([':', ',', ';', '.']) && line.text.chars().count() <= 100);
    let speech = line.is_some_and(|line| line.text.starts_with(['–', '—', '-', '«', '“', '"']));
    titled && !speech && lines.get(after).is_some_and(|next| next.kind == Kind::Prose)
}

fn bullet(text: &str) -> Option<&str> {
    ["• ", "● ", "▪ ", "* ", "- ", "◦ "].iter().find_map(|mark| text.strip_prefix(mark))
}

/// A list, if two or more lines with the same mark follow each other; else a paragraph of speech.
fn list(lines: &[Line], from: usize, html: &mut String) -> usize {
    let items: Vec<&str> = lines.iter().skip(from).map_while(|line| bullet(&line.text)).collect();
    let speech = lines.get(from).is_some_and(|line| line.text.starts_with("- "));
    if items.len() < 2 || speech && items.iter().any(|item| words::ends_sentence(item) && item.contains(['?', '!'])) {
        lines.iter().skip(from).take(items.len()).for_each(|line| element("p", &line.text, html));
    } else {
        html.push_str("<ul>");
        items.iter().for_each(|item| element("li", item, html));
        html.push_str("</ul>");
    }
    from + items.len()
}

fn element(name: &str, text: &str, html: &mut String) {
    html.push('<');
    html.push_str(name);
    html.push('>');
    escape_into(text, html);
    html.push_str("</");
    html.push_str(name);
    html.push('>');
}

fn keep_title(title: &str, related: &mut Vec<Related>) {
    if title.split_whitespace().count() >= 3 {
        related::add(related, Related { title: title.to_owned(), address: String::new() });
    }
}

/// The titles after “Read also” and its like, below the text.
pub fn titles_below(lines: &[Line]) -> Vec<Related> {
    let mut related = Vec::new();
    let mut follow = false;
    for line in lines {
        match line.kind {
            Kind::ReadAlso => {
                keep_title(words::after_read_also(&line.text).unwrap_or_default(), &mut related);
                follow = true;
            }
            Kind::Short | Kind::Prose
                if follow && !words::is_section(&line.text) && line.text.chars().count() <= 200 =>
            {
                keep_title(&line.text, &mut related);
            }
            Kind::Date | Kind::Caption | Kind::Byline => {}
            Kind::Short if words::is_section(&line.text) || words::is_kicker(&line.text) => {}
            _ => follow = false,
        }
    }
    related
}
