//! Colour and logo.

use super::again;
use crate::{Call, DeskError, answer};
use axum::response::Response;
use bytes::Bytes;
use marbre_article::{
    colour::{Colour, DARK_PAPER, LIGHT_PAPER},
    document::Sha256Hex,
};
use marbre_newsroom::{Faint, LOGO_BYTES, LogoChange, NewsroomError, Paper};
use marbre_words::Argument;
use serde::{Deserialize, Serialize};

/// The colours of the default theme.
const THEME: [&str; 2] = ["#8c1d18", "#f0998f"];

#[derive(Default, Serialize)]
struct View {
    light: String,
    dark: String,
    /// What is wrong with each, in words, and the shade that could be taken.
    wrong_light: Option<Wrong>,
    wrong_dark: Option<Wrong>,
    /// What readers see now: a paper and a colour on it.
    samples: Vec<Sample>,
    chosen: bool,
    logo: Option<LogoView>,
    wrong_logo: Option<String>,
    logo_bytes: usize,
}

#[derive(Serialize)]
struct Wrong {
    words: String,
    nearest: Option<String>,
}

#[derive(Serialize)]
struct Sample {
    paper: String,
    colour: String,
    /// With that paper.
    contrast: String,
}

#[derive(Serialize)]
struct LogoView {
    asset: Sha256Hex,
    width: u32,
    height: u32,
    beside: bool,
}

/// A measured contrast as people write it.
fn written(call: &Call, contrast: f64) -> String {
    // Rounded down: what is refused is never said to be enough.
    let text = format!("{:.1}", (contrast * 10.0).floor() / 10.0);
    text.replace('.', &call.words().say("publication-decimal-mark", &[]))
}

fn view(call: &Call) -> View {
    let look = &call.publication.settings.look;
    let (light, dark) = match look.accents {
        Some(accents) => (accents.light.to_string(), accents.dark.to_string()),
        None => (THEME[0].to_owned(), THEME[1].to_owned()),
    };
    let sample = |(paper, colour): (Colour, &String)| Sample {
        paper: paper.to_string(),
        colour: colour.clone(),
        contrast: colour.parse().map(|colour: Colour| written(call, colour.contrast(paper))).unwrap_or_default(),
    };
    View {
        samples: [(LIGHT_PAPER, &light), (DARK_PAPER, &dark)].map(sample).into(),
        chosen: look.accents.is_some(),
        logo: look.logo.clone().map(|logo| LogoView {
            asset: logo.asset,
            width: logo.width,
            height: logo.height,
            beside: logo.beside,
        }),
        logo_bytes: LOGO_BYTES,
        light,
        dark,
        ..View::default()
    }
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    call.page("look.html", &view(call))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Sent {
    light: String,
    dark: String,
}

pub(super) async fn colour(call: &Call) -> Result<Response, DeskError> {
    let Sent { light, dark } = call.form()?;
    let no_colour = || Wrong { words: call.words().say("publication-no-colour", &[]), nearest: None };
    let typed = View { light: light.clone(), dark: dark.clone(), ..view(call) };
    let Ok(wished) = light.parse::<Colour>() else {
        return Ok(again(call.page("look.html", &View { wrong_light: Some(no_colour()), ..typed })?));
    };
    let for_dark = match dark.trim() {
        "" => None,
        text => match text.parse::<Colour>() {
            Ok(colour) => Some(colour),
            Err(_) => return Ok(again(call.page("look.html", &View { wrong_dark: Some(no_colour()), ..typed })?)),
        },
    };
    match call.desk.newsroom.change_colour(call.actor()?, Some((wished, for_dark))).await {
        Ok(()) => Ok(answer::see_other("/desk/settings/look?done=publication-done-colour")),
        Err(NewsroomError::Faint(faint)) => {
            let wrong = Some(said_of(call, faint));
            let page = match faint.paper {
                Paper::Light => View { wrong_light: wrong, ..typed },
                Paper::Dark => View { wrong_dark: wrong, ..typed },
            };
            Ok(again(call.page("look.html", &page)?))
        }
        Err(error) => Err(error.into()),
    }
}

fn said_of(call: &Call, faint: Faint) -> Wrong {
    let (wished, nearest) = (faint.wished.to_string(), faint.nearest.to_string());
    let contrast = written(call, faint.contrast);
    let words = [("colour", wished.as_str()), ("contrast", contrast.as_str()), ("nearest", nearest.as_str())]
        .map(|(name, text)| (name, Argument::Text(text)));
    Wrong { words: call.words().say("publication-colour-faint", &words), nearest: Some(nearest) }
}

pub(super) async fn plain(call: &Call) -> Result<Response, DeskError> {
    call.desk.newsroom.change_colour(call.actor()?, None).await?;
    Ok(answer::see_other("/desk/settings/look?done=publication-done-colour"))
}

pub(super) async fn logo(call: &Call) -> Result<Response, DeskError> {
    #[derive(Default, Deserialize)]
    #[serde(default)]
    struct Sent {
        beside: String,
    }
    let Sent { beside } = call.form()?;
    let wished = match call.file("logo")? {
        Some((name, bytes)) if !bytes.is_empty() => LogoChange::File(Bytes::copy_from_slice(bytes), name),
        _ => LogoChange::Place,
    };
    match call.desk.newsroom.change_logo(call.actor()?, wished, !beside.is_empty()).await {
        Ok(()) => Ok(answer::see_other("/desk/settings/look?done=publication-done-logo")),
        Err(error) => {
            let words = call.words();
            let wrong = match &error {
                NewsroomError::Image { .. } => words.say("publication-logo-no-image", &[]),
                NewsroomError::TakenOut { .. } => words.say("publication-logo-taken-out", &[]),
                NewsroomError::Needed { .. } => words.say("publication-logo-needed", &[]),
                NewsroomError::BadSetting { .. } => {
                    let most = u64::try_from(LOGO_BYTES).unwrap_or(u64::MAX);
                    words.say("publication-logo-heavy", &[("most", Argument::Number(most))])
                }
                _ => return Err(error.into()),
            };
            Ok(again(call.page("look.html", &View { wrong_logo: Some(wrong), ..view(call) })?))
        }
    }
}

pub(super) async fn remove_logo(call: &Call) -> Result<Response, DeskError> {
    call.desk.newsroom.change_logo(call.actor()?, LogoChange::Remove, false).await?;
    Ok(answer::see_other("/desk/settings/look?done=publication-done-logo"))
}
