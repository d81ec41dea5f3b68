//! To publish: the newest revision becomes the next version, in one transaction with its event and its entry in the
//! public record.

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
    Transaction,
    articles::{Article, ArticleWithContent, Version},
    audit::AuditEntry,
    ledger::{EntryKind, Sealed},
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

/// How a text becomes public.
pub(crate) struct Plan {
    /// The date of the version.
    pub(crate) at: Moment,
    /// Why there is a new version.
    pub(crate) reason: String,
    /// What goes on record.
    pub(crate) entry: Option<AuditEntry>,
}

impl Newsroom {
    /// Publishes the newest revision of an article, for the program itself: no right is asked for. Gives the number of
    /// the version.
    ///
    /// # Errors
    /// [`NewsroomError::NoArticle`], [`NewsroomError::NotReady`], [`NewsroomError::Embargo`],
    /// [`NewsroomError::WrongState`] for a withdrawn one.
    pub async fn publish(&self, id: ArticleId, options: PublishOptions) -> Result<u32, NewsroomError> {
        let mut change = self.store.begin().await?;
        let found = change.article_with_content(id, None).await?.ok_or(NewsroomError::NoArticle(id))?;
        let at = options.at.unwrap_or_else(|| self.now());
        self.make_public(change, found, Plan { at, reason: options.reason, entry: None }).await
    }

    /// Makes the text that was read in this change the next version, and commits it.
    pub(crate) async fn make_public(
        &self,
        mut change: Transaction,
        found: ArticleWithContent,
        plan: Plan,
    ) -> Result<u32, NewsroomError> {
        let article = self.set_public(&mut change, found, plan).await?;
        // What was asked by then is done.
        change.finish_task(article.id).await?;
        change.commit(self.now()).await?;
        Ok(article.version)
    }

    /// Makes the text that was read in this change the next version. Gives the row as it is then.
    pub(crate) async fn set_public(
        &self,
        change: &mut Transaction,
        found: ArticleWithContent,
        plan: Plan,
    ) -> Result<Article, NewsroomError> {
        let ArticleWithContent { mut article, revision, content } = found;
        let Plan { at, reason, entry } = plan;
        self.may_be_public(&article, &content)?;
        let reader = self.store.reader();
        let zone = self.zone(&reader.publication().await?.settings)?;
        let sections = SectionTree::new(&reader.sections().await?);
        let assets = match public_form::teaser_asset(&content) {
            Some((hash, _)) => reader.assets(std::slice::from_ref(hash)).await?,
            None => Vec::new(),
        };
        let assets: HashMap<_, _> = assets.into_iter().map(|asset| (asset.sha256.clone(), asset)).collect();
        let scopes = change.merged().await?.all_now(public_form::scopes(&content, &sections));
        // What follows a public text corrects it; what follows nothing, or a tombstone, is published.
        let kind = if article.state == State::Published { EntryKind::Corrected } else { EntryKind::Published };

        let (id, version) = (article.id, article.version + 1);
        if article.first_published_at.is_none() {
            article.first_published_at = Some(at);
            if article.kind == Kind::Article {
                article.address.month = month_of(at, &zone);
            }
            article.address = addresses::free(&reader, article.address, id).await?;
        }
        article.state = State::Published;
        article.working = None;
        article.version = version;
        article.updated_at = Some(at);
        article.publish_at = None;
        article.embargo_until = None;
        article.withdrawal = None;
        article.teaser = Some(public_form::teaser(&content, &assets));

        let before = change.scopes_of(id).await?;
        change.save_article(&article, &scopes).await?;
        let whole = Version { number: version, revision, published_at: at, reason };
        change.insert_version(&article, &whole, kind, &Sealed::of(&content, article.first_published_at)?).await?;
        change.save_publish_reason(id, "").await?;
        if let Some(entry) = entry {
            change.add_audit(&entry).await?;
        }
        change.record(Event::VersionPublished(published(&article, before.into_iter().chain(scopes))));
        Ok(article)
    }

    /// What nobody can pass over.
    fn may_be_public(&self, article: &Article, content: &ArticleContent) -> Result<(), NewsroomError> {
        if article.state == State::Withdrawn {
            return Err(NewsroomError::WrongState { found: State::Withdrawn, wanted: "published" });
        }
        match article.embargo_until {
            Some(until) if until > self.now() => Err(NewsroomError::Embargo { until }),
            _ => ready(article, content),
        }
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

/// What followers need to know of an article: which lists it is in, and was. A page is in none.
pub(crate) fn published(article: &Article, scopes: impl Iterator<Item = uuid::Uuid>) -> Published {
    let mut scopes: Vec<_> = match article.kind {
        Kind::Article => scopes.chain([marbre_store::listing::EDITION]).collect(),
        Kind::Page => Vec::new(),
    };
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
