//! The passkeys of the staff.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, values},
};
use marbre_article::{Moment, StaffId};

/// A passkey, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPasskey {
    /// The credential's identity in base64url.
    pub id: String,
    /// Whose it is.
    pub staff: StaffId,
    /// What they call it.
    pub name: String,
    /// Its public key and counter, as JSON.
    pub passkey_json: String,
    /// When it was added.
    pub created_at: Moment,
    /// When it was last used.
    pub used_at: Option<Moment>,
}

const OF_STAFF: &str = "SELECT id, staff, name, passkey_json, created_at, used_at FROM passkey WHERE staff = $1 \
     ORDER BY created_at, id";

const ADD: &str =
    "INSERT INTO passkey (id, staff, name, passkey_json, created_at, used_at) VALUES ($1, $2, $3, $4, $5, $6)";

const USE: &str = "UPDATE passkey SET passkey_json = $3, used_at = $4 WHERE staff = $1 AND id = $2";

fn passkey(row: &mut Row) -> Result<KeptPasskey, StoreError> {
    Ok(KeptPasskey {
        id: row.text()?,
        staff: StaffId(row.uuid()?),
        name: row.text()?,
        passkey_json: row.text()?,
        created_at: row.moment()?,
        used_at: row.opt_moment()?,
    })
}

impl Reader {
    /// The passkeys of a member of staff, the oldest first.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn passkeys(&self, staff: StaffId) -> Result<Vec<KeptPasskey>, StoreError> {
        let rows = self.rows("read the passkeys", OF_STAFF, values![staff]).await?;
        rows.into_iter().map(|mut row| passkey(&mut row)).collect()
    }

    /// Those who have a second factor, of either kind.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn staff_with_second_factor(&self) -> Result<Vec<StaffId>, StoreError> {
        let sql = "SELECT staff FROM credential WHERE totp_secret IS NOT NULL UNION SELECT staff FROM passkey";
        let rows = self.rows("read the second factors", sql, Vec::new()).await?;
        rows.into_iter().map(|mut row| row.uuid().map(StaffId)).collect()
    }
}

impl Transaction {
    /// Adds a passkey.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when it is somebody's already.
    pub async fn add_passkey(&mut self, passkey: &KeptPasskey) -> Result<(), StoreError> {
        let KeptPasskey { id, staff, name, passkey_json, created_at, used_at } = passkey;
        let row = values![id, *staff, name, passkey_json, *created_at, *used_at];
        self.begin_part().await?;
        let added = self.run("save the passkey", ADD, row).await;
        self.end_part(added).await.map_err(|error| error.or_taken(|| "this passkey".into())).map(|_| ())
    }

    /// Notes that a passkey was used, with its new counter.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn use_passkey(&mut self, staff: StaffId, id: &str, json: &str, at: Moment) -> Result<(), StoreError> {
        self.run("save the passkey", USE, values![staff, id, json, at]).await.map(|_| ())
    }

    /// Removes all passkeys of a member of staff. Gives how many.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn remove_passkeys(&mut self, staff: StaffId) -> Result<u64, StoreError> {
        self.run("remove the passkeys", "DELETE FROM passkey WHERE staff = $1", values![staff]).await
    }

    /// Removes a passkey: whether there was one.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn remove_passkey(&mut self, staff: StaffId, id: &str) -> Result<bool, StoreError> {
        let sql = "DELETE FROM passkey WHERE staff = $1 AND id = $2";
        Ok(self.run("remove the passkey", sql, values![staff, id]).await? == 1)
    }
}
