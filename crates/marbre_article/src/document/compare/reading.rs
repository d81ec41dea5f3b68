//! What a field or block says, line by line.

use super::Field;
use crate::{
    ArticleContent,
    document::{Alternative, Block, Image, ImageSource, Inline, Mark, align::Portrait, words},
};
use serde::{Deserialize, Serialize};

/// The lines of a field or block. None is empty.
pub type Reading = Vec<(What, String)>;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Running text, a heading, the text of a card.
    Text,
    /// A footnote.
    Note,
    /// Where words lead.
    Link,
    /// The line below an image or above a table.
    Caption,
    /// What an image shows, in words.
    Alt,
    /// Whose an image is.
    Credit,
    /// Which image: the SHA-256 of its file, or its lost address.
    Image,
    /// Who said or wrote a quotation.
    Attribution,
    /// The title of an infobox or card, the headline of a live entry.
    Title,
    /// The time of an entry, in words.
    When,
    /// The words of a cell. Rows and columns are counted from 1, in the text where the cell stands.
    Cell {
        /// Which row.
        row: usize,
        /// Which cell of the row.
        column: usize,
    },
    /// Text whose spaces and line ends count.
    Code,
    /// The identity of a byline, section, topic or story.
    Item,
    /// The role of a byline.
    Role,
}

impl What {
    /// True for lines of words, false for addresses and identities.
    pub const fn has_words(self) -> bool {
        !matches!(self, Self::Link | Self::Image | Self::Item)
    }

    const fn kind(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Note => "note",
            Self::Link => "link",
            Self::Caption => "caption",
            Self::Alt => "alt",
            Self::Credit => "credit",
            Self::Image => "image",
            Self::Attribution => "attribution",
            Self::Title => "title",
            Self::When => "when",
            Self::Cell { .. } => "cell",
            Self::Code => "code",
            Self::Item => "item",
            Self::Role => "role",
        }
    }
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of the blocks")]
pub enum BlockKind {
    Paragraph,
    Heading,
    List,
    Quote,
    Image,
    Gallery,
    Table,
    Infobox,
    EmbedCard,
    Timeline,
    LiveEntry,
    Preformatted,
    Divider,
}

impl BlockKind {
    /// The kind of this block.
    pub const fn of(block: &Block) -> Self {
        match block {
            Block::Paragraph { .. } => Self::Paragraph,
            Block::Heading(_) => Self::Heading,
            Block::List(_) => Self::List,
            Block::Quote(_) => Self::Quote,
            Block::Image(_) => Self::Image,
            Block::Gallery { .. } => Self::Gallery,
            Block::Table(_) => Self::Table,
            Block::Infobox { .. } => Self::Infobox,
            Block::EmbedCard(_) => Self::EmbedCard,
            Block::Timeline { .. } => Self::Timeline,
            Block::LiveEntry(_) => Self::LiveEntry,
            Block::Preformatted { .. } => Self::Preformatted,
            Block::Divider => Self::Divider,
        }
    }
}

type Read = fn(&ArticleContent) -> Reading;

/// Every field beside the body, in the order of the page.
pub const FIELDS: [(Field, Read); 12] = [
    (Field::Kicker, |content| plain(&content.kicker)),
    (Field::Headline, |content| plain(&content.headline)),
    (Field::Standfirst, |content| plain(&content.standfirst)),
    (Field::Dateline, |content| plain(&content.dateline)),
    (Field::Bylines, |content| {
        let lines = content
            .bylines
            .iter()
            .flat_map(|signature| [(What::Item, signature.byline.to_string()), (What::Role, signature.role.clone())]);
        lines.filter(|(_, text)| !text.is_empty()).collect()
    }),
    (Field::Section, |content| items(content.section)),
    (Field::Topics, |content| items(&content.topics)),
    (Field::LeadImage, |content| {
        let mut reading = Reading::new();
        content.lead_image.iter().for_each(|lead| image(lead, &mut reading));
        reading
    }),
    (Field::KeyPoints, |content| content.key_points.iter().flat_map(|point| plain(point)).collect()),
    (Field::Related, |content| items(&content.related)),
    (Field::SocialTitle, |content| plain(&content.social_title)),
    (Field::Description, |content| plain(&content.description)),
];

fn plain(text: &str) -> Reading {
    let mut reading = Reading::new();
    add(What::Text, text, &mut reading);
    reading
}

