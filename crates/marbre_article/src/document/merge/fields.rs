//! The fields beside the body.

use super::{
    Clash, agreed,
    parts::value,
    sequence::{self, Element},
};
use crate::{ArticleContent, content::Signature, document::Image};
use std::{collections::HashMap, hash::Hash};

/// The merged fields, with an empty body.
pub fn merge(
    base: &ArticleContent,
    mine: &ArticleContent,
    theirs: &ArticleContent,
    clashes: &mut Vec<Clash>,
) -> ArticleContent {
    let text = |path: &str, of: fn(&ArticleContent) -> &String, clashes: &mut Vec<Clash>| {
        value(of(base), of(mine), of(theirs), String::clone, path.to_owned(), clashes)
    };
    let kicker = text("kicker", |content| &content.kicker, clashes);
    let headline = text("headline", |content| &content.headline, clashes);
    let standfirst = text("standfirst", |content| &content.standfirst, clashes);
    let dateline = text("dateline", |content| &content.dateline, clashes);
    let social_title = text("social_title", |content| &content.social_title, clashes);
    let description = text("description", |content| &content.description, clashes);
    let section = |section: &Option<_>| section.as_ref().map_or_else(String::new, ToString::to_string);
    ArticleContent {
        format: mine.format,
        kicker,
        headline,
        standfirst,
        dateline,
        bylines: bylines(&base.bylines, &mine.bylines, &theirs.bylines, clashes),
        section: value(&base.section, &mine.section, &theirs.section, section, "section".into(), clashes),
        topics: list(&base.topics, &mine.topics, &theirs.topics, |topic| *topic, |_, _| ()),
        lead_image: lead_image([base, mine, theirs].map(|content| &content.lead_image), clashes),
        key_points: sequence::merge(&base.key_points, &mine.key_points, &theirs.key_points, "key_points", clashes),
        related: list(&base.related, &mine.related, &theirs.related, |story| *story, |_, _| ()),
        social_title,
        description,
        body: crate::Document::default(),
    }
}

fn lead_image([base, mine, theirs]: [&Option<Image>; 3], clashes: &mut Vec<Clash>) -> Option<Image> {
    if let Some(image) = agreed(base, mine, theirs) {
        return image.clone();
    }
    if let (Some(base), Some(mine), Some(theirs)) = (base, mine, theirs)
        && let Some(image) = Image::join(base, mine, theirs, "lead_image", clashes)
    {
        return Some(image);
    }
    let says = |image: &Option<Image>| image.as_ref().map_or_else(String::new, Element::says);
    clashes.push(Clash { path: "lead_image".into(), mine: says(mine), theirs: says(theirs) });
    mine.clone()
}

fn bylines(base: &[Signature], mine: &[Signature], theirs: &[Signature], clashes: &mut Vec<Clash>) -> Vec<Signature> {
    let says = |signature: Option<&Signature>| {
        let text = signature.map(|signature| format!("{} {}", signature.byline, signature.role));
        text.unwrap_or_default().trim_end().to_owned()
    };
    list(
        base,
        mine,
        theirs,
        |signature| signature.byline,
        |mine, theirs| {
            clashes.push(Clash { path: "bylines".into(), mine: says(mine), theirs: says(theirs) });
        },
    )
}

/// What a thing is called, and the how manieth of that name it is.
type Name<K> = (K, usize);

/// A list of things that are known by a name. What either added is in it, what either took away is not, unless the
/// other changed it. It has the order of whoever changed the order, mine first.
fn list<T: Clone + PartialEq, K: Copy + Eq + Hash>(
    base: &[T],
    mine: &[T],
    theirs: &[T],
    name: impl Fn(&T) -> K,
    mut clash: impl FnMut(Option<&T>, Option<&T>),
) -> Vec<T> {
    if let Some(list) = agreed(base, mine, theirs) {
        return list.to_vec();
    }
    let (old, my, their) = (named(base, &name), named(mine, &name), named(theirs, &name));
    let [in_old, in_my, in_their] = [&old, &my, &their].map(|of| of.iter().copied().collect::<HashMap<Name<K>, &T>>());
    let mut decide = |name: &Name<K>| -> Option<T> {
        let found = [in_old.get(name), in_my.get(name), in_their.get(name)].map(|found| found.copied());
        let [base, mine, theirs] = &found;
        agreed(base, mine, theirs)
            .copied()
            .unwrap_or_else(|| {
                clash(*mine, *theirs);
                mine.or(*theirs)
            })
            .cloned()
    };
    let order = |of: &[(Name<K>, &T)], among: &HashMap<Name<K>, &T>| -> Vec<Name<K>> {
        of.iter().map(|(name, _)| *name).filter(|name| among.contains_key(name)).collect()
    };
    let reordered = order(&my, &in_old) != order(&old, &in_my);
    let (first, second) = if reordered { (&my, &their) } else { (&their, &my) };
    let mut merged: Vec<(Name<K>, T)> =
        first.iter().filter_map(|(name, _)| decide(name).map(|thing| (*name, thing))).collect();
    let in_first = if reordered { &in_my } else { &in_their };
    let mut at = 0;
    for (name, _) in second {
        if let Some(place) = merged.iter().position(|(other, _)| other == name) {
            at = place + 1;
        } else if !in_first.contains_key(name)
            && let Some(thing) = decide(name)
        {
            merged.insert(at, (*name, thing));
            at += 1;
        }
    }
    merged.into_iter().map(|(_, thing)| thing).collect()
}

fn named<'t, T, K: Copy + Eq + Hash>(of: &'t [T], name: &impl Fn(&T) -> K) -> Vec<(Name<K>, &'t T)> {
    let mut seen: HashMap<K, usize> = HashMap::new();
    of.iter()
        .map(|thing| {
            let count = seen.entry(name(thing)).and_modify(|count| *count += 1).or_insert(0);
            ((name(thing), *count), thing)
        })
        .collect()
}
