//! Who is logged in, on which device.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, values},
    staff::{Staff, member, staff_columns},
};
use marbre_article::{Moment, StaffId, document::Sha256Hex};
use uuid::Uuid;

/// A login on one device.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The hash of what the device's cookie holds.
    pub token: Sha256Hex,
    /// Identity, for lists and links.
    pub id: Uuid,
    /// Who.
    pub staff: StaffId,
    /// How far the login has come.
    pub level: SessionLevel,
    /// What every form of this session carries.
    pub csrf: String,
    /// The browser in a few words.
    pub device: String,
    /// When they logged in.
    pub created_at: Moment,
    /// When the session was last used.
    pub seen_at: Moment,
    /// When they last proved who they are.
    pub confirmed_at: Moment,
}

/// How far a login has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SessionLevel {
    /// The password was right; the second factor is still to come.
    Password,
    /// The second factor is still to be set up, before anything else.
    Enrolling,
    /// Logged in.
    Full,
}

impl SessionLevel {
    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Enrolling => "enrolling",
            Self::Full => "full",
        }
    }

    /// The level of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Password, Self::Enrolling, Self::Full].into_iter().find(|level| level.as_str() == word)
    }
}

/// The columns of a session `n`, in the order in which [`session`] reads them.
macro_rules! session_columns {
    () => {
        "n.token, n.id, n.staff, n.level, n.csrf, n.device, n.created_at, n.seen_at, n.confirmed_at"
    };
}

const OF_TOKEN: &str = concat!(
    "SELECT ",
    session_columns!(),
    ", ",
    staff_columns!(),
    " FROM session n JOIN staff s ON s.id = n.staff WHERE n.token = $1"
);

const OF_STAFF: &str =
    concat!("SELECT ", session_columns!(), " FROM session n WHERE n.staff = $1 ORDER BY n.created_at, n.id");

const ADD: &str = "INSERT INTO session (token, id, staff, level, csrf, device, created_at, seen_at, confirmed_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

fn session(row: &mut Row) -> Result<Session, StoreError> {
    let token = row.text()?;
    Ok(Session {
        token: Sha256Hex::try_from(std::borrow::Cow::from(token)).map_err(|_| row.bad("it is no SHA-256"))?,
        id: row.uuid()?,
        staff: StaffId(row.uuid()?),
        level: row.word(SessionLevel::from_word)?,
        csrf: row.text()?,
        device: row.text()?,
        created_at: row.moment()?,
        seen_at: row.moment()?,
        confirmed_at: row.moment()?,
    })
}

impl Reader {
    /// The session of a cookie, by the hash of what it holds, and whose it is.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn session(&self, token: &Sha256Hex) -> Result<Option<(Session, Staff)>, StoreError> {
        match self.row("read the session", OF_TOKEN, values![token]).await? {
            Some(mut row) => Ok(Some((session(&mut row)?, member(&mut row)?))),
            None => Ok(None),
        }
    }

    /// The sessions of a member of staff, the oldest first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn sessions_of(&self, staff: StaffId) -> Result<Vec<Session>, StoreError> {
        let rows = self.rows("read the sessions", OF_STAFF, values![staff]).await?;
        rows.into_iter().map(|mut row| session(&mut row)).collect()
    }
}

impl Transaction {
    /// Adds a session.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn add_session(&mut self, session: &Session) -> Result<(), StoreError> {
        let Session { token, id, staff, level, csrf, device, created_at, seen_at, confirmed_at } = session;
        let row = values![token, *id, *staff, level.as_str(), csrf, device, *created_at, *seen_at, *confirmed_at];
        self.run("save the session", ADD, row).await.map(|_| ())
    }

    /// Notes that a session was used.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn touch_session(&mut self, id: Uuid, seen_at: Moment) -> Result<(), StoreError> {
        let sql = "UPDATE session SET seen_at = $2 WHERE id = $1";
        self.run("save the session", sql, values![id, seen_at]).await.map(|_| ())
    }

    /// Notes that somebody has proved again who they are.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn confirm_session(&mut self, id: Uuid, confirmed_at: Moment) -> Result<(), StoreError> {
        let sql = "UPDATE session SET confirmed_at = $2 WHERE id = $1";
        self.run("save the session", sql, values![id, confirmed_at]).await.map(|_| ())
    }

    /// Ends sessions of a member of staff: that one, or all but `keep`. Gives how many.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn end_sessions(&mut self, staff: StaffId, which: EndSessions) -> Result<u64, StoreError> {
        let doing = "end the session";
        match which {
            EndSessions::Only(id) => {
                self.run(doing, "DELETE FROM session WHERE staff = $1 AND id = $2", values![staff, id]).await
            }
            EndSessions::AllBut(id) => {
                self.run(doing, "DELETE FROM session WHERE staff = $1 AND id <> $2", values![staff, id]).await
            }
            EndSessions::All => self.run(doing, "DELETE FROM session WHERE staff = $1", values![staff]).await,
        }
    }
}

/// Which sessions are ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndSessions {
    /// That one.
    Only(Uuid),
    /// All but that one.
    AllBut(Uuid),
    /// All.
    All,
}
