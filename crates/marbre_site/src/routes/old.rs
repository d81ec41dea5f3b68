//! Old addresses: those of the site that was moved in, and the variants that its software made of each.
//!
//! An address is looked up as it is. If nobody knows it, the endings that WordPress adds to any address (`/feed/`,
//! `/page/3/`, `/amp/`…) are taken off and what is left is looked up, so that no address has to be kept five times.

use super::{
    address::Route,
    make::{self, redirect},
    path::encode,
    query,
};
use crate::{Page, Site, SiteError, Tag};
use marbre_article::{ArticleId, BylineId, LanguageTag, SectionId, TopicId};
use marbre_store::{
    imports::ImportKind,
    listing::EDITION,
    redirects::{Target, normal_path},
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::borrow::Cow;
use uuid::Uuid;

/// The format that old feed readers know.
const OLD_FEEDS: &str = "feed.rss";
/// The keys of queries that are addresses on a WordPress site.
const KEYS: [&str; 9] =
    ["p", "page_id", "attachment_id", "cat", "category_name", "tag", "author", "author_name", "feed"];
/// What WordPress escapes in a slug.
const SLUG: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_');
/// So many endings are taken off one address: `/eau/page/2/feed/atom/` has two.
const MOST_ENDINGS: usize = 4;

/// The part of a query that may be an address of an old site, if any.
pub fn deciding(query: &str) -> Option<String> {
    let pairs = query.split('&').filter(|pair| {
        pair.split_once('=').is_some_and(|(key, value)| KEYS.contains(&key) && !value.is_empty() && value.len() < 200)
    });
    let pairs: Vec<&str> = pairs.take(3).collect();
    (!pairs.is_empty()).then(|| pairs.join("&"))
}

/// A redirect to what stands for this old address now; nothing when nobody knows it. `path` is decoded.
///
/// # Errors
/// [`SiteError`]
pub async fn lead(site: &Site, path: &str, query: &str) -> Result<Option<Page>, SiteError> {
    let editions = site.editions().await?;
    let mut tags = vec![Tag::Publication, Tag::Redirects];
    // Where it has a form of ours, something of ours may stand there one day.
    tags.extend(Route::of(path, &editions).lang().map(|lang| Tag::List(EDITION, lang.clone())));
    let bases = bases(&site.publication().await?.settings.former_sites);
    let old = Old { site, editions, bases, tags };
    let mut place = old.place(path, query).await?;
    if place.is_none()
        && let Some(rest) = path.strip_prefix("/amp").filter(|rest| rest.starts_with('/'))
    {
        place = old.place(rest, query).await?;
    }
    Ok(place.map(|(place, tags)| redirect(place, tags)))
}

/// The paths under which former sites stood, where that was not the root of their hosts: `/blog`.
fn bases(former_sites: &[String]) -> Vec<String> {
    let path = |site: &String| {
        let rest = site.split_once("//")?.1;
        Some(normal_path(&rest[rest.find('/')?..])).filter(|path| path != "/")
    };
    former_sites.iter().filter_map(path).collect()
}

struct Old<'a> {
    site: &'a Site,
    editions: Vec<LanguageTag>,
    bases: Vec<String>,
    tags: Vec<Tag>,
}

/// An encoded path of this site, and what the redirect to it depends on.
type Place = (String, Vec<Tag>);

/// What stands for an old address.
enum Thing {
    Article(ArticleId),
    Section(SectionId, Option<LanguageTag>),
    Topic(TopicId, Option<LanguageTag>),
    Byline(BylineId, Option<LanguageTag>),
    Path(String),
}

impl From<Target> for Thing {
    fn from(target: Target) -> Self {
        match target {
            Target::Article(id) => Self::Article(id),
            Target::Section(id, lang) => Self::Section(id, Some(lang)),
            Target::Topic(id, lang) => Self::Topic(id, Some(lang)),
            Target::Byline(id, lang) => Self::Byline(id, Some(lang)),
            Target::Path(path) => Self::Path(path),
        }
    }
}

/// What an ending adds to the address before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    Feed(&'static str),
    /// Another page, another form: the same thing.
    Same,
}

