//! All that is settled before the first article moves in: languages, sections, topics, bylines, zone, images.

use super::{
    super::{
        Arrive, ImportError, ImportOptions, Report,
        media::MediaSource,
        pictures::Pictures,
        report::Summary,
        terms::{self, Origin},
    },
    editions::Editions,
    moved, site, taxonomy,
};
use crate::{Newsroom, public_form::SectionTree};
use jiff::tz::TimeZone;
use marbre_article::{BylineId, Moment, SectionId, TopicId};
use marbre_formats::import::wordpress::{Index, Item, Standing};
use marbre_store::imports::Lacking;
use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
};

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
    pub(super) fallback: Option<SectionId>,
    /// Topics by slug as written in the export.
    pub(super) topics: HashMap<String, TopicId>,
    /// Bylines by key.
    pub(super) bylines: HashMap<String, BylineId>,
    pub(super) pictures: Pictures,
    pub(super) arrive: Arrive,
    /// The hosts on which the site stood.
    pub(super) hosts: Vec<String>,
    pub(super) now: Moment,
    /// Part of every fingerprint: what else decides how an item is made ready.
    manner: String,
    /// Types of the site's own that are articles here.
    as_articles: Vec<String>,
    /// The keys of texts that came before and share their number with another.
    shared: HashSet<String>,
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
        let origin = Origin::new(&site::source(&index, &publication));
        let editions = Editions::make(newsroom, &publication, &index, report).await?;
        let languages = &editions.all;
        site::remember(newsroom, &publication, &origin.source).await?;
        let shared = newsroom.store.reader().shared_keys(&origin.source).await?.into_iter().collect();
        let sections = taxonomy::sections(newsroom, &origin, &index, &editions, &options.as_articles, report).await?;
        let topics = taxonomy::topics(newsroom, &origin, &index, &editions, report).await?;
        let bylines = taxonomy::bylines(newsroom, &origin, &index, languages, report).await?;
        let tree = SectionTree::new(&newsroom.store.reader().sections().await?);
        let manner = format!("{:?}", options.arrive);
        let plan = Self {
            hosts: index.hosts(),
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
            as_articles: options.as_articles.clone(),
            shared,
            index,
        };
        moved::redirects(newsroom, &plan, report).await?;
        Ok(plan)
    }

    /// What an item is known by in import records: its number, or where it has none its permanent name. Of several that
    /// share a number the first one has it, and the others have their slug behind it.
    pub(super) fn key(&self, item: &Item) -> String {
        let named = |number: i64| format!("{number}:{}", item.name);
        match item.id {
            0 => format!("guid:{}", permanent_name(item)),
            id if !self.index.is_first(item) => named(id),
            // It may have come before beside the one that has the number.
            id if !self.shared.is_empty() && self.shared.contains(&named(id)) => named(id),
            id => id.to_string(),
        }
    }

    /// Whether an item may stand in the files again, so far as its number tells.
    pub(super) fn may_repeat(&self, item: &Item) -> bool {
        let numbered_once = item.id != 0 && !self.index.duplicates.contains(&item.id);
        let left_out = matches!(item.standing(), Standing::Trashed | Standing::AutoDraft);
        !numbered_once && !left_out && item.post_type != "attachment"
    }

    /// Whether there may be now what a text lacked when it came before.
    pub(super) fn may_complete(&self, lacking: Lacking) -> bool {
        match lacking {
            Lacking::Nothing => false,
            Lacking::Files => self.pictures.has_media(),
            Lacking::Attachments => self.pictures.has_media() || !self.index.attachments.is_empty(),
        }
    }

    /// Whether posts of this type of the site's own are articles here.
    pub(super) fn is_article(&self, post_type: &str) -> bool {
        self.as_articles.iter().any(|kind| kind == post_type)
    }

    /// What decides how an item of this type is made ready, beside what it is.
    pub(super) fn manner_of(&self, post_type: &str) -> Cow<'_, str> {
        if self.is_article(post_type) {
            Cow::Owned(format!("{} as an article", self.manner))
        } else {
            Cow::Borrowed(&self.manner)
        }
    }

    /// Counts the image files that were filed.
    pub(super) fn count_images(&self, summary: &mut Summary) {
        let (new, known) = self.pictures.found();
        summary.images.kept += new;
        summary.images.unchanged += known;
    }
}

/// What stands for an item without a number: its permanent name or address, or else what makes it out.
fn permanent_name(item: &Item) -> String {
    let named = [&item.guid, &item.link, &item.name].into_iter().find(|name| !name.trim().is_empty());
    named.cloned().unwrap_or_else(|| terms::fingerprint(&[&item.title, &item.date, &item.date_gmt]))
}
