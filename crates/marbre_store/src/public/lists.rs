//! Public lists, through the index of `listing` alone until the few lines shown are known.

use super::PublicReader;
use crate::{
    StoreError,
    engine::{Row, Value, values},
    listing::{EDITION, ListPage, Listed, listed, listed_columns},
};
use marbre_article::{ArticleId, LanguageTag, Moment, StoryId};
use sqlx::{AssertSqlSafe, SqlSafeStr as _, SqlStr};
use std::ops::Range;
use uuid::Uuid;

/// The most lines given at once.
const LIMIT: u32 = 1000;

/// The most lists asked about in one statement.
const LISTS_AT_ONCE: usize = 16;

const LIST: &str = concat!(
    "SELECT t.total, ",
    listed_columns!(),
    " FROM listing_total t \
     LEFT JOIN (SELECT published_at, article FROM listing WHERE scope = $1 AND lang = $2 \
         ORDER BY published_at DESC, article DESC LIMIT $3 OFFSET $4) l ON 1 = 1 \
     LEFT JOIN article a ON a.id = l.article AND a.state = 'published' \
     WHERE t.scope = $1 AND t.lang = $2 ORDER BY l.published_at DESC, l.article DESC"
);

const OLDER: &str = concat!(
    "SELECT ",
    listed_columns!(),
    " FROM (SELECT published_at, article FROM listing WHERE scope = $1 AND lang = $2 \
         AND (published_at, article) < ($3, $4) ORDER BY published_at DESC, article DESC LIMIT $5) l \
     JOIN article a ON a.id = l.article WHERE a.state = 'published' ORDER BY l.published_at DESC, l.article DESC"
);

const NEWEST: &str = concat!("SELECT l.place, ", listed_columns!());

const OF_STORIES: &str =
    concat!("SELECT ", listed_columns!(), " FROM article a WHERE a.state = 'published' AND a.story IN ({list})");

const OF_ARTICLES: &str = concat!(
    "SELECT ",
    listed_columns!(),
    " FROM article a WHERE a.state = 'published' AND a.kind = 'article' AND a.id IN ({list})"
);

const PUBLISHED_IN: &str = concat!(
    "SELECT ",
    listed_columns!(),
    " FROM (SELECT published_at, article FROM listing WHERE scope = $1 AND lang = $2 \
         AND published_at >= $3 AND published_at < $4 AND (published_at, article) > ($5, $6) \
         ORDER BY published_at, article LIMIT $7) l \
     JOIN article a ON a.id = l.article WHERE a.state = 'published' ORDER BY l.published_at, l.article"
);

const EXTENT: &str = "SELECT \
     (SELECT published_at FROM listing WHERE scope = $1 AND lang = $2 ORDER BY published_at LIMIT 1), \
     (SELECT published_at FROM listing WHERE scope = $1 AND lang = $2 ORDER BY published_at DESC LIMIT 1), \
     (SELECT total FROM listing_total WHERE scope = $1 AND lang = $2)";

const COUNT_IN: &str =
    "SELECT COUNT(*) FROM listing WHERE scope = $1 AND lang = $2 AND published_at >= $3 AND published_at < $4";

/// Pages have no month.
const PAGES: &str = concat!(
    "SELECT ",
    listed_columns!(),
    " FROM article a WHERE a.lang = $1 AND a.month = 0 AND a.state = 'published' AND a.kind = 'page'"
);

