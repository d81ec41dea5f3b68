//! All that is settled before the first article moves in: languages, sections, topics, bylines, zone, images.

use super::{
    super::{Arrive, ImportError, ImportOptions, Report, media::MediaSource, pictures::Pictures, terms::Origin},
    taxonomy,
};
use crate::{Newsroom, NewsroomError, public_form::SectionTree};
use jiff::tz::TimeZone;
use marbre_article::{BylineId, LanguageTag, Moment, SectionId, TopicId, event::Event};
use marbre_formats::import::wordpress::{Index, Item, Standing, language};
use marbre_store::publication::{Edition, EditionSettings, Publication};
use std::collections::{BTreeSet, HashMap};

/// What articles are made ready with.
pub(super) struct Plan {
    pub(super) index: Index,
    pub(super) origin: Origin,
    pub(super) zone: TimeZone,
    pub(super) editions: Editions,
    /// Sections by slug as written in the export.
    pub(super) sections: HashMap<String, SectionId>,
    /// Which section stands under which.
    pub(super) tree: SectionTree,
    /// The section of articles that have none.
    pub(super) fallback: SectionId,
    /// Topics by slug as written in the export.
    pub(super) topics: HashMap<String, TopicId>,
    /// Bylines by key.
    pub(super) bylines: HashMap<String, BylineId>,
    pub(super) pictures: Pictures,
    pub(super) arrive: Arrive,
    pub(super) host: String,
    pub(super) now: Moment,
    /// Part of every fingerprint: what else decides how an item is made ready.
    pub(super) manner: String,
}

/// The languages in which the publication appears.
pub(super) struct Editions {
    /// All of them, the first one first.
    pub(super) all: Vec<LanguageTag>,
    /// That of the site, as far as can be told, else the first one.
    pub(super) home: LanguageTag,
}

impl Editions {
    /// The edition of what is in this language.
    pub(super) fn of(&self, wanted: &LanguageTag) -> Option<&LanguageTag> {
        let exact = self.all.iter().find(|lang| *lang == wanted);
        exact.or_else(|| self.all.iter().find(|lang| lang.primary() == wanted.primary()))
    }
}

impl Plan {
    pub(super) async fn make(
        newsroom: &Newsroom,
        index: Index,
        media: Option<MediaSource>,
        options: &ImportOptions,
        report: &mut Report,
    ) -> Result<Self, ImportError> {
        let publication = newsroom.store.reader().publication().await?;
        let zone = newsroom.zone(&publication.settings)?;
        let origin = Origin::new(&source(&index));
        let editions = editions(newsroom, &publication, &index).await?;
        let languages = &editions.all;
        remember_site(newsroom, &publication, &origin.source).await?;
        let sections = taxonomy::sections(newsroom, &origin, &index, &editions, report).await?;
        let topics = taxonomy::topics(newsroom, &origin, &index, &editions, report).await?;
        let bylines = taxonomy::bylines(newsroom, &origin, &index, languages, report).await?;
        taxonomy::redirects(newsroom, &index, languages, &sections.ids, &topics, &bylines, report).await?;
        let tree = SectionTree::new(&newsroom.store.reader().sections().await?);
        let manner = format!("{:?} media:{}", options.arrive, media.is_some());
        Ok(Self {
            host: index.host().to_owned(),
            origin,
            zone,
            editions,
            sections: sections.ids,
            tree,
            fallback: sections.fallback,
            topics,
            bylines,
            pictures: Pictures::new(media, newsroom.store.blobs(), newsroom.now()),
            arrive: options.arrive,
            now: newsroom.now(),
            manner,
            index,
        })
    }

    /// What an item is known by in import records: its number, or where it has none its permanent name; where several
    /// share a number, with its slug behind.
    pub(super) fn key(&self, item: &Item) -> String {
        match item.id {
            0 => format!("guid:{}", if item.guid.is_empty() { &item.link } else { &item.guid }),
            id if self.index.duplicates.contains(&id) => format!("{id}:{}", item.name),
            id => id.to_string(),
        }
    }

    /// Whether an item may stand in the files again, so far as its number tells.
    pub(super) fn may_repeat(&self, item: &Item) -> bool {
        let numbered_once = item.id != 0 && !self.index.duplicates.contains(&item.id);
        let left_out = matches!(item.standing(), Standing::Trashed | Standing::AutoDraft);
        !numbered_once && !left_out && item.post_type != "attachment"
    }

    /// How many image files were filed.
    pub(super) fn images_found(&self) -> u64 {
        self.pictures.found()
    }
}

/// The site, as named in import records.
fn source(index: &Index) -> String {
    [&index.site.base_blog_url, &index.site.link, &index.site.base_site_url]
        .into_iter()
        .map(|url| url.trim().trim_end_matches('/'))
        .find(|url| !url.is_empty())
        .unwrap_or("wordpress")
        .to_owned()
}

/// The editions, after those that the export speaks of and the publication lacks were added.
async fn editions(newsroom: &Newsroom, publication: &Publication, index: &Index) -> Result<Editions, NewsroomError> {
    let all: Vec<LanguageTag> = publication.editions.iter().map(|edition| edition.lang.clone()).collect();
    let mut editions = Editions { home: all.first().cloned().unwrap_or_default(), all };
    let spoken: BTreeSet<&LanguageTag> = index.languages.values().collect();
    for lang in spoken {
        if !editions.all.contains(lang) {
            add_edition(newsroom, lang).await?;
            editions.all.push(lang.clone());
        }
    }
    if let Some(home) = language::read(&index.site.language).and_then(|lang| editions.of(&lang).cloned()) {
        editions.home = home;
    }
    Ok(editions)
}

async fn add_edition(newsroom: &Newsroom, lang: &LanguageTag) -> Result<(), NewsroomError> {
    let mut change = newsroom.store.begin().await?;
    change.save_edition(&Edition { lang: lang.clone(), settings: EditionSettings::default() }).await?;
    change.record(Event::PublicationChanged);
    change.commit(newsroom.now()).await?;
    Ok(())
}

/// Keeps the old site's address with the publication's settings.
async fn remember_site(newsroom: &Newsroom, publication: &Publication, source: &str) -> Result<(), NewsroomError> {
    let mut settings = publication.settings.clone();
    if settings.former_sites.iter().any(|site| site == source) {
        return Ok(());
    }
    settings.former_sites.push(source.to_owned());
    let mut change = newsroom.store.begin().await?;
    change.save_publication(&settings).await?;
    change.record(Event::PublicationChanged);
    change.commit(newsroom.now()).await?;
    Ok(())
}
