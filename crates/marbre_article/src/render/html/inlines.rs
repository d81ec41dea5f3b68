//! Lines: runs with their marks.

use super::{Writer, escape::escape_into};
use crate::{
    document::{Href, Inline, Mark},
    language::Direction,
    render::{Piece, Run},
};

/// Something that writes marks as elements.
pub(super) trait Marks {
    /// Where the mark-up goes.
    fn out(&mut self) -> &mut String;
    /// The opening tag of a mark; nothing for one that readers do not see. True when a tag was written.
    fn open(&mut self, mark: &Mark) -> bool;

    /// Closes and opens elements so that exactly `wanted` are open. `open` holds the open ones from the outside in,
    /// with whether they have a tag.
    fn turn_to<'m>(&mut self, wanted: &'m [Mark], open: &mut Vec<(&'m Mark, bool)>) {
        let same = open.iter().zip(wanted).take_while(|((have, _), want)| have == want).count();
        while open.len() > same {
            if let Some((mark, true)) = open.pop() {
                self.out().push_str(closing(mark));
            }
        }
        for mark in &wanted[same..] {
            let tagged = self.open(mark);
            open.push((mark, tagged));
        }
    }
}

/// The name of the element of a simple mark.
pub(super) const fn element(mark: &Mark) -> &'static str {
    match mark {
        Mark::Claim { .. } | Mark::Language { .. } => "span",
        Mark::Link { .. } => "a",
        Mark::Strong => "strong",
        Mark::Emphasis => "em",
        Mark::Strikethrough => "s",
        Mark::Superscript => "sup",
        Mark::Subscript => "sub",
        Mark::Code => "code",
    }
}

const fn closing(mark: &Mark) -> &'static str {
    match mark {
        Mark::Claim { .. } | Mark::Language { .. } => "</span>",
        Mark::Link { .. } => "</a>",
        Mark::Strong => "</strong>",
        Mark::Emphasis => "</em>",
        Mark::Strikethrough => "</s>",
        Mark::Superscript => "</sup>",
        Mark::Subscript => "</sub>",
        Mark::Code => "</code>",
    }
}

impl Marks for Writer<'_> {
    fn out(&mut self) -> &mut String {
        &mut self.out
    }

    fn open(&mut self, mark: &Mark) -> bool {
        match mark {
            Mark::Claim { .. } => return false,
            Mark::Link { href } => {
                self.out.push_str("<a");
                let href = self.href(href);
                self.attribute("href", &href);
                self.out.push('>');
            }
            Mark::Language { lang } => {
                self.out.push_str("<span");
                self.attribute("lang", lang.as_str());
                if lang.direction() != self.options.language.direction() {
                    self.attribute("dir", lang.direction().as_str());
                }
                self.out.push('>');
            }
            simple => {
                self.out.push('<');
                self.out.push_str(element(simple));
                self.out.push('>');
            }
        }
        true
    }
}

impl<'a> Writer<'a> {
    /// Where a link leads, as this output needs it.
    pub(super) fn href(&self, href: &Href) -> String {
        self.address(href.as_str())
    }

    /// A line in which no note can be called.
    pub(super) fn lone_line(&mut self, content: &'a [Inline]) {
        let footed = std::mem::replace(&mut self.footed, false);
        self.line(content);
        self.footed = footed;
    }

    /// A line, set.
    pub(super) fn line(&mut self, content: &'a [Inline]) {
        let runs: Vec<Run<'_>> = content
            .iter()
            .filter_map(|inline| match inline {
                Inline::Text { text, marks } => Some(Run { text, skip: marks.contains(&Mark::Code) }),
                _ => None,
            })
            .collect();
        let mut set = self.options.typographer.typeset(&runs).into_iter();
        let mut open = Vec::new();
        for inline in content {
            match inline {
                Inline::Text { marks, .. } => {
                    self.turn_to(marks, &mut open);
                    for piece in set.next().unwrap_or_default() {
                        self.piece(&piece);
                    }
                }
                Inline::Break => self.out.push_str("<br>"),
                Inline::Footnote { content } => {
                    self.turn_to(&[], &mut open);
                    if self.footed {
                        self.call_note(content);
                    }
                }
            }
        }
        self.turn_to(&[], &mut open);
    }

    fn piece(&mut self, piece: &Piece) {
        match piece {
            Piece::Text(text) if self.options.language.direction() == Direction::Rtl => self.text_among_rtl(text),
            Piece::Text(text) => escape_into(text, &mut self.out),
            Piece::Superscript(text) => {
                self.out.push_str("<sup>");
                escape_into(text, &mut self.out);
                self.out.push_str("</sup>");
            }
        }
    }

    /// Text in a line that runs from right to left: addresses, handles and telephone numbers, whose signs belong to
    /// their Latin letters and digits, are kept together.
    fn text_among_rtl(&mut self, text: &str) {
        for word in text.split_inclusive(char::is_whitespace) {
            let bare = word.trim_end_matches(char::is_whitespace);
            if runs_ltr(bare) {
                self.out.push_str("<bdi dir=\"ltr\">");
                escape_into(bare, &mut self.out);
                self.out.push_str("</bdi>");
                self.out.push_str(&word[bare.len()..]);
            } else {
                escape_into(word, &mut self.out);
            }
        }
    }
}

/// True for an address, a handle, a hashtag in Latin letters, or a number with a sign before it.
fn runs_ltr(word: &str) -> bool {
    let mut bytes = word.bytes();
    match (bytes.next(), bytes.next()) {
        (Some(b'@' | b'#'), Some(second)) => second.is_ascii_alphanumeric(),
        (Some(b'+' | b'-'), Some(second)) => second.is_ascii_digit(),
        _ => word.is_ascii() && (word.contains("://") || (word.contains('@') && word.contains('.'))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_run_from_left_to_right() {
        assert!(["https://ex.org/a", "@rivage", "#maravo", "+243", "a@ex.org"].into_iter().all(runs_ltr));
        assert!(!["الساحل", "Dakar", "#الساحل", "12", "-", "+"].into_iter().any(runs_ltr));
    }
}
