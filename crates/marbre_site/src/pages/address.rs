//! Addresses as pages print them: from the root and in their own script inside the site, absolute and in ASCII for
//! machines.

use marbre_article::{LanguageTag, address::ArticleAddress};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use url::Url;

/// What may not stand as it is in a part of a path. Letters of every script may (RFC 3987): they are shorter so.
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'/')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A part of a path.
fn part(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let mut bytes = [0; 4];
        let encoded = c.encode_utf8(&mut bytes);
        if c.is_ascii() || c.is_control() || c.is_whitespace() {
            out.extend(utf8_percent_encode(encoded, PATH));
        } else {
            out.push(c);
        }
    }
    out
}

/// `/fr/`
pub(super) fn front(lang: &LanguageTag) -> String {
    format!("/{lang}/")
}

/// `/fr/economie/`
pub(super) fn section(lang: &LanguageTag, slug: &str) -> String {
    format!("/{lang}/{}/", part(slug))
}

/// `/fr/topic/peche`
pub(super) fn topic(lang: &LanguageTag, slug: &str) -> String {
    format!("/{lang}/topic/{}", part(slug))
}

/// `/fr/author/amina-said`
pub(super) fn author(lang: &LanguageTag, slug: &str) -> String {
    format!("/{lang}/author/{}", part(slug))
}

/// `/fr/2026/11/la-saison`, `/fr/page/qui-sommes-nous`
pub(super) fn article(address: &ArticleAddress) -> String {
    let slug = part(&address.slug);
    match address.month {
        Some(month) => format!("/{}/{:04}/{:02}/{slug}", address.lang, month.year(), month.month()),
        None => format!("/{}/page/{slug}", address.lang),
    }
}

/// The feed of a list: of a section's folder, or under any other page.
pub(super) fn feed(page: &str) -> String {
    let slash = if page.ends_with('/') { "" } else { "/" };
    format!("{page}{slash}feed.atom")
}

/// Page `number` of a list.
pub(super) fn numbered(path: &str, number: u64) -> String {
    if number <= 1 { path.to_owned() } else { format!("{path}?page={number}") }
}

/// The address for machines: absolute, in ASCII.
pub(super) fn absolute(origin: &str, path: &str) -> String {
    let whole = format!("{origin}{path}");
    Url::parse(&whole).map_or(whole, String::from)
}

/// Text as a part of a query.
pub(super) fn query(text: &str) -> String {
    utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_keep_their_script_and_nothing_dangerous() {
        let ar = "ar".parse().unwrap();
        assert_eq!(topic(&ar, "صيد-السمك"), "/ar/topic/صيد-السمك");
        assert_eq!(section(&ar, "a/b?c#d \"e"), "/ar/a%2Fb%3Fc%23d%20%22e/");
        assert_eq!(part("a\u{2028}b%"), "a%E2%80%A8b%25");
        assert_eq!(absolute("https://x.example", "/ar/م"), "https://x.example/ar/%D9%85");
        assert_eq!(feed("/fr/"), "/fr/feed.atom");
        assert_eq!(feed("/fr/topic/x"), "/fr/topic/x/feed.atom");
    }
}
