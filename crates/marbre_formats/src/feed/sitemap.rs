//! Sitemaps 0.9 with language alternates: <https://www.sitemaps.org/protocol.html>,
//! <https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap>.

use crate::{timestamp::rfc3339, uri::ascii, xml_writer::XmlWriter};
use marbre_article::{LanguageTag, Moment};

/// The media type of sitemaps and their index.
pub const MEDIA_TYPE: &str = "application/xml";

/// The most addresses that a sitemap, or sitemaps that an index, may hold.
pub const MOST_URLS: usize = 50_000;

/// The longest sitemap or index, in bytes before compression: 50 MiB.
pub const MOST_BYTES: usize = 50 * 1024 * 1024;

pub(super) const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// A page that search engines should know: public, indexable, its own canonical address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SitemapUrl {
    /// Its address, absolute.
    pub url: String,
    /// When it last changed.
    pub updated: Option<Moment>,
    /// Every language version of it with its address, itself included, in the order of the publication's editions.
    /// Give the same list for each of them; the first is offered to readers of any other language. With one or none,
    /// no alternates are written.
    pub languages: Vec<(LanguageTag, String)>,
}

/// A sitemap as its index names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SitemapFile {
    /// Its address, absolute.
    pub url: String,
    /// When something in it last changed.
    pub updated: Option<Moment>,
}

/// Sitemaps of these pages: as many as the limits ask for, none when there is no page (an empty one is not valid).
pub fn sitemaps(urls: impl IntoIterator<Item = SitemapUrl>) -> Vec<String> {
    split(urls, MOST_URLS, MOST_BYTES)
}

/// The index of these sitemaps, at most [`MOST_URLS`] of them: more are left out.
pub fn index(files: &[SitemapFile]) -> String {
    let mut xml = XmlWriter::new();
    xml.open("sitemapindex", &[("xmlns", NAMESPACE)]);
    for file in files.iter().take(MOST_URLS) {
        xml.open("sitemap", &[]);
        xml.text("loc", &[], &ascii(&file.url));
        if let Some(updated) = file.updated {
            xml.text("lastmod", &[], &rfc3339(updated));
        }
        xml.close();
    }
    xml.finish()
}

fn split(urls: impl IntoIterator<Item = SitemapUrl>, most_urls: usize, most_bytes: usize) -> Vec<String> {
    let (mut files, mut file, mut held) = (Vec::new(), begin(), 0);
    for url in urls {
        // An address takes less than this: the file never grows past its limit.
        let room = url.languages.iter().map(|(_, href)| href.len() * 6 + 200).sum::<usize>() + url.url.len() * 6 + 400;
        if held > 0 && (held == most_urls || file.len() + room > most_bytes) {
            files.push(std::mem::replace(&mut file, begin()).finish());
            held = 0;
        }
        write_url(&mut file, &url);
        held += 1;
    }
    if held > 0 {
        files.push(file.finish());
    }
    files
}

fn begin() -> XmlWriter {
    let mut xml = XmlWriter::new();
    xml.open("urlset", &[("xmlns", NAMESPACE), ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")]);
    xml
}

fn write_url(xml: &mut XmlWriter, url: &SitemapUrl) {
    xml.open("url", &[]);
    xml.text("loc", &[], &ascii(&url.url));
    if let Some(updated) = url.updated {
        xml.text("lastmod", &[], &rfc3339(updated));
    }
    if let [(_, default), _, ..] = url.languages.as_slice() {
        let named = url.languages.iter().map(|(language, href)| (language.as_str(), href));
        for (language, href) in named.chain([("x-default", default)]) {
            xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", language), ("href", &ascii(href))]);
        }
    }
    xml.close();
}
