//! What a reader sees around an article: who, when, which section, the words above and below the headline.

use super::{
    bylines::{self, Signed},
    dates,
    page::{Id, Page},
    said::{Author, Said},
    words,
};
use crate::import::wordpress::plain;

/// Labels of the element with the names.
const BYLINES: &[&str] = &[
    "byline",
    "bylines",
    "author",
    "authors",
    "auteur",
    "auteurs",
    "article author",
    "entry author",
    "post author",
    "author name",
    "signature",
    "par auteur",
    "writer",
    "contributor",
    "posted by",
];
/// Labels of the sentence or two under the headline.
const STANDFIRSTS: &[&str] = &[
    "chapo",
    "chapeau",
    "standfirst",
    "dek",
    "deck",
    "subtitle",
    "sub title",
    "subheadline",
    "sub headline",
    "article lead",
    "lead paragraph",
    "article intro",
    "article summary",
    "article excerpt",
    "article description",
    "article subtitle",
    "intro",
    "teaser text",
    "entry summary",
    "post excerpt",
    "copete",
    "bajada",
    "entradilla",
    "sommaire article",
];
/// Labels of the words above the headline.
const KICKERS: &[&str] =
    &["kicker", "surtitre", "overline", "eyebrow", "overtitle", "antetitulo", "supertitle", "article label"];
/// Labels of the element with the date.
const DATES: &[&str] = &[
    "date",
    "dates",
    "published",
    "publish date",
    "pubdate",
    "posted on",
    "post date",
    "entry date",
    "article date",
    "timestamp",
    "date published",
    "publication date",
    "dateline",
    "time",
    "datetime",
    "article time",
];
/// Labels of what other people wrote.
const OTHERS: &[&str] = &[
    "comment",
    "comments",
    "related",
    "widget",
    "sidebar",
    "recommended",
    "footer",
    "menu",
    "respond",
    "author box",
    "author bio",
];

/// True for an element that is labelled as holding names, the date, or the words above or under the headline.
pub fn is_labelled_about(page: &Page, id: Id) -> bool {
    [BYLINES, STANDFIRSTS, KICKERS, DATES].iter().any(|labels| page.is_labelled(id, labels))
}

/// What is seen.
#[derive(Debug, Default)]
pub struct Seen {
    /// What sources for machines say too.
    pub said: Said,
    /// The names as read from their line.
    pub bylines: Vec<Signed>,
    /// The words above the headline.
    pub kicker: String,
    /// Where the sentence under the headline stands.
    pub standfirst_place: Option<Id>,
}

/// Looks around an article. `parts` are the elements of its text, `headline` that of its headline.
pub fn look(page: &Page, parts: &[Id], headline: Option<Id>) -> Seen {
    let around = scope(page, parts, headline);
    let ours = |id: &Id| page.holds(around, *id) && !of_others(page, *id, around);
    let mut seen = Seen { bylines: names(page, &ours), kicker: labelled(page, &ours, KICKERS, 60), ..Seen::default() };
    seen.said.publication = site_name(page);
    seen.said.sections = sections(page, &ours);
    seen.said.topics = tags(page, &ours);
    seen.said.authors = item_authors(page, &ours);
    (seen.said.published, seen.said.modified) = times(page, &ours, parts);
    let before_text = |id: &Id| ours(id) && parts.first().is_none_or(|part| *id < page.end(*part));
    let in_header = |id: Id| {
        page.name(id) == "p"
            && page.parent(id).is_some_and(|outer| {
                page.name(outer) == "header" && headline.is_some_and(|headline| page.holds(outer, headline))
            })
    };
    let place = page.all().find(|id| {
        (page.is_labelled(*id, STANDFIRSTS)
            || (in_header(*id) && !is_labelled_about(page, *id) && words::ends_sentence(&page.text(*id))))
            && !page.is(*id, &["body", "html", "main", "article", "span", "a"])
            && before_text(id)
            && headline.is_none_or(|headline| *id > headline)
            && !parts.iter().any(|part| page.holds(*id, *part))
            && (20..=700).contains(&page.text(*id).chars().count())
    });
    seen.said.standfirst = place.map(|id| page.text(id)).unwrap_or_default();
    seen.standfirst_place = place;
    if seen.kicker.is_empty() {
        seen.kicker = above(page, headline);
    }
    seen
}

/// The element that holds the text and the headline and nothing of other articles.
fn scope(page: &Page, parts: &[Id], headline: Option<Id>) -> Id {
    let Some(part) = parts.first().copied() else { return 0 };
    let holds = |id: &Id| headline.is_none_or(|headline| page.holds(*id, headline));
    let article =
        std::iter::once(part).chain(page.around(part)).filter(|id| page.is(*id, &["article", "main"])).find(holds);
    article.unwrap_or_else(|| page.around(part).find(|id| page.name(*id) == "body").unwrap_or(0))
}

