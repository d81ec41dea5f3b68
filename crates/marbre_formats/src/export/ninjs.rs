//! ninjs 3.1, the IPTC's news item in JSON: <https://iptc.org/std/ninjs/>. Nothing outside its schema is written.

use crate::{timestamp::rfc3339, uri::ascii};
use marbre_article::{LanguageTag, Moment, render::Html};
use serde::Serialize;

/// The media type to serve it with.
pub const MEDIA_TYPE: &str = "application/json";

/// A version of an article. Addresses are absolute; texts are plain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsItem {
    /// The article's page.
    pub url: String,
    /// The number of the version: 1, 2, 3…
    pub version: u32,
    /// When the article was first published.
    pub first_published: Moment,
    /// When this version became public.
    pub published: Moment,
    /// True when the article has been taken back.
    pub withdrawn: bool,
    /// Its language.
    pub language: LanguageTag,
    /// The words above the headline. May be empty.
    pub kicker: String,
    /// The headline.
    pub headline: String,
    /// The sentence or two under it. May be empty.
    pub standfirst: String,
    /// Why its text had to be removed, where it had to be. May be empty.
    pub removal: String,
    /// Where it was filed from. May be empty.
    pub dateline: String,
    /// The text as HTML, with absolute addresses.
    pub body_html: Option<Html>,
    /// The text without mark-up. May be empty.
    pub body_text: String,
    /// How many words the text has.
    pub word_count: u32,
    /// Who signs, in words: “Aïcha Diallo and Jean Kouassi”. May be empty.
    pub by: String,
    /// Who signs, one by one.
    pub authors: Vec<Signatory>,
    /// Its section, then its topics.
    pub subjects: Vec<Subject>,
    /// Its images, the one above the body first.
    pub pictures: Vec<Picture>,
    /// The same story in other languages.
    pub translations: Vec<Translation>,
    /// Other names that it goes by: what kind of name (`feed`, `ledger-leaf`), and the name.
    pub alternative_ids: Vec<(String, String)>,
    /// Where readers can check it: history, corrections policy, proof.
    pub trust_indicators: Vec<TrustIndicator>,
    /// What the public record says of it, if it stands there.
    pub record: Option<Record>,
    /// Who holds the rights. May be empty.
    pub copyright_holder: String,
    /// What others may do with it. May be empty.
    pub usage_terms: String,
}

/// What the public record says of a version, and what is needed to check that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The entry itself: JSON.
    pub leaf: String,
    /// The text that the entry speaks of, in the form in which it was hashed, with the salt of the hashes: JSON. Nothing
    /// where the text was removed by law.
    pub content: Option<String>,
}

/// The role of the body that is the entry of the public record.
pub const LEAF_ROLE: &str = "ledger-leaf";

/// The role of the body that is the text that the entry speaks of.
pub const CONTENT_ROLE: &str = "ledger-content";

/// The role of the description that says why a text was removed by law.
pub const REMOVAL_ROLE: &str = "removal";

/// A person or collective that signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// The name.
    pub name: String,
    /// What they do: `author`, `photographer`.
    pub role: String,
    /// Their page.
    pub url: Option<String>,
    /// True for a collective, false for a person.
    pub collective: bool,
}

/// What an article is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// Its name, in the article's language.
    pub name: String,
    /// What it is to the article: `section` or `topic`.
    pub rel: &'static str,
    /// An address that names it: an IPTC media topic, or its page.
    pub uri: Option<String>,
}

/// An image of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// An address that names it: its largest file.
    pub url: String,
    /// What it shows. May be empty.
    pub alt: String,
    /// The line below. May be empty.
    pub caption: String,
    /// Whose it is. May be empty.
    pub credit: String,
    /// Who holds the rights. May be empty.
    pub copyright: String,
    /// Its files.
    pub renditions: Vec<PictureFile>,
}

/// One file of an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureFile {
    /// Where it is.
    pub url: String,
    /// What it is: `image/jpeg`.
    pub media_type: &'static str,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Its length, where known.
    pub bytes: Option<u64>,
}

/// The same story in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// The language.
    pub language: LanguageTag,
    /// Its page.
    pub url: String,
    /// Its headline.
    pub headline: String,
}

/// Where readers can check an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrustIndicator {
    /// What it is, as an address: see <http://cv.iptc.org/newscodes/trustindicator>.
    pub role: String,
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub url: String,
}

/// The document, in UTF-8.
#[expect(clippy::expect_used, reason = "strings, numbers and lists of them always serialise")]
pub fn write(item: &NewsItem) -> String {
    let (collectives, people): (Vec<_>, Vec<_>) = item.authors.iter().partition(|author| author.collective);
    let pictures = item.pictures.iter().enumerate().map(|(at, picture)| picture_object(at, picture));
    let document = NewsObject {
        standard: Some(STANDARD),
        version: Some(item.version.to_string()),
        first_created: Some(rfc3339(item.first_published)),
        version_created: Some(rfc3339(item.published.max(item.first_published))),
        pub_status: Some(if item.withdrawn { "canceled" } else { "usable" }),
        language: item.language.as_str(),
        headlines: texts([("main", item.headline.as_str()), ("kicker", item.kicker.as_str())]),
        descriptions: texts([("standfirst", item.standfirst.as_str()), (REMOVAL_ROLE, item.removal.as_str())]),
        located: &item.dateline,
        bodies: bodies(item),
        by: &item.by,
        people: people.into_iter().map(party).collect(),
        organisations: collectives.into_iter().map(party).collect(),
        subjects: item.subjects.iter().map(subject).collect(),
        associations: pictures.chain(item.translations.iter().map(translation)).collect(),
        alt_ids: item.alternative_ids.iter().map(|(role, value)| AltId { role, value }).collect(),
        trust_indicators: item.trust_indicators.iter().map(trust).collect(),
        copyright_holder: &item.copyright_holder,
        usage_terms: &item.usage_terms,
        ..NewsObject::new("text", &item.url)
    };
    serde_json::to_string(&document).expect("a tree of strings")
}

