//! To decide on readers' comments: approve, reject, call spam, or let them wait again. One or many, all or none.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
};
use marbre_article::{ArticleId, CommentId, event::Event};
use marbre_store::comments::{CommentLine, CommentState};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

impl Newsroom {
    /// Gives comments the states decided. Gives those that changed with the state that they had before, so that the
    /// decision can be undone by the same act.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::NoComment`], what the store said.
    pub async fn decide_comments(
        &self,
        actor: &Actor,
        decisions: &[(CommentId, CommentState)],
    ) -> Result<Vec<(CommentId, CommentState)>, NewsroomError> {
        let wanted: BTreeMap<CommentId, CommentState> = decisions.iter().copied().collect();
        let ids: Vec<CommentId> = wanted.keys().copied().collect();
        let lines = self.store.reader().comment_lines(&ids).await?;
        if let Some(missing) = ids.iter().find(|id| lines.iter().all(|line| line.comment.id != **id)) {
            return Err(NewsroomError::NoComment(*missing));
        }
        rights::may(actor, Act::Moderate, Subject::Newsroom)?;
        for line in &lines {
            rights::may(actor, Act::Moderate, Subject::Edition(&line.address.lang))?;
        }
        let changed: Vec<(&CommentLine, CommentState)> = lines
            .iter()
            .filter_map(|line| Some((line, *wanted.get(&line.comment.id)?)))
            .filter(|(line, state)| line.comment.state != *state)
            .collect();
        if changed.is_empty() {
            return Ok(Vec::new());
        }
        let articles: BTreeSet<ArticleId> = changed.iter().map(|(line, _)| line.comment.article).collect();
        let states: Vec<(CommentId, CommentState)> = changed.iter().map(|(line, to)| (line.comment.id, *to)).collect();
        let mut change = self.store.begin().await?;
        change.decide_comments(&states, &articles).await?;
        for (line, to) in &changed {
            let subject = AuditSubject::one("comment", line.comment.id.0);
            let details = [("before", json!(line.comment.state.as_str())), ("article", json!(line.headline))];
            change.add_audit(&self.audit(Some(actor), act_of(*to), subject, details)).await?;
        }
        for article in public_changes(&changed) {
            change.record(Event::CommentsChanged { article, comment: None });
        }
        change.commit(self.now()).await?;
        Ok(changed.into_iter().map(|(line, _)| (line.comment.id, line.comment.state)).collect())
    }
}

/// The articles under which readers see something else now.
fn public_changes(changed: &[(&CommentLine, CommentState)]) -> BTreeSet<ArticleId> {
    let seen = |state: CommentState| state == CommentState::Approved;
    let public = changed.iter().filter(|(line, to)| seen(line.comment.state) || seen(*to));
    public.map(|(line, _)| line.comment.article).collect()
}

/// What the audit log calls it.
const fn act_of(state: CommentState) -> &'static str {
    match state {
        CommentState::Waiting => "hold_comment",
        CommentState::Approved => "approve_comment",
        CommentState::Rejected => "reject_comment",
        CommentState::Spam => "mark_spam",
    }
}
