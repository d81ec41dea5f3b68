//! The people who can log in. Not bylines.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, values},
};
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

const EVERYBODY: &str = "SELECT id, name, email, role, created_at, disabled_at FROM staff";

const SAVE: &str = "INSERT INTO staff (id, name, email, role, created_at, disabled_at) VALUES ($1, $2, $3, $4, $5, $6) \
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, role = excluded.role, \
     disabled_at = excluded.disabled_at";

fn member(row: &mut Row) -> Result<Staff, StoreError> {
    Ok(Staff {
        id: StaffId(row.uuid()?),
        name: row.text()?,
        email: row.text()?,
        role: row.word(Role::from_word)?,
        created_at: row.moment()?,
        disabled_at: row.opt_moment()?,
    })
}

impl Reader {
    /// Everybody, by name.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn staff(&self) -> Result<Vec<Staff>, StoreError> {
        let rows = self.rows("read the staff", EVERYBODY, Vec::new()).await?;
        let mut staff = rows.into_iter().map(|mut row| member(&mut row)).collect::<Result<Vec<_>, _>>()?;
        staff.sort_by(|a, b| a.name.cmp(&b.name).then_with(|| a.id.cmp(&b.id)));
        Ok(staff)
    }
}

impl Transaction {
    /// Adds or changes a member.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another member has the address.
    pub async fn save_staff(&mut self, staff: &Staff) -> Result<(), StoreError> {
        let email = staff.email.to_lowercase();
        let Staff { id, name, role, created_at, disabled_at, .. } = staff;
        let row = values![*id, name, &email, role.as_str(), *created_at, *disabled_at];
        self.begin_part().await?;
        let saved = self.run("save the member of staff", SAVE, row).await;
        let taken = || format!("the mail address {email}");
        self.end_part(saved).await.map_err(|error| error.or_taken(taken)).map(|_| ())
    }
}
