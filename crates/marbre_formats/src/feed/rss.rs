//! RSS 2.0 with the content, Dublin Core, Atom link and Media modules:
//! <https://www.rssboard.org/rss-specification>, <https://www.rssboard.org/rss-profile>,
//! <https://www.rssboard.org/media-rss>.

use super::{Feed, FeedImage, FeedItem, Format, named};
use crate::{timestamp::rfc822, uri::ascii, xml_writer::XmlWriter};

/// The format's line in the catalogue.
pub(super) const FORMAT: Format =
    Format { name: "RSS", file_name: "feed.rss", media_type: "application/rss+xml", write };

fn write(feed: &Feed) -> String {
    let mut xml = XmlWriter::new();
    xml.open(
        "rss",
        &[
            ("version", "2.0"),
            ("xmlns:atom", "http://www.w3.org/2005/Atom"),
            ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:media", "http://search.yahoo.com/mrss/"),
        ],
    );
    xml.open("channel", &[]);
    xml.text("title", &[], &feed.title);
    xml.text("link", &[], &ascii(&feed.home_url));
    xml.text("description", &[], if feed.subtitle.trim().is_empty() { &feed.title } else { &feed.subtitle });
    xml.text("language", &[], feed.language.as_str());
    xml.text("lastBuildDate", &[], &rfc822(feed.updated));
    xml.empty("atom:link", &[("rel", "self"), ("type", FORMAT.media_type), ("href", &feed.self_url(&FORMAT))]);
    if let Some(hub) = &feed.hub {
        xml.empty("atom:link", &[("rel", "hub"), ("href", &ascii(hub))]);
    }
    for item in &feed.items {
        write_item(&mut xml, feed, item);
    }
    xml.finish()
}

fn write_item(xml: &mut XmlWriter, feed: &Feed, item: &FeedItem) {
    let url = ascii(&item.url);
    xml.open("item", &[]);
    xml.text("title", &[], &item.title);
    xml.text("link", &[], &url);
    xml.text("guid", &[("isPermaLink", if item.id == url { "true" } else { "false" })], &item.id);
    xml.text("pubDate", &[], &rfc822(item.published));
    let authors = if item.authors.is_empty() { feed.signatories() } else { named(&item.authors) };
    for author in authors {
        xml.text("dc:creator", &[], &author.name);
    }
    if item.language != feed.language {
        xml.text("dc:language", &[], item.language.as_str());
    }
    for category in item.distinct_categories() {
        xml.text("category", &[], category);
    }
    xml.text("description", &[], &as_html(item.summary_or_title()));
    if let Some(content) = item.content() {
        xml.text("content:encoded", &[], &content);
    }
    if let Some(image) = &item.image {
        write_image(xml, image);
    }
    xml.close();
}

fn write_image(xml: &mut XmlWriter, image: &FeedImage) {
    let (url, width, height) = (ascii(&image.url), image.width.to_string(), image.height.to_string());
    let bytes = image.bytes.map(|bytes| bytes.to_string());
    let mut attributes = vec![("url", url.as_str()), ("type", image.media_type), ("medium", "image")];
    attributes.extend(bytes.as_deref().map(|bytes| ("fileSize", bytes)));
    if image.width > 0 && image.height > 0 {
        attributes.extend([("width", width.as_str()), ("height", height.as_str())]);
    }
    if image.alt.trim().is_empty() {
        xml.empty("media:content", &attributes);
    } else {
        xml.open("media:content", &attributes);
        xml.text("media:description", &[("type", "plain")], &image.alt);
        xml.close();
    }
}

/// An item's description is HTML to those who read it, so plain text is escaped once more.
fn as_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
