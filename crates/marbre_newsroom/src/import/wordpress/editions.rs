//! The languages in which the publication appears, after those that the export speaks of were added.

use super::super::{
    ImportError, Report,
    report::{About, Outcome},
};
use crate::{Newsroom, NewsroomError};
use marbre_article::{LanguageTag, event::Event};
use marbre_formats::import::wordpress::{Index, language};
use marbre_store::publication::{Edition, EditionSettings, Publication};
use std::collections::BTreeSet;

/// The languages in which the publication appears.
#[derive(Debug, Clone, Default)]
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

    /// The editions of the publication, after those were added in whose languages the site's plugins for translation say
    /// that it is written.
    pub(super) async fn make(
        newsroom: &Newsroom,
        publication: &Publication,
        index: &Index,
        report: &mut Report,
    ) -> Result<Self, ImportError> {
        let all: Vec<LanguageTag> = publication.editions.iter().map(|edition| edition.lang.clone()).collect();
        let mut editions = Self { home: all.first().cloned().unwrap_or_default(), all };
        let spoken: BTreeSet<&LanguageTag> = index.languages.values().chain(&index.spoken).collect();
        for lang in spoken {
            if editions.of(lang).is_none() {
                add(newsroom, lang).await?;
                editions.all.push(lang.clone());
                let about = About { what: format!("language {lang}"), ..About::default() };
                let entry = about.entry(
                    Outcome::Altered,
                    "the publication had no edition in it; it has one now",
                    String::new(),
                );
                report.add(&entry).map_err(ImportError::Report)?;
            }
        }
        if let Some(home) = language::read(&index.site.language).and_then(|lang| editions.of(&lang).cloned()) {
            editions.home = home;
        }
        Ok(editions)
    }
}

async fn add(newsroom: &Newsroom, lang: &LanguageTag) -> Result<(), NewsroomError> {
    let mut change = newsroom.store.begin().await?;
    change.save_edition(&Edition { lang: lang.clone(), settings: EditionSettings::default() }).await?;
    change.record(Event::PublicationChanged);
    change.commit(newsroom.now()).await?;
    Ok(())
}
