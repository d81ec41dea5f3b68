//! Any tree made to follow the rules, keeping every word that can be kept.

use super::{
    Alternative, Block, Card, Document, Entry, Image, ImageSource, Inline, List, ListItem, LiveEntry, Mark, Quote,
    characters::{tidy, tidy_lines},
    grid,
    rules::{self, MAX_DEPTH, Place},
    runs::{Line, normal, ordered},
};
use std::collections::HashSet;

impl Document {
    /// The same document by the rules: neighbouring runs joined, spaces collapsed, empty things left out, tables
    /// completed, containers opened where they may not stand or stand too deep. Twice is the same as once. What is
    /// beyond the limits on blocks and bytes is cut off at the end.
    pub fn normalised(self) -> Self {
        let mut normalise = Normalise { room: rules::MAX_BLOCKS, bytes: rules::MAX_TEXT, ids: HashSet::new() };
        Self::new(normalise.blocks(self.blocks, Place::Top, 1))
    }
}

struct Normalise {
    /// How many more blocks may come.
    room: usize,
    /// How many more bytes of text may come.
    bytes: usize,
    /// The names of the live entries so far.
    ids: HashSet<String>,
}

impl Normalise {
    fn blocks(&mut self, blocks: Vec<Block>, place: Place, depth: usize) -> Vec<Block> {
        let mut kept = Vec::with_capacity(blocks.len());
        for block in blocks {
            self.add(block, place, depth, &mut kept);
        }
        kept
    }

    fn add(&mut self, block: Block, place: Place, depth: usize, kept: &mut Vec<Block>) {
        if !place.allows(&block) || (depth >= MAX_DEPTH && is_container(&block)) {
            for inner in dissolve(block) {
                self.add(inner, place, depth, kept);
            }
        } else if self.room > 0 {
            self.room -= 1;
            match self.block(block, depth) {
                Some(block) => kept.push(block),
                None => self.room += 1,
            }
        }
    }

    fn block(&mut self, block: Block, depth: usize) -> Option<Block> {
        Some(match block {
            Block::Paragraph { content } => Block::Paragraph { content: self.words(content)? },
            Block::Heading(mut heading) => {
                heading.content = self.words(heading.content)?;
                Block::Heading(heading)
            }
            Block::List(list) => self.list(list, depth)?,
            Block::Quote(quote) => self.quote(quote, depth)?,
            Block::Image(image) => Block::Image(self.image(image)?),
            Block::Gallery { images, caption } => self.gallery(images, caption)?,
            Block::Table(mut table) => {
                table.caption = self.line(table.caption);
                for cell in table.rows.iter_mut().flatten() {
                    cell.content = self.line(std::mem::take(&mut cell.content));
                }
                let said = !table.caption.is_empty() || table.rows.iter().flatten().any(|c| !c.content.is_empty());
                Block::Table(grid::complete(table).filter(|_| said)?)
            }
            Block::Infobox { title, blocks } => {
                let title = self.line(title);
                let blocks = self.blocks(blocks, Place::Infobox, depth + 1);
                match (title.is_empty(), blocks.is_empty()) {
                    (_, false) => Block::Infobox { title, blocks },
                    (false, true) => Block::Paragraph { content: title },
                    (true, true) => return None,
                }
            }
            Block::EmbedCard(card) => {
                Block::EmbedCard(Card { title: self.plain(&card.title), text: self.line(card.text), ..card })
            }
            Block::Timeline { entries } => self.timeline(entries, depth)?,
            Block::LiveEntry(entry) => self.live_entry(entry, depth)?,
            Block::Preformatted { text } => {
                let text = self.take(tidy_lines(&text));
                let text = text.trim_end_matches('\n');
                if text.chars().all(char::is_whitespace) {
                    return None;
                }
                Block::Preformatted { text: text.to_owned() }
            }
            Block::Divider => Block::Divider,
        })
    }

