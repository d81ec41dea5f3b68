//! What a line of a list cannot say by itself: why it waits for somebody, or went stale.

use super::filter::{RETURNED, assigned, mentioning, rights_end_soon};
use crate::{
    Reader, StoreError,
    assets::opt_hash,
    engine::{Value, values},
    translations::{BEHIND, JOINED, ORPHANED},
};
use marbre_article::{ArticleId, Moment, StaffId, document::Sha256Hex};
use std::collections::HashMap;

/// What is to be known of an article besides where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mark {
    /// It was sent back, and has not been handed in again.
    pub returned: bool,
    /// It was given to the person, who has not written in it since.
    pub assigned: bool,
    /// An open note on it names the person, who has not seen it.
    pub mentions: bool,
    /// What it was translated from has moved on.
    pub behind: bool,
    /// Readers see it, although what it was translated from was withdrawn.
    pub orphaned: bool,
    /// The image in it whose right to be shown has ended or ends soon, and when: of several the first to end.
    pub rights: Option<(Sha256Hex, Moment)>,
}

/// The condition by which an image `s` that stands in an article `a` as `u` says is marked.
const ENDING: &str = "FROM asset_use u JOIN asset s ON s.sha256 = u.asset WHERE u.article = a.id \
     AND a.state <> 'withdrawn' AND s.expires_at <= $2 AND s.pulled_at IS NULL AND (u.newest > 0 OR u.public > 0) \
     ORDER BY s.expires_at, s.sha256 LIMIT 1";

impl Reader {
    /// The marks of these articles for that person; those without any are left out.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn marks(
        &self,
        ids: &[ArticleId],
        staff: StaffId,
        now: Moment,
    ) -> Result<HashMap<ArticleId, Mark>, StoreError> {
        let ids: Vec<Value> = ids.iter().copied().map(Value::from).collect();
        let truth = |condition: &str| format!("CAST(CASE WHEN {condition} THEN 1 ELSE 0 END AS BIGINT)");
        let pattern = format!(
            "SELECT a.id, {}, {}, {}, {}, {}, (SELECT s.sha256 {ENDING}), (SELECT s.expires_at {ENDING}) \
             FROM article a WHERE a.id IN ({{list}})",
            truth(RETURNED),
            truth(&assigned("$1")),
            truth(&format!("EXISTS ({} AND n.article = a.id)", mentioning("$1"))),
            truth(&format!("EXISTS (SELECT 1 FROM {JOINED} WHERE {BEHIND} AND t.article = a.id)")),
            truth(&format!("EXISTS (SELECT 1 FROM {JOINED} WHERE {ORPHANED} AND t.article = a.id)")),
        );
        let rows = self.rows_of_list("read the marks", &pattern, values![staff, rights_end_soon(now)], &ids, 1).await?;
        let marks = rows.into_iter().map(|mut row| {
            let id = ArticleId(row.uuid()?);
            let mut next = || row.i64().map(|number| number == 1);
            let (returned, assigned, mentions, behind, orphaned) = (next()?, next()?, next()?, next()?, next()?);
            let rights = opt_hash(&mut row)?.zip(row.opt_moment()?);
            Ok((id, Mark { returned, assigned, mentions, behind, orphaned, rights }))
        });
        marks.filter(|mark| !matches!(mark, Ok((_, mark)) if *mark == Mark::default())).collect()
    }
}
