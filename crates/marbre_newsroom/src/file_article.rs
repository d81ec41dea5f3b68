//! To file a new article: a draft, with its first revision.

use crate::{Newsroom, NewsroomError, addresses, public_form::month_of};
use marbre_article::{
    ArticleContent, ArticleId, LanguageTag, StaffId, StoryId, address::ArticleAddress, slug::slugify, workflow::Kind,
};
use marbre_store::articles::{Article, Comments, NewArticle};

/// A new text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewText {
    /// The language edition.
    pub lang: LanguageTag,
    /// The story it tells, if another article tells it already; else a new one.
    pub story: Option<StoryId>,
    /// News or a standing page.
    pub kind: Kind,
    /// The wished last part of its address; from the headline where there is none.
    pub slug: Option<String>,
    /// What it says.
    pub content: ArticleContent,
    /// Whether readers will be able to comment.
    pub comments: Comments,
    /// Who files it, if somebody here does.
    pub staff: Option<StaffId>,
}

/// What a filed article is known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FiledArticle {
    /// The article.
    pub id: ArticleId,
    /// Its story.
    pub story: StoryId,
}

impl Newsroom {
    /// Files a new article as a draft.
    ///
    /// # Errors
    /// [`NewsroomError::BadSetting`] when the publication has no edition in the language.
    pub async fn file_article(&self, text: NewText) -> Result<FiledArticle, NewsroomError> {
        let new = self.new_article(text).await?;
        let filed = FiledArticle { id: new.article.id, story: new.article.story };
        let mut change = self.store.begin().await?;
        change.insert_articles(std::slice::from_ref(&new)).await?;
        change.commit(self.now()).await?;
        Ok(filed)
    }

    /// A draft of this text, at a free address.
    ///
    /// # Errors
    /// As for [`Newsroom::file_article`].
    pub(crate) async fn new_article(&self, text: NewText) -> Result<NewArticle, NewsroomError> {
        let publication = self.store.reader().publication().await?;
        if !publication.editions.iter().any(|edition| edition.lang == text.lang) {
            return Err(NewsroomError::BadSetting {
                what: "the language",
                value: text.lang.to_string(),
                advice: "the publication has no edition in it".into(),
            });
        }
        let now = self.now();
        let zone = self.zone(&publication.settings)?;
        let id = ArticleId(self.new_identity());
        let story = text.story.unwrap_or_else(|| StoryId(self.new_identity()));
        let wished = text.slug.as_deref().map_or_else(|| slugify(&text.content.headline), slugify);
        let address = ArticleAddress {
            lang: text.lang,
            month: if text.kind == Kind::Page { None } else { month_of(now, &zone) },
            slug: addresses::or_identity(wished, id),
        };
        let address = addresses::free(&self.store.reader(), address, id).await?;
        let article = Article { comments: text.comments, ..Article::draft(id, story, text.kind, address, now) };
        Ok(NewArticle { article, content: text.content, staff: text.staff, scopes: Vec::new() })
    }
}
