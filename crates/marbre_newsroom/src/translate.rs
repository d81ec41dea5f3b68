//! To translate: the next language of a story begins with the original's text, to be written over.

use crate::{
    Actor, AuditSubject, FiledArticle, Newsroom, NewsroomError, addresses,
    public_form::month_of,
    rights::{self, Act, Subject},
};
use marbre_article::{
    ArticleId, LanguageTag,
    address::ArticleAddress,
    workflow::{Kind, State},
};
use marbre_store::{
    articles::{Article, ArticleWithContent, NewArticle},
    translations::Text,
};

impl Newsroom {
    /// Begins the next language of a story: a draft of the person's own, with structure, images, topics, bylines and
    /// facts in place, made from the public text of `original`, or from its newest one while it has none.
    ///
    /// # Errors
    /// [`NewsroomError::Refused`], [`NewsroomError::NoArticle`], [`NewsroomError::BadSetting`] when there is no such
    /// edition, [`NewsroomError::Translated`] when the story has an article in that language.
    pub async fn translate(
        &self,
        actor: &Actor,
        original: ArticleId,
        lang: &LanguageTag,
    ) -> Result<FiledArticle, NewsroomError> {
        rights::may(actor, Act::Write, Subject::Edition(lang))?;
        let publication = self.store.reader().publication().await?;
        if !publication.editions.iter().any(|edition| edition.lang == *lang) {
            return Err(NewsroomError::BadSetting {
                what: "the language",
                value: lang.to_string(),
                advice: "the publication has no edition in it".into(),
            });
        }
        let (_, standing) = self.standing(original).await?;
        if standing.state != State::Published {
            rights::may(actor, Act::SeeArticles, Subject::Article(&standing))?;
        }
        let now = self.now();
        let zone = self.zone(&publication.settings)?;
        let mut change = self.store.begin().await?;
        let missing = NewsroomError::NoArticle(original);
        let found = change.article_with_content(original, None).await?.ok_or(missing)?;
        let story = found.article.story;
        if change.languages_of(story).await?.contains(lang) {
            return Err(NewsroomError::Translated { lang: lang.clone() });
        }
        let (found, made_from) = self.text_to_translate(found).await?;
        let id = ArticleId(self.new_identity());
        let address = ArticleAddress {
            lang: lang.clone(),
            month: if found.article.kind == Kind::Page { None } else { month_of(now, &zone) },
            slug: found.article.address.slug.clone(),
        };
        let address = addresses::free(&self.store.reader(), address, id).await?;
        let article = begun(id, address, &found.article, now);
        let new = NewArticle { article, content: found.content, staff: Some(actor.id), scopes: Vec::new() };
        change.insert_articles(&[new]).await?;
        change.save_translation(id, original, made_from, now).await?;
        let details = [
            ("lang", lang.as_str().into()),
            ("original", original.to_string().into()),
            ("version", made_from.version.into()),
        ];
        change.add_audit(&self.audit(Some(actor), "translate", AuditSubject::one("article", id.0), details)).await?;
        change.commit(now).await?;
        Ok(FiledArticle { id, story })
    }

    /// The text that a translation is made from: the public one, if there is one. `found` holds the newest.
    async fn text_to_translate(&self, found: ArticleWithContent) -> Result<(ArticleWithContent, Text), NewsroomError> {
        let ArticleWithContent { article, revision, .. } = &found;
        let (id, version) = (article.id, article.version);
        let newest = Text { version, revision: *revision };
        if version == 0 {
            return Ok((found, newest));
        }
        let reader = self.store.reader();
        let public = reader.versions(id).await?.into_iter().find(|known| known.number == version);
        let Some(public) = public.filter(|public| public.revision != newest.revision) else {
            return Ok((found, newest));
        };
        let found =
            reader.article_with_content(id, Some(public.revision)).await?.ok_or(NewsroomError::NoArticle(id))?;
        Ok((found, Text { version, revision: public.revision }))
    }
}

/// The row of a translation that is begun. What holds the original back holds it back, too.
fn begun(id: ArticleId, address: ArticleAddress, original: &Article, now: marbre_article::Moment) -> Article {
    Article {
        comments: original.comments,
        embargo_until: original.embargo_until,
        ..Article::draft(id, original.story, original.kind, address, now)
    }
}
