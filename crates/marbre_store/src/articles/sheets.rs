//! What the desk's lists show of articles: a line each, found by state, person, section or words, page after page.

mod filter;
mod marks;

pub use filter::{SheetFilter, Sight, WaitsFor};
pub use marks::Mark;

use super::row::address;
use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, Value, values},
};
pub(crate) use filter::Where;
use marbre_article::{
    ArticleId, Moment, SectionId, StaffId, StoryId,
    address::ArticleAddress,
    workflow::{Kind, State, Working},
};
use sqlx::{AssertSqlSafe, SqlSafeStr as _};

/// An article as a line in a list of the desk. Headline and section are those of the newest revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The article.
    pub id: ArticleId,
    /// Its story.
    pub story: StoryId,
    /// News or a page.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// Where its working copy stands, if it has one.
    pub working: Option<Working>,
    /// Its language and address.
    pub address: ArticleAddress,
    /// The newest revision.
    pub revision: u32,
    /// The public version; 0 when there has been none.
    pub version: u32,
    /// The headline. May be empty.
    pub headline: String,
    /// The section.
    pub section: Option<SectionId>,
    /// Who filed it.
    pub owner: Option<StaffId>,
    /// Who is to do it, by when, and what is asked.
    pub task: Task,
    /// When the newest revision was saved.
    pub saved_at: Moment,
    /// By whom.
    pub saved_by: Option<StaffId>,
    /// When it is to become public.
    pub publish_at: Option<Moment>,
    /// When the public version became public.
    pub updated_at: Option<Moment>,
    /// Nobody may publish it before.
    pub embargo_until: Option<Moment>,
}

/// What somebody is to do with an article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Task {
    /// Who is to do it.
    pub assignee: Option<StaffId>,
    /// By when.
    pub due_at: Option<Moment>,
    /// What is asked. May be empty.
    pub brief: String,
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SheetOrder {
    /// The one saved last first.
    #[default]
    Saved,
    /// The one planned to be public first, first.
    Planned,
    /// The one due first, first.
    Due,
    /// The one that became public last first.
    Updated,
}

/// Where a page of a list begins: after the sheet with this time and identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetPlace {
    /// The time by which the list is ordered.
    pub at: Moment,
    /// The article.
    pub id: ArticleId,
}

impl SheetOrder {
    const fn column(self) -> &'static str {
        match self {
            Self::Saved => "saved_at",
            Self::Planned => "publish_at",
            Self::Due => "due_at",
            Self::Updated => "updated_at",
        }
    }

    /// Whether the latest stands first.
    const fn is_backward(self) -> bool {
        matches!(self, Self::Saved | Self::Updated)
    }

    /// Where the page after this sheet begins.
    pub fn place(self, sheet: &Sheet) -> Option<SheetPlace> {
        let at = match self {
            Self::Saved => Some(sheet.saved_at),
            Self::Planned => sheet.publish_at,
            Self::Due => sheet.task.due_at,
            Self::Updated => sheet.updated_at,
        };
        at.map(|at| SheetPlace { at, id: sheet.id })
    }
}

/// The most sheets given at once.
const LIMIT: u32 = 200;

/// The columns of a sheet of an article `a`, in the order in which [`sheet`] reads them.
pub(crate) const SHEET: &str = "a.id, a.story, a.kind, a.state, a.working, a.lang, a.month, a.slug, a.revision, a.version, \
     a.headline, a.section, a.owner, a.assignee, a.due_at, a.brief, a.saved_at, a.saved_by, a.publish_at, \
     a.updated_at, a.embargo_until";

const SAVE_TASK: &str = "UPDATE article SET assignee = $2, due_at = $3, brief = $4 WHERE id = $1";

const FINISH: &str =
    "UPDATE article SET due_at = NULL, brief = '' WHERE id = $1 AND (due_at IS NOT NULL OR brief <> '')";

const OWN: &str = "UPDATE article SET owner = $2 WHERE id = $1";

pub(crate) fn sheet(row: &mut Row) -> Result<Sheet, StoreError> {
    Ok(Sheet {
        id: ArticleId(row.uuid()?),
        story: StoryId(row.uuid()?),
        kind: row.word(Kind::from_word)?,
        state: row.word(State::from_word)?,
        working: row.opt_word(Working::from_word)?,
        address: address(row)?,
        revision: row.u32()?,
        version: row.u32()?,
        headline: row.text()?,
        section: row.opt_uuid()?.map(SectionId),
        owner: row.opt_uuid()?.map(StaffId),
        task: Task { assignee: row.opt_uuid()?.map(StaffId), due_at: row.opt_moment()?, brief: row.text()? },
        saved_at: row.moment()?,
        saved_by: row.opt_uuid()?.map(StaffId),
        publish_at: row.opt_moment()?,
        updated_at: row.opt_moment()?,
        embargo_until: row.opt_moment()?,
    })
}

