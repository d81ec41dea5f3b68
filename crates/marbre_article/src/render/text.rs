//! A document as plain text, for people: mail, terminals, `.txt`.

use super::{
    item_mark,
    typographer::{Piece, Run, Typographer},
};
use crate::document::{Alternative, Block, Document, Image, Inline, List, Mark, Table};

/// The whole document as plain text in UTF-8: paragraphs parted by empty lines, headings underlined, lists with `- ` or
/// numbers, tables a row a line, links' addresses in brackets behind their words, notes at the end. Lines are not wrapped.
pub fn text(document: &Document, typographer: &dyn Typographer) -> String {
    let mut writer = Writer { typographer, out: String::new(), notes: Vec::new() };
    writer.blocks(&document.blocks, "");
    writer.end_notes();
    while writer.out.ends_with('\n') {
        writer.out.pop();
    }
    if !writer.out.is_empty() {
        writer.out.push('\n');
    }
    writer.out
}

struct Writer<'a> {
    typographer: &'a dyn Typographer,
    out: String,
    notes: Vec<&'a [Inline]>,
}

impl<'a> Writer<'a> {
    fn blocks(&mut self, blocks: &'a [Block], indent: &str) {
        for block in blocks {
            self.block(block, indent);
        }
    }

    fn block(&mut self, block: &'a Block, indent: &str) {
        match block {
            Block::Paragraph { content } => self.paragraph(content, indent),
            Block::Heading(heading) => {
                let line = self.line(&heading.content);
                let rule = if u8::from(heading.level) == 2 { "=" } else { "-" };
                self.write(&line, indent);
                self.paragraph_of(&rule.repeat(line.chars().count().clamp(3, 60)), indent);
            }
            Block::List(list) => self.list(list, indent),
            Block::Quote(quote) => {
                self.blocks(&quote.blocks, &format!("{indent}> "));
                if !quote.attribution.is_empty() {
                    let line = self.line(&quote.attribution);
                    self.paragraph_of(&format!("— {line}"), &format!("{indent}> "));
                }
            }
            Block::Image(image) => self.image(image, indent),
            Block::Gallery { images, caption } => {
                for image in images {
                    self.image(image, indent);
                }
                self.paragraph(caption, indent);
            }
            Block::Table(table) => self.table(table, indent),
            Block::Infobox { title, blocks } => {
                self.paragraph(title, &format!("{indent}| "));
                self.blocks(blocks, &format!("{indent}| "));
            }
            Block::EmbedCard(card) => {
                let mut line = self.plain(&card.title);
                if !line.is_empty() {
                    line.push_str(": ");
                }
                line.push_str(card.href.as_str());
                self.write(&line, indent);
                self.paragraph(&card.text, indent);
                self.gap();
            }
            Block::Timeline { entries } => {
                for entry in entries {
                    let when = self.plain(&entry.when);
                    self.write(&when, indent);
                    self.blocks(&entry.blocks, &format!("{indent}  "));
                }
            }
            Block::LiveEntry(entry) => {
                self.paragraph(&entry.headline, indent);
                self.blocks(&entry.blocks, indent);
            }
            Block::Preformatted { text } => {
                for line in text.lines() {
                    self.write(line, &format!("{indent}    "));
                }
                self.gap();
            }
            Block::Divider => self.paragraph_of("* * *", indent),
        }
    }

    fn list(&mut self, list: &'a List, indent: &str) {
        for (position, item) in list.items.iter().enumerate() {
            let mark = item_mark::of(list, position);
            let begin = self.out.len();
            self.blocks(&item.blocks, &item_mark::inner(indent, &mark));
            item_mark::set(&mut self.out, begin, indent, &mark);
            self.tighten();
        }
        self.gap();
    }

    fn table(&mut self, table: &'a Table, indent: &str) {
        self.paragraph(&table.caption, indent);
        for row in &table.rows {
            let cells: Vec<String> = row.iter().map(|cell| self.line(&cell.content)).collect();
            self.write(&cells.join(" | "), indent);
        }
        self.gap();
    }

    fn image(&mut self, image: &'a Image, indent: &str) {
        let mut parts = Vec::new();
        if let Alternative::Text(alt) = &image.alt {
            parts.push(self.plain(alt));
        }
        if !image.caption.is_empty() {
            parts.push(self.line(&image.caption));
        }
        if !image.credit.is_empty() {
            parts.push(format!("({})", self.plain(&image.credit)));
        }
        if !parts.is_empty() {
            self.paragraph_of(&format!("[{}]", parts.join(" – ")), indent);
        }
    }

