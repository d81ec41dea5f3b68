//! Feeds and sitemaps that we write.
//!
//! A feed format is a file here, a line in [`FORMATS`] and a fixture.

mod atom;
mod json;
pub mod news_sitemap;
pub mod robots;
mod rss;
pub mod sitemap;

use marbre_article::{LanguageTag, Moment, language::Direction, render::Html};

/// What a feed says, in whatever format. Addresses are absolute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// Its identity, a `tag:` or `https:` address that never changes, even when the site moves.
    pub id: String,
    /// Its name, plain text.
    pub title: String,
    /// The line under its name, plain text. May be empty.
    pub subtitle: String,
    /// The page that shows the same: the front page, a section.
    pub home_url: String,
    /// Where its files stand, ending in `/`: the name of the file of a format is appended.
    pub folder_url: String,
    /// Its language.
    pub language: LanguageTag,
    /// When what it says last changed.
    pub updated: Moment,
    /// Who signs what no one else signs. May be empty: then it is the feed's title.
    pub authors: Vec<Author>,
    /// The WebSub hub that tells of changes.
    pub hub: Option<String>,
    /// What it carries, newest first.
    pub items: Vec<FeedItem>,
}

/// A name under a headline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The name, plain text.
    pub name: String,
    /// The author's page.
    pub url: Option<String>,
}

/// One article in a feed. Addresses are absolute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedItem {
    /// Its identity, a `tag:` or `https:` address that never changes, even when the article moves.
    pub id: String,
    /// Its page.
    pub url: String,
    /// The headline, plain text.
    pub title: String,
    /// The standfirst, plain text. May be empty.
    pub summary: String,
    /// The whole text, with absolute addresses in it; nothing when the feed shall carry summaries only.
    pub content_html: Option<Html>,
    /// When it was first published.
    pub published: Moment,
    /// When it last changed.
    pub updated: Moment,
    /// Who signs it.
    pub authors: Vec<Author>,
    /// Its section and topics, plain text.
    pub categories: Vec<String>,
    /// The image that stands for it.
    pub image: Option<FeedImage>,
    /// Its language.
    pub language: LanguageTag,
    /// The same story in other languages: language and page.
    pub translations: Vec<(LanguageTag, String)>,
}

/// The image that stands for an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedImage {
    /// Where it is, absolute.
    pub url: String,
    /// What it is: `image/jpeg`.
    pub media_type: &'static str,
    /// Its length, where known.
    pub bytes: Option<u64>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// What it shows, plain text. May be empty.
    pub alt: String,
}

/// A format in which feeds are offered.
pub struct Format {
    /// What people call it.
    pub name: &'static str,
    /// The last part of the feed's address.
    pub file_name: &'static str,
    /// The media type to serve it with and to name in links to it.
    pub media_type: &'static str,
    /// Writes the document, in UTF-8.
    pub write: fn(&Feed) -> String,
}

/// Every format in which feeds are offered, the one to recommend first.
pub const FORMATS: &[Format] = &[atom::FORMAT, rss::FORMAT, json::FORMAT];

impl Feed {
    /// Where this feed is in that format.
    fn self_url(&self, format: &Format) -> String {
        crate::uri::ascii(&format!("{}{}", self.folder_url, format.file_name))
    }

    /// Who signs what no one else signs: never empty.
    fn signatories(&self) -> Vec<Author> {
        let named = named(&self.authors);
        if named.is_empty() { vec![Author { name: self.title.clone(), url: None }] } else { named }
    }
}

impl FeedItem {
    /// When it last changed: never before it was published.
    fn changed(&self) -> Moment {
        self.updated.max(self.published)
    }

    /// The whole text; text that runs from right to left says so itself, since a reader may stand among others.
    fn content(&self) -> Option<String> {
        let html = self.content_html.as_ref()?.as_str();
        Some(match self.language.direction() {
            Direction::Ltr => html.to_owned(),
            Direction::Rtl => format!("<div lang=\"{}\" dir=\"rtl\">{html}</div>", self.language),
        })
    }

    /// The sentence that stands for the text where nothing else does.
    fn summary_or_title(&self) -> &str {
        if self.summary.trim().is_empty() { &self.title } else { &self.summary }
    }

    /// Its section and topics, each once, none of them blank.
    fn distinct_categories(&self) -> Vec<&str> {
        let mut distinct: Vec<&str> = Vec::new();
        for category in self.categories.iter().map(|category| category.trim()).filter(|category| !category.is_empty()) {
            if !distinct.contains(&category) {
                distinct.push(category);
            }
        }
        distinct
    }
}

/// The authors that have a name.
fn named(authors: &[Author]) -> Vec<Author> {
    authors.iter().filter(|author| !author.name.trim().is_empty()).cloned().collect()
}
