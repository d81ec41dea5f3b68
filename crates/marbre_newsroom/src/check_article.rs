//! To look at an article as the checks before publishing do.

use crate::{Newsroom, NewsroomError};
use marbre_article::{
    ArticleContent, ArticleId, LanguageTag, Moment,
    checks::{self, CheckLevels, Finding, ImageFacts},
    document::Sha256Hex,
};
use marbre_store::articles::Article;
use std::collections::BTreeMap;

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
        let images = self.image_facts(content, &article.address.lang).await?;
        let translation = reader.translation(article.id).await?;
        let subject = checks::Subject {
            content,
            kind: article.kind,
            lang: &article.address.lang,
            page_bytes: weighed.page_bytes,
            now: weighed.at.unwrap_or_else(|| self.now()),
            embargo_until: article.embargo_until,
            stale_translation: translation.is_some_and(|translation| translation.is_behind()),
            original_withdrawn: translation.is_some_and(|translation| translation.withdrawn),
            due_at: weighed.due_at,
            open_notes: reader.open_notes(article.id).await?,
            images: &images,
        };
        Ok(checks::run(&subject, levels))
    }

    /// What is known of the images that stand in a text of that language.
    async fn image_facts(
        &self,
        content: &ArticleContent,
        lang: &LanguageTag,
    ) -> Result<BTreeMap<Sha256Hex, ImageFacts>, NewsroomError> {
        let hashes = content.assets();
        if hashes.is_empty() {
            return Ok(BTreeMap::new());
        }
        let assets = self.store.reader().assets(&hashes).await?;
        let facts = assets.into_iter().map(|asset| {
            let written = asset.details.words.get(lang).is_some_and(|words| !words.alt.trim().is_empty());
            let facts = ImageFacts {
                has_alt: asset.details.decorative || written,
                has_credit: !asset.details.credit.trim().is_empty(),
                pulled: asset.keeping.pulled.is_some(),
                expires_at: asset.keeping.expires_at,
            };
            (asset.sha256, facts)
        });
        Ok(facts.collect())
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
