//! Logging in with a password, and out.

use super::device::{device, mark_cookie};
use crate::{Call, DeskError, access, access::Visitor, answer};
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};
use marbre_article::Moment;
use marbre_newsroom::{
    NewsroomError,
    rights::{self, Act},
    staff::{LogIn, NewSession, StaffProblem, Weakness},
};
use marbre_store::sessions::SessionLevel;
use marbre_words::{Argument, in_zone};
use serde::{Deserialize, Serialize};

/// What the address of the page may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Query {
    /// Where to go on to.
    to: String,
}

#[derive(Serialize)]
struct View {
    to: String,
    email: String,
    /// What is wrong, in words.
    problem: Option<String>,
    samples: Vec<Sample>,
    /// The password of all samples, if they have the same.
    sample_password: Option<String>,
}

#[derive(Serialize)]
struct Sample {
    name: String,
    role: &'static str,
    email: String,
    password: String,
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    let query: Query = call.query()?;
    match &call.visitor {
        Visitor::Member(_, actor) => Ok(answer::see_other(&way_on(&query.to, actor.role))),
        Visitor::Halfway(..) => Ok(answer::see_other(&call.login_address())),
        Visitor::Stranger => page(call, query.to, String::new(), None).await,
    }
}

async fn page(call: &Call, to: String, email: String, problem: Option<String>) -> Result<Response, DeskError> {
    let accounts = &call.desk.options.sample_accounts;
    let reader = call.desk.newsroom.store().reader();
    let mut samples = Vec::with_capacity(accounts.len());
    for account in accounts {
        let Some(staff) = reader.staff_by_email(&account.email).await? else { continue };
        let role = staff.role.as_str();
        let (name, email, password) = (account.name.clone(), account.email.clone(), account.password.clone());
        samples.push(Sample { name, role, email, password });
    }
    let sample_password = accounts
        .first()
        .map(|first| first.password.clone())
        .filter(|password| accounts.iter().all(|account| account.password == *password));
    call.page("login.html", &View { to, email, problem, samples, sample_password })
}

#[derive(Deserialize)]
struct Form {
    email: String,
    password: String,
    #[serde(default)]
    to: String,
}

pub(super) async fn log_in(call: &Call) -> Result<Response, DeskError> {
    let Form { email, password, to } = call.form()?;
    let (device, relaxed) = (device(call), call.desk.options.relaxed);
    let login = LogIn { email, password, device, relaxed };
    match call.desk.newsroom.log_in(&login).await {
        Ok(opened) => Ok(come_in(call, &opened, &to)),
        Err(NewsroomError::Staff(problem)) => {
            let (status, problem) = say(call, &problem);
            let mut response = page(call, to, login.email, Some(problem)).await?;
            *response.status_mut() = status;
            Ok(response)
        }
        Err(other) => Err(other.into()),
    }
}

/// What went wrong, in words, and the status of the answer.
fn say(call: &Call, problem: &StaffProblem) -> (StatusCode, String) {
    let words = call.words();
    match problem {
        StaffProblem::TooMany { seconds } => {
            let then = Moment(call.now().0 + i64::from(*seconds) * 1000 + 59_999);
            let time = words.time(&in_zone(then, &call.zone()));
            (StatusCode::TOO_MANY_REQUESTS, words.say("account-too-many", &[("time", Argument::Text(&time))]))
        }
        StaffProblem::WeakPassword(Weakness::Long) | StaffProblem::WrongLogin => {
            (StatusCode::UNPROCESSABLE_ENTITY, words.say("account-wrong-login", &[]))
        }
        other => (StatusCode::UNPROCESSABLE_ENTITY, other.to_string()),
    }
}

/// The answer to whoever has come in: the cookies, and the way on.
fn come_in(call: &Call, opened: &NewSession, to: &str) -> Response {
    let on = match opened.session.level {
        SessionLevel::Full => way_on(to, opened.staff.role),
        SessionLevel::Password | SessionLevel::Enrolling => {
            format!("/desk/login/second?{}", serde_urlencoded::to_string([("to", to)]).unwrap_or_default())
        }
    };
    let mut response = answer::see_other(&on);
    set_cookie(&mut response, &access::cookie(&call.desk, &opened.token));
    if let Some(mark) = &opened.mark {
        set_cookie(&mut response, &mark_cookie(&call.desk, mark));
    }
    response
}

fn set_cookie(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::try_from(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}

/// Where somebody goes on to: the page they wanted, if it is one of the desk, else where their work is.
fn way_on(to: &str, role: marbre_article::workflow::Role) -> String {
    if to.starts_with("/desk/") && !to.starts_with("/desk/login") {
        return to.to_owned();
    }
    if rights::role_may(role, Act::SeeArticles) { "/desk/".into() } else { "/desk/comments".into() }
}

pub(super) async fn log_out(call: &Call) -> Result<Response, DeskError> {
    if let Some(session) = call.visitor.session() {
        call.desk.newsroom.log_out(session).await?;
    }
    let mut response = answer::see_other("/desk/login?done=account-done-logged-out");
    set_cookie(&mut response, &access::cookie(&call.desk, ""));
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\", \"storage\""));
    Ok(response)
}