    fn end_notes(&mut self) {
        let mut number = 0;
        while number < self.notes.len() {
            let line = self.line(self.notes[number]);
            self.write(&format!("[{}] {line}", number + 1), "");
            number += 1;
        }
    }

    fn paragraph(&mut self, content: &'a [Inline], indent: &str) {
        if !content.is_empty() {
            let line = self.line(content);
            self.paragraph_of(&line, indent);
        }
    }

    fn paragraph_of(&mut self, text: &str, indent: &str) {
        self.write(text, indent);
        self.gap();
    }

    fn write(&mut self, text: &str, indent: &str) {
        for line in text.split('\n') {
            self.out.push_str(indent);
            self.out.push_str(line);
            self.out.push('\n');
        }
    }

    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn tighten(&mut self) {
        if self.out.ends_with("\n\n") {
            self.out.pop();
        }
    }

    fn plain(&self, text: &str) -> String {
        pieces(self.typographer.typeset(&[Run { text, skip: false }]))
    }

    /// A line with its links' addresses and its notes' numbers.
    fn line(&mut self, content: &'a [Inline]) -> String {
        let runs: Vec<Run<'_>> = content.iter().filter_map(run).collect();
        let mut set = self.typographer.typeset(&runs).into_iter();
        let mut line = String::new();
        let mut open: Option<&str> = None;
        for inline in content {
            let link = match inline {
                Inline::Text { marks, .. } => link(marks),
                _ => None,
            };
            if link != open {
                close(&mut line, open);
                open = link;
            }
            match inline {
                Inline::Text { .. } => line.push_str(&pieces(set.next().into_iter().collect())),
                Inline::Break => line.push('\n'),
                Inline::Footnote { content } => {
                    self.notes.push(content);
                    line.push_str(&format!(" [{}]", self.notes.len()));
                }
            }
        }
        close(&mut line, open);
        line
    }
}

fn close(line: &mut String, link: Option<&str>) {
    if let Some(href) = link
        && !line.ends_with(href)
        && !href.starts_with('#')
    {
        line.push_str(&format!(" <{href}>"));
    }
}

pub(super) fn link(marks: &[Mark]) -> Option<&str> {
    marks.iter().find_map(|mark| match mark {
        Mark::Link { href } => Some(href.as_str()),
        _ => None,
    })
}

pub(super) fn run(inline: &Inline) -> Option<Run<'_>> {
    match inline {
        Inline::Text { text, marks } => Some(Run { text, skip: marks.contains(&Mark::Code) }),
        _ => None,
    }
}

/// Pieces as plain text.
pub(super) fn pieces(runs: Vec<Vec<Piece>>) -> String {
    runs.into_iter()
        .flatten()
        .map(|piece| match piece {
            Piece::Text(text) | Piece::Superscript(text) => text,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{super::typographer::AsTyped, *};
    use crate::document::{Heading, HeadingLevel, Href, ListItem, Quote};

    fn paragraph(content: Vec<Inline>) -> Block {
        Block::Paragraph { content }
    }

    #[test]
    fn a_text_reads_well() {
        let item = |text: &str| ListItem { blocks: vec![paragraph(vec![Inline::text(text)])] };
        let linked = Inline::Text {
            text: "the report".into(),
            marks: vec![Mark::Link { href: Href::parse("https://ex.org/r").unwrap() }],
        };
        let document = Document::new(vec![
            Block::Heading(Heading { level: HeadingLevel::Two, content: vec![Inline::text("Water")] }),
            paragraph(vec![
                Inline::text("See "),
                linked,
                Inline::text("."),
                Inline::Footnote { content: vec![Inline::text("Page 3.")] },
            ]),
            Block::List(List { start: None, items: vec![item("one"), item("two")] }),
            Block::List(List { start: Some(3), items: vec![item("three")] }),
            Block::Quote(Quote {
                blocks: vec![paragraph(vec![Inline::text("No."), Inline::Break, Inline::text("Never.")])],
                attribution: vec![Inline::text("A. Diallo")],
                source: None,
                pull: false,
            }),
            Block::Divider,
        ]);
        let expected = "Water\n=====\n\nSee the report <https://ex.org/r>. [1]\n\n- one\n- two\n\n3. three\n\n\
                        > No.\n> Never.\n\n> — A. Diallo\n\n* * *\n\n[1] Page 3.\n";
        assert_eq!(text(&document, &AsTyped), expected);
        assert_eq!(text(&Document::default(), &AsTyped), "");
    }
}
