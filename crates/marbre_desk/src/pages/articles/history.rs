//! What was saved of an article: two revisions compared, an old one brought back.

use super::{lists::Lists, seen, trouble};
use crate::{Call, DeskError, answer};
use axum::response::Response;
use marbre_article::document::compare::{self, Difference, Fate, Place, What};
use marbre_newsroom::rights::{self, Act, Subject};
use marbre_words::Argument;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::HashMap;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    a: String,
    b: String,
}

/// The two that were chosen from the list.
pub(super) async fn choose(call: &Call) -> Result<Response, DeskError> {
    let id = call.article_id()?;
    let wanted: Wanted = call.query()?;
    let (Ok(a), Ok(b)) = (wanted.a.parse::<u32>(), wanted.b.parse::<u32>()) else {
        return Ok(answer::see_other(&format!("{}/revisions", super::address(id))));
    };
    Ok(answer::see_other(&format!("{}/revisions/{}..{}", super::address(id), a.min(b), a.max(b))))
}

/// A field or block that differs.
#[derive(Debug, Serialize)]
struct Changed {
    place: String,
    change: String,
    /// The class of the change.
    kind: &'static str,
    parts: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    /// What the line is, where it is not running text.
    what: Option<String>,
    spans: Vec<Piece>,
    /// It is code, whose spaces count.
    code: bool,
}

#[derive(Debug, Serialize)]
struct Piece {
    fate: Fate,
    text: String,
    /// The picture that the text names.
    picture: Option<String>,
}

pub(super) async fn compare(call: &Call) -> Result<Response, DeskError> {
    let (sheet, standing) = seen(call).await?;
    let pair: String = call.parameter("pair")?;
    let numbers = pair.split_once("..").and_then(|(a, b)| Some((a.parse::<u32>().ok()?, b.parse::<u32>().ok()?)));
    let (a, b) = numbers.ok_or(DeskError::NotFound)?;
    let reader = call.desk.newsroom.store().reader();
    let old = reader.article_with_content(sheet.id, Some(a)).await?.ok_or(DeskError::NotFound)?;
    let new = reader.article_with_content(sheet.id, Some(b)).await?.ok_or(DeskError::NotFound)?;
    let lists = Lists::read(call, &sheet.address.lang).await?;
    let names = lists.names();
    let differences: Vec<Changed> =
        compare::compare(&old.content, &new.content).iter().map(|found| changed(call, found, &names)).collect();
    let may_save = rights::may(call.actor()?, Act::Save, Subject::Article(&standing)).is_ok();
    let view = json!({
        "id": sheet.id,
        "headline": sheet.headline,
        "lang": sheet.address.lang,
        "a": a,
        "b": b,
        "newest": sheet.revision,
        "differences": differences,
        "may_restore": may_save && a != sheet.revision,
    });
    call.page("article-compare.html", &view)
}

/// The word under which something is kept: `lead_image`.
fn kept(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(Value::String(word)) => super::word(&word),
        Ok(Value::Object(fields)) => fields.keys().next().map(|word| super::word(word)).unwrap_or_default(),
        _ => String::new(),
    }
}

fn changed(call: &Call, found: &Difference, names: &HashMap<String, &str>) -> Changed {
    let words = call.words();
    let place = match &found.place {
        Place::Field { field } => words.say(&format!("article-field-{}", kept(field)), &[]),
        Place::Block { kind, .. } => words.say(&format!("article-block-{}", kept(kind)), &[]),
    };
    let kind = match found.change {
        compare::Change::Added => "added",
        compare::Change::Removed => "removed",
        compare::Change::Moved => "moved",
        compare::Change::Changed if found.changes_words() => "changed",
        compare::Change::Changed => "form",
    };
    let parts = found
        .parts
        .iter()
        .map(|part| {
            let what = match part.what {
                What::Text | What::Code | What::Item => None,
                What::Cell { row, column } => {
                    let number = |number: usize| Argument::Number(number as u64);
                    Some(words.say("article-part-cell", &[("row", number(row)), ("column", number(column))]))
                }
                other => Some(words.say(&format!("article-part-{}", kept(&other)), &[])),
            };
            let spans = part
                .spans
                .iter()
                .map(|span| {
                    let name = names.get(&span.text).filter(|_| part.what == What::Item);
                    let is_picture = part.what == What::Image && span.text.len() == 64;
                    Piece {
                        fate: span.fate,
                        text: name.map_or_else(|| span.text.clone(), |name| (*name).to_owned()),
                        picture: is_picture.then(|| format!("/desk/media/{}", span.text)),
                    }
                })
                .collect();
            Line { what, spans, code: part.what == What::Code }
        })
        .collect();
    Changed { place, change: words.say(&format!("article-change-{kind}"), &[]), kind, parts }
}

#[derive(Debug, Deserialize)]
struct Restored {
    revision: String,
}

pub(super) async fn restore(call: &Call) -> Result<Response, DeskError> {
    let sent: Restored = call.form()?;
    let revision = sent.revision.parse().map_err(|_| DeskError::NotFound)?;
    let id = call.article_id()?;
    match call.desk.newsroom.restore(call.actor()?, id, revision).await {
        Ok(_) => Ok(answer::see_other(&format!("{}?done=article-done-restore", super::address(id)))),
        Err(cause) => Err(DeskError::Conflict(trouble::of(call, cause)?.message)),
    }
}
