//! Sequences merged element by element: blocks, items of lists, rows of tables.

use super::{Clash, agreed};
use crate::document::align::{self, Pairs, Portrait};
use std::ops::Range;

/// Something that stands in a sequence.
pub trait Element: Clone + Eq {
    /// What must be known of it to find it again.
    fn portrait(&self) -> Portrait;

    /// All that it says, for people.
    fn says(&self) -> String;

    /// One out of two that were changed differently. Nothing when both must be kept.
    fn join(base: &Self, mine: &Self, theirs: &Self, path: &str, clashes: &mut Vec<Clash>) -> Option<Self>;
}

/// Merges the sequence that stands at a path.
pub fn merge<E: Element>(base: &[E], mine: &[E], theirs: &[E], path: &str, clashes: &mut Vec<Clash>) -> Vec<E> {
    if let Some(sequence) = agreed(base, mine, theirs) {
        return sequence.to_vec();
    }
    let portraits = |of: &[E]| of.iter().map(Element::portrait).collect::<Vec<_>>();
    let (old, new_mine, new_theirs) = (portraits(base), portraits(mine), portraits(theirs));
    let places = |pairs: Pairs| {
        let mut places = vec![None; base.len()];
        pairs.into_iter().for_each(|(i, j)| places[i] = Some(j));
        places
    };
    let in_mine = places(align::alike(&old, &new_mine, false));
    let in_theirs = places(align::alike(&old, &new_theirs, false));
    let (mut mine, mut theirs) = (mine.to_vec(), theirs.to_vec());
    edit_where_moved(base, (&mut mine, &in_mine), (&mut theirs, &in_theirs));
    edit_where_moved(base, (&mut theirs, &in_theirs), (&mut mine, &in_mine));
    let mut merge = Merge {
        base,
        mine: Side { elements: &mine, places: in_mine },
        theirs: Side { elements: &theirs, places: in_theirs },
        path,
        clashes,
        merged: Vec::with_capacity(mine.len().max(theirs.len())),
    };
    merge.whole();
    merge.merged
}

/// Elements that one side moved and the other edited: puts the edited element where the other moved it.
fn edit_where_moved<E: Element>(
    base: &[E],
    (mover, moved): (&mut [E], &[Option<usize>]),
    (editor, edited): (&mut [E], &[Option<usize>]),
) {
    let mut new: Vec<bool> = vec![true; mover.len()];
    moved.iter().flatten().for_each(|place| new[*place] = false);
    for (i, element) in base.iter().enumerate() {
        if let (None, Some(place)) = (moved[i], edited[i])
            && editor[place] != *element
            && let Some(to) = (0..mover.len()).find(|to| new[*to] && mover[*to] == *element)
        {
            new[to] = false;
            mover[to] = std::mem::replace(&mut editor[place], element.clone());
        }
    }
}

/// What one person has made of the base.
struct Side<'e, E> {
    elements: &'e [E],
    /// Where each element of the base stands now, if it still does.
    places: Vec<Option<usize>>,
}

impl<'e, E: Element> Side<'e, E> {
    /// The new elements from here to the next one that was in the base.
    fn new_from(&self, from: usize, within: &Range<usize>) -> &'e [E] {
        let known = self.places.iter().flatten().copied().find(|place| *place >= from).unwrap_or(within.end);
        self.elements.get(from..known.min(within.end)).unwrap_or_default()
    }
}

struct Merge<'e, E> {
    base: &'e [E],
    mine: Side<'e, E>,
    theirs: Side<'e, E>,
    path: &'e str,
    clashes: &'e mut Vec<Clash>,
    merged: Vec<E>,
}

impl<'e, E: Element> Merge<'e, E> {
    fn whole(&mut self) {
        let (mut i, mut m, mut t) = (0, 0, 0);
        for next in 0..self.base.len() {
            if let (Some(mine), Some(theirs)) = (self.mine.places[next], self.theirs.places[next]) {
                self.stretch(i..next, m..mine, t..theirs);
                self.both(&self.base[next], &self.mine.elements[mine], &self.theirs.elements[theirs]);
                (i, m, t) = (next + 1, mine + 1, theirs + 1);
            }
        }
        self.stretch(i..self.base.len(), m..self.mine.elements.len(), t..self.theirs.elements.len());
    }

