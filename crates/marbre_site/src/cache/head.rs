//! The headers of a kept page, made once with it. Every byte counts: they travel with each answer.

use crate::Page;
use http::{
    HeaderMap, HeaderName, HeaderValue, StatusCode,
    header::{
        CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, LAST_MODIFIED, REFERRER_POLICY,
        STRICT_TRANSPORT_SECURITY, VARY, X_CONTENT_TYPE_OPTIONS,
    },
};
use jiff::{Timestamp, fmt::strtime, tz::TimeZone};
use marbre_article::Moment;

/// For what is kept: shown for a minute without asking, and much longer where the origin cannot be reached.
const KEPT: HeaderValue = HeaderValue::from_static("max-age=60, stale-while-revalidate=86400, stale-if-error=604800");
/// For what is not there: it may be soon.
const ABSENT: HeaderValue = HeaderValue::from_static("max-age=10");

/// What is the same in the headers of every answer, and depends on how the site is served.
#[derive(Debug, Clone, Copy)]
pub struct HeadPolicy {
    /// Whether readers come by HTTPS: only then does HSTS mean anything.
    pub https: bool,
}

impl HeadPolicy {
    /// The policy of a site with this origin.
    pub fn of_origin(origin: &str) -> Self {
        Self { https: origin.starts_with("https://") }
    }

    /// The headers that guard every answer.
    pub fn guard(self, headers: &mut HeaderMap) {
        headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
        headers.insert(name("cross-origin-opener-policy"), HeaderValue::from_static("same-origin"));
        headers.insert(name("cross-origin-resource-policy"), HeaderValue::from_static("same-origin"));
        headers.insert(
            name("permissions-policy"),
            HeaderValue::from_static(
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
            ),
        );
        if self.https {
            let two_years = HeaderValue::from_static("max-age=63072000; includeSubDomains");
            headers.insert(STRICT_TRANSPORT_SECURITY, two_years);
        }
    }

    /// Every header of a kept page but its coding and length.
    pub fn head(self, page: &Page, etag: &HeaderValue, modified: Option<Moment>) -> HeaderMap {
        let mut headers = HeaderMap::with_capacity(16);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(page.content_type));
        if let Some(language) = page.language.as_ref().and_then(|tag| HeaderValue::from_str(tag.as_str()).ok()) {
            headers.insert(CONTENT_LANGUAGE, language);
        }
        let absent = page.status == StatusCode::NOT_FOUND;
        headers.insert(CACHE_CONTROL, if absent { ABSENT } else { KEPT });
        let vary = match (absent, page.content_type.starts_with("text/html")) {
            (true, _) => "Accept-Encoding, Accept-Language, Accept, Save-Data, Cookie",
            // How much of images is shown hangs on these.
            (false, true) => "Accept-Encoding, Save-Data, Cookie",
            (false, false) => "Accept-Encoding",
        };
        headers.insert(VARY, HeaderValue::from_static(vary));
        headers.insert(ETAG, etag.clone());
        if let Some(date) = modified.and_then(http_date) {
            headers.insert(LAST_MODIFIED, date);
        }
        let policy = if page.content_type.starts_with("text/html") {
            HeaderValue::from_str(&content_security_policy(&page.style)).unwrap_or(NOTHING_ALLOWED)
        } else {
            NOTHING_ALLOWED
        };
        headers.insert(CONTENT_SECURITY_POLICY, policy);
        self.guard(&mut headers);
        for (name, value) in &page.headers {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.append(HeaderName::from_static(name), value);
            }
        }
        headers
    }
}

const NOTHING_ALLOWED: HeaderValue = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");

/// The policy of a reader's page: its one style sheet, our own images, and no script.
fn content_security_policy(style: &str) -> String {
    let style = if style.is_empty() { "'none'" } else { style };
    format!(
        "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'; \
         style-src {style}; img-src 'self'; media-src 'self'; font-src 'self'"
    )
}

const fn name(name: &'static str) -> HeaderName {
    HeaderName::from_static(name)
}

/// A moment as HTTP writes it (RFC 9110 §5.6.7): `Sun, 22 Nov 2026 11:16:12 GMT`.
pub fn http_date(moment: Moment) -> Option<HeaderValue> {
    let time = Timestamp::from_second(moment.seconds()).ok()?.to_zoned(TimeZone::UTC);
    HeaderValue::from_str(&strtime::format("%a, %d %b %Y %H:%M:%S GMT", &time).ok()?).ok()
}

/// The second that an HTTP date means; nothing for other texts. Only the preferred form is read: a client sends back
/// what it was given.
pub fn read_http_date(text: &str) -> Option<i64> {
    let time = strtime::parse("%a, %d %b %Y %H:%M:%S GMT", text).ok()?.to_datetime().ok()?;
    Some(time.to_zoned(TimeZone::UTC).ok()?.timestamp().as_second())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_come_back() {
        let moment = Moment::from_seconds(1_795_346_172);
        let date = http_date(moment).unwrap();
        assert_eq!(date, "Sun, 22 Nov 2026 11:16:12 GMT");
        assert_eq!(read_http_date(date.to_str().unwrap()), Some(moment.seconds()));
        assert_eq!(read_http_date("yesterday"), None);
    }

    #[test]
    fn headers_of_a_page() {
        let mut page = Page::html("<p>x</p>".into(), &"fr".parse().unwrap());
        page.style = "'sha256-abc='".into();
        page.headers.push(("link", "</fr/feed.atom>; rel=alternate".into()));
        let etag = HeaderValue::from_static("W/\"x\"");
        let headers = HeadPolicy::of_origin("https://rivage.example").head(&page, &etag, None);
        let mut lines: Vec<String> =
            headers.iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
        lines.sort();
        assert_eq!(
            lines,
            [
                "cache-control: max-age=60, stale-while-revalidate=86400, stale-if-error=604800",
                "content-language: fr",
                "content-security-policy: default-src 'none'; object-src 'none'; base-uri 'none'; \
                 frame-ancestors 'none'; form-action 'self'; style-src 'sha256-abc='; img-src 'self'; \
                 media-src 'self'; font-src 'self'",
                "content-type: text/html; charset=utf-8",
                "cross-origin-opener-policy: same-origin",
                "cross-origin-resource-policy: same-origin",
                "etag: W/\"x\"",
                "link: </fr/feed.atom>; rel=alternate",
                "permissions-policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
                "referrer-policy: same-origin",
                "strict-transport-security: max-age=63072000; includeSubDomains",
                "vary: Accept-Encoding, Save-Data, Cookie",
                "x-content-type-options: nosniff",
            ]
        );
        let bytes: usize = headers.iter().map(|(name, value)| name.as_str().len() + value.len() + 4).sum();
        assert!(bytes < 1100, "{bytes} bytes of headers");
        let plain = HeadPolicy::of_origin("http://127.0.0.1:8080").head(&page, &etag, None);
        assert!(!plain.contains_key(STRICT_TRANSPORT_SECURITY));
    }
}