fn items<T: ToString>(of: impl IntoIterator<Item = T>) -> Reading {
    of.into_iter().map(|item| (What::Item, item.to_string())).collect()
}

fn add(what: What, text: &str, reading: &mut Reading) {
    if !text.is_empty() {
        reading.push((what, text.to_owned()));
    }
}

/// A line, then where its words lead, then its notes.
fn line(what: What, content: &[Inline], reading: &mut Reading) {
    let mut text = String::new();
    let mut links: Vec<&str> = Vec::new();
    for inline in content {
        match inline {
            Inline::Text { text: run, marks } => {
                text.push_str(run);
                for mark in marks {
                    if let Mark::Link { href } = mark
                        && links.last() != Some(&href.as_str())
                    {
                        links.push(href.as_str());
                    }
                }
            }
            Inline::Break => text.push('\n'),
            Inline::Footnote { .. } => {}
        }
    }
    add(what, &text, reading);
    links.into_iter().for_each(|link| add(What::Link, link, reading));
    for inline in content {
        if let Inline::Footnote { content } = inline {
            line(What::Note, content, reading);
        }
    }
}

fn image(of: &Image, reading: &mut Reading) {
    match &of.source {
        ImageSource::Asset(hash) => add(What::Image, hash.as_str(), reading),
        ImageSource::Missing(address) => add(What::Image, address, reading),
    }
    if let Alternative::Text(alt) = &of.alt {
        add(What::Alt, alt, reading);
    }
    line(What::Caption, &of.caption, reading);
    add(What::Credit, &of.credit, reading);
    of.link.iter().for_each(|link| add(What::Link, link.as_str(), reading));
}

/// What a block says.
pub fn block(of: &Block) -> Reading {
    let mut reading = Reading::new();
    read(of, &mut reading);
    reading
}

fn read(of: &Block, reading: &mut Reading) {
    match of {
        Block::Paragraph { content } => line(What::Text, content, reading),
        Block::Heading(heading) => line(What::Text, &heading.content, reading),
        Block::List(list) => list.items.iter().flat_map(|item| &item.blocks).for_each(|block| read(block, reading)),
        Block::Quote(quote) => {
            quote.blocks.iter().for_each(|block| read(block, reading));
            line(What::Attribution, &quote.attribution, reading);
            quote.source.iter().for_each(|source| add(What::Link, source.as_str(), reading));
        }
        Block::Image(one) => image(one, reading),
        Block::Gallery { images, caption } => {
            images.iter().for_each(|one| image(one, reading));
            line(What::Caption, caption, reading);
        }
        Block::Table(table) => {
            line(What::Caption, &table.caption, reading);
            for (row, cells) in (1..).zip(&table.rows) {
                for (column, cell) in (1..).zip(cells) {
                    line(What::Cell { row, column }, &cell.content, reading);
                }
            }
        }
        Block::Infobox { title, blocks } => {
            line(What::Title, title, reading);
            blocks.iter().for_each(|block| read(block, reading));
        }
        Block::EmbedCard(card) => {
            add(What::Title, &card.title, reading);
            line(What::Text, &card.text, reading);
            add(What::Link, card.href.as_str(), reading);
        }
        Block::Timeline { entries } => {
            for entry in entries {
                add(What::When, &entry.when, reading);
                entry.blocks.iter().for_each(|block| read(block, reading));
            }
        }
        Block::LiveEntry(entry) => {
            line(What::Title, &entry.headline, reading);
            entry.blocks.iter().for_each(|block| read(block, reading));
        }
        Block::Preformatted { text } => add(What::Code, text, reading),
        Block::Divider => {}
    }
}

/// What must be known of a block to find it again in another text.
pub fn portrait(of: &Block) -> Portrait {
    let says = block(of).into_iter().filter(|(what, _)| what.has_words());
    Portrait {
        key: format!("{of:?}"),
        kind: crate::document::rules::name(of),
        identity: match of {
            Block::Image(image) => format!("{:?}", image.source),
            Block::EmbedCard(card) => card.href.to_string(),
            Block::LiveEntry(entry) => entry.id.clone(),
            _ => String::new(),
        },
        words: says.flat_map(|(_, text)| words::words(&text)).collect(),
    }
}

/// What must be known of a line to find it again.
pub fn line_portrait((what, text): &(What, String)) -> Portrait {
    let kind = what.kind();
    let words = if what.has_words() { words::words(text) } else { Vec::new() };
    Portrait { key: format!("{kind} {text}"), kind, identity: String::new(), words }
}
