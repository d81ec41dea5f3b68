//! Logging in with a password, and out.

use super::{
    device::device,
    entrance::{come_in, set_cookie, way_on},
    problems,
};
use crate::{
    Call, DeskError,
    access::{self, Visitor},
    answer,
};
use axum::response::Response;
use http::HeaderValue;
use marbre_newsroom::staff::LogIn;
use serde::{Deserialize, Serialize};

/// What the address of the page may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Query {
    /// Where to go on to.
    pub(super) to: String,
}

#[derive(Serialize)]
struct View {
    to: String,
    email: String,
    /// What is wrong, in words.
    problem: Option<String>,
    /// Whether the desk can send mail.
    mail: bool,
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
    let mail = call.desk.postman.is_some();
    call.page("login.html", &View { to, email, problem, mail, samples, sample_password })
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
        Err(error) => problems::on_page(call, error, |words| page(call, to, login.email, Some(words))).await,
    }
}

pub(super) async fn log_out(call: &Call) -> Result<Response, DeskError> {
    if let Some(session) = call.visitor.session() {
        call.desk.newsroom.log_out(session).await?;
    }
    let mut response = answer::see_other("/desk/login?done=account-done-logged-out");
    set_cookie(&mut response, &access::cookie(&call.desk, ""));
    // The mark by which this browser is known again stays.
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\", \"storage\""));
    Ok(response)
}