fn bodies(item: &NewsItem) -> Vec<Body<'_>> {
    let html = item.body_html.as_ref().map(|html| ("html", "text/html", html.as_str()));
    let text = Some(("text", "text/plain", item.body_text.as_str())).filter(|(_, _, text)| !text.is_empty());
    let characters = item.body_text.chars().count();
    let body = |(role, content_type, value)| Body {
        role,
        content_type,
        char_count: Some(characters),
        word_count: Some(item.word_count),
        value,
    };
    let json = |role, value| Body { role, content_type: "application/json", char_count: None, word_count: None, value };
    let record = item.record.iter().flat_map(|record| {
        let content = record.content.as_deref().map(|content| json(CONTENT_ROLE, content));
        [Some(json(LEAF_ROLE, record.leaf.as_str())), content].into_iter().flatten()
    });
    html.into_iter().chain(text).map(body).chain(record).collect()
}

fn picture_object(at: usize, picture: &Picture) -> NewsObject<'_> {
    NewsObject {
        name: Some(if at == 0 { "main-picture".to_owned() } else { format!("picture-{}", at + 1) }),
        rel: Some("picture"),
        descriptions: texts([("caption", picture.caption.as_str()), ("alt", picture.alt.as_str())]),
        by: &picture.credit,
        copyright_notice: &picture.copyright,
        renditions: picture.renditions.iter().map(rendition).collect(),
        ..NewsObject::new("picture", &picture.url)
    }
}

fn translation(translation: &Translation) -> NewsObject<'_> {
    NewsObject {
        name: Some(format!("translation-{}", translation.language)),
        rel: Some("translation"),
        language: translation.language.as_str(),
        headlines: texts([("main", translation.headline.as_str())]),
        ..NewsObject::new("text", &translation.url)
    }
}

fn rendition(file: &PictureFile) -> Rendition {
    Rendition {
        name: format!("{}-{}", file.width, file.media_type.rsplit('/').next().unwrap_or_default()),
        href: ascii(&file.url),
        content_type: file.media_type,
        width: file.width,
        height: file.height,
        size_in_bytes: file.bytes,
    }
}

fn party(author: &Signatory) -> Concept<'_> {
    Concept { name: &author.name, rel: &author.role, uri: author.url.as_deref().map(ascii) }
}

fn subject(subject: &Subject) -> Concept<'_> {
    Concept { name: &subject.name, rel: subject.rel, uri: subject.uri.as_deref().map(ascii) }
}

fn trust(indicator: &TrustIndicator) -> Trust<'_> {
    Trust { role: ascii(&indicator.role), title: &indicator.title, href: ascii(&indicator.url) }
}

fn texts<'a, const N: usize>(texts: [(&'static str, &'a str); N]) -> Vec<Text<'a>> {
    let written = texts.into_iter().filter(|(_, value)| !value.trim().is_empty());
    written.map(|(role, value)| Text { role, content_type: "text/plain", value }).collect()
}

const STANDARD: Standard =
    Standard { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json" };

#[derive(Serialize)]
struct Standard {
    name: &'static str,
    version: &'static str,
    schema: &'static str,
}

/// An item, or another item within it.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
struct NewsObject<'a> {
    uri: String,
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rel: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    standard: Option<Standard>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    first_created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    version_created: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub_status: Option<&'static str>,
    #[serde(skip_serializing_if = "str::is_empty")]
    language: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    headlines: Vec<Text<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    descriptions: Vec<Text<'a>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    located: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    bodies: Vec<Body<'a>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    by: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    people: Vec<Concept<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    organisations: Vec<Concept<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    subjects: Vec<Concept<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    renditions: Vec<Rendition>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    associations: Vec<NewsObject<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    alt_ids: Vec<AltId<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    trust_indicators: Vec<Trust<'a>>,
    #[serde(skip_serializing_if = "str::is_empty")]
    copyright_holder: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    copyright_notice: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    usage_terms: &'a str,
}

impl NewsObject<'_> {
    fn new(kind: &'static str, url: &str) -> Self {
        Self { uri: ascii(url), r#type: kind, ..Self::default() }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Text<'a> {
    role: &'static str,
    content_type: &'static str,
    value: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Body<'a> {
    role: &'static str,
    content_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    char_count: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    word_count: Option<u32>,
    value: &'a str,
}

#[derive(Serialize)]
struct Concept<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    rel: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rendition {
    name: String,
    href: String,
    content_type: &'static str,
    width: u32,
    height: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    size_in_bytes: Option<u64>,
}

#[derive(Serialize)]
struct AltId<'a> {
    role: &'a str,
    value: &'a str,
}

#[derive(Serialize)]
struct Trust<'a> {
    role: String,
    title: &'a str,
    href: String,
}
