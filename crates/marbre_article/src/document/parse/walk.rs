//! The walk over the tree: every element to the block or the marks that come nearest.

use super::{
    intake::Noticed,
    losses::Losses,
    notes::Notes,
    providers,
    style::{Reading, Style, is_hidden},
    tree::{Id, Seen},
};
use crate::document::{Block, Card, CardProvider, Heading, HeadingLevel, Href, Inline, List, Mark, Table, runs::Line};

/// Walks over a tree once.
pub struct Walk<'a> {
    /// What the tree means.
    pub reading: Reading<'a>,
    /// What found no place.
    pub losses: Losses,
    /// The footnotes of the text.
    pub notes: Notes,
    /// How many bytes the addresses of linked runs take.
    link_bytes: usize,
}

/// How many bytes the addresses of linked runs may take.
const MAX_LINK_BYTES: usize = 8 * 1024 * 1024;

/// Blocks in the making: finished ones, and the line that is being written.
#[derive(Debug, Default)]
pub struct Flow {
    /// The finished blocks.
    pub blocks: Vec<Block>,
    /// The line after them.
    pub line: Line,
    /// How many blocks there were when a word processor's list got its last item.
    pub word_list: Option<usize>,
}

impl Flow {
    /// Ends the line: it becomes a paragraph, or the card of the address that is all it says.
    pub fn end_line(&mut self) {
        let content = self.line.finish();
        if content.is_empty() {
            return;
        }
        self.blocks.push(match bare_address(&content) {
            Some((provider, href)) => Block::EmbedCard(Card { provider, href, title: String::new(), text: Vec::new() }),
            None => Block::Paragraph { content },
        });
    }

    /// Ends the line as a paragraph, whatever it says.
    pub fn end_paragraph(&mut self) {
        let content = self.line.finish();
        if !content.is_empty() {
            self.blocks.push(Block::Paragraph { content });
        }
    }

    /// Ends the line and adds a block.
    pub fn push(&mut self, block: Block) {
        self.end_line();
        self.blocks.push(block);
    }

    /// Everything, the last line included.
    pub fn finish(mut self) -> Vec<Block> {
        self.end_line();
        self.blocks
    }
}

/// The thing whose address is all that a line says, when its host is known.
pub fn bare_address(content: &[Inline]) -> Option<(CardProvider, Href)> {
    let [Inline::Text { text, marks }] = content else { return None };
    if !text.starts_with("http") || text.contains(' ') {
        return None;
    }
    let said = providers::known(text)?;
    match marks.as_slice() {
        [] => Some(said),
        [Mark::Link { href }] => Some(said).filter(|said| providers::known(href.as_str()).as_ref() == Some(said)),
        _ => None,
    }
}

/// What an element becomes.
enum Role {
    /// Its text, with marks.
    Inline,
    /// A paragraph, or whatever blocks it holds.
    Flow,
    /// Nothing.
    Skip,
    /// A heading.
    Heading(HeadingLevel),
}

fn role(name: &str) -> Role {
    match name {
        "p" | "div" | "section" | "article" | "main" | "header" | "footer" | "nav" | "address" | "center"
        | "hgroup" | "dd" | "dt" | "li" | "figcaption" | "summary" | "search" | "tr" | "td" | "th" | "tbody"
        | "thead" | "tfoot" | "caption" | "listing" => Role::Flow,
        "h1" | "h2" => Role::Heading(HeadingLevel::Two),
        "h3" => Role::Heading(HeadingLevel::Three),
        "h4" | "h5" | "h6" => Role::Heading(HeadingLevel::Four),
        "source" | "col" | "colgroup" | "wbr" => Role::Skip,
        _ => Role::Inline,
    }
}

impl<'a> Walk<'a> {
    /// A walk over what was read.
    pub fn new(reading: Reading<'a>, noticed: Noticed) -> Self {
        let notes = if noticed.inner_links { Notes::find(reading.tree) } else { Notes::default() };
        Self { reading, losses: noticed.losses, notes, link_bytes: 0 }
    }

    /// The blocks within an element.
    pub fn blocks(&mut self, id: Id, style: &Style) -> Vec<Block> {
        let mut flow = Flow::default();
        self.children(id, style, &mut flow);
        flow.finish()
    }

    /// Everything within an element, into the flow.
    pub fn children(&mut self, id: Id, style: &Style, flow: &mut Flow) {
        let tree = self.reading.tree;
        for child in tree.children(id) {
            self.node(child, style, flow);
        }
    }

    /// One node, into the flow.
    pub fn node(&mut self, id: Id, style: &Style, flow: &mut Flow) {
        match self.reading.tree.see(id) {
            Some(Seen::Text(text)) => self.text(text, style, flow),
            Some(Seen::Element(name)) => self.element(id, name, style, flow),
            None => {}
        }
    }

    fn text(&mut self, text: &str, style: &Style, flow: &mut Flow) {
        // Every run repeats the address of its link: a long one around thousands of runs would fill the memory.
        self.link_bytes += style.link().map_or(0, |href| href.as_str().len());
        if self.link_bytes <= MAX_LINK_BYTES {
            return flow.line.text(text, &style.marks);
        }
        let unlinked: Vec<Mark> =
            style.marks.iter().filter(|mark| !matches!(mark, Mark::Link { .. })).cloned().collect();
        if unlinked.len() < style.marks.len() {
            self.losses.add("link beyond the most that can be kept", "dropped, its text kept");
        }
        flow.line.text(text, &unlinked);
    }