fn of_others(page: &Page, id: Id, scope: Id) -> bool {
    std::iter::once(id).chain(page.around(id)).take_while(|outer| *outer != scope).any(|outer| {
        page.is_labelled(outer, OTHERS) && !page.is_labelled(outer, &["entry footer", "article footer", "post footer"])
            || page.is(outer, &["nav", "form", "head", "script"])
            || (page.name(outer) == "article" && outer > scope)
    })
}

/// The names, from the outermost elements that are labelled so and are no longer than a line.
fn names(page: &Page, ours: &impl Fn(&Id) -> bool) -> Vec<Signed> {
    let is_line = |id: Id| {
        let length = page.text(id).chars().count();
        (2..=200).contains(&length)
    };
    let mut signed = Vec::new();
    let mut at = 0;
    while at < page.all().end {
        let author =
            page.says(at, "rel", "author") || page.says(at, "itemprop", "author") || page.is_labelled(at, BYLINES);
        if author && ours(&at) && is_line(at) && !page.is(at, &["meta", "link", "img", "body", "time"]) {
            read_names(page, at, &mut signed);
            at = page.end(at);
        } else {
            at += 1;
        }
    }
    signed
}

fn read_names(page: &Page, id: Id, signed: &mut Vec<Signed>) {
    let links: Vec<Id> = page.within(id).filter(|id| page.name(*id) == "a").collect();
    let text = without_dates(page, id);
    let is_name = |link: &Id| {
        page.says(*link, "rel", "author")
            || page.attribute(*link, "href").is_some_and(|href| href.contains("/author/") || href.contains("/auteur"))
    };
    let mut read = bylines::read(&text);
    for link in links.into_iter().filter(is_name) {
        let name = page.text(link);
        let address = page.attribute(link, "href").unwrap_or_default().to_owned();
        // The name of a link is a name, whatever it looks like.
        match read.iter_mut().find(|one| one.name == name) {
            Some(one) => one.address = address,
            None => {
                let rest = text.replacen(&name, "", 1);
                let role = rest.split_once([',', '،']).map(|(_, role)| role.trim().to_owned()).unwrap_or_default();
                read.retain(|one| !name.contains(&one.name) && !one.name.contains(&name));
                read.push(Signed { collective: words::is_collective(&name), name, role, address });
            }
        }
    }
    read.into_iter().filter(|one| one.name.split_whitespace().count() <= 8).for_each(|one| bylines::add(signed, one));
}

/// The text of a line of names, without the date that stands in it.
fn without_dates(page: &Page, id: Id) -> String {
    let dated = |inner: &Id| page.name(*inner) == "time" || page.is_labelled(*inner, DATES);
    let mut text = page.text(id);
    for inner in page.within(id).skip(1).filter(dated) {
        let date = page.text(inner);
        if !date.is_empty() && date != text {
            text = text.replacen(&date, "", 1);
        }
    }
    text
}

/// Authors in microdata.
fn item_authors(page: &Page, ours: &impl Fn(&Id) -> bool) -> Vec<Author> {
    let authors = page.all().filter(|id| page.says(*id, "itemprop", "author") && ours(id));
    let name_of = |id: Id| {
        let inner = page.within(id).find(|inner| page.says(*inner, "itemprop", "name")).unwrap_or(id);
        page.attribute(inner, "content").map(plain::line).unwrap_or_else(|| page.text(inner))
    };
    let found = authors.map(|id| Author { name: name_of(id), ..Author::default() });
    found.filter(|author| !author.name.is_empty() && author.name.chars().count() <= 100).collect()
}

/// The short text of the first element with one of these labels.
fn labelled(page: &Page, ours: &impl Fn(&Id) -> bool, labels: &[&str], longest: usize) -> String {
    let texts = page.all().filter(|id| page.is_labelled(*id, labels) && ours(id)).map(|id| page.text(id));
    let mut short = texts.filter(|text| !text.is_empty() && text.chars().count() <= longest);
    short.next().unwrap_or_default()
}

/// A word such as “Analyse” that stands by itself before the headline.
fn above(page: &Page, headline: Option<Id>) -> String {
    let Some(headline) = headline else { return String::new() };
    let mut before = (headline.saturating_sub(12)..headline).filter_map(|id| page.characters(id)).map(str::trim);
    before.rfind(|text| words::is_kicker(text)).unwrap_or_default().to_owned()
}

