//! What articles are filed under, and who signs them: sections, topics, bylines.

mod bylines;
mod form;
mod merge;
mod sections;
mod topics;

use crate::routes::{Access, Route, routes};
use marbre_newsroom::rights::Act;
use serde::{Deserialize, Serialize};

/// The most that a list shows; whoever looks for another writes more of its name.
const MOST: usize = 200;

pub(super) fn routes() -> Vec<Route> {
    routes! {
        GET "/desk/settings/sections" Access::May(Act::KeepPublication) => sections::list;
        POST "/desk/settings/sections" Access::May(Act::KeepPublication) => sections::add;
        GET "/desk/settings/sections/{id}" Access::May(Act::KeepPublication) => sections::show;
        POST "/desk/settings/sections/{id}" Access::May(Act::KeepPublication) => sections::change;
        POST "/desk/settings/sections/{id}/order" Access::May(Act::KeepPublication) => sections::order;
        POST "/desk/settings/sections/{id}/delete" Access::May(Act::KeepPublication) => sections::delete;
        GET "/desk/settings/topics" Access::May(Act::KeepTerms) => topics::list;
        POST "/desk/settings/topics" Access::May(Act::KeepTerms) => topics::add;
        GET "/desk/settings/topics/{id}" Access::May(Act::KeepTerms) => topics::show;
        POST "/desk/settings/topics/{id}" Access::May(Act::KeepTerms) => topics::change;
        GET "/desk/settings/topics/{id}/merge" Access::May(Act::KeepPublication) => merge::topics;
        POST "/desk/settings/topics/{id}/merge" Access::May(Act::KeepPublication) => merge::topic;
        GET "/desk/settings/bylines" Access::May(Act::KeepTerms) => bylines::list;
        POST "/desk/settings/bylines" Access::May(Act::KeepTerms) => bylines::add;
        GET "/desk/settings/bylines/{id}" Access::May(Act::KeepTerms) => bylines::show;
        POST "/desk/settings/bylines/{id}" Access::May(Act::KeepTerms) => bylines::change;
        GET "/desk/settings/bylines/{id}/merge" Access::May(Act::KeepPublication) => merge::bylines;
        POST "/desk/settings/bylines/{id}/merge" Access::May(Act::KeepPublication) => merge::byline;
    }
}

/// What somebody looks for.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Search {
    words: String,
}

/// A list of topics or bylines, and the form for another.
#[derive(Serialize)]
struct ListView {
    /// The last part of the list's address.
    here: &'static str,
    words: String,
    lines: Vec<Line>,
    /// Whether there are more than are shown.
    more: bool,
    form: form::FormView,
}

/// A line of a list.
#[derive(Serialize)]
struct Line {
    id: String,
    name: String,
    /// How many it is set in: a part of a section is set in under it.
    depth: usize,
    /// What is said besides, each with its language if it has one.
    notes: Vec<(String, String)>,
}
