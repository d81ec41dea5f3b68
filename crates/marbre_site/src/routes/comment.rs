//! A comment comes in: the form is read and checked, and what it says is handed through the door.

use super::{
    Readers,
    address::{Form, Route},
    answer::{self, Ask},
    path::{self, Arrived},
    refusal,
};
use crate::{
    Site,
    door::{Problem, SentComment, Taken, TokenFault, Typed},
    pages::{self, Asked},
};
use axum::response::Response;
use bytes::Bytes;
use http::{
    HeaderValue, StatusCode,
    header::{CONTENT_TYPE, RETRY_AFTER, USER_AGENT},
    request::Parts,
};
use http_body_util::BodyExt;
use marbre_article::CommentId;
use marbre_store::{articles::ArticleWithContent, public::AtAddress};
use percent_encoding::percent_decode_str;
use std::net::IpAddr;
use uuid::Uuid;

/// The most bytes of a form: 5,000 characters of a script that takes six bytes each in a form, and the rest.
const MOST: usize = 64 * 1024;

/// The longest name that is given back, in characters.
const LONGEST_NAME: usize = 200;

/// What a form holds.
struct Filled {
    typed: Typed,
    token: String,
    trap: String,
}

/// The answer to a form that was sent to this address.
pub async fn take<B>(readers: &Readers, parts: &Parts, body: B, network: IpAddr) -> (&'static str, Response)
where
    B: BodyExt<Data = Bytes> + Unpin,
{
    let site = &readers.site;
    let Arrived::Path(path) = path::read(parts.uri.path()) else { return ("any", refusal::method(site)) };
    let editions = match site.editions().await {
        Ok(editions) => editions,
        Err(cause) => {
            tracing::error!(%cause, "the publication cannot be read");
            return ("any", refusal::json(site, StatusCode::SERVICE_UNAVAILABLE, "Try again in a few minutes"));
        }
    };
    let Route::Article(address, Form::Comments) = Route::of(&path, &editions) else {
        return ("any", refusal::method(site));
    };
    if site.forms().is_none() {
        return ("any", refusal::method(site));
    }
    let found = match site.store.at(&address).await {
        Ok(Some(AtAddress::Published(found))) => found,
        Ok(_) => return ("comment", refusal::json(site, StatusCode::NOT_FOUND, "Nothing stands at this address")),
        Err(cause) => {
            tracing::error!(%cause, "an article cannot be read");
            return ("comment", refusal::json(site, StatusCode::SERVICE_UNAVAILABLE, "Try again in a few minutes"));
        }
    };
    ("comment", received(site, parts, body, network, &found).await)
}

async fn received<B>(site: &Site, parts: &Parts, body: B, network: IpAddr, found: &ArticleWithContent) -> Response
where
    B: BodyExt<Data = Bytes> + Unpin,
{
    let header = |name| parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !header(CONTENT_TYPE).starts_with("application/x-www-form-urlencoded") {
        return refusal::json(site, StatusCode::UNSUPPORTED_MEDIA_TYPE, "Send the form of the page");
    }
    let body = match read(body).await {
        Ok(body) => body,
        Err(status) => return refusal::json(site, status, "The form could not be read, or is too large"),
    };
    let filled = Filled::of(&body);
    let browser = header(USER_AGENT).to_owned();
    match hand_in(site, &filled, network, browser, found).await {
        Ok(Some(taken)) => {
            let said = match taken {
                Taken::Waits => "1",
                Taken::Shown => "2",
            };
            let to = format!("{}?said={said}#said", pages::comments_address(&found.article.address));
            answer::after_form(site, &to)
        }
        Ok(None) => refusal::json(site, StatusCode::NOT_FOUND, "Nothing stands at this address"),
        Err(problem) => refused(site, filled, problem, found, Ask::of(parts)).await,
    }
}

/// Checks the form and hands its comment in.
async fn hand_in(
    site: &Site,
    filled: &Filled,
    network: IpAddr,
    browser: String,
    found: &ArticleWithContent,
) -> Result<Option<Taken>, Problem> {
    let Some(((forms, door), rates)) = site.forms().zip(site.door()).zip(site.rates()) else {
        return Err(Problem::Closed);
    };
    let article = found.article.id;
    let now = (site.clock)();
    let publication = site.publication().await.map_err(|cause| {
        tracing::error!(%cause, "the publication cannot be read");
        Problem::Unavailable
    })?;
    let rules = publication.settings.comments;
    if !rules.takes(found.article.comments, found.article.first_published_at, now) {
        return Err(Problem::Closed);
    }
    if !filled.trap.is_empty() {
        return Err(Problem::Trap);
    }
    forms.check(&filled.token, article, now).map_err(|fault| match fault {
        TokenFault::Old => Problem::Old,
        TokenFault::Soon => Problem::Soon,
    })?;
    rates.count(network, now).map_err(Problem::Many)?;
    let Typed { name, text, to } = &filled.typed;
    let whole = format!("{name}\n{text}\n{}", to.map(|to| to.to_string()).unwrap_or_default());
    let id = forms.comment(&filled.token, &whole);
    door.receive(SentComment { id, article, typed: filled.typed.clone(), network, browser }).await
}

/// The page once more, with what was typed and what is wrong.
async fn refused(site: &Site, filled: Filled, problem: Problem, found: &ArticleWithContent, ask: Ask<'_>) -> Response {
    // A form that came too soon keeps its token, which grows older; any other gets a new one.
    let token = match (problem, site.forms()) {
        (Problem::Soon, _) | (_, None) => filled.token,
        (_, Some(forms)) => forms.token(found.article.id, (site.clock)()),
    };
    let status = match problem {
        Problem::Many(_) => StatusCode::TOO_MANY_REQUESTS,
        Problem::Closed | Problem::Banned(_) => StatusCode::FORBIDDEN,
        Problem::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        Problem::Full => StatusCode::INSUFFICIENT_STORAGE,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let mut response = match pages::comments(site, found, 1, Asked::WithProblem(filled.typed, problem, token)).await {
        Ok(Some(page)) => answer::personal(site, page, status, ask),
        Ok(None) => refusal::json(site, StatusCode::NOT_FOUND, "Nothing stands at this address"),
        Err(cause) => {
            tracing::error!(%cause, "a form cannot be given back");
            refusal::json(site, StatusCode::SERVICE_UNAVAILABLE, "Go back, and send the form again in a few minutes")
        }
    };
    let wait = match problem {
        Problem::Many(seconds) => Some(seconds),
        Problem::Unavailable => Some(60),
        _ => None,
    };
    if let Some(seconds) = wait {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    response
}

pub(super) async fn read<B>(mut body: B) -> Result<Vec<u8>, StatusCode>
where
    B: BodyExt<Data = Bytes> + Unpin,
{
    let mut bytes = Vec::new();
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return Err(StatusCode::BAD_REQUEST) };
        let Some(data) = frame.data_ref() else { continue };
        if bytes.len() + data.len() > MOST {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
        bytes.extend_from_slice(data);
    }
    Ok(bytes)
}

impl Filled {
    fn of(body: &[u8]) -> Self {
        let body = String::from_utf8_lossy(body);
        let field = |name: &str| {
            let pair = body.split('&').find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name));
            let value = pair.map(|(_, value)| value.replace('+', " ")).unwrap_or_default();
            percent_decode_str(&value).decode_utf8_lossy().replace("\r\n", "\n")
        };
        let typed = Typed {
            name: field("name").chars().take(LONGEST_NAME).collect(),
            text: field("text"),
            to: Uuid::try_parse(&field("to")).ok().map(CommentId),
        };
        Self { typed, token: field("token"), trap: field("website") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read() {
        let filled = Filled::of(b"to=&name=N%C3%A9ma+K.&text=Un%0D%0Adeux%26&token=a.b.c&website=&more=1");
        assert_eq!(filled.typed, Typed { name: "Néma K.".into(), text: "Un\ndeux&".into(), to: None });
        assert_eq!((filled.token.as_str(), filled.trap.as_str()), ("a.b.c", ""));
        let filled = Filled::of("to=00000000000000000000000000000007&name=%FF&website=x".as_bytes());
        assert_eq!(filled.typed.to, Some(CommentId(Uuid::from_u128(7))));
        assert_eq!((filled.typed.name.as_str(), filled.trap.as_str()), ("\u{fffd}", "x"));
    }
}
