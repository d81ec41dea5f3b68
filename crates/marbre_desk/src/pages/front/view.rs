//! What the page of a front page shows: its places as they fill themselves now, articles to choose from, its history.

use super::{
    draft::{Draft, Part},
    ids,
};
use crate::{Call, DeskError};
use marbre_article::{
    ArticleId, LanguageTag, SectionId, StaffId,
    front::{Filled, Placed, fill},
    workflow::{Kind, State},
};
use marbre_store::{
    articles::{SheetFilter, SheetOrder},
    front_pages::FrontEntry,
    listing::Listed,
};
use serde::Serialize;
use std::collections::HashMap;

/// Articles offered at once.
const OFFERED: u32 = 20;
/// Lines of the history at once.
const HISTORY: u32 = 10;

/// What is to be told beside the form.
#[derive(Debug, Clone, Default)]
pub(super) struct Told {
    /// The key of what has to be mended first.
    pub(super) trouble: Option<&'static str>,
    /// Something was changed that is not saved yet.
    pub(super) unsaved: bool,
    /// The words looked for among the articles.
    pub(super) words: String,
    /// The history goes on before this number.
    pub(super) before: Option<u32>,
}

/// A front page at the desk.
#[derive(Debug, Serialize)]
pub(super) struct FrontView {
    lang: String,
    /// The languages whose front pages there are.
    editions: Vec<String>,
    base: u32,
    trouble: Option<&'static str>,
    unsaved: bool,
    /// What was pinned and is not shown to readers in this edition.
    gone: Vec<Gone>,
    top: Vec<PlaceView>,
    file: Vec<PlaceView>,
    sections: Vec<SectionView>,
    /// How many places beside the lead.
    seconds: usize,
    title: String,
    breaking: String,
    link: String,
    breaking_until: String,
    words: String,
    offered: Vec<Offered>,
    history: Vec<Line>,
    /// Where the history goes on.
    more: Option<u32>,
    /// The zone of the times: `Africa/Nairobi`.
    zone: String,
}

/// A place.
#[derive(Debug, Serialize)]
struct PlaceView {
    /// Its number on the page, from 0.
    at: usize,
    part: String,
    /// The article pinned; empty where the place fills itself.
    article: String,
    until: String,
    /// What stands there; empty when there is nothing.
    headline: String,
    /// Its number within its part, from 1; 0 for the lead.
    number: usize,
    first: bool,
    last: bool,
}

#[derive(Debug, Serialize)]
struct SectionView {
    id: SectionId,
    name: String,
    places: Vec<PlaceView>,
    at: usize,
    first: bool,
    last: bool,
}

/// An article that left its place.
#[derive(Debug, Serialize)]
struct Gone {
    id: ArticleId,
    headline: String,
    /// The key of the words for where it stands.
    state: String,
}

/// An article to choose.
#[derive(Debug, Serialize)]
struct Offered {
    id: ArticleId,
    headline: String,
    at: i64,
    section: String,
    /// Whether it was put on the page.
    pinned: bool,
}

#[derive(Debug, Serialize)]
struct Line {
    number: u32,
    at: i64,
    person: String,
    current: bool,
}

pub(super) async fn view(
    call: &Call,
    lang: &LanguageTag,
    sections: &[(SectionId, String)],
    mut draft: Draft,
    told: Told,
) -> Result<FrontView, DeskError> {
    let public = call.desk.newsroom.store().public();
    let supply = public.front_supply(lang, &draft.outline(), &ids(sections)).await?;
    // An article that is no longer public leaves its place, and the page says which.
    let mut gone = Vec::new();
    for place in &mut draft.places {
        let shown = |article: &ArticleId| supply.pinned.iter().any(|listed| listed.id == *article);
        gone.extend(place.article.filter(|article| !shown(article)));
        place.article = place.article.filter(shown);
    }
    let headlines = headlines(&draft, &fill(Some(&draft.outline()), supply));
    let mut places = place_views(&draft, headlines).into_iter();
    let count = |part: Part| draft.places.iter().filter(|place| place.part == part).count();
    let seconds = count(Part::Second);
    let top = places.by_ref().take(1 + seconds).collect();
    let file = places.by_ref().take(count(Part::File)).collect();
    let last = draft.sections.len().saturating_sub(1);
    let section_views = draft.sections.iter().enumerate().map(|(at, id)| SectionView {
        id: *id,
        name: sections.iter().find(|(known, _)| known == id).map(|(_, name)| name.clone()).unwrap_or_default(),
        places: places.by_ref().take(count(Part::Section(*id))).collect(),
        at,
        first: at == 0,
        last: at == last,
    });
    let section_views = section_views.collect();
    let (history, more) = history(call, lang, draft.base, told.before).await?;
    Ok(FrontView {
        lang: lang.to_string(),
        editions: call.publication.editions.iter().map(|edition| edition.lang.to_string()).collect(),
        base: draft.base,
        trouble: told.trouble,
        unsaved: told.unsaved,
        gone: left(call, &gone).await?,
        top,
        file,
        sections: section_views,
        seconds,
        offered: offered(call, lang, sections, &draft, &told.words).await?,
        title: draft.title,
        breaking: draft.breaking,
        link: draft.link,
        breaking_until: draft.breaking_until,
        words: told.words,
        history,
        more,
        zone: call.publication.settings.time_zone.clone(),
    })
}

