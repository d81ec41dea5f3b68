//! To publish at the desk: the right, the checks, the reason, then the same as every publishing.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    check_article::Weighed,
    moving::act_of,
    publish::Plan,
    rights::{self, Act, Subject},
};
use marbre_article::{
    ArticleId,
    workflow::{self, Move},
};
use marbre_store::articles::{Article, ArticleWithContent};

/// What is said with a publishing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Publishing {
    /// Why there is a new version, for readers. Not needed for the first.
    pub reason: String,
    /// The revision that the person has looked at; nothing where nobody looked: for the program and for scripts.
    pub seen: Option<u32>,
    /// How many bytes the page of that revision takes as it travels.
    pub page_bytes: Option<u32>,
    /// Publish however many those are. Goes on record.
    pub override_weight: bool,
}

impl Publishing {
    /// The reason, if it is given or not needed.
    pub(crate) fn reason_for(&self, article: &Article) -> Result<String, NewsroomError> {
        let reason = self.reason.trim();
        if reason.is_empty() && article.version > 0 {
            return Err(NewsroomError::Needed { field: "reason", what: "a reason, which readers will see" });
        }
        Ok(if article.version > 0 { reason.to_owned() } else { String::new() })
    }
}

impl Newsroom {
    /// Publishes an article, or its working copy as the next version. Gives the number of the version.
    ///
    /// # Errors
    /// [`NewsroomError::Blocked`] with what stands in the way, [`NewsroomError::Embargo`], [`NewsroomError::Needed`] when
    /// a new version has no reason, [`NewsroomError::Unseen`], [`NewsroomError::Refused`], [`NewsroomError::Move`].
    pub async fn publish_article(
        &self,
        actor: &Actor,
        id: ArticleId,
        publishing: Publishing,
    ) -> Result<u32, NewsroomError> {
        let moving = self.moving(actor, act_of(Move::Publish), id).await?;
        workflow::next(moving.article.state, moving.article.working, Move::Publish)?;
        moving.was_seen(publishing.seen)?;
        let reason = publishing.reason_for(&moving.article)?;
        if publishing.override_weight {
            rights::may(actor, Act::Override, Subject::Article(&moving.standing))?;
        }
        let weighed = Weighed { page_bytes: publishing.page_bytes, at: None, due_at: moving.sheet.task.due_at };
        let overridden = self.pass(&moving.article, &moving.content, weighed, publishing.override_weight).await?;
        let bytes = publishing.page_bytes.filter(|_| overridden);
        let details = [
            ("version", (moving.article.version + 1).into()),
            ("overridden", overridden.into()),
            ("bytes", bytes.into()),
        ];
        let entry = self.audit(Some(actor), Move::Publish.as_str(), AuditSubject::one("article", id.0), details);
        let revision = moving.article.revision;
        let found = ArticleWithContent { article: moving.article, revision, content: moving.content };
        let plan = Plan { at: self.now(), reason, entry: Some(entry) };
        self.make_public(moving.change, found, plan).await
    }
}
