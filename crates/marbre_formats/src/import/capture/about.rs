//! Where on a page the lines about an article end and its text begins.

use super::{
    bylines,
    furniture::Furniture,
    page::{Id, Page},
    visible,
};

/// A paragraph shorter than this may still be a line about the article, in characters.
const SHORTEST: usize = 40;

/// Where the text begins: the first paragraph after the headline that is long enough and is not the sentence under it.
pub fn text_start(page: &Page, furniture: &Furniture, parts: &[Id], headline: Option<Id>) -> Option<Id> {
    let first = parts.first().copied()?;
    let from = headline.filter(|headline| *headline > first).unwrap_or(first);
    let end = parts.last().map_or(first, |last| page.end(*last));
    let is_text = |id: &Id| {
        page.is(*id, &["p", "ul", "ol", "blockquote", "table", "pre", "h2", "h3"])
            && parts.iter().any(|part| page.holds(*part, *id))
            && !furniture.hides(page, *id)
            && !is_about(page, *id)
            && !page.around(*id).any(|outer| page.is(outer, &["header", "figure", "figcaption"]) && outer >= first)
            && page.text(*id).chars().count() >= SHORTEST
    };
    (from..end).find(is_text).or(Some(from.max(first)))
}

/// Drops from the article what stands above its text and is no text: the headline and all before it, names, dates, the
/// picture.
pub fn drop_above(page: &Page, furniture: &mut Furniture, start: Option<Id>, headline: Option<Id>) {
    let (Some(start), Some(headline)) = (start, headline) else { return };
    if headline >= start {
        return;
    }
    // The nearest element that holds both begins before the headline: all in it up to the text is above the text.
    let shared = page.around(start).find(|outer| page.holds(*outer, headline)).unwrap_or(0);
    let mut at = shared + 1;
    while at < start {
        if page.holds(at, start) {
            at += 1;
            continue;
        }
        let text = page.text(at).chars().count();
        let about =
            page.end(at) <= headline || page.holds(at, headline) || is_about(page, at) || shows_picture(page, at);
        if about && text < 1500 {
            furniture.drop(at);
        }
        at = page.end(at);
    }
}

fn shows_picture(page: &Page, id: Id) -> bool {
    page.is(id, &["figure", "img", "picture"])
        || (page.first_named(id, &["figure", "img"]).is_some() && page.first_named(id, &["p"]).is_none())
}

/// A line about the article: its date, its names, the sentence under the headline.
fn is_about(page: &Page, id: Id) -> bool {
    page.name(id) == "header" || visible::is_labelled_about(page, id) || is_line_about(page, id)
}

/// A line that holds a date or a name marked as such, or begins as a line of names does.
fn is_line_about(page: &Page, id: Id) -> bool {
    const LONGEST: usize = 200;
    if page.end(id) - id > 40 {
        return false;
    }
    let text = page.text(id);
    let marked = |inner: Id| {
        page.name(inner) == "time"
            || ["author", "datePublished", "dateModified"].iter().any(|what| page.says(inner, "itemprop", what))
    };
    text.chars().count() <= LONGEST && (bylines::is_byline(&text) || page.within(id).any(marked))
}
