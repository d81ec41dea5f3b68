//! Categories or tags that are one in several languages.

use super::{super::terms::WishedTerm, editions::Editions};
use marbre_article::LanguageTag;
use marbre_formats::import::wordpress::Index;
use std::collections::{BTreeMap, HashMap};

/// The deepest tree of categories.
const DEEPEST: usize = 100;

/// Which terms are one, by their keys.
#[derive(Debug, Default)]
pub(super) struct Tongues {
    /// Of each that has others: the one by which all are known.
    first: HashMap<String, String>,
    /// Of each by which others are known: all of them, with the edition in which each has its name.
    members: HashMap<String, Vec<(LanguageTag, String)>>,
}

impl Tongues {
    /// Those of these terms: each with its key and its number.
    pub(super) fn of<'a>(index: &Index, editions: &Editions, terms: impl Iterator<Item = (&'a String, i64)>) -> Self {
        let keys: HashMap<i64, &String> = terms.filter(|(_, id)| *id > 0).map(|(key, id)| (id, key)).collect();
        let mut tongues = Self::default();
        for group in index.term_groups.values() {
            let here = group
                .iter()
                .filter_map(|(lang, id)| Some((*id, editions.of(lang).cloned()?, (*keys.get(id)?).clone())));
            let mut here: Vec<(i64, LanguageTag, String)> = here.collect();
            here.sort_by_key(|(id, lang, _)| (*lang != editions.home, *id));
            let Some((_, _, first)) = here.first().filter(|_| here.len() > 1).cloned() else { continue };
            if here.iter().any(|(.., key)| tongues.first.contains_key(key)) {
                continue;
            }
            for (_, _, key) in &here {
                tongues.first.insert(key.clone(), first.clone());
            }
            tongues.members.insert(first, here.into_iter().map(|(_, lang, key)| (lang, key)).collect());
        }
        tongues
    }

    /// The wishes with one for those that are one, which has the name of each in its language; each after the one above.
    pub(super) fn joined(&self, wishes: Vec<WishedTerm>) -> Vec<WishedTerm> {
        if self.first.is_empty() {
            return wishes;
        }
        let known_as = |key: &String| self.first.get(key).unwrap_or(key).clone();
        let all: HashMap<String, WishedTerm> = wishes.iter().map(|wish| (wish.key.clone(), wish.clone())).collect();
        let mut joined: Vec<WishedTerm> = Vec::with_capacity(wishes.len());
        for mut wish in wishes.into_iter().filter(|wish| known_as(&wish.key) == wish.key) {
            wish.parent = wish.parent.as_ref().map(known_as).filter(|parent| *parent != wish.key);
            let members = self.members.get(&wish.key).into_iter().flatten();
            for (lang, key) in members {
                if let Some(name) = all.get(key).and_then(|wish| wish.names.values().next()) {
                    wish.names.insert(lang.clone(), name.clone());
                }
            }
            joined.push(wish);
        }
        let parents: BTreeMap<String, Option<String>> =
            joined.iter().map(|wish| (wish.key.clone(), wish.parent.clone())).collect();
        let depth = |wish: &WishedTerm| {
            let above = |key: &String| parents.get(key).and_then(Clone::clone);
            std::iter::successors(Some(wish.key.clone()), above).take(DEEPEST).count()
        };
        joined.sort_by_cached_key(depth);
        joined
    }

    /// Gives every key what the one has by which it is known.
    pub(super) fn spread<T: Copy>(&self, of: &mut HashMap<String, T>) {
        for (key, first) in &self.first {
            if let Some(value) = of.get(first).copied() {
                of.insert(key.clone(), value);
            }
        }
    }
}
