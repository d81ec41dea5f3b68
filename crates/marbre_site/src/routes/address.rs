//! Which kind of thing an address names.

use crate::pages;
use marbre_article::{
    LanguageTag,
    address::{ArticleAddress, Month},
};
use std::{borrow::Cow, fmt::Write as _};

/// What an address names, by its form alone: whether it exists is another question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// `/`: the reader's edition.
    Root,
    /// `/{lang}/`
    Front(LanguageTag),
    /// `/{lang}/{section}/`
    Section(LanguageTag, String),
    /// `/{lang}/{yyyy}/{mm}/{slug}` or `/{lang}/page/{slug}`, in some form.
    Article(ArticleAddress, Form),
    /// `/{lang}/topic/{slug}`
    Topic(LanguageTag, String),
    /// `/{lang}/author/{slug}`
    Author(LanguageTag, String),
    /// A feed of an edition or part of it, by the name of its file.
    Feed(LanguageTag, FeedOf, &'static str),
    /// `/sitemap.xml`
    SitemapIndex,
    /// `/{lang}/sitemap/{yyyy}-{mm}.xml`, or for another number than 1 `{yyyy}-{mm}-{number}.xml`.
    MonthSitemap(LanguageTag, Month, usize),
    /// `/{lang}/sitemap/pages.xml`: front page, sections and standing pages.
    PagesSitemap(LanguageTag),
    /// `/{lang}/news-sitemap.xml`
    NewsSitemap(LanguageTag),
    /// `/robots.txt`
    Robots,
    /// `/.well-known/security.txt`
    Security,
    /// `/trust.txt`, or `/.well-known/trust.txt`
    Trust(bool),
    /// `/log/` or `/log/verify`, in the reader's language.
    AnyLog(bool),
    /// `/log/{lang}/` or `/log/{lang}/verify`: what the public record is, or how to check it.
    Log(LanguageTag, bool),
    /// Nothing of ours: an old address, or a wrong one.
    Other,
}

/// The forms in which an article can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// Its page.
    Html,
    /// `.md`
    Markdown,
    /// `.txt`
    Text,
    /// `.json`: ninjs.
    Json,
    /// `…/comments`: what readers say under it.
    Comments,
    /// `…/history`: its versions.
    History,
    /// `…/history/{n}`: a version as it was.
    Version(u32),
    /// `…/history/{n}.json`: the same as ninjs.
    VersionJson(u32),
}

impl Form {
    const SUFFIXED: [(&'static str, Self); 3] = [(".md", Self::Markdown), (".txt", Self::Text), (".json", Self::Json)];

    fn suffix(self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Html => "",
            Self::Markdown => ".md",
            Self::Text => ".txt",
            Self::Json => ".json",
            Self::Comments => "/comments",
            Self::History => "/history",
            Self::Version(number) => return format!("/history/{number}").into(),
            Self::VersionJson(number) => return format!("/history/{number}.json").into(),
        })
    }
}

/// What a feed carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FeedOf {
    /// Everything new.
    Edition,
    /// A section, by its slug.
    Section(String),
    /// A topic.
    Topic(String),
    /// A byline.
    Author(String),
}

impl Route {
    /// What a decoded path names, in a publication with these editions.
    pub fn of(path: &str, editions: &[LanguageTag]) -> Self {
        match path {
            "/" => return Self::Root,
            "/sitemap.xml" => return Self::SitemapIndex,
            "/robots.txt" => return Self::Robots,
            "/.well-known/security.txt" => return Self::Security,
            "/trust.txt" => return Self::Trust(false),
            "/.well-known/trust.txt" => return Self::Trust(true),
            _ => {}
        }
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        if let ["log", rest @ ..] = parts.as_slice() {
            return log_page(rest, editions).unwrap_or(Self::Other);
        }
        let Some((first, rest)) = parts.split_first() else { return Self::Other };
        let Some(lang) = editions.iter().find(|lang| lang.as_str().eq_ignore_ascii_case(first)) else {
            return Self::Other;
        };
        in_edition(lang, rest).unwrap_or(Self::Other)
    }

