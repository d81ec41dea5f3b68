//! What a page says of itself in its head: Open Graph, Dublin Core, and the plain names that came before them.

use super::{
    page::{Page, squeezed},
    said::{Author, Picture, Said},
};
use crate::import::wordpress::plain;

/// What the head says.
#[expect(clippy::too_many_lines, reason = "a list of the names that pages use")]
pub fn read(page: &Page) -> Said {
    let head = Head { page };
    let creators = head.all(&[
        "article:author",
        "dc:creator",
        "dcterms:creator",
        "dc.creator",
        "parsely-author",
        "sailthru.author",
        "author",
        "byl",
    ]);
    let author = |name: String| Author { name, ..Author::default() };
    Said {
        headline: head.first(&["dc:title", "dcterms:title", "dc.title", "og:title", "twitter:title", "parsely-title"]),
        standfirst: head.first(&[
            "og:description",
            "dc:description",
            "dcterms:description",
            "twitter:description",
            "description",
        ]),
        published: head.first(&[
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "datepublished",
            "dc:date",
            "dc.date",
            "dc.date.issued",
            "dcterms:created",
            "dcterms.created",
            "dcterms:issued",
            "parsely-pub-date",
            "sailthru.date",
            "publish-date",
            "publication_date",
            "pubdate",
            "date",
            "citation_publication_date",
        ]),
        modified: head.first(&[
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "dcterms:modified",
            "last-modified",
        ]),
        authors: creators.into_iter().filter(|name| !name.starts_with("http")).map(author).collect(),
        publication: head.first(&[
            "og:site_name",
            "application-name",
            "apple-mobile-web-app-title",
            "publisher",
            "dc:publisher",
        ]),
        sections: head.all(&["article:section", "parsely-section", "section", "category"]),
        topics: head.topics(),
        picture: head.picture(),
        language: head.first(&["og:locale", "dc:language", "dcterms:language", "content-language", "language"]),
        address: head.address(),
        body: String::new(),
    }
}

struct Head<'a> {
    page: &'a Page,
}

impl Head<'_> {
    /// The value of the first of these names that has one.
    fn first(&self, names: &[&str]) -> String {
        names.iter().find_map(|name| self.values(name).next()).unwrap_or_default()
    }

    /// All values of the first of these names that has any.
    fn all(&self, names: &[&str]) -> Vec<String> {
        names
            .iter()
            .map(|name| self.values(name).collect::<Vec<_>>())
            .find(|values| !values.is_empty())
            .unwrap_or_default()
    }

    fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = String> + 'a {
        let page = self.page;
        let names = move |id| {
            ["property", "name", "itemprop", "http-equiv"].into_iter().filter_map(move |key| page.attribute(id, key))
        };
        page.all()
            .filter(|id| page.name(*id) == "meta")
            .filter(move |id| {
                names(*id).any(|value| value.split_whitespace().any(|word| word.eq_ignore_ascii_case(name)))
            })
            .filter_map(|id| page.attribute(id, "content"))
            .map(plain::line)
            .filter(|value| !value.is_empty())
    }

    fn topics(&self) -> Vec<String> {
        let tags = self.all(&["article:tag", "parsely-tags", "news_keywords", "keywords"]);
        let words = tags.iter().flat_map(|tag| tag.split([',', ';', '،'])).map(squeezed);
        words.filter(|word| !word.is_empty()).collect()
    }

    fn picture(&self) -> Option<Picture> {
        let address =
            self.first(&["og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"]);
        let alt = self.first(&["og:image:alt", "twitter:image:alt"]);
        (!address.is_empty()).then(|| Picture { address, alt, ..Picture::default() })
    }

    fn address(&self) -> String {
        let page = self.page;
        let link = page.first(|id| page.name(id) == "link" && page.says(id, "rel", "canonical"));
        let canonical = link.and_then(|id| page.attribute(id, "href")).filter(|href| href.starts_with("http"));
        canonical.map(str::to_owned).unwrap_or_else(|| {
            let graph = self.first(&["og:url", "twitter:url", "parsely-link"]);
            if graph.starts_with("http") { graph } else { saved_from(page).unwrap_or_default() }
        })
    }
}

/// Where a browser says it saved the page from: `saved from url=(0027)https://example.org/a`.
fn saved_from(page: &Page) -> Option<String> {
    let comment =
        page.all().take(50).find_map(|id| page.comment(id).filter(|text| text.contains("saved from url=")))?;
    let address = comment.split_once("saved from url=")?.1.split_once(')')?.1.trim();
    address.starts_with("http").then(|| address.split_whitespace().next().unwrap_or(address).to_owned())
}
