//! The front page of an edition: lead, seconds, the latest, then each section.

use super::{
    address,
    context::{Context, Date},
    frame::{About, Frame, Link},
    teaser::{Teaser, article_tags},
};
use crate::{Page, Site, SiteError};
use jiff::Zoned;
use marbre_article::{LanguageTag, Moment, SectionId};
use marbre_formats::social::{Publisher, json_ld, open_graph};
use marbre_store::{
    listing::{EDITION, Listed},
    sections::TermName,
};
use serde::Serialize;
use std::collections::HashSet;

/// How many articles are asked for: lead, seconds, latest.
const NEWEST: u32 = 11;
const SECONDS: usize = 4;
const LATEST: usize = 6;
/// The lead is the newest article with an image, if one of this many has one.
const LEAD_AMONG: usize = 5;
/// Articles shown of each section.
const IN_SECTION: usize = 4;

/// The front page.
#[derive(Debug, Clone, Serialize)]
pub struct FrontView {
    /// The frame.
    pub frame: Frame,
    /// When the newest of what it shows changed.
    pub updated: Option<Date>,
    /// The first article; nothing while the edition is empty.
    pub lead: Option<Teaser>,
    /// The next ones.
    pub seconds: Vec<Teaser>,
    /// The newest of those not yet shown, headlines only.
    pub latest: Vec<Teaser>,
    /// Each section that has something to show.
    pub sections: Vec<FrontSection>,
}

/// A section on the front page.
#[derive(Debug, Clone, Serialize)]
pub struct FrontSection {
    /// Its name and page.
    pub link: Link,
    /// Its newest articles, those at the top of the page left out.
    pub items: Vec<Teaser>,
}

/// The front page of an edition. Nothing when the publication has no such edition.
///
/// # Errors
/// [`SiteError`]
pub async fn front(site: &Site, lang: &LanguageTag) -> Result<Option<Page>, SiteError> {
    let Some(context) = Context::gather(site, lang).await? else { return Ok(None) };
    let now = context.at((site.clock)());
    let newest = site.store.list(EDITION, lang, 0, NEWEST).await?.items;
    let names: Vec<(SectionId, &TermName)> = context.sections_under(None).collect();
    let scopes: Vec<_> = names.iter().map(|(id, _)| id.0).collect();
    let most = u32::try_from(IN_SECTION + SECONDS + 1).unwrap_or(u32::MAX);
    let lists = site.store.newest(&scopes, lang, most).await?;

    let chosen = Chosen::of(newest, names.into_iter().map(|(_, name)| name).zip(lists).collect());
    let mut page = context.page("front.html", &view(&context, &chosen, &now))?;
    page.tags.push(context.list_tag(EDITION));
    page.tags.extend(scopes.into_iter().map(|scope| context.list_tag(scope)));
    page.tags.extend(article_tags(chosen.shown()));
    page.modified = chosen.updated();
    page.until = next_midnight(&now);
    Ok(Some(page))
}

/// What stands where.
struct Chosen<'a> {
    lead: Option<Listed>,
    seconds: Vec<Listed>,
    latest: Vec<Listed>,
    sections: Vec<(&'a TermName, Vec<Listed>)>,
}

impl<'a> Chosen<'a> {
    fn of(mut newest: Vec<Listed>, sections: Vec<(&'a TermName, Vec<Listed>)>) -> Self {
        let with_image = newest.iter().take(LEAD_AMONG).position(|listed| listed.teaser.image.is_some());
        let lead = (!newest.is_empty()).then(|| newest.remove(with_image.unwrap_or_default()));
        let mut latest = newest.split_off(newest.len().min(SECONDS));
        latest.truncate(LATEST);
        let top: HashSet<_> = lead.iter().chain(&newest).map(|listed| listed.id).collect();
        let sections = sections
            .into_iter()
            .map(|(name, list)| {
                (name, list.into_iter().filter(|listed| !top.contains(&listed.id)).take(IN_SECTION).collect::<Vec<_>>())
            })
            .filter(|(_, list)| !list.is_empty())
            .collect();
        Self { lead, seconds: newest, latest, sections }
    }

    fn shown(&self) -> impl Iterator<Item = &Listed> {
        let top = self.lead.iter().chain(&self.seconds).chain(&self.latest);
        top.chain(self.sections.iter().flat_map(|(_, list)| list))
    }

    fn updated(&self) -> Option<Moment> {
        self.shown().map(|listed| listed.updated_at).max()
    }
}

fn view(context: &Context<'_>, chosen: &Chosen<'_>, now: &Zoned) -> FrontView {
    let plain = |list: &[Listed]| list.iter().map(|listed| context.teaser(listed)).collect::<Vec<_>>();
    let latest = chosen
        .latest
        .iter()
        .map(|listed| Teaser { date: Some(context.time_or_date(listed.published_at, now)), ..context.teaser(listed) });
    let sections = chosen.sections.iter().map(|(name, list)| FrontSection {
        link: Link {
            name: context.setting.plain(&name.name),
            href: address::section(&context.lang, &name.slug),
            current: "",
        },
        items: plain(list),
    });
    FrontView {
        frame: frame(context, now),
        updated: chosen.updated().map(|updated| {
            let same_day = context.at(updated).date() == now.date();
            if same_day { context.zoned_time(updated) } else { context.date_time(updated) }
        }),
        lead: chosen.lead.as_ref().map(|listed| context.teaser(listed)),
        seconds: plain(&chosen.seconds),
        latest: latest.collect(),
        sections: sections.collect(),
    }
}

fn frame(context: &Context<'_>, now: &Zoned) -> Frame {
    let path = address::front(&context.lang);
    let url = address::absolute(context.origin(), &path);
    let publisher = Publisher { name: context.name.clone(), url: url.clone(), logo: None };
    let editions = context.publication.editions.iter();
    context.frame(About {
        description: context.motto.clone(),
        elsewhere: editions.map(|edition| (edition.lang.clone(), address::front(&edition.lang))).collect(),
        default: Some("/".into()),
        feed: Some(context.edition_feed()),
        properties: open_graph::page(&url, &context.name, &context.motto, &publisher, &context.lang),
        json_ld: Some(json_ld::front_page(&publisher, &context.lang).into()),
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
