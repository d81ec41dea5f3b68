//! An article out of a page of HTML.

use super::{
    Captured, Options, about, body, bylines,
    bylines::Signed,
    dates::{self, Dated},
    furniture::Furniture,
    head, headline, json_ld, language,
    page::{Id, Page},
    pictures, related,
    said::Said,
    score,
    trouble::Problem,
    visible, words,
};
use marbre_article::document::{Block, plain_text};
use std::borrow::Cow;
use url::Url;

/// Reads a page.
pub fn read(html: &str, options: &Options<'_>, mut problems: Vec<Problem>) -> Captured {
    let page = Page::parse(&without_sections(html));
    let mut furniture = Furniture::of(&page);
    let for_machines = json_ld::read(&page).unwrap_or_default().or(head::read(&page));
    let parts = score::find(&page, &furniture);
    let publication = for_machines.publication.clone();
    let headline = headline::find(&page, &furniture, &for_machines, &publication);
    let seen = visible::look(&page, &parts, headline.place);
    let mut said = for_machines.or(seen.said);
    if let Some(name) = headline::publication_in_title(&page, &headline.text).filter(|_| said.publication.is_empty()) {
        said.publication = name;
    }
    let base = base(&page, &said, options);
    let mut related = related::find(&page, &furniture);
    body::weed(&page, &mut furniture, &parts, &mut related);
    let start = about::text_start(&page, &furniture, &parts, headline.place);
    let above = pictures::above(&page, &furniture, start, headline.place);
    about::drop_above(&page, &mut furniture, start, headline.place);
    drop_what_is_known(&page, &mut furniture, &parts, (&headline.text, headline.place), seen.standfirst_place);
    let stated = language::said(&page, &said.language);
    let mut text = body::document(
        &body::html_of(&page, &furniture, &parts),
        options,
        base.as_ref(),
        stated.as_ref(),
        &mut problems,
    );
    let lead_image = pictures::lead(&page, above, said.picture.as_ref(), &mut text, (options, base.as_ref()));
    let words = plain(&text.blocks);
    notice(&page, &parts, base.as_ref(), &mut problems);
    let published = date(&said.published, options, &mut problems);
    let modified = dates::read(&said.modified, options.zone).filter(|modified| {
        published.as_ref().is_none_or(|published| modified.moment.is_none() || modified.moment > published.moment)
    });
    Captured {
        standfirst: standfirst(&said.standfirst, &words, seen.standfirst_place.map(|id| page.text(id))),
        bylines: signed(&said, seen.bylines),
        language: language::decided(stated, &words, &mut problems),
        direction: language::direction(&page, &parts),
        address: base
            .as_ref()
            .map(|url| url.to_string())
            .filter(|_| !said.address.is_empty() || options.address.is_some())
            .unwrap_or_default(),
        related: absolute(related, base.as_ref(), &headline.text),
        publication: said.publication,
        sections: said.sections,
        topics: said.topics,
        kicker: seen.kicker,
        headline: headline.text,
        published,
        modified,
        lead_image,
        body: text,
        problems,
    }
}

/// HTML without marked sections of XML that WordPress has damaged: it writes their end as `]]&gt;`, and a parser then
/// swallows what follows.
fn without_sections(html: &str) -> Cow<'_, str> {
    const LONGEST: usize = 2000;
    let (start, end) = ("<![CDATA[", "]]&gt;");
    let mut kept = String::new();
    let mut from = 0;
    while let Some(at) = html.get(from..).and_then(|rest| rest.find(start)).map(|at| at + from) {
        let rest = html.get(at..).unwrap_or_default();
        let ends = rest.find(end).filter(|length| *length < LONGEST && !rest[..*length].contains("]]>"));
        let next = at + ends.map_or(start.len(), |length| length + end.len());
        kept.push_str(html.get(from..if ends.is_some() { at } else { next }).unwrap_or_default());
        from = next;
    }
    if from == 0 {
        return Cow::Borrowed(html);
    }
    kept.push_str(html.get(from..).unwrap_or_default());
    Cow::Owned(kept)
}

/// Where the page was, which its relative addresses refer to.
fn base(page: &Page, said: &Said, options: &Options<'_>) -> Option<Url> {
    let element = page.first(|id| page.name(id) == "base").and_then(|id| page.attribute(id, "href"));
    [options.address, Some(said.address.as_str()), element]
        .into_iter()
        .flatten()
        .find_map(|address| Url::parse(address).ok())
}

/// Drops from the text what is kept elsewhere: the headline, the sentence under it, buttons and notices.
fn drop_what_is_known(
    page: &Page,
    furniture: &mut Furniture,
    parts: &[Id],
    (headline, place): (&str, Option<Id>),
    standfirst: Option<Id>,
) {
    place.into_iter().chain(standfirst).for_each(|id| furniture.drop(id));
    let wanted = words::lowered(headline);
    for part in parts {
        for id in page.within(*part) {
            let heading = page.is(id, &["h1", "h2"]) && !wanted.is_empty() && words::lowered(&page.text(id)) == wanted;
            let line = page.is(id, &["p", "span", "div", "li", "a", "strong", "h2", "h3", "h4", "h5", "small"])
                && is_notice(page, id);
            if heading || line {
                furniture.drop(id);
            }
        }
    }
}

