//! Which elements of two sequences belong together: equal ones first, then those that were edited.
//!
//! The longest common subsequence is exact for short stretches. Long ones are parted at elements that stand once on
//! both sides (B. Cohen, “patience diff”), so that the time grows with the length and not with its square.

use std::{collections::HashMap, hash::Hash, ops::Range};

/// Elements that belong together, by their places on both sides. Both grow from pair to pair.
pub type Pairs = Vec<(usize, usize)>;

/// The largest table that is filled to align a stretch.
const MOST_CELLS: usize = 250_000;

/// How much two elements must share to be one that was edited: the part of their words.
const ALIKE: f32 = 0.4;

/// The likeness of elements that are the same but for a trifle. Equal ones have 1.
const BARELY_EDITED: f32 = 0.99;

/// Numbers for things, the same for equal ones.
pub struct Names<T>(HashMap<T, u32>);

impl<T: Eq + Hash> Names<T> {
    /// No names yet.
    pub fn new() -> Self {
        Self(HashMap::new())
    }

    /// The number of a thing.
    pub fn of(&mut self, thing: T) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(thing).or_insert(next)
    }
}

/// Pairs of equal elements.
pub fn equal<T: Eq + Hash>(old: &[T], new: &[T]) -> Pairs {
    let mut names = Names::new();
    let old: Vec<u32> = old.iter().map(|thing| names.of(thing)).collect();
    let new: Vec<u32> = new.iter().map(|thing| names.of(thing)).collect();
    let mut pairs = Vec::new();
    let mut stretches = vec![(0..old.len(), 0..new.len())];
    while let Some((mut left, mut right)) = stretches.pop() {
        while !left.is_empty() && !right.is_empty() && old[left.start] == new[right.start] {
            pairs.push((left.start, right.start));
            (left.start, right.start) = (left.start + 1, right.start + 1);
        }
        while !left.is_empty() && !right.is_empty() && old[left.end - 1] == new[right.end - 1] {
            (left.end, right.end) = (left.end - 1, right.end - 1);
            pairs.push((left.end, right.end));
        }
        if left.len() * right.len() <= MOST_CELLS {
            by_table(&old, &new, &left, &right, &mut pairs);
        } else {
            let anchors = anchors(&old, &new, &left, &right);
            if !anchors.is_empty() {
                let (mut from, mut to) = (left.start, right.start);
                for (i, j) in anchors.into_iter().chain([(left.end, right.end)]) {
                    stretches.push((from..i, to..j));
                    if i < left.end {
                        pairs.push((i, j));
                    }
                    (from, to) = (i + 1, j + 1);
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

/// The longest common subsequence of a short stretch.
fn by_table(old: &[u32], new: &[u32], left: &Range<usize>, right: &Range<usize>, pairs: &mut Pairs) {
    let width = right.len() + 1;
    let mut longest = vec![0u32; (left.len() + 1) * width];
    for i in (0..left.len()).rev() {
        for j in (0..right.len()).rev() {
            longest[i * width + j] = if old[left.start + i] == new[right.start + j] {
                longest[(i + 1) * width + j + 1] + 1
            } else {
                longest[(i + 1) * width + j].max(longest[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < left.len() && j < right.len() {
        if old[left.start + i] == new[right.start + j] {
            pairs.push((left.start + i, right.start + j));
            (i, j) = (i + 1, j + 1);
        } else if longest[(i + 1) * width + j] >= longest[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
}

/// The longest growing run of elements that stand exactly once on both sides.
fn anchors(old: &[u32], new: &[u32], left: &Range<usize>, right: &Range<usize>) -> Pairs {
    let once = |of: &[u32], range: &Range<usize>| {
        let mut places: HashMap<u32, Option<usize>> = HashMap::new();
        for place in range.clone() {
            places.entry(of[place]).and_modify(|place| *place = None).or_insert(Some(place));
        }
        places
    };
    let (in_old, in_new) = (once(old, left), once(new, right));
    let single = |places: &HashMap<u32, Option<usize>>, name| places.get(&name).copied().flatten();
    let candidates: Pairs = left
        .clone()
        .filter(|i| single(&in_old, old[*i]).is_some())
        .filter_map(|i| single(&in_new, old[i]).map(|j| (i, j)))
        .collect();
    // Piles as in the game of patience: the candidate on top of each, and what lies under it.
    let mut piles: Vec<usize> = Vec::new();
    let mut under: Vec<Option<usize>> = Vec::with_capacity(candidates.len());
    for (at, (_, j)) in candidates.iter().enumerate() {
        let pile = piles.partition_point(|top| candidates[*top].1 < *j);
        under.push(pile.checked_sub(1).map(|before| piles[before]));
        if pile == piles.len() { piles.push(at) } else { piles[pile] = at }
    }
    let mut run = Vec::new();
    let mut top = piles.last().copied();
    while let Some(at) = top {
        run.push(candidates[at]);
        top = under[at];
    }
    run.reverse();
    run
}

/// What must be known of an element to align it with others.
#[derive(Debug, Clone, Default)]
pub struct Portrait {
    /// The same for elements that are wholly equal.
    pub key: String,
    /// Elements of different kinds are never the same one edited.
    pub kind: &'static str,
    /// What makes it itself, whatever its words: the address of an image. May be empty.
    pub identity: String,
    /// Its words.
    pub words: Vec<String>,
}

/// Pairs of elements that are equal or were edited. What is left over between two pairs belongs together when it is one
/// of a kind on both sides; with `by_place`, one by one: the cells of a table.
pub fn alike(old: &[Portrait], new: &[Portrait], by_place: bool) -> Pairs {
    let mut pairs = recognised(old, new);
    for (left, right) in gaps(&pairs.clone(), old.len(), new.len()) {
        if by_place || (left.len() == 1 && right.len() == 1) {
            pairs.extend(left.zip(right).take_while(|(i, j)| old[*i].kind == new[*j].kind));
        }
    }
    pairs.sort_unstable();
    pairs
}

/// Pairs of elements that are equal or share enough of their words.
pub fn recognised(old: &[Portrait], new: &[Portrait]) -> Pairs {
    let mut names = Names::new();
    let (old_bags, new_bags) = (bags(old, &mut names), bags(new, &mut names));
    let mut names = Names::new();
    let old_keys: Vec<u32> = old.iter().map(|portrait| names.of(portrait.key.as_str())).collect();
    let new_keys: Vec<u32> = new.iter().map(|portrait| names.of(portrait.key.as_str())).collect();
    let likeness = |i: usize, j: usize| {
        if old_keys[i] == new_keys[j] {
            return Some(1.0);
        }
        likeness((&old[i], &old_bags[i]), (&new[j], &new_bags[j]))
    };
    let ends = old.len().min(new.len());
    let first = (0..ends).take_while(|i| old_keys[*i] == new_keys[*i]).count();
    let last = (1..=ends - first).take_while(|i| old_keys[old.len() - i] == new_keys[new.len() - i]).count();
    let mut pairs: Pairs = (0..first).map(|i| (i, i)).collect();
    pairs.extend((1..=last).map(|i| (old.len() - i, new.len() - i)));
    let (left, right) = (first..old.len() - last, first..new.len() - last);
    if left.len() * right.len() <= MOST_CELLS {
        most_alike(&left, &right, likeness, &mut pairs);
    } else {
        pairs = equal(&old_keys, &new_keys);
        for (left, right) in gaps(&pairs.clone(), old.len(), new.len()) {
            if left.len() * right.len() <= MOST_CELLS {
                most_alike(&left, &right, likeness, &mut pairs);
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

/// The stretches between the pairs, the empty ones left out.
pub fn gaps(pairs: &Pairs, old: usize, new: usize) -> Vec<(Range<usize>, Range<usize>)> {
    let (mut from, mut to) = (0, 0);
    let mut gaps = Vec::new();
    for (i, j) in pairs.iter().copied().chain([(old, new)]) {
        if from < i || to < j {
            gaps.push((from..i, to..j));
        }
        (from, to) = (i + 1, j + 1);
    }
    gaps
}

/// The words of each element as sorted numbers.
fn bags(of: &[Portrait], names: &mut Names<String>) -> Vec<Vec<u32>> {
    of.iter()
        .map(|portrait| {
            let mut bag: Vec<u32> = portrait.words.iter().map(|word| names.of(word.clone())).collect();
            bag.sort_unstable();
            bag
        })
        .collect()
}

/// How much of their words two elements share, below 1 (L. Dice, 1945). Nothing when they are not one edited.
fn likeness(one: (&Portrait, &Vec<u32>), other: (&Portrait, &Vec<u32>)) -> Option<f32> {
    if one.0.kind != other.0.kind {
        return None;
    }
    if !one.0.identity.is_empty() && one.0.identity == other.0.identity {
        return Some(BARELY_EDITED);
    }
    let (mut i, mut j, mut shared) = (0, 0, 0u16);
    while let (Some(a), Some(b)) = (one.1.get(i), other.1.get(j)) {
        shared = shared.saturating_add(u16::from(a == b));
        i += usize::from(a <= b);
        j += usize::from(b <= a);
    }
    let all = u16::try_from(one.1.len() + other.1.len()).unwrap_or(u16::MAX);
    let part = 2.0 * f32::from(shared) / f32::from(all.max(1));
    (part >= ALIKE).then_some(part.min(BARELY_EDITED))
}

/// The pairs of a stretch that are most alike together.
fn most_alike(
    left: &Range<usize>,
    right: &Range<usize>,
    likeness: impl Fn(usize, usize) -> Option<f32>,
    pairs: &mut Pairs,
) {
    let width = right.len() + 1;
    let mut best = vec![0f32; (left.len() + 1) * width];
    let mut with = vec![false; (left.len() + 1) * width];
    for i in (0..left.len()).rev() {
        for j in (0..right.len()).rev() {
            let apart = best[(i + 1) * width + j].max(best[i * width + j + 1]);
            let together = likeness(left.start + i, right.start + j).map(|part| part + best[(i + 1) * width + j + 1]);
            let chosen = together.filter(|together| *together >= apart);
            with[i * width + j] = chosen.is_some();
            best[i * width + j] = chosen.unwrap_or(apart);
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < left.len() && j < right.len() {
        if with[i * width + j] {
            pairs.push((left.start + i, right.start + j));
            (i, j) = (i + 1, j + 1);
        } else if best[(i + 1) * width + j] >= best[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(old: &str, new: &str) -> String {
        let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
        let pairs = equal(&old, &new);
        assert!(pairs.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1));
        assert!(pairs.iter().all(|(i, j)| old[*i] == new[*j]));
        pairs.into_iter().map(|(i, _)| old[i]).collect()
    }

    #[test]
    fn what_two_sequences_share() {
        for (old, new, both) in [
            ("", "", ""),
            ("abc", "", ""),
            ("abc", "abc", "abc"),
            ("abcabba", "cbabac", "baba"),
            ("one two", "two one", "two"),
        ] {
            let found = shared(old, new);
            assert_eq!(found.len(), both.len(), "{old} {new}: {found}");
        }
    }

    #[test]
    fn long_sequences_are_parted() {
        let old: Vec<u32> = (0..4000).collect();
        let mut new = old.clone();
        new.retain(|n| n % 7 != 0);
        new.splice(100..100, 9000..9100);
        assert_eq!(equal(&old, &new).len(), new.len() - 100);
        let (ones, twos) = (vec![1u8; 3000], vec![2u8; 3000]);
        assert_eq!(equal(&ones, &twos), []);
    }

    #[test]
    fn edited_elements_belong_together() {
        let portrait = |text: &str| Portrait {
            key: text.into(),
            kind: "text",
            identity: String::new(),
            words: text.split(' ').map(str::to_owned).collect(),
        };
        let of = |texts: &[&str]| texts.iter().map(|text| portrait(text)).collect::<Vec<_>>();
        let old = of(&["a b c d", "e f g h", "same", "i j k"]);
        assert_eq!(alike(&old, &of(&["e f g x", "same", "y", "i j z"]), false), [(1, 0), (2, 1), (3, 3)]);
        assert_eq!(alike(&of(&["a"]), &of(&["b"]), false), [(0, 0)]);
        assert_eq!(alike(&of(&["a", "b"]), &of(&["c", "d"]), false), []);
        assert_eq!(alike(&of(&["a", "b"]), &of(&["c", "d"]), true), [(0, 0), (1, 1)]);
    }
}
