//! Links by which outsiders may look at an article that is not public yet.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, values},
};
use marbre_article::{ArticleId, Moment, StaffId, document::Sha256Hex};
use uuid::Uuid;

/// A link for outsiders. What the link itself holds is not kept, only its hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewLink {
    /// Identity, for lists.
    pub id: Uuid,
    /// The article that it shows.
    pub article: ArticleId,
    /// Who made it.
    pub staff: StaffId,
    /// When.
    pub created_at: Moment,
    /// From when on it shows nothing.
    pub expires_at: Moment,
    /// When it was taken back.
    pub revoked_at: Option<Moment>,
}

impl PreviewLink {
    /// Whether it shows the article at that time.
    pub fn is_open(&self, now: Moment) -> bool {
        self.revoked_at.is_none() && now < self.expires_at
    }
}

/// The columns of a link, in the order in which [`link`] reads them.
macro_rules! link_columns {
    () => {
        "id, article, staff, created_at, expires_at, revoked_at"
    };
}

const OF_TOKEN: &str = concat!("SELECT ", link_columns!(), " FROM preview_link WHERE token = $1");

const OF_ARTICLE: &str =
    concat!("SELECT ", link_columns!(), " FROM preview_link WHERE article = $1 ORDER BY created_at, id");

const ADD: &str = "INSERT INTO preview_link (token, id, article, staff, created_at, expires_at) \
     VALUES ($1, $2, $3, $4, $5, $6)";

const REVOKE: &str = "UPDATE preview_link SET revoked_at = $3 WHERE article = $1 AND id = $2 AND revoked_at IS NULL";

const REVOKE_OF: &str = "UPDATE preview_link SET revoked_at = $2 WHERE staff = $1 AND revoked_at IS NULL \
     AND expires_at > $2";

fn link(row: &mut Row) -> Result<PreviewLink, StoreError> {
    Ok(PreviewLink {
        id: row.uuid()?,
        article: ArticleId(row.uuid()?),
        staff: StaffId(row.uuid()?),
        created_at: row.moment()?,
        expires_at: row.moment()?,
        revoked_at: row.opt_moment()?,
    })
}

impl Reader {
    /// The link of that hash.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn preview_link(&self, token: &Sha256Hex) -> Result<Option<PreviewLink>, StoreError> {
        self.row("read the preview link", OF_TOKEN, values![token]).await?.map(|mut row| link(&mut row)).transpose()
    }

    /// Every link to an article, the oldest first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn preview_links(&self, article: ArticleId) -> Result<Vec<PreviewLink>, StoreError> {
        let rows = self.rows("read the preview links", OF_ARTICLE, values![article]).await?;
        rows.into_iter().map(|mut row| link(&mut row)).collect()
    }
}

impl Transaction {
    /// Adds a link by the hash of what it holds.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn add_preview_link(&mut self, token: &Sha256Hex, link: &PreviewLink) -> Result<(), StoreError> {
        let PreviewLink { id, article, staff, created_at, expires_at, .. } = link;
        let row = values![token, *id, *article, *staff, *created_at, *expires_at];
        self.run("save the preview link", ADD, row).await.map(|_| ())
    }

    /// Takes every link back that somebody made and that still shows something. Gives how many there were.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn revoke_preview_links_of(&mut self, staff: StaffId, now: Moment) -> Result<u64, StoreError> {
        self.run("take the preview links back", REVOKE_OF, values![staff, now]).await
    }

    /// Takes a link to an article back.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when there is none, or it was taken back already.
    pub async fn revoke_preview_link(&mut self, article: ArticleId, id: Uuid, now: Moment) -> Result<(), StoreError> {
        match self.run("take the preview link back", REVOKE, values![article, id, now]).await? {
            0 => Err(StoreError::Missing { what: format!("preview link {id}") }),
            _ => Ok(()),
        }
    }
}
