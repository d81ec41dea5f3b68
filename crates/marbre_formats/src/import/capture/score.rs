//! Where on a page the article is: the element whose paragraphs say most, as Readability finds it.
//!
//! Each paragraph gives points to the elements around it: one, one for each comma, one for each hundred characters up
//! to three. The nearest element gets all of them, the next half, those further out less. Names and labels add or take
//! away some, and links take away their share.

use super::{
    furniture::{Furniture, Weights},
    page::{Id, Page},
};
use std::collections::HashMap;

/// A paragraph shorter than this gives nothing, in characters.
const SHORTEST: usize = 25;
/// How many elements around a paragraph get points.
const REACH: usize = 5;

/// Labels of what holds the text of an article, and nothing else.
const TEXT_LABELS: &[&str] = &[
    "entry content",
    "post content",
    "article content",
    "article body",
    "articlebody",
    "story body",
    "storybody",
    "story content",
    "post body",
    "postbody",
    "content body",
    "body text",
    "article text",
    "texte article",
    "article texte",
    "main content body",
    "field body",
    "single content",
    "td post",
    "content article",
    "post entry",
    "articletext",
    "entry body",
    "rich text",
];

/// Labels that speak for an element.
const FOR: &[&str] = &[
    "article", "body", "content", "contents", "entry", "hentry", "main", "page", "post", "text", "texte", "blog",
    "story", "column", "corps", "contenu",
];

/// Labels that speak against an element.
const AGAINST: &[&str] = &[
    "hidden",
    "banner",
    "combx",
    "comment",
    "com",
    "contact",
    "foot",
    "footer",
    "footnote",
    "gdpr",
    "meta",
    "outbrain",
    "promo",
    "related",
    "scroll",
    "share",
    "shoutbox",
    "sidebar",
    "skyscraper",
    "sponsor",
    "shopping",
    "tags",
    "tool",
    "widget",
    "list",
];

/// The elements that hold the article, in order; empty when nothing on the page says anything.
pub fn find(page: &Page, furniture: &Furniture) -> Vec<Id> {
    let weights = furniture.weigh(page);
    let scored = scored(page, furniture, &weights);
    if let Some(id) = named(page, furniture, &weights, scored.first().map(|best| best.0)) {
        return vec![id];
    }
    let Some((best, score)) = scored.first().copied() else {
        return fallback(page, furniture, &weights).into_iter().collect();
    };
    if let Some(article) = element_around(page, &weights, best) {
        return vec![article];
    }
    let best = widened(page, &weights, best, score, &scored);
    with_neighbours(page, furniture, &weights, best, score, &scored)
}

/// The `article` around the best element; without one, the main part of a page that has no articles, if the best element
/// is a good part of it.
fn element_around(page: &Page, weights: &Weights, best: Id) -> Option<Id> {
    let around = || std::iter::once(best).chain(page.around(best));
    if let Some(article) = around().filter(|id| page.name(*id) == "article").last() {
        return Some(article);
    }
    let main = around().find(|id| page.name(*id) == "main" || page.says(*id, "role", "main"))?;
    let articles = page.within(main).any(|id| page.name(id) == "article");
    let share = weights.characters(page, best) * 5 >= weights.characters(page, main);
    (!articles && share).then_some(main)
}

/// The element that the page itself names as the text.
fn named(page: &Page, furniture: &Furniture, weights: &Weights, best: Option<Id>) -> Option<Id> {
    let is_body = |id: Id| page.says(id, "itemprop", "articleBody") || page.is_labelled(id, TEXT_LABELS);
    let mut found: Vec<Id> = page
        .all()
        .filter(|id| is_body(*id) && page.is(*id, &["div", "section", "article", "main", "td", "span"]))
        .filter(|id| !furniture.hides(page, *id))
        .collect();
    // The outermost of several within each other.
    let all = found.clone();
    found.retain(|id| !all.iter().any(|outer| outer != id && page.holds(*outer, *id)));
    let most = best.map_or(0, |best| weights.characters(page, best));
    let longest = found.iter().copied().max_by_key(|id| (weights.characters(page, *id), std::cmp::Reverse(*id)))?;
    let length = weights.characters(page, longest);
    let others: usize = found.iter().filter(|id| **id != longest).map(|id| weights.characters(page, *id)).sum();
    // A page of many articles has many such elements, and none of them is the article.
    (length * 10 >= most * 6 && length >= others).then_some(longest)
}

fn scored(page: &Page, furniture: &Furniture, weights: &Weights) -> Vec<(Id, f64)> {
    let mut points: HashMap<Id, f64> = HashMap::new();
    let mut at = 0;
    while at < page.all().end {
        if furniture.drops(at) {
            at = page.end(at);
            continue;
        }
        if is_paragraph(page, at) {
            let length = weights.characters(page, at);
            if length >= SHORTEST {
                give(page, at, 1.0 + count(weights.commas(page, at)) + (count(length) / 100.0).min(3.0), &mut points);
            }
        }
        at += 1;
    }
    let mut scored: Vec<(Id, f64)> =
        points.into_iter().map(|(id, score)| (id, score * (1.0 - weights.link_density(page, id)))).collect();
    scored.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    scored
}

