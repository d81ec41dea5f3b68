//! A topic: what it is about, and one page of its articles.

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
use marbre_formats::social::{json_ld, open_graph};
use marbre_store::{sections::TermName, topics::Topic};
use serde::Serialize;

/// A page of a topic.
#[derive(Debug, Clone, Serialize)]
pub struct TopicView {
    /// The frame.
    pub frame: Frame,
    /// Its name.
    pub name: Trusted,
    /// What it is about; only on its first page. May be empty.
    pub description: Trusted,
    /// Its articles.
    pub items: Vec<Teaser>,
    /// Where this page stands.
    pub pager: Pager,
}

/// A topic: what it is about and its articles.
///
/// # Errors
/// [`SiteError`]
pub async fn topic(site: &Site, lang: &LanguageTag, slug: &str, number: u64) -> Result<Option<Page>, SiteError> {
    let Some(context) = Context::gather(site, lang).await? else { return Ok(None) };
    let Some(topic) = site.store.topic_by_slug(lang, slug).await? else { return Ok(None) };
    let Some(name) = topic.names.get(lang) else { return Ok(None) };
    let path = address::topic(lang, &name.slug);
    let Some(part) = Part::gather(&context, topic.id.0, &path, number).await? else { return Ok(None) };

    let first = part.pager.number == 1;
    let view = TopicView {
        frame: context.frame(about(&context, &topic, name, &path, &part)),
        name: context.setting.line(&name.name),
        description: context.setting.line(if first { &name.description } else { "" }),
        items: part.teasers(&context),
        pager: part.pager.clone(),
    };
    let mut page = context.page_with("topic.html", &view, &part.album)?;
    page.tags.push(Tag::Topic(topic.id));
    page.tags.extend(part.tags());
    page.modified = part.modified();
    Ok(Some(page))
}

fn about(context: &Context<'_>, topic: &Topic, name: &TermName, path: &str, part: &Part) -> About {
    let title = context.setting.plain(&name.name);
    let description = context.setting.plain(&name.description);
    let url = address::absolute(context.origin(), path);
    let elsewhere = topic.names.iter().map(|(lang, name)| (lang.clone(), address::topic(lang, &name.slug)));
    About {
        elsewhere: if part.pager.number == 1 { elsewhere.collect() } else { Vec::new() },
        properties: open_graph::page(&url, &title, &description, &publisher(context), &context.lang),
        json_ld: Some(json_ld::collection(&url, &title, &description, &context.lang).into()),
        description,
        ..part.about(&title, path)
    }
}
