//! Which address is answered by what.
//!
//! A kept page is answered first and at once. Otherwise the address is read ([`address`]), what it names is made and kept
//! ([`make`]); what names nothing of ours may be an old address ([`old`]), and last the page that says so.

mod address;
mod answer;
mod comment;
mod conditional;
mod data;
mod health;
mod language;
mod log;
mod make;
mod media;
mod old;
mod path;
mod query;
mod refusal;
mod security;
mod sitemap;

use crate::{Page, Site, SiteError, cache::Failure, door::Taken, pages};
use address::{Form, Route};
use answer::Ask;
use axum::{body::Body, extract::State, response::Response};
use bytes::Bytes;
use http::{Method, Request, StatusCode, request::Parts};
use http_body_util::BodyExt;
use marbre_article::{LanguageTag, address::ArticleAddress, render::ImageMode};
use marbre_store::public::AtAddress;
use media::Media;
use path::Arrived;
use std::net::{IpAddr, Ipv4Addr};

pub use address::FeedOf;
pub use data::word as data_word;
pub use refusal::json as refuse;

/// The reader's side of the server, complete: cache, headers, redirects, feeds, images. Cheap to clone.
#[derive(Clone)]
pub struct Readers {
    site: Site,
    media: Media,
}

impl Readers {
    /// The reader's side of this site.
    pub fn new(site: Site) -> Self {
        let media = Media::new(site.options.cache_bytes / 4, site.decoder());
        Self { site, media }
    }

    /// The answer to a request that came from that network. Only the body of a form that is sent is read.
    pub async fn take<B>(&self, request: Request<B>, network: IpAddr) -> Response
    where
        B: BodyExt<Data = Bytes> + Unpin,
    {
        let (parts, body) = request.into_parts();
        let (name, response) = match parts.method {
            Method::POST if parts.uri.path() == data::ADDRESS => ("data", data::choose(&self.site, &parts, body).await),
            Method::POST => comment::take(self, &parts, body, network).await,
            _ => respond(self, &parts).await,
        };
        tracing::debug!(route = name, status = response.status().as_u16(), "answered");
        response
    }
}

/// The reader's side of the server as a router, for readers on this machine.
pub fn router(site: Site) -> axum::Router {
    let answer = async |State(readers): State<Readers>, request: Request<Body>| {
        readers.take(request, Ipv4Addr::LOCALHOST.into()).await
    };
    axum::Router::new().fallback(answer).with_state(Readers::new(site))
}

/// The answer, and the word for its route.
async fn respond(readers: &Readers, parts: &Parts) -> (&'static str, Response) {
    let Readers { site, media } = readers;
    let ask = Ask::of(parts);
    if !matches!(parts.method, Method::GET | Method::HEAD) {
        return ("any", refusal::method(site));
    }
    let query = parts.uri.query();
    if let Some(response) = log::file(site, parts.uri.path(), ask).await {
        return ("log", response);
    }
    let path = match path::read(parts.uri.path()) {
        Arrived::Path(path) => path,
        Arrived::Respelled(right) => {
            return ("any", answer::redirect(site, StatusCode::MOVED_PERMANENTLY, &with_query(&right, query)));
        }
        Arrived::ForeignHost => return ("any", answer::redirect(site, StatusCode::MOVED_PERMANENTLY, "/")),
        Arrived::Nowhere => return ("nowhere", nothing(site, None, ask).await),
    };
    let images = data::wanted(ask);
    // What is kept under a path alone is no numbered page and no old address that a query decides: a query that names
    // none means nothing to it.
    let means_nothing = |query: &str| {
        query::value(query, "page").is_none() && query::value(query, "said").is_none() && old::deciding(query).is_none()
    };
    if query.is_none_or(means_nothing)
        && let Some(page) = site.cache.fresh(&data::key(&path, images))
    {
        return ("kept", answer::kept(site, &page, ask));
    }
    match &*path {
        "/healthz" => return ("health", health::alive(site)),
        "/readyz" => return ("health", health::ready(site).await),
        // Browsers ask for it on every first visit: a page of excuses would be megabytes in the end.
        "/favicon.ico" => return ("icon", refusal::no_icon(site)),
        _ => {}
    }
    if let Some(name) = path.strip_prefix("/media/") {
        return ("media", image(site, media, name, ask).await);
    }
    let editions = match site.editions().await {
        Ok(editions) => editions,
        Err(cause) => {
            tracing::error!(%cause, "the publication cannot be read");
            return ("any", refusal::unavailable(site, &guess(ask), ask));
        }
    };
    let route = Route::of(&path, &editions);
    if let Route::AnyLog(verify) = route {
        if let Some(right) = route.path().filter(|right| *right != path) {
            return (route.name(), answer::redirect(site, StatusCode::MOVED_PERMANENTLY, &right));
        }
        return (route.name(), any_log(site, verify, &editions, ask).await);
    }
    (route.name(), routed(site, &path, query, &route, &editions, ask).await)
}

