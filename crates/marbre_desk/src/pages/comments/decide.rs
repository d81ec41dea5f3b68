//! Decisions: approve, reject, spam, undo; answer; open and close an article.

use crate::{Call, DeskError, answer};
use axum::response::Response;
use marbre_article::CommentId;
use marbre_newsroom::{CommentRefusal, NewsroomError};
use marbre_store::{articles::Comments, comments::CommentState};
use serde::Deserialize;
use uuid::Uuid;

/// The most comments that are decided on at once.
const MOST: usize = 200;

/// Comments, and what is to be done with them: `to` a state, or `one` comment with its own, as in `approved.{id}`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Decision {
    to: String,
    one: String,
    comments: Vec<String>,
    back: String,
}

/// `POST /desk/comments`
pub(super) async fn decide(call: &Call) -> Result<Response, DeskError> {
    let form: Decision = call.form()?;
    let chosen: Vec<(CommentId, CommentState)> = match form.one.split_once('.') {
        Some((state, id)) => decision(state, id).into_iter().collect(),
        None => form.comments.iter().filter_map(|id| decision(&form.to, id)).collect(),
    };
    let invalid = |message| DeskError::Invalid { field: "comments", message };
    let Some((_, state)) = chosen.first().copied() else { return Err(invalid("comments-none-chosen")) };
    if chosen.len() > MOST {
        return Err(invalid("comments-too-many"));
    }
    let before = call.desk.newsroom.decide_comments(call.actor()?, &chosen).await?;
    let undo: Vec<String> = before.iter().map(|(id, state)| format!("{}{}", letter(*state), id.0.simple())).collect();
    let done = format!("comments-done-{}", state.as_str());
    Ok(back(&form.back, &[("done", &done), ("undo", &undo.join("."))]))
}

fn decision(state: &str, id: &str) -> Option<(CommentId, CommentState)> {
    Some((CommentId(id.parse().ok()?), CommentState::from_word(state)?))
}

/// States as letters, for addresses.
const LETTERS: [(char, CommentState); 4] = [
    ('w', CommentState::Waiting),
    ('a', CommentState::Approved),
    ('r', CommentState::Rejected),
    ('s', CommentState::Spam),
];

fn letter(state: CommentState) -> char {
    LETTERS.iter().find(|(_, known)| *known == state).map_or('w', |(letter, _)| *letter)
}

#[derive(Debug, Deserialize)]
struct Undo {
    undo: String,
    #[serde(default)]
    back: String,
}

/// `POST /desk/comments/undo`
pub(super) async fn undo(call: &Call) -> Result<Response, DeskError> {
    let form: Undo = call.form()?;
    let decisions: Vec<(CommentId, CommentState)> = form.undo.split('.').filter_map(was).take(MOST).collect();
    call.desk.newsroom.decide_comments(call.actor()?, &decisions).await?;
    Ok(back(&form.back, &[("done", "comments-done-undone")]))
}

fn was(text: &str) -> Option<(CommentId, CommentState)> {
    let first = text.chars().next()?;
    let (_, state) = LETTERS.iter().find(|(letter, _)| *letter == first)?;
    Some((CommentId(Uuid::try_parse(text.get(1..)?).ok()?), *state))
}

#[derive(Debug, Deserialize)]
struct Reply {
    text: String,
    #[serde(default)]
    back: String,
}

/// `POST /desk/comments/{id}/reply`
pub(super) async fn reply(call: &Call) -> Result<Response, DeskError> {
    let form: Reply = call.form()?;
    let parent = CommentId(call.parameter("id")?);
    call.desk.newsroom.reply_as_paper(call.actor()?, parent, &form.text).await.map_err(in_words)?;
    Ok(back(&form.back, &[("done", "comments-done-answered")]))
}

#[derive(Debug, Deserialize)]
struct Openness {
    comments: String,
    #[serde(default)]
    back: String,
}

/// `POST /desk/comments/articles/{id}`
pub(super) async fn open(call: &Call) -> Result<Response, DeskError> {
    let form: Openness = call.form()?;
    let invalid = DeskError::BadRequest("comments are “open” or “closed”".into());
    let comments = Comments::from_word(&form.comments).ok_or(invalid)?;
    call.desk.newsroom.open_comments(call.actor()?, call.article_id()?, comments).await?;
    let done = match comments {
        Comments::Open => "comments-done-opened",
        Comments::Closed => "comments-done-closed",
    };
    Ok(back(&form.back, &[("done", done)]))
}

/// Back to the list that the form stood on, with what was done.
pub(super) fn back(to: &str, more: &[(&str, &str)]) -> Response {
    let to = if to.starts_with("/desk/comments") { to } else { "/desk/comments" };
    let more: Vec<_> = more.iter().filter(|(_, value)| !value.is_empty()).collect();
    let joint = if to.contains('?') { '&' } else { '?' };
    answer::see_other(&format!("{to}{joint}{}", serde_urlencoded::to_string(more).unwrap_or_default()))
}

/// A refusal in the words of the person's language.
pub(super) fn in_words(error: NewsroomError) -> DeskError {
    let NewsroomError::Comment(refusal) = &error else { return error.into() };
    let (field, message) = match refusal {
        CommentRefusal::Body => ("text", "comments-wrong-text"),
        CommentRefusal::NotShown => ("text", "comments-wrong-refused"),
        CommentRefusal::NoWriter => ("reason", "comments-wrong-writer"),
        CommentRefusal::BanTerms => ("reason", "comments-wrong-ban"),
        _ => return error.into(),
    };
    DeskError::Invalid { field, message }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_decided_can_be_written_and_read_back() {
        for state in CommentState::ALL {
            let id = CommentId(Uuid::from_u128(7));
            assert_eq!(was(&format!("{}{}", letter(state), id.0.simple())), Some((id, state)));
        }
        assert_eq!((was(""), was("x7"), was("é7")), (None, None, None));
    }

    #[test]
    fn forms_lead_back_to_the_list_and_nowhere_else() {
        let to = |address: &str| {
            let answer = back(address, &[("done", "comments-done-undone"), ("undo", "")]);
            answer.headers()[http::header::LOCATION].to_str().unwrap().to_owned()
        };
        assert_eq!(to("/desk/comments?state=spam"), "/desk/comments?state=spam&done=comments-done-undone");
        assert_eq!(to("https://evil.example/"), "/desk/comments?done=comments-done-undone");
        assert_eq!(to(""), "/desk/comments?done=comments-done-undone");
    }
}
