//! Sitemaps: an index, a file for each month of each edition, one for what stands outside time, and the news.
//!
//! No file asks for more than its own month, so a million articles cost no more than a thousand. A month with more
//! addresses than one file may hold goes on in files with a number.

use super::address::Route;
use crate::{Page, Site, SiteError, Tag, pages};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use marbre_article::{LanguageTag, Moment, StoryId, address::Month};
use marbre_formats::feed::{
    news_sitemap::{self, MOST_ARTICLES, NewsArticle, NewsSitemap, STAY},
    robots::{self, Robots},
    sitemap::{MEDIA_TYPE, MOST_URLS, SitemapFile, SitemapUrl, index, sitemaps},
};
use marbre_store::{
    listing::{EDITION, Listed},
    publication::Publication,
};
use std::{collections::HashMap, ops::Range};

/// So many articles are read at once.
const CHUNK: u32 = 1000;

/// `/sitemap.xml`
///
/// # Errors
/// [`SiteError`]
pub async fn index_page(site: &Site) -> Result<Page, SiteError> {
    let publication = site.publication().await?;
    let mut files = Vec::new();
    for edition in &publication.editions {
        let lang = &edition.lang;
        files.push(file(site, &Route::PagesSitemap(lang.clone()), None));
        let Some((first, last, all)) = site.store.extent(lang).await? else { continue };
        // From one month that has articles to the next.
        let mut from = first;
        while let Some(next) = site.store.published_in(lang, from..Moment(last.0 + 1), None, 1).await?.pop() {
            let Some(month) = month_of(next.published_at) else { break };
            let Some(span) = span(month) else { break };
            let count = if all <= MOST_URLS as u64 { all } else { site.store.count_in(lang, span.clone()).await? };
            let parts = usize::try_from(count).unwrap_or(usize::MAX).div_ceil(MOST_URLS).max(1);
            for number in 1..=parts {
                files.push(file(site, &Route::MonthSitemap(lang.clone(), month, number), None));
            }
            from = span.end;
        }
    }
    Ok(page(index(&files), lists(&publication)))
}

/// `/{lang}/sitemap/{yyyy}-{mm}.xml`; nothing when no article of that month would stand in it.
///
/// # Errors
/// [`SiteError`]
pub async fn month_page(
    site: &Site,
    lang: &LanguageTag,
    month: Month,
    number: usize,
) -> Result<Option<Page>, SiteError> {
    let publication = site.publication().await?;
    let Some(span) = span(month) else { return Ok(None) };
    let (mut after, mut seen, mut urls) = (None, 0, Vec::new());
    let wanted = MOST_URLS.saturating_mul(number - 1)..MOST_URLS.saturating_mul(number);
    loop {
        let articles = site.store.published_in(lang, span.clone(), after, CHUNK).await?;
        let Some(last) = articles.last() else { break };
        after = Some((last.published_at, last.id));
        let here = seen..seen + articles.len();
        seen = here.end;
        if here.end > wanted.start {
            urls.extend(article_urls(site, &publication, &articles).await?);
        }
        if seen >= wanted.end || articles.len() < CHUNK as usize {
            break;
        }
    }
    Ok(sitemaps(urls).into_iter().next().map(|xml| page(xml, lists(&publication))))
}

/// `/{lang}/sitemap/pages.xml`: front page, sections and standing pages.
///
/// # Errors
/// [`SiteError`]
pub async fn standing_page(site: &Site, lang: &LanguageTag) -> Result<Option<Page>, SiteError> {
    let publication = site.publication().await?;
    let languages = |path: &dyn Fn(&LanguageTag) -> Option<String>| -> Vec<(LanguageTag, String)> {
        let editions = publication.editions.iter();
        editions.filter_map(|edition| Some((edition.lang.clone(), absolute(site, &path(&edition.lang)?)))).collect()
    };
    let own = |languages: Vec<(LanguageTag, String)>| {
        let url = languages.iter().find(|(tag, _)| tag == lang)?.1.clone();
        Some(SitemapUrl { url, updated: None, languages })
    };
    let mut urls = Vec::new();
    urls.extend(own(languages(&|lang| Route::Front(lang.clone()).path())));
    for section in site.sections().await?.iter() {
        let path = |lang: &LanguageTag| Route::Section(lang.clone(), section.names.get(lang)?.slug.clone()).path();
        urls.extend(own(languages(&path)));
    }
    let pages = site.store.pages(lang).await?;
    urls.extend(article_urls(site, &publication, &pages).await?);
    let mut tags = lists(&publication);
    tags.extend(pages.iter().map(|page| Tag::Article(page.id)));
    Ok(sitemaps(urls).into_iter().next().map(|xml| page(xml, tags)))
}

