//! What can be chosen from at the desk: topics and bylines with the name they have in a language.

use crate::{
    Reader, StoreError,
    bylines::{BylineKind, BylineName},
    engine::values,
};
use marbre_article::{BylineId, LanguageTag, TopicId};
use std::collections::BTreeMap;

/// The most topics that are offered: beyond that nobody chooses from a list.
const MOST: u32 = 5000;

const TOPICS: &str = "SELECT topic, name FROM topic_name WHERE lang = $1 LIMIT $2";

const BYLINES: &str = "SELECT b.id, b.kind, n.lang, n.name, n.role, n.desk FROM byline b \
     JOIN byline_name n ON n.byline = b.id ORDER BY n.lang LIMIT $1";

/// A byline as it is offered in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BylineChoice {
    /// Which.
    pub id: BylineId,
    /// One human being, or several under one name.
    pub kind: BylineKind,
    /// How it is printed in the language, or in the first that it has.
    pub name: BylineName,
}

impl Reader {
    /// The topics that have a name in a language, by name.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn topic_choices(&self, lang: &LanguageTag) -> Result<Vec<(TopicId, String)>, StoreError> {
        let rows = self.rows("read the topics", TOPICS, values![lang, MOST]).await?;
        let mut topics = rows
            .into_iter()
            .map(|mut row| Ok((TopicId(row.uuid()?), row.text()?)))
            .collect::<Result<Vec<_>, StoreError>>()?;
        topics.sort_by(|a, b| a.1.to_lowercase().cmp(&b.1.to_lowercase()).then_with(|| a.0.cmp(&b.0)));
        Ok(topics)
    }

    /// All bylines, by their name in a language. Biographies are left out.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn byline_choices(&self, lang: &LanguageTag) -> Result<Vec<BylineChoice>, StoreError> {
        let mut found: BTreeMap<BylineId, (bool, BylineChoice)> = BTreeMap::new();
        for mut row in self.rows("read the bylines", BYLINES, values![MOST]).await? {
            let id = BylineId(row.uuid()?);
            let kind = row.word(BylineKind::from_word)?;
            let own = row.lang()? == *lang;
            let name = BylineName { name: row.text()?, role: row.text()?, desk: row.text()?, biography: String::new() };
            let choice = BylineChoice { id, kind, name };
            match found.get(&id) {
                Some((true, _)) => {}
                Some((false, _)) if !own => {}
                _ => {
                    found.insert(id, (own, choice));
                }
            }
        }
        let mut all: Vec<BylineChoice> = found.into_values().map(|(_, choice)| choice).collect();
        all.sort_by(|a, b| a.name.name.to_lowercase().cmp(&b.name.name.to_lowercase()).then_with(|| a.id.cmp(&b.id)));
        Ok(all)
    }
}
