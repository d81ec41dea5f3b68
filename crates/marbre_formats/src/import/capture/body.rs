//! The article's own text: what is left of its elements without furniture, as a document.

use super::{
    Options,
    furniture::{Furniture, Weights},
    page::{Id, Page},
    related::Related,
    trouble::Problem,
};
use marbre_article::{
    Document, LanguageTag,
    document::{
        ImageSource,
        parse::{self, ParseOptions},
    },
};
use std::fmt::Write as _;
use url::Url;

/// Drops from the article what is in it and is not of it: lists of links, boxes with nothing but links. Their links are
/// kept as related titles.
pub fn weed(page: &Page, furniture: &mut Furniture, parts: &[Id], related: &mut Vec<Related>) {
    let weights = furniture.weigh(page);
    for part in parts {
        let mut at = part + 1;
        while at < page.end(*part) {
            if furniture.drops(at) {
                at = page.end(at);
            } else if is_weed(page, at, &weights) {
                super::related::gather(page, at, related);
                furniture.drop(at);
                at = page.end(at);
            } else {
                at += 1;
            }
        }
    }
}

/// A box within an article that says next to nothing but links to other articles of the same publication.
fn is_weed(page: &Page, id: Id, weights: &Weights) -> bool {
    let (length, density) = (weights.characters(page, id), weights.link_density(page, id));
    let lists = || page.within(id).filter(|inner| page.name(*inner) == "li").count();
    let titles = || {
        let links: Vec<&str> = page
            .within(id)
            .filter(|inner| page.name(*inner) == "a")
            .filter_map(|inner| page.attribute(inner, "href"))
            .collect();
        !links.is_empty() && links.iter().all(|href| href.starts_with('/') && !href.starts_with("//"))
    };
    match page.name(id) {
        "div" | "section" | "aside" => density > 0.66 && length > 0 && length < 1200 && lists() > 1 && titles(),
        "ul" => density > 0.8 && lists() > 1 && length < lists() * 120 && titles(),
        _ => false,
    }
}

/// The HTML of some elements, without what is dropped.
pub fn html_of(page: &Page, furniture: &Furniture, parts: &[Id]) -> String {
    let mut html = String::new();
    for part in parts {
        let mut open: Vec<Id> = Vec::new();
        let mut at = *part;
        while at < page.end(*part) {
            close_before(page, at, &mut open, &mut html);
            if furniture.drops(at) {
                at = page.end(at);
                continue;
            }
            if let Some(text) = page.characters(at) {
                escape_into(text, &mut html);
            } else if !page.name(at).is_empty() {
                open_tag(page, at, &mut html);
                open.push(at);
            }
            at += 1;
        }
        close_before(page, usize::MAX, &mut open, &mut html);
    }
    html
}

fn close_before(page: &Page, at: Id, open: &mut Vec<Id>, html: &mut String) {
    while let Some(last) = open.last().copied().filter(|last| page.end(*last) <= at) {
        open.pop();
        if !VOID.contains(&page.name(last)) {
            // Writing to a String cannot fail.
            let _ = write!(html, "</{}>", page.name(last));
        }
    }
}

const VOID: &[&str] = &["area", "br", "col", "embed", "hr", "img", "param", "source", "track", "wbr"];

fn open_tag(page: &Page, id: Id, html: &mut String) {
    html.push('<');
    html.push_str(page.name(id));
    for (name, value) in page.attributes(id) {
        if name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':')) {
            let _ = write!(html, " {name}=\"");
            escape_into(value, html);
            html.push('"');
        }
    }
    html.push('>');
}

/// Text as HTML.
pub fn escape_into(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            c => html.push(c),
        }
    }
}

/// A piece of HTML as a document. Addresses become absolute.
pub fn document(
    html: &str,
    options: &Options<'_>,
    base: Option<&Url>,
    language: Option<&LanguageTag>,
    problems: &mut Vec<Problem>,
) -> Document {
    let absolute = |address: &str| base.and_then(|base| base.join(address.trim()).ok()).map(String::from);
    let image = |written: &str| {
        let address = absolute(written).unwrap_or_else(|| written.to_owned());
        (options.image)(&address).or(Some(ImageSource::Missing(address)))
    };
    let link = |written: &str| {
        let address = absolute(written);
        (options.link)(address.as_deref().unwrap_or(written)).or(address)
    };
    let parsed = parse::html(html, &ParseOptions { image: &image, link: &link, language });
    problems.extend(parsed.losses.into_iter().map(Problem::Lost));
    parsed.document
}
