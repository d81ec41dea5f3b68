//! To publish what is scheduled for a time that has come, in order; after a pause too.

use crate::{AuditSubject, Newsroom, NewsroomError, check_article::Weighed, publish::Plan};
use marbre_article::{
    ArticleId, Moment,
    workflow::{self, Move},
};
use marbre_store::{articles::ArticleWithContent, notes::Note};

/// How many are published in one go.
const BATCH: u32 = 100;

/// The first word of the note by which the program tells an owner that an article could not be published at its time.
/// The codes of the checks that stood in the way follow, each after a space.
pub const NOT_PUBLISHED: &str = "not_published";

impl Newsroom {
    /// Publishes every article and working copy whose time has come, the earliest first, with its planned time as its
    /// date. One that cannot be published does not hold up the others, and is not tried again: it is approved, no more,
    /// and its owner finds a note that says why.
    ///
    /// # Errors
    /// What the engine said when looking for what is due.
    pub async fn publish_due(&self) -> Result<Vec<(ArticleId, Result<u32, NewsroomError>)>, NewsroomError> {
        let due = self.store.reader().articles_due(self.now(), BATCH).await?;
        let mut done = Vec::with_capacity(due.len());
        for article in due {
            let result = self.publish_planned(article.id).await;
            // The store has its own troubles, which pass.
            if let Err(cause) = &result
                && !matches!(cause, NewsroomError::Store(_))
                && let Err(worse) = self.set_aside(article.id, cause).await
            {
                done.push((article.id, Err(worse)));
            }
            done.push((article.id, result));
        }
        Ok(done)
    }

    async fn publish_planned(&self, id: ArticleId) -> Result<u32, NewsroomError> {
        let reader = self.store.reader();
        let reason = reader.publish_reason(id).await?;
        let mut change = self.store.begin().await?;
        let found = change.article_with_content(id, None).await?.ok_or(NewsroomError::NoArticle(id))?;
        let at = found.article.publish_at.unwrap_or_else(|| self.now());
        let weighed = Weighed { at: Some(self.now()), ..Weighed::default() };
        self.pass(&found.article, &found.content, weighed, false).await?;
        let details = [("version", (found.article.version + 1).into())];
        let entry = self.audit(None, Move::Publish.as_str(), AuditSubject::one("article", id.0), details);
        self.make_public(change, found, Plan { at, reason, entry: Some(entry) }).await
    }

    /// Takes an article that cannot be published off the schedule, and tells its owner.
    async fn set_aside(&self, id: ArticleId, cause: &NewsroomError) -> Result<(), NewsroomError> {
        let sheets = self.store.reader().sheets_of(&[id]).await?;
        let mut change = self.store.begin().await?;
        let found = change.article_with_content(id, None).await?.ok_or(NewsroomError::NoArticle(id))?;
        let ArticleWithContent { mut article, .. } = found;
        (article.state, article.working) = workflow::next(article.state, article.working, Move::Unschedule)?;
        article.publish_at = None;
        let scopes = change.scopes_of(id).await?;
        change.save_article(&article, &scopes).await?;
        let called: Vec<_> = sheets.iter().flat_map(|sheet| [sheet.owner, sheet.task.assignee]).flatten().collect();
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
        Ok(())
    }
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
