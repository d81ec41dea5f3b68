//! The names of sections and topics, kept alike in a table of their own each.

use crate::{
    StoreError, Transaction,
    engine::{Insert, Row, Value, values},
    sections::TermName,
};
use marbre_article::{LanguageTag, fold::fold};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The most letters of a name by which it is found.
const LONGEST_FOLDED: usize = 400;

/// Names by term.
pub(crate) type Names = BTreeMap<Uuid, BTreeMap<LanguageTag, TermName>>;

/// Gathers names from rows of term, language, name, slug, description.
pub(crate) fn names(rows: Vec<Row>) -> Result<Names, StoreError> {
    let mut names = Names::new();
    for mut row in rows {
        let term = row.uuid()?;
        let lang = row.lang()?;
        let name = TermName { name: row.text()?, slug: row.text()?, description: row.text()? };
        names.entry(term).or_default().insert(lang, name);
    }
    Ok(names)
}

/// Those of which the names hold every one of these words, whatever the case and the accents, by their name in the
/// language or in the first that they have. `names` answers a thing's names.
pub(crate) fn found<T>(
    all: Vec<T>,
    words: &str,
    lang: &LanguageTag,
    names: impl Fn(&T) -> Vec<(&LanguageTag, &str)>,
) -> Vec<T> {
    let words = fold(words, LONGEST_FOLDED);
    let words: Vec<&str> = words.split(' ').filter(|word| !word.is_empty()).collect();
    let mut found: Vec<(String, T)> = Vec::new();
    for thing in all {
        let names = names(&thing);
        let folded: Vec<String> = names.iter().map(|(_, name)| fold(name, LONGEST_FOLDED)).collect();
        if words.iter().all(|word| folded.iter().any(|name| name.contains(word))) {
            let at = names.iter().position(|(of, _)| *of == lang).unwrap_or(0);
            let place = folded.into_iter().nth(at).unwrap_or_default();
            found.push((place, thing));
        }
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found.into_iter().map(|(_, thing)| thing).collect()
}

/// Whose names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A section's.
    Section,
    /// A topic's.
    Topic,
    /// A byline's.
    Byline,
}

impl Named {
    const fn forget(self) -> &'static str {
        match self {
            Self::Section => "DELETE FROM section_name WHERE section = $1 AND lang = $2",
            Self::Topic => "DELETE FROM topic_name WHERE topic = $1 AND lang = $2",
            Self::Byline => "DELETE FROM byline_name WHERE byline = $1 AND lang = $2",
        }
    }
}

impl Transaction {
    /// Takes away the name of a section, a topic or a byline in these languages.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn forget_names(&mut self, of: Named, id: Uuid, langs: &[LanguageTag]) -> Result<(), StoreError> {
        for lang in langs {
            self.run("take the name away", of.forget(), values![id, lang]).await?;
        }
        Ok(())
    }

    /// How many public articles stand in a list.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn listed_in(&mut self, scope: Uuid, lang: &LanguageTag) -> Result<u64, StoreError> {
        let sql = "SELECT total FROM listing_total WHERE scope = $1 AND lang = $2";
        let row = self.row("count the list", sql, values![scope, lang]).await?;
        row.map_or(Ok(0), |mut row| row.u64())
    }

    /// Makes or changes terms and their names, all or none. `of` is the kind of thing, for people: “section”.
    pub(crate) async fn save_terms(
        &mut self,
        of: &'static str,
        (terms, rows): (&Insert, Vec<Value<'_>>),
        (name, names): (&Insert, BTreeMap<Uuid, &BTreeMap<LanguageTag, TermName>>),
    ) -> Result<(), StoreError> {
        let all = || names.iter().flat_map(|(term, names)| names.iter().map(move |(lang, name)| (term, lang, name)));
        let name_rows = all()
            .flat_map(|(term, lang, TermName { name, slug, description })| {
                values![*term, lang, name, slug, description]
            })
            .collect();
        self.begin_part().await?;
        let saved = match self.insert("save the terms", terms, rows).await {
            Ok(()) => self.insert("save the names", name, name_rows).await,
            Err(error) => Err(error),
        };
        let taken = || match all().next() {
            Some((_, lang, name)) if all().nth(1).is_none() => format!("the {of} address “{}” in {lang}", name.slug),
            _ => format!("one of the {of} addresses"),
        };
        self.end_part(saved).await.map_err(|error| error.or_taken(taken))
    }
}
