//! A byline: who it is, and one page of its articles.

use super::{
    address,
    context::Context,
    frame::{About, Frame},
    listing::{Pager, Part},
    section::publisher,
    teaser::Teaser,
};
use crate::{Page, Site, SiteError, Tag, theme::Trusted};
use marbre_article::LanguageTag;
use marbre_formats::social::{CardAuthor, json_ld, open_graph};
use marbre_store::bylines::{Byline, BylineKind, BylineName};
use serde::Serialize;

/// A page of a byline.
#[derive(Debug, Clone, Serialize)]
pub struct AuthorView {
    /// The frame.
    pub frame: Frame,
    /// The name as printed in this language, or in the first one it has.
    pub name: Trusted,
    /// The language of the name, role and biography when it is not the page's; else empty.
    pub lang: String,
    /// True for several people under one name.
    pub collective: bool,
    /// The role. May be empty.
    pub role: Trusted,
    /// The desk. May be empty.
    pub desk: Trusted,
    /// Paragraphs; only on the first page. May be empty.
    pub biography: Vec<Trusted>,
    /// The articles.
    pub items: Vec<Teaser>,
    /// Where this page stands.
    pub pager: Pager,
}

/// A byline: who it is and its articles.
///
/// # Errors
/// [`SiteError`]
pub async fn author(site: &Site, lang: &LanguageTag, slug: &str, number: u64) -> Result<Option<Page>, SiteError> {
    let Some(context) = Context::gather(site, lang).await? else { return Ok(None) };
    let Some(byline) = site.store.byline_by_slug(slug).await? else { return Ok(None) };
    let Some((spoken, name)) = printed(&byline, lang) else { return Ok(None) };
    let path = address::author(lang, &byline.slug);
    let Some(part) = Part::gather(&context, byline.id.0, &path, number).await? else { return Ok(None) };

    let mut page =
        context.page_with("author.html", &view(&context, &byline, (spoken, name), &path, &part), &part.album)?;
    page.tags.push(Tag::Byline(byline.id));
    page.tags.extend(part.tags());
    page.modified = part.modified();
    Ok(Some(page))
}

/// How a byline is printed in a language, and in which language that is.
pub(super) fn printed<'a>(byline: &'a Byline, lang: &LanguageTag) -> Option<(&'a LanguageTag, &'a BylineName)> {
    byline.names.get_key_value(lang).or_else(|| byline.names.iter().next())
}

fn view(
    context: &Context<'_>,
    byline: &Byline,
    (spoken, name): (&LanguageTag, &BylineName),
    path: &str,
    part: &Part,
) -> AuthorView {
    let line = |text: &str| context.setting.line(text);
    let paragraphs = name.biography.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
    AuthorView {
        frame: context.frame(about(context, byline, name, path, part)),
        name: line(&name.name),
        lang: if *spoken == context.lang { String::new() } else { spoken.to_string() },
        collective: byline.kind == BylineKind::Collective,
        role: line(&name.role),
        desk: line(&name.desk),
        biography: if part.pager.number == 1 { paragraphs.map(line).collect() } else { Vec::new() },
        items: part.teasers(context),
        pager: part.pager.clone(),
    }
}

fn about(context: &Context<'_>, byline: &Byline, name: &BylineName, path: &str, part: &Part) -> About {
    let title = context.setting.plain(&name.name);
    let biography = context.setting.plain(&name.biography.replace('\n', " "));
    let role = context.setting.plain(&name.role);
    let description = if role.is_empty() { &biography } else { &role };
    let url = address::absolute(context.origin(), path);
    let card =
        CardAuthor { name: title.clone(), url: Some(url.clone()), collective: byline.kind == BylineKind::Collective };
    let elsewhere = byline.names.keys().map(|lang| (lang.clone(), address::author(lang, &byline.slug)));
    About {
        elsewhere: if part.pager.number == 1 { elsewhere.collect() } else { Vec::new() },
        properties: open_graph::page(&url, &title, description, &publisher(context), &context.lang),
        json_ld: Some(json_ld::profile(&card, &role, &biography, &context.lang).into()),
        description: description.clone(),
        ..part.about(&title, path)
    }
}