async fn routed(
    site: &Site,
    path: &str,
    query: Option<&str>,
    route: &Route,
    editions: &[LanguageTag],
    ask: Ask<'_>,
) -> Response {
    let number = if route.is_paged() { query::page_number(query) } else { Some(1) };
    let Some(number) = number else { return nothing(site, route.lang(), ask).await };
    let old_query = match route {
        Route::Root | Route::Front(_) | Route::Other => query.and_then(old::deciding),
        _ => None,
    };
    if let Some(query) = old_query {
        let key = format!("{path}\n{query}");
        let made = site.cache.get(&key, || {
            let (site, path, query) = (site.clone(), path.to_owned(), query.clone());
            async move { old::lead(&site, &path, &query).await }
        });
        match made.await {
            Ok(Some(page)) => return answer::kept(site, &page, ask),
            Ok(None) if *route == Route::Root => return nothing(site, None, ask).await,
            Ok(None) => {}
            Err(failure) => return failed(site, &failure, route.lang(), editions, ask),
        }
    }
    if *route == Route::Root {
        return root(site, editions, ask);
    }
    if let Route::Article(address, Form::Comments) = route
        && let Some(said) = query.and_then(|query| query::value(query, "said"))
        && let Some(response) = after_comment(site, address, &said, ask).await
    {
        return response;
    }
    // No decoded path holds a control character: what follows one cannot be mistaken for a path.
    let key = if number == 1 { path.to_owned() } else { format!("{path}\n{number}") };
    // Feeds and files are the same for everybody.
    let images = if route.is_page() { data::wanted(ask) } else { ImageMode::Full };
    let site = &site.reading(images);
    let key = data::key(&key, images);
    let made = site.cache.get(&key, || {
        let (site, route, path) = (site.clone(), route.clone(), path.to_owned());
        async move { found(&site, &route, number, &path).await }
    });
    match made.await {
        Ok(Some(page)) => answer::kept(site, &page, ask),
        Ok(None) => nothing(site, route.lang(), ask).await,
        Err(failure) => failed(site, &failure, route.lang(), editions, ask),
    }
}

/// The page of comments for somebody whose comment was just received: for nobody else, so that it is not kept.
async fn after_comment(site: &Site, address: &ArticleAddress, said: &str, ask: Ask<'_>) -> Option<Response> {
    let taken = if said == "2" { Taken::Shown } else { Taken::Waits };
    let Ok(Some(AtAddress::Published(found))) = site.store.at(address).await else { return None };
    let page = pages::comments(site, &found, 1, pages::Asked::AfterComment(taken)).await.ok()??;
    Some(answer::personal(site, page, StatusCode::OK, ask))
}

/// What stands at an address: what it names, or a redirect to its one spelling, or to what an old address stands for.
async fn found(site: &Site, route: &Route, number: u64, path: &str) -> Result<Option<Page>, SiteError> {
    let Some(page) = make::page(site, route, number).await? else { return old::lead(site, path, "").await };
    Ok(Some(match route.path() {
        Some(right) if right != path => make::redirect(with_page(&right, number), page.tags),
        _ => page,
    }))
}

