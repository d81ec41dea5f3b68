//! What whoever comes in is answered: the cookies, and the way on.

use super::device::mark_cookie;
use crate::{Call, access, answer};
use axum::response::Response;
use http::{HeaderValue, header};
use marbre_article::workflow::Role;
use marbre_newsroom::{
    rights::{self, Act},
    staff::NewSession,
};
use marbre_store::sessions::SessionLevel;

/// The answer to whoever has come in, or half-way.
pub(super) fn come_in(call: &Call, opened: &NewSession, to: &str) -> Response {
    let on = match opened.session.level {
        SessionLevel::Full => way_on(to, opened.staff.role),
        SessionLevel::Password | SessionLevel::Enrolling => {
            format!("/desk/login/second?{}", serde_urlencoded::to_string([("to", to)]).unwrap_or_default())
        }
    };
    with_cookies(call, answer::see_other(&on), opened)
}

/// The answer with what the browser is to keep.
pub(super) fn with_cookies(call: &Call, mut response: Response, opened: &NewSession) -> Response {
    set_cookie(&mut response, &access::cookie(&call.desk, &opened.token));
    if let Some(mark) = &opened.mark {
        set_cookie(&mut response, &mark_cookie(&call.desk, mark));
    }
    response
}

pub(super) fn set_cookie(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::try_from(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

/// Where somebody goes on to: the page they wanted, if it is one of the desk, else where their work is.
pub(super) fn way_on(to: &str, role: Role) -> String {
    if to.starts_with("/desk/") && to != "/desk/" && !to.starts_with("/desk/login") {
        return to.to_owned();
    }
    if rights::role_may(role, Act::SeeArticles) { "/desk/".into() } else { "/desk/comments".into() }
}
