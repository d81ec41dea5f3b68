//! The few queries that mean something: the number of a page, and what old sites put there.

use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// The largest number of a page that is looked for.
const MOST: u64 = 1_000_000;

/// The value of a key, form-decoded; the first one counts.
pub fn value<'a>(query: &'a str, key: &str) -> Option<Cow<'a, str>> {
    query.split('&').find_map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (name == key).then(|| decode(value))
    })
}

fn decode(text: &str) -> Cow<'_, str> {
    if text.contains('+') {
        Cow::Owned(percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned())
    } else {
        percent_decode_str(text).decode_utf8_lossy()
    }
}

/// The number of the page that is asked for, from 1; nothing when it is no such number.
pub fn page_number(query: Option<&str>) -> Option<u64> {
    let Some(number) = query.and_then(|query| value(query, "page")) else { return Some(1) };
    whole_number(&number).filter(|number| (1..=MOST).contains(number))
}

/// A number in plain digits without a leading zero.
pub fn whole_number(text: &str) -> Option<u64> {
    (!text.starts_with('0') && text.len() <= 18 && text.bytes().all(|byte| byte.is_ascii_digit())).then_some(())?;
    text.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers() {
        for (query, number) in [
            (None, Some(1)),
            (Some(""), Some(1)),
            (Some("utm_source=x"), Some(1)),
            (Some("page=1"), Some(1)),
            (Some("a=b&page=12&page=7"), Some(12)),
            (Some("page="), None),
            (Some("page"), None),
            (Some("page=0"), None),
            (Some("page=-1"), None),
            (Some("page=01"), None),
            (Some("page=1.5"), None),
            (Some("page=١"), None),
            (Some("page=99999999999999999999"), None),
        ] {
            assert_eq!(page_number(query), number, "{query:?}");
        }
    }

    #[test]
    fn values_are_decoded() {
        assert_eq!(value("tag=%C3%A9t%C3%A9+2025&p=3", "tag").as_deref(), Some("été 2025"));
        assert_eq!(value("tag=x&p=3", "p").as_deref(), Some("3"));
        assert_eq!(value("xp=3", "p"), None);
    }
}