async fn image(site: &Site, media: &Media, name: &str, ask: Ask<'_>) -> Response {
    match media::image(site, media, name, ask).await {
        Ok(Some(response)) => response,
        Ok(None) => nothing(site, None, ask).await,
        Err(cause) => {
            tracing::error!(%cause, "an image cannot be read");
            refusal::unavailable(site, &guess(ask), ask)
        }
    }
}

/// A page about the public record, in the language that suits the reader.
async fn any_log(site: &Site, verify: bool, editions: &[LanguageTag], ask: Ask<'_>) -> Response {
    let Some(lang) = language::best(ask.languages(), editions) else { return nothing(site, None, ask).await };
    let route = Route::Log(lang.clone(), verify);
    let path = route.path().unwrap_or_default();
    let mut response = routed(site, &path, None, &route, editions, ask).await;
    response
        .headers_mut()
        .insert(http::header::VARY, http::HeaderValue::from_static("Accept-Encoding, Accept-Language"));
    response
}

/// `/`: to the edition that suits the reader.
fn root(site: &Site, editions: &[LanguageTag], ask: Ask<'_>) -> Response {
    let place = language::best(ask.languages(), editions).map_or("/".into(), |lang| format!("/{lang}/"));
    let mut response = answer::redirect(site, StatusCode::FOUND, &place);
    response.headers_mut().insert(http::header::VARY, http::HeaderValue::from_static("Accept-Language"));
    response
}

/// 404, in the language of the address, or of the reader.
async fn nothing(site: &Site, lang: Option<&LanguageTag>, ask: Ask<'_>) -> Response {
    if ask.wants_json() {
        return refusal::json(site, StatusCode::NOT_FOUND, "Nothing stands at this address");
    }
    let Ok(editions) = site.editions().await else { return refusal::unavailable(site, &guess(ask), ask) };
    let Some(lang) = lang.or_else(|| language::best(ask.languages(), &editions)).cloned() else {
        return refusal::unavailable(site, &guess(ask), ask);
    };
    // No address begins with a space: this is the one page of its kind in the language.
    let key = format!(" 404 {lang}");
    let images = data::wanted(ask);
    let (key, site) = (data::key(&key, images), &site.reading(images));
    let made = site.cache.get(&key, || {
        let (site, lang) = (site.clone(), lang.clone());
        async move { pages::not_found(&site, &lang).await.map(Some) }
    });
    match made.await {
        Ok(Some(page)) => answer::kept(site, &page, ask),
        _ => refusal::failed(site, &lang, StatusCode::NOT_FOUND, ask),
    }
}

fn failed(
    site: &Site,
    failure: &Failure,
    lang: Option<&LanguageTag>,
    editions: &[LanguageTag],
    ask: Ask<'_>,
) -> Response {
    let lang = lang.or_else(|| language::best(ask.languages(), editions)).cloned().unwrap_or_else(|| guess(ask));
    match failure {
        Failure::Making(cause) if !matches!(**cause, SiteError::Store(_)) => {
            refusal::failed(site, &lang, StatusCode::INTERNAL_SERVER_ERROR, ask)
        }
        Failure::Stopped => refusal::failed(site, &lang, StatusCode::INTERNAL_SERVER_ERROR, ask),
        Failure::Making(_) | Failure::Slow => refusal::unavailable(site, &lang, ask),
    }
}

/// The language that the reader names first, where the editions are not known.
fn guess(ask: Ask<'_>) -> LanguageTag {
    let wishes = ask.languages().unwrap_or_default();
    let named = wishes.split([',', ';']).find_map(|range| range.trim().parse().ok());
    named.unwrap_or_default()
}

fn with_page(path: &str, number: u64) -> String {
    let path = path::encode(path);
    if number == 1 { path } else { format!("{path}?page={number}") }
}

fn with_query(path: &str, query: Option<&str>) -> String {
    let path = path::encode(path);
    query.map_or(path.clone(), |query| format!("{path}?{query}"))
}
