//! What the form on an image's page says of it.

use super::{
    address, hash,
    image::{self, cut_of},
    languages,
};
use crate::{Call, DeskError, answer};
use axum::response::Response;
use jiff::civil::Date;
use marbre_article::{
    Moment,
    framing::{Point, Slot},
};
use marbre_newsroom::{ImageChange, NewsroomError};
use marbre_store::assets::{Asset, AssetWords};
use std::collections::{BTreeMap, HashMap};

/// The fields by name. A field that is not there stays as it is.
struct Fields(HashMap<String, String>);

impl Fields {
    fn text(&self, name: &str) -> Option<String> {
        self.0.get(name).cloned()
    }

    /// A box that can be ticked, if it was on the page.
    fn ticked(&self, name: &str) -> bool {
        self.0.get(name).is_some_and(|value| value == "yes")
    }

    /// A number of per cent, as thousandths.
    fn thousandths(&self, name: &'static str) -> Result<Option<u16>, DeskError> {
        let Some(text) = self.0.get(name).map(|text| text.trim().replace(',', ".")) else { return Ok(None) };
        if text.is_empty() {
            return Ok(None);
        }
        let wrong = || DeskError::Invalid { field: name, message: "images-wrong-per-cent" };
        let (whole, part) = text.split_once('.').unwrap_or((&text, "0"));
        let tenth: u16 = part.get(..1).unwrap_or("0").parse().map_err(|_| wrong())?;
        let whole: u16 = whole.parse().map_err(|_| wrong())?;
        let value = whole.checked_mul(10).and_then(|tens| tens.checked_add(tenth)).ok_or_else(wrong)?;
        if value <= 1000 { Ok(Some(value)) } else { Err(wrong()) }
    }
}

pub(super) async fn describe(call: &Call) -> Result<Response, DeskError> {
    let fields = Fields(call.form()?);
    let hash = hash(call)?;
    let asset = image::found(call, &hash).await?;
    let change = match change(call, &fields, &asset) {
        Ok(change) => change,
        Err(DeskError::Invalid { message, .. }) => return image::again(call, message).await,
        Err(cause) => return Err(cause),
    };
    match call.desk.newsroom.describe_image(call.actor()?, &hash, change).await {
        Ok(_) => Ok(answer::see_other(&format!("{}?done=images-done-described", address(&hash)))),
        Err(NewsroomError::BadText(_)) => image::again(call, "images-wrong-long").await,
        Err(cause) => Err(cause.into()),
    }
}

fn change(call: &Call, fields: &Fields, asset: &Asset) -> Result<ImageChange, DeskError> {
    let mut words = BTreeMap::new();
    for lang in languages(call) {
        let (alt, caption) = (fields.text(&format!("alt-{lang}")), fields.text(&format!("caption-{lang}")));
        if alt.is_some() || caption.is_some() {
            let kept = asset.details.words.get(&lang).cloned().unwrap_or_default();
            words.insert(lang, AssetWords { alt: alt.unwrap_or(kept.alt), caption: caption.unwrap_or(kept.caption) });
        }
    }
    let expires_at = match fields.text("expires") {
        None => None,
        Some(day) if day.trim().is_empty() => Some(None),
        Some(day) => Some(Some(end_of(call, &day)?)),
    };
    let framed = fields.ticked("framing_shown");
    Ok(ImageChange {
        words,
        decorative: fields.ticked("rights_shown").then(|| fields.ticked("decorative")),
        credit: fields.text("credit"),
        copyright: fields.text("copyright"),
        licence: fields.text("licence"),
        expires_at,
        focus: if framed { Some(focus(fields)?) } else { None },
        cuts: if framed { cuts(fields, asset)? } else { BTreeMap::new() },
    })
}

/// The moment at which a day ends where the publication is.
fn end_of(call: &Call, day: &str) -> Result<Moment, DeskError> {
    let wrong = || DeskError::Invalid { field: "expires", message: "images-wrong-date" };
    let day: Date = day.trim().parse().map_err(|_| wrong())?;
    let next = day.tomorrow().map_err(|_| wrong())?;
    let start = next.to_zoned(call.zone()).map_err(|_| wrong())?;
    Ok(Moment(start.timestamp().as_millisecond()))
}

fn focus(fields: &Fields) -> Result<Option<Point>, DeskError> {
    if !fields.ticked("focus_own") {
        return Ok(None);
    }
    let (x, y) = (fields.thousandths("focus_x")?, fields.thousandths("focus_y")?);
    Ok(x.zip(y).and_then(|(x, y)| Point::new(x, y)))
}

fn cuts(fields: &Fields, asset: &Asset) -> Result<BTreeMap<Slot, Option<marbre_article::framing::Cut>>, DeskError> {
    const NAMES: [(Slot, &str, [&str; 3]); 3] = [
        (Slot::Lead, "lead_own", ["lead_left", "lead_top", "lead_width"]),
        (Slot::Card, "card_own", ["card_left", "card_top", "card_width"]),
        (Slot::Social, "social_own", ["social_left", "social_top", "social_width"]),
    ];
    let mut cuts = BTreeMap::new();
    for (slot, own, [left, top, width]) in NAMES {
        let cut = if fields.ticked(own) {
            let sides = (fields.thousandths(left)?, fields.thousandths(top)?, fields.thousandths(width)?);
            let (Some(left_side), Some(top_side), Some(wide)) = sides else {
                return Err(DeskError::Invalid { field: left, message: "images-wrong-per-cent" });
            };
            let cut = cut_of(slot, asset, (left_side, top_side, wide));
            Some(cut.ok_or(DeskError::Invalid { field: left, message: "images-wrong-cut" })?)
        } else {
            None
        };
        cuts.insert(slot, cut);
    }
    Ok(cuts)
}
