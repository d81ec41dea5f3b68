//! Topics, with names for each language.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Insert, Row, Value, values},
    sections::TermName,
    terms,
};
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

/// A topic that was merged into another answers with that one's names.
const NAMES: &str = "SELECT t.id, n.lang, n.name, n.slug, n.description FROM topic t \
     JOIN topic_name n ON n.topic = COALESCE(t.merged_into, t.id) WHERE t.id IN ({list})";

const ALL: &str = "SELECT topic, lang, name, slug, description FROM topic_name";

const BY_SLUG: &str = "SELECT n.topic, n.lang, n.name, n.slug, n.description FROM topic_name n \
     JOIN topic_name found ON found.topic = n.topic WHERE found.lang = $1 AND found.slug = $2";

const BY_SLUGS: &str = "WITH wanted (lang, slug) AS (VALUES {list}) \
     SELECT DISTINCT n.topic, n.lang, n.name, n.slug, n.description FROM wanted w \
     JOIN topic_name found ON found.lang = w.lang AND found.slug = w.slug JOIN topic_name n ON n.topic = found.topic";

const SAVE: Insert = Insert { table: "topic", columns: &["id"], conflict: "ON CONFLICT (id) DO NOTHING" };

const SAVE_NAMES: Insert = Insert {
    table: "topic_name",
    columns: &["topic", "lang", "name", "slug", "description"],
    conflict: "ON CONFLICT (topic, lang) DO UPDATE SET name = excluded.name, slug = excluded.slug, \
         description = excluded.description",
};

fn topics(rows: Vec<Row>) -> Result<impl Iterator<Item = Topic>, StoreError> {
    Ok(terms::names(rows)?.into_iter().map(|(id, names)| Topic { id: TopicId(id), names }))
}

impl Reader {
    /// The topics of these identities, in no order; those not kept are left out. One that was merged has its old identity
    /// and the names of the one that took its place.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn topics(&self, ids: &[TopicId]) -> Result<Vec<Topic>, StoreError> {
        let ids: Vec<Value> = ids.iter().copied().map(Value::from).collect();
        Ok(topics(self.rows_of_list("read the topics", NAMES, Vec::new(), &ids, 1).await?)?.collect())
    }

    /// The topics that have all these words in their names, by their name in the language.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn find_topics(&self, words: &str, lang: &LanguageTag) -> Result<Vec<Topic>, StoreError> {
        let all = topics(self.rows("read the topics", ALL, Vec::new()).await?)?.collect();
        Ok(terms::found(all, words, lang, |topic: &Topic| {
            topic.names.iter().map(|(lang, name)| (lang, name.name.as_str())).collect()
        }))
    }

    /// The topic of that slug in that language.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn topic_by_slug(&self, lang: &LanguageTag, slug: &str) -> Result<Option<Topic>, StoreError> {
        Ok(topics(self.rows("read the topic", BY_SLUG, values![lang, slug]).await?)?.next())
    }

    /// The topics that have one of these slugs in its language, in no order.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn topics_by_slugs(&self, slugs: &[(LanguageTag, String)]) -> Result<Vec<Topic>, StoreError> {
        let slugs: Vec<Value> = slugs.iter().flat_map(|(lang, slug)| values![lang, slug]).collect();
        Ok(topics(self.rows_of_list("read the topics", BY_SLUGS, Vec::new(), &slugs, 2).await?)?.collect())
    }
}

impl Transaction {
    /// Makes or changes topics. Names not given are kept. Of one identity the last word counts.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another topic has the slug in that language.
    pub async fn save_topics(&mut self, topics: &[Topic]) -> Result<(), StoreError> {
        let last: BTreeMap<TopicId, &Topic> = topics.iter().map(|topic| (topic.id, topic)).collect();
        let rows = last.keys().map(|id| Value::from(*id)).collect();
        let names = last.into_iter().map(|(id, topic)| (id.0, &topic.names)).collect();
        self.save_terms("topic", (&SAVE, rows), (&SAVE_NAMES, names)).await
    }
}
