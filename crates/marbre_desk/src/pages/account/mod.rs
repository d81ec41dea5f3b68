//! One's own way in and one's own account: logging in and out, links that let one choose a password, second factors,
//! sessions.

mod confirmed;
mod device;
mod enrol;
mod entrance;
mod forgotten;
mod login;
pub(super) mod own;
mod passkeys;
pub(super) mod problems;
mod second;
#[cfg(test)]
mod tests;
mod welcome;

use crate::routes::{Access, Route, routes};

/// The most bytes of a form with a password in it: one that is far too long is refused in words.
const PASSWORD: usize = 2 * 1024 * 1024;

pub(super) fn routes() -> Vec<Route> {
    routes! {
        GET "/desk/login" Access::Anyone => login::show;
        POST "/desk/login" Access::Anyone => login::log_in [PASSWORD];
        GET "/desk/login/second" Access::Halfway => second::show;
        POST "/desk/login/second" Access::Halfway => second::pass;
        POST "/desk/login/passkey/begin" Access::Halfway => passkeys::ask;
        POST "/desk/login/passkey" Access::Halfway => passkeys::pass;
        POST "/desk/logout" Access::Halfway => login::log_out;
        GET "/desk/forgotten" Access::Anyone => forgotten::show;
        POST "/desk/forgotten" Access::Anyone => forgotten::ask;
        GET "/desk/welcome/{token}" Access::Anyone => welcome::show;
        POST "/desk/welcome/{token}" Access::Anyone => welcome::choose [PASSWORD];
        GET "/desk/account" Access::Member => own::show;
        POST "/desk/account" Access::Member => own::change;
        POST "/desk/account/confirm" Access::Member => confirmed::confirm [PASSWORD];
        POST "/desk/account/password" Access::Member => confirmed::change_password [PASSWORD];
        GET "/desk/account/second" Access::Halfway => enrol::show;
        POST "/desk/account/second" Access::Halfway => enrol::finish;
        GET "/desk/account/second.svg" Access::Halfway => enrol::picture;
        POST "/desk/account/second/remove" Access::Member => enrol::remove;
        POST "/desk/account/codes" Access::Member => enrol::new_codes;
        POST "/desk/account/passkeys/begin" Access::Halfway => passkeys::begin;
        POST "/desk/account/passkeys" Access::Halfway => passkeys::finish;
        POST "/desk/account/passkeys/remove" Access::Member => passkeys::remove;
        POST "/desk/account/sessions/{id}/end" Access::Member => own::end_session;
        POST "/desk/account/sessions/end" Access::Member => own::end_others;
    }
}
