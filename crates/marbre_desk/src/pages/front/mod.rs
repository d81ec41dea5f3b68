//! The front pages: their places, pins, breaking-news line, history; one for each language.

mod draft;
mod proof;
mod view;

use crate::{
    Call, DeskError, answer,
    routes::{Access, Route, routes},
};
use axum::response::Response;
use draft::{Draft, Sent};
use http::StatusCode;
use marbre_article::{LanguageTag, SectionId, front::LayoutFault};
use marbre_newsroom::{
    NewsroomError,
    rights::{self, Act, Subject},
};
use marbre_store::{StoreError, front_pages::FrontPage};
use serde::Deserialize;
use serde_json::json;
use view::Told;

pub(super) fn routes() -> Vec<Route> {
    routes! {
        GET "/desk/front" Access::May(Act::LayOutFront) => choose;
        GET "/desk/front/{lang}" Access::May(Act::LayOutFront) => show;
        POST "/desk/front/{lang}" Access::May(Act::LayOutFront) => change;
        POST "/desk/front/{lang}/restore" Access::May(Act::LayOutFront) => restore;
        GET "/desk/front/{lang}/proof" Access::May(Act::LayOutFront) => proof::kept;
        POST "/desk/front/{lang}/proof" Access::May(Act::LayOutFront) => proof::sent;
    }
}

/// The edition of the path, if this person may lay out its front page.
fn edition(call: &Call) -> Result<LanguageTag, DeskError> {
    let lang: LanguageTag = call.parameter("lang")?;
    if !call.publication.editions.iter().any(|edition| edition.lang == lang) {
        return Err(DeskError::NotFound);
    }
    rights::may(call.actor()?, Act::LayOutFront, Subject::Edition(&lang))?;
    Ok(lang)
}

/// The sections that an edition's front page shows, in the publication's order, with their names.
async fn sections(call: &Call, lang: &LanguageTag) -> Result<Vec<(SectionId, String)>, DeskError> {
    let sections = call.desk.newsroom.store().reader().sections().await?;
    let top = sections.into_iter().filter(|section| section.parent.is_none());
    Ok(top.filter_map(|section| Some((section.id, section.names.get(lang)?.name.clone()))).collect())
}

fn ids(sections: &[(SectionId, String)]) -> Vec<SectionId> {
    sections.iter().map(|(id, _)| *id).collect()
}

async fn choose(call: &Call) -> Result<Response, DeskError> {
    let actor = call.actor()?;
    let editions = call.publication.editions.iter().map(|edition| &edition.lang);
    let own: Vec<&LanguageTag> =
        editions.filter(|lang| rights::may(actor, Act::LayOutFront, Subject::Edition(lang)).is_ok()).collect();
    match own.as_slice() {
        [only] => Ok(answer::see_other(&format!("/desk/front/{only}"))),
        several => call.page("front-choice.html", &json!({ "editions": several })),
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    /// The history goes on before this number.
    before: String,
}

async fn show(call: &Call) -> Result<Response, DeskError> {
    let lang = edition(call)?;
    let asked: Asked = call.query()?;
    let sections = sections(call, &lang).await?;
    let kept = call.desk.newsroom.store().reader().front_page(&lang).await?;
    let (base, layout) = kept.map_or_else(Default::default, |FrontPage { entry, layout }| (entry.number, layout));
    let draft = Draft::of(base, &layout.at(call.now()), &ids(&sections), &call.zone());
    let told = Told { before: asked.before.parse().ok(), ..Told::default() };
    let view = view::view(call, &lang, &sections, draft, told).await?;
    call.page("front.html", &view)
}

/// The page with what was sent, and what is to be mended first.
async fn again(
    call: &Call,
    lang: &LanguageTag,
    draft: Draft,
    told: Told,
    status: StatusCode,
) -> Result<Response, DeskError> {
    let sections = sections(call, lang).await?;
    let view = view::view(call, lang, &sections, draft, told).await?;
    let mut response = call.page("front.html", &view)?;
    *response.status_mut() = status;
    Ok(response)
}

async fn change(call: &Call) -> Result<Response, DeskError> {
    let lang = edition(call)?;
    let sent: Sent = call.form()?;
    let (draft, done) = Draft::sent(&sent, &ids(&sections(call, &lang).await?));
    let told = Told { words: sent.q.clone(), ..Told::default() };
    let trouble = |key: &'static str| Told { trouble: Some(key), ..told.clone() };
    if sent.action != "save" {
        let (told, status) = match done {
            Ok(()) => (Told { unsaved: true, ..told.clone() }, StatusCode::OK),
            Err(key) => (trouble(key), StatusCode::UNPROCESSABLE_ENTITY),
        };
        return again(call, &lang, draft, told, status).await;
    }
    let layout = match draft.layout(&call.zone()) {
        Ok(layout) => layout,
        Err(key) => return again(call, &lang, draft, trouble(key), StatusCode::UNPROCESSABLE_ENTITY).await,
    };
    match call.desk.newsroom.lay_out_front(call.actor()?, &lang, draft.base, &layout).await {
        Ok(_) => Ok(answer::see_other(&format!("/desk/front/{lang}?done=front-done-save"))),
        Err(error) => refused(call, &lang, draft, error, told).await,
    }
}

/// The page again after a refusal: nothing that was chosen is lost.
async fn refused(
    call: &Call,
    lang: &LanguageTag,
    mut draft: Draft,
    error: NewsroomError,
    told: Told,
) -> Result<Response, DeskError> {
    let (key, status) = match &error {
        NewsroomError::BadLayout(LayoutFault::Twice(_)) => ("front-wrong-twice", StatusCode::UNPROCESSABLE_ENTITY),
        NewsroomError::BadLayout(LayoutFault::File) => ("front-wrong-file", StatusCode::UNPROCESSABLE_ENTITY),
        NewsroomError::BadLayout(LayoutFault::Breaking) => ("front-wrong-breaking", StatusCode::UNPROCESSABLE_ENTITY),
        NewsroomError::NotPublic { .. } => ("front-wrong-public", StatusCode::UNPROCESSABLE_ENTITY),
        NewsroomError::Store(StoreError::Overtaken { .. }) => ("front-wrong-overtaken", StatusCode::CONFLICT),
        _ => return Err(error.into()),
    };
    if status == StatusCode::CONFLICT {
        // Seen and said: whoever saves once more means it.
        let newest = call.desk.newsroom.store().reader().front_page(lang).await?;
        draft.base = newest.map_or(0, |page| page.entry.number);
    }
    again(call, lang, draft, Told { trouble: Some(key), ..told }, status).await
}

#[derive(Deserialize)]
struct Restore {
    base: String,
    number: String,
}

async fn restore(call: &Call) -> Result<Response, DeskError> {
    let lang = edition(call)?;
    let sent: Restore = call.form()?;
    let number = |text: &str| text.parse::<u32>().map_err(|_| DeskError::BadRequest(format!("“{text}” is no number")));
    let (base, number) = (number(&sent.base)?, number(&sent.number)?);
    call.desk.newsroom.restore_front(call.actor()?, &lang, base, number).await?;
    Ok(answer::see_other(&format!("/desk/front/{lang}?done=front-done-restore")))
}