    /// Whether it is a page for people, on which images are shown as the reader wants them.
    pub const fn is_page(&self) -> bool {
        matches!(
            self,
            Self::Front(_)
                | Self::Section(..)
                | Self::Topic(..)
                | Self::Author(..)
                | Self::Article(_, Form::Html | Form::Comments)
        )
    }

    /// The one path under which it is known, decoded; nothing for what has none.
    pub fn path(&self) -> Option<String> {
        Some(match self {
            Self::Root => "/".into(),
            Self::Front(lang) => format!("/{lang}/"),
            Self::Section(lang, slug) => format!("/{lang}/{slug}/"),
            Self::Article(address, form) => format!("{address}{}", form.suffix()),
            Self::Topic(lang, slug) => format!("/{lang}/topic/{slug}"),
            Self::Author(lang, slug) => format!("/{lang}/author/{slug}"),
            Self::Feed(lang, of, file) => format!("{}{file}", of.folder(lang)),
            Self::SitemapIndex => "/sitemap.xml".into(),
            Self::MonthSitemap(lang, month, number) => {
                let mut path = format!("/{lang}/sitemap/{:04}-{:02}", month.year(), month.month());
                if *number > 1 {
                    let _ = write!(path, "-{number}");
                }
                path + ".xml"
            }
            Self::PagesSitemap(lang) => format!("/{lang}/sitemap/pages.xml"),
            Self::NewsSitemap(lang) => format!("/{lang}/news-sitemap.xml"),
            Self::Robots => "/robots.txt".into(),
            Self::Security => "/.well-known/security.txt".into(),
            Self::Trust(false) => "/trust.txt".into(),
            Self::Trust(true) => "/.well-known/trust.txt".into(),
            Self::AnyLog(verify) => if *verify { "/log/verify" } else { "/log/" }.into(),
            Self::Log(lang, verify) => pages::log_address(lang, *verify),
            Self::Other => return None,
        })
    }

    /// True when it has further pages: `?page=2`.
    pub const fn is_paged(&self) -> bool {
        matches!(self, Self::Section(..) | Self::Topic(..) | Self::Author(..) | Self::Article(_, Form::Comments))
    }

    /// The language of what stands there.
    pub const fn lang(&self) -> Option<&LanguageTag> {
        match self {
            Self::Front(lang)
            | Self::Section(lang, _)
            | Self::Topic(lang, _)
            | Self::Author(lang, _)
            | Self::Feed(lang, ..)
            | Self::MonthSitemap(lang, ..)
            | Self::PagesSitemap(lang)
            | Self::NewsSitemap(lang)
            | Self::Log(lang, _) => Some(lang),
            Self::Article(address, _) => Some(&address.lang),
            Self::Root
            | Self::SitemapIndex
            | Self::Robots
            | Self::Security
            | Self::Trust(_)
            | Self::AnyLog(_)
            | Self::Other => None,
        }
    }

    /// A word for logs, which never carry addresses.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Root => "root",
            Self::Front(_) => "front",
            Self::Section(..) => "section",
            Self::Article(_, Form::Html) => "article",
            Self::Article(..) => "article form",
            Self::Topic(..) => "topic",
            Self::Author(..) => "author",
            Self::Feed(..) => "feed",
            Self::SitemapIndex | Self::MonthSitemap(..) | Self::PagesSitemap(_) | Self::NewsSitemap(_) => "sitemap",
            Self::Robots | Self::Security | Self::Trust(_) => "text file",
            Self::AnyLog(_) | Self::Log(..) => "log page",
            Self::Other => "other",
        }
    }
}

impl FeedOf {
    /// Where its files stand, ending in `/`.
    pub fn folder(&self, lang: &LanguageTag) -> String {
        match self {
            Self::Edition => format!("/{lang}/"),
            Self::Section(slug) => format!("/{lang}/{slug}/"),
            Self::Topic(slug) => format!("/{lang}/topic/{slug}/"),
            Self::Author(slug) => format!("/{lang}/author/{slug}/"),
        }
    }
}

