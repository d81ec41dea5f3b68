//! Atom 1.0: <https://www.rfc-editor.org/rfc/rfc4287>.

use super::{Author, Feed, FeedItem, Format, named};
use crate::{timestamp::rfc3339, uri::ascii, xml_writer::XmlWriter};

/// The format's line in the catalogue.
pub(super) const FORMAT: Format =
    Format { name: "Atom", file_name: "feed.atom", media_type: "application/atom+xml", write };

fn write(feed: &Feed) -> String {
    let mut xml = XmlWriter::new();
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", feed.language.as_str())]);
    xml.text("id", &[], &feed.id);
    xml.text("title", &[], &feed.title);
    if !feed.subtitle.trim().is_empty() {
        xml.text("subtitle", &[], &feed.subtitle);
    }
    xml.text("updated", &[], &rfc3339(feed.updated));
    for author in &feed.signatories() {
        write_author(&mut xml, author);
    }
    xml.empty("link", &[("rel", "self"), ("type", FORMAT.media_type), ("href", &feed.self_url(&FORMAT))]);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &ascii(&feed.home_url))]);
    if let Some(hub) = &feed.hub {
        xml.empty("link", &[("rel", "hub"), ("href", &ascii(hub))]);
    }
    for item in &feed.items {
        write_entry(&mut xml, feed, item);
    }
    xml.finish()
}

fn write_entry(xml: &mut XmlWriter, feed: &Feed, item: &FeedItem) {
    let language = [("xml:lang", item.language.as_str())];
    xml.open("entry", if item.language == feed.language { &[] } else { &language });
    xml.text("id", &[], &item.id);
    xml.text("title", &[], &item.title);
    write_links(xml, item);
    xml.text("published", &[], &rfc3339(item.published));
    xml.text("updated", &[], &rfc3339(item.changed()));
    for author in &named(&item.authors) {
        write_author(xml, author);
    }
    for category in item.distinct_categories() {
        xml.empty("category", &[("term", category)]);
    }
    let content = item.content();
    if !item.summary.trim().is_empty() || content.is_none() {
        xml.text("summary", &[], item.summary_or_title());
    }
    if let Some(content) = content {
        xml.text("content", &[("type", "html")], &content);
    }
    xml.close();
}

fn write_links(xml: &mut XmlWriter, item: &FeedItem) {
    let page = [(&item.language, &item.url)];
    let translations = item.translations.iter().map(|(language, url)| (language, url));
    let translations = translations.filter(|(language, _)| **language != item.language);
    for (language, url) in page.into_iter().chain(translations) {
        let href = ascii(url);
        let attributes =
            [("rel", "alternate"), ("type", "text/html"), ("href", &href), ("hreflang", language.as_str())];
        // A page that stands alone needs no language to be told from the others.
        xml.empty("link", if item.translations.is_empty() { &attributes[..3] } else { &attributes });
    }
    if let Some(image) = &item.image {
        let (href, length) = (ascii(&image.url), image.bytes.map(|bytes| bytes.to_string()));
        let mut attributes = vec![("rel", "enclosure"), ("type", image.media_type), ("href", href.as_str())];
        attributes.extend(length.as_deref().map(|length| ("length", length)));
        attributes.extend(Some(("title", image.alt.as_str())).filter(|(_, alt)| !alt.trim().is_empty()));
        xml.empty("link", &attributes);
    }
}

fn write_author(xml: &mut XmlWriter, author: &Author) {
    xml.open("author", &[]);
    xml.text("name", &[], &author.name);
    if let Some(url) = &author.url {
        xml.text("uri", &[], &ascii(url));
    }
    xml.close();
}
