//! What a page says of itself for search engines: schema.org in JSON-LD.

use super::{
    page::{Page, squeezed},
    said::{Author, Picture, Said},
};
use crate::import::wordpress::plain;
use serde_json::Value;

/// Articles, the most telling kinds first.
const ARTICLES: [&str; 12] = [
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "OpinionNewsArticle",
    "BackgroundNewsArticle",
    "ReviewNewsArticle",
    "LiveBlogPosting",
    "Article",
    "BlogPosting",
    "TechArticle",
    "Report",
    "ScholarlyArticle",
];
/// How many things of a page are looked at.
const MOST: usize = 500;

/// What the JSON-LD of a page says of the article; nothing when it speaks of none.
pub fn read(page: &Page) -> Option<Said> {
    let scripts = page.all().filter(|id| {
        page.name(*id) == "script"
            && page
                .attribute(*id, "type")
                .is_some_and(|kind| kind.to_ascii_lowercase().starts_with("application/ld+json"))
    });
    let texts = scripts.filter_map(|id| page.characters(id + 1));
    let roots: Vec<Value> = texts.filter_map(parse).collect();
    let mut things = Vec::new();
    roots.iter().for_each(|root| gather(root, 0, &mut things));
    let best = things
        .iter()
        .filter_map(|thing| ARTICLES.iter().position(|kind| is(thing, kind)).map(|rank| (thing, rank)))
        .filter(|(thing, _)| !text(&thing["headline"]).is_empty() || !text(&thing["name"]).is_empty())
        .max_by_key(|(thing, rank)| (telling(thing), std::cmp::Reverse(*rank)));
    let mut said = best.map(|(thing, _)| article(thing, &things))?;
    if said.sections.is_empty() {
        said.sections.extend(things.iter().find(|thing| is(thing, "BreadcrumbList")).and_then(|list| crumb(list)));
    }
    Some(said)
}

/// JSON as pages write it: wrapped in comments, with line ends inside strings.
fn parse(text: &str) -> Option<Value> {
    let text = text.trim().trim_start_matches("<!--").trim_start_matches("//<![CDATA[").trim_start_matches("<![CDATA[");
    let text = text.trim().trim_end_matches("-->").trim_end_matches("//]]>").trim_end_matches("]]>").trim();
    let text = text.trim_end_matches(';');
    serde_json::from_str(text).or_else(|_| serde_json::from_str(&text.replace(|c: char| c.is_control(), " "))).ok()
}

fn gather<'a>(value: &'a Value, depth: usize, things: &mut Vec<&'a Value>) {
    if depth > 6 || things.len() >= MOST {
        return;
    }
    match value {
        Value::Array(values) => values.iter().for_each(|value| gather(value, depth + 1, things)),
        Value::Object(fields) => {
            things.push(value);
            for field in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "hasPart"] {
                if let Some(inner) = fields.get(field) {
                    gather(inner, depth + 1, things);
                }
            }
        }
        _ => {}
    }
}

fn is(thing: &Value, kind: &str) -> bool {
    let named = |value: &Value| value.as_str().is_some_and(|name| name.rsplit(['/', ':']).next() == Some(kind));
    match &thing["@type"] {
        Value::Array(kinds) => kinds.iter().any(named),
        one => named(one),
    }
}

/// How much a thing says: the article of the page says more than those it links to.
fn telling(thing: &Value) -> usize {
    ["headline", "datePublished", "author", "articleBody", "publisher", "description", "image", "articleSection"]
        .iter()
        .filter(|field| !thing[**field].is_null())
        .count()
}

fn article(thing: &Value, things: &[&Value]) -> Said {
    let headline = text(&thing["headline"]);
    Said {
        headline: if headline.is_empty() { text(&thing["name"]) } else { headline },
        standfirst: text(&thing["description"]),
        published: text(&thing["datePublished"]),
        modified: text(&thing["dateModified"]),
        authors: authors(&thing["author"], things),
        publication: publication(thing, things),
        sections: texts(&thing["articleSection"]),
        topics: keywords(&thing["keywords"]),
        picture: picture(&thing["image"], things),
        language: first_text(&thing["inLanguage"]),
        address: address(thing),
        body: thing["articleBody"].as_str().unwrap_or_default().trim().to_owned(),
    }
}

