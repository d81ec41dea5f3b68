//! Categories become sections, tags topics, authors bylines; and their old addresses lead to the new ones.

use super::{
    super::{
        ImportError, Report,
        report::{Entry, Outcome},
        terms::{self, Origin, WishedByline, WishedTerm},
    },
    editions::Editions,
    tongues::Tongues,
};
use crate::Newsroom;
use marbre_article::{BylineId, LanguageTag, SectionId, TopicId, slug::slugify};
use marbre_formats::import::wordpress::{
    Index, Spoken, plain,
    sections::{Tree, tree},
};
use marbre_store::{
    bylines::{BylineKind, BylineName},
    sections::TermName,
};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// WordPress's own category for what has none.
const UNCATEGORISED: &str = "uncategorized";

/// Sections by slug as written in the export.
pub(super) struct Sections {
    pub(super) ids: HashMap<String, SectionId>,
    /// The section of articles that have none, if there are any.
    pub(super) fallback: Option<SectionId>,
}

/// A slug as written, without its percent-encoding.
pub(super) fn readable(slug: &str) -> String {
    percent_encoding::percent_decode_str(slug).decode_utf8_lossy().into_owned()
}

fn in_each(languages: &BTreeSet<LanguageTag>, name: &TermName) -> BTreeMap<LanguageTag, TermName> {
    languages.iter().map(|lang| (lang.clone(), name.clone())).collect()
}

/// The editions in which there are, or may be, items of a term.
pub(super) fn editions_of(spoken: Option<&Spoken>, editions: &Editions) -> BTreeSet<LanguageTag> {
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
    as_articles: &[String],
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
    let tongues =
        Tongues::of(index, editions, index.categories.iter().map(|(nicename, category)| (nicename, category.id)));
    wishes = tongues.joined(wishes);
    let unfiled = index.unfiled.iter().any(|kind| kind == "post" || as_articles.contains(kind));
    if unfiled && !wishes.iter().any(|wish| wish.key == UNCATEGORISED) {
        let names = BTreeMap::from([(editions.home.clone(), fallback_name(&editions.home))]);
        wishes.push(WishedTerm { key: UNCATEGORISED.to_owned(), parent: None, names });
    }
    let (mut ids, tally) = terms::keep_sections(newsroom, origin, &wishes).await?;
    tongues.spread(&mut ids);
    report.summary.sections = tally;
    let fallback = ids.get(UNCATEGORISED).copied();
    Ok(Sections { ids, fallback })
}

/// The name of the section of articles that have none.
pub(super) fn fallback_name(language: &LanguageTag) -> TermName {
    let name = match language.primary() {
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
    let tongues = Tongues::of(index, editions, index.tags.iter().map(|(slug, tag)| (slug, tag.id)));
    let wishes = tongues.joined(wishes);
    let (mut ids, tally) = terms::keep_topics(newsroom, origin, &wishes).await?;
    tongues.spread(&mut ids);
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
