//! The staff: who is there, with which role and reach; inviting, changing, shutting out, second
//! factors.

mod form;
mod list;
mod member;

use crate::routes::{Access, Route, routes};
use marbre_newsroom::rights::Act;

pub(super) fn routes() -> Vec<Route> {
    routes! {
        GET "/desk/staff" Access::May(Act::KeepStaff) => list::show;
        POST "/desk/staff" Access::May(Act::KeepStaff) => list::invite;
        POST "/desk/staff/factors" Access::May(Act::KeepPublication) => list::require_factors;
        GET "/desk/staff/{id}" Access::May(Act::KeepStaff) => member::show;
        POST "/desk/staff/{id}" Access::May(Act::KeepStaff) => member::change;
        POST "/desk/staff/{id}/link" Access::May(Act::KeepStaff) => member::renew_link;
        POST "/desk/staff/{id}/factors" Access::May(Act::ResetFactors) => member::reset_factors;
        POST "/desk/staff/{id}/disable" Access::May(Act::KeepStaff) => member::disable;
        POST "/desk/staff/{id}/enable" Access::May(Act::KeepStaff) => member::enable;
    }
}
