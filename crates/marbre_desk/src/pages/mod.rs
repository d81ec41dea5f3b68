//! The pages, a folder or file for each area. Each area declares its own addresses.

mod account;
pub(crate) mod articles;
mod audit;
mod comments;
mod front;
mod images;
pub mod languages;
mod publication;
mod settings;
mod staff;
mod stone;
mod terms;

use crate::routes::Route;

/// Every address of every area.
pub fn routes() -> Vec<Route> {
    let areas = [
        account::routes,
        articles::routes,
        audit::routes,
        comments::routes,
        front::routes,
        images::routes,
        languages::routes,
        publication::routes,
        settings::routes,
        staff::routes,
        stone::routes,
        terms::routes,
    ];
    areas.into_iter().flat_map(|area| area()).collect()
}
