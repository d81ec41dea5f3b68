//! Bylines: people and collectives as printed.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Insert, Row, Value, values},
    terms,
};
use marbre_article::{BylineId, LanguageTag};
use std::collections::BTreeMap;

/// A person or collective as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Byline {
    /// Its identity.
    pub id: BylineId,
    /// One human being, or several under one name.
    pub kind: BylineKind,
    /// The part of its address; unique, the same in every language.
    pub slug: String,
    /// How it is printed, by language. At least one; where a language has none, the first one serves.
    pub names: BTreeMap<LanguageTag, BylineName>,
}

/// One human being, or several under one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BylineKind {
    /// One human being.
    Person,
    /// Several under one name: “La rédaction”.
    Collective,
}

/// How a byline is printed in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BylineName {
    /// The name.
    pub name: String,
    /// The role: “correspondent in Mwanza”. May be empty.
    pub role: String,
    /// The desk: “Investigations”. May be empty.
    pub desk: String,
    /// A few sentences, plain. May be empty.
    pub biography: String,
}

impl BylineKind {
    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Collective => "collective",
        }
    }

    /// The kind of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Person, Self::Collective].into_iter().find(|kind| kind.as_str() == word)
    }
}

/// A byline that was merged into another answers with that one's address and names.
const BYLINES: &str = "SELECT b.id, o.kind, o.slug, n.lang, n.name, n.role, n.desk, n.biography \
     FROM byline b JOIN byline o ON o.id = COALESCE(b.merged_into, b.id) \
     JOIN byline_name n ON n.byline = o.id WHERE b.id IN ({list})";

const ALL: &str = "SELECT b.id, b.kind, b.slug, n.lang, n.name, n.role, n.desk, n.biography \
     FROM byline b JOIN byline_name n ON n.byline = b.id";

const BY_SLUG: &str = "SELECT b.id, b.kind, b.slug, n.lang, n.name, n.role, n.desk, n.biography \
     FROM byline b JOIN byline_name n ON n.byline = b.id WHERE b.slug = $1";

const BY_SLUGS: &str = "SELECT b.id, b.kind, b.slug, n.lang, n.name, n.role, n.desk, n.biography \
     FROM byline b JOIN byline_name n ON n.byline = b.id WHERE b.slug IN ({list})";

const SAVE: Insert = Insert {
    table: "byline",
    columns: &["id", "kind", "slug"],
    conflict: "ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, slug = excluded.slug",
};

const SAVE_NAMES: Insert = Insert {
    table: "byline_name",
    columns: &["byline", "lang", "name", "role", "desk", "biography"],
    conflict: "ON CONFLICT (byline, lang) DO UPDATE SET name = excluded.name, role = excluded.role, \
         desk = excluded.desk, biography = excluded.biography",
};

fn bylines(rows: Vec<Row>) -> Result<Vec<Byline>, StoreError> {
    let mut bylines: BTreeMap<BylineId, Byline> = BTreeMap::new();
    for mut row in rows {
        let id = BylineId(row.uuid()?);
        let kind = row.word(BylineKind::from_word)?;
        let slug = row.text()?;
        let lang = row.lang()?;
        let name = BylineName { name: row.text()?, role: row.text()?, desk: row.text()?, biography: row.text()? };
        let byline = bylines.entry(id).or_insert_with(|| Byline { id, kind, slug, names: BTreeMap::new() });
        byline.names.insert(lang, name);
    }
    Ok(bylines.into_values().collect())
}

impl Reader {
    /// The bylines of these identities, in no order; those not kept are left out. One that was merged has its old identity
    /// and the address and names of the one that took its place.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn bylines(&self, ids: &[BylineId]) -> Result<Vec<Byline>, StoreError> {
        let ids: Vec<Value> = ids.iter().copied().map(Value::from).collect();
        bylines(self.rows_of_list("read the bylines", BYLINES, Vec::new(), &ids, 1).await?)
    }

    /// The bylines that have all these words in their names, by their name in the language.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn find_bylines(&self, words: &str, lang: &LanguageTag) -> Result<Vec<Byline>, StoreError> {
        let all = bylines(self.rows("read the bylines", ALL, Vec::new()).await?)?;
        Ok(terms::found(all, words, lang, |byline: &Byline| {
            byline.names.iter().map(|(lang, name)| (lang, name.name.as_str())).collect()
        }))
    }

    /// The byline of that slug.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn byline_by_slug(&self, slug: &str) -> Result<Option<Byline>, StoreError> {
        Ok(bylines(self.rows("read the byline", BY_SLUG, values![slug]).await?)?.pop())
    }

    /// The bylines that have one of these slugs, in no order.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn bylines_by_slugs(&self, slugs: &[String]) -> Result<Vec<Byline>, StoreError> {
        let slugs: Vec<Value> = slugs.iter().map(Value::from).collect();
        bylines(self.rows_of_list("read the bylines", BY_SLUGS, Vec::new(), &slugs, 1).await?)
    }
}

impl Transaction {
    /// Makes or changes bylines. Names not given are kept. Of one identity the last word counts.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another byline has the slug.
    pub async fn save_bylines(&mut self, bylines: &[Byline]) -> Result<(), StoreError> {
        let last: BTreeMap<BylineId, &Byline> = bylines.iter().map(|byline| (byline.id, byline)).collect();
        let rows = last.values().flat_map(|byline| values![byline.id, byline.kind.as_str(), &byline.slug]).collect();
        self.begin_part().await?;
        let saved = self.insert("save the bylines", &SAVE, rows).await;
        let taken = || match bylines {
            [byline] => format!("the byline address “{}”", byline.slug),
            _ => "one of the byline addresses".to_owned(),
        };
        self.end_part(saved).await.map_err(|error| error.or_taken(taken))?;
        let names = last.values().flat_map(|byline| byline.names.iter().map(|(lang, name)| (byline.id, lang, name)));
        let rows = names
            .flat_map(|(id, lang, BylineName { name, role, desk, biography })| {
                values![id, lang, name, role, desk, biography]
            })
            .collect();
        self.insert("save the names", &SAVE_NAMES, rows).await
    }
}
