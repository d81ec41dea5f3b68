//! How readers' comments are taken.

use super::again;
use crate::{Call, DeskError, answer};
use axum::response::Response;
use marbre_newsroom::NewsroomError;
use marbre_store::publication::{AtOnce, CommentRules};
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
struct View {
    /// `open` or `closed`.
    begins: &'static str,
    at_once: &'static str,
    choices: Vec<&'static str>,
    days: String,
    wrong: bool,
}

fn view(rules: CommentRules) -> View {
    View {
        begins: rules.of_new().as_str(),
        at_once: rules.at_once.as_str(),
        choices: AtOnce::ALL.map(AtOnce::as_str).into(),
        days: rules.close_after_days.map(|days| days.to_string()).unwrap_or_default(),
        wrong: false,
    }
}

pub(super) async fn show(call: &Call) -> Result<Response, DeskError> {
    call.page("comment-rules.html", &view(call.publication.settings.comments))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Sent {
    begins: String,
    at_once: String,
    days: String,
}

pub(super) async fn change(call: &Call) -> Result<Response, DeskError> {
    let Sent { begins, at_once, days } = call.form()?;
    let days = days.trim();
    let mut rules = CommentRules {
        begin_closed: begins == "closed",
        at_once: AtOnce::from_word(&at_once)
            .ok_or_else(|| DeskError::BadRequest(format!("“{at_once}” is no such choice")))?,
        close_after_days: None,
    };
    let wrong = View { days: days.to_owned(), wrong: true, ..view(rules) };
    if !days.is_empty() {
        let Ok(number) = days.parse() else { return Ok(again(call.page("comment-rules.html", &wrong)?)) };
        rules.close_after_days = Some(number);
    }
    match call.desk.newsroom.rule_comments(call.actor()?, rules).await {
        Ok(()) => Ok(answer::see_other("/desk/settings/comments?done=publication-done-comments")),
        Err(NewsroomError::BadSetting { .. }) => Ok(again(call.page("comment-rules.html", &wrong)?)),
        Err(error) => Err(error.into()),
    }
}
