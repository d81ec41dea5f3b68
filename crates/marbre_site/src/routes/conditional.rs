//! Whether the reader has it already (RFC 9110 §13).

use crate::cache::{Kept, read_http_date};
use http::{
    HeaderMap, StatusCode,
    header::{IF_MODIFIED_SINCE, IF_NONE_MATCH},
};

/// True when the reader's own copy is this page: 304.
pub fn is_known(page: &Kept, asked: &HeaderMap) -> bool {
    if page.status != StatusCode::OK {
        return false;
    }
    if asked.contains_key(IF_NONE_MATCH) {
        let ours = page.etag.to_str().map(opaque).unwrap_or_default();
        return asked.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok()).any(|list| {
            list.split(',').map(str::trim).any(|theirs| theirs == "*" || (!ours.is_empty() && opaque(theirs) == ours))
        });
    }
    let since = asked.get(IF_MODIFIED_SINCE).and_then(|value| read_http_date(value.to_str().ok()?));
    matches!((since, page.modified), (Some(since), Some(modified)) if modified.seconds() <= since)
}

/// The tag without its mark of weakness: for reading they are all weak.
fn opaque(etag: &str) -> &str {
    etag.strip_prefix("W/").unwrap_or(etag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Page,
        cache::{HeadPolicy, Stamps},
    };
    use http::HeaderValue;
    use marbre_article::Moment;

    fn page() -> Kept {
        let stamps = Stamps::default();
        let mut page = Page::html("text".into(), &"fr".parse().unwrap());
        page.modified = Some(Moment::from_seconds(1_795_346_172));
        let stamp = stamps.seal(stamps.begin(), &page.tags);
        Kept::new(page, stamp, HeadPolicy { https: false }, None, Moment(0))
    }

    fn known(page: &Kept, asked: &[(http::HeaderName, &str)]) -> bool {
        let asked = asked.iter().map(|(name, value)| (name.clone(), HeaderValue::from_str(value).unwrap())).collect();
        is_known(page, &asked)
    }

    #[test]
    fn by_tag() {
        let page = page();
        let etag = page.etag.to_str().unwrap();
        let strong = etag.trim_start_matches("W/");
        assert!(etag.starts_with("W/\""));
        for list in [etag, strong, "*", &format!("\"a\", {etag}"), &format!("\"a\",{strong},\"b\"")] {
            assert!(known(&page, &[(IF_NONE_MATCH, list)]), "{list}");
        }
        for list in ["\"a\"", "", "W/", &etag[..etag.len() - 2]] {
            assert!(!known(&page, &[(IF_NONE_MATCH, list)]), "{list}");
        }
    }

    #[test]
    fn by_date_only_without_a_tag() {
        let page = page();
        assert!(known(&page, &[(IF_MODIFIED_SINCE, "Sun, 22 Nov 2026 11:16:12 GMT")]));
        assert!(known(&page, &[(IF_MODIFIED_SINCE, "Mon, 23 Nov 2026 11:16:12 GMT")]));
        assert!(!known(&page, &[(IF_MODIFIED_SINCE, "Sun, 22 Nov 2026 11:16:11 GMT")]));
        assert!(!known(&page, &[(IF_MODIFIED_SINCE, "soon")]));
        let both = [(IF_NONE_MATCH, "\"a\""), (IF_MODIFIED_SINCE, "Mon, 23 Nov 2026 11:16:12 GMT")];
        assert!(!known(&page, &both));
    }

    #[test]
    fn only_what_was_found() {
        let mut page = page();
        page.status = StatusCode::GONE;
        assert!(!known(&page, &[(IF_NONE_MATCH, "*")]));
    }
}