impl Old<'_> {
    async fn place(&self, path: &str, query: &str) -> Result<Option<Place>, SiteError> {
        let path =
            path.strip_prefix("/index.php").filter(|rest| rest.is_empty() || rest.starts_with('/')).unwrap_or(path);
        if let Some(place) = self.by_query(path, query).await? {
            return Ok(Some(place));
        }
        let whole = normal_path(&format!("{path}?{query}"));
        let mut path = normal_path(path);
        if whole != path
            && let Some(thing) = self.known(&whole).await?
        {
            return self.place_of(thing, query::value(query, "feed").map(|format| feed_of(&format))).await;
        }
        let mut feed = None;
        for _ in 0..MOST_ENDINGS {
            if let Some(thing) = self.known(&path).await? {
                return self.place_of(thing, feed).await;
            }
            if let Some(home) = self.home_below(&path) {
                return self.ours(&home, feed).await;
            }
            let Some((rest, ending)) = without_ending(&path) else { return Ok(None) };
            if let (Ending::Feed(file), None) = (ending, feed) {
                feed = Some(file);
            }
            path = if rest.is_empty() { "/".into() } else { rest.into_owned() };
            if let Some(place) = self.ours(&path, feed).await? {
                return Ok(Some(place));
            }
        }
        Ok(None)
    }

    /// What an old path is known to stand for. Sites in several languages put the language before: `/en/category/x` is the
    /// category, in English.
    async fn known(&self, path: &str) -> Result<Option<Thing>, SiteError> {
        if path == "/" {
            return Ok(None);
        }
        if let Some(redirect) = self.site.store.redirect(path).await? {
            return Ok(Some(redirect.target.into()));
        }
        let Some((lang, rest)) = self.in_language(path) else { return Ok(None) };
        let found = self.site.store.redirect(&rest).await?.map(|redirect| redirect.target.into());
        Ok(found.and_then(|thing| match thing {
            Thing::Section(id, _) => Some(Thing::Section(id, Some(lang))),
            Thing::Topic(id, _) => Some(Thing::Topic(id, Some(lang))),
            Thing::Byline(id, _) => Some(Thing::Byline(id, Some(lang))),
            Thing::Article(_) | Thing::Path(_) => None,
        }))
    }

    /// The language that a path names first, and the path without it.
    fn in_language(&self, path: &str) -> Option<(LanguageTag, String)> {
        let base = self.bases.iter().find(|base| below(path, base).is_some()).map_or("", String::as_str);
        let (first, rest) = below(path, base)?.strip_prefix('/')?.split_once('/')?;
        let exact = self.editions.iter().find(|lang| lang.as_str().eq_ignore_ascii_case(first));
        let lang = exact.or_else(|| self.editions.iter().find(|lang| lang.primary().eq_ignore_ascii_case(first)))?;
        Some((lang.clone(), format!("{base}/{rest}")))
    }

    /// Our address of a front page that stood below the root: `/en` for `/blog/en`.
    fn home_below(&self, path: &str) -> Option<String> {
        let rest = self.bases.iter().find_map(|base| below(path, base))?;
        let rest = if rest.is_empty() { "/" } else { rest };
        matches!(Route::of(rest, &self.editions), Route::Root | Route::Front(_)).then(|| rest.to_owned())
    }

    /// What stands under what was left of an old address, when that is an address of ours (or the old home page).
    async fn ours(&self, path: &str, feed: Option<&'static str>) -> Result<Option<Place>, SiteError> {
        let route = Route::of(path, &self.editions);
        let home = self.editions.first().cloned();
        let path = match (&route, feed) {
            (Route::Root, Some(file)) => home.map(|lang| format!("/{lang}/{file}")),
            (Route::Front(lang), Some(file)) => Some(format!("/{lang}/{file}")),
            (Route::Root, None) => Some("/".into()),
            (Route::Front(_), None) => route.path(),
            (Route::Section(..) | Route::Article(..) | Route::Topic(..) | Route::Author(..), _) => {
                let Some(path) = route.path() else { return Ok(None) };
                if make::page(self.site, &route, 1).await?.is_none() {
                    return Ok(None);
                }
                match (&route, feed) {
                    (Route::Article(..), _) | (_, None) => Some(path),
                    (_, Some(file)) => Some(format!("{}/{file}", path.trim_end_matches('/'))),
                }
            }
            _ => None,
        };
        Ok(path.map(|path| (encode(&path), self.tags.clone())))
    }

    /// `/?p=7` and its kin.
    async fn by_query(&self, path: &str, query: &str) -> Result<Option<Place>, SiteError> {
        let home = self.home_below(&normal_path(path));
        let edition = match Route::of(home.as_deref().unwrap_or(path), &self.editions) {
            Route::Root => None,
            Route::Front(lang) => Some(lang),
            _ if path.is_empty() => None,
            _ => return Ok(None),
        };
        let feed = query::value(query, "feed").map(|format| feed_of(&format));
        for key in KEYS.into_iter().filter(|key| *key != "feed") {
            let Some(value) = query::value(query, key).filter(|value| !value.is_empty()) else { continue };
            let mut thing = None;
            if home.is_some() {
                thing = self.known(&normal_path(&format!("{path}?{key}={value}"))).await?;
            }
            if thing.is_none() {
                let kept = normal_path(&format!("/?{key}={value}"));
                thing = self.site.store.redirect(&kept).await?.map(|redirect| redirect.target.into());
            }
            if thing.is_none() {
                thing = self.imported(key, &value, edition.clone()).await?;
            }
            if let Some(thing) = thing {
                return self.place_of(thing, feed).await;
            }
        }
        let home = edition.or_else(|| self.editions.first().cloned());
        Ok(match (feed, home) {
            (Some(file), Some(lang)) => Some((format!("/{lang}/{file}"), self.tags.clone())),
            _ => None,
        })
    }

    async fn imported(&self, key: &str, value: &str, lang: Option<LanguageTag>) -> Result<Option<Thing>, SiteError> {
        let kinds: &[ImportKind] = match key {
            "p" | "page_id" | "attachment_id" => &[ImportKind::Article, ImportKind::Page],
            "cat" | "category_name" => &[ImportKind::Section],
            "tag" => &[ImportKind::Topic],
            _ => &[ImportKind::Byline],
        };
        // Slugs are kept as exports write them, and of `?category_name=world/africa` the last part counts.
        let value = value.rsplit('/').next().unwrap_or(value);
        let encoded = utf8_percent_encode(value, SLUG).to_string().to_lowercase();
        for name in [value, &encoded] {
            for kind in kinds {
                if let Some(id) = self.site.store.imported(*kind, name).await? {
                    return Ok(Some(thing(*kind, id, lang)));
                }
            }
        }
        Ok(None)
    }

    /// Where it stands now; nothing when the public may not see it.
    async fn place_of(&self, thing: Thing, feed: Option<&'static str>) -> Result<Option<Place>, SiteError> {
        let mut tags = self.tags.clone();
        let store = &self.site.store;
        let folder = match thing {
            Thing::Path(path) => {
                let local = path.starts_with('/') && !path.starts_with("//") && !path.contains('\\');
                let place = if path.is_ascii() { path } else { encode(&path) };
                return Ok(Some((if local { place } else { "/".into() }, tags)));
            }
            Thing::Article(id) => {
                tags.push(Tag::Article(id));
                return Ok(store.address_of(id).await?.map(|address| (encode(&address.to_string()), tags)));
            }
            Thing::Section(id, lang) => {
                tags.push(Tag::Section(id));
                let sections = self.site.sections().await?;
                let section = sections.iter().find(|section| section.id == id);
                section.and_then(|section| {
                    let lang = self.edition(lang, |lang| section.names.contains_key(lang))?;
                    let slug = &section.names.get(&lang)?.slug;
                    Some((format!("/{lang}/{slug}/"), format!("/{lang}/{slug}/")))
                })
            }
            Thing::Topic(id, lang) => {
                tags.push(Tag::Topic(id));
                let topics = store.topics(&[id]).await?;
                topics.first().and_then(|topic| {
                    let lang = self.edition(lang, |lang| topic.names.contains_key(lang))?;
                    let path = format!("/{lang}/topic/{}", topic.names.get(&lang)?.slug);
                    Some((path.clone(), path + "/"))
                })
            }
            Thing::Byline(id, lang) => {
                tags.push(Tag::Byline(id));
                let bylines = store.bylines(&[id]).await?;
                bylines.first().and_then(|byline| {
                    let path = format!("/{}/author/{}", self.edition(lang, |_| true)?, byline.slug);
                    Some((path.clone(), path + "/"))
                })
            }
        };
        Ok(folder.map(|(page, folder)| {
            let path = feed.map_or(page, |file| folder + file);
            (encode(&path), tags)
        }))
    }

    /// The edition asked for if it serves, else the first one that does.
    fn edition(&self, wished: Option<LanguageTag>, serves: impl Fn(&LanguageTag) -> bool) -> Option<LanguageTag> {
        wished.filter(&serves).or_else(|| self.editions.iter().find(|lang| serves(lang)).cloned())
    }
}