fn sections(page: &Page, ours: &impl Fn(&Id) -> bool) -> Vec<String> {
    let links = |test: &dyn Fn(Id) -> bool| {
        let found = page.all().filter(|id| page.name(*id) == "a" && test(*id)).map(|id| page.text(id));
        found.filter(|name| !name.is_empty() && name.chars().count() <= 60).collect::<Vec<_>>()
    };
    let by_rel = links(&|id| page.says(id, "rel", "category") && ours(&id));
    if !by_rel.is_empty() {
        return unique(by_rel);
    }
    let item = page.first(|id| page.says(id, "itemprop", "articleSection"));
    if let Some(id) = item {
        let name = page.attribute(id, "content").map(plain::line).unwrap_or_else(|| page.text(id));
        return vec![name].into_iter().filter(|name| !name.is_empty()).collect();
    }
    let crumbs =
        links(&|id| page.around(id).any(|outer| page.is_labelled(outer, &["breadcrumb", "breadcrumbs", "ariane"])));
    let in_class = labelled(
        page,
        ours,
        &[
            "rubrique",
            "article section",
            "article category",
            "entry category",
            "post category",
            "section name",
            "category",
        ],
        40,
    );
    if in_class.is_empty() { crumbs.into_iter().skip(1).last().into_iter().collect() } else { vec![in_class] }
}

fn tags(page: &Page, ours: &impl Fn(&Id) -> bool) -> Vec<String> {
    let is_tag = |id: &Id| page.name(*id) == "a" && page.says(*id, "rel", "tag") && !page.says(*id, "rel", "category");
    unique(
        page.all().filter(is_tag).filter(|id| ours(id)).map(|id| page.text(id)).filter(|tag| !tag.is_empty()).collect(),
    )
}

fn unique(names: Vec<String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for name in names {
        if !once.contains(&name) {
            once.push(name);
        }
    }
    once
}

/// When it was published and last changed: by `time` elements, else by the words of labelled elements.
fn times(page: &Page, ours: &impl Fn(&Id) -> bool, parts: &[Id]) -> (String, String) {
    let in_text = |id: Id| parts.iter().any(|part| page.holds(*part, id));
    let written = |id: Id| {
        page.attribute(id, "datetime")
            .or(page.attribute(id, "content"))
            .map(str::to_owned)
            .unwrap_or_else(|| page.text(id))
    };
    let changed = |id: Id| {
        let text = words::lowered(&page.text(id));
        let before = id
            .checked_sub(2)
            .into_iter()
            .flat_map(|from| from..id)
            .filter_map(|at| page.characters(at))
            .collect::<String>();
        let around = format!("{} {text}", words::lowered(&before));
        page.says(id, "itemprop", "dateModified")
            || (page.is_labelled(id, &["updated", "modified"])
                && !page.is_labelled(id, &["published", "entry date published"]))
            || ["modifié", "mis à jour", "updated", "modified", "actualizado", "atualizado", "تحديث", "آخر تعديل"]
                .iter()
                .any(|word| around.contains(word))
    };
    let is_time = |id: &Id| {
        (page.name(*id) == "time"
            || page.says(*id, "itemprop", "datePublished")
            || page.says(*id, "itemprop", "dateModified"))
            && ours(id)
    };
    let elements: Vec<Id> =
        page.all().filter(is_time).filter(|id| dates::read(&written(*id), None).is_some()).collect();
    let published = elements
        .iter()
        .copied()
        .find(|id| !changed(*id) && !in_text(*id))
        .or_else(|| elements.iter().copied().find(|id| !changed(*id)));
    let modified = elements.iter().copied().find(|id| changed(*id)).map(written).unwrap_or_default();
    if let Some(id) = published {
        return (written(id), modified);
    }
    let worded = |test: &dyn Fn(Id) -> bool| {
        let labelled =
            page.all().filter(|id| page.is_labelled(*id, DATES) && ours(id) && test(*id)).map(|id| page.text(id));
        let mut short = labelled.filter(|text| text.chars().count() <= 160);
        short.find(|text| dates::read(text, None).is_some())
    };
    let found = worded(&|id| !in_text(id)).or_else(|| worded(&in_text));
    (found.unwrap_or_default(), modified)
}

/// The publication's name as it stands on the page.
fn site_name(page: &Page) -> String {
    let named = page.first(|id| {
        page.is_labelled(id, &["site title", "site name", "sitetitle", "sitename", "logo text", "brand name"])
    });
    named.map(|id| page.text(id)).filter(|name| !name.is_empty() && name.chars().count() <= 80).unwrap_or_default()
}