/// A short line that is a button or a notice.
fn is_notice(page: &Page, id: Id) -> bool {
    let short = page.end(id) - id < 12;
    short && {
        let text = page.text(id);
        !text.is_empty()
            && text.chars().count() < 160
            && !words::ends_sentence(&text)
            && words::is_furniture(&text)
            && !page.is(id, &["a", "span", "strong", "small"])
    }
}

/// What the page says of the text that is not in it.
fn notice(page: &Page, parts: &[Id], base: Option<&Url>, problems: &mut Vec<Problem>) {
    let protected =
        page.first(|id| page.name(id) == "form" && page.is_labelled(id, &["post password", "password form"]));
    if protected.is_some() {
        problems.push(Problem::Protected);
    }
    let next = page.first(|id| page.name(id) == "link" && page.says(id, "rel", "next"));
    let paged = parts
        .iter()
        .flat_map(|part| page.within(*part))
        .find(|id| page.is_labelled(*id, &["page links", "post pagination", "article pagination"]));
    let link = paged.and_then(|id| page.within(id).find(|inner| page.name(*inner) == "a"));
    if paged.is_some() || (next.is_some() && link.is_some()) {
        let address = link.and_then(|id| page.attribute(id, "href")).unwrap_or_default();
        let address = base.and_then(|base| base.join(address).ok()).map_or_else(|| address.to_owned(), String::from);
        problems.push(Problem::GoesOn(address));
    }
}

fn date(written: &str, options: &Options<'_>, problems: &mut Vec<Problem>) -> Option<Dated> {
    let dated = dates::read(written, options.zone);
    if dated.is_none() && !written.is_empty() {
        problems.push(Problem::UnreadableDate(written.to_owned()));
    }
    dated
}

/// The names: those for machines, with what the line on the page adds; without them, that line.
fn signed(said: &Said, seen: Vec<Signed>) -> Vec<Signed> {
    let mut signed = Vec::new();
    for author in &said.authors {
        let collective = author.organization || words::is_collective(&author.name);
        let address = author.address.clone();
        let named = Signed { name: author.name.clone(), role: author.role.clone(), collective, address };
        let several = !author.organization && (bylines::is_byline(&author.name) || author.name.contains([',', ';']));
        if several {
            bylines::read(&author.name).into_iter().for_each(|one| bylines::add(&mut signed, one));
        } else {
            bylines::add(&mut signed, named);
        }
    }
    if signed.is_empty() {
        return seen;
    }
    // The line on the page knows roles, and people whom machines are not told of.
    let known =
        signed.iter().any(|one| seen.iter().any(|other| words::lowered(&other.name) == words::lowered(&one.name)));
    if known {
        seen.into_iter().for_each(|one| bylines::add(&mut signed, one));
    }
    signed
}

/// The sentence under the headline: the one that stands there; else the description, unless it is only the beginning of
/// the text or was cut off.
fn standfirst(described: &str, text: &str, shown: Option<String>) -> String {
    if let Some(shown) = shown {
        return shown;
    }
    let cut = described.trim_end_matches(['…', '.', ' ', ']', '[']);
    let beginning: String = words::lowered(cut).chars().take(60).collect();
    let repeated = beginning.is_empty() || words::lowered(text).contains(&beginning);
    let cut_off = described.ends_with('…') || described.ends_with("...") || described.ends_with("[…]");
    if repeated || cut_off { String::new() } else { described.to_owned() }
}

fn absolute(related: Vec<related::Related>, base: Option<&Url>, headline: &str) -> Vec<related::Related> {
    let joined = |address: &str| base.and_then(|base| base.join(address).ok()).map(String::from);
    related
        .into_iter()
        .filter(|one| one.title != headline)
        .map(|one| related::Related { address: joined(&one.address).unwrap_or(one.address), title: one.title })
        .collect()
}

/// The words of a text, for finding its language.
fn plain(blocks: &[Block]) -> String {
    let mut words = String::new();
    for block in blocks {
        match block {
            Block::Paragraph { content } => words.push_str(&plain_text(content)),
            Block::Heading(heading) => words.push_str(&plain_text(&heading.content)),
            Block::Quote(quote) => words.push_str(&plain(&quote.blocks)),
            Block::Infobox { blocks, .. } => words.push_str(&plain(blocks)),
            Block::List(list) => list.items.iter().for_each(|item| words.push_str(&plain(&item.blocks))),
            _ => {}
        }
        words.push('\n');
    }
    words
}
