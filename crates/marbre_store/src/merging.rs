//! Merging one topic into another, or one byline: the one that goes keeps its identity, which texts name, and answers with
//! the names of the one that took its place. No text is changed, and what was published stays what it was.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, values},
};
use std::collections::HashMap;
use uuid::Uuid;

/// What can be merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mergeable {
    /// A topic.
    Topic,
    /// A byline.
    Byline,
}

impl Mergeable {
    const fn hold(self) -> &'static str {
        match self {
            Self::Topic => "UPDATE topic SET id = id WHERE id IN ($1, $2) AND merged_into IS NULL",
            Self::Byline => "UPDATE byline SET id = id WHERE id IN ($1, $2) AND merged_into IS NULL",
        }
    }

    const fn nameless(self) -> &'static str {
        match self {
            Self::Topic => "DELETE FROM topic_name WHERE topic = $1",
            Self::Byline => "DELETE FROM byline_name WHERE byline = $1",
        }
    }

    const fn merge(self) -> &'static str {
        match self {
            Self::Topic => "UPDATE topic SET merged_into = $2 WHERE id = $1 OR merged_into = $1",
            Self::Byline => "UPDATE byline SET merged_into = $2 WHERE id = $1 OR merged_into = $1",
        }
    }

    const fn gone(self) -> &'static str {
        match self {
            Self::Topic => "SELECT id FROM topic WHERE merged_into = $1 ORDER BY id",
            Self::Byline => "SELECT id FROM byline WHERE merged_into = $1 ORDER BY id",
        }
    }
}

const MERGED: &str = "SELECT id, merged_into FROM topic WHERE merged_into IS NOT NULL \
     UNION ALL SELECT id, merged_into FROM byline WHERE merged_into IS NOT NULL";

const LANGS: &str = "SELECT DISTINCT lang FROM listing WHERE scope = $1";

/// The address that a merged byline gives up leads to the other one, and may be somebody else's.
const GIVE_UP: &str = "UPDATE byline SET slug = $2 WHERE id = $1";

const COME: &str = "INSERT INTO listing (scope, lang, published_at, article) \
     SELECT $1, lang, published_at, article FROM listing WHERE scope = $2 AND lang = $3 ON CONFLICT DO NOTHING";

const GO: &str = "DELETE FROM listing WHERE scope = $1 AND lang = $2";

/// Which term took the place of which.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merged(HashMap<Uuid, Uuid>);

impl Merged {
    fn of(rows: Vec<Row>) -> Result<Self, StoreError> {
        let pairs = rows.into_iter().map(|mut row| Ok((row.uuid()?, row.uuid()?)));
        pairs.collect::<Result<_, StoreError>>().map(Self)
    }

    /// The term that stands for this one now: itself, mostly.
    pub fn now(&self, id: Uuid) -> Uuid {
        self.0.get(&id).copied().unwrap_or(id)
    }

    /// The same of several, each once, in their order.
    pub fn all_now(&self, ids: impl IntoIterator<Item = Uuid>) -> Vec<Uuid> {
        let mut settled = Vec::new();
        for id in ids.into_iter().map(|id| self.now(id)) {
            if !settled.contains(&id) {
                settled.push(id);
            }
        }
        settled
    }
}

impl Reader {
    /// Which topics and bylines were merged into which.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn merged(&self) -> Result<Merged, StoreError> {
        Merged::of(self.rows("read what was merged", MERGED, Vec::new()).await?)
    }
}

impl Transaction {
    /// Which topics and bylines were merged into which.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn merged(&mut self) -> Result<Merged, StoreError> {
        Merged::of(self.rows("read what was merged", MERGED, Vec::new()).await?)
    }

    /// What was merged into this, in their order: texts may name it.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn merged_into(&mut self, what: Mergeable, id: Uuid) -> Result<Vec<Uuid>, StoreError> {
        let rows = self.rows("read what was merged", what.gone(), values![id]).await?;
        rows.into_iter().map(|mut row| row.uuid()).collect()
    }

    /// Takes the names (and a byline's address) of `from` away, lets `into` stand for it from now on, and puts its articles into the lists of that
    /// one. Gives how many those were.
    ///
    /// # Errors
    /// [`StoreError::Missing`] when one of the two is not there, or was merged before.
    pub async fn merge(&mut self, what: Mergeable, from: Uuid, into: Uuid) -> Result<u64, StoreError> {
        if self.run("hold what is merged", what.hold(), values![from, into]).await? != 2 {
            return Err(StoreError::Missing { what: format!("what was to be merged: {from} into {into}") });
        }
        self.run("take the names away", what.nameless(), values![from]).await?;
        self.run("merge", what.merge(), values![from, into]).await?;
        if what == Mergeable::Byline {
            self.run("give the address up", GIVE_UP, values![from, from.to_string()]).await?;
        }
        let rows = self.rows("read the lists", LANGS, values![from]).await?;
        let mut moved = 0;
        for mut row in rows {
            let lang = row.lang()?;
            let come = self.run("list the articles", COME, values![into, from, &lang]).await?;
            self.grow_list(into, lang.as_str(), i64::try_from(come).unwrap_or(i64::MAX));
            let gone = self.run("unlist the articles", GO, values![from, &lang]).await?;
            self.grow_list(from, lang.as_str(), -i64::try_from(gone).unwrap_or(i64::MAX));
            moved += gone;
        }
        Ok(moved)
    }
}
