//! One's own way in: logging in and out.

mod device;
mod login;

use crate::routes::{Access, Route, routes};

/// The most bytes of a form with a password in it: one that is far too long is refused in words.
const PASSWORD: usize = 2 * 1024 * 1024;

pub(super) fn routes() -> Vec<Route> {
    routes! {
        GET "/desk/login" Access::Anyone => login::show;
        POST "/desk/login" Access::Anyone => login::log_in [PASSWORD];
        POST "/desk/logout" Access::Halfway => login::log_out;
    }
}
