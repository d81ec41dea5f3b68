//! Files that are on their way in parts: who sends them, and how much has come. Their bytes are in [`crate::blobs`].

use crate::{
    Reader, StoreError, Transaction,
    assets::opt_hash,
    engine::{Row, values},
};
use marbre_article::{Moment, StaffId, document::Sha256Hex};
use uuid::Uuid;

/// A file on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// Identity.
    pub id: Uuid,
    /// Who sends it.
    pub staff: StaffId,
    /// Its name.
    pub filename: String,
    /// How many bytes it has.
    pub size: u64,
    /// How many have come.
    pub received: u64,
    /// When it was begun.
    pub created_at: Moment,
    /// When it is given up.
    pub expires_at: Moment,
    /// What it became, once it was whole.
    pub sha256: Option<Sha256Hex>,
}

const ADD: &str = "INSERT INTO upload (id, staff, filename, size, received, created_at, expires_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7)";

const UPLOAD: &str =
    "SELECT id, staff, filename, size, received, created_at, expires_at, sha256 FROM upload WHERE id = $1";

const RECEIVED: &str = "UPDATE upload SET received = $3, expires_at = $4 \
     WHERE id = $1 AND received = $2 AND sha256 IS NULL";

const BECAME: &str = "UPDATE upload SET sha256 = $2 WHERE id = $1";

const SINCE: &str = "SELECT COUNT(*) FROM upload WHERE staff = $1 AND created_at > $2";

const OPEN_BYTES: &str =
    "SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM upload WHERE staff = $1 AND sha256 IS NULL AND expires_at > $2";

const EXPIRED: &str = "SELECT id, staff, filename, size, received, created_at, expires_at, sha256 FROM upload \
     WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2";

fn upload(row: &mut Row) -> Result<Upload, StoreError> {
    Ok(Upload {
        id: row.uuid()?,
        staff: StaffId(row.uuid()?),
        filename: row.text()?,
        size: row.u64()?,
        received: row.u64()?,
        created_at: row.moment()?,
        expires_at: row.moment()?,
        sha256: opt_hash(row)?,
    })
}

fn length(bytes: u64) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}

impl Reader {
    /// The file of that identity.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn upload(&self, id: Uuid) -> Result<Option<Upload>, StoreError> {
        self.row("read the upload", UPLOAD, values![id]).await?.map(|mut row| upload(&mut row)).transpose()
    }

    /// How many files somebody has begun to send since then.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn uploads_since(&self, staff: StaffId, since: Moment) -> Result<u64, StoreError> {
        self.row("count the uploads", SINCE, values![staff, since]).await?.map_or(Ok(0), |mut row| row.u64())
    }

    /// How many bytes the files have that somebody is sending.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn upload_bytes_open(&self, staff: StaffId, now: Moment) -> Result<u64, StoreError> {
        self.row("count the uploads", OPEN_BYTES, values![staff, now]).await?.map_or(Ok(0), |mut row| row.u64())
    }

    /// Files that were given up by then, at most `limit`.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn uploads_expired(&self, now: Moment, limit: u32) -> Result<Vec<Upload>, StoreError> {
        let rows = self.rows("read the uploads", EXPIRED, values![now, limit]).await?;
        rows.into_iter().map(|mut row| upload(&mut row)).collect()
    }
}

impl Transaction {
    /// Adds a file of which nothing has come yet.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn add_upload(&mut self, upload: &Upload) -> Result<(), StoreError> {
        let Upload { id, staff, filename, size, received, created_at, expires_at, sha256: _ } = upload;
        let row = values![*id, *staff, filename, length(*size), length(*received), *created_at, *expires_at];
        self.run("begin the upload", ADD, row).await.map(|_| ())
    }

    /// Notes that more has come, if so much had come before and it is not whole yet. False when not.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn advance_upload(
        &mut self,
        id: Uuid,
        from: u64,
        to: u64,
        expires_at: Moment,
    ) -> Result<bool, StoreError> {
        let row = values![id, length(from), length(to), expires_at];
        Ok(self.run("note what has come", RECEIVED, row).await? == 1)
    }

    /// Notes which asset it became.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn finish_upload(&mut self, id: Uuid, became: &Sha256Hex) -> Result<(), StoreError> {
        self.run("finish the upload", BECAME, values![id, became]).await.map(|_| ())
    }

    /// Forgets a file.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn forget_upload(&mut self, id: Uuid) -> Result<(), StoreError> {
        self.run("forget the upload", "DELETE FROM upload WHERE id = $1", values![id]).await.map(|_| ())
    }
}
