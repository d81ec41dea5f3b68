//! Looking at articles in whatever state.

use super::{
    Article, ArticleWithContent, Version,
    row::{address, article, article_columns, article_with_content, month_number, version},
};
use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, Value, values},
};
use marbre_article::{ArticleId, LanguageTag, Moment, StoryId, address::ArticleAddress, workflow::State};

const ARTICLE: &str = concat!("SELECT ", article_columns!(), " FROM article a WHERE a.id = $1");

const ARTICLES: &str = concat!("SELECT ", article_columns!(), " FROM article a WHERE a.id IN ({list})");

const WITH_NEWEST: &str = concat!(
    "SELECT ",
    article_columns!(),
    ", r.number, r.content_json FROM article a JOIN revision r ON r.article = a.id AND r.number = a.revision \
     WHERE a.id = $1"
);

const WITH_REVISION: &str = concat!(
    "SELECT ",
    article_columns!(),
    ", r.number, r.content_json FROM article a JOIN revision r ON r.article = a.id WHERE a.id = $1 AND r.number = $2"
);

/// Not `(lang, month, slug) IN (VALUES …)`: for that SQLite reads the whole table.
pub(super) const TAKEN: &str = "WITH wanted (lang, month, slug) AS (VALUES {list}) \
     SELECT DISTINCT a.lang, a.month, a.slug, a.id FROM wanted w \
     JOIN article a ON a.lang = w.lang AND a.month = w.month AND a.slug = w.slug";

const OF_STORY: &str =
    concat!("SELECT ", article_columns!(), " FROM article a WHERE a.story = $1 ORDER BY a.created_at, a.id");

const DUE: &str = concat!(
    "SELECT ",
    article_columns!(),
    " FROM article a WHERE a.publish_at <= $1 AND (a.state = 'scheduled' OR a.working = 'scheduled') \
     ORDER BY a.publish_at, a.id LIMIT $2"
);

pub(crate) const VERSIONS: &str =
    "SELECT number, revision, published_at, reason FROM version WHERE article = $1 ORDER BY number";

const COUNT: &str = "SELECT lang, state, COUNT(*) FROM article GROUP BY lang, state";

/// The statement and values for [`Reader::article_with_content`].
fn with_content(id: ArticleId, revision: Option<u32>) -> (&'static str, Vec<Value<'static>>) {
    match revision {
        Some(number) => (WITH_REVISION, values![id, number]),
        None => (WITH_NEWEST, values![id]),
    }
}

fn only<T>(rows: Vec<Row>, read: fn(&mut Row) -> Result<T, StoreError>) -> Result<Option<T>, StoreError> {
    rows.into_iter().next().map(|mut row| read(&mut row)).transpose()
}

/// Addresses as the items of a list.
pub(super) fn address_items<'a>(addresses: impl Iterator<Item = &'a ArticleAddress>) -> Vec<Value<'a>> {
    addresses.flat_map(|address| values![&address.lang, month_number(address), &address.slug]).collect()
}

/// Who has which address.
pub(super) fn taken(row: &mut Row) -> Result<(ArticleAddress, ArticleId), StoreError> {
    Ok((address(row)?, ArticleId(row.uuid()?)))
}

impl Reader {
    /// The article of that identity, without text.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn article(&self, id: ArticleId) -> Result<Option<Article>, StoreError> {
        only(self.rows("read the article", ARTICLE, values![id]).await?, article)
    }

    /// The articles of these identities, without text, in no order; those not kept are left out.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn articles(&self, ids: &[ArticleId]) -> Result<Vec<Article>, StoreError> {
        let ids: Vec<Value> = ids.iter().copied().map(Value::from).collect();
        let rows = self.rows_of_list("read the articles", ARTICLES, Vec::new(), &ids, 1).await?;
        rows.into_iter().map(|mut row| article(&mut row)).collect()
    }

    /// The article with the text of a revision; the newest where none is named.
    ///
    /// # Errors
    /// What the engine said; [`StoreError::Damaged`] when the text cannot be read.
    pub async fn article_with_content(
        &self,
        id: ArticleId,
        revision: Option<u32>,
    ) -> Result<Option<ArticleWithContent>, StoreError> {
        let (sql, values) = with_content(id, revision);
        only(self.rows("read the article", sql, values).await?, article_with_content)
    }

    /// Who has that address, if anybody, in whatever state.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn article_at(&self, address: &ArticleAddress) -> Result<Option<ArticleId>, StoreError> {
        let taken = self.addresses_taken(std::slice::from_ref(address)).await?;
        Ok(taken.into_iter().next().map(|(_, id)| id))
    }

    /// Which of these addresses are in use, and by whom, for choosing a free one.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn addresses_taken(
        &self,
        addresses: &[ArticleAddress],
    ) -> Result<Vec<(ArticleAddress, ArticleId)>, StoreError> {
        let items = address_items(addresses.iter());
        let rows = self.rows_of_list("look up addresses", TAKEN, Vec::new(), &items, 3).await?;
        rows.into_iter().map(|mut row| taken(&mut row)).collect()
    }

    /// The articles of a story in every language and state, the first one begun first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn articles_of_story(&self, story: StoryId) -> Result<Vec<Article>, StoreError> {
        let rows = self.rows("read the story", OF_STORY, values![story]).await?;
        rows.into_iter().map(|mut row| article(&mut row)).collect()
    }

    /// Scheduled articles whose time has come, the earliest first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn articles_due(&self, now: Moment, limit: u32) -> Result<Vec<Article>, StoreError> {
        let rows = self.rows("look for articles that are due", DUE, values![now, limit]).await?;
        rows.into_iter().map(|mut row| article(&mut row)).collect()
    }

    /// The versions of an article, the first one first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn versions(&self, id: ArticleId) -> Result<Vec<Version>, StoreError> {
        let rows = self.rows("read the versions", VERSIONS, values![id]).await?;
        rows.into_iter().map(|mut row| version(&mut row)).collect()
    }

    /// How many articles there are in each state, by language, in the order of language and state.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn count_articles(&self) -> Result<Vec<(LanguageTag, State, u64)>, StoreError> {
        let rows = self.rows("count the articles", COUNT, Vec::new()).await?;
        let mut counts = rows
            .into_iter()
            .map(|mut row| Ok((row.lang()?, row.word(State::from_word)?, row.u64()?)))
            .collect::<Result<Vec<_>, StoreError>>()?;
        counts.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| place(a.1).cmp(&place(b.1))));
        Ok(counts)
    }
}

/// The place of a state on the way.
fn place(state: State) -> usize {
    State::ALL.iter().position(|other| *other == state).unwrap_or(State::ALL.len())
}

impl Transaction {
    /// As [`Reader::article_with_content`], seen from inside the change, and held back from other writers until its end.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn article_with_content(
        &mut self,
        id: ArticleId,
        revision: Option<u32>,
    ) -> Result<Option<ArticleWithContent>, StoreError> {
        self.hold_articles(&[Value::from(id)]).await?;
        let (sql, values) = with_content(id, revision);
        only(self.rows("read the article", sql, values).await?, article_with_content)
    }
}
