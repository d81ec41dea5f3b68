//! The frame of every page: head, masthead, sections, footer.

use super::{
    address,
    context::{Context, Date},
};
use crate::theme::Trusted;
use marbre_article::{LanguageTag, SectionId};
use marbre_words::autonym;
use serde::Serialize;

/// What the frame of a page says.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Frame {
    /// The page's language: `fr`.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The title of the window.
    pub title: String,
    /// For search engines. May be empty.
    pub description: String,
    /// The page's own address, absolute. Empty on pages that are answers to a mistake.
    pub canonical: String,
    /// The page in every language, this one and `x-default` among them; empty when there is only one.
    pub alternates: Vec<Alternate>,
    /// The feed that fits the page best.
    pub feed: Option<Feed>,
    /// The same for machines: Markdown, plain text.
    pub forms: Vec<Form>,
    /// The page before this one in a list.
    pub previous: Option<String>,
    /// The page after this one in a list.
    pub next: Option<String>,
    /// OpenGraph: property, content.
    pub properties: Vec<(&'static str, String)>,
    /// schema.org, as JSON-LD.
    pub json_ld: Option<Trusted>,
    /// The newspaper's name.
    pub name: String,
    /// The line under the name. May be empty.
    pub motto: String,
    /// The front page.
    pub home: String,
    /// The date in the ear, if the page has one.
    pub date: Option<Date>,
    /// The other editions: the same page there, or else their front page. Empty when there is only one edition.
    pub editions: Vec<EditionLink>,
    /// The row of sections, at most eight.
    pub sections: Vec<Link>,
    /// The other sections.
    pub more_sections: Vec<Link>,
    /// Standing pages: about us, contact; and whatever else the edition links to at its foot.
    pub standing: Vec<Link>,
    /// The logo, if there is one.
    pub logo: Option<LogoView>,
    /// How much of images this reader wants: `full`, `low` or `text`.
    pub data: &'static str,
}

/// The logo.
#[derive(Debug, Clone, Serialize)]
pub struct LogoView {
    /// Its file.
    pub src: String,
    /// Pixels across in the masthead.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Whether the name stands beside it; else it says the name.
    pub beside: bool,
}

/// The page in another language, for search engines.
#[derive(Debug, Clone, Serialize)]
pub struct Alternate {
    /// Its language, or `x-default`.
    pub lang: String,
    /// Its address, absolute.
    pub href: String,
}

/// A feed.
#[derive(Debug, Clone, Serialize)]
pub struct Feed {
    /// What it is the feed of: the name of the newspaper, of a section…
    pub name: String,
    /// Its address.
    pub href: String,
}

/// The page in another form.
#[derive(Debug, Clone, Serialize)]
pub struct Form {
    /// `text/markdown`
    pub media_type: &'static str,
    /// Its address.
    pub href: String,
}

/// A link to another edition.
#[derive(Debug, Clone, Serialize)]
pub struct EditionLink {
    /// Its language.
    pub lang: String,
    /// What the language calls itself.
    pub name: String,
    /// Where it leads.
    pub href: String,
}

/// A link.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Link {
    /// Its words.
    pub name: String,
    /// Where it leads.
    pub href: String,
    /// `page` when it leads to this page, `true` when this page is part of what it leads to, else empty.
    pub current: &'static str,
}

/// What a page says of itself, for its frame.
#[derive(Default)]
pub(super) struct About {
    /// Without the newspaper's name. Empty on the front page.
    pub title: String,
    pub description: String,
    /// From the root. Empty on answers to a mistake.
    pub path: String,
    /// Language → path of the same page, this one included.
    pub elsewhere: Vec<(LanguageTag, String)>,
    /// Where a reader whose language we do not know is best sent; else the first of the editions that have the page.
    pub default: Option<String>,
    pub feed: Option<Feed>,
    pub forms: Vec<Form>,
    pub previous: Option<String>,
    pub next: Option<String>,
    pub properties: Vec<(&'static str, String)>,
    pub json_ld: Option<Trusted>,
    pub date: Option<Date>,
    /// The section that the page belongs to, and whether it is that section's own page.
    pub section: Option<(SectionId, bool)>,
}

impl Context<'_> {
    /// The frame of the page that is described by `about`.
    pub(super) fn frame(&self, about: About) -> Frame {
        let (sections, more_sections) = self.header_links(about.section, &about.path);
        let canonical = match about.path.as_str() {
            "" => String::new(),
            path => address::absolute(self.origin(), path),
        };
        Frame {
            lang: self.lang.to_string(),
            dir: self.lang.direction().as_str(),
            alternates: self.alternates(&about),
            editions: self.edition_links(&about.elsewhere),
            title: about.title,
            description: about.description,
            canonical,
            feed: about.feed,
            forms: about.forms,
            previous: about.previous,
            next: about.next,
            properties: about.properties,
            json_ld: about.json_ld,
            name: self.name.clone(),
            motto: self.motto.clone(),
            home: address::front(&self.lang),
            date: about.date,
            sections,
            more_sections,
            standing: self.footer_links(),
            logo: self.logo(),
            data: crate::routes::data_word(self.site.images),
        }
    }

    /// The edition's feed.
    pub(super) fn edition_feed(&self) -> Feed {
        Feed { name: self.name.clone(), href: address::feed(&address::front(&self.lang)) }
    }

    fn alternates(&self, about: &About) -> Vec<Alternate> {
        if about.elsewhere.len() < 2 {
            return Vec::new();
        }
        // The same order on every page of the group, so that each names the same default.
        let by_edition: Vec<_> = self
            .publication
            .editions
            .iter()
            .filter_map(|edition| about.elsewhere.iter().find(|(lang, _)| *lang == edition.lang))
            .collect();
        let default = about.default.as_ref().or(by_edition.first().map(|(_, path)| path));
        let absolute = |path: &str| address::absolute(self.origin(), path);
        by_edition
            .iter()
            .map(|(lang, path)| Alternate { lang: lang.to_string(), href: absolute(path) })
            .chain(default.map(|path| Alternate { lang: "x-default".into(), href: absolute(path) }))
            .collect()
    }

    fn edition_links(&self, elsewhere: &[(LanguageTag, String)]) -> Vec<EditionLink> {
        let others = self.publication.editions.iter().filter(|edition| edition.lang != self.lang);
        others
            .map(|edition| {
                let same = elsewhere.iter().find(|(lang, _)| *lang == edition.lang).map(|(_, path)| path.clone());
                EditionLink {
                    lang: edition.lang.to_string(),
                    name: autonym(&edition.lang),
                    href: same.unwrap_or_else(|| address::front(&edition.lang)),
                }
            })
            .collect()
    }
}
