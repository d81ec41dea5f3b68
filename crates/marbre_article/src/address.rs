//! The public addresses of articles: `/{lang}/{yyyy}/{mm}/{slug}`, and of pages: `/{lang}/page/{slug}`.

use crate::LanguageTag;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A month of the Gregorian calendar in the publication's zone, kept as year × 100 + month: 202611.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Month(i32);

impl Month {
    /// The month `month` (1 to 12) of `year` (0 to 9999); nothing for another number.
    pub fn new(year: i16, month: i8) -> Option<Self> {
        ((0..=9999).contains(&year) && (1..=12).contains(&month))
            .then(|| Self(i32::from(year) * 100 + i32::from(month)))
    }

    /// The month kept as `year * 100 + month`.
    pub fn from_number(number: i32) -> Option<Self> {
        Self::new(i16::try_from(number / 100).ok()?, i8::try_from(number % 100).ok()?)
    }

    /// Year × 100 + month.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The year, 0 to 9999.
    pub const fn year(self) -> i32 {
        self.0 / 100
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> i32 {
        self.0 % 100
    }
}

/// Where an article stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArticleAddress {
    /// The language edition.
    pub lang: LanguageTag,
    /// The month of first publication; nothing for a page, which stands outside time.
    pub month: Option<Month>,
    /// The last part of the path: Unicode NFC, not percent-encoded.
    pub slug: String,
}

impl fmt::Display for ArticleAddress {
    /// The path, from the root, not percent-encoded.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.month {
            Some(month) => write!(f, "/{}/{:04}/{:02}/{}", self.lang, month.year(), month.month(), self.slug),
            None => write!(f, "/{}/page/{}", self.lang, self.slug),
        }
    }
}

/// First parts of paths within an edition that no section can have, because something else answers there.
pub const RESERVED: [&str; 10] =
    ["author", "claim", "corrections", "edition", "page", "search", "sitemap", "source", "story", "topic"];

/// True when a section may have this slug: not reserved, not a year, not a file of the edition (`feed.atom`).
pub fn allowed_for_section(slug: &str) -> bool {
    !slug.is_empty()
        && !RESERVED.contains(&slug)
        && !slug.contains(['.', '/', '?', '#'])
        && !slug.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths() {
        let mut address =
            ArticleAddress { lang: "fr".parse().unwrap(), month: Month::new(2026, 3), slug: "pêche".into() };
        assert_eq!(address.to_string(), "/fr/2026/03/pêche");
        address.month = None;
        assert_eq!(address.to_string(), "/fr/page/pêche");
        assert_eq!(Month::from_number(202613), None);
    }

    #[test]
    fn sections_leave_room_for_the_rest() {
        assert!(allowed_for_section("économie") && allowed_for_section("2026-elections"));
        assert!(["", "topic", "2026", "feed.atom", "a/b"].iter().all(|slug| !allowed_for_section(slug)));
    }
}
