//! Who has which slug, asked for many at once.

use std::{collections::HashMap, hash::Hash};

/// Who has a slug.
#[derive(Debug, Clone)]
pub(super) enum Holder<T> {
    /// It is this one's.
    Has(T),
    /// It was given up, and leads to this one: the same thing has another name now.
    Led(T),
}

/// Who has which slug: as far as the store was asked, and those about to be saved.
pub(super) struct Holders<K, T>(HashMap<K, Option<Holder<T>>>);

impl<K, T> Default for Holders<K, T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<K: Eq + Hash, T> Holders<K, T> {
    /// What the store answered: of the slugs asked for, these are taken. Who is about to be saved keeps his.
    pub(super) fn answered(
        &mut self,
        asked: impl IntoIterator<Item = K>,
        found: impl IntoIterator<Item = (K, Holder<T>)>,
    ) {
        for slug in asked {
            self.0.entry(slug).or_default();
        }
        for (slug, holder) in found {
            self.0.entry(slug).or_default().get_or_insert(holder);
        }
    }

    /// Who is about to be saved under that slug.
    pub(super) fn save(&mut self, slug: K, holder: T) {
        self.0.insert(slug, Some(Holder::Has(holder)));
    }

    /// Who has the slug, or that nobody has; nothing where the store has not been asked.
    pub(super) fn at(&self, slug: &K) -> Option<Option<&Holder<T>>> {
        self.0.get(slug).map(Option::as_ref)
    }
}
