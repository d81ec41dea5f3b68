//! To publish: the newest revision becomes the next version, in one transaction with its event.

use crate::{
    Newsroom, NewsroomError, addresses,
    public_form::{self, SectionTree, month_of},
};
use jiff::tz::TimeZone;
use marbre_article::{
    ArticleContent, ArticleId, Moment,
    event::{Event, Published},
    workflow::{Kind, State},
};
use marbre_store::{
    articles::{Article, Version},
    publication::PublicationSettings,
};
use std::collections::HashMap;

/// How to publish.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PublishOptions {
    /// When it became public, if not now: an archive's articles keep their date.
    pub at: Option<Moment>,
    /// Why there is a new version, for the public. Empty for the first.
    pub reason: String,
}

impl Newsroom {
    /// Publishes the newest revision of an article. Gives the number of the version.
    ///
    /// # Errors
    /// [`NewsroomError::NoArticle`], [`NewsroomError::NotReady`], [`NewsroomError::WrongState`] for a withdrawn one.
    pub async fn publish(&self, id: ArticleId, options: PublishOptions) -> Result<u32, NewsroomError> {
        let reader = self.store.reader();
        let found = reader.article_with_content(id, None).await?.ok_or(NewsroomError::NoArticle(id))?;
        if found.article.state == State::Withdrawn {
            return Err(NewsroomError::WrongState { found: State::Withdrawn, wanted: "published" });
        }
        ready(&found.article, &found.content)?;
        let zone = self.zone(&reader.publication().await?.settings)?;
        let sections = SectionTree::new(&reader.sections().await?);
        let assets = match public_form::teaser_asset(&found.content) {
            Some((hash, _)) => reader.assets(std::slice::from_ref(hash)).await?,
            None => Vec::new(),
        };
        let assets: HashMap<_, _> = assets.into_iter().map(|asset| (asset.sha256.clone(), asset)).collect();
        let scopes = public_form::scopes(&found.content, &sections);
        let at = options.at.unwrap_or_else(|| self.now());

        let mut article = found.article;
        let version = article.version + 1;
        if article.first_published_at.is_none() {
            article.first_published_at = Some(at);
            if article.kind == Kind::Article {
                article.address.month = month_of(at, &zone);
            }
            article.address = addresses::free(&reader, article.address, id).await?;
        }
        article.state = State::Published;
        article.version = version;
        article.updated_at = Some(at);
        article.publish_at = None;
        article.teaser = Some(public_form::teaser(&found.content, &assets));

        let mut change = self.store.begin().await?;
        let before = change.scopes_of(id).await?;
        change.save_article(&article, &scopes).await?;
        let record = Version { number: version, revision: found.revision, published_at: at, reason: options.reason };
        change.insert_version(id, &record).await?;
        change.record(Event::VersionPublished(published(&article, before.into_iter().chain(scopes))));
        change.commit(self.now()).await?;
        Ok(version)
    }

    /// The publication's zone.
    pub(crate) fn zone(&self, settings: &PublicationSettings) -> Result<TimeZone, NewsroomError> {
        TimeZone::get(&settings.time_zone).map_err(|_| NewsroomError::BadSetting {
            what: "the time zone",
            value: settings.time_zone.clone(),
            advice: "this program does not know it; use a name such as “Africa/Nairobi”".into(),
        })
    }
}

/// What followers need to know of an article.
pub(crate) fn published(article: &Article, scopes: impl Iterator<Item = uuid::Uuid>) -> Published {
    let mut scopes: Vec<_> = scopes.collect();
    scopes.push(marbre_store::listing::EDITION);
    scopes.sort_unstable();
    scopes.dedup();
    Published {
        article: article.id,
        story: article.story,
        lang: article.address.lang.clone(),
        version: article.version,
        scopes,
    }
}

fn ready(article: &Article, content: &ArticleContent) -> Result<(), NewsroomError> {
    let missing = |what: &str| Err(NewsroomError::NotReady(what.to_owned()));
    if content.headline.trim().is_empty() {
        return missing("it needs a headline");
    }
    if article.kind == Kind::Article && content.section.is_none() {
        return missing("it needs a section");
    }
    Ok(())
}
