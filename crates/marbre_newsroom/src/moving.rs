//! What the acts that move an article on have in common: the right, the article held back from others, the move, the
//! entry in the audit log.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    rights::{self, Act, ArticleStanding, Subject},
};
use marbre_article::{
    ArticleContent, ArticleId,
    workflow::{self, Move},
};
use marbre_store::{
    Transaction,
    articles::{Article, ArticleWithContent, Sheet},
};
use serde_json::Value;

/// The right that a move needs.
pub const fn act_of(step: Move) -> Act {
    match step {
        Move::Submit => Act::Submit,
        Move::Return => Act::Return,
        Move::Approve => Act::Approve,
        Move::Publish | Move::Schedule | Move::Unschedule => Act::Publish,
        Move::Withdraw | Move::Reopen => Act::Withdraw,
        Move::OpenWorkingCopy | Move::DiscardWorkingCopy => Act::OpenWorkingCopy,
    }
}

/// An article that is being changed: nobody else changes it until this is kept or dropped.
pub(crate) struct Moving {
    pub(crate) change: Transaction,
    /// The row, to be changed.
    pub(crate) article: Article,
    /// The newest text.
    pub(crate) content: ArticleContent,
    /// As it stood before.
    pub(crate) sheet: Sheet,
    /// What rights depend on.
    pub(crate) standing: ArticleStanding,
}

impl Newsroom {
    /// Holds an article for whoever may do that to it.
    pub(crate) async fn moving(&self, actor: &Actor, act: Act, id: ArticleId) -> Result<Moving, NewsroomError> {
        let (sheet, standing) = self.standing(id).await?;
        // Before waiting for others, too: who may not do this holds nobody up.
        rights::may(actor, act, Subject::Article(&standing))?;
        let mut change = self.store.begin().await?;
        let found = change.article_with_content(id, None).await?.ok_or(NewsroomError::NoArticle(id))?;
        let ArticleWithContent { article, content, .. } = found;
        // Whoever was waited for may have saved, or given it to somebody else.
        let sheet = change.sheet(id).await?.unwrap_or(sheet);
        let (owner, assignee) = (sheet.owner, sheet.task.assignee);
        let (state, working) = (article.state, article.working);
        let standing = ArticleStanding { owner, assignee, state, working, ..standing };
        rights::may(actor, act, Subject::Article(&standing))?;
        Ok(Moving { change, article, content, sheet, standing })
    }

    /// Moves an article on, if this person may, without anything else.
    pub(crate) async fn step(&self, actor: &Actor, id: ArticleId, step: Move) -> Result<(), NewsroomError> {
        let mut moving = self.moving(actor, act_of(step), id).await?;
        moving.step(step)?;
        moving.keep(self, actor, step.as_str(), []).await
    }
}

impl Moving {
    /// Makes the move on the row.
    pub(crate) fn step(&mut self, step: Move) -> Result<(), NewsroomError> {
        let (state, working) = workflow::next(self.article.state, self.article.working, step)?;
        self.article.state = state;
        self.article.working = working;
        Ok(())
    }

    /// Refuses where somebody has saved since this person looked at that revision.
    pub(crate) fn was_seen(&self, seen: Option<u32>) -> Result<(), NewsroomError> {
        let newest = self.article.revision;
        match seen.filter(|seen| *seen != newest) {
            Some(seen) => Err(NewsroomError::Unseen { seen, newest }),
            None => Ok(()),
        }
    }

    /// Saves the row as it is now, and what was done in the audit log. The lists it stands in stay.
    pub(crate) async fn keep<const N: usize>(
        mut self,
        newsroom: &Newsroom,
        actor: &Actor,
        act: &str,
        details: [(&str, Value); N],
    ) -> Result<(), NewsroomError> {
        let id = self.article.id;
        let scopes = self.change.scopes_of(id).await?;
        self.change.save_article(&self.article, &scopes).await?;
        let entry = newsroom.audit(Some(actor), act, AuditSubject::one("article", id.0), details);
        self.change.add_audit(&entry).await?;
        self.change.commit(newsroom.now()).await?;
        Ok(())
    }
}
