//! Sections and topics that are needed in more languages than the archive said: where its articles stand decides.

use super::{
    super::ImportError,
    BATCH, Origin, WishedTerm,
    holders::Holder,
    topics::{TopicsHere, topic_for},
};
use crate::{Newsroom, public_form::SectionTree};
use marbre_article::{LanguageTag, SectionId, TopicId, event::Event};
use marbre_store::sections::TermName;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

type Names = BTreeMap<LanguageTag, TermName>;

/// By section or topic: the languages in which articles stand under it.
pub(crate) type Needed = BTreeMap<Uuid, BTreeSet<LanguageTag>>;

/// The names that a term lacks, each as it is called elsewhere: at home, or where it has a name.
fn lacking(names: &Names, needed: &BTreeSet<LanguageTag>, home: &LanguageTag) -> Names {
    let Some(name) = names.get(home).or_else(|| names.values().next()) else { return Names::new() };
    let missing = needed.iter().filter(|lang| !names.contains_key(*lang));
    missing.map(|lang| (lang.clone(), name.clone())).collect()
}

/// Gives these sections, and those above them, names where articles need them: `called` says which, or else they are
/// called as they are elsewhere.
pub(crate) async fn name_sections(
    newsroom: &Newsroom,
    needed: &Needed,
    ids: &BTreeSet<SectionId>,
    home: &LanguageTag,
    called: &(dyn Fn(SectionId, &LanguageTag) -> Option<TermName> + Sync),
) -> Result<(), ImportError> {
    let mut here = newsroom.store.reader().sections().await?;
    let tree = SectionTree::new(&here);
    let mut of: BTreeMap<SectionId, BTreeSet<LanguageTag>> = BTreeMap::new();
    for id in ids {
        let Some(languages) = needed.get(&id.0) else { continue };
        for above in tree.with_ancestors(*id) {
            of.entry(above).or_default().extend(languages.iter().cloned());
        }
    }
    let mut saved = Vec::new();
    for at in 0..here.len() {
        let Some(needed) = of.get(&here[at].id) else { continue };
        let mut names = lacking(&here[at].names, needed, home);
        for (lang, name) in &mut names {
            if let Some(called) = called(here[at].id, lang) {
                *name = called;
            }
        }
        if !names.is_empty() {
            let wish = WishedTerm { key: here[at].id.0.to_string(), parent: None, names };
            let names = super::section_names(&here, at, &wish);
            here[at].names.extend(names);
            saved.push(here[at].clone());
        }
    }
    if saved.is_empty() {
        return Ok(());
    }
    let mut change = newsroom.store.begin().await?;
    change.save_sections(&saved).await?;
    for section in &saved {
        change.record(Event::SectionChanged { section: section.id });
    }
    change.record(Event::PublicationChanged);
    change.commit(newsroom.now()).await?;
    Ok(())
}

/// Gives these topics names where articles need them.
pub(crate) async fn name_topics(
    newsroom: &Newsroom,
    origin: &Origin,
    needed: &Needed,
    ids: &BTreeSet<TopicId>,
    home: &LanguageTag,
) -> Result<(), ImportError> {
    let ids: Vec<TopicId> = ids.iter().copied().filter(|id| needed.contains_key(&id.0)).collect();
    let mut here = TopicsHere::default();
    for ids in ids.chunks(BATCH) {
        let mut saved = Vec::new();
        let mut topics = newsroom.store.reader().topics(ids).await?;
        topics.sort_by_key(|topic| topic.id);
        for topic in topics {
            let Some(needed) = needed.get(&topic.id.0) else { continue };
            let names = lacking(&topic.names, needed, home);
            if names.is_empty() {
                continue;
            }
            let wish = WishedTerm { key: topic.id.0.to_string(), parent: None, names };
            let (Holder::Has(more) | Holder::Led(more)) =
                topic_for(newsroom, origin, &wish, Some(topic.id), &mut here).await?;
            for (lang, name) in &more.names {
                here.save((lang.clone(), name.slug.clone()), more.clone());
            }
            saved.push(more);
        }
        if saved.is_empty() {
            continue;
        }
        let mut change = newsroom.store.begin().await?;
        change.save_topics(&saved).await?;
        for topic in &saved {
            change.record(Event::TopicChanged { topic: topic.id });
        }
        change.commit(newsroom.now()).await?;
    }
    Ok(())
}
