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
    /// Something that is kept in numbered states was changed meanwhile.
    #[error("somebody changed {what} meanwhile")]
    Overtaken {
        /// What: “the front page in fr”.
        what: String,
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
    /// Part of a change failed, so none of it was kept.
    #[error("nothing was saved, because a part of the change had failed")]
    Unfinished,
    /// The disk failed while something was being saved. What it holds is no longer certain.
    #[error("nothing more is saved, because the disk failed ({cause}): check the disk, then start the program again")]
    Stopped {
        /// What the engine said then.
        cause: String,
    },
    /// The database is of a kind that cannot be worked with.
    #[error("this database cannot be used: {what}")]
    Unsuitable {
        /// What is wrong with it and what to do.
        what: String,
    },
    /// The engine is too old to be trusted.
    #[error("SQLite {found} has a fault that can lose data; 3.51.3 or newer is needed")]
    EngineTooOld {
        /// The version found.
        found: String,
    },
}

/// What stands behind an error, where the answer to a visitor depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trouble {
    /// The disk is full.
    Full,
    /// Nothing can be written at present, but reading goes on.
    ReadOnly,
    /// The database does not answer at present.
    Unavailable,
}

impl StoreError {
    /// An error of the engine while doing that: “save the article”.
    pub(crate) fn database(doing: &'static str) -> impl Fn(sqlx::Error) -> Self {
        move |cause| Self::Database { doing, cause }
    }

    /// What stands behind the error, if it is one of the troubles that pass.
    pub fn trouble(&self) -> Option<Trouble> {
        match self {
            Self::Stopped { .. } => Some(Trouble::ReadOnly),
            Self::Database { cause, .. } => trouble_of(cause),
            Self::Disk { cause, .. } => match cause.kind() {
                std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Some(Trouble::Full),
                std::io::ErrorKind::ReadOnlyFilesystem => Some(Trouble::ReadOnly),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether something unique was there already.
    pub(crate) fn is_clash(&self) -> bool {
        let Self::Database { cause: sqlx::Error::Database(cause), .. } = self else { return false };
        cause.is_unique_violation()
    }

    /// The same error, or “taken” with these words if something unique was there already.
    pub(crate) fn or_taken(self, what: impl FnOnce() -> String) -> Self {
        if self.is_clash() { Self::Taken { what: what() } } else { self }
    }
}

fn trouble_of(cause: &sqlx::Error) -> Option<Trouble> {
    use sqlx::Error;
    match cause {
        Error::Io(_) | Error::Tls(_) | Error::PoolTimedOut | Error::PoolClosed | Error::WorkerCrashed => {
            Some(Trouble::Unavailable)
        }
        Error::Database(cause) => engine_code(&cause.code()?),
        _ => None,
    }
}

/// The troubles among SQLite's result codes (<https://www.sqlite.org/rescode.html>) and PostgreSQL's SQLSTATE
/// (<https://www.postgresql.org/docs/current/errcodes-appendix.html>). No code has a meaning in both.
fn engine_code(code: &str) -> Option<Trouble> {
    match code {
        // SQLITE_FULL, SQLITE_IOERR_SHMSIZE; disk_full
        "13" | "4874" | "53100" => Some(Trouble::Full),
        // SQLITE_READONLY and its kinds; read_only_sql_transaction
        "8" | "264" | "520" | "776" | "1032" | "1288" | "1544" | "25006" => Some(Trouble::ReadOnly),
        // SQLITE_BUSY, SQLITE_CANTOPEN
        "5" | "14" => Some(Trouble::Unavailable),
        // connection exceptions, insufficient resources, operator intervention (shutdown, crash, starting up)
        _ if code.len() == 5 && ["08", "53", "57"].iter().any(|class| code.starts_with(class)) => {
            Some(Trouble::Unavailable)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passing_troubles_are_known() {
        assert_eq!(engine_code("13"), Some(Trouble::Full));
        assert_eq!(engine_code("53100"), Some(Trouble::Full));
        assert_eq!(engine_code("53300"), Some(Trouble::Unavailable));
        assert_eq!(engine_code("57P03"), Some(Trouble::Unavailable));
        assert_eq!(engine_code("8"), Some(Trouble::ReadOnly));
        assert_eq!(engine_code("2067"), None);
        assert_eq!(engine_code("23505"), None);
    }
}
