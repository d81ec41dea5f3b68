//! The lines of a copied page, and what each is.

use crate::import::capture::{bylines, dates, page::squeezed, words};

/// What a line is by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A menu, a button, a notice.
    Furniture,
    /// “Read also” and its like.
    ReadAlso,
    /// Names of who wrote it.
    Byline,
    /// A date, with little else.
    Date,
    /// Whose a picture is, or what it shows.
    Caption,
    /// A sentence or more.
    Prose,
    /// A few words: a title, a name.
    Short,
}

/// A line that is not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its words, blanks as one.
    pub text: String,
    /// As it was copied: parts of menus are far apart.
    pub raw: String,
    /// What it is.
    pub kind: Kind,
    /// True when an empty line stands before it.
    pub apart: bool,
}

/// Prose is at least this long, in characters.
const PROSE: usize = 90;

/// The lines of a text. Lines that were broken at a fixed width are joined to paragraphs.
pub fn of(text: &str) -> Vec<Line> {
    let raw: Vec<&str> =
        text.trim_start_matches('\u{FEFF}').lines().map(|line| line.trim_matches(['\r', ' ', '\u{A0}'])).collect();
    let joined = if is_wrapped(&raw) { joined(&raw) } else { raw.iter().map(|line| (*line).to_owned()).collect() };
    let mut apart = false;
    let mut lines = Vec::new();
    for raw in joined {
        let text = squeezed(&raw);
        if text.is_empty() {
            apart = true;
            continue;
        }
        lines.push(Line { kind: kind(&raw, &text), text, raw, apart });
        apart = false;
    }
    lines
}

fn kind(raw: &str, text: &str) -> Kind {
    let length = text.chars().count();
    if words::after_read_also(text).is_some() && length < 300 {
        return Kind::ReadAlso;
    }
    if is_menu(raw) || words::is_furniture(text) {
        return Kind::Furniture;
    }
    if bylines::is_byline(text) {
        return Kind::Byline;
    }
    if is_caption(text) {
        return Kind::Caption;
    }
    if length < 140 && !is_told(text) && dates::read(text, None).is_some() {
        return Kind::Date;
    }
    let asks = text.ends_with(['?', '؟']) && length < 60;
    let sentence = words::ends_sentence(text) && !asks && text.split_whitespace().count() >= 4;
    if length >= PROSE || sentence { Kind::Prose } else { Kind::Short }
}

/// Several short parts far from each other: the entries of a menu.
fn is_menu(raw: &str) -> bool {
    let parts: Vec<&str> = raw
        .split(['\t', '|', '•', '·', '›', '»', '>'])
        .flat_map(|part| part.split("  "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    let known = parts.iter().filter(|part| words::is_section(part) || words::is_furniture(part)).count();
    parts.len() >= 3 && known * 2 >= parts.len() && parts.iter().all(|part| part.chars().count() <= 30)
}

/// A sentence in which a date occurs is no date.
fn is_told(text: &str) -> bool {
    words::ends_sentence(text) && text.split_whitespace().count() > 12
}

fn is_caption(text: &str) -> bool {
    const MARKS: [&str; 16] = [
        "©",
        "crédit photo",
        "crédits photo",
        "crédit :",
        "photo :",
        "photo:",
        "photo credit",
        "image credit",
        "image caption",
        "(afp)",
        "/afp",
        "/reuters",
        "(reuters)",
        "(photo",
        "تصوير:",
        "الصورة:",
    ];
    let lower = words::lowered(text);
    let copyright =
        lower.starts_with('©') && lower.contains("20") && lower.split_whitespace().count() < 12 && !lower.contains('/');
    text.chars().count() <= 320 && !copyright && MARKS.iter().any(|mark| lower.contains(mark))
}

/// Whether the lines of paragraphs were broken at a fixed width.
fn is_wrapped(lines: &[&str]) -> bool {
    let mut full = 0;
    let mut paragraphs = 0;
    for paragraph in lines.split(|line| line.is_empty()).filter(|paragraph| paragraph.len() >= 2) {
        let widths: Vec<usize> = paragraph.iter().map(|line| line.chars().count()).collect();
        let (last, others) = widths.split_last().unwrap_or((&0, &[]));
        paragraphs += 1;
        let even = others.iter().all(|width| (50..=100).contains(width)) && *last <= 100;
        full += usize::from(even && !paragraph.iter().rev().skip(1).all(|line| words::ends_sentence(line)));
    }
    paragraphs >= 3 && full * 3 >= paragraphs * 2 && lines.iter().all(|line| line.chars().count() <= 110)
}

fn joined(lines: &[&str]) -> Vec<String> {
    let mut joined = Vec::new();
    for paragraph in lines.split(|line| line.is_empty()) {
        let prose = paragraph.len() >= 2 && paragraph.iter().rev().skip(1).all(|line| line.chars().count() >= 50);
        if prose {
            joined.push(paragraph.join(" "));
        } else {
            joined.extend(paragraph.iter().map(|line| (*line).to_owned()));
        }
        joined.push(String::new());
    }
    joined
}
