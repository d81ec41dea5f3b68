//! A document as Markdown: CommonMark, with GitHub's tables and footnotes.

use super::{
    item_mark,
    text::{link, pieces, run},
    typographer::{Run, Typographer},
};
use crate::document::{Alternative, Block, Document, Image, ImageSource, Inline, List, Mark, Table};

/// The whole document as Markdown. Image addresses come from `image`; an image without one is its words. Addresses that
/// begin at the root get `base` before them.
pub fn markdown(
    document: &Document,
    typographer: &dyn Typographer,
    image: &dyn Fn(&ImageSource) -> Option<String>,
    base: &str,
) -> String {
    let mut writer = Writer { typographer, image, base, out: String::new(), notes: Vec::new() };
    writer.blocks(&document.blocks, "");
    writer.end_notes();
    let end = writer.out.trim_end().len();
    writer.out.truncate(end);
    if !writer.out.is_empty() {
        writer.out.push('\n');
    }
    writer.out
}

struct Writer<'a> {
    typographer: &'a dyn Typographer,
    image: &'a dyn Fn(&ImageSource) -> Option<String>,
    base: &'a str,
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
            Block::Paragraph { content } => self.line(content, indent, "", ""),
            Block::Heading(heading) => {
                let mark = "#".repeat(usize::from(u8::from(heading.level)));
                self.line(&heading.content, indent, &format!("{mark} "), "");
            }
            Block::List(list) => self.list(list, indent),
            Block::Quote(quote) => {
                let indent = format!("{indent}> ");
                self.blocks(&quote.blocks, &indent);
                self.line(&quote.attribution, &indent, "— ", "");
                self.separate(indent.trim_end_matches("> ").trim_end());
            }
            Block::Image(image) => self.image(image, indent),
            Block::Gallery { images, caption } => {
                for image in images {
                    self.image(image, indent);
                }
                self.line(caption, indent, "*", "*");
            }
            Block::Table(table) => self.table(table, indent),
            Block::Infobox { title, blocks } => {
                let indent = format!("{indent}> ");
                self.line(title, &indent, "**", "**");
                self.blocks(blocks, &indent);
                self.separate(indent.trim_end_matches("> ").trim_end());
            }
            Block::EmbedCard(card) => {
                let title = if card.title.is_empty() { card.href.as_str() } else { &card.title };
                let line = format!("[{}]({})", escaped(&self.plain(title)), self.address(card.href.as_str()));
                self.paragraph(&line, indent);
                self.line(&card.text, indent, "", "");
            }
            Block::Timeline { entries } => {
                for entry in entries {
                    let when = format!("- **{}**", escaped(&self.plain(&entry.when)));
                    self.paragraph(&when, indent);
                    self.blocks(&entry.blocks, &format!("{indent}  "));
                }
            }
            Block::LiveEntry(entry) => {
                self.line(&entry.headline, indent, "### ", "");
                self.blocks(&entry.blocks, indent);
            }
            Block::Preformatted { text } => self.preformatted(text, indent),
            Block::Divider => self.paragraph("***", indent),
        }
    }

    fn list(&mut self, list: &'a List, indent: &str) {
        for (position, item) in list.items.iter().enumerate() {
            let mark = item_mark::of(list, position);
            let begin = self.out.len();
            self.blocks(&item.blocks, &item_mark::inner(indent, &mark));
            item_mark::set(&mut self.out, begin, indent, &mark);
        }
        // Two lists in a row would be read as one.
        self.paragraph("<!-- -->", indent);
    }

    fn table(&mut self, table: &'a Table, indent: &str) {
        self.line(&table.caption, indent, "*", "*");
        let columns = table.rows.iter().map(|row| width(row)).max().unwrap_or(0);
        let header = table.header_rows.min(1) as usize;
        let mut lines = Vec::new();
        if header == 0 {
            lines.push("| ".repeat(columns) + "|");
        }
        for (number, row) in table.rows.iter().enumerate() {
            let mut cells = Vec::new();
            for cell in row {
                cells.push(cell_text(&self.inlines(&cell.content)));
                cells.extend((1..cell.columns).map(|_| String::new()));
            }
            cells.resize(columns, String::new());
            lines.push(format!("| {} |", cells.join(" | ")));
            if number + 1 == header {
                lines.push("| --- ".repeat(columns) + "|");
            }
        }
        if header == 0 {
            lines.insert(1, "| --- ".repeat(columns) + "|");
        }
        self.paragraph(&lines.join("\n"), indent);
    }

    fn image(&mut self, image: &'a Image, indent: &str) {
        let alt = match &image.alt {
            Alternative::Text(alt) => escaped(&self.plain(alt)),
            Alternative::Decorative | Alternative::Unwritten => String::new(),
        };
        match (self.image)(&image.source) {
            Some(address) => self.paragraph(&format!("![{alt}]({})", self.address(&address)), indent),
            None if !alt.is_empty() => self.paragraph(&format!("\\[{alt}\\]"), indent),
            None => {}
        }
        let credit = if image.credit.is_empty() { String::new() } else { format!(" ({})", escaped(&image.credit)) };
        if image.caption.is_empty() && !credit.is_empty() {
            self.paragraph(&format!("*{}*", credit.trim_start()), indent);
        } else {
            self.line(&image.caption, indent, "*", &format!("{credit}*"));
        }
    }

    fn preformatted(&mut self, text: &str, indent: &str) {
        let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest.max(2) + 1);
        self.paragraph(&format!("{fence}\n{}\n{fence}", text.trim_end_matches('\n')), indent);
    }

    fn end_notes(&mut self) {
        let mut number = 0;
        while number < self.notes.len() {
            let line = self.inlines(self.notes[number]);
            self.paragraph(&format!("[^{}]: {line}", number + 1), "");
            number += 1;
        }
    }

    fn line(&mut self, content: &'a [Inline], indent: &str, before: &str, after: &str) {
        if !content.is_empty() {
            let line = self.inlines(content);
            self.paragraph(&format!("{before}{line}{after}"), indent);
        }
    }

    fn paragraph(&mut self, text: &str, indent: &str) {
        for line in text.split('\n') {
            self.out.push_str(if line.is_empty() { indent.trim_end() } else { indent });
            self.out.push_str(line);
            self.out.push('\n');
        }
        self.separate(indent.trim_end());
    }

    fn separate(&mut self, indent: &str) {
        self.out.push_str(indent);
        self.out.push('\n');
    }

    fn plain(&self, text: &str) -> String {
        pieces(self.typographer.typeset(&[Run { text, skip: false }]))
    }

    fn address(&self, href: &str) -> String {
        let base = if href.starts_with('/') { self.base } else { "" };
        format!("{base}{href}").replace('(', "%28").replace(')', "%29").replace(' ', "%20")
    }

    fn inlines(&mut self, content: &'a [Inline]) -> String {
        let runs: Vec<Run<'_>> = content.iter().filter_map(run).collect();
        let mut set = self.typographer.typeset(&runs).into_iter();
        let mut line = String::new();
        for (at, inline) in content.iter().enumerate() {
            match inline {
                Inline::Text { marks, .. } => {
                    let text = pieces(set.next().into_iter().collect());
                    self.run(&text, marks, at == 0 || line.ends_with('\n'), &mut line);
                }
                Inline::Break => line.push_str("\\\n"),
                Inline::Footnote { content } => {
                    self.notes.push(content);
                    line.push_str(&format!("[^{}]", self.notes.len()));
                }
            }
        }
        line
    }

    fn run(&self, text: &str, marks: &[Mark], first: bool, line: &mut String) {
        let inside = text.trim_matches([' ', '\n']);
        let (lead, tail) = match text.find(inside) {
            Some(at) if !inside.is_empty() => (&text[..at], &text[at + inside.len()..]),
            _ => {
                line.push_str(text);
                return;
            }
        };
        let mut set = if marks.contains(&Mark::Code) { code(inside) } else { escaped(inside) };
        if first && lead.is_empty() && !marks.contains(&Mark::Code) {
            set = escaped_start(set);
        }
        for (mark, wrap) in [(Mark::Emphasis, "*"), (Mark::Strong, "**"), (Mark::Strikethrough, "~~")] {
            if marks.contains(&mark) {
                set = format!("{wrap}{set}{wrap}");
            }
        }
        if let Some(href) = link(marks) {
            set = format!("[{set}]({})", self.address(href));
        }
        line.push_str(lead);
        line.push_str(&set);
        line.push_str(tail);
    }
}

