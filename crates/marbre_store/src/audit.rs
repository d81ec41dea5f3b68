//! The audit log: who did what at the desk, and when. Entries are added in the transaction of the act, and never change.

use crate::{
    Reader, StoreError, Transaction,
    engine::{Row, Value, values},
};
use marbre_article::{Moment, StaffId};
use serde_json::{Map, Value as Json};
use sqlx::{AssertSqlSafe, SqlSafeStr as _};
use uuid::Uuid;

/// One act.
#[derive(Debug, Clone, PartialEq)]
pub struct AuditEntry {
    /// Identity; later entries sort later.
    pub id: Uuid,
    /// When.
    pub at: Moment,
    /// Who, if a person did it.
    pub staff: Option<StaffId>,
    /// The act, as in `publish`.
    pub act: String,
    /// What it was done to: `article`, `staff`, `comment`…
    pub subject_kind: String,
    /// Which one.
    pub subject: Option<Uuid>,
    /// What else an entry of that act says. No text of articles, no secret.
    pub details: Map<String, Json>,
}

/// Which entries are wanted. Every condition that is given must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AuditFilter {
    /// Done by them.
    pub staff: Option<StaffId>,
    /// That act.
    pub act: Option<String>,
    /// Done to that.
    pub subject: Option<Uuid>,
    /// Since then.
    pub since: Option<Moment>,
    /// Before then.
    pub until: Option<Moment>,
}

/// The most entries given at once.
const LIMIT: u32 = 500;

const ADD: &str = "INSERT INTO audit (id, at, staff, act, subject_kind, subject, details_json) \
     VALUES ($1, $2, $3, $4, $5, $6, $7)";

fn entry(row: &mut Row) -> Result<AuditEntry, StoreError> {
    Ok(AuditEntry {
        id: row.uuid()?,
        at: row.moment()?,
        staff: row.opt_uuid()?.map(StaffId),
        act: row.text()?,
        subject_kind: row.text()?,
        subject: row.opt_uuid()?,
        details: row.json()?,
    })
}

impl Reader {
    /// The newest entries before that place (time and identity of an entry), at most `limit` (500 at most).
    ///
    /// # Errors
    /// What the engine said.
    pub async fn audit(
        &self,
        filter: &AuditFilter,
        before: Option<(Moment, Uuid)>,
        limit: u32,
    ) -> Result<Vec<AuditEntry>, StoreError> {
        let mut conditions = Vec::new();
        let mut given: Vec<Value> = Vec::new();
        let mut and = |condition: &str, value: Value<'static>| {
            given.push(value);
            conditions.push(condition.replace('?', &format!("${}", given.len())));
        };
        if let Some(staff) = filter.staff {
            and("staff = ?", staff.into());
        }
        if let Some(act) = &filter.act {
            and("act = ?", act.clone().into());
        }
        if let Some(subject) = filter.subject {
            and("subject = ?", subject.into());
        }
        if let Some(since) = filter.since {
            and("at >= ?", since.into());
        }
        if let Some(until) = filter.until {
            and("at < ?", until.into());
        }
        if let Some((at, id)) = before {
            given.extend(values![at, id]);
            conditions.push(format!("(at, id) < (${}, ${})", given.len() - 1, given.len()));
        }
        given.push(limit.min(LIMIT).into());
        let all = if conditions.is_empty() { String::new() } else { format!("WHERE {}", conditions.join(" AND ")) };
        let text = format!(
            "SELECT id, at, staff, act, subject_kind, subject, details_json FROM audit {all} \
             ORDER BY at DESC, id DESC LIMIT ${}",
            given.len()
        );
        let rows = self.rows("read the audit log", AssertSqlSafe(text).into_sql_str(), given).await?;
        rows.into_iter().map(|mut row| entry(&mut row)).collect()
    }
}

impl Transaction {
    /// Adds an entry.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn add_audit(&mut self, entry: &AuditEntry) -> Result<(), StoreError> {
        let AuditEntry { id, at, staff, act, subject_kind, subject, details } = entry;
        let row = values![*id, *at, *staff, act, subject_kind, *subject, crate::json(details)?];
        self.run("write the audit log", ADD, row).await.map(|_| ())
    }
}
