//! To put one image in the place of another wherever it stands: a new revision of each article, and where readers see
//! the image a new version.

use crate::{
    Actor, AuditSubject, Newsroom, NewsroomError,
    publish::Plan,
    rights::{self, Act, Subject},
};
use marbre_article::{
    ArticleContent, ArticleId, LanguageTag,
    document::{Alternative, Image, ImageSource, Sha256Hex},
    workflow::State,
};
use marbre_store::{
    Transaction,
    articles::{Article, ArticleWithContent},
    assets::{Asset, Standing},
};

/// How one image takes the place of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacing {
    /// The image that goes.
    pub old: Sha256Hex,
    /// The image that comes.
    pub new: Sha256Hex,
    /// Why published articles have a new version, for readers.
    pub reason: String,
    /// True when it shows something else: then alternative texts, captions and credits become those of the new image.
    pub with_words: bool,
}

/// Where an image was replaced.
#[derive(Debug, Default)]
pub struct Replaced {
    /// The articles in which it was.
    pub articles: Vec<ArticleId>,
    /// The articles in which it was not, and why.
    pub left: Vec<(ArticleId, NewsroomError)>,
}

impl Newsroom {
    /// Replaces an image in every article, each in a transaction of its own. What this person may not change is left, and
    /// named; asked again, it goes on where it ended.
    ///
    /// # Errors
    /// [`NewsroomError::NoImage`], [`NewsroomError::Refused`], [`NewsroomError::Needed`] without a reason.
    pub async fn replace_image(&self, actor: &Actor, replacing: Replacing) -> Result<Replaced, NewsroomError> {
        let reason = replacing.reason.trim();
        if reason.is_empty() {
            return Err(NewsroomError::Needed { field: "reason", what: "a reason, which readers will see" });
        }
        if replacing.old == replacing.new {
            return Err(NewsroomError::Needed { field: "new", what: "another image than the one it replaces" });
        }
        let mut change = self.store.begin().await?;
        self.image_for(actor, Act::ReplaceImage, &mut change, &replacing.old).await?;
        let new = self.image_for(actor, Act::ReplaceImage, &mut change, &replacing.new).await?;
        change.replace_asset(&replacing.old, &replacing.new).await?;
        let details = [("image", replacing.old.as_str().into()), ("by", replacing.new.as_str().into())];
        change.add_audit(&self.audit(Some(actor), "replace_image", AuditSubject::only("image"), details)).await?;
        change.commit(self.now()).await?;
        let swap = Swap { old: &replacing.old, new: &new, with_words: replacing.with_words };
        let mut replaced = Replaced::default();
        for place in self.store.reader().asset_uses(&replacing.old).await? {
            match self.replace_in(actor, place.article, &swap, reason).await {
                Ok(()) => replaced.articles.push(place.article),
                Err(cause) => replaced.left.push((place.article, cause)),
            }
        }
        Ok(replaced)
    }

    async fn replace_in(
        &self,
        actor: &Actor,
        id: ArticleId,
        swap: &Swap<'_>,
        reason: &str,
    ) -> Result<(), NewsroomError> {
        let (_, standing) = self.standing(id).await?;
        rights::may(actor, Act::ReplaceImage, Subject::Article(&standing))?;
        let mut change = self.store.begin().await?;
        let found = change.article_with_content(id, None).await?.ok_or(NewsroomError::NoArticle(id))?;
        let seen = match found.article.state {
            State::Published => self.seen_with(&mut change, &found, swap).await?,
            _ => None,
        };
        let ArticleWithContent { mut article, content, .. } = found;
        let lang = article.address.lang.clone();
        if let Some(seen) = seen {
            let working = article.working;
            let publish_at = article.publish_at;
            let planned_reason = change.publish_reason(id).await?;
            article.revision = self.next(actor, &mut change, &article, &seen).await?;
            let details = [("version", (article.version + 1).into()), ("revision", article.revision.into())];
            let entry = self.audit(Some(actor), "publish", AuditSubject::one("article", id.0), details);
            let plan = Plan { at: self.now(), reason: reason.to_owned(), entry: Some(entry) };
            let revision = article.revision;
            let whole = ArticleWithContent { article, revision, content: seen };
            article = self.set_public(&mut change, whole, plan).await?;
            if working.is_none() {
                change.commit(self.now()).await?;
                return Ok(());
            }
            // The working copy goes on from the text that its author left.
            article.working = working;
            article.publish_at = publish_at;
            let scopes = change.scopes_of(id).await?;
            change.save_article(&article, &scopes).await?;
            change.save_publish_reason(id, &planned_reason).await?;
            let next = swap.apply(&content, &lang).unwrap_or(content);
            self.next(actor, &mut change, &article, &next).await?;
        } else if let Some(next) = swap.apply(&content, &lang) {
            self.next(actor, &mut change, &article, &next).await?;
        }
        change.commit(self.now()).await?;
        Ok(())
    }

    /// What readers see of a published article, with the new image; nothing when they do not see the old one.
    async fn seen_with(
        &self,
        change: &mut Transaction,
        found: &ArticleWithContent,
        swap: &Swap<'_>,
    ) -> Result<Option<ArticleContent>, NewsroomError> {
        let id = found.article.id;
        let places = self.store.reader().asset_uses(swap.old).await?;
        if !places.iter().any(|place| place.article == id && place.public != Standing::Absent) {
            return Ok(None);
        }
        let versions = self.store.reader().versions(id).await?;
        let Some(version) = versions.last() else { return Ok(None) };
        let seen =
            change.article_with_content(id, Some(version.revision)).await?.ok_or(NewsroomError::NoArticle(id))?;
        Ok(swap.apply(&seen.content, &found.article.address.lang))
    }

    async fn next(
        &self,
        actor: &Actor,
        change: &mut Transaction,
        article: &Article,
        content: &ArticleContent,
    ) -> Result<u32, NewsroomError> {
        Ok(change.save_revision(article.id, article.revision, content, Some(actor.id), self.now()).await?)
    }
}

/// One image for another.
struct Swap<'a> {
    old: &'a Sha256Hex,
    new: &'a Asset,
    with_words: bool,
}

impl Swap<'_> {
    /// The text with the new image; nothing when the old one does not stand in it.
    fn apply(&self, content: &ArticleContent, lang: &LanguageTag) -> Option<ArticleContent> {
        let mut content = content.clone();
        let mut found = false;
        let mut swap = |image: &mut Image| {
            if matches!(&image.source, ImageSource::Asset(hash) if hash == self.old) {
                self.put(image, lang);
                found = true;
            }
        };
        content.lead_image.iter_mut().for_each(&mut swap);
        content.body.for_each_image_mut(&mut swap);
        found.then_some(content)
    }

    fn put(&self, image: &mut Image, lang: &LanguageTag) {
        image.source = ImageSource::Asset(self.new.sha256.clone());
        if !self.with_words {
            return;
        }
        let details = &self.new.details;
        image.alt = match details.alt_in(lang) {
            _ if details.decorative => Alternative::Decorative,
            "" => Alternative::Unwritten,
            alt => Alternative::Text(alt.to_owned()),
        };
        image.caption = match details.caption_in(lang) {
            "" => Vec::new(),
            caption => vec![marbre_article::document::Inline::text(caption)],
        };
        image.credit.clone_from(&details.credit);
    }
}
