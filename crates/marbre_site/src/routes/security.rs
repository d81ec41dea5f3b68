//! `/.well-known/security.txt`: who wants to hear of a weakness (RFC 9116).

use crate::{Page, Site, SiteError, Tag};
use http::StatusCode;
use jiff::{Timestamp, Unit};
use marbre_article::Moment;

/// How long the file may be trusted, in hours: less than a year, as the standard advises.
const TRUSTED: i64 = 180 * 24;

/// The file; nothing when nobody is named.
///
/// # Errors
/// What the store said.
pub async fn page(site: &Site) -> Result<Option<Page>, SiteError> {
    let Some(contact) = &site.options.security_contact else { return Ok(None) };
    let languages: Vec<String> = site.editions().await?.iter().map(ToString::to_string).collect();
    let now = Timestamp::from_millisecond((site.clock)().0).unwrap_or_default();
    let hour = now.round(Unit::Hour).unwrap_or(now);
    let hours = |hours| hour.checked_add(jiff::Span::new().hours(hours)).unwrap_or(hour);
    let body = format!(
        "Contact: {contact}\nExpires: {}\nPreferred-Languages: {}\nCanonical: {}/.well-known/security.txt\n",
        hours(TRUSTED),
        languages.join(", "),
        site.options.origin
    );
    Ok(Some(Page {
        status: StatusCode::OK,
        content_type: "text/plain; charset=utf-8",
        body: body.into_bytes(),
        language: None,
        modified: None,
        headers: Vec::new(),
        tags: vec![Tag::Publication],
        until: Some(Moment(hours(24).as_millisecond())),
        form: None,
        style: String::new(),
    }))
}