/// What follows a base in a path that stands below it.
fn below<'p>(path: &'p str, base: &str) -> Option<&'p str> {
    path.strip_prefix(base).filter(|rest| rest.is_empty() || rest.starts_with(['/', '?']))
}

fn thing(kind: ImportKind, id: Uuid, lang: Option<LanguageTag>) -> Thing {
    match kind {
        ImportKind::Section => Thing::Section(SectionId(id), lang),
        ImportKind::Topic => Thing::Topic(TopicId(id), lang),
        ImportKind::Byline => Thing::Byline(BylineId(id), lang),
        ImportKind::Article | ImportKind::Page | ImportKind::Asset | ImportKind::Comment => {
            Thing::Article(ArticleId(id))
        }
    }
}

/// The address before the last ending that WordPress adds, and what the ending asks for.
fn without_ending(path: &str) -> Option<(Cow<'_, str>, Ending)> {
    let (rest, last) = path.rsplit_once('/')?;
    let last = last.to_ascii_lowercase();
    if matches!(last.as_str(), "rdf" | "rss" | "rss2" | "atom") {
        let rest = rest.strip_suffix("/feed").unwrap_or(rest);
        return Some((rest.into(), Ending::Feed(feed_of(&last))));
    }
    if last == "feed" {
        // `/comments/feed/`: the comments of the whole site.
        return Some((rest.strip_suffix("/comments").unwrap_or(rest).into(), Ending::Feed(OLD_FEEDS)));
    }
    if is_number(&last)
        && let Some(rest) = rest.strip_suffix("/page")
    {
        return Some((rest.into(), Ending::Same));
    }
    if rest.is_empty() {
        return None;
    }
    let before = rest.rsplit('/').next().unwrap_or_default();
    let same = matches!(last.as_str(), "amp" | "embed" | "trackback" | "print")
        || last.strip_prefix("comment-page-").is_some_and(is_number)
        // The second page of a long article; but `/2019/04` is an archive, which we do not have.
        || (is_number(&last) && !is_number(before));
    if same { Some((rest.into(), Ending::Same)) } else { full_size(path).map(|path| (path.into(), Ending::Same)) }
}

