//! Structured data for search engines and archives, as schema.org defines it: <https://schema.org/NewsArticle>,
//! <https://developers.google.com/search/docs/appearance/structured-data/article>.
//!
//! Every byte here travels with every page: what is empty, or what the page says anyway, is left out.

use super::{ArticleCard, CardAuthor, CardCorrection, CardImage, LivePost, Policies, Publisher};
use crate::{timestamp::rfc3339, uri::ascii};
use marbre_article::LanguageTag;
use serde::Serialize;

/// The most posts of a live report that are named.
pub const MOST_LIVE_POSTS: usize = 20;

const CONTEXT: &str = "https://schema.org";

/// JSON that may stand inside `<script type="application/ld+json">` as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JsonLd(String);

impl JsonLd {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Writes `node`; no character in it can end the script element or begin another.
    #[expect(clippy::expect_used, reason = "strings, numbers and lists of them always serialise")]
    fn of(node: &impl Serialize) -> Self {
        let json = serde_json::to_string(node).expect("a tree of strings");
        let mut out = String::with_capacity(json.len());
        for c in json.chars() {
            match c {
                '<' => out.push_str("\\u003c"),
                '>' => out.push_str("\\u003e"),
                '&' => out.push_str("\\u0026"),
                '\u{2028}' => out.push_str("\\u2028"),
                '\u{2029}' => out.push_str("\\u2029"),
                c => out.push(c),
            }
        }
        Self(out)
    }
}

/// An article: `NewsArticle`, or `LiveBlogPosting` when it has live posts.
pub fn article(card: &ArticleCard) -> JsonLd {
    let live = card.live_posts.as_slice();
    JsonLd::of(&Article {
        context: CONTEXT,
        kind: if live.is_empty() { "NewsArticle" } else { "LiveBlogPosting" },
        main_entity_of_page: ascii(&card.url),
        headline: &card.headline,
        description: &card.description,
        image: card.image.as_ref().map(image),
        date_published: rfc3339(card.published),
        date_modified: (card.updated > card.published).then(|| rfc3339(card.updated)),
        author: card.authors.iter().map(author).collect(),
        publisher: publisher(&card.publisher),
        in_language: card.language.as_str(),
        is_accessible_for_free: true,
        article_section: &card.section,
        keywords: card.topics.iter().map(String::as_str).collect(),
        word_count: card.word_count,
        // Only a NewsArticle has one.
        dateline: if live.is_empty() { &card.dateline } else { "" },
        translation_of_work: card.translation_of.as_ref().map(|url| Work { kind: "NewsArticle", id: ascii(url) }),
        correction: card.corrections.iter().map(correction).collect(),
        coverage_start_time: live.iter().map(|post| post.at).min().map(rfc3339),
        coverage_end_time: live.iter().map(|post| post.at).max().map(rfc3339),
        live_blog_update: live.iter().take(MOST_LIVE_POSTS).map(live_post).collect(),
    })
}

/// The front page of an edition: `WebSite`, which gives search engines the site's name, and the newspaper's own rules
/// (<https://schema.org/NewsMediaOrganization>).
pub fn front_page(publisher: &Publisher, policies: &Policies, language: &LanguageTag) -> JsonLd {
    JsonLd::of(&Page {
        context: CONTEXT,
        kind: "WebSite",
        url: ascii(&publisher.url),
        name: &publisher.name,
        description: "",
        in_language: language.as_str(),
        publisher: Some(Agent {
            publishing_principles: policies.publishing_principles.as_deref().map(ascii),
            corrections_policy: policies.corrections.as_deref().map(ascii),
            verification_fact_checking_policy: policies.verification.as_deref().map(ascii),
            ownership_funding_info: policies.ownership.as_deref().map(ascii),
            masthead: policies.masthead.as_deref().map(ascii),
            ..self::publisher(publisher)
        }),
        main_entity: None,
    })
}

