//! Secrets that are handed out once and kept as hashes: what cookies and links hold.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use marbre_article::document::Sha256Hex;

/// A new secret: 256 bits by the system's generator, in 43 characters of base64url.
///
/// # Errors
/// When the system has no randomness to give.
pub fn new_token() -> std::io::Result<String> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// What is kept of a secret.
pub fn hashed(token: &str) -> Sha256Hex {
    Sha256Hex::of(token.as_bytes())
}

/// A hash that only whoever has the key can work out.
pub fn keyed(key: &str, text: &str) -> Sha256Hex {
    // Hashed twice, so that nobody who knows one of them can work out that of a longer text.
    let inner = Sha256Hex::of(format!("{}{text}", hashed(key)).as_bytes());
    Sha256Hex::of(format!("{}{inner}", hashed(key)).as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_long_and_never_the_same() {
        let (one, other) = (new_token().unwrap(), new_token().unwrap());
        assert_eq!(one.len(), 43);
        assert_ne!(one, other);
        assert_ne!(hashed(&one), hashed(&other));
    }

    #[test]
    fn keyed_hashes_depend_on_both() {
        let hash = keyed("key", "text");
        assert_eq!(hash, keyed("key", "text"));
        assert_ne!(hash, keyed("other", "text"));
        assert_ne!(hash, keyed("key", "other"));
    }
}
