//! Notes on articles: the newsroom's own words about a passage. Never public, never exported.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Insert, Row, values},
};
use marbre_article::{ArticleId, Moment, StaffId};
use uuid::Uuid;

/// A note, or the answer to one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Identity; later notes sort later.
    pub id: Uuid,
    /// On which article.
    pub article: ArticleId,
    /// The note that it answers.
    pub parent: Option<Uuid>,
    /// Who wrote it; nothing when the program did.
    pub staff: Option<StaffId>,
    /// When.
    pub at: Moment,
    /// The words of the article that it is about. May be empty.
    pub quote: String,
    /// What it says.
    pub body: String,
    /// When it was settled, and by whom.
    pub resolved: Option<(Moment, Option<StaffId>)>,
}

/// A note in which somebody is called, and that they have not seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The note.
    pub note: Note,
    /// The headline of its article.
    pub headline: String,
}

/// The most mentions given at once.
const LIMIT: u32 = 200;

/// The columns of a note `n`, in the order in which [`note`] reads them.
macro_rules! note_columns {
    () => {
        "n.id, n.article, n.parent, n.staff, n.at, n.quote, n.body, n.resolved_at, n.resolved_by"
    };
}

const OF_ARTICLE: &str = concat!("SELECT ", note_columns!(), " FROM note n WHERE n.article = $1 ORDER BY n.at, n.id");

const ONE: &str = concat!("SELECT ", note_columns!(), " FROM note n WHERE n.id = $1");

const OPEN: &str = "SELECT COUNT(*) FROM note WHERE article = $1 AND parent IS NULL AND resolved_at IS NULL";

const UNSEEN: &str = concat!(
    "SELECT ",
    note_columns!(),
    ", a.headline FROM note_mention m JOIN note n ON n.id = m.note JOIN article a ON a.id = n.article \
     WHERE m.staff = $1 AND m.seen_at IS NULL ORDER BY n.at DESC, n.id DESC LIMIT $2"
);

const ADD: &str = "INSERT INTO note (id, article, parent, staff, at, quote, body) VALUES ($1, $2, $3, $4, $5, $6, $7)";

const MENTION: Insert =
    Insert { table: "note_mention", columns: &["note", "staff"], conflict: "ON CONFLICT (note, staff) DO NOTHING" };

const RESOLVE: &str = "UPDATE note SET resolved_at = $2, resolved_by = $3 WHERE id = $1";

const SEE: &str = "UPDATE note_mention SET seen_at = $3 WHERE staff = $2 AND seen_at IS NULL \
     AND note IN (SELECT n.id FROM note n WHERE n.article = $1)";

fn note(row: &mut Row) -> Result<Note, StoreError> {
    let id = row.uuid()?;
    let article = ArticleId(row.uuid()?);
    let parent = row.opt_uuid()?;
    let staff = row.opt_uuid()?.map(StaffId);
    let at = row.moment()?;
    let (quote, body) = (row.text()?, row.text()?);
    let (resolved_at, resolved_by) = (row.opt_moment()?, row.opt_uuid()?.map(StaffId));
    Ok(Note { id, article, parent, staff, at, quote, body, resolved: resolved_at.map(|at| (at, resolved_by)) })
}

impl Reader {
    /// Every note on an article and every answer, the oldest first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn notes(&self, article: ArticleId) -> Result<Vec<Note>, StoreError> {
        let rows = self.rows("read the notes", OF_ARTICLE, values![article]).await?;
        rows.into_iter().map(|mut row| note(&mut row)).collect()
    }

    /// The note of that identity.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn note(&self, id: Uuid) -> Result<Option<Note>, StoreError> {
        self.row("read the note", ONE, values![id]).await?.map(|mut row| note(&mut row)).transpose()
    }

    /// How many notes on an article are not settled. Answers do not count.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn open_notes(&self, article: ArticleId) -> Result<u32, StoreError> {
        self.row("count the notes", OPEN, values![article]).await?.map_or(Ok(0), |mut row| row.u32())
    }

    /// The notes in which somebody is called and that they have not seen, the newest first, at most `limit` (200 at
    /// most).
    ///
    /// # Errors
    /// What the engine said.
    pub async fn unseen_mentions(&self, staff: StaffId, limit: u32) -> Result<Vec<Mention>, StoreError> {
        let rows = self.rows("read the notes", UNSEEN, values![staff, limit.min(LIMIT)]).await?;
        rows.into_iter().map(|mut row| Ok(Mention { note: note(&mut row)?, headline: row.text()? })).collect()
    }
}

impl Transaction {
    /// Adds a note in which these members of staff are called.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn add_note(&mut self, note: &Note, mentions: &[StaffId]) -> Result<(), StoreError> {
        let Note { id, article, parent, staff, at, quote, body, .. } = note;
        let row = values![*id, *article, *parent, *staff, *at, quote, body];
        self.run("save the note", ADD, row).await?;
        let rows = mentions.iter().flat_map(|staff| values![*id, *staff]).collect();
        self.insert("call who is mentioned", &MENTION, rows).await
    }

    /// Says when a note was settled and by whom, or that it is open again.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn resolve_note(&mut self, id: Uuid, resolved: Option<(Moment, StaffId)>) -> Result<(), StoreError> {
        let row = values![id, resolved.map(|(at, _)| at), resolved.map(|(_, staff)| staff)];
        match self.run("settle the note", RESOLVE, row).await? {
            0 => Err(StoreError::Missing { what: format!("note {id}") }),
            _ => Ok(()),
        }
    }

    /// Notes that somebody has seen where they are called on an article.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn see_mentions(&mut self, article: ArticleId, staff: StaffId, now: Moment) -> Result<(), StoreError> {
        self.run("note what was seen", SEE, values![article, staff, now]).await.map(|_| ())
    }
}
