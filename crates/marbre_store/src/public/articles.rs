//! What the public may read: articles, their versions, their comments.

use super::{AtAddress, PublicReader};
use crate::{
    StoreError,
    articles::{
        Article, ArticleWithContent, Version,
        row::{address, article, article_columns, article_with_content, month_number, version},
    },
    comments::{Comment, comment, comment_columns},
    engine::{Value, values},
    ledger::Removal,
};
use marbre_article::{ArticleId, address::ArticleAddress, workflow::State};

/// The text is joined only to what is published: a tombstone has none.
const AT: &str = concat!(
    "SELECT ",
    article_columns!(),
    ", m.at, m.reason, r.number, r.content_json FROM article a \
     LEFT JOIN removal m ON m.article = a.id AND m.version = 0 AND a.state = 'withdrawn' \
     LEFT JOIN version v ON v.article = a.id AND v.number = a.version AND a.state = 'published' \
     LEFT JOIN revision r ON r.article = v.article AND r.number = v.revision \
     WHERE a.lang = $1 AND a.month = $2 AND a.slug = $3 AND (a.state = 'published' OR a.withdrawal IS NOT NULL)"
);

const ADDRESS: &str = "SELECT lang, month, slug FROM article WHERE id = $1 AND version > 0 AND (state = 'published' OR withdrawal IS NOT NULL)";

const CONTENTS: &str = concat!(
    "SELECT ",
    article_columns!(),
    ", r.number, r.content_json FROM article a \
     JOIN version v ON v.article = a.id AND v.number = a.version \
     JOIN revision r ON r.article = v.article AND r.number = v.revision \
     WHERE a.state = 'published' AND a.id IN ({list})"
);

const VERSIONS: &str = "SELECT v.number, v.revision, v.published_at, v.reason FROM version v \
     JOIN article a ON a.id = v.article WHERE v.article = $1 AND (a.state = 'published' OR (a.state = 'withdrawn' \
     AND EXISTS (SELECT 1 FROM removal m WHERE m.article = a.id AND m.version = 0))) ORDER BY v.number";

const COMMENTS: &str = concat!(
    "SELECT ",
    comment_columns!(),
    " FROM comment c JOIN article a ON a.id = c.article \
     WHERE c.article = $1 AND c.state = 'approved' AND a.state = 'published' ORDER BY c.posted_at, c.id"
);

impl PublicReader {
    /// What stands at that address for the public: never a draft, never one under embargo.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn at(&self, address: &ArticleAddress) -> Result<Option<AtAddress>, StoreError> {
        let values = values![&address.lang, month_number(address), &address.slug];
        let Some(mut row) = self.reader.row("read the article", AT, values).await? else { return Ok(None) };
        let found = article(&mut row)?;
        let removed = row.opt_moment()?.zip(row.opt_text()?);
        match (found.state, row.opt_i64()?) {
            (State::Published, Some(number)) => {
                let revision = u32::try_from(number).map_err(|cause| row.bad(cause))?;
                let content = row.json()?;
                let article = as_public(found, revision);
                Ok(Some(AtAddress::Published(Box::new(ArticleWithContent { article, revision, content }))))
            }
            // One that was opened again at the desk is still withdrawn for readers until its next version.
            _ if found.version > 0 && found.withdrawal.is_some() => Ok(Some(match removed {
                Some((at, reason)) => {
                    AtAddress::Removed(Box::new(tombstone(found)), Removal { version: 0, at, reason })
                }
                None => AtAddress::Withdrawn(Box::new(tombstone(found))),
            })),
            _ => Ok(None),
        }
    }

    /// The public address of a published or withdrawn article.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn address_of(&self, id: ArticleId) -> Result<Option<ArticleAddress>, StoreError> {
        let row = self.reader.row("read the address", ADDRESS, values![id]).await?;
        row.map(|mut row| address(&mut row)).transpose()
    }

    /// The texts of the current versions of these published articles, in no order. For feeds.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn contents(&self, ids: &[ArticleId]) -> Result<Vec<ArticleWithContent>, StoreError> {
        let ids: Vec<Value> = ids.iter().copied().map(Value::from).collect();
        let rows = self.reader.rows_of_list("read the articles", CONTENTS, Vec::new(), &ids, 1).await?;
        rows.into_iter()
            .map(|mut row| {
                let ArticleWithContent { article, revision, content } = article_with_content(&mut row)?;
                Ok(ArticleWithContent { article: as_public(article, revision), revision, content })
            })
            .collect()
    }

    /// The versions of an article that is published, or was removed by law; the first one first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn versions(&self, id: ArticleId) -> Result<Vec<Version>, StoreError> {
        let rows = self.reader.rows("read the versions", VERSIONS, values![id]).await?;
        rows.into_iter().map(|mut row| version(&mut row)).collect()
    }

    /// The approved comments under a published article, the oldest first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn comments(&self, id: ArticleId) -> Result<Vec<Comment>, StoreError> {
        let rows = self.reader.rows("read the comments", COMMENTS, values![id]).await?;
        rows.into_iter().map(|mut row| comment(&mut row)).collect()
    }
}

/// The article without a trace of work that is not public: no plans, no newer revision.
fn as_public(article: Article, revision: u32) -> Article {
    Article { revision, publish_at: None, working: None, embargo_until: None, ..article }
}

/// What is left of a withdrawn article: where it stood, when, and why it went.
fn tombstone(article: Article) -> Article {
    let state = State::Withdrawn;
    Article { state, publish_at: None, teaser: None, comment_count: 0, working: None, embargo_until: None, ..article }
}
