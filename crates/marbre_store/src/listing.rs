//! Public lists: which published articles stand in an edition, a section, under a topic, a byline.

use crate::{
    Reader, StoreError, Transaction,
    articles::{Article, Comments, Teaser, row},
    engine::{Insert, Row, Value, values},
};
use marbre_article::{
    ArticleId, LanguageTag, Moment, StoryId,
    address::ArticleAddress,
    workflow::{Kind, State},
};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The scope of the whole edition: every published article of the language.
pub const EDITION: Uuid = Uuid::nil();

/// One line of a public list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Which article.
    pub id: ArticleId,
    /// Its story.
    pub story: StoryId,
    /// Where it stands.
    pub address: ArticleAddress,
    /// When it was first published.
    pub published_at: Moment,
    /// When its current version became public.
    pub updated_at: Moment,
    /// Whether readers may comment.
    pub comments: Comments,
    /// How many comments stand under it.
    pub comment_count: u32,
    /// What the list shows of it.
    pub teaser: Teaser,
}

/// Part of a public list, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListPage {
    /// The lines.
    pub items: Vec<Listed>,
    /// How many lines the whole list has.
    pub total: u64,
}

/// The columns of an article `a` that a list shows, in the order in which [`listed`] reads them. Only for what is
/// published.
macro_rules! listed_columns {
    () => {
        "a.id, a.story, a.lang, a.month, a.slug, a.first_published_at, a.updated_at, a.comments, a.comment_count, \
         a.teaser_json"
    };
}
pub(crate) use listed_columns;

/// A line of a list; nothing where no published article was joined.
pub(crate) fn listed(row: &mut Row) -> Result<Option<Listed>, StoreError> {
    let Some(id) = row.opt_uuid()? else { return Ok(None) };
    Ok(Some(Listed {
        id: ArticleId(id),
        story: StoryId(row.uuid()?),
        address: row::address(row)?,
        published_at: row.moment()?,
        updated_at: row.moment()?,
        comments: row.word(Comments::from_word)?,
        comment_count: row.u32()?,
        teaser: row.json()?,
    }))
}

/// Adding articles to lists.
pub(crate) const LISTING: Insert =
    Insert { table: "listing", columns: &["scope", "lang", "published_at", "article"], conflict: "" };

const UNLIST: &str = "DELETE FROM listing WHERE scope = $1 AND lang = $2 AND published_at = $3 AND article = $4";

const LISTS_OF: &str = "SELECT scope, lang, published_at FROM listing WHERE article = $1";

/// The lists in which an article stands, from those that the caller names. None unless it is published news.
fn scopes_of(article: &Article, scopes: &[Uuid]) -> BTreeSet<Uuid> {
    match (article.state, article.kind) {
        (State::Published, Kind::Article) => scopes.iter().copied().chain([EDITION]).collect(),
        _ => BTreeSet::new(),
    }
}

/// The rows of [`LISTING`] that a new article needs.
pub(crate) fn list_article<'a>(article: &'a Article, scopes: &[Uuid], rows: &mut Vec<Value<'a>>) {
    let published = article.first_published_at.unwrap_or(article.created_at);
    for scope in scopes_of(article, scopes) {
        rows.extend(values![scope, &article.address.lang, published, article.id]);
    }
}

/// Sections of articles, whatever their state, and all that has a list.
const LANGUAGES: &str = "SELECT section, lang FROM article WHERE section IS NOT NULL GROUP BY section, lang \
     UNION SELECT scope, lang FROM listing_total WHERE total > 0";

impl Reader {
    /// The languages in which articles stand under each section (drafts too) and each topic (in public lists).
    ///
    /// # Errors
    /// What the engine said.
    pub async fn languages_of_terms(&self) -> Result<BTreeMap<Uuid, BTreeSet<LanguageTag>>, StoreError> {
        let mut languages: BTreeMap<Uuid, BTreeSet<LanguageTag>> = BTreeMap::new();
        for mut row in self.rows("read the lists", LANGUAGES, Vec::new()).await? {
            languages.entry(row.uuid()?).or_default().insert(row.lang()?);
        }
        Ok(languages)
    }
}

impl Transaction {
    /// Counts a new article in its lists.
    pub(crate) fn count_in_lists(&mut self, article: &Article, scopes: &[Uuid]) {
        for scope in scopes_of(article, scopes) {
            self.grow_list(scope, article.address.lang.as_str(), 1);
        }
    }

    /// Makes the lists agree with the article.
    pub(crate) async fn relist(&mut self, article: &Article, scopes: &[Uuid]) -> Result<(), StoreError> {
        let mut stale = BTreeSet::new();
        for mut row in self.rows("read the lists", LISTS_OF, values![article.id]).await? {
            stale.insert((row.uuid()?, row.text()?, row.moment()?));
        }
        let lang = article.address.lang.as_str();
        let published = article.first_published_at.unwrap_or(article.created_at);
        let mut rows = Vec::new();
        for scope in scopes_of(article, scopes) {
            if !stale.remove(&(scope, lang.to_owned(), published)) {
                rows.extend(values![scope, lang, published, article.id]);
                self.grow_list(scope, lang, 1);
            }
        }
        for (scope, lang, published) in stale {
            self.run("unlist the article", UNLIST, values![scope, &lang, published, article.id]).await?;
            self.grow_list(scope, &lang, -1);
        }
        self.insert("list the article", &LISTING, rows).await
    }

    /// The lists an article stands in now.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn scopes_of(&mut self, id: ArticleId) -> Result<Vec<Uuid>, StoreError> {
        let rows = self.rows("read the lists", LISTS_OF, values![id]).await?;
        let scopes = rows.into_iter().map(|mut row| row.uuid()).collect::<Result<BTreeSet<_>, _>>()?;
        Ok(scopes.into_iter().collect())
    }
}