/// A line as a cell of a table: on one line, every bar escaped, those in code too.
fn cell_text(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for c in line.chars() {
        match c {
            '\n' => out.push(' '),
            '|' if !out.ends_with('\\') => out.push_str("\\|"),
            c => out.push(c),
        }
    }
    out
}

fn width(row: &[crate::document::Cell]) -> usize {
    row.iter().map(|cell| cell.columns as usize).sum()
}

fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// A text whose every character stands for itself.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '!' | '#') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A line that would begin a list, a rule or an underline does so no longer.
fn escaped_start(line: String) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match line.as_bytes().get(digits) {
        Some(b'.' | b')') if digits > 0 => format!("{}\\{}", &line[..digits], &line[digits..]),
        Some(b'-' | b'+' | b'=') if digits == 0 => format!("\\{line}"),
        _ => line,
    }
}

#[cfg(test)]
mod tests {
    use super::{super::typographer::AsTyped, *};
    use crate::document::{Cell, Heading, HeadingLevel, Href, ListItem};
    use pulldown_cmark::{Event, Options, Parser};

    fn read_back(document: &Document) -> String {
        let written = markdown(document, &AsTyped, &|_| None, "https://ex.org");
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
        Parser::new_ext(&written, options)
            .filter_map(|event| match event {
                Event::Text(text) | Event::Code(text) => Some(text.into_string()),
                Event::HardBreak | Event::SoftBreak => Some("\n".into()),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn every_character_stands_for_itself() {
        for text in [
            "1. not a list",
            "- nor this",
            "+ nor",
            "# no heading",
            "a *b* _c_ `d` [e](f) <g> &amp; ~~h~~ \\ | !",
            "===",
            "---",
            "2) x",
            "http://ex.org",
            "a  b",
            "> no quote",
            "![x](y)",
            "[^1]",
            "***",
        ] {
            let document = Document::new(vec![Block::Paragraph { content: vec![Inline::text(text)] }]);
            assert_eq!(read_back(&document), text, "{text}");
            let strong = Inline::Text { text: text.to_owned(), marks: vec![Mark::Code] };
            assert_eq!(
                read_back(&Document::new(vec![Block::Paragraph { content: vec![strong] }])),
                text,
                "{text} as code"
            );
        }
    }

    #[test]
    fn blocks_are_written_as_readers_expect() {
        let item = |text: &str| ListItem { blocks: vec![Block::Paragraph { content: vec![Inline::text(text)] }] };
        let cell = |text: &str| Cell { header: false, columns: 1, rows: 1, content: vec![Inline::text(text)] };
        let link = Mark::Link { href: Href::parse("/fr/x(1)").unwrap() };
        let document = Document::new(vec![
            Block::Heading(Heading { level: HeadingLevel::Three, content: vec![Inline::text("Title")] }),
            Block::Paragraph {
                content: vec![
                    Inline::Text { text: "word ".into(), marks: vec![link, Mark::Strong] },
                    Inline::text("rest"),
                    Inline::Footnote { content: vec![Inline::text("note")] },
                ],
            },
            Block::List(List { start: Some(2), items: vec![item("a"), item("b")] }),
            Block::Table(Table {
                caption: vec![],
                header_rows: 1,
                rows: vec![vec![cell("h|1"), cell("h2")], vec![cell("1"), cell("2")]],
            }),
            Block::Preformatted { text: "```\nx".into() },
        ]);
        let expected = "### Title\n\n[**word**](https://ex.org/fr/x%281%29) rest[^1]\n\n2. a\n\n3. b\n\n<!-- -->\n\n\
                        | h\\|1 | h2 |\n| --- | --- |\n| 1 | 2 |\n\n````\n```\nx\n````\n\n[^1]: note\n";
        assert_eq!(markdown(&document, &AsTyped, &|_| None, "https://ex.org"), expected);
    }
}