impl Reader {
    /// Part of a list of the desk, at most `limit` (200 at most) after `place`. The cost grows neither with what stands
    /// before the part nor, for lists by state or person, with the archive.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn sheets(
        &self,
        filter: &SheetFilter,
        order: SheetOrder,
        place: Option<SheetPlace>,
        limit: u32,
    ) -> Result<Vec<Sheet>, StoreError> {
        let mut all = Where::of(filter);
        let column = order.column();
        let (sign, direction) = if order.is_backward() { ("<", "DESC") } else { (">", "ASC") };
        if order != SheetOrder::Saved {
            all.and(&format!("a.{column} > ?"), i64::MIN);
        }
        if let Some(SheetPlace { at, id }) = place {
            let (at, id) = (all.place(at), all.place(id));
            all.also(&format!("(a.{column}, a.id) {sign} ({at}, {id})"));
        }
        let limit = all.place(limit.min(LIMIT));
        let end = format!("ORDER BY a.{column} {direction}, a.id {direction} LIMIT {limit}");
        let text = if all.is_one() {
            format!("SELECT {SHEET} FROM article a{} {end}", all.conditions())
        } else {
            let ids = all.select(&format!("a.id, a.{column}"), &end);
            format!(
                "SELECT {SHEET} FROM article a WHERE a.id IN (SELECT id FROM ({ids}) found) \
                 ORDER BY a.{column} {direction}, a.id {direction}"
            )
        };
        let rows = self.rows("read the list", AssertSqlSafe(text).into_sql_str(), all.values).await?;
        rows.into_iter().map(|mut row| sheet(&mut row)).collect()
    }

    /// How many articles a list has, counted up to `most`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn count_sheets(&self, filter: &SheetFilter, most: u32) -> Result<u32, StoreError> {
        let mut all = Where::of(filter);
        let most = all.place(most);
        let text = format!("SELECT COUNT(*) FROM ({}) counted", all.select("a.id", &format!("LIMIT {most}")));
        let row = self.row("count the list", AssertSqlSafe(text).into_sql_str(), all.values).await?;
        row.map_or(Ok(0), |mut row| row.u32())
    }

    /// These articles as lines, in no order; those not kept are left out.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn sheets_of(&self, ids: &[ArticleId]) -> Result<Vec<Sheet>, StoreError> {
        let ids: Vec<Value> = ids.iter().copied().map(Value::from).collect();
        let pattern = format!("SELECT {SHEET} FROM article a WHERE a.id IN ({{list}})");
        let rows = self.rows_of_list("read the articles", &pattern, Vec::new(), &ids, 1).await?;
        rows.into_iter().map(|mut row| sheet(&mut row)).collect()
    }

    /// The articles of a story as lines, the one begun first first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn sheets_of_story(&self, story: StoryId) -> Result<Vec<Sheet>, StoreError> {
        let text = format!("SELECT {SHEET} FROM article a WHERE a.story = $1 ORDER BY a.created_at, a.id");
        let rows = self.rows("read the story", AssertSqlSafe(text).into_sql_str(), values![story]).await?;
        rows.into_iter().map(|mut row| sheet(&mut row)).collect()
    }
}

impl Transaction {
    /// An article as a line, seen from inside the change.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn sheet(&mut self, id: ArticleId) -> Result<Option<Sheet>, StoreError> {
        let text = format!("SELECT {SHEET} FROM article a WHERE a.id = $1");
        let row = self.row("read the article", AssertSqlSafe(text).into_sql_str(), values![id]).await?;
        row.map(|mut row| sheet(&mut row)).transpose()
    }

    /// Says who is to do what with an article, and by when.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_task(&mut self, id: ArticleId, task: &Task) -> Result<(), StoreError> {
        let Task { assignee, due_at, brief } = task;
        match self.run("assign the article", SAVE_TASK, values![id, *assignee, *due_at, brief]).await? {
            0 => Err(StoreError::Missing { what: format!("article {id}") }),
            _ => Ok(()),
        }
    }

    /// Says that what somebody was to do with an article is done. Whoever did it stays with it.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn finish_task(&mut self, id: ArticleId) -> Result<(), StoreError> {
        self.run("save the article", FINISH, values![id]).await.map(|_| ())
    }

    /// Says whose article it is.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_owner(&mut self, id: ArticleId, owner: Option<StaffId>) -> Result<(), StoreError> {
        match self.run("give the article away", OWN, values![id, owner]).await? {
            0 => Err(StoreError::Missing { what: format!("article {id}") }),
            _ => Ok(()),
        }
    }
}
