//! The library: images as a grid, looked through by words and by what they lack; filed by a plain form.

use super::{
    known::{known, title},
    wanted::{SHOWN, Wanted, written},
};
use crate::{Call, DeskError, answer};
use axum::response::Response;
use http::StatusCode;
use marbre_article::checks::RIGHTS_SOON;
use marbre_newsroom::{
    ImageNotes, NewsroomError,
    rights::{self, Act, Subject},
};
use marbre_store::assets::{LibraryItem, LibraryPlace};
use marbre_words::Argument;
use serde::Deserialize;
use serde_json::{Value, json};

/// Images on a page.
const PAGE: u32 = 24;

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    let wanted: Wanted = call.query()?;
    page(call, wanted, &[], StatusCode::OK).await
}

/// The library. `refused`: files that were not taken, and why.
async fn page(call: &Call, wanted: Wanted, refused: &[Value], status: StatusCode) -> Result<Response, DeskError> {
    let (items, next) = look(call, &wanted).await?;
    let current = SHOWN.into_iter().find(|show| *show == wanted.show).unwrap_or("all");
    let tabs: Vec<Value> = SHOWN
        .into_iter()
        .map(|show| json!({ "name": show, "address": wanted.address(show, None), "current": show == current }))
        .collect();
    let view = json!({
        "tabs": tabs,
        "show": current,
        "wanted": wanted,
        "items": items.iter().map(|item| line(call, item)).collect::<Vec<_>>(),
        "first": (!wanted.after.is_empty()).then(|| wanted.address(current, None)),
        "next": next.map(|place| wanted.address(current, Some(&place))),
        "choosing": choosing(call, &wanted).await?,
        "refused": refused,
    });
    let mut response = call.page("images.html", &view)?;
    *response.status_mut() = status;
    Ok(response)
}

/// A page of images, and where it ends if there are more.
pub(super) async fn look(call: &Call, wanted: &Wanted) -> Result<(Vec<LibraryItem>, Option<LibraryPlace>), DeskError> {
    let reader = call.desk.newsroom.store().reader();
    let filter = wanted.filter(call);
    let mut items = reader.library(&filter, wanted.place().as_ref(), PAGE + 1).await?;
    let more = items.len() > PAGE as usize;
    items.truncate(PAGE as usize);
    let next = items.last().filter(|_| more).map(|last| filter.place(last));
    Ok((items, next))
}

/// The article for which an image is chosen.
async fn choosing(call: &Call, wanted: &Wanted) -> Result<Option<Value>, DeskError> {
    let Some(id) = wanted.article() else { return Ok(None) };
    let (sheet, standing) = call.desk.newsroom.standing(id).await?;
    rights::may(call.actor()?, Act::Save, Subject::Article(&standing))?;
    Ok(Some(json!({ "id": sheet.id, "headline": sheet.headline, "lang": sheet.address.lang })))
}

/// An image as the grid shows it.
pub(super) fn line(call: &Call, item: &LibraryItem) -> Value {
    let LibraryItem { asset, uses, public_uses } = item;
    let (details, keeping, now) = (&asset.details, &asset.keeping, call.now());
    let lacks = |lang| details.words.get(lang).is_none_or(|words| words.alt.trim().is_empty());
    let mut marks: Vec<&str> = Vec::new();
    if keeping.pulled.is_some() {
        marks.push("pulled");
    }
    match keeping.expires_at {
        Some(end) if end <= now => marks.push("expired"),
        Some(end) if end.0 <= now.0 + RIGHTS_SOON => marks.push("expiring"),
        _ => {}
    }
    if !details.decorative && super::languages(call).iter().any(lacks) {
        marks.push("no-alt");
    }
    if details.credit.trim().is_empty() {
        marks.push("no-credit");
    }
    json!({
        "sha256": asset.sha256,
        "title": title(&asset.filename, &asset.sha256),
        "width": asset.width,
        "height": asset.height,
        "alt": details.alt_in(&call.lang()),
        "credit": details.credit,
        "uses": uses,
        "public": public_uses,
        "logo": super::logo(call) == Some(&asset.sha256),
        "marks": marks,
    })
}

pub(super) async fn find(call: &Call) -> Result<Response, DeskError> {
    let wanted: Wanted = call.query()?;
    let (items, next) = look(call, &wanted).await?;
    let now = call.now();
    let view = json!({
        "images": items.iter().map(|item| known(&item.asset, now)).collect::<Vec<_>>(),
        "next": next.as_ref().map(written),
    });
    Ok(answer::json(StatusCode::OK, &view))
}

/// What the form with files says beside them.
#[derive(Deserialize)]
struct Sent {
    /// The article above which one of them shall stand.
    #[serde(default, rename = "for")]
    article: String,
}

/// Files that a form sends whole. Those that are images are filed; the page names the others and why.
pub(super) async fn file(call: &Call) -> Result<Response, DeskError> {
    let sent: Sent = call.form()?;
    let wanted = Wanted { show: "mine".into(), article: sent.article, ..Wanted::default() };
    let (mut filed, mut refused) = (0, Vec::new());
    for (name, bytes) in call.files("files")? {
        let notes = ImageNotes { filename: name.clone(), ..ImageNotes::default() };
        match call.desk.newsroom.file_image_of(call.actor()?, bytes, notes).await {
            Ok(_) => filed += 1,
            Err(cause @ NewsroomError::Image { .. }) => refused.push(why(call, &name, cause)),
            Err(cause) => return Err(cause.into()),
        }
    }
    match (filed, refused.is_empty()) {
        (0, true) => Err(DeskError::Invalid { field: "files", message: "images-none-sent" }),
        (_, true) => {
            let at = wanted.address("mine", None);
            Ok(answer::see_other(&format!("{at}&done=images-done-filed")))
        }
        _ => page(call, wanted, &refused, StatusCode::UNPROCESSABLE_ENTITY).await,
    }
}

fn why(call: &Call, name: &str, cause: NewsroomError) -> Value {
    let words = call.words();
    let why = DeskError::from(cause).said(&words);
    json!(words.say("images-refused", &[("name", Argument::Text(name)), ("why", Argument::Text(&why))]))
}
