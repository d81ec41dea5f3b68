//! To found a publication.

use crate::{Newsroom, NewsroomError};
use marbre_article::{LanguageTag, event::Event};
use marbre_store::publication::{Edition, EditionSettings, Publication, PublicationSettings};

/// What a new publication is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Founding {
    /// Its name.
    pub name: String,
    /// Its language editions, the first one first. At least one.
    pub editions: Vec<(LanguageTag, EditionSettings)>,
    /// Its zone by IANA name.
    pub time_zone: String,
}

impl Newsroom {
    /// Founds the publication of this newsroom.
    ///
    /// # Errors
    /// [`NewsroomError::BadSetting`] for an empty name, no language or an unknown zone; the store's `Taken` when there
    /// is a publication already.
    pub async fn found(&self, founding: Founding) -> Result<Publication, NewsroomError> {
        check(&founding)?;
        let publication = Publication {
            id: self.new_identity(),
            settings: PublicationSettings {
                name: founding.name.trim().to_owned(),
                time_zone: founding.time_zone,
                ..PublicationSettings::default()
            },
            editions: founding.editions.into_iter().map(|(lang, settings)| Edition { lang, settings }).collect(),
            created_at: self.now(),
        };
        let mut change = self.store.begin().await?;
        change.create_publication(&publication).await?;
        for edition in &publication.editions {
            change.save_edition(edition).await?;
        }
        change.record(Event::PublicationChanged);
        change.commit(self.now()).await?;
        Ok(publication)
    }
}

fn check(founding: &Founding) -> Result<(), NewsroomError> {
    let bad = |what, value: &str, advice: &str| {
        Err(NewsroomError::BadSetting { what, value: value.to_owned(), advice: advice.to_owned() })
    };
    if founding.name.trim().is_empty() {
        return bad("the name", &founding.name, "a publication needs a name");
    }
    if founding.editions.is_empty() {
        return bad("the list of languages", "", "name at least one, as in “fr” or “fr,en,ar”");
    }
    for (position, (lang, _)) in founding.editions.iter().enumerate() {
        if founding.editions[..position].iter().any(|(other, _)| other == lang) {
            return bad("the list of languages", lang.as_str(), "a language is named twice");
        }
    }
    if jiff::tz::TimeZone::get(&founding.time_zone).is_err() {
        return bad("the time zone", &founding.time_zone, "use a name such as “Africa/Nairobi” or “Europe/Paris”");
    }
    Ok(())
}
