//! An article as an act of the desk finds it: with what rights depend on, held back from other writers.

use crate::{
    Actor, Newsroom, NewsroomError,
    public_form::SectionTree,
    rights::{self, Act, ArticleStanding, Subject},
};
use marbre_article::ArticleId;
use marbre_store::articles::Sheet;

impl Newsroom {
    /// What rights depend on of an article.
    ///
    /// # Errors
    /// [`NewsroomError::NoArticle`], what the store said.
    pub async fn standing(&self, id: ArticleId) -> Result<(Sheet, ArticleStanding), NewsroomError> {
        let reader = self.store.reader();
        let sheet = reader.sheets_of(&[id]).await?.pop().ok_or(NewsroomError::NoArticle(id))?;
        let sections = match sheet.section {
            Some(section) => SectionTree::new(&reader.sections().await?).with_ancestors(section),
            None => Vec::new(),
        };
        let standing = ArticleStanding {
            owner: sheet.owner,
            assignee: sheet.task.assignee,
            lang: sheet.address.lang.clone(),
            sections,
            state: sheet.state,
            working: sheet.working,
        };
        Ok((sheet, standing))
    }

    /// The article's line, if this person may do that to it.
    ///
    /// # Errors
    /// [`NewsroomError::NoArticle`], [`NewsroomError::Refused`], what the store said.
    pub async fn allowed(&self, actor: &Actor, act: Act, id: ArticleId) -> Result<Sheet, NewsroomError> {
        let (sheet, standing) = self.standing(id).await?;
        rights::may(actor, act, Subject::Article(&standing))?;
        Ok(sheet)
    }
}
