//! Making what an address names.

use super::{
    address::{Form, Route},
    security, sitemap,
};
use crate::{Page, Site, SiteError, Tag, pages};
use http::StatusCode;
use marbre_store::public::AtAddress;

/// What this route gives, page `number` of it; nothing when there is no such thing.
///
/// # Errors
/// [`SiteError`]
pub async fn page(site: &Site, route: &Route, number: u64) -> Result<Option<Page>, SiteError> {
    match route {
        Route::Front(lang) => pages::front(site, lang).await,
        Route::Section(lang, slug) => pages::section(site, lang, slug, number).await,
        Route::Topic(lang, slug) => pages::topic(site, lang, slug, number).await,
        Route::Author(lang, slug) => pages::author(site, lang, slug, number).await,
        Route::Article(address, form) => match site.store.at(address).await? {
            None => Ok(None),
            Some(AtAddress::Published(found)) => match form {
                Form::Html => pages::article(site, &found).await.map(Some),
                Form::Comments => pages::comments(site, &found, number, pages::Asked::Plainly).await,
                Form::Markdown => pages::markdown(site, &found).await,
                Form::Text => pages::text(site, &found).await,
                Form::Json => pages::ninjs(site, &found).await,
                Form::History => pages::history(site, &found).await,
                Form::Version(number) => match pages::find_version(site, &found, *number).await? {
                    Some(version) => pages::version(site, &version).await,
                    None => pages::removed(site, &found.article, Some(*number)).await,
                },
                Form::VersionJson(number) => match pages::find_version(site, &found, *number).await? {
                    Some(version) => pages::ninjs(site, &version.found).await,
                    None => pages::removed_ninjs(site, &found.article, Some(*number)).await,
                },
            },
            Some(AtAddress::Removed(article, _)) => match form {
                Form::Comments => Ok(None),
                Form::Html | Form::Markdown | Form::Text => pages::removed(site, &article, None).await,
                Form::Json => pages::removed_ninjs(site, &article, None).await,
                Form::History => pages::history_of_removed(site, &article).await,
                Form::Version(number) => pages::removed(site, &article, Some(*number)).await,
                Form::VersionJson(number) => pages::removed_ninjs(site, &article, Some(*number)).await,
            },
            Some(AtAddress::Withdrawn(article)) => match form {
                Form::Comments => Ok(None),
                Form::Html
                | Form::Markdown
                | Form::Text
                | Form::Json
                | Form::History
                | Form::Version(_)
                | Form::VersionJson(_) => pages::withdrawn(site, &article).await.map(Some),
            },
        },
        Route::Feed(lang, of, file) => pages::feed(site, lang, of, file).await,
        Route::SitemapIndex => sitemap::index_page(site).await.map(Some),
        Route::MonthSitemap(lang, month, number) => sitemap::month_page(site, lang, *month, *number).await,
        Route::PagesSitemap(lang) => sitemap::standing_page(site, lang).await,
        Route::NewsSitemap(lang) => sitemap::news_page(site, lang).await,
        Route::Robots => sitemap::robots_page(site).await.map(Some),
        Route::Security => security::page(site).await,
        Route::Trust(_) => pages::trust_txt(site).await.map(Some),
        Route::Log(lang, verify) => pages::log(site, lang, *verify).await,
        Route::Root | Route::AnyLog(_) | Route::Other => Ok(None),
    }
}

/// A lasting redirect to a place on this site (encoded, beginning with one slash), to be kept like a page.
pub fn redirect(to: String, tags: Vec<Tag>) -> Page {
    Page {
        status: StatusCode::MOVED_PERMANENTLY,
        content_type: "text/plain; charset=utf-8",
        body: Vec::new(),
        language: None,
        modified: None,
        headers: vec![("location", to)],
        tags,
        until: None,
        form: None,
        style: String::new(),
    }
}
