//! Texts of any length as keys of an index.

use marbre_article::document::Sha256Hex;
use std::borrow::Cow;

/// The longest key kept as it is, in bytes. PostgreSQL refuses to index texts of a few thousand.
const LONGEST: usize = 512;

/// The text as a key: itself, or if it is very long its beginning and its hash.
pub(crate) fn key(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST {
        return Cow::Borrowed(text);
    }
    let mut end = LONGEST;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    Cow::Owned(format!("{}…{}", &text[..end], Sha256Hex::of(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_stay_apart() {
        let long = "é".repeat(2000);
        let other = format!("{long}x");
        assert_eq!(key("/fr/x"), "/fr/x");
        assert!(key(&long).len() < 600);
        assert_ne!(key(&long), key(&other));
        assert_eq!(key(&long), key(&long.clone()));
    }
}
