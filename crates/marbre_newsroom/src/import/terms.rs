//! Sections, topics and bylines of an archive: matched with those that are here, or made.

use super::{ImportError, report::Tally};
use crate::Newsroom;
use marbre_article::{
    BylineId, LanguageTag, SectionId, TopicId, address::allowed_for_section, event::Event, slug::slugify,
};
use marbre_store::{
    bylines::{Byline, BylineKind, BylineName},
    imports::{ImportKind, ImportRecord},
    sections::{Section, TermName},
    topics::Topic,
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

    /// The identity of the thing of that kind with that key there.
    pub(crate) fn identity(&self, kind: &str, key: &str) -> Uuid {
        Uuid::new_v5(&self.namespace, format!("{kind}:{key}").as_bytes())
    }
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
        let names = section_names(&here, at, wish);
        here[at].names.extend(names);
        saved.push(here[at].clone());
        records.push(ImportRecord {
            kind: ImportKind::Section,
            key: wish.key.clone(),
            fingerprint: print,
            target: Some(here[at].id.0),
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

/// Keeps topics. A topic of the same name and slug in the same language is the same topic.
pub(crate) async fn keep_topics(
    newsroom: &Newsroom,
    origin: &Origin,
    wishes: &[WishedTerm],
) -> Result<(HashMap<String, TopicId>, Tally), ImportError> {
    let keys: Vec<String> = wishes.iter().map(|wish| wish.key.clone()).collect();
    let known = known(newsroom, origin, ImportKind::Topic, &keys).await?;
    let (mut ids, mut tally) = (HashMap::new(), Tally::default());
    for batch in wishes.chunks(BATCH) {
        let (mut saved, mut records): (Vec<Topic>, Vec<_>) = (Vec::new(), Vec::new());
        for wish in batch {
            let print = names_fingerprint(wish);
            let record = known.get(&wish.key);
            let target = record.and_then(|record| record.target).map(TopicId);
            if let (Some(target), true) = (target, record.is_some_and(|record| record.fingerprint == print)) {
                ids.insert(wish.key.clone(), target);
                tally.unchanged += 1;
                continue;
            }
            if record.is_some() {
                tally.changed += 1
            } else {
                tally.kept += 1
            }
            let topic = topic_for(newsroom, origin, wish, target, &saved).await?;
            ids.insert(wish.key.clone(), topic.id);
            let target = Some(topic.id.0);
            records.push(ImportRecord { kind: ImportKind::Topic, key: wish.key.clone(), fingerprint: print, target });
            saved.push(topic);
        }
        if saved.is_empty() {
            continue;
        }
        let mut change = newsroom.store.begin().await?;
        change.save_topics(&saved).await?;
        change.save_import_records(&origin.source, &records).await?;
        for topic in &saved {
            change.record(Event::TopicChanged { topic: topic.id });
        }
        change.commit(newsroom.now()).await?;
    }
    Ok((ids, tally))
}

/// The topic to save for a wish: one that is here under the same name, or a new one, with free slugs.
async fn topic_for(
    newsroom: &Newsroom,
    origin: &Origin,
    wish: &WishedTerm,
    target: Option<TopicId>,
    batch: &[Topic],
) -> Result<Topic, ImportError> {
    let reader = newsroom.store.reader();
    let mut id = target;
    let mut names = wish.names.clone();
    for (lang, name) in &mut names {
        let wished = slug_or(&name.slug, &name.name, &wish.key);
        let mut slug = wished.clone();
        let mut number = 2;
        loop {
            let in_batch = batch.iter().find(|topic| topic.names.get(lang).is_some_and(|other| other.slug == slug));
            let kept = match in_batch {
                Some(topic) => Some(topic.clone()),
                None => reader.topic_by_slug(lang, &slug).await?,
            };
            match kept {
                None => break,
                Some(topic) if Some(topic.id) == id => break,
                Some(topic) if id.is_none() && same_name(&topic.names, &wish.names) => {
                    id = Some(topic.id);
                    break;
                }
                Some(_) => {
                    slug = format!("{wished}-{number}");
                    number += 1;
                }
            }
        }
        name.slug = slug;
    }
    Ok(Topic { id: id.unwrap_or_else(|| TopicId(origin.identity("topic", &wish.key))), names })
}

/// Keeps bylines. A byline of the same name and slug is the same byline.
pub(crate) async fn keep_bylines(
    newsroom: &Newsroom,
    origin: &Origin,
    wishes: &[WishedByline],
) -> Result<(HashMap<String, BylineId>, Tally), ImportError> {
    let keys: Vec<String> = wishes.iter().map(|wish| wish.key.clone()).collect();
    let known = known(newsroom, origin, ImportKind::Byline, &keys).await?;
    let (mut ids, mut tally) = (HashMap::new(), Tally::default());
    for wish in wishes {
        let mut parts = Vec::new();
        for (lang, name) in &wish.names {
            parts.extend([lang.as_str(), &name.name, &name.role, &name.desk, &name.biography]);
        }
        let print = fingerprint(&parts);
        let record = known.get(&wish.key);
        let target = record.and_then(|record| record.target).map(BylineId);
        if let (Some(target), true) = (target, record.is_some_and(|record| record.fingerprint == print)) {
            ids.insert(wish.key.clone(), target);
            tally.unchanged += 1;
            continue;
        }
        if record.is_some() {
            tally.changed += 1
        } else {
            tally.kept += 1
        }
        let byline = byline_for(newsroom, origin, wish, target).await?;
        ids.insert(wish.key.clone(), byline.id);
        let mut change = newsroom.store.begin().await?;
        change.save_bylines(std::slice::from_ref(&byline)).await?;
        let target = Some(byline.id.0);
        let record = ImportRecord { kind: ImportKind::Byline, key: wish.key.clone(), fingerprint: print, target };
        change.save_import_records(&origin.source, &[record]).await?;
        change.record(Event::BylineChanged { byline: byline.id });
        change.commit(newsroom.now()).await?;
    }
    Ok((ids, tally))
}

async fn byline_for(
    newsroom: &Newsroom,
    origin: &Origin,
    wish: &WishedByline,
    target: Option<BylineId>,
) -> Result<Byline, ImportError> {
    let name = wish.names.values().next().map_or("", |name| name.name.as_str());
    let wished = slug_or(name, "", &wish.key);
    let mut slug = wished.clone();
    let mut number = 2;
    let id = target.unwrap_or_else(|| BylineId(origin.identity("byline", &wish.key)));
    loop {
        match newsroom.store.reader().byline_by_slug(&slug).await? {
            None => return Ok(Byline { id, kind: wish.kind, slug, names: wish.names.clone() }),
            Some(here) if here.id == id => return Ok(Byline { names: wish.names.clone(), ..here }),
            Some(here) if target.is_none() && here.names.values().any(|here| here.name == name) => {
                let mut names = wish.names.clone();
                names.extend(here.names.clone());
                return Ok(Byline { names, ..here });
            }
            Some(_) => {
                slug = format!("{wished}-{number}");
                number += 1;
            }
        }
    }
}
