//! Titles of other articles that a page leads to.

use super::{
    furniture::Furniture,
    page::{Id, Page},
    words,
};

/// Another article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Its title.
    pub title: String,
    /// Where it is, as written. May be empty.
    pub address: String,
}

/// How many are kept.
const MOST: usize = 30;
/// Labels of lists of related articles.
const LABELS: &[&str] = &[
    "related",
    "relatedposts",
    "recommended",
    "recommendations",
    "lire aussi",
    "lireaussi",
    "read also",
    "read more",
    "see also",
    "more on",
    "associated",
    "meme sujet",
];

/// The titles in every list of related articles, each once.
pub fn find(page: &Page, furniture: &Furniture) -> Vec<Related> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < page.all().end {
        if furniture.drops(at) && leads_elsewhere(page, at) {
            gather(page, at, &mut found);
            at = page.end(at);
        } else {
            at += 1;
        }
    }
    found
}

fn leads_elsewhere(page: &Page, id: Id) -> bool {
    if page.is(id, &["script", "style", "head"]) || page.is_labelled(id, &["comments", "menu", "breadcrumb", "respond"])
    {
        return false;
    }
    let heading =
        || page.first_named(id, &["h2", "h3", "h4", "h5", "strong", "p", "span", "div"]).map(|id| page.text(id));
    page.is_labelled(id, LABELS)
        || (page.is(id, &["p", "div", "aside", "section", "ul", "blockquote", "strong", "h2", "h3", "h4", "h5"])
            && (words::after_read_also(&page.text(id)).is_some()
                || heading().is_some_and(|text| words::after_read_also(&text).is_some())))
}

/// The links within an element that are long enough to be titles.
pub fn gather(page: &Page, id: Id, found: &mut Vec<Related>) {
    for link in page.within(id).filter(|id| page.name(*id) == "a") {
        let title = page.text(link);
        let title = words::after_read_also(&title).filter(|rest| !rest.is_empty()).map_or(title.clone(), str::to_owned);
        let address = page.attribute(link, "href").unwrap_or_default();
        let is_title =
            title.split_whitespace().count() >= 3 && title.chars().count() <= 250 && !words::is_furniture(&title);
        if is_title && !address.starts_with('#') && found.len() < MOST {
            add(found, Related { title, address: address.to_owned() });
        }
    }
}

/// Adds one that is not there yet.
pub fn add(found: &mut Vec<Related>, one: Related) {
    if !found.iter().any(|other| other.title == one.title) {
        found.push(one);
    }
}
