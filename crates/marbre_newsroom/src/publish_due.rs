//! To publish what is scheduled for a time that has come, in order; after a pause too.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError, check_article::Weighed, moving::act_of, publish::Plan, rights,
};
use futures_util::future::BoxFuture;
use marbre_article::{
    ArticleContent, ArticleId, Moment, StaffId,
    workflow::{self, Move, State, Working},
};
use marbre_store::{
    articles::{Article, ArticleWithContent},
    audit::{AuditEntry, AuditFilter},
    notes::Note,
};

/// How many are published in one go.
const BATCH: u32 = 100;

/// The first word of the note by which the program tells people that an article could not be published at its time.
/// The codes of the checks that stood in the way follow, each after a space.
pub const NOT_PUBLISHED: &str = "not_published";

/// Says how many bytes the page of an article with this text takes as it travels, or why it cannot be made.
pub type Weigher = dyn Fn(ArticleId, ArticleContent) -> BoxFuture<'static, Result<u32, String>> + Send + Sync;

impl Newsroom {
    /// Publishes every article and working copy whose time has come, the earliest first, with its planned time as its
    /// date. What somebody takes off the schedule at that moment is left alone. One that cannot be published does not hold
    /// up the others, and is not tried again: it is approved, no more, and whoever has to do with it finds a note.
    ///
    /// # Errors
    /// What the engine said when looking for what is due.
    pub async fn publish_due(
        &self,
        weigher: &Weigher,
    ) -> Result<Vec<(ArticleId, Result<u32, NewsroomError>)>, NewsroomError> {
        let due = self.store.reader().articles_due(self.now(), BATCH).await?;
        let mut done = Vec::with_capacity(due.len());
        for article in due {
            match self.publish_planned(article.id, weigher).await {
                Ok(Some(version)) => done.push((article.id, Ok(version))),
                Ok(None) => {}
                // Troubles of the store and of the page pass.
                Err(cause @ (NewsroomError::Store(_) | NewsroomError::Unweighed(_))) => {
                    done.push((article.id, Err(cause)));
                }
                Err(cause) => match self.set_aside(article.id, &cause).await {
                    Ok(true) => done.push((article.id, Err(cause))),
                    Ok(false) => {}
                    Err(worse) => done.extend([(article.id, Err(worse)), (article.id, Err(cause))]),
                },
            }
        }
        Ok(done)
    }

    /// Publishes an article if it is still due. Nothing happens where it no longer is, or was saved this very moment.
    async fn publish_planned(&self, id: ArticleId, weigher: &Weigher) -> Result<Option<u32>, NewsroomError> {
        let reader = self.store.reader();
        let looked = reader.article_with_content(id, None).await?.ok_or(NewsroomError::NoArticle(id))?;
        let plan = self.newest_schedule(id).await?;
        let passed = plan.is_some_and(|plan| passes_weight(&plan, looked.revision));
        let page_bytes = match passed {
            true => None,
            false => Some(weigher(id, looked.content).await.map_err(NewsroomError::Unweighed)?),
        };
        let mut change = self.store.begin().await?;
        let found = change.article_with_content(id, None).await?.ok_or(NewsroomError::NoArticle(id))?;
        let Some(at) = self.planned(&found.article) else { return Ok(None) };
        if found.revision != looked.revision {
            return Ok(None);
        }
        let reason = change.publish_reason(id).await?;
        let weighed = Weighed { page_bytes, at: Some(self.now()), due_at: None };
        self.pass(&found.article, &found.content, weighed, false).await?;
        let details = [("version", (found.article.version + 1).into())];
        let entry = self.audit(None, Move::Publish.as_str(), AuditSubject::one("article", id.0), details);
        self.make_public(change, found, Plan { at, reason, entry: Some(entry) }).await.map(Some)
    }

    /// The time for which an article is scheduled, if that has come.
    fn planned(&self, article: &Article) -> Option<Moment> {
        let scheduled = article.state == State::Scheduled || article.working == Some(Working::Scheduled);
        article.publish_at.filter(|at| scheduled && *at <= self.now())
    }

    /// The entry of the audit log that gave an article its time.
    async fn newest_schedule(&self, id: ArticleId) -> Result<Option<AuditEntry>, NewsroomError> {
        let act = Some(Move::Schedule.as_str().to_owned());
        let filter = AuditFilter { act, subject: Some(id.0), ..AuditFilter::default() };
        Ok(self.store.reader().audit(&filter, None, 1).await?.pop())
    }

    /// Takes an article that cannot be published off the schedule, and tells people. False where it is not on it any more.
    async fn set_aside(&self, id: ArticleId, cause: &NewsroomError) -> Result<bool, NewsroomError> {
        let called = self.told_of(id).await?;
        let mut change = self.store.begin().await?;
        let found = change.article_with_content(id, None).await?.ok_or(NewsroomError::NoArticle(id))?;
        let ArticleWithContent { mut article, .. } = found;
        if self.planned(&article).is_none() {
            return Ok(false);
        }
        (article.state, article.working) = workflow::next(article.state, article.working, Move::Unschedule)?;
        article.publish_at = None;
        let scopes = change.scopes_of(id).await?;
        change.save_article(&article, &scopes).await?;
        let now: Moment = self.now();
        let note = Note {
            id: self.new_identity(),
            article: id,
            parent: None,
            staff: None,
            at: now,
            quote: String::new(),
            body: said_of(cause),
            resolved: None,
        };
        change.add_note(&note, &called).await?;
        let details = [("cause", cause.to_string().into())];
        change.add_audit(&self.audit(None, "set_aside", AuditSubject::one("article", id.0), details)).await?;
        change.commit(now).await?;
        Ok(true)
    }

    /// Who is told that an article was not published: its owner, whoever is to do it and whoever gave it its time; where
    /// none of them is here any more, everybody who may publish it.
    async fn told_of(&self, id: ArticleId) -> Result<Vec<StaffId>, NewsroomError> {
        let (sheet, standing) = self.standing(id).await?;
        let by = self.newest_schedule(id).await?.and_then(|entry| entry.staff);
        let mut staff = self.store.reader().staff().await?;
        staff.retain(|member| member.disabled_at.is_none());
        let concerned = [sheet.owner, sheet.task.assignee, by];
        let told: Vec<StaffId> =
            staff.iter().map(|member| member.id).filter(|member| concerned.contains(&Some(*member))).collect();
        if !told.is_empty() {
            return Ok(told);
        }
        let subject = rights::Subject::Article(&standing);
        let actors = staff.into_iter().map(Actor::from);
        Ok(actors
            .filter(|actor| rights::may(actor, act_of(Move::Publish), subject).is_ok())
            .map(|actor| actor.id)
            .collect())
    }
}

/// Whether whoever scheduled that revision passed over its weight, as they might.
fn passes_weight(plan: &AuditEntry, revision: u32) -> bool {
    let overridden = plan.details.get("overridden").is_some_and(|said| said.as_bool() == Some(true));
    overridden && plan.details.get("revision").and_then(serde_json::Value::as_u64) == Some(u64::from(revision))
}

/// What the note says: words that the desk says in each language.
fn said_of(cause: &NewsroomError) -> String {
    let mut said = NOT_PUBLISHED.to_owned();
    let mut add = |code: &str| {
        said.push(' ');
        said.push_str(code);
    };
    match cause {
        NewsroomError::Blocked(findings) => findings.iter().for_each(|finding| add(finding.code)),
        NewsroomError::Embargo { .. } => add("embargo"),
        _ => {}
    }
    said
}
