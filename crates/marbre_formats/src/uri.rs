//! Addresses as every reader of a feed can follow them.

use url::Url;

/// The address in ASCII, percent-encoded where it must be (RFC 3986): `https://kiosque.example/ar/2026/03/%D9%85`.
/// What is no absolute address comes back as it was.
pub fn ascii(address: &str) -> String {
    Url::parse(address).map_or_else(|_| address.to_owned(), String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_become_ascii_once() {
        let once = ascii("https://kiosque.example/ar/2026/03/ميناء \"x\"");
        assert_eq!(once, "https://kiosque.example/ar/2026/03/%D9%85%D9%8A%D9%86%D8%A7%D8%A1%20%22x%22");
        assert_eq!(ascii(&once), once);
        assert_eq!(ascii("tag:kiosque.example,2026:1"), "tag:kiosque.example,2026:1");
        assert_eq!(ascii("/fr/"), "/fr/");
    }
}
