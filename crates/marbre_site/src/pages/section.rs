//! A section: one page of its articles, newest first.

use super::{
    address,
    context::Context,
    frame::{About, Frame, Link},
    listing::{Pager, Part},
    teaser::Teaser,
};
use crate::{Page, Site, SiteError, Tag, theme::Trusted};
use marbre_article::{LanguageTag, SectionId};
use marbre_formats::social::{Publisher, json_ld, open_graph};
use marbre_store::sections::{Section, TermName};
use serde::Serialize;

/// A page of a section.
#[derive(Debug, Clone, Serialize)]
pub struct SectionView {
    /// The frame.
    pub frame: Frame,
    /// Its name.
    pub name: Trusted,
    /// What it is about; only on its first page. May be empty.
    pub description: Trusted,
    /// The section that it is part of.
    pub parent: Option<Link>,
    /// The sections that are part of it.
    pub children: Vec<Link>,
    /// Its articles.
    pub items: Vec<Teaser>,
    /// Where this page stands.
    pub pager: Pager,
}

/// A section: page number `number` (from 1) of its articles. Nothing when there is no such section or page.
///
/// # Errors
/// [`SiteError`]
pub async fn section(site: &Site, lang: &LanguageTag, slug: &str, number: u64) -> Result<Option<Page>, SiteError> {
    let Some(context) = Context::gather(site, lang).await? else { return Ok(None) };
    let Some((section, name)) = find(&context, slug) else { return Ok(None) };
    let path = address::section(lang, &name.slug);
    let Some(part) = Part::gather(&context, section.id.0, &path, number).await? else { return Ok(None) };

    let mut page = context.page_with("section.html", &view(&context, section, name, &path, &part), &part.album)?;
    page.tags.push(Tag::Section(section.id));
    page.tags.extend(part.tags());
    page.modified = part.modified();
    Ok(Some(page))
}

fn find<'a>(context: &'a Context<'_>, slug: &str) -> Option<(&'a Section, &'a TermName)> {
    context.sections.iter().find_map(|section| {
        let name = section.names.get(&context.lang).filter(|name| name.slug == slug)?;
        Some((section, name))
    })
}

fn view(context: &Context<'_>, section: &Section, name: &TermName, path: &str, part: &Part) -> SectionView {
    let first = part.pager.number == 1;
    let link = |name: &TermName| Link {
        name: context.setting.plain(&name.name),
        href: address::section(&context.lang, &name.slug),
        current: "",
    };
    SectionView {
        frame: context.frame(about(context, section, name, path, part)),
        name: context.setting.line(&name.name),
        description: context.setting.line(if first { &name.description } else { "" }),
        parent: section.parent.and_then(|parent| context.section_name(parent)).map(link),
        children: children(context, section.id).map(link).collect(),
        items: part.teasers(context),
        pager: part.pager.clone(),
    }
}

fn children<'a>(context: &'a Context<'_>, id: SectionId) -> impl Iterator<Item = &'a TermName> {
    context.sections_under(Some(id)).map(|(_, name)| name)
}

fn about(context: &Context<'_>, section: &Section, name: &TermName, path: &str, part: &Part) -> About {
    let title = context.setting.plain(&name.name);
    let description = context.setting.plain(&name.description);
    let url = address::absolute(context.origin(), path);
    let publisher = publisher(context);
    let first = part.pager.number == 1;
    let elsewhere = section.names.iter().map(|(lang, name)| (lang.clone(), address::section(lang, &name.slug)));
    About {
        elsewhere: if first { elsewhere.collect() } else { Vec::new() },
        properties: open_graph::page(&url, &title, &description, &publisher, &context.lang),
        json_ld: Some(json_ld::collection(&url, &title, &description, &context.lang).into()),
        section: Some((section.id, first)),
        description,
        ..part.about(&title, path)
    }
}

/// Who publishes, for cards.
pub(super) fn publisher(context: &Context<'_>) -> Publisher {
    let url = address::absolute(context.origin(), &address::front(&context.lang));
    Publisher { name: context.name.clone(), url, logo: context.logo_url() }
}