/// A thing that is only referred to.
fn resolved<'a>(value: &'a Value, things: &[&'a Value]) -> &'a Value {
    let Some(id) = value["@id"].as_str().filter(|_| value["name"].is_null() && value["url"].is_null()) else {
        return value;
    };
    let known = things.iter().find(|thing| thing["@id"].as_str() == Some(id) && !thing["@type"].is_null());
    known.copied().unwrap_or(value)
}

fn list(value: &Value) -> &[Value] {
    match value {
        Value::Array(values) => values,
        Value::Null => &[],
        one => std::slice::from_ref(one),
    }
}

fn authors(value: &Value, things: &[&Value]) -> Vec<Author> {
    let one = |value: &Value| {
        let value = resolved(value, things);
        let name = if value.is_string() { text(value) } else { first_text(&value["name"]) };
        let address = text(&value["url"]);
        Author { name, role: text(&value["jobTitle"]), organization: is(value, "Organization"), address }
    };
    list(value).iter().map(one).filter(|author| !author.name.is_empty()).collect()
}

fn publication(thing: &Value, things: &[&Value]) -> String {
    let names = ["publisher", "sourceOrganization", "isPartOf"].into_iter();
    let found = names.flat_map(|field| list(&thing[field])).map(|value| text(&resolved(value, things)["name"]));
    let site = || things.iter().find(|thing| is(thing, "WebSite")).map(|site| text(&site["name"]));
    found.into_iter().find(|name| !name.is_empty()).or_else(site).unwrap_or_default()
}

fn picture(value: &Value, things: &[&Value]) -> Option<Picture> {
    list(value).iter().find_map(|value| {
        let value = resolved(value, things);
        let address = if value.is_string() { text(value) } else { first_text(&value["url"]) };
        let address = if address.is_empty() { text(&value["contentUrl"]) } else { address };
        let credit = [&value["creditText"], &value["copyrightHolder"]["name"], &value["author"]["name"]];
        let credit = credit.into_iter().map(text).find(|credit| !credit.is_empty()).unwrap_or_default();
        (!address.is_empty()).then(|| Picture { address, alt: String::new(), caption: text(&value["caption"]), credit })
    })
}

fn address(thing: &Value) -> String {
    let page = &thing["mainEntityOfPage"];
    let places = [&thing["url"], &page["@id"], page, &thing["@id"]];
    places.into_iter().map(text).find(|address| address.starts_with("http")).unwrap_or_default()
}

/// The last step before the article itself, not the first, which is the front page.
fn crumb(list: &Value) -> Option<String> {
    let steps = list["itemListElement"].as_array()?;
    let names: Vec<String> = steps
        .iter()
        .map(|step| if step["name"].is_null() { text(&step["item"]["name"]) } else { text(&step["name"]) })
        .collect();
    let middle = names.get(1..names.len().checked_sub(1)?)?;
    middle.last().filter(|name| !name.is_empty()).cloned()
}

/// Plain text, its entities resolved, on one line.
fn text(value: &Value) -> String {
    match value {
        Value::String(text) => plain::line(text),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

fn first_text(value: &Value) -> String {
    list(value)
        .first()
        .map(|value| if value.is_object() { text(&value["@value"]) } else { text(value) })
        .unwrap_or_default()
}

fn texts(value: &Value) -> Vec<String> {
    list(value).iter().map(text).filter(|text| !text.is_empty()).collect()
}

/// Keywords stand in a list, or in one text with commas.
fn keywords(value: &Value) -> Vec<String> {
    let parts = texts(value).into_iter().flat_map(|text| text.split(',').map(squeezed).collect::<Vec<_>>());
    parts.filter(|word| !word.is_empty()).collect()
}
