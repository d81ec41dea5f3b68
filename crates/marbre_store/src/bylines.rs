//! Bylines: people and collectives as printed.

use crate::{Reader, StoreError, Transaction};
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

impl Reader {
    /// The bylines of these identities, in no order; those not kept are left out.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn bylines(&self, _ids: &[BylineId]) -> Result<Vec<Byline>, StoreError> {
        todo!()
    }

    /// The byline of that slug.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn byline_by_slug(&self, _slug: &str) -> Result<Option<Byline>, StoreError> {
        todo!()
    }
}

impl Transaction {
    /// Makes or changes bylines. Names not given are kept.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another byline has the slug.
    pub async fn save_bylines(&mut self, _bylines: &[Byline]) -> Result<(), StoreError> {
        todo!()
    }
}
