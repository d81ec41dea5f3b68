//! What somebody looks for in the library.

use super::languages;
use crate::Call;
use marbre_article::{ArticleId, Moment, document::Sha256Hex};
use marbre_store::assets::{LibraryFilter, LibraryPlace};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The parts of the library, in the order in which they are offered; `all` first.
pub(super) const SHOWN: [&str; 8] = ["all", "mine", "unused", "no-alt", "no-credit", "expiring", "expired", "pulled"];

/// The query. Empty texts mean anything.
#[derive(Debug, Clone, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct Wanted {
    pub(super) words: String,
    /// One of [`SHOWN`].
    pub(super) show: String,
    /// The article above which the chosen image shall stand.
    #[serde(rename = "for")]
    pub(super) article: String,
    pub(super) after: String,
}

impl Wanted {
    pub(super) fn filter(&self, call: &Call) -> LibraryFilter {
        let words = self.words.clone();
        let filter = LibraryFilter { words: words.clone(), ..LibraryFilter::default() };
        match self.show.as_str() {
            "mine" => LibraryFilter { filed_by: call.actor().ok().map(|actor| actor.id), ..filter },
            "unused" => LibraryFilter { used: Some(false), logo: super::logo(call).cloned(), ..filter },
            "no-alt" => LibraryFilter { without_alt: languages(call), ..filter },
            "no-credit" => LibraryFilter { without_credit: true, ..filter },
            // The same as the stone counts.
            "expiring" => LibraryFilter { words, ..super::expiring(call) },
            "expired" => LibraryFilter { words, ..super::expired(call) },
            "pulled" => LibraryFilter { pulled: Some(true), ..filter },
            _ => filter,
        }
    }

    /// Where the page before this one ended.
    pub(super) fn place(&self) -> Option<LibraryPlace> {
        let (at, hash) = self.after.split_once('_')?;
        let sha256 = Sha256Hex::try_from(Cow::Owned(hash.to_owned())).ok()?;
        Some(LibraryPlace { at: Moment(at.parse().ok()?), sha256 })
    }

    /// The article above which the chosen image shall stand, if that is what it is for.
    pub(super) fn article(&self) -> Option<ArticleId> {
        self.article.parse().ok()
    }

    /// The library with these words and this article, but another part of it or another page.
    pub(super) fn address(&self, show: &str, after: Option<&LibraryPlace>) -> String {
        let after = after.map(written).unwrap_or_default();
        let show = if show == "all" { "" } else { show };
        let given = [("words", &*self.words), ("show", show), ("for", &*self.article), ("after", &*after)];
        let pairs: Vec<_> = given.into_iter().filter(|(_, value)| !value.is_empty()).collect();
        match serde_urlencoded::to_string(pairs) {
            Ok(query) if !query.is_empty() => format!("/desk/images?{query}"),
            _ => "/desk/images".into(),
        }
    }
}

/// A place as addresses have it.
pub(super) fn written(place: &LibraryPlace) -> String {
    format!("{}_{}", place.at.0, place.sha256)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_say_only_what_is_wanted() {
        let wanted = Wanted { words: "le port".into(), ..Wanted::default() };
        assert_eq!(wanted.address("all", None), "/desk/images?words=le+port");
        assert_eq!(Wanted::default().address("all", None), "/desk/images");
        let place = LibraryPlace { at: Moment(7), sha256: Sha256Hex::of(b"x") };
        let next = wanted.address("unused", Some(&place));
        assert!(next.starts_with("/desk/images?words=le+port&show=unused&after=7_"), "{next}");
        let (_, after) = next.split_once("after=").unwrap();
        assert_eq!(Wanted { after: after.into(), ..wanted }.place(), Some(place));
    }
}
