//! Which article was translated from which, and whether the original has moved on since.

use crate::{
    Reader, StoreError, Transaction,
    articles::{Sheet, SheetFilter, sheets},
    engine::{Insert, Row, Value, values},
};
use marbre_article::{ArticleId, LanguageTag, Moment, StoryId};
use sqlx::{AssertSqlSafe, SqlSafeStr as _};

/// From what a translation was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Translation {
    /// The translation.
    pub article: ArticleId,
    /// The article that it was made from.
    pub original: ArticleId,
    /// The state of the original that it says.
    pub made_from: Text,
    /// When it was made, or brought up to date.
    pub at: Moment,
    /// Whether the original was withdrawn, and is not public again.
    pub withdrawn: bool,
    /// The state of the original now: its public version, or its newest revision while it has none.
    pub newest: Text,
}

/// A state of an article's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// The public version; 0 while there is none.
    pub version: u32,
    /// The revision.
    pub revision: u32,
}

impl Translation {
    /// Whether the original has moved on since: a later text of it is public, or was saved while it is not public yet.
    pub const fn is_behind(&self) -> bool {
        self.newest.revision > self.made_from.revision
    }
}

/// The columns of a translation `t` of an original `o` in its public version `v`, in the order in which [`translation`]
/// reads them.
const COLUMNS: &str =
    "t.article, t.original, t.version, t.revision, t.at, o.withdrawal, o.version, COALESCE(v.revision, o.revision)";

/// A translation with its original.
pub(crate) const JOINED: &str = "translation t JOIN article o ON o.id = t.original \
     LEFT JOIN version v ON v.article = o.id AND v.number = o.version";

const SAVE: &str = "INSERT INTO translation (article, original, version, revision, at) VALUES ($1, $2, $3, $4, $5) \
     ON CONFLICT (article) DO UPDATE SET original = excluded.original, version = excluded.version, \
     revision = excluded.revision, at = excluded.at";

const ADD: Insert = Insert {
    table: "translation",
    columns: &["article", "original", "version", "revision", "at"],
    conflict: "ON CONFLICT (article) DO NOTHING",
};

const VERSIONS: &str = "SELECT id, version FROM article WHERE id IN ({list})";

const LANGUAGES: &str = "SELECT lang FROM article WHERE story = $1 ORDER BY created_at, id";

/// What makes a translation, and an article `a`, behind.
pub(crate) const BEHIND: &str = "COALESCE(v.revision, o.revision) > t.revision";

/// What makes an article `a` that readers see one whose original they no longer see.
pub(crate) const ORPHANED: &str = "o.withdrawal IS NOT NULL AND a.state = 'published'";

fn translation(row: &mut Row) -> Result<Translation, StoreError> {
    Ok(Translation {
        article: ArticleId(row.uuid()?),
        original: ArticleId(row.uuid()?),
        made_from: Text { version: row.u32()?, revision: row.u32()? },
        at: row.moment()?,
        withdrawn: row.opt_text()?.is_some(),
        newest: Text { version: row.u32()?, revision: row.u32()? },
    })
}

fn text(condition: &str) -> sqlx::SqlStr {
    AssertSqlSafe(format!("SELECT {COLUMNS} FROM {JOINED} WHERE {condition}")).into_sql_str()
}

