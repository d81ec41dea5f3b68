//! A version of an article as it was.

use super::{
    address, article,
    context::{Context, Date},
    record::log_address,
};
use crate::{Page, Site, SiteError};
use marbre_store::{
    articles::{Article, ArticleWithContent, Comments},
    public::PublicVersion,
};
use serde::Serialize;

/// Which version is shown in the place of the current one.
#[derive(Debug, Clone, Serialize)]
pub struct OldVersion {
    /// Its number.
    pub number: u32,
    /// When it became public.
    pub from: Date,
    /// Until when it was; nothing for the current one.
    pub until: Option<Date>,
    /// The number of its entry in the public record, if it has one.
    pub entry: Option<u64>,
    /// The article as it is now.
    pub current: String,
    /// All versions.
    pub history: String,
    /// How to check it.
    pub verify: String,
}

/// A version, and what it said.
pub struct FoundVersion {
    /// The article as it stood then.
    pub found: ArticleWithContent,
    version: PublicVersion,
    until: Option<marbre_article::Moment>,
}

/// Version `number` of a published article; nothing when there is none, or when it is not shown any more.
///
/// # Errors
/// What the store said.
pub async fn find_version(
    site: &Site,
    found: &ArticleWithContent,
    number: u32,
) -> Result<Option<FoundVersion>, SiteError> {
    let id = found.article.id;
    let versions = site.store.history(id).await?;
    let Some(at) = versions.iter().position(|version| version.version.number == number && version.is_shown) else {
        return Ok(None);
    };
    let Some(content) = site.store.version_text(id, number).await? else { return Ok(None) };
    let version = versions[at].clone();
    let until = versions.get(at + 1).map(|next| next.version.published_at);
    let article = Article {
        version: number,
        updated_at: Some(version.version.published_at),
        comments: Comments::Closed,
        comment_count: 0,
        ..found.article.clone()
    };
    let revision = version.version.revision;
    Ok(Some(FoundVersion { found: ArticleWithContent { article, revision, content }, version, until }))
}

/// The page of a version as it was.
///
/// # Errors
/// [`SiteError`]
pub async fn version(site: &Site, version: &FoundVersion) -> Result<Option<Page>, SiteError> {
    let FoundVersion { found, version, until } = version;
    let Some(context) = Context::gather(site, &found.article.address.lang).await? else { return Ok(None) };
    let path = address::article(&found.article.address);
    let old = OldVersion {
        number: version.version.number,
        from: context.date_time(version.version.published_at),
        until: until.map(|until| context.date_time(until)),
        entry: version.entry,
        history: format!("{path}/history"),
        verify: log_address(&context.lang, true),
        current: path,
    };
    let mut page = as_it_was(context, found, old).await?;
    // Search engines know the article itself.
    page.headers.push(("x-robots-tag", "noindex".into()));
    Ok(Some(page))
}

/// The article's page with its old text, and nothing of what stands around the current one.
async fn as_it_was(mut context: Context<'_>, found: &ArticleWithContent, old: OldVersion) -> Result<Page, SiteError> {
    context.setting.day(found.article.first_published_at);
    let gathered = article::gather(&context, found).await?;
    let mut view = article::view(&context, found, &gathered);
    view.frame.json_ld = None;
    view.frame.properties.clear();
    view.frame.forms.clear();
    view.frame.alternates.clear();
    (view.translations, view.related, view.record) = (Vec::new(), Vec::new(), None);
    view.old = Some(old);
    let mut page = context.page_with("article.html", &view, &gathered.album)?;
    article::weighed(&mut page, &context, found, &gathered);
    page.tags.extend(article::tags(found, &gathered));
    page.modified = found.article.updated_at;
    Ok(page)
}
