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
//!
//! The forms that readers' pages have are read too: `ol.timeline` and `article.live` (or `live-entry`) with `time`
//! elements, `div.card`; and for those who write by hand, `sup.footnote` around the words of a note and `a.embed` alone
//! in its paragraph.

use super::{
    providers,
    style::Style,
    tree::{Id, Seen},
    walk::{Flow, Walk},
};
use crate::{
    Moment,
    document::{Block, Card, CardProvider, Entry, Inline, LiveEntry, characters::tidy, rules},
};

/// A paragraph with more nodes than this is not looked through for a lone link.
const MOST_CHILDREN: usize = 16;

impl Walk<'_> {
    /// Reads an element in one of the forms of this module. False when it is in none.
    pub fn kept(&mut self, id: Id, name: &str, style: &Style, flow: &mut Flow) -> bool {
        let tree = self.reading.tree;
        match name {
            "span" if tree.has(id, "data-note") && !style.in_note => {
                let content = self.line(id, &style.of_note()).0;
                flow.line.note(content);
            }
            "div" if tree.has(id, "data-card") => match self.kept_card(id, style) {
                Some(card) => flow.push(Block::EmbedCard(card)),
                None => return false,
            },
            "ol" if tree.has(id, "data-timeline") || tree.has_class(id, "timeline") => {
                self.kept_timeline(id, style, flow);
            }
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
            let time = self.first_element(item).filter(|time| matches!(tree.name(*time), "b" | "time"));
            let date = tree.attribute(item, "data-date").or_else(|| tree.attribute(time?, "datetime"));
            entries.push(Entry {
                when: time.map(|time| tidy(&tree.text(time))).unwrap_or_default(),
                date: date.and_then(date_of),
                blocks: self.blocks_but(item, &[time], style),
            });
        }
        if !entries.is_empty() {
            flow.push(Block::Timeline { entries });
        }
    }

    fn first_element(&self, id: Id) -> Option<Id> {
        let tree = self.reading.tree;
        tree.children(id).find(|child| matches!(tree.see(*child), Some(Seen::Element(_))))
    }

    /// The blocks of an element without some of its children.
    fn blocks_but(&mut self, id: Id, without: &[Option<Id>], style: &Style) -> Vec<Block> {
        let tree = self.reading.tree;
        let mut inner = Flow::default();
        for child in tree.children(id).filter(|child| !without.contains(&Some(*child))) {
            self.node(child, style, &mut inner);
        }
        inner.finish()
    }

    fn kept_live_entry(&mut self, id: Id, style: &Style) -> Option<LiveEntry> {
        let tree = self.reading.tree;
        let at = Moment(tree.attribute(id, "data-at")?.parse().ok()?);
        let header = self.first_element(id).filter(|first| tree.name(*first) == "header");
        let headline = header.map(|header| self.line(header, style).0).unwrap_or_default();
        let blocks = self.blocks_but(id, &[header], style);
        Some(LiveEntry { id: tree.attribute(id, "id").unwrap_or_default().to_owned(), at, headline, blocks })
    }

    /// An entry of a live report as pages show it: its time, then its headline, perhaps both in a `header`.
    fn shown_live_entry(&mut self, id: Id, style: &Style) -> Option<LiveEntry> {
        let tree = self.reading.tree;
        let name = tree.attribute(id, "id")?.to_owned();
        let first = self.first_element(id)?;
        let (header, holder) = if tree.name(first) == "header" { (Some(first), first) } else { (None, id) };
        let time = if header.is_some() { tree.find(first, &["time"]) } else { Some(first) };
        let at = Moment::from_rfc3339(tree.attribute(time?, "datetime")?.trim())?;
        let is_heading = |id: &Id| matches!(tree.name(*id), "h2" | "h3" | "h4" | "h5" | "h6");
        let mut elements = tree.children(holder).filter(|child| matches!(tree.see(*child), Some(Seen::Element(_))));
        let heading = elements.nth(1).filter(is_heading);
        let headline = heading.map(|heading| self.line(heading, style).0).unwrap_or_default();
        let without = if header.is_some() { [header, None] } else { [time, heading] };
        let blocks = self.blocks_but(id, &without, style);
        Some(LiveEntry { id: name, at, headline, blocks })
    }

    /// A card as pages show it: a link, perhaps its host, perhaps its words, and nothing else.
    fn shown_card(&mut self, id: Id, style: &Style) -> Option<Card> {
        let tree = self.reading.tree;
        let elements: Vec<Id> =
            tree.children(id).filter(|child| matches!(tree.see(*child), Some(Seen::Element(_)))).collect();
        let names: Vec<&str> = elements.iter().map(|element| tree.name(*element)).collect();
        let (link, text) = match (names.as_slice(), elements.as_slice()) {
            (["a", "small"], [link, _]) => (*link, None),
            (["a", "small", "p"], [link, _, text]) => (*link, Some(*text)),
            _ => return None,
        };
        let text = text.map(|text| self.line(text, style).0).unwrap_or_default();
        self.linked_card(link, text)
    }

    /// The card of a link.
    fn linked_card(&mut self, link: Id, text: Vec<Inline>) -> Option<Card> {
        let tree = self.reading.tree;
        let href = self.reading.link(link, &mut self.losses)?;
        let (provider, href) = providers::known(href.as_str()).unwrap_or_else(|| (providers::guess(&href), href));
        Some(Card { provider, href, title: tidy(&tree.text(link)), text })
    }

    /// What is told by its class alone. False when it is not.
    pub fn shown(&mut self, id: Id, name: &str, style: &Style, flow: &mut Flow) -> bool {
        let tree = self.reading.tree;
        match name {
            "article" if tree.has_class(id, "live") || tree.has_class(id, "live-entry") => {
                match self.shown_live_entry(id, style) {
                    Some(entry) => flow.push(Block::LiveEntry(entry)),
                    None => return false,
                }
            }
            "div" if tree.has_class(id, "card") => match self.shown_card(id, style) {
                Some(card) => flow.push(Block::EmbedCard(card)),
                None => return false,
            },
            "a" if tree.has_class(id, "embed") && self.stands_alone(id) => match self.linked_card(id, Vec::new()) {
                Some(card) => flow.push(Block::EmbedCard(card)),
                None => return false,
            },
            // A number would be a link to its note.
            "sup" if tree.has_class(id, "footnote") && !style.in_note && tree.find(id, &["a"]).is_none() => {
                let content = self.line(id, &style.of_note()).0;
                flow.line.note(content);
            }
            _ => return false,
        }
        true
    }

    /// True when a paragraph, or the whole text, holds nothing else.
    fn stands_alone(&self, id: Id) -> bool {
        let tree = self.reading.tree;
        let blank = |child: &Id| match tree.see(*child) {
            Some(Seen::Text(text)) => text.trim().is_empty(),
            Some(Seen::Element(_)) => *child == id,
            None => true,
        };
        tree.parent(id).is_some_and(|parent| {
            tree.children(parent).take(MOST_CHILDREN).all(|child| blank(&child))
                && tree.children(parent).nth(MOST_CHILDREN).is_none()
        })
    }
}

/// A date as the rules want it, of one as pages write it.
fn date_of(written: &str) -> Option<String> {
    let written = written.trim();
    if rules::is_date(written) {
        return Some(written.to_owned());
    }
    let minute = Moment::from_rfc3339(written)?.to_rfc3339().get(..16).map(|minute| format!("{minute}Z"))?;
    rules::is_date(&minute).then_some(minute)
}
