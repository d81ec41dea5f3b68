//! What the desk's lists show of articles: a line each, found by state, person, section or words, page after page.

use super::row::{address, folded_words};
use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, Value, values},
};
use marbre_article::{
    ArticleId, LanguageTag, Moment, SectionId, StaffId, StoryId,
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

/// Which articles a list shows. Every condition that is given must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetFilter {
    /// News or pages.
    pub kind: Option<Kind>,
    /// Where the article stands.
    pub state: Option<State>,
    /// Only those with a working copy.
    pub has_working: bool,
    /// Where the working copy stands.
    pub working: Option<Working>,
    /// One of these languages; any if empty.
    pub langs: Vec<LanguageTag>,
    /// One of these sections; any if empty.
    pub sections: Vec<SectionId>,
    /// Who filed it.
    pub owner: Option<StaffId>,
    /// Who is to do it.
    pub assignee: Option<StaffId>,
    /// Filed by them or theirs to do.
    pub person: Option<StaffId>,
    /// To be done before then.
    pub due_before: Option<Moment>,
    /// Public since then.
    pub updated_since: Option<Moment>,
    /// Planned for before then.
    pub planned_before: Option<Moment>,
    /// Words of the headline, kicker, dateline or standfirst, in any case, with or without accents.
    pub words: String,
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
        }
    }

    /// Where the page after this sheet begins.
    pub fn place(self, sheet: &Sheet) -> Option<SheetPlace> {
        let at = match self {
            Self::Saved => Some(sheet.saved_at),
            Self::Planned => sheet.publish_at,
            Self::Due => sheet.task.due_at,
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

/// Conditions and their values, in step.
pub(crate) struct Where<'a> {
    pub(crate) text: String,
    pub(crate) values: Vec<Value<'a>>,
}

impl<'a> Where<'a> {
    /// Adds a condition; `?` in it becomes the placeholder of the value.
    fn and(&mut self, condition: &str, value: impl Into<Value<'a>>) {
        self.values.push(value.into());
        let place = format!("${}", self.values.len());
        self.text.push_str(if self.text.is_empty() { " WHERE " } else { " AND " });
        self.text.push_str(&condition.replace('?', &place));
    }

    /// Adds a condition without a value.
    pub(crate) fn also(&mut self, condition: &str) {
        self.text.push_str(if self.text.is_empty() { " WHERE " } else { " AND " });
        self.text.push_str(condition);
    }

    fn one_of(&mut self, column: &str, values: impl Iterator<Item = Value<'a>>) {
        let first = self.values.len();
        self.values.extend(values);
        let places: Vec<String> = (first..self.values.len()).map(|at| format!("${}", at + 1)).collect();
        if !places.is_empty() {
            self.text.push_str(if self.text.is_empty() { " WHERE " } else { " AND " });
            self.text.push_str(&format!("{column} IN ({})", places.join(",")));
        }
    }

    /// What a filter asks for.
    pub(crate) fn of(filter: &'a SheetFilter) -> Self {
        let mut all = Self { text: String::new(), values: Vec::new() };
        if let Some(state) = filter.state {
            all.and("a.state = ?", state.as_str());
        }
        if let Some(working) = filter.working {
            all.and("a.working = ?", working.as_str());
        } else if filter.has_working {
            all.one_of("a.working", Working::ALL.into_iter().map(|working| Value::from(working.as_str())));
        }
        if let Some(kind) = filter.kind {
            all.and("a.kind = ?", kind.as_str());
        }
        all.one_of("a.lang", filter.langs.iter().map(Value::from));
        all.one_of("a.section", filter.sections.iter().copied().map(Value::from));
        if let Some(owner) = filter.owner {
            all.and("a.owner = ?", owner);
        }
        if let Some(assignee) = filter.assignee {
            all.and("a.assignee = ?", assignee);
        }
        if let Some(person) = filter.person {
            all.and("(a.owner = ? OR a.assignee = ?)", person);
        }
        for (condition, moment) in [
            ("a.due_at < ?", filter.due_before),
            ("a.updated_at >= ?", filter.updated_since),
            ("a.publish_at < ?", filter.planned_before),
        ] {
            if let Some(moment) = moment {
                all.and(condition, moment);
            }
        }
        for word in folded_words(&filter.words) {
            all.and("a.folded LIKE ?", format!("%{word}%"));
        }
        all
    }
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
        let (sign, direction) = if order == SheetOrder::Saved { ("<", "DESC") } else { (">", "ASC") };
        if order != SheetOrder::Saved {
            all.and(&format!("a.{column} > ?"), i64::MIN);
        }
        if let Some(SheetPlace { at, id }) = place {
            all.values.extend(values![at, id]);
            let (at, id) = (all.values.len() - 1, all.values.len());
            let word = if all.text.is_empty() { "WHERE" } else { "AND" };
            all.text.push_str(&format!(" {word} (a.{column}, a.id) {sign} (${at}, ${id})"));
        }
        all.values.push(limit.min(LIMIT).into());
        let text = format!(
            "SELECT {SHEET} FROM article a{} ORDER BY a.{column} {direction}, a.id {direction} LIMIT ${}",
            all.text,
            all.values.len()
        );
        let rows = self.rows("read the list", AssertSqlSafe(text).into_sql_str(), all.values).await?;
        rows.into_iter().map(|mut row| sheet(&mut row)).collect()
    }

    /// How many articles a list has, counted up to `most`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn count_sheets(&self, filter: &SheetFilter, most: u32) -> Result<u32, StoreError> {
        let mut all = Where::of(filter);
        all.values.push(most.into());
        let text =
            format!("SELECT COUNT(*) FROM (SELECT 1 FROM article a{} LIMIT ${}) counted", all.text, all.values.len());
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