/// What the rest of a path after the edition names.
fn in_edition(lang: &LanguageTag, rest: &[&str]) -> Option<Route> {
    // A slash at the end says nothing more.
    let rest = match rest {
        [rest @ .., ""] => rest,
        rest => rest,
    };
    if rest.iter().any(|part| part.is_empty()) {
        return None;
    }
    let lang = lang.clone();
    Some(match *rest {
        [] => Route::Front(lang),
        ["news-sitemap.xml"] => Route::NewsSitemap(lang),
        ["sitemap", "pages.xml"] => Route::PagesSitemap(lang),
        ["sitemap", name] => month_sitemap(lang, name)?,
        ["page", name] => article(lang, None, name),
        ["page", slug, "comments"] => under(lang, None, slug, Form::Comments),
        ["page", slug, "history"] => under(lang, None, slug, Form::History),
        ["page", slug, "history", version] => under(lang, None, slug, version_form(version)?),
        ["topic", slug] => Route::Topic(lang, slug.into()),
        ["author", slug] => Route::Author(lang, slug.into()),
        ["topic", slug, file] => Route::Feed(lang, FeedOf::Topic(slug.into()), feed_file(file)?),
        ["author", slug, file] => Route::Feed(lang, FeedOf::Author(slug.into()), feed_file(file)?),
        [year, month, name] if digits(year, 4) => article(lang, Some(self::month(year, month)?), name),
        [year, month, slug, "comments"] => under(lang, Some(self::month(year, month)?), slug, Form::Comments),
        [year, month, slug, "history"] => under(lang, Some(self::month(year, month)?), slug, Form::History),
        [year, month, slug, "history", version] => {
            under(lang, Some(self::month(year, month)?), slug, version_form(version)?)
        }
        [slug, file] => Route::Feed(lang, FeedOf::Section(slug.into()), feed_file(file)?),
        [name] => match feed_file(name) {
            Some(file) => Route::Feed(lang, FeedOf::Edition, file),
            None => Route::Section(lang, name.into()),
        },
        _ => return None,
    })
}

fn article(lang: LanguageTag, month: Option<Month>, name: &str) -> Route {
    let suffixed = Form::SUFFIXED
        .into_iter()
        .find_map(|(suffix, form)| Some((name.strip_suffix(suffix).filter(|slug| !slug.is_empty())?, form)));
    let (slug, form) = suffixed.unwrap_or((name, Form::Html));
    Route::Article(ArticleAddress { lang, month, slug: slug.into() }, form)
}

fn under(lang: LanguageTag, month: Option<Month>, slug: &str, form: Form) -> Route {
    Route::Article(ArticleAddress { lang, month, slug: slug.into() }, form)
}

/// `3`, or `3.json`.
fn version_form(name: &str) -> Option<Form> {
    let (number, json) = match name.strip_suffix(".json") {
        Some(number) => (number, true),
        None => (name, false),
    };
    let written = number.bytes().all(|byte| byte.is_ascii_digit()) && !number.starts_with('0');
    let number = number.parse().ok().filter(|_| written)?;
    Some(if json { Form::VersionJson(number) } else { Form::Version(number) })
}

/// What the rest of a path after `/log/` names, if it is a page.
fn log_page(rest: &[&str], editions: &[LanguageTag]) -> Option<Route> {
    let rest = match rest {
        [rest @ .., ""] => rest,
        rest => rest,
    };
    let edition = |tag: &str| editions.iter().find(|lang| lang.as_str().eq_ignore_ascii_case(tag)).cloned();
    Some(match *rest {
        [] => Route::AnyLog(false),
        ["verify"] => Route::AnyLog(true),
        [tag] => Route::Log(edition(tag)?, false),
        [tag, "verify"] => Route::Log(edition(tag)?, true),
        _ => return None,
    })
}

fn month(year: &str, month: &str) -> Option<Month> {
    (digits(year, 4) && digits(month, 2)).then_some(())?;
    Month::new(year.parse().ok()?, month.parse().ok()?)
}

