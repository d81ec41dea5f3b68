//! Sections: a tree, with names for each language.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Insert, values},
    last_word::last_words,
    terms,
};
use marbre_article::{LanguageTag, SectionId};
use std::collections::BTreeMap;

/// A section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its identity.
    pub id: SectionId,
    /// The section that it is part of.
    pub parent: Option<SectionId>,
    /// Its place among its siblings.
    pub position: i64,
    /// Its names, by language. An edition shows the sections that have a name in its language.
    pub names: BTreeMap<LanguageTag, TermName>,
}

/// The name of a section or topic in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermName {
    /// The name.
    pub name: String,
    /// The part of its address; unique within its language.
    pub slug: String,
    /// What it is about. May be empty.
    pub description: String,
}

const SECTIONS: &str = "SELECT id, parent, position FROM section ORDER BY position, id";

const NAMES: &str = "SELECT section, lang, name, slug, description FROM section_name";

const SAVE: Insert = Insert {
    table: "section",
    columns: &["id", "parent", "position"],
    conflict: "ON CONFLICT (id) DO UPDATE SET parent = excluded.parent, position = excluded.position",
};

const SAVE_NAMES: Insert = Insert {
    table: "section_name",
    columns: &["section", "lang", "name", "slug", "description"],
    conflict: "ON CONFLICT (section, lang) DO UPDATE SET name = excluded.name, slug = excluded.slug, \
         description = excluded.description",
};

impl Reader {
    /// All sections, by position.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn sections(&self) -> Result<Vec<Section>, StoreError> {
        let rows = self.rows("read the sections", SECTIONS, Vec::new()).await?;
        let mut names = terms::names(self.rows("read the sections", NAMES, Vec::new()).await?)?;
        rows.into_iter()
            .map(|mut row| {
                let id = row.uuid()?;
                let parent = row.opt_uuid()?.map(SectionId);
                let names = names.remove(&id).unwrap_or_default();
                Ok(Section { id: SectionId(id), parent, position: row.i64()?, names })
            })
            .collect()
    }
}

impl Transaction {
    /// Makes or changes sections. Parents stand before children, or are there already. Names not given are kept. Of one
    /// identity the last word counts.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another section has the slug in that language.
    pub async fn save_sections(&mut self, sections: &[Section]) -> Result<(), StoreError> {
        let last = last_words(sections, |section| section.id);
        let rows = last.iter().flat_map(|section| values![section.id, section.parent, section.position]).collect();
        let names = last.into_iter().map(|section| (section.id.0, &section.names)).collect();
        self.save_terms("section", (&SAVE, rows), (&SAVE_NAMES, names)).await
    }
}