impl PublicReader {
    /// Part of a list, newest first. `offset` counts from 0; `limit` is at most 1,000. The cost does not grow with
    /// the number of articles elsewhere.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn list(&self, scope: Uuid, lang: &LanguageTag, offset: u64, limit: u32) -> Result<ListPage, StoreError> {
        let offset = i64::try_from(offset).unwrap_or(i64::MAX);
        let values = values![scope, lang, limit.min(LIMIT), offset];
        let mut page = ListPage { items: Vec::new(), total: 0 };
        for mut row in self.reader.rows("read the list", LIST, values).await? {
            page.total = row.u64()?;
            page.items.extend(listed(&mut row)?);
        }
        Ok(page)
    }

    /// The articles of a list that come after this one: those first published before it, newest first, at most
    /// `limit`. What it gives does not change when something new is published.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn older(
        &self,
        scope: Uuid,
        lang: &LanguageTag,
        than: (Moment, ArticleId),
        limit: u32,
    ) -> Result<Vec<Listed>, StoreError> {
        let values = values![scope, lang, than.0, than.1, limit];
        lines(self.reader.rows("read the list", OLDER, values).await?)
    }

    /// The newest of several lists at once, at most `limit` of each, in the order asked. For front pages.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn newest(
        &self,
        scopes: &[Uuid],
        lang: &LanguageTag,
        limit: u32,
    ) -> Result<Vec<Vec<Listed>>, StoreError> {
        let mut lists = vec![Vec::new(); scopes.len()];
        for (part, scopes) in scopes.chunks(LISTS_AT_ONCE).enumerate() {
            let places = scopes.len().next_power_of_two();
            let mut values = values![lang, limit.min(LIMIT)];
            values.extend(scopes.iter().copied().map(Value::from));
            // Lists that nobody has: the text is made for powers of two.
            values.resize(2 + places, Value::from(Uuid::max()));
            for mut row in self.reader.rows("read the lists", newest_text(places), values).await? {
                let place = usize::try_from(row.i64()?).map_err(|cause| row.bad(cause))?;
                if let Some(list) = lists.get_mut(part * LISTS_AT_ONCE + place) {
                    list.extend(listed(&mut row)?);
                }
            }
        }
        for list in &mut lists {
            list.sort_by_key(|line| std::cmp::Reverse((line.published_at, line.id)));
        }
        Ok(lists)
    }

    /// Published articles of these stories in any language (translations, hand-picked related ones), in no order.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn of_stories(&self, stories: &[StoryId]) -> Result<Vec<Listed>, StoreError> {
        let stories: Vec<Value> = stories.iter().copied().map(Value::from).collect();
        lines(self.reader.rows_of_list("read the stories", OF_STORIES, Vec::new(), &stories, 1).await?)
    }

    /// Those of these articles that are published, as lists show them, in no order. No standing pages.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn listed(&self, ids: &[ArticleId]) -> Result<Vec<Listed>, StoreError> {
        let ids: Vec<Value> = ids.iter().copied().map(Value::from).collect();
        lines(self.reader.rows_of_list("read the articles", OF_ARTICLES, Vec::new(), &ids, 1).await?)
    }

    /// The published articles of an edition first published in a span of time (end excluded), oldest first, at most
    /// `limit`, after the given place. For sitemaps.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn published_in(
        &self,
        lang: &LanguageTag,
        span: Range<Moment>,
        after: Option<(Moment, ArticleId)>,
        limit: u32,
    ) -> Result<Vec<Listed>, StoreError> {
        let (time, id) = after.unwrap_or((Moment(i64::MIN), ArticleId(Uuid::nil())));
        let values = values![EDITION, lang, span.start, span.end, time, id, limit];
        lines(self.reader.rows("read the list", PUBLISHED_IN, values).await?)
    }

    /// How many articles of an edition were first published in a span of time (end excluded). For sitemaps.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn count_in(&self, lang: &LanguageTag, span: Range<Moment>) -> Result<u64, StoreError> {
        let values = values![EDITION, lang, span.start, span.end];
        self.reader.row("count the articles", COUNT_IN, values).await?.map_or(Ok(0), |mut row| row.u64())
    }

    /// First and last time of publication and number of articles of an edition; nothing while it is empty.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn extent(&self, lang: &LanguageTag) -> Result<Option<(Moment, Moment, u64)>, StoreError> {
        let Some(mut row) = self.reader.row("measure the edition", EXTENT, values![EDITION, lang]).await? else {
            return Ok(None);
        };
        match (row.opt_moment()?, row.opt_moment()?) {
            (Some(first), Some(last)) => Ok(Some((first, last, row.u64()?))),
            _ => Ok(None),
        }
    }

    /// Published standing pages of an edition, by headline.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn pages(&self, lang: &LanguageTag) -> Result<Vec<Listed>, StoreError> {
        let mut pages = lines(self.reader.rows("read the pages", PAGES, values![lang]).await?)?;
        pages.sort_by(|a, b| a.teaser.headline.cmp(&b.teaser.headline).then_with(|| a.id.cmp(&b.id)));
        Ok(pages)
    }
}

fn lines(rows: Vec<Row>) -> Result<Vec<Listed>, StoreError> {
    rows.into_iter().filter_map(|mut row| listed(&mut row).transpose()).collect()
}

/// The statement for the newest lines of that many lists: language, limit, then the lists' scopes.
fn newest_text(lists: usize) -> SqlStr {
    let list = |place: usize| {
        format!(
            "SELECT CAST({place} AS BIGINT) AS place, article FROM (SELECT article FROM listing \
             WHERE scope = ${scope} AND lang = $1 ORDER BY published_at DESC, article DESC LIMIT $2) list{place}",
            scope = place + 3,
        )
    };
    let lists = (0..lists).map(list).collect::<Vec<_>>().join(" UNION ALL ");
    let text = format!("{NEWEST} FROM ({lists}) l JOIN article a ON a.id = l.article WHERE a.state = 'published'");
    AssertSqlSafe(text).into_sql_str()
}
