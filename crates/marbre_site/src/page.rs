//! An answer before it is compressed, and what it shows.

use http::StatusCode;
use marbre_article::{ArticleId, BylineId, LanguageTag, Moment, SectionId, TopicId, document::Sha256Hex};
use uuid::Uuid;

/// An answer that can be kept: the same for every reader who asks for its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// 200, 404 or 410.
    pub status: StatusCode,
    /// With its charset: `text/html; charset=utf-8`.
    pub content_type: &'static str,
    /// The bytes, not compressed.
    pub body: Vec<u8>,
    /// The language of the page, for `Content-Language`.
    pub language: Option<LanguageTag>,
    /// When what it shows last changed, for `Last-Modified`.
    pub modified: Option<Moment>,
    /// Further headers: `Link`, say. Names are lower case.
    pub headers: Vec<(&'static str, String)>,
    /// Everything whose change makes this page out of date.
    pub tags: Vec<Tag>,
    /// A moment from which on the page is out of date even if nothing changes (a day's date, a sitemap's two days).
    pub until: Option<Moment>,
    /// The article under which it has a form. Each reader gets a token of their own in it.
    pub form: Option<ArticleId>,
    /// The `style-src` source of the style that stands in it: `'sha256-…'`. Empty where there is none.
    pub style: String,
}

/// Something that a page shows, and whose change makes the page out of date.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Tag {
    /// The publication's settings, editions, sections, standing pages: every page.
    Publication,
    /// The theme's templates, style or words: every page.
    Theme,
    /// One article: its text, headline or image, wherever it is shown.
    Article(ArticleId),
    /// Which articles a story has: the links between translations.
    Story(marbre_article::StoryId),
    /// Which articles a public list has, in one language.
    List(Uuid, LanguageTag),
    /// A section's names.
    Section(SectionId),
    /// A topic's names.
    Topic(TopicId),
    /// A byline's names.
    Byline(BylineId),
    /// What stands under an article.
    Comments(ArticleId),
    /// How the front page of an edition is laid out.
    Front(LanguageTag),
    /// Where old addresses lead.
    Redirects,
    /// An image: its files, what part of it shows where, whether it may be shown.
    Image(Sha256Hex),
}

impl Page {
    /// A page of HTML, found.
    pub fn html(body: String, language: &LanguageTag) -> Self {
        Self {
            status: StatusCode::OK,
            content_type: "text/html; charset=utf-8",
            body: body.into_bytes(),
            language: Some(language.clone()),
            modified: None,
            headers: Vec::new(),
            tags: vec![Tag::Publication, Tag::Theme],
            until: None,
            form: None,
            style: String::new(),
        }
    }
}
