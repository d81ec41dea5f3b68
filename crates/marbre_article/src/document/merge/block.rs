//! Blocks of which both sides have another version.

use super::{
    Clash, line,
    parts::value,
    sequence::{self, Element},
};
use crate::document::{
    Block, Card, Document, Heading, List, LiveEntry, Quote, Table, align::Portrait, characters, compare, grid,
};

impl Element for Block {
    fn portrait(&self) -> Portrait {
        compare::portrait(self)
    }

    fn says(&self) -> String {
        let text = Document::new(vec![self.clone()]).plain_text();
        match self {
            Self::Image(image) if text.is_empty() => image.says(),
            _ => text.trim_end_matches('\n').to_owned(),
        }
    }

    fn join(base: &Self, mine: &Self, theirs: &Self, path: &str, clashes: &mut Vec<Clash>) -> Option<Self> {
        Some(match (base, mine, theirs) {
            (
                Self::Paragraph { content: base },
                Self::Paragraph { content: mine },
                Self::Paragraph { content: theirs },
            ) => Self::Paragraph { content: line::join(base, mine, theirs).filter(|line| !line.is_empty())? },
            (Self::Heading(base), Self::Heading(mine), Self::Heading(theirs)) => {
                let content = line::join(&base.content, &mine.content, &theirs.content);
                let content = content.filter(|line| !line.is_empty())?;
                let level = |level: &_| u8::from(*level).to_string();
                let path = format!("{path}.level");
                Self::Heading(Heading {
                    level: value(&base.level, &mine.level, &theirs.level, level, path, clashes),
                    content,
                })
            }
            (Self::Image(base), Self::Image(mine), Self::Image(theirs)) => {
                Self::Image(Element::join(base, mine, theirs, path, clashes)?)
            }
            (
                Self::Gallery { images: base, caption: line },
                Self::Gallery { images: mine, caption: my_line },
                Self::Gallery { images: theirs, caption: their_line },
            ) => {
                let images = sequence::merge(base, mine, theirs, &format!("{path}.images"), clashes);
                let caption = line::field(line, my_line, their_line, || format!("{path}.caption"), clashes);
                (images.len() >= 2).then_some(Self::Gallery { images, caption })?
            }
            (Self::Table(base), Self::Table(mine), Self::Table(theirs)) => {
                Self::Table(table(base, mine, theirs, path, clashes)?)
            }
            (Self::EmbedCard(base), Self::EmbedCard(mine), Self::EmbedCard(theirs)) => {
                Self::EmbedCard(card(base, mine, theirs, path, clashes)?)
            }
            (
                Self::Preformatted { text: base },
                Self::Preformatted { text: mine },
                Self::Preformatted { text: theirs },
            ) => {
                let text = characters::tidy_lines(&line::join_text(base, mine, theirs)?);
                (!text.is_empty()).then_some(Self::Preformatted { text })?
            }
            _ => join_containers(base, mine, theirs, path, clashes)?,
        })
    }
}

/// One block that holds blocks out of two.
fn join_containers(base: &Block, mine: &Block, theirs: &Block, path: &str, clashes: &mut Vec<Clash>) -> Option<Block> {
    Some(match (base, mine, theirs) {
        (Block::List(base), Block::List(mine), Block::List(theirs)) => {
            Block::List(list(base, mine, theirs, path, clashes)?)
        }
        (Block::Quote(base), Block::Quote(mine), Block::Quote(theirs)) => {
            Block::Quote(quote(base, mine, theirs, path, clashes)?)
        }
        (
            Block::Infobox { title: line, blocks: base },
            Block::Infobox { title: my_line, blocks: mine },
            Block::Infobox { title: their_line, blocks: theirs },
        ) => Block::Infobox {
            title: line::field(line, my_line, their_line, || format!("{path}.title"), clashes),
            blocks: blocks(base, mine, theirs, path, clashes)?,
        },
        (Block::Timeline { entries: base }, Block::Timeline { entries: mine }, Block::Timeline { entries: theirs }) => {
            let entries = sequence::merge(base, mine, theirs, &format!("{path}.entries"), clashes);
            Block::Timeline { entries: filled(entries)? }
        }
        (Block::LiveEntry(base), Block::LiveEntry(mine), Block::LiveEntry(theirs)) => {
            Block::LiveEntry(live_entry(base, mine, theirs, path, clashes)?)
        }
        _ => return None,
    })
}