fn month_sitemap(lang: LanguageTag, name: &str) -> Option<Route> {
    let mut parts = name.strip_suffix(".xml")?.split('-');
    let month = month(parts.next()?, parts.next()?)?;
    let number = match parts.next() {
        None => 1,
        Some(number) if !number.starts_with('0') && number.len() <= 4 => number.parse().ok().filter(|n| *n > 1)?,
        Some(_) => return None,
    };
    parts.next().is_none().then_some(Route::MonthSitemap(lang, month, number))
}

fn digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn feed_file(name: &str) -> Option<&'static str> {
    marbre_formats::feed::FORMATS.iter().map(|format| format.file_name).find(|file| *file == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn editions() -> Vec<LanguageTag> {
        ["fr", "ar", "pt-BR"].map(|tag| tag.parse().unwrap()).to_vec()
    }

    fn route(path: &str) -> Route {
        Route::of(path, &editions())
    }

    #[test]
    fn every_known_form_and_its_one_path() {
        for (path, name) in [
            ("/", "root"),
            ("/fr/", "front"),
            ("/pt-BR/", "front"),
            ("/fr/économie/", "section"),
            ("/ar/2026/03/ميناء", "article"),
            ("/fr/2026/03/x.md", "article form"),
            ("/fr/2026/03/x.json", "article form"),
            ("/fr/2026/03/x/comments", "article form"),
            ("/fr/page/à-propos", "article"),
            ("/fr/page/à-propos.txt", "article form"),
            ("/fr/topic/eau", "topic"),
            ("/fr/author/aminata", "author"),
            ("/fr/feed.atom", "feed"),
            ("/fr/économie/feed.rss", "feed"),
            ("/fr/topic/eau/feed.json", "feed"),
            ("/fr/author/aminata/feed.atom", "feed"),
            ("/sitemap.xml", "sitemap"),
            ("/fr/sitemap/2026-03.xml", "sitemap"),
            ("/fr/sitemap/2026-03-2.xml", "sitemap"),
            ("/fr/sitemap/pages.xml", "sitemap"),
            ("/fr/news-sitemap.xml", "sitemap"),
            ("/robots.txt", "text file"),
            ("/.well-known/security.txt", "text file"),
            ("/trust.txt", "text file"),
            ("/.well-known/trust.txt", "text file"),
            ("/log/", "log page"),
            ("/log/verify", "log page"),
            ("/log/fr/", "log page"),
            ("/log/pt-BR/verify", "log page"),
            ("/fr/2026/03/x/history", "article form"),
            ("/fr/2026/03/x/history/12", "article form"),
            ("/fr/2026/03/x/history/12.json", "article form"),
            ("/fr/page/à-propos/history/1", "article form"),
        ] {
            let route = route(path);
            assert_eq!(route.name(), name, "{path}");
            assert_eq!(route.path().as_deref(), Some(path), "{path}");
        }
    }

    #[test]
    fn other_spellings_have_the_same_one_path() {
        for (path, canonical) in [
            ("/fr", "/fr/"),
            ("/FR/", "/fr/"),
            ("/pt-br/2026/03/x", "/pt-BR/2026/03/x"),
            ("/fr/économie", "/fr/économie/"),
            ("/fr/2026/03/x/", "/fr/2026/03/x"),
            ("/fr/topic/eau/", "/fr/topic/eau"),
            ("/fr/2026/03/x/comments/", "/fr/2026/03/x/comments"),
        ] {
            assert_eq!(route(path).path().as_deref(), Some(canonical), "{path}");
        }
    }

    #[test]
    fn what_has_no_form_of_ours() {
        for path in [
            "/de/",
            "/fr/2026/13/x",
            "/fr/2026/3/x",
            "/fr/2026/03/",
            "/fr//x",
            "/fr/a/b/c/d/e",
            "/fr/sitemap/2026-00.xml",
            "/fr/sitemap/2026-03-1.xml",
            "/fr/sitemap/2026-03-02.xml",
            "/fr/économie/feed.xml",
            "/category/eau",
            "/2019/04/x",
        ] {
            assert_eq!(route(path), Route::Other, "{path}");
        }
    }

    #[test]
    fn a_suffix_alone_is_a_slug() {
        let Route::Article(address, Form::Html) = route("/fr/2026/03/.md") else { panic!() };
        assert_eq!(address.slug, ".md");
    }
}
