//! The numbers of texts, which several may share: files of several sites, or a damaged database.

use super::record::Item;
use std::{
    collections::{HashMap, hash_map::Entry},
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

/// The numbers of texts, and by what the first one of each is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Numbers(HashMap<i64, Marks>);

/// By what a text is known beside its number: hashes of its slug and of its permanent name, 0 where it has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Marks {
    slug: u64,
    guid: u64,
}

impl Marks {
    fn of(item: &Item) -> Self {
        let hash = |text: &str| {
            let mut hasher = DefaultHasher::new();
            text.trim().hash(&mut hasher);
            if text.trim().is_empty() { 0 } else { hasher.finish() }
        };
        Self { slug: hash(&item.name), guid: hash(&item.guid) }
    }

    /// Whether both are marks of one text, whose slug or permanent name may have changed.
    const fn are_of_one(self, other: Self) -> bool {
        self.slug == other.slug || (self.guid == other.guid && self.guid != 0)
    }
}

impl Numbers {
    /// Adds a text; false when another one, or it itself, has its number already.
    pub(super) fn add(&mut self, item: &Item) -> bool {
        match self.0.entry(item.id) {
            Entry::Vacant(free) => {
                free.insert(Marks::of(item));
                true
            }
            Entry::Occupied(_) => false,
        }
    }

    /// Whether an item is the first text that has its number, whenever and however often it comes.
    pub(super) fn is_first(&self, item: &Item) -> bool {
        self.0.get(&item.id).is_none_or(|first| first.are_of_one(Marks::of(item)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_a_number_is_known_by_slug_or_permanent_name() {
        let item = |slug: &str, guid: &str| Item { id: 7, name: slug.into(), guid: guid.into(), ..Item::default() };
        let mut numbers = Numbers::default();
        assert!(numbers.add(&item("pont", "https://h.example/?p=7")));
        assert!(!numbers.add(&item("port", "https://h.example/?p=7&x")));
        for (slug, guid, first) in [
            ("pont", "https://h.example/?p=7", true),
            ("pont", "http://h.example/?p=7", true),
            ("pont-neuf", "https://h.example/?p=7", true),
            ("port", "https://h.example/?p=7&x", false),
            ("port", "", false),
        ] {
            assert_eq!(numbers.is_first(&item(slug, guid)), first, "{slug} {guid}");
        }
    }
}
