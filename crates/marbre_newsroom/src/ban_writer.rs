//! To take no more comments from somebody for a time, and to lift that.

use crate::{
    Actor, AuditSubject, CommentRefusal, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
};
use marbre_article::{CommentId, Moment};
use marbre_store::{
    StoreError,
    bans::Ban,
    comments::{CommentFilter, CommentOrder, CommentState},
};
use serde_json::json;
use uuid::Uuid;

/// The longest ban, in days: no longer than the key by which writers are known again.
pub const LONGEST_BAN: u32 = 42;

/// The longest reason, in characters.
const LONGEST_REASON: usize = 300;

/// How many waiting comments go with a ban.
const MOST_REJECTED: u32 = 200;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// The terms of a ban.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BanTerms {
    /// Why, for colleagues.
    pub reason: String,
    /// For how many days.
    pub days: u32,
    /// Whether what still waits from them is rejected as well.
    pub reject_waiting: bool,
}

impl Newsroom {
    /// Takes no more comments from whoever wrote this one.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::NoComment`], [`NewsroomError::Comment`] when there is no reason, the
    /// time is none of 1 to 42 days, or nothing is known of the writer.
    pub async fn ban_writer(&self, actor: &Actor, of: CommentId, terms: &BanTerms) -> Result<Ban, NewsroomError> {
        let reader = self.store.reader();
        let line = reader.comment_lines(&[of]).await?.pop().ok_or(NewsroomError::NoComment(of))?;
        rights::may(actor, Act::Moderate, Subject::Edition(&line.address.lang))?;
        if line.writer.is_empty() {
            return Err(CommentRefusal::NoWriter.into());
        }
        let reason = terms.reason.trim();
        if reason.is_empty() || reason.chars().count() > LONGEST_REASON || !(1..=LONGEST_BAN).contains(&terms.days) {
            return Err(CommentRefusal::BanTerms.into());
        }
        let now = self.now();
        let ban = Ban {
            id: self.new_identity(),
            writer: line.writer.clone(),
            name: line.comment.author.clone(),
            reason: reason.to_owned(),
            staff: actor.id,
            created_at: now,
            until: Moment(now.0 + i64::from(terms.days) * DAY),
            lifted_at: None,
        };
        let mut change = self.store.begin().await?;
        change.add_ban(&ban).await?;
        let details = [("name", json!(ban.name)), ("days", json!(terms.days)), ("reason", json!(ban.reason))];
        change.add_audit(&self.audit(Some(actor), "ban_writer", AuditSubject::one("ban", ban.id), details)).await?;
        change.commit(now).await?;
        if terms.reject_waiting {
            self.reject_waiting_of(actor, line.writer).await?;
        }
        Ok(ban)
    }

    async fn reject_waiting_of(&self, actor: &Actor, writer: String) -> Result<(), NewsroomError> {
        let filter = CommentFilter {
            state: Some(CommentState::Waiting),
            writer: Some(writer),
            langs: moderated(actor),
            ..CommentFilter::default()
        };
        let waiting =
            self.store.reader().comment_queue(&filter, CommentOrder::OldestFirst, None, MOST_REJECTED).await?;
        let decisions: Vec<_> = waiting.iter().map(|line| (line.comment.id, CommentState::Rejected)).collect();
        self.decide_comments(actor, &decisions).await.map(|_| ())
    }

    /// Takes comments from them again.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], the store's `Missing` when there is no such ban. One that is over or lifted stays so.
    pub async fn lift_ban(&self, actor: &Actor, id: Uuid) -> Result<(), NewsroomError> {
        rights::may(actor, Act::Moderate, Subject::Newsroom)?;
        let missing = || StoreError::Missing { what: format!("ban {id}") };
        let ban = self.store.reader().ban(id).await?.ok_or_else(missing)?;
        let now = self.now();
        let mut change = self.store.begin().await?;
        if !change.lift_ban(id, now).await? {
            return Ok(());
        }
        let details = [("name", json!(ban.name))];
        change.add_audit(&self.audit(Some(actor), "lift_ban", AuditSubject::one("ban", id), details)).await?;
        change.commit(now).await?;
        Ok(())
    }
}

/// The languages whose comments somebody moderates; all if empty.
pub fn moderated(actor: &Actor) -> Vec<marbre_article::LanguageTag> {
    match actor.role {
        marbre_article::workflow::Role::Moderator => actor.reach.langs.clone(),
        _ => Vec::new(),
    }
}
