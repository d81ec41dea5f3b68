//! The people who can log in. Not bylines.

use crate::{Reader, StoreError, Transaction};
use marbre_article::{Moment, StaffId, workflow::Role};

/// A member of the newsroom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    /// Identity.
    pub id: StaffId,
    /// Name, as colleagues see it.
    pub name: String,
    /// Address for mail; unique, lower case.
    pub email: String,
    /// What they are trusted with.
    pub role: Role,
    /// When they joined.
    pub created_at: Moment,
    /// Since when they may no longer log in.
    pub disabled_at: Option<Moment>,
}

impl Reader {
    /// Everybody, by name.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn staff(&self) -> Result<Vec<Staff>, StoreError> {
        todo!()
    }
}

impl Transaction {
    /// Adds or changes a member.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another member has the address.
    pub async fn save_staff(&mut self, _staff: &Staff) -> Result<(), StoreError> {
        todo!()
    }
}
