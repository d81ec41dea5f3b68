//! Readers' comments: the queue, decisions, answers, bans.

mod bans;
mod decide;
mod queue;

use crate::routes::{Access, Route, routes};
use marbre_newsroom::rights::Act;

pub(super) fn routes() -> Vec<Route> {
    routes! {
        GET "/desk/comments" Access::May(Act::Moderate) => queue::show;
        POST "/desk/comments" Access::May(Act::Moderate) => decide::decide;
        POST "/desk/comments/undo" Access::May(Act::Moderate) => decide::undo;
        POST "/desk/comments/{id}/reply" Access::May(Act::Moderate) => decide::reply;
        POST "/desk/comments/{id}/ban" Access::May(Act::Moderate) => bans::ban;
        GET "/desk/comments/bans" Access::May(Act::Moderate) => bans::show;
        POST "/desk/comments/bans/{id}/lift" Access::May(Act::Moderate) => bans::lift;
        POST "/desk/comments/articles/{id}" Access::May(Act::OpenComments) => decide::open;
    }
}
