//! The publication and its language editions.

use crate::{Reader, StoreError, Transaction};
use marbre_article::{LanguageTag, Moment};
use serde::{Deserialize, Serialize};

/// One title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication {
    /// Its identity, forever.
    pub id: uuid::Uuid,
    /// What can be changed.
    pub settings: PublicationSettings,
    /// Its language editions, the first one first. At least one.
    pub editions: Vec<Edition>,
    /// When it was made.
    pub created_at: Moment,
}

/// What a publisher can change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicationSettings {
    /// Its name where an edition gives none of its own.
    pub name: String,
    /// Its zone by IANA name: `Africa/Lubumbashi`.
    pub time_zone: String,
    /// The site that its archive came from, if it was moved in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_sites: Vec<String>,
}

/// The publication in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The language, as in its addresses.
    pub lang: LanguageTag,
    /// What can be changed.
    pub settings: EditionSettings,
}

/// What a publisher can change of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditionSettings {
    /// Its name in this language, if it differs. May be empty.
    #[serde(default)]
    pub name: String,
    /// The line under the name. May be empty.
    #[serde(default)]
    pub motto: String,
    /// The regional form for typography, dates and digits (`fr-CA`, `ar-EG`), if it differs from the language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<LanguageTag>,
}

impl Reader {
    /// The publication.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when none has been made.
    pub async fn publication(&self) -> Result<Publication, StoreError> {
        todo!()
    }
}

impl Transaction {
    /// Makes the publication.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when there is one.
    pub async fn create_publication(&mut self, _publication: &Publication) -> Result<(), StoreError> {
        todo!()
    }

    /// Changes the publication's settings.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn save_publication(&mut self, _settings: &PublicationSettings) -> Result<(), StoreError> {
        todo!()
    }

    /// Adds an edition after the others, or changes the one of that language.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn save_edition(&mut self, _edition: &Edition) -> Result<(), StoreError> {
        todo!()
    }
}
