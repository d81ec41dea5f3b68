//! What the desk sees of comments: a line each, by state, article or words, page after page; and who else wrote.

use super::{Comment, CommentState, comment, comment_columns};
use crate::{
    Reader, StoreError,
    articles::{Comments, row::address},
    engine::{Row, Value, values},
};
use marbre_article::{
    ArticleId, CommentId, LanguageTag, Moment, SectionId, StaffId, address::ArticleAddress, fold::fold, workflow::State,
};
use sqlx::{AssertSqlSafe, SqlSafeStr as _};
use std::collections::{BTreeMap, HashMap};

/// A comment as a line of the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentLine {
    /// The comment.
    pub comment: Comment,
    /// Who wrote it, as a keyed hash. Empty where that is not known. For the store and the acts only.
    pub writer: String,
    /// Who of the staff wrote it, in the newspaper's name.
    pub staff: Option<StaffId>,
    /// The article's address and language.
    pub address: ArticleAddress,
    /// Its headline.
    pub headline: String,
    /// Its section.
    pub section: Option<SectionId>,
    /// Where it stands.
    pub state: State,
    /// Whether readers may comment on it.
    pub comments: Comments,
}

/// Which comments are wanted. Every condition that is given must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CommentFilter {
    /// In that state.
    pub state: Option<CommentState>,
    /// Under that article.
    pub article: Option<ArticleId>,
    /// Under articles in one of these languages; any if empty.
    pub langs: Vec<LanguageTag>,
    /// By that writer.
    pub writer: Option<String>,
    /// With these words, in any case, with or without accents.
    pub words: String,
}

/// The order of a list of comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CommentOrder {
    /// What has waited longest first.
    #[default]
    OldestFirst,
    /// What was written last first.
    NewestFirst,
}

/// After which comment a part of a list begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommentPlace {
    /// When it was written.
    pub at: Moment,
    /// Which.
    pub id: CommentId,
}

/// The most lines given at once.
const LIMIT: u32 = 200;

/// How many characters, and how many words, are looked for.
const LONGEST_WORDS: usize = 200;
const MOST_WORDS: usize = 8;

/// The columns of a line about a comment `c` under an article `a`, in the order in which [`line`] reads them.
macro_rules! line_columns {
    () => {
        concat!(
            comment_columns!(),
            ", c.writer, c.staff, a.lang, a.month, a.slug, a.headline, a.section, a.state, a.comments"
        )
    };
}

const LINE: &str = line_columns!();

const ONES: &str =
    concat!("SELECT ", line_columns!(), " FROM comment c JOIN article a ON a.id = c.article WHERE c.id IN ({list})");

const BY_WRITERS: &str =
    "SELECT c.writer, c.state, COUNT(*) FROM comment c WHERE c.writer IN ({list}) GROUP BY c.writer, c.state";

const WAITING_UNDER: &str = "SELECT c.article, COUNT(*) FROM comment c WHERE c.article IN ({list}) \
     AND c.state = 'waiting' GROUP BY c.article";

fn line(row: &mut Row) -> Result<CommentLine, StoreError> {
    Ok(CommentLine {
        comment: comment(row)?,
        writer: row.text()?,
        staff: row.opt_uuid()?.map(StaffId),
        address: address(row)?,
        headline: row.text()?,
        section: row.opt_uuid()?.map(SectionId),
        state: row.word(State::from_word)?,
        comments: row.word(Comments::from_word)?,
    })
}

/// Conditions and their values, in step.
struct Where<'a> {
    text: String,
    values: Vec<Value<'a>>,
    with_article: bool,
}

impl<'a> Where<'a> {
    fn of(filter: &'a CommentFilter) -> Self {
        let mut all = Self { text: String::new(), values: Vec::new(), with_article: !filter.langs.is_empty() };
        if let Some(state) = filter.state {
            all.and("c.state = ?", [state.as_str().into()]);
        }
        if let Some(article) = filter.article {
            all.and("c.article = ?", [article.into()]);
        }
        if let Some(writer) = &filter.writer {
            all.and("c.writer = ?", [writer.into()]);
        }
        if !filter.langs.is_empty() {
            let places = vec!["?"; filter.langs.len()].join(",");
            all.and(&format!("a.lang IN ({places})"), filter.langs.iter().map(Value::from));
        }
        let words = fold(&filter.words, LONGEST_WORDS);
        for word in words.split(' ').filter(|word| !word.is_empty()).take(MOST_WORDS) {
            all.and("c.folded LIKE ?", [format!("%{word}%").into()]);
        }
        all
    }

