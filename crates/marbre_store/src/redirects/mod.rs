//! Old addresses and where they lead.
//!
//! A kept path begins with `/`, is percent-decoded Unicode NFC, has no slash at the end and no host; where the query is
//! the address it is kept with its one deciding pair: `/?cat=7`. [`normal_path`] makes it so.

mod path;

pub use path::normal_path;

use crate::{
    Reader, StoreError, Transaction,
    engine::{Insert, Row, Value, values},
    keys::key,
    last_word::last_words,
};
use marbre_article::{ArticleId, BylineId, LanguageTag, SectionId, TopicId};
use std::collections::HashMap;

/// An old address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// The path, as kept.
    pub path: String,
    /// Where it leads.
    pub target: Target,
}

/// Where an old address leads. Those who stand under a name are found where they stand now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// To an article or page.
    Article(ArticleId),
    /// To a section, in that language.
    Section(SectionId, LanguageTag),
    /// To a topic, in that language.
    Topic(TopicId, LanguageTag),
    /// To a byline, in that language.
    Byline(BylineId, LanguageTag),
    /// To a path of this site.
    Path(String),
}

const REDIRECT: &str = "SELECT target_kind, target, target_path FROM redirect WHERE path = $1";

const REDIRECTS: &str = "SELECT path, target_kind, target, target_path FROM redirect WHERE path IN ({list})";

const SAVE: Insert = Insert {
    table: "redirect",
    columns: &["path", "target_kind", "target", "target_path"],
    conflict: "ON CONFLICT (path) DO UPDATE SET target_kind = excluded.target_kind, target = excluded.target, \
         target_path = excluded.target_path",
};

impl Target {
    /// Kind, identity, and language or path, as kept.
    fn values(&self) -> [Value<'_>; 3] {
        let (kind, id, rest) = match self {
            Self::Article(id) => ("article", Some(id.0), ""),
            Self::Section(id, lang) => ("section", Some(id.0), lang.as_str()),
            Self::Topic(id, lang) => ("topic", Some(id.0), lang.as_str()),
            Self::Byline(id, lang) => ("byline", Some(id.0), lang.as_str()),
            Self::Path(path) => ("path", None, path.as_str()),
        };
        [Value::from(kind), Value::from(id), Value::from(rest)]
    }
}

fn target(row: &mut Row) -> Result<Target, StoreError> {
    let kind = row.text()?;
    let Some(id) = row.opt_uuid()? else { return Ok(Target::Path(row.text()?)) };
    match kind.as_str() {
        "article" => Ok(Target::Article(ArticleId(id))),
        "section" => Ok(Target::Section(SectionId(id), row.lang()?)),
        "topic" => Ok(Target::Topic(TopicId(id), row.lang()?)),
        "byline" => Ok(Target::Byline(BylineId(id), row.lang()?)),
        other => Err(row.bad(format!("“{other}” is no kind of target"))),
    }
}

impl Reader {
    /// Where an old address leads. `path` as kept: see [`normal_path`].
    ///
    /// # Errors
    /// What the engine said.
    pub async fn redirect(&self, path: &str) -> Result<Option<Redirect>, StoreError> {
        let row = self.row("look up the old address", REDIRECT, values![key(path)]).await?;
        row.map(|mut row| Ok(Redirect { path: path.to_owned(), target: target(&mut row)? })).transpose()
    }

    /// Where these old addresses lead, in no order; those not kept are left out. Paths as kept: see [`normal_path`].
    ///
    /// # Errors
    /// What the engine said.
    pub async fn redirects(&self, paths: &[String]) -> Result<Vec<Redirect>, StoreError> {
        let asked: HashMap<_, _> = paths.iter().map(|path| (key(path), path)).collect();
        let items: Vec<Value> = asked.keys().map(|key| Value::from(key.as_ref())).collect();
        let rows = self.rows_of_list("look up old addresses", REDIRECTS, Vec::new(), &items, 1).await?;
        rows.into_iter()
            .map(|mut row| {
                let found = row.text()?;
                let path = asked.get(found.as_str()).map_or(found.clone(), |asked| (*asked).clone());
                Ok(Redirect { path, target: target(&mut row)? })
            })
            .collect()
    }
}

impl Transaction {
    /// Adds old addresses, many at once; the last word on a path counts.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn save_redirects(&mut self, redirects: &[Redirect]) -> Result<(), StoreError> {
        let mut rows = Vec::with_capacity(redirects.len() * SAVE.columns.len());
        for redirect in last_words(redirects, |redirect| redirect.path.as_str()) {
            rows.push(Value::from(key(&redirect.path)));
            rows.extend(redirect.target.values());
        }
        self.insert("save the old addresses", &SAVE, rows).await
    }
}
