//! To begin a page on which the newspaper says something of itself.

use crate::{
    Actor, AuditSubject, FiledArticle, NewText, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
};
use marbre_article::{
    ArticleContent, Document, LanguageTag,
    document::{Block, Heading, HeadingLevel, Inline},
    event::Event,
    workflow::Kind,
};
use marbre_store::{StoreError, articles::Comments, publication::Policy};

/// What a page of policy begins as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyPage {
    /// The language edition.
    pub lang: LanguageTag,
    /// What it will say.
    pub policy: Policy,
    /// The headline.
    pub headline: String,
    /// What its parts are headed.
    pub headings: Vec<String>,
}

impl Newsroom {
    /// Begins a page of policy: a draft with its headings, chosen for that policy at once. Readers find it when it is
    /// published.
    ///
    /// # Errors
    /// [`NewsroomError::BadSetting`] when the publication has no edition in the language, a refusal.
    pub async fn begin_policy(&self, actor: &Actor, page: PolicyPage) -> Result<FiledArticle, NewsroomError> {
        rights::may(actor, Act::KeepPublication, Subject::Newsroom)?;
        let PolicyPage { lang, policy, headline, headings } = page;
        let heading = |text| Block::Heading(Heading { level: HeadingLevel::Two, content: vec![Inline::text(text)] });
        let blocks = headings.into_iter().map(heading);
        let content = ArticleContent { headline, body: Document::new(blocks.collect()), ..ArticleContent::default() };
        let text = NewText {
            lang: lang.clone(),
            story: None,
            kind: Kind::Page,
            slug: None,
            content,
            comments: Comments::Closed,
            staff: Some(actor.id),
        };
        let new = self.new_article(text).await?;
        let filed = FiledArticle { id: new.article.id, story: new.article.story };
        let mut change = self.store.begin().await?;
        change.hold_publication().await?;
        let editions = change.editions().await?;
        let mut edition = editions
            .into_iter()
            .find(|edition| edition.lang == lang)
            .ok_or_else(|| StoreError::Missing { what: format!("edition in {lang}") })?;
        edition.settings.policies.insert(policy, filed.id);
        change.insert_articles(std::slice::from_ref(&new)).await?;
        change.save_edition(&edition).await?;
        let details = [("lang", lang.as_str().into()), ("name", policy.as_str().into())];
        let entry = self.audit(Some(actor), "begin_policy", AuditSubject::one("article", filed.id.0), details);
        change.add_audit(&entry).await?;
        change.record(Event::PublicationChanged);
        change.commit(self.now()).await?;
        Ok(filed)
    }
}
