//! Images: sent in parts or by a plain form, found again, described, cut, taken out of pages, replaced.

mod describe;
mod image;
mod known;
mod library;
mod pull;
mod replace;
mod uploads;
mod wanted;

pub(crate) use known::known;

use crate::{
    Call, DeskError,
    routes::{Access, FILES, PART, Route, routes},
};
use marbre_article::{LanguageTag, Moment, checks::RIGHTS_SOON, document::Sha256Hex};
use marbre_newsroom::rights::Act;
use marbre_store::assets::{LibraryFilter, Rights};
use serde_json::{Value, json};
use std::borrow::Cow;

pub(super) fn routes() -> Vec<Route> {
    routes! {
        GET "/desk/images" Access::May(Act::FileImage) => library::show;
        POST "/desk/images" Access::May(Act::FileImage) => library::file [FILES];
        GET "/desk/images/find" Access::May(Act::FileImage) => library::find;
        GET "/desk/images/{sha256}" Access::May(Act::FileImage) => image::show;
        POST "/desk/images/{sha256}" Access::May(Act::DescribeImage) => describe::describe;
        POST "/desk/images/{sha256}/pull" Access::May(Act::PullImage) => pull::pull;
        POST "/desk/images/{sha256}/restore" Access::May(Act::PullImage) => pull::restore;
        GET "/desk/images/{sha256}/replace" Access::May(Act::ReplaceImage) => replace::ask;
        POST "/desk/images/{sha256}/replace" Access::May(Act::ReplaceImage) => replace::replace;
        POST "/desk/uploads" Access::May(Act::FileImage) => uploads::begin;
        GET "/desk/uploads/{id}" Access::May(Act::FileImage) => uploads::ask;
        POST "/desk/uploads/{id}" Access::May(Act::FileImage) => uploads::part [PART];
        POST "/desk/uploads/{id}/cancel" Access::May(Act::FileImage) => uploads::cancel;
    }
}

/// The image of the path.
fn hash(call: &Call) -> Result<Sha256Hex, DeskError> {
    let name: String = call.parameter("sha256")?;
    Sha256Hex::try_from(Cow::Owned(name)).map_err(|_| DeskError::NotFound)
}

/// The address of an image's page.
fn address(hash: &Sha256Hex) -> String {
    format!("/desk/images/{hash}")
}

/// The languages in which images are described: those of the editions.
fn languages(call: &Call) -> Vec<LanguageTag> {
    call.publication.editions.iter().map(|edition| edition.lang.clone()).collect()
}

/// The publication's logo, if it has one.
fn logo(call: &Call) -> Option<&Sha256Hex> {
    call.publication.settings.look.logo.as_ref().map(|logo| &logo.asset)
}

/// Images that readers see although the right to show them has ended.
fn expired(call: &Call) -> LibraryFilter {
    let rights = Some(Rights::Expired(call.now()));
    let logo = logo(call).cloned();
    LibraryFilter { public: true, logo, pulled: Some(false), rights, ..LibraryFilter::default() }
}

/// Images that readers see and whose right to be shown ends soon.
fn expiring(call: &Call) -> LibraryFilter {
    let now = call.now();
    LibraryFilter { rights: Some(Rights::Expiring(now, Moment(now.0 + RIGHTS_SOON))), ..expired(call) }
}

/// How many images raise a flag: those past their rights, and those that soon will be.
pub(super) async fn flags(call: &Call) -> Result<Value, DeskError> {
    let reader = call.desk.newsroom.store().reader();
    Ok(json!({
        "expired": reader.count_library(&expired(call)).await?,
        "expiring": reader.count_library(&expiring(call)).await?,
    }))
}
