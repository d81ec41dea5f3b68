//! The page of one image: what it shows, whose it is, what part of it shows where, and where it stands.

use super::{address, hash, known::title, languages};
use crate::{Call, DeskError};
use axum::response::Response;
use http::StatusCode;
use marbre_article::{
    ArticleId, LanguageTag, Moment,
    document::Sha256Hex,
    framing::{Cut, Framing, Point, Slot},
};
use marbre_newsroom::rights::{self, Act, Subject};
use marbre_store::{
    articles::Sheet,
    assets::{Asset, AssetUse, Standing},
};
use marbre_words::in_zone;
use serde::Serialize;
use serde_json::{Value, json};

/// The most articles that are named on the page.
const NAMED: usize = 100;

/// An article in which an image stands.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Place {
    pub(super) id: ArticleId,
    /// Nothing where the person may not see the article.
    pub(super) headline: Option<String>,
    pub(super) lang: LanguageTag,
    /// The class and the key of the words of where the article stands.
    pub(super) state: String,
    /// Readers see the image in it.
    pub(super) public: bool,
    /// Above the text.
    pub(super) lead: bool,
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    page(call, None, StatusCode::OK).await
}

/// The page with what is wrong with the form that was sent.
pub(super) async fn again(call: &Call, wrong: &'static str) -> Result<Response, DeskError> {
    page(call, Some(wrong), StatusCode::UNPROCESSABLE_ENTITY).await
}

/// The image of that hash.
pub(super) async fn found(call: &Call, hash: &Sha256Hex) -> Result<Asset, DeskError> {
    let reader = call.desk.newsroom.store().reader();
    reader.assets(std::slice::from_ref(hash)).await?.pop().ok_or(DeskError::NotFound)
}

async fn page(call: &Call, wrong: Option<&'static str>, status: StatusCode) -> Result<Response, DeskError> {
    let hash = hash(call)?;
    let asset = found(call, &hash).await?;
    let actor = call.actor()?;
    let may = |act: Act| rights::may(actor, act, Subject::Image(asset.keeping.filed_by)).is_ok();
    let places = places(call, &hash).await?;
    let view = json!({
        "sha256": hash,
        "address": address(&hash),
        "title": title(&asset.filename, &hash),
        "width": asset.width,
        "height": asset.height,
        "facts": facts(call, &asset).await?,
        "form": form(call, &asset),
        "slots": Slot::ALL.map(|slot| shape(&asset.details.framing, slot, &asset)),
        "focus": percents(asset.details.framing.focus.unwrap_or(Point::MIDDLE)),
        "focus_set": asset.details.framing.focus.is_some(),
        "places": places,
        "logo": super::logo(call) == Some(&hash),
        "seen": places.iter().filter(|place| place.public).count(),
        "can": {
            "describe": may(Act::DescribeImage),
            "pull": may(Act::PullImage),
            "replace": may(Act::ReplaceImage),
        },
        "wrong": wrong,
    });
    let mut response = call.page("image.html", &view)?;
    *response.status_mut() = status;
    Ok(response)
}

/// What is known of the file and its way.
async fn facts(call: &Call, asset: &Asset) -> Result<Value, DeskError> {
    let keeping = &asset.keeping;
    let staff = call.desk.newsroom.store().reader().staff().await?;
    let name = |id| staff.iter().find(|member| Some(member.id) == id).map(|member| member.name.clone());
    let pulled = keeping.pulled.as_ref();
    Ok(json!({
        "format": asset.media_type.trim_start_matches("image/").to_uppercase(),
        "bytes": asset.bytes,
        "taken": asset.details.taken,
        "filed_at": asset.created_at,
        "filed_by": name(keeping.filed_by),
        "made_at": keeping.made_at,
        "trouble": keeping.trouble,
        "pulled": pulled.map(|pulled| json!({ "at": pulled.at, "by": name(pulled.by), "reason": pulled.reason })),
        "replaced_by": keeping.replaced_by.as_ref().map(address),
        "ends": keeping.expires_at.map(|end| Moment(end.0 - 1)),
        "ended": keeping.expires_at.is_some_and(|end| end <= call.now()),
    }))
}

