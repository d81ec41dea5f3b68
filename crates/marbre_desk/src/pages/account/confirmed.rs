//! What needs the password once more: to be sure who sits there, and to change it.

use super::{device::mark_cookie, entrance::set_cookie, own};
use crate::{Call, DeskError};
use axum::response::Response;
use serde::Deserialize;

#[derive(Deserialize)]
struct Confirm {
    password: String,
}

pub(super) async fn confirm(call: &Call) -> Result<Response, DeskError> {
    let form: Confirm = call.form()?;
    let session = call.visitor.session().ok_or(DeskError::LoginRequired)?;
    let done = call.desk.newsroom.confirm(session, &form.password).await;
    own::after(call, done, "account-done-confirmed").await
}

#[derive(Deserialize)]
struct Change {
    current: String,
    password: String,
}

pub(super) async fn change_password(call: &Call) -> Result<Response, DeskError> {
    let form: Change = call.form()?;
    let mut session = call.visitor.session().ok_or(DeskError::LoginRequired)?.clone();
    let newsroom = &call.desk.newsroom;
    if let Err(error) = newsroom.confirm(&session, &form.current).await {
        return own::after(call, Err(error), "").await;
    }
    session.confirmed_at = call.now();
    match newsroom.change_password(&session, &form.password).await {
        Ok(mark) => {
            let mut response = own::after(call, Ok(()), "account-done-password").await?;
            set_cookie(&mut response, &mark_cookie(&call.desk, &mark));
            Ok(response)
        }
        Err(error) => own::after(call, Err(error), "").await,
    }
}
