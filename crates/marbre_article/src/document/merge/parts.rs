//! The parts of blocks that stand in sequences: items, entries, images, rows, cells, and the key points of an article.

use super::{
    Clash, agreed,
    block::filled,
    line,
    sequence::{self, Element},
};
use crate::document::{
    Alternative, Block, Cell, Entry, Image, ImageSource, ListItem, align::Portrait, compare, words::words,
};

/// A value that stands once: mine, with a clash, when both have set another.
pub fn value<T: Clone + PartialEq>(
    base: &T,
    mine: &T,
    theirs: &T,
    shown: impl Fn(&T) -> String,
    path: String,
    clashes: &mut Vec<Clash>,
) -> T {
    agreed(base, mine, theirs).cloned().unwrap_or_else(|| {
        clashes.push(Clash { path, mine: shown(mine), theirs: shown(theirs) });
        mine.clone()
    })
}

fn says_all<E: Element>(elements: &[E]) -> String {
    elements.iter().map(Element::says).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}

fn portrait<E: Element + std::fmt::Debug>(of: &E, kind: &'static str) -> Portrait {
    Portrait { key: format!("{of:?}"), kind, identity: String::new(), words: words(&of.says()) }
}

impl Element for String {
    fn portrait(&self) -> Portrait {
        portrait(self, "a point")
    }

    fn says(&self) -> String {
        self.clone()
    }

    fn join(base: &Self, mine: &Self, theirs: &Self, _: &str, _: &mut Vec<Clash>) -> Option<Self> {
        line::tidy(&line::join_text(base, mine, theirs)?)
    }
}

impl Element for ListItem {
    fn portrait(&self) -> Portrait {
        portrait(self, "an item")
    }

    fn says(&self) -> String {
        says_all(&self.blocks)
    }

    fn join(base: &Self, mine: &Self, theirs: &Self, path: &str, clashes: &mut Vec<Clash>) -> Option<Self> {
        let path = format!("{path}.blocks");
        let blocks = sequence::merge(&base.blocks, &mine.blocks, &theirs.blocks, &path, clashes);
        Some(Self { blocks: filled(blocks)? })
    }
}

impl Element for Entry {
    fn portrait(&self) -> Portrait {
        Portrait { identity: self.when.clone(), ..portrait(self, "an entry") }
    }

    fn says(&self) -> String {
        format!("{}\n{}", self.when, says_all(&self.blocks))
    }

    fn join(base: &Self, mine: &Self, theirs: &Self, path: &str, clashes: &mut Vec<Clash>) -> Option<Self> {
        let date = |date: &Option<String>| date.clone().unwrap_or_default();
        let blocks = format!("{path}.blocks");
        Some(Self {
            when: value(&base.when, &mine.when, &theirs.when, String::clone, format!("{path}.when"), clashes),
            date: value(&base.date, &mine.date, &theirs.date, date, format!("{path}.date"), clashes),
            blocks: filled(sequence::merge(&base.blocks, &mine.blocks, &theirs.blocks, &blocks, clashes))?,
        })
    }
}

impl Element for Image {
    fn portrait(&self) -> Portrait {
        compare::portrait(&Block::Image(self.clone()))
    }

    fn says(&self) -> String {
        let alt = if let Alternative::Text(alt) = &self.alt { alt.clone() } else { String::new() };
        let said: Vec<String> =
            [alt, line::says(&self.caption), self.credit.clone()].into_iter().filter(|text| !text.is_empty()).collect();
        match &self.source {
            _ if !said.is_empty() => said.join("\n"),
            ImageSource::Asset(hash) => hash.to_string(),
            ImageSource::Missing(address) => address.clone(),
        }
    }

    fn join(base: &Self, mine: &Self, theirs: &Self, path: &str, clashes: &mut Vec<Clash>) -> Option<Self> {
        let alt = |alt: &Alternative| match alt {
            Alternative::Text(text) => text.clone(),
            Alternative::Decorative => "decorative".into(),
            Alternative::Unwritten => String::new(),
        };
        let link = |link: &Option<_>| link.as_ref().map_or_else(String::new, ToString::to_string);
        let caption = || format!("{path}.caption");
        Some(Self {
            source: agreed(&base.source, &mine.source, &theirs.source)?.clone(),
            alt: value(&base.alt, &mine.alt, &theirs.alt, alt, format!("{path}.alt"), clashes),
            caption: line::field(&base.caption, &mine.caption, &theirs.caption, caption, clashes),
            credit: value(&base.credit, &mine.credit, &theirs.credit, String::clone, format!("{path}.credit"), clashes),
            link: value(&base.link, &mine.link, &theirs.link, link, format!("{path}.link"), clashes),
        })
    }
}

/// A row of a table.
impl Element for Vec<Cell> {
    fn portrait(&self) -> Portrait {
        portrait(self, "a row")
    }

    fn says(&self) -> String {
        says_all(self)
    }

    fn join(base: &Self, mine: &Self, theirs: &Self, path: &str, clashes: &mut Vec<Clash>) -> Option<Self> {
        if base.len() != mine.len() || base.len() != theirs.len() {
            return Some(sequence::merge(base, mine, theirs, path, clashes));
        }
        let cells = base.iter().zip(mine).zip(theirs).enumerate();
        cells
            .map(|(at, ((base, mine), theirs))| match agreed(base, mine, theirs) {
                Some(cell) => Some(cell.clone()),
                None => Cell::join(base, mine, theirs, &format!("{path}[{at}]"), clashes),
            })
            .collect()
    }
}

impl Element for Cell {
    fn portrait(&self) -> Portrait {
        portrait(self, "a cell")
    }

    fn says(&self) -> String {
        line::says(&self.content)
    }

    fn join(base: &Self, mine: &Self, theirs: &Self, path: &str, clashes: &mut Vec<Clash>) -> Option<Self> {
        let form = |cell: &Self| (cell.header, cell.columns, cell.rows);
        let (header, columns, rows) = *agreed(&form(base), &form(mine), &form(theirs))?;
        let content = line::field(&base.content, &mine.content, &theirs.content, || path.to_owned(), clashes);
        Some(Self { header, columns, rows, content })
    }
}
