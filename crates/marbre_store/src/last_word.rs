//! One statement may not change the same row twice, so of several words on one thing only the last is given to it.

use std::{collections::HashMap, hash::Hash};

/// The last of the items of each key, at the place of the first.
pub(crate) fn last_words<'a, T, K: Eq + Hash>(items: &'a [T], key: impl Fn(&'a T) -> K) -> Vec<&'a T> {
    let mut places: HashMap<K, usize> = HashMap::with_capacity(items.len());
    let mut last: Vec<&'a T> = Vec::with_capacity(items.len());
    for item in items {
        let place = *places.entry(key(item)).or_insert(last.len());
        match last.get_mut(place) {
            Some(earlier) => *earlier = item,
            None => last.push(item),
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_counts_at_the_first_place() {
        let words = [("a", 1), ("b", 2), ("a", 3)];
        assert_eq!(last_words(&words, |word| word.0), [&("a", 3), &("b", 2)]);
    }
}
