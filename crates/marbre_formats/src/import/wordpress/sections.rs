//! Categories as a tree, and what an item is filed under.

use super::{
    index::Index,
    plain,
    record::{Category, Item, percent_decoded},
};
use std::collections::{BTreeMap, HashSet};

/// A category in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its slug as written: what it is known by in the export.
    pub nicename: String,
    /// Its slug as readers see it.
    pub slug: String,
    /// Its name, plain.
    pub name: String,
    /// What it is about, as HTML.
    pub description: String,
    /// The slug, as written, of the category above it; nothing at the top.
    pub parent: Option<String>,
    /// How many categories stand above it.
    pub depth: usize,
}

/// The categories, each after the one above it, and what had to be put right.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tree {
    /// The categories.
    pub sections: Vec<Section>,
    /// Slugs of categories whose parent led back to them, or is not in the export: put at the top.
    pub uprooted: Vec<String>,
}

/// The tree of categories. A category that stands above itself, or under one that does not exist, is put at the top.
pub fn tree(index: &Index) -> Tree {
    let mut tree = Tree::default();
    let mut parents: BTreeMap<&str, Option<&str>> = BTreeMap::new();
    for (nicename, category) in &index.categories {
        let parent = Some(category.parent.trim()).filter(|parent| !parent.is_empty() && *parent != "0");
        let known = parent.filter(|parent| index.categories.contains_key(*parent));
        if parent.is_some() && known.is_none() {
            tree.uprooted.push(nicename.clone());
        }
        parents.insert(nicename, known);
    }
    break_cycles(&mut parents, &mut tree.uprooted);
    let mut children: BTreeMap<Option<&str>, Vec<&Category>> = BTreeMap::new();
    for (nicename, parent) in &parents {
        if let Some(category) = index.categories.get(*nicename) {
            children.entry(*parent).or_default().push(category);
        }
    }
    let mut open: Vec<(&Category, Option<&str>, usize)> = Vec::new();
    let below = |parent| children.get(&parent).into_iter().flatten().rev();
    open.extend(below(None).map(|category| (*category, None, 0)));
    while let Some((category, parent, depth)) = open.pop() {
        tree.sections.push(section(category, parent, depth));
        let own = Some(category.nicename.as_str());
        open.extend(below(own).map(|child| (*child, own, depth + 1)));
    }
    tree
}

/// The categories of an item, the primary one first: the one that Yoast, Rank Math or SEOPress marks, else the first.
/// Slugs as written.
pub fn of(item: &Item, index: &Index) -> Vec<String> {
    let mut filed: Vec<String> = Vec::new();
    for term in item.terms_of("category") {
        if !filed.contains(&term.nicename) {
            filed.push(term.nicename.clone());
        }
    }
    const MARKS: [&str; 3] =
        ["_yoast_wpseo_primary_category", "rank_math_primary_category", "_seopress_robots_primary_cat"];
    let mark = MARKS.iter().filter_map(|key| item.meta_value(key)).find_map(|id| id.trim().parse::<i64>().ok());
    let primary = mark.filter(|id| *id != 0).and_then(|id| {
        filed.iter().position(|nicename| index.categories.get(nicename).is_some_and(|category| category.id == id))
    });
    if let Some(primary) = primary {
        filed[..=primary].rotate_right(1);
    }
    filed
}

/// The tags of an item, each once: slugs as written.
pub fn tags_of(item: &Item) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for term in item.terms_of("post_tag") {
        if !tags.contains(&term.nicename) {
            tags.push(term.nicename.clone());
        }
    }
    tags
}

/// Puts a category at the top when going up from it leads back to it.
fn break_cycles<'a>(parents: &mut BTreeMap<&'a str, Option<&'a str>>, uprooted: &mut Vec<String>) {
    let all: Vec<&str> = parents.keys().copied().collect();
    let mut sound: HashSet<&str> = HashSet::new();
    for start in all {
        let mut walk = HashSet::new();
        let mut at = Some(start);
        while let Some(here) = at.filter(|here| !sound.contains(here)) {
            if !walk.insert(here) {
                parents.insert(here, None);
                uprooted.push(here.to_owned());
                break;
            }
            at = parents.get(here).copied().flatten();
        }
        sound.extend(walk);
    }
}

fn section(category: &Category, parent: Option<&str>, depth: usize) -> Section {
    let slug = percent_decoded(&category.nicename);
    let name = plain::line(&category.name);
    Section {
        nicename: category.nicename.clone(),
        name: if name.is_empty() { slug.clone() } else { name },
        slug,
        description: category.description.clone(),
        parent: parent.map(str::to_owned),
        depth,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::wordpress::{Meta, TermRef};

    fn index(categories: &[(&str, &str)]) -> Index {
        let mut index = Index::default();
        for (at, (nicename, parent)) in categories.iter().enumerate() {
            let id = i64::try_from(at).unwrap() + 1;
            let (nicename, parent) = ((*nicename).to_owned(), (*parent).to_owned());
            let name = nicename.to_uppercase();
            index.categories.insert(nicename.clone(), Category { id, nicename, parent, name, ..Category::default() });
        }
        index
    }

    fn shape(tree: &Tree) -> Vec<(&str, usize)> {
        tree.sections.iter().map(|section| (section.name.as_str(), section.depth)).collect()
    }

    #[test]
    fn parents_come_first() {
        let tree = tree(&index(&[("z", ""), ("a", "b"), ("b", "z"), ("c", "z")]));
        assert_eq!(shape(&tree), [("Z", 0), ("B", 1), ("A", 2), ("C", 1)]);
        assert!(tree.uprooted.is_empty());
    }

    #[test]
    fn cycles_are_broken_and_said() {
        let tree = tree(&index(&[("a", "b"), ("b", "c"), ("c", "a"), ("d", "d"), ("e", "nowhere")]));
        assert_eq!(shape(&tree), [("A", 0), ("C", 1), ("B", 2), ("D", 0), ("E", 0)]);
        assert_eq!(tree.uprooted, ["e", "a", "d"]);
    }

    #[test]
    fn the_marked_category_comes_first() {
        let index = index(&[("a", ""), ("b", ""), ("c", "")]);
        let term =
            |nicename: &str| TermRef { domain: "category".into(), nicename: nicename.into(), name: String::new() };
        let meta = vec![Meta { key: "_yoast_wpseo_primary_category".into(), value: "3".into() }];
        let mut item = Item { terms: ["a", "b", "c", "a"].map(term).to_vec(), meta, ..Item::default() };
        assert_eq!(of(&item, &index), ["c", "a", "b"]);
        item.meta.clear();
        assert_eq!(of(&item, &index), ["a", "b", "c"]);
    }
}