impl Reader {
    /// From what an article was translated; nothing when it is an original.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn translation(&self, article: ArticleId) -> Result<Option<Translation>, StoreError> {
        let row = self.row("read the translation", text("t.article = $1"), values![article]).await?;
        row.map(|mut row| translation(&mut row)).transpose()
    }

    /// The public versions of these articles, in no order: 0 for one that has none. Those not kept are left out.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn versions_of(&self, articles: &[ArticleId]) -> Result<Vec<(ArticleId, u32)>, StoreError> {
        let ids: Vec<Value> = articles.iter().copied().map(Value::from).collect();
        let rows = self.rows_of_list("read the versions", VERSIONS, Vec::new(), &ids, 1).await?;
        rows.into_iter().map(|mut row| Ok((ArticleId(row.uuid()?), row.u32()?))).collect()
    }

    /// The translations made from an article, in no order.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn translations_of(&self, original: ArticleId) -> Result<Vec<Translation>, StoreError> {
        let rows = self.rows("read the translations", text("t.original = $1"), values![original]).await?;
        rows.into_iter().map(|mut row| translation(&mut row)).collect()
    }

    /// The translations within a story, in no order.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn translations_in(&self, story: StoryId) -> Result<Vec<Translation>, StoreError> {
        let rows = self.rows("read the translations", text("o.story = $1"), values![story]).await?;
        rows.into_iter().map(|mut row| translation(&mut row)).collect()
    }

    /// The translations whose original has moved on or was withdrawn, the one left behind last first, at most `limit`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn stale_translations(&self, filter: &SheetFilter, limit: u32) -> Result<Vec<Sheet>, StoreError> {
        let mut all = sheets::Where::of(filter);
        all.also(&format!("({BEHIND} OR ({ORPHANED}))"));
        let limit = all.place(limit);
        let text = format!(
            "SELECT {} FROM {JOINED} JOIN article a ON a.id = t.article{} ORDER BY o.saved_at DESC, a.id LIMIT {limit}",
            sheets::SHEET,
            all.conditions()
        );
        let rows = self.rows("read the translations", AssertSqlSafe(text).into_sql_str(), all.values).await?;
        rows.into_iter().map(|mut row| sheets::sheet(&mut row)).collect()
    }

    /// How many translations are behind, counted up to `most`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn count_stale_translations(&self, filter: &SheetFilter, most: u32) -> Result<u32, StoreError> {
        let mut all = sheets::Where::of(filter);
        all.also(&format!("({BEHIND} OR ({ORPHANED}))"));
        let most = all.place(most);
        let text = format!(
            "SELECT COUNT(*) FROM (SELECT 1 FROM {JOINED} JOIN article a ON a.id = t.article{} LIMIT {most}) counted",
            all.conditions()
        );
        let row = self.row("count the translations", AssertSqlSafe(text).into_sql_str(), all.values).await?;
        row.map_or(Ok(0), |mut row| row.u32())
    }
}

impl Transaction {
    /// The languages in which a story has an article, seen from inside the change.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn languages_of(&mut self, story: StoryId) -> Result<Vec<LanguageTag>, StoreError> {
        let rows = self.rows("read the story", LANGUAGES, values![story]).await?;
        rows.into_iter().map(|mut row| row.lang()).collect()
    }

    /// As [`Reader::translation`], seen from inside the change.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn translation(&mut self, article: ArticleId) -> Result<Option<Translation>, StoreError> {
        let row = self.row("read the translation", text("t.article = $1"), values![article]).await?;
        row.map(|mut row| translation(&mut row)).transpose()
    }

    /// Says of articles from which article, in its first text, they were translated, many at once: translation, original,
    /// and the original's first public version, 0 if it has none. Of one that is known as a translation nothing is changed.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn add_first_translations(
        &mut self,
        translations: &[(ArticleId, ArticleId, u32)],
        now: Moment,
    ) -> Result<(), StoreError> {
        let rows = translations.iter().flat_map(|(article, original, version)| {
            let first = 1;
            values![*article, *original, *version, first, now]
        });
        self.insert("save the translations", &ADD, rows.collect()).await
    }

    /// Says from which text of which article another was translated.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn save_translation(
        &mut self,
        article: ArticleId,
        original: ArticleId,
        made_from: Text,
        now: Moment,
    ) -> Result<(), StoreError> {
        let row = values![article, original, made_from.version, made_from.revision, now];
        self.run("save the translation", SAVE, row).await.map(|_| ())
    }
}
