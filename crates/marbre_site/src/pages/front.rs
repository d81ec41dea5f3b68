//! The front page of an edition: lead, seconds, a highlighted file, the latest, then each section; as it was laid out,
//! and where it was not, by date and section.

use super::{
    address,
    context::{Context, Date},
    frame::{About, Frame, Link},
    picture::Album,
    teaser::{self, Teaser, article_tags},
};
use crate::{Page, Site, SiteError, Tag, theme::Trusted};
use jiff::Zoned;
use marbre_article::{
    LanguageTag, Moment, SectionId,
    framing::Slot,
    front::{Filled, FrontLayout, Placed, fill},
};
use marbre_formats::social::{Publisher, json_ld, open_graph};
use marbre_store::listing::{EDITION, Listed};
use serde::Serialize;

/// The front page.
#[derive(Debug, Clone, Serialize)]
pub struct FrontView {
    /// The frame.
    pub frame: Frame,
    /// The line above everything else.
    pub breaking: Option<FrontBreaking>,
    /// When the newest of what it shows changed.
    pub updated: Option<Date>,
    /// The first article; nothing while the edition is empty.
    pub lead: Option<Teaser>,
    /// The next ones.
    pub seconds: Vec<Teaser>,
    /// Articles under a title of their own.
    pub file: Option<FrontFile>,
    /// The newest of those not yet shown, headlines only.
    pub latest: Vec<Teaser>,
    /// Each section that has something to show.
    pub sections: Vec<FrontSection>,
}

/// The line above everything else.
#[derive(Debug, Clone, Serialize)]
pub struct FrontBreaking {
    /// What it says.
    pub text: Trusted,
    /// Where it leads. May be empty.
    pub href: String,
}

/// Articles under a title of their own.
#[derive(Debug, Clone, Serialize)]
pub struct FrontFile {
    /// The title.
    pub title: Trusted,
    /// The articles.
    pub items: Vec<Teaser>,
}

/// A section on the front page.
#[derive(Debug, Clone, Serialize)]
pub struct FrontSection {
    /// Its name and page.
    pub link: Link,
    /// Its articles, those at the top of the page left out.
    pub items: Vec<Teaser>,
}

/// The front page of an edition. Nothing when the publication has no such edition.
///
/// # Errors
/// [`SiteError`]
pub async fn front(site: &Site, lang: &LanguageTag) -> Result<Option<Page>, SiteError> {
    let layout = site.store.front_layout(lang).await?;
    laid_out(site, lang, layout).await
}

/// The front page of an edition as it would be with that layout. Nothing when the publication has no such edition.
///
/// # Errors
/// [`SiteError`]
pub async fn front_proof(site: &Site, lang: &LanguageTag, layout: FrontLayout) -> Result<Option<Page>, SiteError> {
    laid_out(site, lang, Some(layout)).await
}

async fn laid_out(site: &Site, lang: &LanguageTag, layout: Option<FrontLayout>) -> Result<Option<Page>, SiteError> {
    let Some(context) = Context::gather(site, lang).await? else { return Ok(None) };
    let moment = (site.clock)();
    let now = context.at(moment);
    let next_end = layout.as_ref().and_then(|layout| layout.next_end(moment));
    let layout = layout.map(|layout| layout.at(moment));
    let mut sections: Vec<SectionId> = context.sections_under(None).map(|(id, _)| id).collect();
    let named = layout.iter().flat_map(|layout| &layout.sections).map(|part| part.section);
    let further: Vec<SectionId> =
        named.filter(|id| context.section_name(*id).is_some() && !sections.contains(id)).collect();
    sections.extend(further);
    let plan = layout.clone().unwrap_or_default();
    let supply = site.store.front_supply(lang, &plan, &sections).await?;

    let page = fill(layout.as_ref(), supply);
    let album = Album::gather(&site.store, teaser::images(pictured(&page))).await?;
    let mut made = context.page_with("front.html", &view(&context, &plan, &page, &album, &now), &album)?;
    made.tags.extend(album.tags());
    made.tags.push(Tag::Front(lang.clone()));
    made.tags.push(context.list_tag(EDITION));
    made.tags.extend(sections.into_iter().map(|section| context.list_tag(section.0)));
    made.tags.extend(article_tags(page.shown()));
    made.modified = page.shown().map(|listed| listed.updated_at).max();
    made.until = next_midnight(&now).into_iter().chain(next_end).min();
    Ok(Some(made))
}

