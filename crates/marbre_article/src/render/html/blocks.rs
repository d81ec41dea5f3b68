//! Blocks, each as the element that says what it is.

use super::{Writer, escape::escape_into};
use crate::document::{Block, Card, Entry, Heading, Inline, List, LiveEntry, Quote};

impl<'a> Writer<'a> {
    pub(super) fn blocks(&mut self, blocks: &'a [Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Paragraph { content } => self.wrapped("p", content),
            Block::Heading(Heading { level, content }) => self.heading(u8::from(*level), content),
            Block::List(list) => self.list(list),
            Block::Quote(quote) => self.quote(quote),
            Block::Image(image) => self.image(image),
            Block::Gallery { images, caption } => self.gallery(images, caption),
            Block::Table(table) => self.table(table),
            Block::Infobox { title, blocks } => self.infobox(title, blocks),
            Block::EmbedCard(card) => self.card(card),
            Block::Timeline { entries } => self.timeline(entries),
            Block::LiveEntry(entry) => self.live_entry(entry),
            Block::Preformatted { text } => self.preformatted(text),
            Block::Divider => self.out.push_str("<hr>"),
        }
    }

    /// A line in an element without attributes.
    pub(super) fn wrapped(&mut self, element: &str, content: &'a [Inline]) {
        self.out.push('<');
        self.out.push_str(element);
        self.out.push('>');
        self.line(content);
        self.out.push_str("</");
        self.out.push_str(element);
        self.out.push('>');
    }

    /// A line of plain text, set.
    pub(super) fn words(&mut self, text: &str) {
        let line = super::line(text, self.options);
        self.out.push_str(line.as_str());
    }

    fn heading(&mut self, level: u8, content: &'a [Inline]) {
        let depth = self.outline.depth_of(level) + usize::from(self.options.heading_offset);
        self.wrapped(["h2", "h3", "h4", "h5", "h6"][depth.min(4)], content);
    }

    fn list(&mut self, list: &'a List) {
        match list.start {
            None => self.out.push_str("<ul>"),
            Some(1) => self.out.push_str("<ol>"),
            Some(start) => self.out.push_str(&format!("<ol start=\"{start}\">")),
        }
        for item in &list.items {
            self.out.push_str("<li>");
            match item.blocks.as_slice() {
                [Block::Paragraph { content }, rest @ ..]
                    if rest.iter().all(|block| matches!(block, Block::List(_))) =>
                {
                    self.line(content);
                    self.blocks(rest);
                }
                blocks => self.blocks(blocks),
            }
            self.out.push_str("</li>");
        }
        self.out.push_str(if list.start.is_some() { "</ol>" } else { "</ul>" });
    }

    fn quote(&mut self, quote: &'a Quote) {
        self.out.push_str("<blockquote");
        if quote.pull {
            self.out.push_str(" class=\"pullquote\"");
        }
        if let Some(source) = &quote.source {
            let source = self.href(source);
            self.attribute("cite", &source);
        }
        self.out.push('>');
        self.blocks(&quote.blocks);
        if !quote.attribution.is_empty() {
            self.wrapped("footer", &quote.attribution);
        }
        self.out.push_str("</blockquote>");
    }

    fn infobox(&mut self, title: &'a [Inline], blocks: &'a [Block]) {
        self.out.push_str("<aside role=\"note\"");
        if title.is_empty() {
            self.out.push('>');
        } else {
            let name = self.name('i');
            self.attribute("aria-labelledby", &name);
            self.out.push_str("><p class=\"title\"");
            self.attribute("id", &name);
            self.out.push('>');
            self.line(title);
            self.out.push_str("</p>");
        }
        self.blocks(blocks);
        self.out.push_str("</aside>");
    }

    fn card(&mut self, card: &'a Card) {
        self.out.push_str("<div class=\"card\"><a");
        let href = self.href(&card.href);
        self.attribute("href", &href);
        self.out.push('>');
        let host = self.options.words.provider(card.provider);
        if card.title.is_empty() {
            escape_into(&host, &mut self.out);
            self.out.push_str("</a> <small>");
            let shown = card.href.as_str().split_once("://").map_or(card.href.as_str(), |(_, rest)| rest);
            escape_into(shown.split('/').next().unwrap_or(shown), &mut self.out);
        } else {
            self.words(&card.title);
            self.out.push_str("</a> <small>");
            escape_into(&host, &mut self.out);
        }
        self.out.push_str("</small>");
        if !card.text.is_empty() {
            self.wrapped("p", &card.text);
        }
        self.out.push_str("</div>");
    }

    fn timeline(&mut self, entries: &'a [Entry]) {
        self.out.push_str("<ol class=\"timeline\">");
        for entry in entries {
            self.out.push_str("<li>");
            match &entry.date {
                Some(date) => {
                    self.out.push_str("<time");
                    self.attribute("datetime", date);
                    self.out.push('>');
                    self.words(if entry.when.is_empty() { date } else { &entry.when });
                    self.out.push_str("</time>");
                }
                None if !entry.when.is_empty() => {
                    self.out.push_str("<b>");
                    self.words(&entry.when);
                    self.out.push_str("</b>");
                }
                None => {}
            }
            self.blocks(&entry.blocks);
            self.out.push_str("</li>");
        }
        self.out.push_str("</ol>");
    }

    fn live_entry(&mut self, entry: &'a LiveEntry) {
        self.out.push_str("<article class=\"live\"");
        let id = format!("{}{}", self.options.id_prefix, entry.id);
        self.attribute("id", &id);
        self.out.push_str("><header><a");
        self.attribute("href", &format!("#{id}"));
        self.out.push_str("><time");
        let (machine, human) = self.options.words.time(entry.at);
        self.attribute("datetime", &machine);
        self.out.push('>');
        escape_into(&human, &mut self.out);
        self.out.push_str("</time></a>");
        if !entry.headline.is_empty() {
            self.heading(2, &entry.headline);
        }
        self.out.push_str("</header>");
        self.blocks(&entry.blocks);
        self.out.push_str("</article>");
    }

    fn preformatted(&mut self, text: &str) {
        // A line end right after the tag is not shown.
        self.out.push_str(if text.starts_with('\n') { "<pre>\n" } else { "<pre>" });
        escape_into(text, &mut self.out);
        self.out.push_str("</pre>");
    }
}
