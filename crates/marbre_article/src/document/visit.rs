//! A walk over all that a document says and shows, in the order of reading.

use super::{Alternative, Block, Card, Document, Href, Image, Inline, Mark};

/// Something met on the walk.
#[derive(Debug, Clone, Copy)]
pub enum Part<'d> {
    /// A line of text: a paragraph, a heading, a caption, a cell. Never empty.
    Line(&'d [Inline]),
    /// A plain string that readers see: a credit, the title of a card, the time of an entry. Never empty.
    Words(&'d str),
    /// An image; its caption and credit come after it.
    Image(&'d Image),
    /// A card; its title and text come after it.
    Card(&'d Card),
}

impl Document {
    /// Walks over everything in the order of reading.
    pub fn visit<'d>(&'d self, see: &mut dyn FnMut(Part<'d>)) {
        blocks(&self.blocks, see);
    }

    /// Every image, in order.
    pub fn images(&self) -> Vec<&Image> {
        let mut images = Vec::new();
        self.visit(&mut |part| {
            if let Part::Image(image) = part {
                images.push(image);
            }
        });
        images
    }

    /// Where every link, card and linked image leads, in order, with repetitions.
    pub fn links(&self) -> Vec<&Href> {
        let mut links = Vec::new();
        self.visit(&mut |part| match part {
            Part::Line(content) => line_links(content, &mut links),
            Part::Image(image) => links.extend(&image.link),
            Part::Card(card) => links.push(&card.href),
            Part::Words(_) => {}
        });
        links
    }

    /// Every character that readers see, footnotes and alternative texts included, a line for each line. For searching
    /// and counting; [`crate::render::text`] makes a text for people.
    pub fn plain_text(&self) -> String {
        let mut text = String::new();
        self.visit(&mut |part| match part {
            Part::Line(content) => line_text(content, &mut text),
            Part::Words(words) => line_words(words, &mut text),
            Part::Image(Image { alt: Alternative::Text(alt), .. }) => line_words(alt, &mut text),
            Part::Image(_) | Part::Card(_) => {}
        });
        text
    }

    /// Changes every image, wherever it stands.
    pub fn for_each_image_mut(&mut self, change: &mut dyn FnMut(&mut Image)) {
        images_mut(&mut self.blocks, change);
    }
}

fn line_words(words: &str, text: &mut String) {
    text.push_str(words);
    text.push('\n');
}

fn line_text(content: &[Inline], text: &mut String) {
    for inline in content {
        match inline {
            Inline::Text { text: run, .. } => text.push_str(run),
            Inline::Break => text.push('\n'),
            Inline::Footnote { .. } => {}
        }
    }
    text.push('\n');
    for inline in content {
        if let Inline::Footnote { content } = inline {
            line_text(content, text);
        }
    }
}

fn line_links<'d>(content: &'d [Inline], links: &mut Vec<&'d Href>) {
    let mut last = None;
    for inline in content {
        match inline {
            Inline::Text { marks, .. } => {
                let link = marks.iter().find_map(|mark| match mark {
                    Mark::Link { href } => Some(href),
                    _ => None,
                });
                // One link may cover several runs.
                if link.is_some() && link != last {
                    links.extend(link);
                }
                last = link;
            }
            Inline::Break => {}
            Inline::Footnote { content } => line_links(content, links),
        }
    }
}

fn blocks<'d>(of: &'d [Block], see: &mut dyn FnMut(Part<'d>)) {
    for block in of {
        match block {
            Block::Paragraph { content } => line(content, see),
            Block::Heading(heading) => line(&heading.content, see),
            Block::List(list) => list.items.iter().for_each(|item| blocks(&item.blocks, see)),
            Block::Quote(quote) => {
                blocks(&quote.blocks, see);
                line(&quote.attribution, see);
            }
            Block::Image(image) => self::image(image, see),
            Block::Gallery { images, caption } => {
                images.iter().for_each(|image| self::image(image, see));
                line(caption, see);
            }
            Block::Table(table) => {
                line(&table.caption, see);
                table.rows.iter().flatten().for_each(|cell| line(&cell.content, see));
            }
            Block::Infobox { title, blocks: inner } => {
                line(title, see);
                blocks(inner, see);
            }
            Block::EmbedCard(card) => {
                see(Part::Card(card));
                words(&card.title, see);
                line(&card.text, see);
            }
            Block::Timeline { entries } => {
                for entry in entries {
                    words(&entry.when, see);
                    blocks(&entry.blocks, see);
                }
            }
            Block::LiveEntry(entry) => {
                line(&entry.headline, see);
                blocks(&entry.blocks, see);
            }
            Block::Preformatted { text } => words(text, see),
            Block::Divider => {}
        }
    }
}

fn line<'d>(content: &'d [Inline], see: &mut dyn FnMut(Part<'d>)) {
    if !content.is_empty() {
        see(Part::Line(content));
    }
}

fn words<'d>(text: &'d str, see: &mut dyn FnMut(Part<'d>)) {
    if !text.is_empty() {
        see(Part::Words(text));
    }
}

fn image<'d>(image: &'d Image, see: &mut dyn FnMut(Part<'d>)) {
    see(Part::Image(image));
    line(&image.caption, see);
    words(&image.credit, see);
}

fn images_mut(of: &mut [Block], change: &mut dyn FnMut(&mut Image)) {
    for block in of {
        match block {
            Block::Image(image) => change(image),
            Block::Gallery { images, .. } => images.iter_mut().for_each(&mut *change),
            Block::List(list) => list.items.iter_mut().for_each(|item| images_mut(&mut item.blocks, change)),
            Block::Quote(quote) => images_mut(&mut quote.blocks, change),
            Block::Infobox { blocks, .. } => images_mut(blocks, change),
            Block::Timeline { entries } => entries.iter_mut().for_each(|entry| images_mut(&mut entry.blocks, change)),
            Block::LiveEntry(entry) => images_mut(&mut entry.blocks, change),
            Block::Paragraph { .. }
            | Block::Heading(_)
            | Block::Table(_)
            | Block::EmbedCard(_)
            | Block::Preformatted { .. }
            | Block::Divider => {}
        }
    }
}