/// A small number of things, as points.
#[expect(clippy::cast_precision_loss, reason = "pages are shorter than that")]
const fn count(things: usize) -> f64 {
    things as f64
}

fn is_paragraph(page: &Page, id: Id) -> bool {
    match page.name(id) {
        "p" | "pre" | "h2" | "h3" | "h4" => true,
        // A box with text of its own, and no boxes within.
        "div" | "section" | "li" | "dd" | "td" | "blockquote" => {
            let own = page.children(id).any(|child| page.characters(child).is_some_and(|text| !text.trim().is_empty()));
            own && !page
                .within(id)
                .skip(1)
                .any(|inner| page.is(inner, &["p", "div", "section", "ul", "ol", "table", "blockquote", "pre"]))
        }
        _ => false,
    }
}

fn give(page: &Page, paragraph: Id, score: f64, points: &mut HashMap<Id, f64>) {
    for (level, id) in page.around(paragraph).take(REACH).enumerate() {
        if page.is(id, &["html", ""]) {
            break;
        }
        let share = match level {
            0 => 1.0,
            1 => 2.0,
            level => count(level) * 3.0,
        };
        *points.entry(id).or_insert_with(|| start(page, id)) += score / share;
    }
}

/// What an element has before any paragraph speaks for it.
fn start(page: &Page, id: Id) -> f64 {
    let name = match page.name(id) {
        "article" | "main" => 10.0,
        "div" | "section" => 5.0,
        "pre" | "td" | "blockquote" => 3.0,
        "address" | "ol" | "ul" | "dl" | "dd" | "dt" | "li" | "form" => -3.0,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "th" => -5.0,
        _ => 0.0,
    };
    name + if page.is_labelled(id, FOR) { 25.0 } else { 0.0 } - if page.is_labelled(id, AGAINST) { 25.0 } else { 0.0 }
}

/// The element around several good ones, when they share it; the element around the best while it is its only child.
fn widened(page: &Page, weights: &Weights, best: Id, score: f64, scored: &[(Id, f64)]) -> Id {
    let good: Vec<Id> =
        scored.iter().skip(1).take(4).filter(|(_, other)| *other >= score * 0.75).map(|(id, _)| *id).collect();
    let mut chosen = best;
    if good.len() >= 3
        && let Some(shared) = page
            .around(best)
            .take_while(|id| !page.is(*id, &["body", "html"]))
            .find(|outer| good.iter().filter(|id| page.holds(*outer, **id)).count() >= 3)
    {
        chosen = shared;
    }
    // Further out while the points do not fall: an article in parts.
    let points = |id: Id| scored.iter().find(|(scored, _)| *scored == id).map(|(_, score)| *score);
    let mut last = points(chosen).unwrap_or(score);
    let least = last / 3.0;
    for outer in page.around(chosen).take_while(|id| !page.is(*id, &["body", "html"])).collect::<Vec<_>>() {
        match points(outer) {
            Some(here) if here < least => break,
            Some(here) if here > last => {
                chosen = outer;
                break;
            }
            Some(here) => last = here,
            None => {}
        }
    }
    for outer in page.around(chosen).take_while(|id| !page.is(*id, &["body", "html"])).collect::<Vec<_>>() {
        if weights.characters(page, outer) > weights.characters(page, chosen) + 20 {
            break;
        }
        chosen = outer;
    }
    chosen
}

/// The best element and those beside it that belong to the article.
fn with_neighbours(
    page: &Page,
    furniture: &Furniture,
    weights: &Weights,
    best: Id,
    score: f64,
    scored: &[(Id, f64)],
) -> Vec<Id> {
    let Some(parent) = page.parent(best) else { return vec![best] };
    if page.is(best, &["body", "html"]) {
        return vec![best];
    }
    let threshold = (score * 0.2).max(10.0);
    let class = page.attribute(best, "class").unwrap_or_default();
    let belongs = |id: Id| {
        if furniture.drops(id) || page.name(id).is_empty() {
            return false;
        }
        let same = !class.is_empty() && page.attribute(id, "class") == Some(class);
        let bonus = if same { score * 0.2 } else { 0.0 };
        if scored.iter().any(|(other, points)| *other == id && points + bonus >= threshold) {
            return true;
        }
        let (length, density) = (weights.characters(page, id), weights.link_density(page, id));
        page.name(id) == "p"
            && ((length > 80 && density < 0.25)
                || (length > 0 && density == 0.0 && super::words::ends_sentence(&page.text(id))))
    };
    page.children(parent).filter(|id| *id == best || belongs(*id)).collect()
}

/// A page without paragraphs: its article, its main part, or all of it.
fn fallback(page: &Page, furniture: &Furniture, weights: &Weights) -> Option<Id> {
    let candidates = ["article", "main", "body"];
    candidates
        .iter()
        .filter_map(|name| page.first(|id| page.name(id) == *name && !furniture.hides(page, id)))
        .find(|id| weights.characters(page, *id) > 0)
}