    fn list(&mut self, list: List, depth: usize) -> Option<Block> {
        let items: Vec<ListItem> = list
            .items
            .into_iter()
            .map(|item| ListItem { blocks: self.blocks(item.blocks, Place::Item, depth + 1) })
            .filter(|item| !item.blocks.is_empty())
            .collect();
        (!items.is_empty()).then_some(Block::List(List { start: list.start, items }))
    }

    fn quote(&mut self, quote: Quote, depth: usize) -> Option<Block> {
        let blocks = self.blocks(quote.blocks, Place::Quote, depth + 1);
        let attribution = self.line(quote.attribution);
        if !blocks.is_empty() {
            Some(Block::Quote(Quote { blocks, attribution, ..quote }))
        } else if attribution.is_empty() {
            None
        } else {
            Some(Block::Paragraph { content: attribution })
        }
    }

    fn gallery(&mut self, images: Vec<Image>, caption: Vec<Inline>) -> Option<Block> {
        let mut images: Vec<Image> =
            images.into_iter().filter_map(|image| self.image(image)).take(rules::MAX_GALLERY).collect();
        let caption = self.line(caption);
        if images.len() >= 2 {
            return Some(Block::Gallery { images, caption });
        }
        match images.pop() {
            Some(mut image) => {
                if image.caption.is_empty() {
                    image.caption = caption;
                } else if !caption.is_empty() {
                    image.caption.push(Inline::Break);
                    image.caption = normal(image.caption.into_iter().chain(caption).collect());
                }
                Some(Block::Image(image))
            }
            None => (!caption.is_empty()).then_some(Block::Paragraph { content: caption }),
        }
    }

    fn image(&mut self, image: Image) -> Option<Image> {
        let source = match image.source {
            ImageSource::Asset(hash) => ImageSource::Asset(hash),
            ImageSource::Missing(address) => {
                let address = tidy(&address);
                if address.is_empty() || address.len() > rules::MAX_ADDRESS {
                    return None;
                }
                ImageSource::Missing(self.take(address))
            }
        };
        let alt = match image.alt {
            Alternative::Text(text) => match self.plain(&text) {
                empty if empty.is_empty() => Alternative::Unwritten,
                text => Alternative::Text(text),
            },
            other => other,
        };
        let caption = self.line(image.caption);
        Some(Image { source, alt, caption, credit: self.plain(&image.credit), link: image.link })
    }

    /// Entries without a time join the one before; without one before, the timeline is no timeline.
    fn timeline(&mut self, entries: Vec<Entry>, depth: usize) -> Option<Block> {
        let mut kept: Vec<Entry> = Vec::with_capacity(entries.len());
        for entry in entries {
            let date = entry.date.filter(|date| rules::is_date(date));
            let mut when = self.plain(&entry.when);
            let mut blocks = self.blocks(entry.blocks, Place::Entry, depth + 1);
            if when.is_empty() {
                when = date.clone().unwrap_or_default();
            }
            if when.is_empty() {
                match kept.last_mut() {
                    Some(before) => before.blocks.append(&mut blocks),
                    None if !blocks.is_empty() => kept.push(Entry { when: "–".into(), date: None, blocks }),
                    None => {}
                }
            } else if blocks.is_empty() {
                if let Some(content) = self.words(vec![Inline::text(when.clone())]) {
                    kept.push(Entry { when, date, blocks: vec![Block::Paragraph { content }] });
                }
            } else {
                kept.push(Entry { when, date, blocks });
            }
        }
        (!kept.is_empty()).then_some(Block::Timeline { entries: kept })
    }

    fn live_entry(&mut self, entry: LiveEntry, depth: usize) -> Option<Block> {
        let mut headline = self.line(entry.headline);
        let mut blocks = self.blocks(entry.blocks, Place::LiveEntry, depth + 1);
        if blocks.is_empty() {
            blocks.push(Block::Paragraph { content: std::mem::take(&mut headline) });
        }
        if matches!(blocks.as_slice(), [Block::Paragraph { content }] if content.is_empty()) {
            return None;
        }
        let mut id: String = entry.id.to_lowercase().chars().filter(|c| rules::is_entry_id(&c.to_string())).collect();
        id.truncate(rules::MAX_ENTRY_ID - 8);
        let wanted = if rules::is_entry_id(&entry.id) { entry.id } else { format!("entry-{id}") };
        let id = if self.ids.contains(&wanted) {
            let base: String = wanted.chars().take(rules::MAX_ENTRY_ID - 8).collect();
            (2..).map(|n| format!("{base}-{n}")).find(|id| !self.ids.contains(id)).unwrap_or(base)
        } else {
            wanted
        };
        self.ids.insert(id.clone());
        Some(Block::LiveEntry(LiveEntry { id, headline, blocks, at: entry.at }))
    }

