//! Sections: a tree, with names for each language.

use crate::{Reader, StoreError, Transaction};
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

impl Reader {
    /// All sections, by position.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn sections(&self) -> Result<Vec<Section>, StoreError> {
        todo!()
    }
}

impl Transaction {
    /// Makes or changes sections. Parents stand before children, or are there already. Names not given are kept.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another section has the slug in that language.
    pub async fn save_sections(&mut self, _sections: &[Section]) -> Result<(), StoreError> {
        todo!()
    }
}