    /// The path of what is added next.
    fn here(&self) -> String {
        format!("{}[{}]", self.path, self.merged.len())
    }

    /// An element that both still have.
    fn both(&mut self, base: &E, mine: &E, theirs: &E) {
        if let Some(element) = agreed(base, mine, theirs) {
            return self.merged.push(element.clone());
        }
        let (path, before) = (self.here(), self.clashes.len());
        if let Some(element) = E::join(base, mine, theirs, &path, self.clashes) {
            self.merged.push(element);
        } else {
            self.clashes.truncate(before);
            self.clashes.push(Clash { path, mine: mine.says(), theirs: theirs.says() });
            self.merged.extend([mine.clone(), theirs.clone()]);
        }
    }

    /// What stands between two elements that both still have: each element of the base here was taken away by one of
    /// them, or by both.
    fn stretch(&mut self, base: Range<usize>, mine: Range<usize>, theirs: Range<usize>) {
        let (all_mine, all_theirs) = (self.mine.elements, self.theirs.elements);
        let (whole_mine, whole_theirs) = (&all_mine[mine.clone()], &all_theirs[theirs.clone()]);
        if let Some(stretch) = agreed(&self.base[base.clone()], whole_mine, whole_theirs) {
            return self.merged.extend_from_slice(stretch);
        }
        let first = base.clone().next();
        let replaced = first.is_some_and(|i| self.mine.places[i].is_none() && self.theirs.places[i].is_none());
        let new_mine = self.mine.new_from(mine.start, &mine);
        let new_theirs = self.theirs.new_from(theirs.start, &theirs);
        self.new_on_both_sides(new_mine, new_theirs, replaced);
        for i in base {
            match (self.mine.places[i], self.theirs.places[i]) {
                (Some(at), _) => {
                    let kept = &all_mine[at];
                    if *kept != self.base[i] {
                        let clash = Clash { path: self.here(), mine: kept.says(), theirs: says(new_theirs) };
                        self.clashes.push(clash);
                        self.merged.push(kept.clone());
                    }
                    self.merged.extend_from_slice(self.mine.new_from(at + 1, &mine));
                }
                (None, Some(at)) => {
                    let kept = &all_theirs[at];
                    if *kept != self.base[i] {
                        let clash = Clash { path: self.here(), mine: says(new_mine), theirs: kept.says() };
                        self.clashes.push(clash);
                        self.merged.push(kept.clone());
                    }
                    self.merged.extend_from_slice(self.theirs.new_from(at + 1, &theirs));
                }
                (None, None) => {}
            }
        }
    }

    /// Elements that both have put in one place: equal ones once, of the others mine first. They clash when they stand
    /// for the same element of the base, or look like the same one written twice.
    fn new_on_both_sides(&mut self, mine: &[E], theirs: &[E], replaced: bool) {
        let portraits = |of: &[E]| of.iter().map(Element::portrait).collect::<Vec<_>>();
        let (my, their) = (portraits(mine), portraits(theirs));
        let keys = |of: &[Portrait]| of.iter().map(|portrait| portrait.key.clone()).collect::<Vec<_>>();
        let pairs = align::equal(&keys(&my), &keys(&their));
        let (mut m, mut t) = (0, 0);
        for (to_m, to_t) in pairs.into_iter().chain([(mine.len(), theirs.len())]) {
            let (only_mine, only_theirs) = (&mine[m..to_m], &theirs[t..to_t]);
            let twice = || !align::recognised(&my[m..to_m], &their[t..to_t]).is_empty();
            if !only_mine.is_empty() && !only_theirs.is_empty() && (replaced || twice()) {
                let clash = Clash { path: self.here(), mine: says(only_mine), theirs: says(only_theirs) };
                self.clashes.push(clash);
            }
            self.merged.extend_from_slice(only_mine);
            self.merged.extend_from_slice(only_theirs);
            self.merged.extend(mine.get(to_m).cloned());
            (m, t) = (to_m + 1, to_t + 1);
        }
    }
}

fn says<E: Element>(elements: &[E]) -> String {
    elements.iter().map(Element::says).collect::<Vec<_>>().join("\n")
}
