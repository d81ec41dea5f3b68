//! How much of images a reader wants: as chosen by the form at the foot of every page, or as the browser asks.

use super::{
    answer::Ask,
    comment,
    path::{self, Arrived},
    refusal,
};
use crate::Site;
use axum::response::Response;
use bytes::Bytes;
use http::{
    HeaderMap, HeaderValue, StatusCode,
    header::{COOKIE, LOCATION, REFERER, SET_COOKIE},
    request::Parts,
};
use http_body_util::BodyExt;
use marbre_article::render::ImageMode;
use std::borrow::Cow;

/// Where the form is sent.
pub const ADDRESS: &str = "/data";

/// The name of the field and of the cookie, the only one that a reader is ever given.
const NAME: &str = "data";

/// The word for it.
pub const fn word(images: ImageMode) -> &'static str {
    match images {
        ImageMode::Full => "full",
        ImageMode::Low => "low",
        ImageMode::Text => "text",
    }
}

fn of_word(word: &str) -> Option<ImageMode> {
    [ImageMode::Full, ImageMode::Low, ImageMode::Text].into_iter().find(|images| self::word(*images) == word)
}

/// What this reader wants: what was chosen, else less where the browser saves data.
pub fn wanted(ask: Ask<'_>) -> ImageMode {
    let cookies = ask.headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let chosen = cookies.flat_map(|line| line.split(';')).find_map(|cookie| {
        let (name, value) = cookie.trim().split_once('=')?;
        of_word(value).filter(|_| name == NAME)
    });
    chosen.unwrap_or_else(|| if saves_data(ask.headers) { ImageMode::Low } else { ImageMode::Full })
}

fn saves_data(headers: &HeaderMap) -> bool {
    headers.get("save-data").is_some_and(|value| value.as_bytes().trim_ascii().eq_ignore_ascii_case(b"on"))
}

/// The name under which a page with so much of its images is kept. No decoded path holds a control character.
pub fn key(key: &str, images: ImageMode) -> Cow<'_, str> {
    match images {
        ImageMode::Full => key.into(),
        _ => format!("{key}\n\n{}", word(images)).into(),
    }
}

/// The answer to the form: the choice as a cookie, and the page from which it came.
pub async fn choose<B>(site: &Site, parts: &Parts, body: B) -> Response
where
    B: BodyExt<Data = Bytes> + Unpin,
{
    let from = parts.headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
    if from.is_some_and(|from| from != b"same-origin" && from != b"none") {
        return refusal::json(site, StatusCode::FORBIDDEN, "Choose on a page of this site");
    }
    let form = match comment::read(body).await {
        Ok(form) => form,
        Err(status) => return refusal::json(site, status, "The form could not be read, or is too large"),
    };
    let chosen = form.split(|byte| *byte == b'&').find_map(|pair| {
        let value = pair.strip_prefix(NAME.as_bytes())?.strip_prefix(b"=")?;
        of_word(std::str::from_utf8(value).ok()?)
    });
    let Some(images) = chosen else {
        return refusal::json(site, StatusCode::UNPROCESSABLE_ENTITY, "Choose “full”, “low” or “text”");
    };
    let secure = if site.policy().https { "; Secure" } else { "" };
    let cookie = format!("{NAME}={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}", word(images));
    let mut response = refusal::bare(site, StatusCode::SEE_OTHER, "text/plain; charset=utf-8", Vec::new());
    let headers = response.headers_mut();
    headers.insert(LOCATION, back(&parts.headers));
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        headers.insert(SET_COOKIE, cookie);
    }
    response
}

/// The page from which the form came, if it is one of ours; else the beginning.
fn back(headers: &HeaderMap) -> HeaderValue {
    let from = headers.get(REFERER).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let place = from.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..])).unwrap_or("/");
    let place = place.split('#').next().unwrap_or("/");
    let (path, query) = place.split_once('?').map_or((place, None), |(path, query)| (path, Some(query)));
    let path = match path::read(path) {
        Arrived::Path(path) => path::encode(&path),
        _ => "/".to_owned(),
    };
    let query = query.filter(|query| query.bytes().all(|byte| byte.is_ascii_graphic()));
    let place = query.map_or(path.clone(), |query| format!("{path}?{query}"));
    HeaderValue::from_str(&place).unwrap_or(HeaderValue::from_static("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(lines: &[(&'static str, &'static str)]) -> ImageMode {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, HeaderValue::from_static(value));
        }
        wanted(Ask { head: false, headers: &headers })
    }

    #[test]
    fn a_choice_counts_more_than_the_browser() {
        assert_eq!(of(&[]), ImageMode::Full);
        assert_eq!(of(&[("save-data", "on")]), ImageMode::Low);
        assert_eq!(of(&[("save-data", "off")]), ImageMode::Full);
        assert_eq!(of(&[("save-data", "on"), ("cookie", "data=full")]), ImageMode::Full);
        assert_eq!(of(&[("cookie", "a=b; data=text")]), ImageMode::Text);
        assert_eq!(of(&[("cookie", "data=everything")]), ImageMode::Full);
        assert_eq!(of(&[("cookie", "metadata=low")]), ImageMode::Full);
    }

    #[test]
    fn keys_differ() {
        assert_eq!(key("/fr/", ImageMode::Full), "/fr/");
        assert_ne!(key("/fr/", ImageMode::Low), key("/fr/", ImageMode::Text));
    }
}
