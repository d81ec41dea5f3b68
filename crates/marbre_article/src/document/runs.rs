//! A line in the making: runs joined, spaces collapsed as browsers do.

use super::{
    Inline, Mark,
    characters::{is_forbidden, is_space},
    rules::same_kind,
};

/// Collects the pieces of one line in their order. What [`Line::finish`] returns follows the rules for lines.
#[derive(Debug, Default)]
pub struct Line {
    content: Vec<Inline>,
    /// True when a space here would not be seen: at the start, after a break, after a space.
    after_word: bool,
}

impl Line {
    /// True when the last piece is a line break.
    pub fn ends_in_break(&self) -> bool {
        matches!(self.content.last(), Some(Inline::Break))
    }

    /// Adds characters. `marks` are in their order, each kind once.
    pub fn text(&mut self, text: &str, marks: &[Mark]) {
        let mut clean = 0;
        for (at, c) in text.char_indices() {
            if c > ' ' && c < '\u{7f}' {
                self.after_word = true;
                continue;
            }
            let space = is_space(c);
            if c == ' ' && self.after_word {
                self.after_word = false;
            } else if space || is_forbidden(c) {
                self.run(text.get(clean..at).unwrap_or_default(), marks);
                clean = at + c.len_utf8();
                if matches!(c, '\u{2028}' | '\u{2029}') {
                    self.line_break();
                } else if space && self.after_word {
                    self.run(" ", marks);
                    self.after_word = false;
                }
            } else {
                self.after_word = true;
            }
        }
        self.run(text.get(clean..).unwrap_or_default(), marks);
    }

    fn run(&mut self, clean: &str, marks: &[Mark]) {
        if clean.is_empty() {
            return;
        }
        match self.content.last_mut() {
            Some(Inline::Text { text, marks: before }) if before == marks => text.push_str(clean),
            _ => self.content.push(Inline::Text { text: clean.to_owned(), marks: marks.to_vec() }),
        }
    }

    /// Adds a line break, unless it would stand first or after another.
    pub fn line_break(&mut self) {
        self.trim();
        if !self.content.is_empty() && !self.ends_in_break() {
            self.content.push(Inline::Break);
        }
        self.after_word = false;
    }

    /// Adds a footnote, unless it says nothing. `content` is a finished line.
    pub fn note(&mut self, content: Vec<Inline>) {
        if !content.is_empty() {
            self.content.push(Inline::Footnote { content });
            self.after_word = true;
        }
    }

    /// Takes the space off the end.
    fn trim(&mut self) {
        if let Some(Inline::Text { text, .. }) = self.content.last_mut()
            && text.ends_with(' ')
        {
            text.pop();
            if text.is_empty() {
                self.content.pop();
            }
        }
    }

    /// Removes a break that nothing has followed.
    pub fn take_back_break(&mut self) {
        if self.ends_in_break() {
            self.content.pop();
            self.after_word = true;
        }
    }

    /// The line, ready to stand in a document: empty when it shows nothing. Starts a new one.
    pub fn finish(&mut self) -> Vec<Inline> {
        self.trim();
        self.take_back_break();
        self.after_word = false;
        let content = std::mem::take(&mut self.content);
        if is_blank(&content) { Vec::new() } else { content }
    }

    /// Adds every piece of another line.
    pub fn append(&mut self, content: Vec<Inline>) {
        self.add(content, false);
    }

    fn add(&mut self, content: Vec<Inline>, in_note: bool) {
        for inline in content {
            match inline {
                Inline::Text { text, marks } => self.text(&text, &ordered(marks)),
                Inline::Break => self.line_break(),
                Inline::Footnote { content } if in_note => self.add(content, true),
                Inline::Footnote { content } => {
                    let mut note = Self::default();
                    note.add(content, true);
                    self.note(note.finish());
                }
            }
        }
    }
}

/// True when a line shows nothing: it has white space only, of whatever width.
pub fn is_blank(content: &[Inline]) -> bool {
    content.iter().all(|inline| match inline {
        Inline::Text { text, .. } => text.chars().all(char::is_whitespace),
        Inline::Break => true,
        Inline::Footnote { .. } => false,
    })
}

/// The line by the rules.
pub fn normal(content: Vec<Inline>) -> Vec<Inline> {
    let mut line = Line { content: Vec::with_capacity(content.len()), after_word: false };
    line.add(content, false);
    line.finish()
}

/// The marks in their order, the first of each kind.
pub fn ordered(mut marks: Vec<Mark>) -> Vec<Mark> {
    if marks.windows(2).any(|pair| matches!(pair, [one, other] if one >= other || same_kind(one, other))) {
        let mut kept: Vec<Mark> = Vec::with_capacity(marks.len());
        for mark in marks {
            if !kept.iter().any(|before| same_kind(before, &mark)) {
                kept.push(mark);
            }
        }
        kept.sort();
        marks = kept;
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, marks: &[Mark]) -> Inline {
        Inline::Text { text: text.into(), marks: marks.to_vec() }
    }

    #[test]
    fn spaces_and_breaks() {
        let mut line = Line::default();
        for piece in [" \n", "one ", " two", "  "] {
            line.text(piece, &[]);
        }
        line.line_break();
        line.line_break();
        line.text(" three\u{2028}four ", &[]);
        line.line_break();
        assert_eq!(
            line.finish(),
            [run("one two", &[]), Inline::Break, run("three", &[]), Inline::Break, run("four", &[])]
        );
        assert_eq!(line.finish(), []);
    }

    #[test]
    fn neighbours_join_and_empties_go() {
        let typed = vec![
            run("", &[Mark::Strong]),
            run("a", &[Mark::Emphasis, Mark::Strong, Mark::Emphasis]),
            run("b ", &[Mark::Strong, Mark::Emphasis]),
            run(" ", &[]),
            Inline::Footnote { content: vec![Inline::Footnote { content: vec![run(" n ", &[])] }] },
            Inline::Footnote { content: vec![] },
        ];
        assert_eq!(
            normal(typed),
            [run("ab ", &[Mark::Strong, Mark::Emphasis]), Inline::Footnote { content: vec![run("n", &[])] }]
        );
    }

    #[test]
    fn lines_that_show_nothing_are_empty() {
        assert_eq!(normal(vec![run("\u{a0}", &[]), Inline::Break, run(" \u{2003}", &[Mark::Strong])]), []);
    }

    #[test]
    fn no_break_spaces_stay() {
        let mut line = Line::default();
        line.text("\u{a0}a\u{202f}! \u{a0}", &[]);
        assert_eq!(line.finish(), [run("\u{a0}a\u{202f}! \u{a0}", &[])]);
    }
}
