//! How members of staff prove who they are: password, time-based codes, recovery codes. Read where somebody logs in, and
//! nowhere else.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, values},
};
use marbre_article::{Moment, StaffId, document::Sha256Hex};

/// What somebody logs in with, passkeys aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    /// The password's hash in the PHC form; nothing until the invitation is accepted.
    pub password: Option<String>,
    /// The secret of time-based codes in base32, if they were set up.
    pub totp_secret: Option<String>,
    /// The last time step of a code that was used.
    pub totp_step: i64,
    /// When any of it changed last.
    pub changed_at: Moment,
}

const ONE: &str = "SELECT password, totp_secret, totp_step, changed_at FROM credential WHERE staff = $1";

const SAVE_PASSWORD: &str = "INSERT INTO credential (staff, password, totp_step, changed_at) VALUES ($1, $2, 0, $3) \
     ON CONFLICT (staff) DO UPDATE SET password = excluded.password, changed_at = excluded.changed_at";

const SAVE_TOTP: &str = "UPDATE credential SET totp_secret = $2, totp_step = $3, changed_at = $4 WHERE staff = $1";

const USE_STEP: &str = "UPDATE credential SET totp_step = $2 WHERE staff = $1 AND totp_step < $2";

fn credential(row: &mut Row) -> Result<Credential, StoreError> {
    Ok(Credential {
        password: row.opt_text()?,
        totp_secret: row.opt_text()?,
        totp_step: row.i64()?,
        changed_at: row.moment()?,
    })
}

impl Reader {
    /// What a member of staff logs in with; nothing until they have chosen a password.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn credential(&self, staff: StaffId) -> Result<Option<Credential>, StoreError> {
        self.row("read the credentials", ONE, values![staff]).await?.map(|mut row| credential(&mut row)).transpose()
    }

    /// How many recovery codes are left.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn recovery_codes_left(&self, staff: StaffId) -> Result<u32, StoreError> {
        let sql = "SELECT COUNT(*) FROM recovery_code WHERE staff = $1 AND used_at IS NULL";
        match self.row("count the recovery codes", sql, values![staff]).await? {
            Some(mut row) => row.u32(),
            None => Ok(0),
        }
    }
}

impl Transaction {
    /// Gives a member of staff a password, by its hash.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn save_password(&mut self, staff: StaffId, hash: &str, at: Moment) -> Result<(), StoreError> {
        self.run("save the password", SAVE_PASSWORD, values![staff, hash, at]).await.map(|_| ())
    }

    /// Sets time-based codes up, `step` being that of the code which proved it; or with no secret removes them.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn save_totp(
        &mut self,
        staff: StaffId,
        secret: Option<&str>,
        step: i64,
        at: Moment,
    ) -> Result<(), StoreError> {
        self.run("save the second factor", SAVE_TOTP, values![staff, secret, step, at]).await.map(|_| ())
    }

    /// Uses up a time step: whether no code of it, or of a later one, had been used.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn use_totp_step(&mut self, staff: StaffId, step: i64) -> Result<bool, StoreError> {
        Ok(self.run("use the code", USE_STEP, values![staff, step]).await? == 1)
    }

    /// Replaces the recovery codes, by their hashes; with none removes them.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn replace_recovery_codes(&mut self, staff: StaffId, hashes: &[Sha256Hex]) -> Result<(), StoreError> {
        let doing = "save the recovery codes";
        self.run(doing, "DELETE FROM recovery_code WHERE staff = $1", values![staff]).await?;
        for hash in hashes {
            self.run(doing, "INSERT INTO recovery_code (staff, hash) VALUES ($1, $2)", values![staff, hash]).await?;
        }
        Ok(())
    }

    /// Uses up a recovery code: whether there was one of that hash that had not been used.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn use_recovery_code(
        &mut self,
        staff: StaffId,
        hash: &Sha256Hex,
        at: Moment,
    ) -> Result<bool, StoreError> {
        let sql = "UPDATE recovery_code SET used_at = $3 WHERE staff = $1 AND hash = $2 AND used_at IS NULL";
        Ok(self.run("use the recovery code", sql, values![staff, hash, at]).await? == 1)
    }
}
