//! Topics, with names for each language.

use crate::{Reader, StoreError, Transaction, sections::TermName};
use marbre_article::{LanguageTag, TopicId};
use std::collections::BTreeMap;

/// A topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic {
    /// Its identity.
    pub id: TopicId,
    /// Its names, by language.
    pub names: BTreeMap<LanguageTag, TermName>,
}

impl Reader {
    /// The topics of these identities, in no order; those not kept are left out.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn topics(&self, _ids: &[TopicId]) -> Result<Vec<Topic>, StoreError> {
        todo!()
    }

    /// The topic of that slug in that language.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn topic_by_slug(&self, _lang: &LanguageTag, _slug: &str) -> Result<Option<Topic>, StoreError> {
        todo!()
    }
}

impl Transaction {
    /// Makes or changes topics. Names not given are kept.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another topic has the slug in that language.
    pub async fn save_topics(&mut self, _topics: &[Topic]) -> Result<(), StoreError> {
        todo!()
    }
}