/// The fields as they are filled in.
fn form(call: &Call, asset: &Asset) -> Value {
    let details = &asset.details;
    let words: Vec<Value> = languages(call)
        .iter()
        .map(|lang| {
            let said = details.words.get(lang).cloned().unwrap_or_default();
            json!({ "lang": lang, "dir": lang.direction(), "alt": said.alt, "caption": said.caption })
        })
        .collect();
    // A right ends with a day: its last moment belongs to it.
    let last = asset.keeping.expires_at.map(|end| in_zone(Moment(end.0 - 1), &call.zone()).date().to_string());
    json!({
        "words": words,
        "alt": details.alt,
        "caption": details.caption,
        "decorative": details.decorative,
        "credit": details.credit,
        "copyright": details.copyright,
        "licence": asset.keeping.licence,
        "expires": last.unwrap_or_default(),
    })
}

/// What a place shows of an image: in pixels of the image for the preview, in per cent for the fields.
fn shape(framing: &Framing, slot: Slot, asset: &Asset) -> Value {
    let cut = framing.cut(slot, asset.width, asset.height);
    let (left, top, width, height) = cut.pixels(asset.width, asset.height);
    let (across, down) = slot.shape();
    json!({
        "name": slot.as_str(),
        "own": framing.cuts.contains_key(&slot),
        "view": [left, top, width, height],
        "across": across,
        "down": down,
        "left": percent(cut.sides().0),
        "top": percent(cut.sides().1),
        "width": percent(cut.sides().2),
    })
}

/// Thousandths as the number of a field: `33.3`.
fn percent(thousandths: u16) -> String {
    match thousandths % 10 {
        0 => format!("{}", thousandths / 10),
        tenth => format!("{}.{tenth}", thousandths / 10),
    }
}

fn percents(point: Point) -> Value {
    json!({ "x": percent(point.x()), "y": percent(point.y()) })
}

/// The part of the shape of a place that begins there and is so wide; as much of it as the image holds.
pub(super) fn cut_of(slot: Slot, asset: &Asset, (left, top, width): (u16, u16, u16)) -> Option<Cut> {
    let (across, down) = slot.shape();
    let (wide, high) = (u64::from(asset.width.max(1)), u64::from(asset.height.max(1)));
    let height = |width: u16| u64::from(width) * wide * u64::from(down) / (u64::from(across) * high);
    let most = u64::from(1000_u16.saturating_sub(top)) * u64::from(across) * high / (wide * u64::from(down));
    let width = width.min(1000_u16.saturating_sub(left)).min(u16::try_from(most).unwrap_or(1000));
    Cut::new(left, top, width, u16::try_from(height(width)).ok()?.clamp(1, 1000_u16.saturating_sub(top).max(1)))
}

/// The articles in which an image stands, those of which the person may know more by name.
pub(super) async fn places(call: &Call, hash: &Sha256Hex) -> Result<Vec<Place>, DeskError> {
    let newsroom = &call.desk.newsroom;
    let uses = newsroom.store().reader().asset_uses(hash).await?;
    let mut places = Vec::with_capacity(uses.len());
    for (number, found) in uses.into_iter().enumerate() {
        let public = found.public != Standing::Absent && found.state == marbre_article::workflow::State::Published;
        let visible = public || (number < NAMED && sees(call, &found).await?.is_some());
        places.push(Place {
            id: found.article,
            headline: visible.then_some(found.headline),
            lang: found.lang,
            state: found.state.as_str().replace('_', "-"),
            public,
            lead: found.newest == Standing::Lead || found.public == Standing::Lead,
        });
    }
    Ok(places)
}

async fn sees(call: &Call, found: &AssetUse) -> Result<Option<Sheet>, DeskError> {
    let (sheet, standing) = call.desk.newsroom.standing(found.article).await?;
    let seen = rights::may(call.actor()?, Act::SeeArticles, Subject::Article(&standing)).is_ok();
    Ok(seen.then_some(sheet))
}
