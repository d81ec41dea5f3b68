//! The publication and its language editions.

mod comment_rules;
mod look;
mod menus;

pub use comment_rules::{AtOnce, CommentRules};
pub use look::{Accents, Logo, Look};
pub use menus::{MenuEntry, MenuPlace, Menus, Policy};

use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, values},
};
use marbre_article::{ArticleId, LanguageTag, Moment, checks::CheckLevels, workflow::Role};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

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
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicationSettings {
    /// Its name where an edition gives none of its own.
    pub name: String,
    /// Its zone by IANA name: `Africa/Lubumbashi`.
    pub time_zone: String,
    /// The site that its archive came from, if it was moved in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_sites: Vec<String>,
    /// What each check before publishing does, where it differs from the usual.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub checks: CheckLevels,
    /// The roles that need a second factor to log in, besides those that always do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub second_factor: Vec<Role>,
    /// Its colour and its logo.
    #[serde(default, skip_serializing_if = "is_plain")]
    pub look: Look,
    /// How readers' comments are taken.
    #[serde(default, skip_serializing_if = "are_usual")]
    pub comments: CommentRules,
}

fn is_usual(levels: &CheckLevels) -> bool {
    *levels == CheckLevels::default()
}

fn is_plain(look: &Look) -> bool {
    *look == Look::default()
}

fn are_usual(rules: &CommentRules) -> bool {
    *rules == CommentRules::default()
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
    /// Its menus.
    #[serde(default, skip_serializing_if = "Menus::is_automatic")]
    pub menus: Menus,
    /// The standing pages on which it says what.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub policies: BTreeMap<Policy, ArticleId>,
}

const PUBLICATION: &str = "SELECT id, settings_json, created_at FROM publication";

const EDITIONS: &str = "SELECT lang, settings_json FROM edition ORDER BY position";

const CREATE: &str = "INSERT INTO publication (one, id, settings_json, created_at) VALUES (1, $1, $2, $3)";

/// Changes nothing, and keeps other writers from the publication and its sections until the end, on both engines.
const HOLD: &str = "UPDATE publication SET one = one RETURNING settings_json";

const SAVE: &str = "UPDATE publication SET settings_json = $1";

const SAVE_EDITION: &str = "INSERT INTO edition (lang, position, settings_json) \
     VALUES ($1, (SELECT COALESCE(MAX(position), 0) + 1 FROM edition), $2) \
     ON CONFLICT (lang) DO UPDATE SET settings_json = excluded.settings_json";

fn edition(row: &mut Row) -> Result<Edition, StoreError> {
    Ok(Edition { lang: row.lang()?, settings: row.json()? })
}

fn missing() -> StoreError {
    StoreError::Missing { what: "publication: make one first".into() }
}

impl Reader {
    /// The publication.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when none has been made.
    pub async fn publication(&self) -> Result<Publication, StoreError> {
        let mut row = self.row("read the publication", PUBLICATION, Vec::new()).await?.ok_or_else(missing)?;
        let rows = self.rows("read the editions", EDITIONS, Vec::new()).await?;
        Ok(Publication {
            id: row.uuid()?,
            settings: row.json()?,
            created_at: row.moment()?,
            editions: rows.into_iter().map(|mut row| edition(&mut row)).collect::<Result<_, _>>()?,
        })
    }
}

impl Transaction {
    /// Makes the publication.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when there is one.
    pub async fn create_publication(&mut self, publication: &Publication) -> Result<(), StoreError> {
        let row = values![publication.id, crate::json(&publication.settings)?, publication.created_at];
        self.begin_part().await?;
        let made = self.run("make the publication", CREATE, row).await;
        self.end_part(made).await.map_err(|error| error.or_taken(|| "the place of the publication".into()))?;
        for edition in &publication.editions {
            self.save_edition(edition).await?;
        }
        Ok(())
    }

    /// Keeps others from changing the publication, its editions and its sections until the end, and gives its settings as
    /// they are: what is read next stays true. Every act that changes one of them begins with it.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when none has been made.
    pub async fn hold_publication(&mut self) -> Result<PublicationSettings, StoreError> {
        self.row("hold the publication", HOLD, Vec::new()).await?.ok_or_else(missing)?.json()
    }

    /// The editions, the first one first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn editions(&mut self) -> Result<Vec<Edition>, StoreError> {
        let rows = self.rows("read the editions", EDITIONS, Vec::new()).await?;
        rows.into_iter().map(|mut row| edition(&mut row)).collect()
    }

    /// Changes the publication's settings.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when none has been made.
    pub async fn save_publication(&mut self, settings: &PublicationSettings) -> Result<(), StoreError> {
        match self.run("save the publication", SAVE, values![crate::json(settings)?]).await? {
            0 => Err(missing()),
            _ => Ok(()),
        }
    }

    /// Adds an edition after the others, or changes the one of that language.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn save_edition(&mut self, edition: &Edition) -> Result<(), StoreError> {
        let row = values![&edition.lang, crate::json(&edition.settings)?];
        self.run("save the edition", SAVE_EDITION, row).await.map(|_| ())
    }
}
