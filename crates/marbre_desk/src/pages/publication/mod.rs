//! What readers see of the publication on every page, and how their comments are taken: colour and logo, menus, pages of
//! policy, rules of comments.

mod comments;
mod look;
mod menus;
mod policies;

use crate::{
    Call, DeskError,
    routes::{Access, Route, routes},
};
use axum::response::Response;
use http::StatusCode;
use marbre_article::LanguageTag;
use marbre_newsroom::rights::Act;
use marbre_store::publication::Edition;
use serde::Deserialize;

/// The most bytes of a form with a logo.
const LOGO: usize = 2 * 1024 * 1024;

pub(super) fn routes() -> Vec<Route> {
    routes! {
        GET "/desk/settings/look" Access::May(Act::KeepPublication) => look::show;
        POST "/desk/settings/look" Access::May(Act::KeepPublication) => look::colour;
        POST "/desk/settings/look/plain" Access::May(Act::KeepPublication) => look::plain;
        POST "/desk/settings/look/logo" Access::May(Act::KeepPublication) => look::logo [LOGO];
        POST "/desk/settings/look/logo/remove" Access::May(Act::KeepPublication) => look::remove_logo;
        GET "/desk/settings/menus" Access::May(Act::KeepPublication) => menus::show;
        POST "/desk/settings/menus/{lang}/{place}/{step}" Access::May(Act::KeepPublication) => menus::change;
        GET "/desk/settings/policies" Access::May(Act::KeepPublication) => policies::show;
        POST "/desk/settings/policies/{lang}" Access::May(Act::KeepPublication) => policies::choose;
        POST "/desk/settings/policies/{lang}/begin" Access::May(Act::KeepPublication) => policies::begin;
        GET "/desk/settings/comments" Access::May(Act::KeepPublication) => comments::show;
        POST "/desk/settings/comments" Access::May(Act::KeepPublication) => comments::change;
    }
}

/// Which edition somebody looks at.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    lang: String,
}

/// The edition asked for; the first one if none is, or none of ours.
fn edition_asked_for(call: &Call) -> Result<&Edition, DeskError> {
    let Wanted { lang } = call.query()?;
    let editions = &call.publication.editions;
    editions.iter().find(|edition| edition.lang.as_str() == lang).or(editions.first()).ok_or(DeskError::NotFound)
}

/// The edition of the path.
fn edition_of_path(call: &Call) -> Result<&Edition, DeskError> {
    let lang: LanguageTag = call.parameter("lang")?;
    call.publication.editions.iter().find(|edition| edition.lang == lang).ok_or(DeskError::NotFound)
}

/// The languages of the editions.
fn langs(call: &Call) -> Vec<String> {
    call.publication.editions.iter().map(|edition| edition.lang.to_string()).collect()
}

/// The page again, with what is wrong.
fn again(mut page: Response) -> Response {
    *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    page
}