    fn element(&mut self, id: Id, name: &str, around: &Style, flow: &mut Flow) {
        let tree = self.reading.tree;
        if self.notes.is_moved(id) {
            return;
        }
        if is_hidden(tree, id) {
            return self.losses.add("hidden text", "dropped");
        }
        if name == "br" {
            return line_break(flow);
        }
        if !around.in_note
            && let Some(note) = self.notes.tell(id)
        {
            let content = self.line(note, &around.of_note()).0;
            return flow.line.note(content);
        }
        let style = &self.reading.style(id, around, &mut self.losses);
        if tree.attribute(id, "class").is_some_and(|class| !class.is_empty()) && self.by_class(id, name, style, flow) {
            return;
        }
        if self.kept(id, name, style, flow) || self.shown(id, name, style, flow) {
            return;
        }
        match name {
            "ul" | "ol" | "menu" | "dir" => self.list(id, style, flow),
            "dl" => self.definitions(id, style, flow),
            "blockquote" => self.quote(id, style, flow),
            "figure" => self.figure(id, style, flow),
            "img" | "amp-img" => self.image_element(id, style, flow),
            "picture" => self.picture(id, style, flow),
            "table" => self.table(id, style, flow),
            "pre" => self.preformatted(id, flow),
            "hr" => {
                if !self.notes.is_apparatus(tree, id) {
                    flow.push(Block::Divider);
                }
            }
            "aside" | "details" => self.infobox(id, style, flow),
            "iframe" | "embed" | "object" | "video" | "audio" | "amp-iframe" | "amp-youtube" => {
                self.embedded(id, name, style, flow);
            }
            "q" => self.quotation(id, style, flow),
            "rt" => self.reading_aid(id, style, flow),
            _ => self.by_role(id, name, style, flow),
        }
    }

    fn by_role(&mut self, id: Id, name: &str, style: &Style, flow: &mut Flow) {
        match role(name) {
            Role::Inline => self.children(id, style, flow),
            Role::Flow => {
                flow.end_line();
                self.children(id, style, flow);
                if self.reading.tree.has(id, "data-keep") { flow.end_paragraph() } else { flow.end_line() }
            }
            Role::Heading(level) => self.heading(id, level, style, flow),
            Role::Skip => {}
        }
    }

    fn heading(&mut self, id: Id, level: HeadingLevel, style: &Style, flow: &mut Flow) {
        let (content, rest) = self.line(id, style);
        let apparatus = self.notes.is_apparatus(self.reading.tree, id);
        if !content.is_empty() && !apparatus {
            flow.push(Block::Heading(Heading { level, content }));
        }
        rest.into_iter().for_each(|block| flow.push(block));
    }

    fn quotation(&mut self, id: Id, style: &Style, flow: &mut Flow) {
        // As typed: typography makes them curly or angular.
        let mark = if style.quoted.is_multiple_of(2) { "\"" } else { "'" };
        let inner = Style { quoted: style.quoted + 1, ..style.clone() };
        flow.line.text(mark, &style.marks);
        self.children(id, &inner, flow);
        flow.line.text(mark, &style.marks);
    }

    /// The small characters above others say how to read them: here they stand behind, in brackets.
    fn reading_aid(&mut self, id: Id, style: &Style, flow: &mut Flow) {
        let tree = self.reading.tree;
        let bracketed = tree.before(id).is_some_and(|before| tree.name(before) == "rp");
        let (open, close) = if bracketed { ("", "") } else { ("(", ")") };
        flow.line.text(open, &style.marks);
        self.children(id, style, flow);
        flow.line.text(close, &style.marks);
    }

    fn preformatted(&mut self, id: Id, flow: &mut Flow) {
        let tree = self.reading.tree;
        let mut text = String::new();
        for inner in tree.within(id) {
            match tree.see(inner) {
                Some(Seen::Text(part)) => text.push_str(part),
                Some(Seen::Element("br")) => text.push('\n'),
                _ => {}
            }
        }
        flow.push(Block::Preformatted { text });
    }

    /// Everything within an element on one line. What cannot stand on a line is returned beside it.
    pub fn line(&mut self, id: Id, style: &Style) -> (Vec<Inline>, Vec<Block>) {
        let mut flow = Flow::default();
        self.children(id, style, &mut flow);
        flow.end_paragraph();
        one_line(flow.blocks)
    }
}

fn line_break(flow: &mut Flow) {
    if flow.line.ends_in_break() {
        flow.line.take_back_break();
        flow.end_line();
    } else {
        flow.line.line_break();
    }
}

/// The words of blocks on one line, with breaks between them, and what has no words.
pub fn one_line(mut blocks: Vec<Block>) -> (Vec<Inline>, Vec<Block>) {
    if let [Block::Paragraph { content }] = blocks.as_mut_slice() {
        return (std::mem::take(content), Vec::new());
    }
    let (mut line, mut rest) = (Line::default(), Vec::new());
    join(blocks, &mut line, &mut rest);
    (line.finish(), rest)
}

fn join(blocks: Vec<Block>, line: &mut Line, rest: &mut Vec<Block>) {
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Heading(Heading { content, .. }) => join_line(content, line),
            Block::List(List { items, .. }) => items.into_iter().for_each(|item| join(item.blocks, line, rest)),
            Block::Quote(quote) => {
                join(quote.blocks, line, rest);
                join_line(quote.attribution, line);
            }
            Block::Table(Table { caption, rows, .. }) => {
                join_line(caption, line);
                for row in rows {
                    line.line_break();
                    for cell in row {
                        line.text(" ", &[]);
                        line.append(cell.content);
                    }
                }
            }
            Block::Infobox { title, blocks } => {
                join_line(title, line);
                join(blocks, line, rest);
            }
            Block::Preformatted { text } => {
                for row in text.lines() {
                    line.line_break();
                    line.text(row, &[]);
                }
            }
            Block::Divider => {}
            other => rest.push(other),
        }
    }
}

fn join_line(content: Vec<Inline>, line: &mut Line) {
    line.line_break();
    line.append(content);
}
