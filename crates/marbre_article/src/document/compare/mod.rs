//! What has changed between two texts of an article, for people: which field or block, and which words in it.
//!
//! For the comparison of revisions, the history of versions, and translations that have fallen behind.

mod reading;

pub use super::words::{Fate, Span};
pub(super) use reading::portrait;
pub use reading::{BlockKind, What};

use super::{Block, align, words};
use crate::ArticleContent;
use reading::Reading;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap, VecDeque};

/// One difference between an old and a new text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Difference {
    /// The field or block.
    pub place: Place,
    /// What became of it.
    pub change: Change,
    /// Everything it says, what is the same included, in the order of reading.
    pub parts: Vec<Part>,
}

/// A field or a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "in", rename_all = "snake_case", deny_unknown_fields)]
pub enum Place {
    /// A field beside the body.
    Field {
        /// Which.
        field: Field,
    },
    /// A block at the top of the body.
    Block {
        /// What it is, in the new text if it is there.
        kind: BlockKind,
        /// Its number in the old body, from 0; nothing if it was not there.
        old: Option<usize>,
        /// Its number in the new body, from 0; nothing if it is no longer there.
        new: Option<usize>,
    },
}

/// A field beside the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names are those of the article's fields")]
pub enum Field {
    Kicker,
    Headline,
    Standfirst,
    Dateline,
    Bylines,
    Section,
    Topics,
    LeadImage,
    KeyPoints,
    Related,
    SocialTitle,
    Description,
}

/// What became of a field or block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It was not there, or empty.
    Added,
    /// It is no longer there, or empty.
    Removed,
    /// It is the same, but stands elsewhere among its neighbours.
    Moved,
    /// It says something else. When every word is the same, its form changed: marks, spans, the depth of a heading.
    Changed,
}

/// A line of a field or block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What the line is.
    pub what: What,
    /// Its words. Those that are the same or added are the new line, those that are the same or removed the old one.
    pub spans: Vec<Span>,
}

impl Part {
    /// True when a word, or a sign, is not the same.
    pub fn is_changed(&self) -> bool {
        self.spans.iter().any(|span| span.fate != Fate::Same)
    }
}

impl Difference {
    /// True when a word, or a sign, is not the same: otherwise it is a matter of form or place.
    pub fn changes_words(&self) -> bool {
        self.parts.iter().any(Part::is_changed)
    }
}

/// Every difference, fields first, then blocks from top to bottom. Nothing when the texts are the same.
pub fn compare(old: &ArticleContent, new: &ArticleContent) -> Vec<Difference> {
    let mut found = Vec::new();
    for (field, read) in reading::FIELDS {
        let (before, after) = (read(old), read(new));
        let place = Place::Field { field };
        let change = match (before.is_empty(), after.is_empty()) {
            (true, false) => Change::Added,
            (false, true) => Change::Removed,
            _ => Change::Changed,
        };
        if before != after || (field == Field::LeadImage && old.lead_image != new.lead_image) {
            found.push(Difference { place, change, parts: parts(&before, &after) });
        }
    }
    found.extend(blocks(&old.body.blocks, &new.body.blocks));
    found
}

/// The differences of two bodies, in the order of the new one; what was removed stands where it was.
fn blocks(old: &[Block], new: &[Block]) -> Vec<Difference> {
    let (before, after): (Vec<_>, Vec<_>) = (old.iter().map(portrait).collect(), new.iter().map(portrait).collect());
    let pairs = align::alike(&before, &after, false);
    // Each difference with its place in the new body; what is removed comes before what stands there.
    let mut found: Vec<((usize, bool, usize), Difference)> = Vec::new();
    for (i, j) in &pairs {
        if old[*i] != new[*j] {
            found.push(((*j, true, 0), both((*i, &old[*i]), (*j, &new[*j]), Change::Changed)));
        }
    }
    let gaps = align::gaps(&pairs, old.len(), new.len());
    let gone: Vec<(usize, usize)> = gaps.iter().flat_map(|(i, j)| i.clone().map(|i| (i, j.start))).collect();
    let mut come: BTreeSet<usize> = gaps.iter().flat_map(|(_, j)| j.clone()).collect();
    let mut same: HashMap<&str, VecDeque<usize>> = HashMap::new();
    come.iter().for_each(|j| same.entry(after[*j].key.as_str()).or_default().push_back(*j));
    for (i, place) in gone {
        if let Some(j) = same.get_mut(before[i].key.as_str()).and_then(VecDeque::pop_front) {
            come.remove(&j);
            found.push(((j, true, 0), both((i, &old[i]), (j, &new[j]), Change::Moved)));
        } else {
            let place_then = Place::Block { kind: BlockKind::of(&old[i]), old: Some(i), new: None };
            let parts = parts(&reading::block(&old[i]), &Vec::new());
            found.push(((place, false, i), Difference { place: place_then, change: Change::Removed, parts }));
        }
    }
    for j in come {
        let place = Place::Block { kind: BlockKind::of(&new[j]), old: None, new: Some(j) };
        let parts = parts(&Vec::new(), &reading::block(&new[j]));
        found.push(((j, true, 0), Difference { place, change: Change::Added, parts }));
    }
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, difference)| difference).collect()
}

fn both(old: (usize, &Block), new: (usize, &Block), change: Change) -> Difference {
    let place = Place::Block { kind: BlockKind::of(new.1), old: Some(old.0), new: Some(new.0) };
    Difference { place, change, parts: parts(&reading::block(old.1), &reading::block(new.1)) }
}

/// The lines of two readings, side by side.
fn parts(old: &Reading, new: &Reading) -> Vec<Part> {
    let portraits = |reading: &Reading| reading.iter().map(reading::line_portrait).collect::<Vec<_>>();
    let pairs = align::alike(&portraits(old), &portraits(new), true);
    let mut parts = Vec::new();
    let mut add = |what: What, before: &str, after: &str| {
        // An address or a name is the same or another: it has no words.
        let spans = if what.has_words() {
            words::compare(before, after)
        } else if before == after {
            vec![Span { fate: Fate::Same, text: after.to_owned() }]
        } else {
            [(Fate::Removed, before), (Fate::Added, after)]
                .into_iter()
                .filter(|(_, text)| !text.is_empty())
                .map(|(fate, text)| Span { fate, text: text.to_owned() })
                .collect()
        };
        parts.push(Part { what, spans });
    };
    let (mut i, mut j) = (0, 0);
    for (to_i, to_j) in pairs.into_iter().chain([(old.len(), new.len())]) {
        old[i..to_i].iter().for_each(|(what, text)| add(*what, text, ""));
        new[j..to_j].iter().for_each(|(what, text)| add(*what, "", text));
        if let (Some((_, before)), Some((what, after))) = (old.get(to_i), new.get(to_j)) {
            add(*what, before, after);
        }
        (i, j) = (to_i + 1, to_j + 1);
    }
    parts
}
