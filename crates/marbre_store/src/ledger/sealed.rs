//! What a version says, as the record keeps it: hashes under a salt of its own.
//!
//! The canonical forms are those of RFC 8785 over the JSON in which the content is kept: its member `body`, and all the
//! others but `headline` and `body`, which are the fields; `first_published_at`, when the article was first published in
//! milliseconds since 1970, is one of them. The headline is hashed as plain text. Whoever has the text that
//! is kept and the salt can work the hashes out without knowing what the members mean.

use crate::StoreError;
use marbre_article::{ArticleContent, Moment, document::Sha256Hex};
use marbre_ledger::{
    Hash,
    leaf::{NotCanonical, canonical, salted},
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The most files that an entry names. A text with more names the first of them in rising order; the hash of its body
/// covers them all.
pub const MOST_MEDIA: usize = 800;

/// The hashes of a version and their salt. Worked out before the transaction begins, on any thread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The salt.
    pub salt: [u8; 32],
    /// Of the headline.
    pub headline: Hash,
    /// Of the body.
    pub body: Hash,
    /// Of all else that it says.
    pub fields: Hash,
    /// The files that it shows.
    pub media: BTreeSet<Hash>,
}

impl Sealed {
    /// The text of an article that was first published then, under a new salt.
    ///
    /// # Errors
    /// [`StoreError::Disk`] when the system has no chance to give.
    pub fn of(content: &ArticleContent, first_published: Option<Moment>) -> Result<Self, StoreError> {
        let value = serde_json::to_value(content).map_err(unsealable)?;
        Self::with_salt(Self::text(value, first_published), new_salt()?, media(content))
    }

    /// The JSON in which a text is kept, in the form in which it is sealed.
    pub fn text(mut content: Value, first_published: Option<Moment>) -> Value {
        if let (Some(content), Some(first)) = (content.as_object_mut(), first_published) {
            content.insert("first_published_at".into(), first.0.into());
        }
        content
    }

    /// The notice that stands in the place of a withdrawn article, under a new salt.
    ///
    /// # Errors
    /// As [`Sealed::of`].
    pub fn of_notice(reason: &str) -> Result<Self, StoreError> {
        Self::with_salt(Self::notice(reason), new_salt()?, BTreeSet::new())
    }

    /// What a notice says, in the form in which texts are sealed.
    pub fn notice(reason: &str) -> Value {
        json!({ "body": null, "headline": "", "withdrawn": reason })
    }

    /// What is kept of a text, sealed again under the salt that it has.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when it is no text of an article.
    pub fn with_salt(content: Value, salt: [u8; 32], media: BTreeSet<Hash>) -> Result<Self, StoreError> {
        let (headline, body, fields) = parts(content)?;
        Ok(Self {
            salt,
            headline: salted(&salt, headline.as_bytes()),
            body: salted(&salt, &body),
            fields: salted(&salt, &fields),
            media,
        })
    }
}

/// The headline, and the canonical bytes of body and fields.
fn parts(content: Value) -> Result<(String, Vec<u8>, Vec<u8>), StoreError> {
    let Value::Object(mut fields) = content else { return Err(unsealable("it is no object")) };
    let Some(Value::String(headline)) = fields.remove("headline") else {
        return Err(unsealable("it has no headline"));
    };
    let body = fields.remove("body").ok_or_else(|| unsealable("it has no body"))?;
    let written = |value: &Value| canonical(value).map_err(|wrong: NotCanonical| unsealable(wrong));
    Ok((headline, written(&body)?, written(&Value::Object(fields))?))
}

fn unsealable(cause: impl std::fmt::Display) -> StoreError {
    StoreError::Damaged { what: "the text of an article".into(), cause: cause.to_string() }
}

/// The files that a text shows, as its entry names them.
pub fn media(content: &ArticleContent) -> BTreeSet<Hash> {
    let hashes: BTreeSet<Hash> = content.assets().iter().filter_map(of_hex).collect();
    hashes.into_iter().take(MOST_MEDIA).collect()
}

fn of_hex(hash: &Sha256Hex) -> Option<Hash> {
    Hash::from_hex(hash.as_str())
}

fn new_salt() -> Result<[u8; 32], StoreError> {
    let mut salt = [0; 32];
    getrandom::fill(&mut salt).map_err(|cause| StoreError::Disk {
        doing: "read",
        path: "the system’s source of chance".into(),
        cause: std::io::Error::other(cause),
    })?;
    Ok(salt)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(headline: &str) -> ArticleContent {
        ArticleContent { headline: headline.into(), kicker: "Port".into(), ..ArticleContent::default() }
    }

    #[test]
    fn what_is_kept_seals_to_the_same_hashes() {
        let sealed = Sealed::of(&content("Le port « rouvre »\u{8}"), Some(Moment(5))).unwrap();
        let kept = serde_json::to_string(&content("Le port « rouvre »\u{8}")).unwrap();
        let again = Sealed::with_salt(
            Sealed::text(serde_json::from_str(&kept).unwrap(), Some(Moment(5))),
            sealed.salt,
            BTreeSet::new(),
        )
        .unwrap();
        assert_eq!(again, sealed);
        assert_ne!(
            Sealed::of(&content("Le port « rouvre »\u{8}"), Some(Moment(5))).unwrap().headline,
            sealed.headline,
            "another salt"
        );
    }

    #[test]
    fn each_part_has_its_own_hash() {
        let salt = [7; 32];
        let seal = |content: &ArticleContent| {
            Sealed::with_salt(serde_json::to_value(content).unwrap(), salt, BTreeSet::new()).unwrap()
        };
        let (one, other) = (seal(&content("Un")), seal(&content("Deux")));
        assert_ne!(one.headline, other.headline);
        assert_eq!((one.body, one.fields), (other.body, other.fields));
        let third = seal(&ArticleContent { kicker: "Marché".into(), ..content("Un") });
        assert_eq!((one.headline, one.body), (third.headline, third.body));
        assert_ne!(one.fields, third.fields);
        assert_eq!(one.headline, salted(&salt, "Un".as_bytes()));
    }
}