/// The elements of a container, which must have some.
pub fn filled<T>(elements: Vec<T>) -> Option<Vec<T>> {
    (!elements.is_empty()).then_some(elements)
}

/// The blocks inside of a block, which must have some.
fn blocks<E: Element>(base: &[E], mine: &[E], theirs: &[E], path: &str, clashes: &mut Vec<Clash>) -> Option<Vec<E>> {
    filled(sequence::merge(base, mine, theirs, &format!("{path}.blocks"), clashes))
}

fn list(base: &List, mine: &List, theirs: &List, path: &str, clashes: &mut Vec<Clash>) -> Option<List> {
    let start = |start: &Option<u32>| start.map_or_else(String::new, |start| start.to_string());
    Some(List {
        start: value(&base.start, &mine.start, &theirs.start, start, format!("{path}.start"), clashes),
        items: filled(sequence::merge(&base.items, &mine.items, &theirs.items, &format!("{path}.items"), clashes))?,
    })
}

fn quote(base: &Quote, mine: &Quote, theirs: &Quote, path: &str, clashes: &mut Vec<Clash>) -> Option<Quote> {
    let attribution = || format!("{path}.attribution");
    let source = |source: &Option<_>| source.as_ref().map_or_else(String::new, ToString::to_string);
    Some(Quote {
        blocks: blocks(&base.blocks, &mine.blocks, &theirs.blocks, path, clashes)?,
        attribution: line::field(&base.attribution, &mine.attribution, &theirs.attribution, attribution, clashes),
        source: value(&base.source, &mine.source, &theirs.source, source, format!("{path}.source"), clashes),
        pull: value(&base.pull, &mine.pull, &theirs.pull, bool::to_string, format!("{path}.pull"), clashes),
    })
}

/// The table row by row, if its cells still fit together.
fn table(base: &Table, mine: &Table, theirs: &Table, path: &str, clashes: &mut Vec<Clash>) -> Option<Table> {
    let caption = || format!("{path}.caption");
    let headings = [base, mine, theirs].map(|table| table.header_rows);
    let table = Table {
        caption: line::field(&base.caption, &mine.caption, &theirs.caption, caption, clashes),
        header_rows: *super::agreed(&headings[0], &headings[1], &headings[2])?,
        rows: sequence::merge(&base.rows, &mine.rows, &theirs.rows, &format!("{path}.rows"), clashes),
    };
    grid::measure(&table).is_ok().then_some(table)
}

fn card(base: &Card, mine: &Card, theirs: &Card, path: &str, clashes: &mut Vec<Clash>) -> Option<Card> {
    let place = |card: &Card| (card.provider, card.href.clone());
    let places = [base, mine, theirs].map(place);
    let (provider, href) = super::agreed(&places[0], &places[1], &places[2])?.clone();
    let text = || format!("{path}.text");
    Some(Card {
        provider,
        href,
        title: value(&base.title, &mine.title, &theirs.title, String::clone, format!("{path}.title"), clashes),
        text: line::field(&base.text, &mine.text, &theirs.text, text, clashes),
    })
}

fn live_entry(
    base: &LiveEntry,
    mine: &LiveEntry,
    theirs: &LiveEntry,
    path: &str,
    clashes: &mut Vec<Clash>,
) -> Option<LiveEntry> {
    let headline = || format!("{path}.headline");
    Some(LiveEntry {
        id: super::agreed(&base.id, &mine.id, &theirs.id)?.clone(),
        at: value(&base.at, &mine.at, &theirs.at, |at| at.to_rfc3339(), format!("{path}.at"), clashes),
        headline: line::field(&base.headline, &mine.headline, &theirs.headline, headline, clashes),
        blocks: blocks(&base.blocks, &mine.blocks, &theirs.blocks, path, clashes)?,
    })
}