/// The articles that are shown with their image: the lead, and the first of the file and of each section.
fn pictured(page: &Filled<Listed>) -> impl Iterator<Item = &Listed> {
    let lead = page.lead.iter().map(|placed| &placed.item);
    let sections = page.sections.iter().filter_map(|(_, places)| places.iter().flatten().next());
    lead.chain(page.file.first()).chain(sections.map(|placed| &placed.item))
}

fn view(context: &Context<'_>, plan: &FrontLayout, page: &Filled<Listed>, album: &Album, now: &Zoned) -> FrontView {
    let teaser = |listed: &Listed| context.pictured(listed, album, Slot::Lead);
    let teasers = |list: &[Listed]| list.iter().map(teaser).collect::<Vec<_>>();
    let placed = |places: &[Option<Placed<Listed>>]| {
        places.iter().flatten().map(|placed| teaser(&placed.item)).collect::<Vec<_>>()
    };
    let latest = page
        .latest
        .iter()
        .map(|listed| Teaser { date: Some(context.time_or_date(listed.published_at, now)), ..context.teaser(listed) });
    let sections = page.sections.iter().filter_map(|(section, places)| {
        let name = context.section_name(*section)?;
        let href = address::section(&context.lang, &name.slug);
        let link = Link { name: context.setting.plain(&name.name), href, current: "" };
        Some(FrontSection { link, items: placed(places) }).filter(|section| !section.items.is_empty())
    });
    let updated = page.shown().map(|listed| listed.updated_at).max();
    FrontView {
        frame: frame(context, now),
        breaking: plan.breaking.as_ref().map(|line| FrontBreaking {
            text: context.setting.line(&line.text),
            href: line.link.as_ref().map(|link| link.as_str().to_owned()).unwrap_or_default(),
        }),
        updated: updated.map(|updated| {
            let same_day = context.at(updated).date() == now.date();
            if same_day { context.zoned_time(updated) } else { context.date_time(updated) }
        }),
        lead: page.lead.as_ref().map(|placed| teaser(&placed.item)),
        seconds: placed(&page.seconds),
        file: plan
            .file
            .as_ref()
            .filter(|_| !page.file.is_empty())
            .map(|file| FrontFile { title: context.setting.line(&file.title), items: teasers(&page.file) }),
        latest: latest.collect(),
        sections: sections.collect(),
    }
}

fn frame(context: &Context<'_>, now: &Zoned) -> Frame {
    let path = address::front(&context.lang);
    let url = address::absolute(context.origin(), &path);
    let publisher = Publisher { name: context.name.clone(), url: url.clone(), logo: context.logo_url() };
    let editions = context.publication.editions.iter();
    context.frame(About {
        description: context.motto.clone(),
        elsewhere: editions.map(|edition| (edition.lang.clone(), address::front(&edition.lang))).collect(),
        default: Some("/".into()),
        feed: Some(context.edition_feed()),
        properties: open_graph::page(&url, &context.name, &context.motto, &publisher, &context.lang),
        json_ld: Some(json_ld::front_page(&publisher, &context.policies(), &context.lang).into()),
        date: Some(context.weekday_date(Moment(now.timestamp().as_millisecond()))),
        path,
        ..About::default()
    })
}

/// When the date on the page is no longer today's.
fn next_midnight(now: &Zoned) -> Option<Moment> {
    let tomorrow = now.tomorrow().ok()?.start_of_day().ok()?;
    Some(Moment(tomorrow.timestamp().as_millisecond()))
}
