//! The tombstone of a withdrawn article.

use super::{
    address,
    context::{Context, Date},
    frame::{About, Frame, Link},
};
use crate::{Page, Site, SiteError, Tag, theme::Trusted};
use http::StatusCode;
use marbre_store::articles::Article;
use serde::Serialize;

/// A page that says something in a few sentences, and where to go on: a tombstone, a mistake, a failure.
#[derive(Debug, Clone, Serialize)]
pub struct MessageView {
    /// The frame.
    pub frame: Frame,
    /// The HTTP status: 404, 410…
    pub status: u16,
    /// The key of the heading among the words; that of the text is the same with `-text`.
    pub message: &'static str,
    /// When a withdrawn article had been published.
    pub published: Option<Date>,
    /// When a text was removed by law.
    pub removed: Option<Date>,
    /// Why an article was withdrawn or removed. May be empty.
    pub reason: Vec<Trusted>,
    /// The history of an article that was removed by law; else empty.
    pub history: String,
    /// How to check what is still proved; empty where nothing was removed.
    pub verify: String,
    /// The sections to go on in.
    pub sections: Vec<Link>,
    /// The newest articles.
    pub items: Vec<super::teaser::Teaser>,
}

/// The page in the place of a withdrawn article: 410, with the public reason.
///
/// # Errors
/// [`SiteError`]
pub async fn withdrawn(site: &Site, article: &Article) -> Result<Page, SiteError> {
    let lang = &article.address.lang;
    let Some(context) = Context::gather(site, lang).await? else {
        return super::not_found(site, lang).await;
    };
    let reason = article.withdrawal.as_deref().unwrap_or_default();
    let view = MessageView {
        frame: context.frame(About {
            title: context.words.say("withdrawn", &[]),
            path: address::article(&article.address),
            ..About::default()
        }),
        status: StatusCode::GONE.as_u16(),
        message: "withdrawn",
        published: article.first_published_at.map(|at| context.long_date(at)),
        removed: None,
        reason: context.paragraphs(reason),
        history: String::new(),
        verify: String::new(),
        sections: Vec::new(),
        items: Vec::new(),
    };
    let mut page = context.page("message.html", &view)?;
    page.status = StatusCode::GONE;
    page.tags.push(Tag::Article(article.id));
    page.modified = article.updated_at;
    Ok(page)
}

impl Context<'_> {
    /// What was written in paragraphs, for readers.
    pub(super) fn paragraphs(&self, text: &str) -> Vec<Trusted> {
        let paragraphs = text.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
        paragraphs.map(|text| self.setting.line(text)).collect()
    }
}