    /// A line with something on it.
    fn words(&mut self, content: Vec<Inline>) -> Option<Vec<Inline>> {
        let content = self.line(content);
        (!content.is_empty()).then_some(content)
    }

    fn line(&mut self, content: Vec<Inline>) -> Vec<Inline> {
        let content = normal(content);
        let length = bytes(&content);
        if length <= self.bytes {
            self.bytes -= length;
            return content;
        }
        let mut cut = Line::default();
        for inline in content {
            match inline {
                Inline::Text { text, marks } => cut.text(&self.take(text), &marks),
                Inline::Break => cut.line_break(),
                Inline::Footnote { content } if bytes(&content) <= self.bytes => {
                    self.bytes -= bytes(&content);
                    cut.note(content);
                }
                Inline::Footnote { .. } => {}
            }
        }
        cut.finish()
    }

    fn plain(&mut self, text: &str) -> String {
        let kept = self.take(tidy(text));
        if kept.ends_with(' ') { tidy(&kept) } else { kept }
    }

    /// As much of the text as there is room for.
    fn take(&mut self, mut text: String) -> String {
        if text.len() > self.bytes {
            text.truncate(text.floor_char_boundary(self.bytes));
        }
        self.bytes -= text.len();
        text
    }
}

fn bytes(content: &[Inline]) -> usize {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text { text, .. } => text.len(),
            Inline::Break => 0,
            Inline::Footnote { content } => bytes(content),
        })
        .sum()
}

const fn is_container(block: &Block) -> bool {
    matches!(
        block,
        Block::List(_) | Block::Quote(_) | Block::Infobox { .. } | Block::Timeline { .. } | Block::LiveEntry(_)
    )
}

/// What a block holds, without it, in blocks that stand anywhere or are dissolved in turn.
fn dissolve(block: Block) -> Vec<Block> {
    let titled = |title: Vec<Inline>, blocks: Vec<Block>| -> Vec<Block> {
        std::iter::once(Block::Paragraph { content: strong(title) }).chain(blocks).collect()
    };
    match block {
        Block::Heading(heading) => vec![Block::Paragraph { content: strong(heading.content) }],
        Block::List(list) => list.items.into_iter().flat_map(|item| item.blocks).collect(),
        Block::Quote(quote) => {
            let attribution = Block::Paragraph { content: quote.attribution };
            quote.blocks.into_iter().chain(std::iter::once(attribution)).collect()
        }
        Block::Gallery { images, caption } => {
            images.into_iter().map(Block::Image).chain(std::iter::once(Block::Paragraph { content: caption })).collect()
        }
        Block::Infobox { title, blocks } => titled(title, blocks),
        Block::LiveEntry(entry) => titled(entry.headline, entry.blocks),
        Block::Timeline { entries } => {
            entries.into_iter().flat_map(|entry| titled(vec![Inline::text(entry.when)], entry.blocks)).collect()
        }
        Block::Divider => Vec::new(),
        // These stand anywhere.
        Block::Paragraph { .. }
        | Block::Image(_)
        | Block::Table(_)
        | Block::EmbedCard(_)
        | Block::Preformatted { .. } => Vec::new(),
    }
}

/// The same line, important.
fn strong(content: Vec<Inline>) -> Vec<Inline> {
    content
        .into_iter()
        .map(|inline| match inline {
            Inline::Text { text, mut marks } => {
                marks.push(Mark::Strong);
                Inline::Text { text, marks: ordered(marks) }
            }
            other => other,
        })
        .collect()
}