/// What left its place, with where it stands now.
async fn left(call: &Call, gone: &[ArticleId]) -> Result<Vec<Gone>, DeskError> {
    let sheets = call.desk.newsroom.store().reader().sheets_of(gone).await?;
    let line = |id: &ArticleId| {
        let sheet = sheets.iter().find(|sheet| sheet.id == *id);
        Gone {
            id: *id,
            headline: sheet.map_or_else(|| id.to_string(), |sheet| sheet.headline.clone()),
            state: sheet.map_or("withdrawn", |sheet| sheet.state.as_str()).replace('_', "-"),
        }
    };
    Ok(gone.iter().map(line).collect())
}

fn place_views(draft: &Draft, headlines: Vec<String>) -> Vec<PlaceView> {
    let last = draft.places.len().saturating_sub(1);
    let mut numbers: Vec<(Part, usize)> = Vec::new();
    let places = draft.places.iter().zip(headlines).enumerate();
    places
        .map(|(at, (place, headline))| {
            let number = match numbers.iter_mut().find(|(part, _)| *part == place.part) {
                Some((_, number)) => {
                    *number += 1;
                    *number
                }
                None => {
                    numbers.push((place.part, 1));
                    1
                }
            };
            PlaceView {
                at,
                part: place.part.word(),
                article: place.article.map(|article| article.to_string()).unwrap_or_default(),
                until: place.until.clone(),
                headline,
                number: if place.part == Part::Lead { 0 } else { number },
                first: at == 0,
                last: at == last,
            }
        })
        .collect()
}

/// What stands in each place, in the order of the draft's places. A file does not fill itself.
fn headlines(draft: &Draft, page: &Filled<Listed>) -> Vec<String> {
    let of = |placed: &Option<Placed<Listed>>| {
        placed.as_ref().map(|placed| placed.item.teaser.headline.clone()).unwrap_or_default()
    };
    let mut file = page.file.iter();
    let mut rest =
        std::iter::once(&page.lead).chain(&page.seconds).chain(page.sections.iter().flat_map(|(_, places)| places));
    draft
        .places
        .iter()
        .map(|place| match (place.part, place.article) {
            (Part::File, None) => String::new(),
            (Part::File, Some(_)) => file.next().map(|listed| listed.teaser.headline.clone()).unwrap_or_default(),
            _ => rest.next().map(of).unwrap_or_default(),
        })
        .collect()
}

/// Published articles to choose from: the newest, or those that have the words.
async fn offered(
    call: &Call,
    lang: &LanguageTag,
    sections: &[(SectionId, String)],
    draft: &Draft,
    words: &str,
) -> Result<Vec<Offered>, DeskError> {
    let filter = SheetFilter {
        kind: Some(Kind::Article),
        state: Some(State::Published),
        langs: vec![lang.clone()],
        words: words.to_owned(),
        ..SheetFilter::default()
    };
    let reader = call.desk.newsroom.store().reader();
    let sheets = reader.sheets(&filter, SheetOrder::Saved, None, OFFERED).await?;
    let name = |section: Option<SectionId>| sections.iter().find(|(id, _)| Some(*id) == section).map(|(_, name)| name);
    Ok(sheets
        .into_iter()
        .map(|sheet| Offered {
            id: sheet.id,
            at: sheet.updated_at.unwrap_or(sheet.saved_at).0,
            section: name(sheet.section).cloned().unwrap_or_default(),
            pinned: draft.places.iter().any(|place| place.article == Some(sheet.id)),
            headline: sheet.headline,
        })
        .collect())
}

/// The states before that number, and where the list goes on.
async fn history(
    call: &Call,
    lang: &LanguageTag,
    current: u32,
    before: Option<u32>,
) -> Result<(Vec<Line>, Option<u32>), DeskError> {
    let reader = call.desk.newsroom.store().reader();
    let mut entries: Vec<FrontEntry> = reader.front_history(lang, before, HISTORY + 1).await?;
    let more = entries.len() > HISTORY as usize;
    entries.truncate(HISTORY as usize);
    let staff = reader.staff().await?;
    let names: HashMap<StaffId, &str> = staff.iter().map(|member| (member.id, member.name.as_str())).collect();
    let program = call.words().say("settings-audit-program", &[]);
    let next = entries.last().filter(|_| more).map(|entry| entry.number);
    let lines = entries.into_iter().map(|entry| Line {
        number: entry.number,
        at: entry.at.0,
        person: entry.staff.and_then(|id| names.get(&id).copied()).unwrap_or(&program).to_owned(),
        current: entry.number == current,
    });
    Ok((lines.collect(), next))
}
