//! Figures with their captions, and galleries.

use super::{
    style::Style,
    tree::Id,
    walk::{Flow, Walk},
};
use crate::document::{Block, Card, Href, Image, Inline, List, plain_text, runs::Line};

/// A title of a card that is longer than this is a text.
const LONGEST_TITLE: usize = 200;

/// The line below a figure, and whose it is.
#[derive(Default)]
struct Caption {
    line: Vec<Inline>,
    credit: String,
}

impl Walk<'_> {
    /// A figure: whatever it shows, with its caption.
    pub fn figure(&mut self, id: Id, style: &Style, flow: &mut Flow) {
        let tree = self.reading.tree;
        let mut inner = Flow::default();
        let mut caption = Caption::default();
        for child in tree.children(id) {
            if tree.name(child) == "figcaption" && !self.notes.is_moved(child) {
                let added = self.caption(child, style, &mut inner);
                caption.line.extend(added.line);
                caption.credit.push_str(&added.credit);
            } else {
                self.node(child, style, &mut inner);
            }
        }
        let mut blocks = inner.finish();
        if tree.class_holds(id, &["wp-block-embed"]) {
            blocks = blocks.into_iter().map(address_to_card).collect();
        }
        let together = tree.class_holds(id, &["gallery"]);
        captioned(blocks, caption, together).into_iter().for_each(|block| flow.push(block));
    }

    /// A box around an image with its caption, as WordPress wrote them before figures.
    pub fn captioned_box(&mut self, id: Id, style: &Style, flow: &mut Flow) {
        let tree = self.reading.tree;
        let mut inner = Flow::default();
        let mut caption = Caption::default();
        for child in tree.children(id) {
            if tree.class_holds(child, &["wp-caption-text", "caption-text"]) {
                caption = self.caption(child, style, &mut inner);
            } else {
                self.node(child, style, &mut inner);
            }
        }
        let mut blocks = inner.finish();
        if caption.line.is_empty()
            && matches!(blocks.as_slice(), [Block::Image(_), Block::Paragraph { .. }])
            && let Some(Block::Paragraph { content }) = blocks.pop()
        {
            caption.line = content;
        }
        captioned(blocks, caption, false).into_iter().for_each(|block| flow.push(block));
    }

    /// The words of a caption; a credit that is marked as one is told apart.
    fn caption(&mut self, id: Id, style: &Style, flow: &mut Flow) -> Caption {
        let tree = self.reading.tree;
        let style = self.reading.style(id, style, &mut self.losses);
        let mut words = Flow::default();
        let mut credit = String::new();
        for child in tree.children(id) {
            let is_credit = tree.has(child, "data-credit")
                || tree.attribute(child, "class").is_some_and(|class| class.to_ascii_lowercase().contains("credit"));
            if is_credit && credit.is_empty() {
                credit = plain_text(&self.line(child, &style).0);
            } else {
                self.node(child, &style, &mut words);
            }
        }
        words.end_paragraph();
        let (line, rest) = super::walk::one_line(words.blocks);
        rest.into_iter().for_each(|block| flow.push(block));
        Caption { line, credit }
    }

    /// A gallery that is no figure: every image within, each with the words that follow it.
    pub fn gallery(&mut self, id: Id, style: &Style, flow: &mut Flow) {
        let blocks = self.blocks(id, style);
        if !blocks.iter().any(holds_image) {
            return blocks.into_iter().for_each(|block| flow.push(block));
        }
        let mut images = Vec::new();
        let mut rest = Vec::new();
        gather(blocks, &mut images, &mut rest);
        if images.len() == 1 {
            images.drain(..).for_each(|image| flow.push(Block::Image(image)));
        } else {
            flow.push(Block::Gallery { images, caption: Vec::new() });
        }
        rest.into_iter().for_each(|block| flow.push(block));
    }

    /// True when one of the children of an element is, or holds, an image.
    pub fn shows_image(&self, id: Id) -> bool {
        self.reading.tree.find(id, &["img", "amp-img", "picture"]).is_some()
    }
}

fn holds_image(block: &Block) -> bool {
    match block {
        Block::Image(_) | Block::Gallery { .. } => true,
        Block::List(list) => list.items.iter().any(|item| item.blocks.iter().any(holds_image)),
        _ => false,
    }
}

/// Takes the images out of blocks; words right after an image are its caption.
fn gather(blocks: Vec<Block>, images: &mut Vec<Image>, rest: &mut Vec<Block>) {
    for block in blocks {
        match block {
            Block::Image(image) => images.push(image),
            Block::Gallery { images: more, .. } => images.extend(more),
            Block::List(List { items, .. }) => items.into_iter().for_each(|item| gather(item.blocks, images, rest)),
            Block::Paragraph { content } => match images.last_mut() {
                Some(image) if image.caption.is_empty() => image.caption = content,
                _ => rest.push(Block::Paragraph { content }),
            },
            other => rest.push(other),
        }
    }
}

/// Blocks of a figure with their caption, put where each kind of block keeps it.
fn captioned(mut blocks: Vec<Block>, caption: Caption, together: bool) -> Vec<Block> {
    let Caption { mut line, credit } = caption;
    let all_images = blocks.iter().all(|block| matches!(block, Block::Image(_) | Block::Gallery { .. }));
    if all_images && (blocks.len() > 1 || (together && blocks.len() == 1)) {
        let mut images = Vec::new();
        gather(blocks, &mut images, &mut Vec::new());
        return vec![Block::Gallery { images, caption: with_credit(line, &credit) }];
    }
    match blocks.as_mut_slice() {
        [Block::Image(image)] if image.caption.is_empty() && image.credit.is_empty() => {
            image.caption = line;
            image.credit = credit;
            return blocks;
        }
        [Block::Gallery { caption, .. }] if caption.is_empty() => {
            *caption = with_credit(std::mem::take(&mut line), &credit)
        }
        [Block::Table(table)] if table.caption.is_empty() => {
            table.caption = with_credit(std::mem::take(&mut line), &credit)
        }
        [Block::Quote(quote)] if quote.attribution.is_empty() => quote.attribution = std::mem::take(&mut line),
        [Block::EmbedCard(card)] => add_caption(card, std::mem::take(&mut line)),
        _ => {}
    }
    if !line.is_empty() {
        blocks.push(Block::Paragraph { content: line });
    }
    blocks
}

fn add_caption(card: &mut Card, line: Vec<Inline>) {
    let words = plain_text(&line);
    let plain = line.iter().all(|inline| matches!(inline, Inline::Text { marks, .. } if marks.is_empty()));
    if card.title.is_empty() && plain && words.len() <= LONGEST_TITLE {
        card.title = words;
    } else if card.text.is_empty() {
        card.text = line;
    } else {
        let mut text = Line::default();
        text.append(std::mem::take(&mut card.text));
        text.line_break();
        text.append(line);
        card.text = text.finish();
    }
}

fn with_credit(line: Vec<Inline>, credit: &str) -> Vec<Inline> {
    let mut joined = Line::default();
    joined.append(line);
    joined.text(" ", &[]);
    joined.text(credit, &[]);
    joined.finish()
}

/// A paragraph that is nothing but an address, in a box that says it is embedded.
fn address_to_card(block: Block) -> Block {
    let Block::Paragraph { content } = &block else { return block };
    let [Inline::Text { text, .. }] = content.as_slice() else { return block };
    match Href::parse(text) {
        Ok(href) if text.starts_with("http") && !text.contains(' ') => {
            let provider = super::providers::guess(&href);
            Block::EmbedCard(Card { provider, href, title: String::new(), text: Vec::new() })
        }
        _ => block,
    }
}
