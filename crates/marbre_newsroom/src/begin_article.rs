//! To begin an article at the desk.

use crate::{
    Actor, AuditSubject, FiledArticle, NewText, Newsroom, NewsroomError,
    rights::{self, Act, Subject},
};
use marbre_article::{ArticleContent, LanguageTag, SectionId, workflow::Kind};
use marbre_store::articles::Comments;

/// What an article begins as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginning {
    /// The language edition.
    pub lang: LanguageTag,
    /// The section, if it is known.
    pub section: Option<SectionId>,
    /// News or a standing page.
    pub kind: Kind,
    /// The headline. May be empty.
    pub headline: String,
}

impl Newsroom {
    /// Begins an article: an empty draft, whose owner is whoever began it.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`]; [`NewsroomError::BadSetting`] when the publication has no edition in the language.
    pub async fn begin_article(&self, actor: &Actor, beginning: Beginning) -> Result<FiledArticle, NewsroomError> {
        let Beginning { lang, section, kind, headline } = beginning;
        rights::may(actor, Act::Write, Subject::Edition(&lang))?;
        let content = ArticleContent { section, headline: headline.trim().to_owned(), ..ArticleContent::default() };
        let rules = self.store.reader().publication().await?.settings.comments;
        let comments = if kind == Kind::Page { Comments::Closed } else { rules.of_new() };
        let text = NewText { lang, story: None, kind, slug: None, content, comments, staff: Some(actor.id) };
        let new = self.new_article(text).await?;
        let filed = FiledArticle { id: new.article.id, story: new.article.story };
        let details = [("lang", new.article.address.lang.as_str().into())];
        let entry = self.audit(Some(actor), "begin", AuditSubject::one("article", filed.id.0), details);
        let mut change = self.store.begin().await?;
        change.insert_articles(std::slice::from_ref(&new)).await?;
        change.add_audit(&entry).await?;
        change.commit(self.now()).await?;
        Ok(filed)
    }
}