    /// Adds a condition; each `?` in it becomes the placeholder of the next value.
    fn and(&mut self, condition: &str, values: impl IntoIterator<Item = Value<'a>>) {
        self.text.push_str(if self.text.is_empty() { " WHERE " } else { " AND " });
        self.values.extend(values);
        let holes = condition.matches('?').count();
        let mut number = self.values.len() - holes;
        for (place, part) in condition.split('?').enumerate() {
            if place > 0 {
                number += 1;
                self.text.push_str(&format!("${number}"));
            }
            self.text.push_str(part);
        }
    }
}

impl Reader {
    /// Part of the queue, at most `limit` (200 at most) after `place`. The cost grows neither with what stands before the
    /// part nor, for a state alone, with the number of comments.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn comment_queue(
        &self,
        filter: &CommentFilter,
        order: CommentOrder,
        place: Option<CommentPlace>,
        limit: u32,
    ) -> Result<Vec<CommentLine>, StoreError> {
        let (sign, direction) = match order {
            CommentOrder::OldestFirst => (">", "ASC"),
            CommentOrder::NewestFirst => ("<", "DESC"),
        };
        let mut all = Where::of(filter);
        if let Some(CommentPlace { at, id }) = place {
            all.and(&format!("(c.posted_at, c.id) {sign} (?, ?)"), values![at, id]);
        }
        all.values.push(limit.min(LIMIT).into());
        let text = format!(
            "SELECT {LINE} FROM comment c JOIN article a ON a.id = c.article{} \
             ORDER BY c.posted_at {direction}, c.id {direction} LIMIT ${}",
            all.text,
            all.values.len()
        );
        let rows = self.rows("read the comments", AssertSqlSafe(text).into_sql_str(), all.values).await?;
        rows.into_iter().map(|mut row| line(&mut row)).collect()
    }

    /// How many comments a queue has, counted up to `most`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn count_comments(&self, filter: &CommentFilter, most: u32) -> Result<u32, StoreError> {
        let mut all = Where::of(filter);
        all.values.push(most.into());
        let join = if all.with_article { " JOIN article a ON a.id = c.article" } else { "" };
        let text = format!(
            "SELECT COUNT(*) FROM (SELECT 1 FROM comment c{join}{} LIMIT ${}) counted",
            all.text,
            all.values.len()
        );
        let row = self.row("count the comments", AssertSqlSafe(text).into_sql_str(), all.values).await?;
        row.map_or(Ok(0), |mut row| row.u32())
    }

    /// These comments as lines, in no order; those not kept are left out.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn comment_lines(&self, ids: &[CommentId]) -> Result<Vec<CommentLine>, StoreError> {
        let ids: Vec<Value> = ids.iter().copied().map(Value::from).collect();
        let rows = self.rows_of_list("read the comments", ONES, Vec::new(), &ids, 1).await?;
        rows.into_iter().map(|mut row| line(&mut row)).collect()
    }

    /// How many comments wait under each of these articles; those under which none does are left out.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn comments_waiting_under(&self, articles: &[ArticleId]) -> Result<HashMap<ArticleId, u32>, StoreError> {
        let ids: Vec<Value> = articles.iter().copied().map(Value::from).collect();
        let rows = self.rows_of_list("count the comments", WAITING_UNDER, Vec::new(), &ids, 1).await?;
        rows.into_iter().map(|mut row| Ok((ArticleId(row.uuid()?), row.u32()?))).collect()
    }

    /// How many comments these writers have in each state.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn comments_by_writers(
        &self,
        writers: &[&str],
    ) -> Result<BTreeMap<String, BTreeMap<CommentState, u32>>, StoreError> {
        let writers: Vec<Value> = writers.iter().map(|writer| Value::from(*writer)).collect();
        let rows = self.rows_of_list("count the comments", BY_WRITERS, Vec::new(), &writers, 1).await?;
        let mut found: BTreeMap<String, BTreeMap<CommentState, u32>> = BTreeMap::new();
        for mut row in rows {
            let (writer, state) = (row.text()?, row.word(CommentState::from_word)?);
            found.entry(writer).or_default().insert(state, row.u32()?);
        }
        Ok(found)
    }
}
