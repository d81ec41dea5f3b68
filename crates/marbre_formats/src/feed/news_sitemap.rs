//! Google News sitemaps: <https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap>.

use super::sitemap::NAMESPACE;
use crate::{timestamp::rfc3339, uri::ascii, xml_writer::XmlWriter};
use marbre_article::{LanguageTag, Moment};

/// The most articles that a news sitemap may hold.
pub const MOST_ARTICLES: usize = 1_000;

/// How long an article stays in it, in milliseconds: two days.
pub const STAY: i64 = 2 * 24 * 60 * 60 * 1000;

/// The news of one language edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsSitemap {
    /// The publication's name, as it stands on its pages.
    pub publication: String,
    /// The language of the edition.
    pub language: LanguageTag,
    /// The edition's front page, absolute. It stands alone when there is no news, since an empty sitemap is not valid.
    pub home_url: String,
    /// Articles of the edition, in any order; those that are too old, or not out yet, are left out.
    pub articles: Vec<NewsArticle>,
}

/// One article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsArticle {
    /// Its page, absolute.
    pub url: String,
    /// Its headline, plain text, without the publication's name.
    pub title: String,
    /// When it was first published.
    pub published: Moment,
    /// Its image, absolute, as large as it is offered; nothing when it has none that may be shown.
    pub image: Option<String>,
}

/// The sitemap at the instant `now`: the newest [`MOST_ARTICLES`] of the last two days, newest first.
pub fn write(news: &NewsSitemap, now: Moment) -> String {
    let recent = now.0.saturating_sub(STAY)..=now.0;
    let mut articles: Vec<&NewsArticle> = news
        .articles
        .iter()
        .filter(|article| recent.contains(&article.published.0) && !article.title.trim().is_empty())
        .collect();
    articles.sort_by_key(|article| std::cmp::Reverse(article.published));
    articles.truncate(MOST_ARTICLES);

    let mut xml = XmlWriter::new();
    let namespaces = [
        ("xmlns", NAMESPACE),
        ("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9"),
        ("xmlns:image", "http://www.google.com/schemas/sitemap-image/1.1"),
    ];
    xml.open("urlset", &namespaces);
    let language = language_code(&news.language);
    for article in &articles {
        write_article(&mut xml, news, &language, article);
    }
    if articles.is_empty() {
        xml.open("url", &[]);
        xml.text("loc", &[], &ascii(&news.home_url));
    }
    xml.finish()
}

fn write_article(xml: &mut XmlWriter, news: &NewsSitemap, language: &str, article: &NewsArticle) {
    xml.open("url", &[]);
    xml.text("loc", &[], &ascii(&article.url));
    xml.open("news:news", &[]);
    xml.open("news:publication", &[]);
    xml.text("news:name", &[], &news.publication);
    xml.text("news:language", &[], language);
    xml.close();
    xml.text("news:publication_date", &[], &rfc3339(article.published));
    xml.text("news:title", &[], &article.title);
    xml.close();
    if let Some(image) = &article.image {
        xml.open("image:image", &[]);
        xml.text("image:loc", &[], &ascii(image));
        xml.close();
    }
    xml.close();
}

/// ISO 639 in two or three letters; Chinese alone says how it is written: `zh-cn` (simplified) or `zh-tw`.
fn language_code(language: &LanguageTag) -> String {
    if language.primary() != "zh" {
        return language.primary().to_owned();
    }
    let parts: Vec<&str> = language.as_str().split('-').skip(1).collect();
    let traditional = match parts.as_slice() {
        ["Hant", ..] => true,
        ["Hans", ..] => false,
        _ => parts.iter().any(|part| matches!(*part, "TW" | "HK" | "MO")),
    };
    if traditional { "zh-tw" } else { "zh-cn" }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_as_google_names_them() {
        for (tag, code) in [
            ("fr", "fr"),
            ("pt-BR", "pt"),
            ("ckb", "ckb"),
            ("zh", "zh-cn"),
            ("zh-Hant", "zh-tw"),
            ("zh-HK", "zh-tw"),
            ("zh-Hans-HK", "zh-cn"),
        ] {
            assert_eq!(language_code(&tag.parse().unwrap()), code, "{tag}");
        }
    }
}
