//! What a reader meets when there is nothing to show.

use super::{
    context::Context,
    frame::{About, Frame},
    standing::MessageView,
    teaser::{Teaser, article_tags},
};
use crate::{Page, Site, SiteError, theme::Colours};
use http::StatusCode;
use marbre_article::LanguageTag;
use marbre_store::listing::{EDITION, Listed};

/// Recent articles offered where nothing was found.
const RECENT: u32 = 5;

/// 404: nothing stands there. Offers the front page, the sections and the newest articles.
///
/// # Errors
/// [`SiteError`]
pub async fn not_found(site: &Site, lang: &LanguageTag) -> Result<Page, SiteError> {
    let Some(context) = Context::gather(site, lang).await? else {
        return Ok(alone(site, lang, StatusCode::NOT_FOUND));
    };
    let recent = site.store.list(EDITION, lang, 0, RECENT).await?.items;
    let dated =
        |listed: &Listed| Teaser { date: Some(context.short_date(listed.published_at)), ..context.teaser(listed) };
    let frame = context.frame(About { title: context.words.say("not-found", &[]), ..About::default() });
    let view = MessageView {
        status: StatusCode::NOT_FOUND.as_u16(),
        message: "not-found",
        published: None,
        removed: None,
        reason: Vec::new(),
        history: String::new(),
        verify: String::new(),
        sections: frame.sections.iter().chain(&frame.more_sections).cloned().collect(),
        items: recent.iter().map(dated).collect(),
        frame,
    };
    let mut page = context.page("message.html", &view)?;
    page.status = StatusCode::NOT_FOUND;
    page.tags.push(context.list_tag(EDITION));
    page.tags.extend(article_tags(recent.iter()));
    Ok(page)
}

/// 503, when what is kept cannot be reached. Needs no database: `lang` is the reader's best guess.
pub fn unavailable(site: &Site, lang: &LanguageTag) -> Page {
    alone(site, lang, StatusCode::SERVICE_UNAVAILABLE)
}

/// 500, 429 and other refusals that need a page. Needs no database.
pub fn too_much(site: &Site, lang: &LanguageTag, status: StatusCode) -> Page {
    alone(site, lang, status)
}

/// A message in a frame that knows nothing of the newspaper; plain text should even the template fail.
fn alone(site: &Site, lang: &LanguageTag, status: StatusCode) -> Page {
    let message = match status {
        StatusCode::NOT_FOUND => "not-found",
        StatusCode::SERVICE_UNAVAILABLE => "unavailable",
        StatusCode::TOO_MANY_REQUESTS => "slow-down",
        status if status.is_client_error() => "refused",
        _ => "failed",
    };
    let words = site.words.of(lang);
    // The words may be English where the language has none of its own.
    let spoken = if words.spoken() == lang.primary() { Ok(lang.clone()) } else { words.spoken().parse() };
    let spoken = spoken.unwrap_or_else(|_| lang.clone());
    let title = words.say(message, &[]);
    let view = MessageView {
        frame: Frame {
            lang: spoken.to_string(),
            dir: spoken.direction().as_str(),
            title: title.clone(),
            home: "/".into(),
            ..Frame::default()
        },
        status: status.as_u16(),
        message,
        published: None,
        removed: None,
        reason: Vec::new(),
        history: String::new(),
        verify: String::new(),
        sections: Vec::new(),
        items: Vec::new(),
    };
    match site.theme.render("message.html", &view, &words, Colours::default()) {
        Ok(made) => Page { status, style: made.style, ..Page::html(made.html, &spoken) },
        Err(error) => {
            tracing::error!(%error, "the page of a failure failed");
            let text = format!("{title}\n\n{}\n", words.say(&format!("{message}-text"), &[]));
            Page { status, content_type: "text/plain; charset=utf-8", ..Page::html(text, &spoken) }
        }
    }
}
