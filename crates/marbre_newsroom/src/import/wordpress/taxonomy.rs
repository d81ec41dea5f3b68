//! Categories become sections, tags topics, authors bylines; and their old addresses lead to the new ones.

use super::{
    super::{
        ImportError, Report,
        report::{Entry, Outcome},
        terms::{self, Origin, WishedByline, WishedTerm},
    },
    plan::Editions,
};
use crate::Newsroom;
use marbre_article::{BylineId, LanguageTag, SectionId, TopicId, event::Event, slug::slugify};
use marbre_formats::import::wordpress::{
    Index, Spoken, plain,
    sections::{Tree, tree},
};
use marbre_store::{
    bylines::{BylineKind, BylineName},
    redirects::{Redirect, Target, normal_path},
    sections::TermName,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// WordPress's own category for what has none.
const UNCATEGORISED: &str = "uncategorized";

/// Sections by slug as written in the export.
pub(super) struct Sections {
    pub(super) ids: HashMap<String, SectionId>,
    /// The section of articles that have none.
    pub(super) fallback: SectionId,
}

/// A slug as written, without its percent-encoding.
fn readable(slug: &str) -> String {
    percent_encoding::percent_decode_str(slug).decode_utf8_lossy().into_owned()
}

fn in_each(languages: &BTreeSet<LanguageTag>, name: &TermName) -> BTreeMap<LanguageTag, TermName> {
    languages.iter().map(|lang| (lang.clone(), name.clone())).collect()
}

/// The editions in which there are, or may be, items of a term.
fn editions_of(spoken: Option<&Spoken>, editions: &Editions) -> BTreeSet<LanguageTag> {
    let Some(spoken) = spoken else { return BTreeSet::new() };
    let mut found: BTreeSet<LanguageTag> = spoken.said.iter().filter_map(|lang| editions.of(lang)).cloned().collect();
    if spoken.unsaid || found.is_empty() {
        found.insert(editions.home.clone());
    }
    found
}

/// The editions in which there are, or may be, items of a section or of one under it, by the section's key.
fn editions_of_sections(tree: &Tree, index: &Index, editions: &Editions) -> HashMap<String, BTreeSet<LanguageTag>> {
    let mut all: HashMap<String, BTreeSet<LanguageTag>> = HashMap::new();
    // Those under a section stand behind it.
    for section in tree.sections.iter().rev() {
        let own = all.entry(section.nicename.clone()).or_default();
        own.extend(editions_of(index.category_languages.get(&section.nicename), editions));
        if own.is_empty() {
            own.insert(editions.home.clone());
        }
        let own = own.clone();
        if let Some(parent) = &section.parent {
            all.entry(parent.clone()).or_default().extend(own);
        }
    }
    all
}

pub(super) async fn sections(
    newsroom: &Newsroom,
    origin: &Origin,
    index: &Index,
    editions: &Editions,
    report: &mut Report,
) -> Result<Sections, ImportError> {
    let tree = tree(index);
    let languages = editions_of_sections(&tree, index, editions);
    for nicename in &tree.uprooted {
        let entry = Entry {
            outcome: Outcome::Altered,
            what: format!("category {nicename}"),
            title: String::new(),
            place: None,
            reason: "its parent category is not in the export or leads back to it; it stands at the top".into(),
            detail: String::new(),
        };
        report.add(&entry).map_err(ImportError::Report)?;
    }
    let mut wishes: Vec<WishedTerm> = tree
        .sections
        .into_iter()
        .map(|section| {
            let description = plain::line(&section.description);
            let name = TermName { name: section.name, slug: section.slug, description };
            let names = languages.get(&section.nicename).map(|languages| in_each(languages, &name));
            WishedTerm { key: section.nicename, parent: section.parent, names: names.unwrap_or_default() }
        })
        .collect();
    if !wishes.iter().any(|wish| wish.key == UNCATEGORISED) {
        let named = |lang: &LanguageTag| (lang.clone(), fallback_name(lang.primary()));
        let names = editions.all.iter().map(named).collect();
        wishes.push(WishedTerm { key: UNCATEGORISED.to_owned(), parent: None, names });
    }
    let (ids, tally) = terms::keep_sections(newsroom, origin, &wishes).await?;
    report.summary.sections = tally;
    let fallback = ids.get(UNCATEGORISED).copied().unwrap_or(SectionId(origin.identity("section", UNCATEGORISED)));
    Ok(Sections { ids, fallback })
}

/// The name of the section of articles that have none.
fn fallback_name(language: &str) -> TermName {
    let name = match language {
        "fr" => "Divers",
        "ar" => "متفرقات",
        "pt" => "Diversos",
        "es" => "Varios",
        "sw" => "Mengineyo",
        _ => "Miscellaneous",
    };
    TermName { name: name.to_owned(), slug: slugify(name), description: String::new() }
}

pub(super) async fn topics(
    newsroom: &Newsroom,
    origin: &Origin,
    index: &Index,
    editions: &Editions,
    report: &mut Report,
) -> Result<HashMap<String, TopicId>, ImportError> {
    let wishes: Vec<WishedTerm> = index
        .tags
        .values()
        .map(|tag| {
            let mut languages = editions_of(index.tag_languages.get(&tag.slug), editions);
            if languages.is_empty() {
                languages.insert(editions.home.clone());
            }
            let name = TermName {
                name: plain::line(&tag.name),
                slug: readable(&tag.slug),
                description: plain::line(&tag.description),
            };
            WishedTerm { key: tag.slug.clone(), parent: None, names: in_each(&languages, &name) }
        })
        .collect();
    let (ids, tally) = terms::keep_topics(newsroom, origin, &wishes).await?;
    report.summary.topics = tally;
    Ok(ids)
}

pub(super) async fn bylines(
    newsroom: &Newsroom,
    origin: &Origin,
    index: &Index,
    languages: &[LanguageTag],
    report: &mut Report,
) -> Result<HashMap<String, BylineId>, ImportError> {
    let Some(first) = languages.first() else { return Ok(HashMap::new()) };
    let wishes: Vec<WishedByline> = index
        .signatures()
        .into_iter()
        .map(|signed| WishedByline {
            key: signed.key,
            kind: BylineKind::Person,
            names: BTreeMap::from([(first.clone(), BylineName { name: signed.name, ..BylineName::default() })]),
        })
        .collect();
    let (ids, tally) = terms::keep_bylines(newsroom, origin, &wishes).await?;
    report.summary.bylines = tally;
    Ok(ids)
}

/// Old addresses of categories, tags and authors.
pub(super) async fn redirects(
    newsroom: &Newsroom,
    index: &Index,
    languages: &[LanguageTag],
    sections: &HashMap<String, SectionId>,
    topics: &HashMap<String, TopicId>,
    bylines: &HashMap<String, BylineId>,
    report: &mut Report,
) -> Result<(), ImportError> {
    let Some(first) = languages.first() else { return Ok(()) };
    let mut found = Vec::new();
    let mut add = |path: String, target: Target| found.push(Redirect { path: normal_path(&path), target });
    let tree = tree(index);
    let parents: HashMap<&str, &str> = tree
        .sections
        .iter()
        .filter_map(|section| Some((section.nicename.as_str(), section.parent.as_deref()?)))
        .collect();
    for section in &tree.sections {
        let Some(id) = sections.get(&section.nicename) else { continue };
        let mut path = section.nicename.clone();
        let mut here = section.nicename.as_str();
        while let Some(parent) = parents.get(here) {
            path = format!("{parent}/{path}");
            here = parent;
        }
        let target = Target::Section(*id, first.clone());
        add(format!("/category/{path}"), target.clone());
        if path != section.nicename {
            add(format!("/category/{}", section.nicename), target.clone());
        }
        if let Some(number) = index.categories.get(&section.nicename).map(|category| category.id).filter(|id| *id > 0) {
            add(format!("/?cat={number}"), target);
        }
    }
    for (slug, tag) in &index.tags {
        let Some(id) = topics.get(slug) else { continue };
        let target = Target::Topic(*id, first.clone());
        add(format!("/tag/{slug}"), target.clone());
        add(format!("/?tag={}", readable(&tag.slug)), target);
    }
    for (key, id) in bylines {
        let target = Target::Byline(*id, first.clone());
        add(format!("/author/{key}"), target.clone());
        if let Some(number) = index.authors.get(key).map(|author| author.id).filter(|id| *id > 0) {
            add(format!("/?author={number}"), target);
        }
    }
    report.summary.redirects += found.len() as u64;
    for batch in found.chunks(1000) {
        let mut change = newsroom.store.begin().await?;
        change.save_redirects(batch).await?;
        change.record(Event::RedirectsChanged);
        change.commit(newsroom.now()).await?;
    }
    Ok(())
}
