//! What a line of a list cannot say by itself: why it waits for somebody, or went stale.

use super::filter::{RETURNED, mentioning};
use crate::{
    Reader, StoreError,
    engine::{Value, values},
    translations::{BEHIND, JOINED},
};
use marbre_article::{ArticleId, StaffId};
use std::collections::HashMap;

/// What is to be known of an article besides where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mark {
    /// It was sent back, and has not been handed in again.
    pub returned: bool,
    /// An open note on it names the person, who has not seen it.
    pub mentions: bool,
    /// What it was translated from has moved on.
    pub behind: bool,
}

impl Reader {
    /// The marks of these articles for that person; those without any are left out.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn marks(&self, ids: &[ArticleId], staff: StaffId) -> Result<HashMap<ArticleId, Mark>, StoreError> {
        let ids: Vec<Value> = ids.iter().copied().map(Value::from).collect();
        let truth = |condition: &str| format!("CAST(CASE WHEN {condition} THEN 1 ELSE 0 END AS BIGINT)");
        let pattern = format!(
            "SELECT a.id, {}, {}, {} FROM article a WHERE a.id IN ({{list}})",
            truth(RETURNED),
            truth(&format!("EXISTS ({} AND n.article = a.id)", mentioning("$1"))),
            truth(&format!("EXISTS (SELECT 1 FROM {JOINED} WHERE {BEHIND} AND t.article = a.id)")),
        );
        let rows = self.rows_of_list("read the marks", &pattern, values![staff], &ids, 1).await?;
        let marks = rows.into_iter().map(|mut row| {
            let id = ArticleId(row.uuid()?);
            let mark = Mark { returned: row.i64()? == 1, mentions: row.i64()? == 1, behind: row.i64()? == 1 };
            Ok((id, mark))
        });
        marks.filter(|mark| !matches!(mark, Ok((_, mark)) if *mark == Mark::default())).collect()
    }
}
