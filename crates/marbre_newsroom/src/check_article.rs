//! To look at an article as the checks before publishing do.

use crate::{Newsroom, NewsroomError};
use marbre_article::{
    ArticleContent, ArticleId, Moment,
    checks::{self, CheckLevels, Finding},
};
use marbre_store::articles::Article;

/// What is known from outside of a text that is to be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Weighed {
    /// How many bytes its page takes as it travels, if it has been made.
    pub page_bytes: Option<u32>,
    /// When it would become public; now where nothing is said.
    pub at: Option<Moment>,
    /// When it was to be done.
    pub due_at: Option<Moment>,
}

impl Newsroom {
    /// What the checks find in this text of an article.
    ///
    /// # Errors
    /// What the engine said.
    pub async fn findings(
        &self,
        article: &Article,
        content: &ArticleContent,
        weighed: Weighed,
        levels: &CheckLevels,
    ) -> Result<Vec<Finding>, NewsroomError> {
        let reader = self.store.reader();
        let subject = checks::Subject {
            content,
            kind: article.kind,
            lang: &article.address.lang,
            page_bytes: weighed.page_bytes,
            now: weighed.at.unwrap_or_else(|| self.now()),
            embargo_until: article.embargo_until,
            stale_translation: reader.translation(article.id).await?.is_some_and(|translation| translation.is_behind()),
            due_at: weighed.due_at,
            open_notes: reader.open_notes(article.id).await?,
        };
        Ok(checks::run(&subject, levels))
    }

    /// Refuses an article that the checks block. With `override_weight` a finding that a publisher may pass over does
    /// not count; gives whether there was one.
    pub(crate) async fn pass(
        &self,
        article: &Article,
        content: &ArticleContent,
        weighed: Weighed,
        override_weight: bool,
    ) -> Result<bool, NewsroomError> {
        let publication = self.store.reader().publication().await?;
        let mut findings = self.findings(article, content, weighed, &publication.settings.checks).await?;
        findings.retain(|finding| finding.level == checks::Level::Block);
        let overridden = override_weight && findings.iter().any(|finding| !finding.stops_everybody());
        findings.retain(|finding| !override_weight || finding.stops_everybody());
        if findings.is_empty() { Ok(overridden) } else { Err(NewsroomError::Blocked(findings)) }
    }

    /// As [`Newsroom::findings`], for the newest text of an article.
    ///
    /// # Errors
    /// [`NewsroomError::NoArticle`], what the engine said.
    pub async fn findings_of(&self, id: ArticleId, weighed: Weighed) -> Result<Vec<Finding>, NewsroomError> {
        let reader = self.store.reader();
        let found = reader.article_with_content(id, None).await?.ok_or(NewsroomError::NoArticle(id))?;
        let publication = reader.publication().await?;
        self.findings(&found.article, &found.content, weighed, &publication.settings.checks).await
    }
}
