//! Links that let somebody choose a password: invitations, and resets. Each serves once and for a time.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, values},
    staff::{Staff, member, staff_columns},
};
use marbre_article::{Moment, StaffId, document::Sha256Hex};

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The hash of what the link holds.
    pub token: Sha256Hex,
    /// What it is for.
    pub kind: InvitationKind,
    /// For whom.
    pub staff: StaffId,
    /// Who made it; nobody if it was asked for by mail.
    pub made_by: Option<StaffId>,
    /// When.
    pub created_at: Moment,
    /// From when it serves no more.
    pub expires_at: Moment,
    /// When it was used.
    pub used_at: Option<Moment>,
}

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InvitationKind {
    /// To join.
    Invitation,
    /// To choose a new password.
    Reset,
}

impl InvitationKind {
    /// The word kept in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reset => "reset",
        }
    }

    /// The kind of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Invitation, Self::Reset].into_iter().find(|kind| kind.as_str() == word)
    }
}

/// The columns of a link `i`, in the order in which [`invitation`] reads them.
macro_rules! invitation_columns {
    () => {
        "i.token, i.kind, i.staff, i.made_by, i.created_at, i.expires_at, i.used_at"
    };
}

const OF_TOKEN: &str = concat!(
    "SELECT ",
    invitation_columns!(),
    ", ",
    staff_columns!(),
    " FROM invitation i JOIN staff s ON s.id = i.staff WHERE i.token = $1"
);

const OPEN: &str = concat!(
    "SELECT ",
    invitation_columns!(),
    " FROM invitation i WHERE i.used_at IS NULL AND i.expires_at > $1 ORDER BY i.created_at, i.token"
);

const ADD: &str = "INSERT INTO invitation (token, kind, staff, made_by, created_at, expires_at, used_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7)";

const VOID: &str = "UPDATE invitation SET expires_at = $2 WHERE staff = $1 AND used_at IS NULL AND expires_at > $2";

fn invitation(row: &mut Row) -> Result<Invitation, StoreError> {
    let token = row.text()?;
    Ok(Invitation {
        token: Sha256Hex::try_from(std::borrow::Cow::from(token)).map_err(|_| row.bad("it is no SHA-256"))?,
        kind: row.word(InvitationKind::from_word)?,
        staff: StaffId(row.uuid()?),
        made_by: row.opt_uuid()?.map(StaffId),
        created_at: row.moment()?,
        expires_at: row.moment()?,
        used_at: row.opt_moment()?,
    })
}

impl Reader {
    /// The link of that hash, and for whom it is.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn invitation(&self, token: &Sha256Hex) -> Result<Option<(Invitation, Staff)>, StoreError> {
        match self.row("read the link", OF_TOKEN, values![token]).await? {
            Some(mut row) => Ok(Some((invitation(&mut row)?, member(&mut row)?))),
            None => Ok(None),
        }
    }

    /// The links that can still be used, the oldest first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn open_invitations(&self, now: Moment) -> Result<Vec<Invitation>, StoreError> {
        let rows = self.rows("read the links", OPEN, values![now]).await?;
        rows.into_iter().map(|mut row| invitation(&mut row)).collect()
    }
}

impl Transaction {
    /// Adds a link.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn add_invitation(&mut self, invitation: &Invitation) -> Result<(), StoreError> {
        let Invitation { token, kind, staff, made_by, created_at, expires_at, used_at } = invitation;
        let row = values![token, kind.as_str(), *staff, *made_by, *created_at, *expires_at, *used_at];
        self.run("save the link", ADD, row).await.map(|_| ())
    }

    /// Uses a link up: whether it could still be used.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn use_invitation(&mut self, token: &Sha256Hex, at: Moment) -> Result<bool, StoreError> {
        let sql = "UPDATE invitation SET used_at = $2 WHERE token = $1 AND used_at IS NULL AND expires_at > $2";
        Ok(self.run("use the link", sql, values![token, at]).await? == 1)
    }

    /// Lets every link of a member of staff expire now.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn void_invitations(&mut self, staff: StaffId, at: Moment) -> Result<(), StoreError> {
        self.run("end the links", VOID, values![staff, at]).await.map(|_| ())
    }
}
