//! The forms in which [`crate::render::html::canonical`] keeps what HTML has no element for.
//!
//! | attribute | on | keeps |
//! | --- | --- | --- |
//! | `data-card` | `div` | a card, by its host; `a` is its address and title, `p` its text |
//! | `data-timeline` | `ol` | a timeline; in each `li` the first `b` is the time in words, `data-date` the date |
//! | `data-at` | `article` | a live entry, by its instant in milliseconds; `id` is its name, `header` its headline |
//! | `data-note` | `span` | a footnote |
//! | `data-claim` | `span` | the words of a claim |
//! | `data-credit` | `small` | the credit of an image, in its caption |
//! | `data-missing` | `img` | where an image that is missing used to be |
//! | `data-decorative` | `img` | the image says nothing, and somebody said so |
//! | `data-keep` | `p`, `img`, `table` | this is what it looks like: no card, no link to a file, no heading rows |

use super::{
    style::Style,
    tree::{Id, Seen},
    walk::{Flow, Walk},
};
use crate::{
    Moment,
    document::{Block, Card, CardProvider, Entry, LiveEntry, characters::tidy},
};

impl Walk<'_> {
    /// Reads an element in one of the forms of this module. False when it is in none.
    pub fn kept(&mut self, id: Id, name: &str, style: &Style, flow: &mut Flow) -> bool {
        let tree = self.reading.tree;
        match name {
            "span" if tree.has(id, "data-note") && !style.in_note => {
                let style = Style { in_note: true, marks: Vec::new(), ..style.clone() };
                let content = self.line(id, &style).0;
                flow.line.note(content);
            }
            "div" if tree.has(id, "data-card") => match self.kept_card(id, style) {
                Some(card) => flow.push(Block::EmbedCard(card)),
                None => return false,
            },
            "ol" if tree.has(id, "data-timeline") => self.kept_timeline(id, style, flow),
            "article" if tree.has(id, "data-at") => match self.kept_live_entry(id, style) {
                Some(entry) => flow.push(Block::LiveEntry(entry)),
                None => return false,
            },
            _ => return false,
        }
        true
    }

    fn kept_card(&mut self, id: Id, style: &Style) -> Option<Card> {
        let tree = self.reading.tree;
        let provider = tree.attribute(id, "data-card").and_then(CardProvider::from_name)?;
        let link = tree.children(id).find(|child| tree.name(*child) == "a")?;
        let href = self.reading.link(link, &mut self.losses)?;
        let text = tree.children(id).find(|child| tree.name(*child) == "p");
        let text = text.map(|text| self.line(text, style).0).unwrap_or_default();
        Some(Card { provider, href, title: tidy(&tree.text(link)), text })
    }

    fn kept_timeline(&mut self, id: Id, style: &Style, flow: &mut Flow) {
        let tree = self.reading.tree;
        let mut entries = Vec::new();
        for item in tree.children(id).filter(|child| tree.name(*child) == "li") {
            let time = tree.children(item).find(|child| !matches!(tree.see(*child), Some(Seen::Text(_)) | None));
            let time = time.filter(|time| tree.name(*time) == "b");
            let mut inner = Flow::default();
            for child in tree.children(item).filter(|child| Some(*child) != time) {
                self.node(child, style, &mut inner);
            }
            entries.push(Entry {
                when: time.map(|time| tidy(&tree.text(time))).unwrap_or_default(),
                date: tree.attribute(item, "data-date").map(str::to_owned),
                blocks: inner.finish(),
            });
        }
        if !entries.is_empty() {
            flow.push(Block::Timeline { entries });
        }
    }

    fn kept_live_entry(&mut self, id: Id, style: &Style) -> Option<LiveEntry> {
        let tree = self.reading.tree;
        let at = Moment(tree.attribute(id, "data-at")?.parse().ok()?);
        let first = tree.children(id).find(|child| matches!(tree.see(*child), Some(Seen::Element(_))));
        let header = first.filter(|first| tree.name(*first) == "header");
        let headline = header.map(|header| self.line(header, style).0).unwrap_or_default();
        let mut inner = Flow::default();
        for child in tree.children(id).filter(|child| Some(*child) != header) {
            self.node(child, style, &mut inner);
        }
        Some(LiveEntry {
            id: tree.attribute(id, "id").unwrap_or_default().to_owned(),
            at,
            headline,
            blocks: inner.finish(),
        })
    }
}
