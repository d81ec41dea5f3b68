//! Sections, topics and bylines of an archive: matched with those that are here, or made.

mod bylines;
mod holders;
mod more;
mod topics;

pub(crate) use bylines::keep_bylines;
pub(crate) use more::{name_sections, name_topics};
pub(crate) use topics::keep_topics;

use super::{ImportError, report::Tally};
use crate::Newsroom;
use marbre_article::{LanguageTag, SectionId, address::allowed_for_section, event::Event, slug::slugify};
use marbre_store::{
    bylines::{BylineKind, BylineName},
    imports::{ImportKind, ImportRecord, Left},
    merging::Merged,
    sections::{Section, TermName},
};
use sha2::Digest as _;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// How many are saved in one transaction.
const BATCH: usize = 500;

/// Identities that follow from where things came from.
#[derive(Debug, Clone)]
pub(crate) struct Origin {
    /// The site, as named in import records: `https://lephare.example`.
    pub(crate) source: String,
    namespace: Uuid,
}

impl Origin {
    pub(crate) fn new(source: &str) -> Self {
        Self { source: source.to_owned(), namespace: Uuid::new_v5(&Uuid::NAMESPACE_URL, source.as_bytes()) }
    }

    /// The identity of the thing of that kind with that key there. Things that have numbers stand in the order of their
    /// numbers: rows that come one after the other then lie side by side in every index, and few pages are written for
    /// many of them.
    pub(crate) fn identity(&self, kind: &str, key: &str) -> Uuid {
        let scattered = Uuid::new_v5(&self.namespace, format!("{kind}:{key}").as_bytes());
        let Some([a, b, c, d]) = leading_number(key).map(u32::to_be_bytes) else { return scattered };
        let mut bytes = scattered.into_bytes();
        bytes[..4].copy_from_slice(&Uuid::new_v5(&self.namespace, kind.as_bytes()).as_bytes()[..4]);
        // Half a byte in the middle holds the version.
        bytes[4..8].copy_from_slice(&[(a << 4) | (b >> 4), (b << 4) | (c >> 4), c & 0xF, d]);
        uuid::Builder::from_custom_bytes(bytes).into_uuid()
    }
}

/// The number that a key begins with, if it has no more than 28 bits.
fn leading_number(key: &str) -> Option<u32> {
    let end = key.find(|c: char| !c.is_ascii_digit()).unwrap_or(key.len());
    key[..end].parse().ok().filter(|number| *number < 1 << 28)
}

/// A section or topic as the archive has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WishedTerm {
    /// Its key there.
    pub(crate) key: String,
    /// The key of the one above it.
    pub(crate) parent: Option<String>,
    /// Its names, by language.
    pub(crate) names: BTreeMap<LanguageTag, TermName>,
}

/// A byline as the archive has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WishedByline {
    /// Its key there.
    pub(crate) key: String,
    /// One human being, or several.
    pub(crate) kind: BylineKind,
    /// How it is printed, by language.
    pub(crate) names: BTreeMap<LanguageTag, BylineName>,
}

