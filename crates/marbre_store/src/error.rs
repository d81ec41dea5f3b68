//! What can go wrong with what is kept.

/// Why something could not be read or kept. The words are for the person who runs the program.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database answered with an error.
    #[error("the database could not {doing}: {cause}")]
    Database {
        /// What was tried, as in “save the article”.
        doing: &'static str,
        /// What the engine said.
        #[source]
        cause: sqlx::Error,
    },
    /// Something else already has that name or address.
    #[error("{what} is already taken")]
    Taken {
        /// What was to be unique: “the address /fr/2026/05/x”.
        what: String,
    },
    /// Nothing of that identity is kept.
    #[error("there is no {what}")]
    Missing {
        /// What was looked for.
        what: String,
    },
    /// A revision was saved meanwhile.
    #[error("somebody saved this article meanwhile: revision {found} is newer than {expected}")]
    Stale {
        /// The revision on which the change was based.
        expected: u32,
        /// The newest one.
        found: u32,
    },
    /// The database was made by a newer program.
    #[error(
        "the data is of schema {found}, newer than this program's {known}: use a newer program; nothing was changed"
    )]
    NewerSchema {
        /// The schema found.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// The database is of an older schema.
    #[error("the data is of schema {found}, older than this program's {known}: run “marbre migrate DIR” first")]
    OlderSchema {
        /// The schema found; 0 for an empty database.
        found: i64,
        /// The newest that this program knows.
        known: i64,
    },
    /// What was kept cannot be read back.
    #[error("{what} is damaged: {cause}")]
    Damaged {
        /// Which record.
        what: String,
        /// What is wrong with it.
        cause: String,
    },
    /// The disk refused.
    #[error("could not {doing} {path}: {cause}")]
    Disk {
        /// What was tried, as in “write”.
        doing: &'static str,
        /// Which file or folder.
        path: String,
        /// What the system said.
        #[source]
        cause: std::io::Error,
    },
    /// The engine is too old to be trusted.
    #[error("SQLite {found} has a fault that can lose data; 3.51.3 or newer is needed")]
    EngineTooOld {
        /// The version found.
        found: String,
    },
}
