//! What the public will see of an article in lists, and in which lists: worked out once, when it is published.

use jiff::{Timestamp, tz::TimeZone};
use marbre_article::{
    ArticleContent, Moment, SectionId,
    address::Month,
    document::{Image, Sha256Hex, measure},
};
use marbre_store::{
    articles::{Teaser, TeaserImage},
    assets::Asset,
    sections::Section,
};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// The longest summary of a list, in characters.
const SUMMARY: usize = 300;

/// The tree of sections, for finding ancestors.
#[derive(Debug, Clone, Default)]
pub struct SectionTree {
    parents: HashMap<SectionId, Option<SectionId>>,
}

impl SectionTree {
    /// The tree of these sections.
    pub fn new(sections: &[Section]) -> Self {
        Self { parents: sections.iter().map(|section| (section.id, section.parent)).collect() }
    }

    /// The section and its ancestors, itself first. A circle ends where it began.
    pub fn with_ancestors(&self, section: SectionId) -> Vec<SectionId> {
        let mut chain = vec![section];
        let mut here = section;
        while let Some(Some(parent)) = self.parents.get(&here) {
            if chain.contains(parent) {
                break;
            }
            chain.push(*parent);
            here = *parent;
        }
        chain
    }

    /// These sections and all that are part of them, sorted.
    pub fn with_descendants(&self, sections: &[SectionId]) -> Vec<SectionId> {
        let known = self.parents.keys().copied();
        let under = known.filter(|id| self.with_ancestors(*id).iter().any(|above| sections.contains(above)));
        under.chain(sections.iter().copied()).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// Every list that an article with this content stands in: its section with ancestors, its topics, its bylines.
pub(crate) fn scopes(content: &ArticleContent, sections: &SectionTree) -> Vec<Uuid> {
    let mut scopes = BTreeSet::new();
    scopes.extend(content.section.iter().flat_map(|section| sections.with_ancestors(*section)).map(|id| id.0));
    scopes.extend(content.topics.iter().map(|topic| topic.0));
    scopes.extend(content.bylines.iter().map(|signature| signature.byline.0));
    scopes.into_iter().collect()
}

/// The asset that lists show beside an article: its lead image, or else the first image of its body.
pub(crate) fn teaser_asset(content: &ArticleContent) -> Option<(&Sha256Hex, &Image)> {
    content.images().find_map(|image| image.source.asset().map(|hash| (hash, image)))
}

/// What lists show. `assets` holds at least the one of [`teaser_asset`], if it is filed.
pub(crate) fn teaser(content: &ArticleContent, assets: &HashMap<Sha256Hex, Asset>) -> Teaser {
    let summary = if content.standfirst.is_empty() {
        measure::excerpt(&content.body, SUMMARY)
    } else {
        measure::shorten(&content.standfirst, SUMMARY)
    };
    let image = teaser_asset(content).and_then(|(hash, image)| {
        let asset = assets.get(hash)?;
        Some(TeaserImage {
            asset: hash.clone(),
            alt: image.alt.clone(),
            width: asset.width,
            height: asset.height,
            colour: asset.colour.clone(),
        })
    });
    Teaser {
        kicker: content.kicker.clone(),
        headline: content.headline.clone(),
        summary,
        section: content.section,
        bylines: content.bylines.iter().map(|signature| signature.byline).collect(),
        image,
        words: u32::try_from(measure::words(&content.body)).unwrap_or(u32::MAX),
    }
}

/// The month of an instant in the publication's zone; nothing outside the years 0 to 9999.
pub(crate) fn month_of(moment: Moment, zone: &TimeZone) -> Option<Month> {
    let local = zone.to_datetime(Timestamp::from_millisecond(moment.0).ok()?);
    Month::new(local.year(), local.month())
}
