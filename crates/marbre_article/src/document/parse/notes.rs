//! Footnotes: a number in the text that leads to a paragraph at the end, which leads back.
//!
//! No list of plug-ins is needed: two short links that lead to each other's places are a footnote, however they are
//! marked (WordPress, Markdown converters, word processors, our own pages).

use super::tree::{Id, ROOT, Tree};
use std::collections::{HashMap, HashSet};

/// The longest number or sign of a note, in characters: `[12]`, `(iv)`, `***`.
const MAX_LABEL: usize = 6;

/// How many times one note is told.
const MAX_TIMES: usize = 4;

/// The footnotes of a tree.
#[derive(Debug, Default)]
pub struct Notes {
    /// The element that stands for a note in the text → the element that holds the note.
    of: HashMap<Id, Id>,
    /// What is told elsewhere: the notes themselves and the links back.
    moved: HashSet<Id>,
    /// How many times a note has been told.
    told: HashMap<Id, usize>,
}

impl Notes {
    /// Finds the footnotes of a tree.
    pub fn find(tree: &Tree) -> Self {
        let mut search = Search { tree, places: HashMap::new(), order: HashMap::new(), backs: HashMap::new() };
        let mut links = Vec::new();
        for (position, id) in tree.within(ROOT).enumerate() {
            search.order.insert(id, position);
            let names = [tree.attribute(id, "id"), tree.attribute(id, "name").filter(|_| tree.name(id) == "a")];
            for name in names.into_iter().flatten() {
                search.places.entry(name).or_insert(id);
            }
            if tree.name(id) == "a" && fragment(tree, id).is_some() {
                links.push(id);
            }
        }
        let mut notes = Self::default();
        for link in links {
            let again = search.holder_of(link).filter(|holder| notes.moved.contains(holder));
            if let Some(holder) = search.note_of(link).or(again) {
                notes.of.insert(search.sign_of(link), holder);
                if notes.moved.insert(holder)
                    && let Some(backs) = search.backs.get(&holder)
                {
                    notes.moved.extend(&backs.links);
                }
            }
        }
        notes
    }

    /// The element that holds the note for which this element stands, to be told here. A note that is called again and
    /// again is told a few times only.
    pub fn tell(&mut self, id: Id) -> Option<Id> {
        let holder = *self.of.get(&id)?;
        let times = self.told.entry(holder).or_default();
        *times += 1;
        (*times <= MAX_TIMES).then_some(holder)
    }

    /// Leaves an element out of the text.
    pub fn leave_out(&mut self, id: Id) {
        self.moved.insert(id);
    }

    /// True for what is told elsewhere.
    pub fn is_moved(&self, id: Id) -> bool {
        self.moved.contains(&id)
    }

    /// True for a line or a heading that only sets off the notes, when they have moved into the text.
    pub fn is_apparatus(&self, tree: &Tree, id: Id) -> bool {
        let sets_off = |id: &Id| {
            tree.class_holds(*id, &["footnote"])
                || tree.attribute(*id, "role") == Some("doc-endnotes")
                || tree.attribute(*id, "style").is_some_and(|css| css.contains("footnote-list"))
        };
        !self.of.is_empty() && std::iter::successors(Some(id), |id| tree.parent(*id)).take(4).any(|id| sets_off(&id))
    }
}

/// The place in the same text to which a link leads.
fn fragment(tree: &Tree, id: Id) -> Option<&str> {
    tree.attribute(id, "href")?.split_once('#').map(|(_, fragment)| fragment).filter(|fragment| !fragment.is_empty())
}

/// True for what notes are called by: `1`, `[2]`, `*`, `iv`, `↩`.
fn is_label(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.chars().count() <= MAX_LABEL && !text.contains(char::is_whitespace)
}

struct Search<'t> {
    tree: &'t Tree,
    /// Elements by their `id` or `name`.
    places: HashMap<&'t str, Id>,
    /// Where elements stand in the order of the text.
    order: HashMap<Id, usize>,
    /// The short links within each holder.
    backs: HashMap<Id, Backs>,
}

/// Short links, and the places they lead to.
#[derive(Default)]
struct Backs {
    links: Vec<Id>,
    places: HashSet<Id>,
}

impl Search<'_> {
    /// What holds the place to which a short link leads, further down.
    fn holder_of(&self, link: Id) -> Option<Id> {
        let tree = self.tree;
        if !is_label(&short_text(tree, link)) {
            return None;
        }
        let place = *self.places.get(fragment(tree, link)?)?;
        let holds = |id: &Id| matches!(tree.name(*id), "li" | "p" | "div" | "dd" | "td" | "aside");
        let holder = std::iter::successors(Some(place), |id| tree.parent(*id)).find(holds)?;
        (self.order.get(&holder) > self.order.get(&link)).then_some(holder)
    }

    /// What holds the note to which this link leads, if it leads to a note.
    fn note_of(&mut self, link: Id) -> Option<Id> {
        let tree = self.tree;
        let holder = self.holder_of(link)?;
        let around = |id: Id| std::iter::successors(Some(id), |id| tree.parent(*id)).skip(1);
        let places = &self.places;
        let backs = self.backs.entry(holder).or_insert_with(|| {
            let mut backs = Backs::default();
            for id in tree.within(holder).filter(|id| tree.name(*id) == "a" && is_label(&short_text(tree, *id))) {
                if let Some(place) = fragment(tree, id).and_then(|fragment| places.get(fragment)) {
                    backs.links.push(id);
                    backs.places.insert(*place);
                }
            }
            backs
        });
        // The way back may lead to the link, to what is in it, or to the raised number around it.
        let mut near = around(link).take(2).chain([link]).chain(tree.within(link).take(4));
        let returns = near.any(|id| backs.places.contains(&id));
        let declared = tree.name(holder) == "li"
            && around(link).take(1).chain([link]).any(|id| {
                tree.has(id, "data-fn")
                    || tree.attribute(id, "role") == Some("doc-noteref")
                    || tree.class_holds(id, &["footnote"])
            });
        (returns || declared).then_some(holder)
    }

    /// The whole of what stands for the note: the raised number with its brackets, where there is one.
    fn sign_of(&self, link: Id) -> Id {
        let bare = |id: Id| short_text(self.tree, id).trim_matches(['[', ']', '(', ')', ' ']).to_owned();
        match self.tree.parent(link) {
            Some(parent) if matches!(self.tree.name(parent), "sup" | "span") && bare(parent) == bare(link) => parent,
            _ => link,
        }
    }
}

/// The first characters within, enough to tell a label from a text.
fn short_text(tree: &Tree, id: Id) -> String {
    let mut text = String::new();
    for inner in tree.within(id) {
        if let Some(super::tree::Seen::Text(part)) = tree.see(inner) {
            text.extend(part.chars().take(4 * MAX_LABEL));
            if text.len() > 4 * MAX_LABEL {
                break;
            }
        }
    }
    text
}