/// `/{lang}/news-sitemap.xml`: what was published in the last two days.
///
/// # Errors
/// [`SiteError`]
pub async fn news_page(site: &Site, lang: &LanguageTag) -> Result<Option<Page>, SiteError> {
    let publication = site.publication().await?;
    let Some(edition) = publication.editions.iter().find(|edition| edition.lang == *lang) else { return Ok(None) };
    let now = (site.clock)();
    let newest = site.store.list(EDITION, lang, 0, u32::try_from(MOST_ARTICLES).unwrap_or(CHUNK)).await?.items;
    let recent: Vec<Listed> = newest.into_iter().filter(|listed| listed.published_at.0 >= now.0 - STAY).collect();
    let mut tags = vec![Tag::Publication, Tag::List(EDITION, lang.clone())];
    tags.extend(recent.iter().map(|listed| Tag::Article(listed.id)));
    let (images, shown) = pages::images_of(site, &recent).await?;
    tags.extend(shown);
    let until = recent.iter().map(|listed| Moment(listed.published_at.0 + STAY + 1)).min();
    let settings = &edition.settings;
    let name = if settings.name.is_empty() { &publication.settings.name } else { &settings.name };
    let news = NewsSitemap {
        publication: name.clone(),
        language: settings.locale.clone().unwrap_or_else(|| lang.clone()),
        home_url: absolute(site, &format!("/{lang}/")),
        articles: recent
            .into_iter()
            .zip(images)
            .map(|(listed, image)| NewsArticle {
                url: absolute(site, &listed.address.to_string()),
                title: listed.teaser.headline,
                published: listed.published_at,
                image: image.map(|path| absolute(site, &path)),
            })
            .collect(),
    };
    Ok(Some(Page { until, ..page(news_sitemap::write(&news, now), tags) }))
}

/// `/robots.txt`
///
/// # Errors
/// [`SiteError`]
pub async fn robots_page(site: &Site) -> Result<Page, SiteError> {
    let publication = site.publication().await?;
    let news = publication.editions.iter().filter_map(|edition| Route::NewsSitemap(edition.lang.clone()).path());
    let robots = Robots {
        keep_out: vec!["/desk/".into(), "/api/".into()],
        training_allowed: site.options.training_allowed,
        sitemaps: std::iter::once("/sitemap.xml".into()).chain(news).map(|path| absolute(site, &path)).collect(),
    };
    let body = robots::write(&robots).into_bytes();
    Ok(Page { content_type: robots::MEDIA_TYPE, body, ..page(String::new(), vec![Tag::Publication]) })
}

async fn article_urls(
    site: &Site,
    publication: &Publication,
    articles: &[Listed],
) -> Result<Vec<SitemapUrl>, SiteError> {
    let mut translations: HashMap<StoryId, Vec<(LanguageTag, String)>> = HashMap::new();
    if publication.editions.len() > 1 && !articles.is_empty() {
        let stories: Vec<StoryId> = articles.iter().map(|listed| listed.story).collect();
        for listed in site.store.of_stories(&stories).await? {
            let url = absolute(site, &listed.address.to_string());
            translations.entry(listed.story).or_default().push((listed.address.lang, url));
        }
    }
    let place = |lang: &LanguageTag| publication.editions.iter().position(|edition| edition.lang == *lang);
    for languages in translations.values_mut() {
        languages.retain(|(lang, _)| place(lang).is_some());
        languages.sort_by_key(|(lang, url)| (place(lang), url.clone()));
        languages.dedup_by(|a, b| a.0 == b.0);
    }
    let url = |listed: &Listed| SitemapUrl {
        url: absolute(site, &listed.address.to_string()),
        updated: Some(listed.updated_at),
        languages: translations.get(&listed.story).cloned().unwrap_or_default(),
    };
    Ok(articles.iter().map(url).collect())
}

/// What every sitemap changes with: the articles of every edition, since each names its translations.
fn lists(publication: &Publication) -> Vec<Tag> {
    let lists = publication.editions.iter().map(|edition| Tag::List(EDITION, edition.lang.clone()));
    std::iter::once(Tag::Publication).chain(lists).collect()
}

fn page(xml: String, tags: Vec<Tag>) -> Page {
    Page {
        status: http::StatusCode::OK,
        content_type: MEDIA_TYPE,
        body: xml.into_bytes(),
        language: None,
        modified: None,
        headers: Vec::new(),
        tags,
        until: None,
        form: None,
        style: String::new(),
    }
}

fn file(site: &Site, route: &Route, updated: Option<Moment>) -> SitemapFile {
    SitemapFile { url: absolute(site, &route.path().unwrap_or_default()), updated }
}

fn absolute(site: &Site, path: &str) -> String {
    format!("{}{path}", site.options.origin)
}

/// The month (UTC) of a moment.
fn month_of(moment: Moment) -> Option<Month> {
    let date = Timestamp::from_millisecond(moment.0).ok()?.to_zoned(TimeZone::UTC).date();
    Month::new(date.year(), date.month())
}

/// A month (UTC), its end excluded.
fn span(month: Month) -> Option<Range<Moment>> {
    let first = Date::new(i16::try_from(month.year()).ok()?, i8::try_from(month.month()).ok()?, 1).ok()?;
    let next = first.checked_add(jiff::Span::new().months(1)).ok()?;
    let moment = |date: Date| Some(Moment(date.to_zoned(TimeZone::UTC).ok()?.timestamp().as_millisecond()));
    Some(moment(first)?..moment(next)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_follow_one_another() {
        let december = span(Month::new(2025, 12).unwrap()).unwrap();
        let january = span(Month::new(2026, 1).unwrap()).unwrap();
        assert_eq!(december.end, january.start);
        assert_eq!(month_of(december.start), Month::new(2025, 12));
        assert_eq!(month_of(Moment(december.end.0 - 1)), Month::new(2025, 12));
        assert_eq!(month_of(january.start), Month::new(2026, 1));
    }
}