/// The image of which WordPress made this size: `/…/boat.jpg` for `/…/boat-300x200.jpg`.
fn full_size(path: &str) -> Option<String> {
    let (stem, extension) = path.rsplit_once('.').filter(|(_, extension)| !extension.contains('/'))?;
    let (name, size) = stem.rsplit_once('-')?;
    let sized = size.split_once('x').is_some_and(|(width, height)| is_number(width) && is_number(height));
    (sized || size == "scaled").then(|| format!("{name}.{extension}"))
}

/// Our feed for the name of an old one.
fn feed_of(name: &str) -> &'static str {
    if name.eq_ignore_ascii_case("atom") { "feed.atom" } else { OLD_FEEDS }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.len() <= 6 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_come_off_one_by_one() {
        for (path, rest, ending) in [
            ("/eau/feed", "/eau", Ending::Feed("feed.rss")),
            ("/eau/feed/atom", "/eau", Ending::Feed("feed.atom")),
            ("/feed", "", Ending::Feed("feed.rss")),
            ("/rss", "", Ending::Feed("feed.rss")),
            ("/comments/feed", "", Ending::Feed("feed.rss")),
            ("/category/eau/page/3", "/category/eau", Ending::Same),
            ("/page/3", "", Ending::Same),
            ("/2019/04/x/comment-page-2", "/2019/04/x", Ending::Same),
            ("/2019/04/x/2", "/2019/04/x", Ending::Same),
            ("/2019/04/x/AMP", "/2019/04/x", Ending::Same),
            ("/wp-content/uploads/2019/04/b-300x200.jpg", "/wp-content/uploads/2019/04/b.jpg", Ending::Same),
            ("/wp-content/uploads/2019/04/b-scaled.jpg", "/wp-content/uploads/2019/04/b.jpg", Ending::Same),
        ] {
            assert_eq!(without_ending(path), Some((rest.into(), ending)), "{path}");
        }
        for path in ["/", "/x", "/2019", "/2019/04", "/print", "/a-b.jpg", "/comment-page-x", "/page/x"] {
            assert_eq!(without_ending(path), None, "{path}");
        }
    }
}