/// A section or topic: `CollectionPage`.
pub fn collection(url: &str, name: &str, description: &str, language: &LanguageTag) -> JsonLd {
    JsonLd::of(&Page {
        context: CONTEXT,
        kind: "CollectionPage",
        url: ascii(url),
        name,
        description,
        in_language: language.as_str(),
        publisher: None,
        main_entity: None,
    })
}

/// An author's page: `ProfilePage` of a person or organisation. `role` and `about` may be empty.
pub fn profile(author: &CardAuthor, role: &str, about: &str, language: &LanguageTag) -> JsonLd {
    let url = author.url.as_deref().map(ascii).unwrap_or_default();
    JsonLd::of(&Page {
        context: CONTEXT,
        kind: "ProfilePage",
        url: url.clone(),
        name: "",
        description: "",
        in_language: language.as_str(),
        publisher: None,
        main_entity: Some(Agent {
            kind: agent_kind(author),
            name: &author.name,
            url,
            job_title: if author.collective { "" } else { role },
            description: about,
            ..Agent::default()
        }),
    })
}

fn author(author: &CardAuthor) -> Agent<'_> {
    Agent {
        kind: agent_kind(author),
        name: &author.name,
        url: author.url.as_deref().map(ascii).unwrap_or_default(),
        ..Agent::default()
    }
}

const fn agent_kind(author: &CardAuthor) -> &'static str {
    if author.collective { "Organization" } else { "Person" }
}

fn publisher(publisher: &Publisher) -> Agent<'_> {
    Agent {
        kind: "NewsMediaOrganization",
        name: &publisher.name,
        url: ascii(&publisher.url),
        logo: publisher.logo.as_deref().map(ascii),
        ..Agent::default()
    }
}

/// Its address, which is all that most pages need to say; with its credit where there is one.
fn image(image: &CardImage) -> Image<'_> {
    let url = ascii(&image.url);
    if image.credit.trim().is_empty() {
        Image::Address(url)
    } else {
        Image::Object { kind: "ImageObject", url, credit_text: &image.credit }
    }
}

fn correction(correction: &CardCorrection) -> Correction<'_> {
    Correction { kind: "CorrectionComment", text: &correction.text, date_published: rfc3339(correction.at) }
}

fn live_post(post: &LivePost) -> Post<'_> {
    Post { kind: "BlogPosting", url: ascii(&post.url), headline: &post.headline, date_published: rfc3339(post.at) }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Article<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    main_entity_of_page: String,
    headline: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<Image<'a>>,
    date_published: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Agent<'a>>,
    publisher: Agent<'a>,
    in_language: &'a str,
    is_accessible_for_free: bool,
    #[serde(skip_serializing_if = "str::is_empty")]
    article_section: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    keywords: Vec<&'a str>,
    #[serde(skip_serializing_if = "is_zero")]
    word_count: u32,
    #[serde(skip_serializing_if = "str::is_empty")]
    dateline: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    translation_of_work: Option<Work>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    correction: Vec<Correction<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    coverage_start_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    coverage_end_time: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    live_blog_update: Vec<Post<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    url: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    name: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    in_language: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Agent<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    main_entity: Option<Agent<'a>>,
}

/// A person or organisation.
#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
struct Agent<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: &'a str,
    #[serde(skip_serializing_if = "String::is_empty")]
    url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    logo: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publishing_principles: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    corrections_policy: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    verification_fact_checking_policy: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ownership_funding_info: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    masthead: Option<String>,
    #[serde(skip_serializing_if = "str::is_empty")]
    job_title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
}

#[derive(Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
enum Image<'a> {
    Address(String),
    Object {
        #[serde(rename = "@type")]
        kind: &'static str,
        url: String,
        credit_text: &'a str,
    },
}

#[derive(Serialize)]
struct Work {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Correction<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    text: &'a str,
    date_published: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Post<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    url: String,
    headline: &'a str,
    date_published: String,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
const fn is_zero(number: &u32) -> bool {
    *number == 0
}
