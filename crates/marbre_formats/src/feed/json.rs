//! JSON Feed 1.1: <https://www.jsonfeed.org/version/1.1/>.

use super::{Author, Feed, FeedItem, Format, named};
use crate::{timestamp::rfc3339, uri::ascii};
use serde::Serialize;

/// The format's line in the catalogue.
pub(super) const FORMAT: Format =
    Format { name: "JSON Feed", file_name: "feed.json", media_type: "application/feed+json", write };

#[derive(Serialize)]
struct JsonFeed<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: String,
    feed_url: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    language: &'a str,
    authors: Vec<JsonAuthor>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hubs: Vec<JsonHub>,
    items: Vec<JsonItem<'a>>,
}

#[derive(Serialize)]
struct JsonHub {
    r#type: &'static str,
    url: String,
}

#[derive(Serialize)]
struct JsonAuthor {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
struct JsonItem<'a> {
    id: &'a str,
    url: String,
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    summary: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_html: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<String>,
    date_published: String,
    date_modified: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<JsonAuthor>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<&'a str>,
    language: &'a str,
}

#[expect(clippy::expect_used, reason = "strings and lists of them always serialise")]
fn write(feed: &Feed) -> String {
    let document = JsonFeed {
        version: "https://jsonfeed.org/version/1.1",
        title: &feed.title,
        home_page_url: ascii(&feed.home_url),
        feed_url: feed.self_url(&FORMAT),
        description: feed.subtitle.trim(),
        language: feed.language.as_str(),
        authors: authors(feed.signatories()),
        hubs: feed.hub.iter().map(|hub| JsonHub { r#type: "WebSub", url: ascii(hub) }).collect(),
        items: feed.items.iter().map(item).collect(),
    };
    serde_json::to_string(&document).expect("a feed of strings")
}

fn item(item: &FeedItem) -> JsonItem<'_> {
    let content_html = item.content();
    JsonItem {
        id: &item.id,
        url: ascii(&item.url),
        title: &item.title,
        summary: item.summary.trim(),
        content_text: content_html.is_none().then(|| item.summary_or_title()),
        content_html,
        image: item.image.as_ref().map(|image| ascii(&image.url)),
        date_published: rfc3339(item.published),
        date_modified: rfc3339(item.changed()),
        authors: authors(named(&item.authors)),
        tags: item.distinct_categories(),
        language: item.language.as_str(),
    }
}

fn authors(authors: Vec<Author>) -> Vec<JsonAuthor> {
    authors.into_iter().map(|author| JsonAuthor { name: author.name, url: author.url.map(|url| ascii(&url)) }).collect()
}
