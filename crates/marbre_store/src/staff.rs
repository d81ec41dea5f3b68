//! The people who can log in. Not bylines.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, values},
};
use marbre_article::{LanguageTag, Moment, SectionId, StaffId, workflow::Role};

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
    /// The language in which they use the desk.
    pub lang: LanguageTag,
    /// Where their rights reach.
    pub reach: Reach,
}

/// Where somebody's rights reach.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reach {
    /// These sections and those under them; all if empty.
    pub sections: Vec<SectionId>,
    /// These languages; all if empty.
    pub langs: Vec<LanguageTag>,
}

/// The columns of a member of staff, in the order in which [`member`] reads them.
macro_rules! staff_columns {
    () => {
        "s.id, s.name, s.email, s.role, s.created_at, s.disabled_at, s.lang, s.sections_json, s.langs_json"
    };
}
pub(crate) use staff_columns;

const EVERYBODY: &str = concat!("SELECT ", staff_columns!(), " FROM staff s");

const ONE: &str = concat!("SELECT ", staff_columns!(), " FROM staff s WHERE s.id = $1");

const BY_EMAIL: &str = concat!("SELECT ", staff_columns!(), " FROM staff s WHERE s.email = $1");

const SAVE: &str = "INSERT INTO staff (id, name, email, role, created_at, disabled_at, lang, sections_json, langs_json) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) \
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, role = excluded.role, \
     disabled_at = excluded.disabled_at, lang = excluded.lang, sections_json = excluded.sections_json, \
     langs_json = excluded.langs_json";

/// A member of staff.
pub(crate) fn member(row: &mut Row) -> Result<Staff, StoreError> {
    Ok(Staff {
        id: StaffId(row.uuid()?),
        name: row.text()?,
        email: row.text()?,
        role: row.word(Role::from_word)?,
        created_at: row.moment()?,
        disabled_at: row.opt_moment()?,
        lang: row.lang()?,
        reach: Reach { sections: row.json()?, langs: row.json()? },
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

    /// The member of that identity.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn staff_member(&self, id: StaffId) -> Result<Option<Staff>, StoreError> {
        self.row("read the member of staff", ONE, values![id]).await?.map(|mut row| member(&mut row)).transpose()
    }

    /// The member with that address for mail, in any case.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn staff_by_email(&self, email: &str) -> Result<Option<Staff>, StoreError> {
        let email = email.trim().to_lowercase();
        self.row("read the member of staff", BY_EMAIL, values![&email])
            .await?
            .map(|mut row| member(&mut row))
            .transpose()
    }
}

impl Transaction {
    /// Adds or changes a member.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another member has the address.
    pub async fn save_staff(&mut self, staff: &Staff) -> Result<(), StoreError> {
        let email = staff.email.to_lowercase();
        let Staff { id, name, role, created_at, disabled_at, lang, reach, .. } = staff;
        let (sections, langs) = (crate::json(&reach.sections)?, crate::json(&reach.langs)?);
        let row = values![*id, name, &email, role.as_str(), *created_at, *disabled_at, lang, sections, langs];
        self.begin_part().await?;
        let saved = self.run("save the member of staff", SAVE, row).await;
        let taken = || format!("the mail address {email}");
        self.end_part(saved).await.map_err(|error| error.or_taken(taken)).map(|_| ())
    }
}
