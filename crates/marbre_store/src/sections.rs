//! Sections: a tree, with names for each language.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Insert, Row, values},
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

/// The articles whose newest text stands in a section, and those whose public text does.
const USED: &str = "SELECT COUNT(*) FROM (SELECT id FROM article WHERE section = $1 \
     UNION SELECT article FROM listing WHERE scope = $1) AS used";

const LANGS: &str = "SELECT DISTINCT lang FROM listing WHERE scope = $1";

const UNLIST: &str = "DELETE FROM listing WHERE scope = $1 AND lang = $2 \
     AND article IN (SELECT article FROM listing WHERE scope = $3 AND lang = $2)";

const LIST: &str = "INSERT INTO listing (scope, lang, published_at, article) \
     SELECT $1, lang, published_at, article FROM listing WHERE scope = $2 AND lang = $3 ON CONFLICT DO NOTHING";

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
        tree(rows, self.rows("read the sections", NAMES, Vec::new()).await?)
    }
}

fn tree(rows: Vec<Row>, names: Vec<Row>) -> Result<Vec<Section>, StoreError> {
    let mut names = terms::names(names)?;
    rows.into_iter()
        .map(|mut row| {
            let id = row.uuid()?;
            let parent = row.opt_uuid()?.map(SectionId);
            let names = names.remove(&id).unwrap_or_default();
            Ok(Section { id: SectionId(id), parent, position: row.i64()?, names })
        })
        .collect()
}

impl Transaction {
    /// All sections, by position. Whoever changes them holds the publication first
    /// ([`Transaction::hold_publication`]), so that they stay as they are read.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn sections(&mut self) -> Result<Vec<Section>, StoreError> {
        let rows = self.rows("read the sections", SECTIONS, Vec::new()).await?;
        let names = self.rows("read the sections", NAMES, Vec::new()).await?;
        tree(rows, names)
    }

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
    /// How many articles stand in a section or in one that is part of it.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn articles_in_section(&mut self, id: SectionId) -> Result<u64, StoreError> {
        let row = self.row("count the articles of the section", USED, values![id]).await?;
        row.map_or(Ok(0), |mut row| row.u64())
    }

    /// Takes what stands in a section out of the lists of these sections and puts it into those: its old ancestors and
    /// its new ones.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn move_in_lists(
        &mut self,
        id: SectionId,
        from: &[SectionId],
        to: &[SectionId],
    ) -> Result<(), StoreError> {
        let rows = self.rows("read the lists of the section", LANGS, values![id]).await?;
        let langs = rows.into_iter().map(|mut row| row.lang()).collect::<Result<Vec<_>, _>>()?;
        for lang in &langs {
            for scope in from {
                let gone = self.run("unlist the section", UNLIST, values![*scope, lang, id]).await?;
                self.grow_list(scope.0, lang.as_str(), -i64::try_from(gone).unwrap_or(i64::MAX));
            }
            for scope in to {
                let come = self.run("list the section", LIST, values![*scope, id, lang]).await?;
                self.grow_list(scope.0, lang.as_str(), i64::try_from(come).unwrap_or(i64::MAX));
            }
        }
        Ok(())
    }

    /// Deletes a section in which nothing stands.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when there is none; what the engine said, as when another section is part of it.
    pub async fn delete_section(&mut self, id: SectionId) -> Result<(), StoreError> {
        self.run("delete the section", "DELETE FROM section_name WHERE section = $1", values![id]).await?;
        match self.run("delete the section", "DELETE FROM section WHERE id = $1", values![id]).await? {
            0 => Err(StoreError::Missing { what: format!("section {id}") }),
            _ => Ok(()),
        }
    }
}