/// A short hash of what something was, to see a change.
pub(crate) fn fingerprint(parts: &[&str]) -> String {
    let mut hash = sha2::Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

fn names_fingerprint(term: &WishedTerm) -> String {
    let mut parts = vec![term.parent.as_deref().unwrap_or("")];
    for (lang, name) in &term.names {
        parts.extend([lang.as_str(), &name.name, &name.slug, &name.description]);
    }
    fingerprint(&parts)
}

/// Whether a term that came before has been given other names here. `before`: the fingerprint that it had.
fn touched(wish: &WishedTerm, here: &BTreeMap<LanguageTag, TermName>, before: &str) -> bool {
    // Slugs are made free when they are kept, and say nothing.
    let as_it_came = wish.names.iter().filter_map(|(lang, wished)| {
        let name = here.get(lang)?;
        Some((lang.clone(), TermName { slug: wished.slug.clone(), ..name.clone() }))
    });
    names_fingerprint(&WishedTerm { names: as_it_came.collect(), ..wish.clone() }) != before
}

type Known = HashMap<String, ImportRecord>;

async fn known(newsroom: &Newsroom, origin: &Origin, kind: ImportKind, keys: &[String]) -> Result<Known, ImportError> {
    let mut known = Known::new();
    for keys in keys.chunks(BATCH) {
        let records = newsroom.store.reader().import_records(&origin.source, kind, keys).await?;
        known.extend(records.into_iter().map(|record| (record.key.clone(), record)));
    }
    Ok(known)
}

/// Keeps sections, parents first. A section of the same name in the same place is the same section.
pub(crate) async fn keep_sections(
    newsroom: &Newsroom,
    origin: &Origin,
    wishes: &[WishedTerm],
) -> Result<(HashMap<String, SectionId>, Tally), ImportError> {
    let keys: Vec<String> = wishes.iter().map(|wish| wish.key.clone()).collect();
    let known = known(newsroom, origin, ImportKind::Section, &keys).await?;
    let mut here = newsroom.store.reader().sections().await?;
    let (mut ids, mut tally) = (HashMap::new(), Tally::default());
    let (mut saved, mut records) = (Vec::new(), Vec::new());
    for wish in wishes {
        let print = names_fingerprint(wish);
        let record = known.get(&wish.key);
        let parent = wish.parent.as_ref().and_then(|key| ids.get(key)).copied();
        let target = record.and_then(|record| record.target).map(SectionId);
        let at = target.and_then(|id| here.iter().position(|section| section.id == id)).or_else(|| {
            here.iter().position(|section| section.parent == parent && same_name(&section.names, &wish.names))
        });
        let unchanged = at.is_some() && record.is_some_and(|record| record.fingerprint == print);
        let at = at.unwrap_or_else(|| {
            here.push(Section {
                id: SectionId(origin.identity("section", &wish.key)),
                parent,
                position: i64::try_from(here.len()).unwrap_or(i64::MAX),
                names: BTreeMap::new(),
            });
            here.len() - 1
        });
        ids.insert(wish.key.clone(), here[at].id);
        if unchanged {
            tally.unchanged += 1;
            continue;
        }
        if record.is_some() {
            tally.changed += 1
        } else {
            tally.kept += 1
        }
        let names = names_to_take(&here, at, wish, record);
        here[at].names.extend(names);
        saved.push(here[at].clone());
        records.push(ImportRecord {
            kind: ImportKind::Section,
            key: wish.key.clone(),
            fingerprint: print,
            target: Some(here[at].id.0),
            left: Left::default(),
        });
    }
    if !saved.is_empty() {
        let mut change = newsroom.store.begin().await?;
        change.save_sections(&saved).await?;
        change.save_import_records(&origin.source, &records).await?;
        for section in &saved {
            change.record(Event::SectionChanged { section: section.id });
        }
        change.record(Event::PublicationChanged);
        change.commit(newsroom.now()).await?;
    }
    Ok((ids, tally))
}

/// The wished names that a section takes: where the newsroom has named it, only those that it lacks.
fn names_to_take(
    here: &[Section],
    at: usize,
    wish: &WishedTerm,
    record: Option<&ImportRecord>,
) -> BTreeMap<LanguageTag, TermName> {
    let mut names = section_names(here, at, wish);
    if record.is_some_and(|record| touched(wish, &here[at].names, &record.fingerprint)) {
        names.retain(|lang, _| !here[at].names.contains_key(lang));
    }
    names
}

/// The wished names, each with a slug that is free in its language; a name that is here keeps its slug.
fn section_names(here: &[Section], at: usize, wish: &WishedTerm) -> BTreeMap<LanguageTag, TermName> {
    let mut names = wish.names.clone();
    for (lang, name) in &mut names {
        if let Some(old) = here[at].names.get(lang) {
            name.slug.clone_from(&old.slug);
            continue;
        }
        let taken = |slug: &str| {
            here.iter()
                .enumerate()
                .any(|(other, section)| other != at && section.names.get(lang).is_some_and(|name| name.slug == slug))
        };
        let wished = slug_or(&name.slug, &name.name, &wish.key);
        let wished = if allowed_for_section(&wished) { wished } else { format!("{wished}-section") };
        let mut slug = wished.clone();
        let mut number = 2;
        while taken(&slug) {
            slug = format!("{wished}-{number}");
            number += 1;
        }
        name.slug = slug;
    }
    names
}

fn same_name(have: &BTreeMap<LanguageTag, TermName>, want: &BTreeMap<LanguageTag, TermName>) -> bool {
    want.iter()
        .any(|(lang, want)| have.get(lang).is_some_and(|have| have.name.to_lowercase() == want.name.to_lowercase()))
}

fn slug_or(slug: &str, name: &str, key: &str) -> String {
    [slug, name, key].into_iter().map(slugify).find(|slug| !slug.is_empty()).unwrap_or_else(|| fingerprint(&[key]))
}

/// A term or byline to be saved: the wish, its fingerprint, and what it had for one last time and became then.
type ToSave<'a, W> = (&'a W, String, Option<(String, Uuid)>);

/// How what is wished stands to what was imported before.
enum Standing {
    /// As it was when it became this.
    Unchanged(Uuid),
    /// New, or different from what had this fingerprint and became this.
    ToSave(Option<(String, Uuid)>),
}

/// How it stands. What was merged into another is that one, and its names here are not those that it came with.
fn count(record: Option<&ImportRecord>, print: &str, merged: &Merged, tally: &mut Tally) -> Standing {
    let before = record.and_then(|record| Some((record, record.target?)));
    if let Some((record, target)) = before {
        let now = merged.now(target);
        if record.fingerprint == print || now != target {
            tally.unchanged += 1;
            return Standing::Unchanged(now);
        }
    }
    if record.is_some() {
        tally.changed += 1
    } else {
        tally.kept += 1
    }
    Standing::ToSave(before.map(|(record, target)| (record.fingerprint.clone(), target)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identities_stand_in_the_order_of_numbers_and_apart() {
        let (here, there) = (Origin::new("https://a.example"), Origin::new("https://b.example"));
        let keys = ["0", "7", "15", "16", "255", "256", "4095", "4096", "65536", "1048576", "268435455"];
        let ids = keys.map(|key| here.identity("article", key));
        assert!(ids.is_sorted() && ids.iter().all(|id| id.get_version_num() == 8), "{ids:?}");
        let others = [
            here.identity("article", "7:slug"),
            here.identity("comment", "7"),
            here.identity("article", "268435456"),
            here.identity("article", "guid:7"),
            there.identity("article", "7"),
        ];
        let all: std::collections::BTreeSet<Uuid> = ids.into_iter().chain(others).collect();
        assert_eq!(all.len(), keys.len() + others.len());
        assert_eq!(here.identity("article", "7"), ids[1]);
    }
}
