//! What a browser or an application has yet to answer, kept until it has: each once, and for a few minutes.

use crate::{Reader, StoreError, Transaction, engine::values};
use marbre_article::{Moment, StaffId};
use serde_json::Value as Json;
use uuid::Uuid;

/// Something to be answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Challenge {
    /// Identity.
    pub id: Uuid,
    /// By whom.
    pub staff: Option<StaffId>,
    /// What it is for, as in `passkey_login`.
    pub purpose: String,
    /// What is needed to check the answer.
    pub state: Json,
    /// Until when an answer counts.
    pub expires_at: Moment,
}

const PUT: &str = "INSERT INTO challenge (id, staff, purpose, state_json, expires_at) VALUES ($1, $2, $3, $4, $5) \
     ON CONFLICT (id) DO UPDATE SET staff = excluded.staff, purpose = excluded.purpose, \
     state_json = excluded.state_json, expires_at = excluded.expires_at";

const OPEN: &str = "SELECT state_json FROM challenge WHERE id = $1 AND staff = $2 AND purpose = $3 AND expires_at > $4";

const TAKE: &str = "DELETE FROM challenge WHERE id = $1 AND staff = $2 AND purpose = $3 AND expires_at > $4 \
     RETURNING state_json";

impl Reader {
    /// What is needed to check an answer, if one is still waited for.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn challenge(
        &self,
        id: Uuid,
        staff: StaffId,
        purpose: &str,
        now: Moment,
    ) -> Result<Option<Json>, StoreError> {
        let row = self.row("read the challenge", OPEN, values![id, staff, purpose, now]).await?;
        row.map(|mut row| row.json()).transpose()
    }
}

impl Transaction {
    /// Adds something to be answered, in place of what had the same identity.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn put_challenge(&mut self, challenge: &Challenge) -> Result<(), StoreError> {
        let Challenge { id, staff, purpose, state, expires_at } = challenge;
        let row = values![*id, *staff, purpose, crate::json(state)?, *expires_at];
        self.run("save the challenge", PUT, row).await.map(|_| ())
    }

    /// Takes a challenge away to check its answer: there is no second try at the same one.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn take_challenge(
        &mut self,
        id: Uuid,
        staff: StaffId,
        purpose: &str,
        now: Moment,
    ) -> Result<Option<Json>, StoreError> {
        let row = self.row("take the challenge", TAKE, values![id, staff, purpose, now]).await?;
        row.map(|mut row| row.json()).transpose()
    }

    /// Forgets what was never answered.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn forget_challenges(&mut self, now: Moment) -> Result<(), StoreError> {
        self.run("forget the challenges", "DELETE FROM challenge WHERE expires_at <= $1", values![now])
            .await
            .map(|_| ())
    }
}
