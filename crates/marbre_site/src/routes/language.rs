//! Which edition suits a reader: `Accept-Language` (RFC 9110 §12.5.4), matched as RFC 4647 looks up, and then by the
//! language alone.

use crate::cache::weighted;
use marbre_article::LanguageTag;

/// The edition that suits best; the first one where none does. Nothing only when there is no edition.
pub fn best<'a>(accept_language: Option<&str>, editions: &'a [LanguageTag]) -> Option<&'a LanguageTag> {
    let mut wishes: Vec<(&str, u16)> = weighted(accept_language.unwrap_or_default()).take(50).collect();
    // Stable: among equals the first one named counts.
    wishes.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    let refused = |lang: &LanguageTag| {
        wishes.iter().any(|(range, weight)| *weight == 0 && range.eq_ignore_ascii_case(lang.as_str()))
    };
    let offered: Vec<&LanguageTag> = editions.iter().filter(|lang| !refused(lang)).collect();
    wishes
        .iter()
        .filter(|(_, weight)| *weight > 0)
        .find_map(|(range, _)| matching(range, &offered))
        .or_else(|| editions.first())
}

fn matching<'a>(range: &str, editions: &[&'a LanguageTag]) -> Option<&'a LanguageTag> {
    if range == "*" {
        return editions.first().copied();
    }
    let range: LanguageTag = range.parse().ok()?;
    // fr-CA, then fr…
    let mut shorter = range.as_str();
    loop {
        if let Some(found) = editions.iter().find(|lang| lang.as_str() == shorter) {
            return Some(found);
        }
        let Some((rest, _)) = shorter.rsplit_once('-') else { break };
        shorter = rest;
    }
    // …then whatever is written in that language: pt-BR for pt-PT.
    editions.iter().find(|lang| lang.primary() == range.primary()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(header: &str, editions: &[&str]) -> String {
        let editions: Vec<LanguageTag> = editions.iter().map(|tag| tag.parse().unwrap()).collect();
        best(Some(header), &editions).unwrap().to_string()
    }

    #[test]
    fn wishes_are_weighed() {
        let editions = ["fr", "en", "ar"];
        for (header, expected) in [
            ("", "fr"),
            ("ar", "ar"),
            ("en-GB,en;q=0.9,fr;q=0.8", "en"),
            ("de, ar;q=0.5, en;q=0.6", "en"),
            ("de", "fr"),
            ("*", "fr"),
            ("fr;q=0, *", "en"),
            ("ar-EG", "ar"),
            ("EN-us", "en"),
            ("en;q=0, ar;q=0, fr;q=0", "fr"),
            ("nonsense!!, ;;;, ar;q=0.1", "ar"),
        ] {
            assert_eq!(chosen(header, &editions), expected, "{header}");
        }
    }

    #[test]
    fn regions_fall_back() {
        assert_eq!(chosen("pt-PT", &["fr", "pt-BR"]), "pt-BR");
        assert_eq!(chosen("pt-BR", &["fr", "pt", "pt-BR"]), "pt-BR");
        assert_eq!(chosen("fr-CA", &["ar", "fr-FR", "fr"]), "fr");
        assert_eq!(chosen("zh-Hant-TW", &["en", "zh-Hant", "zh"]), "zh-Hant");
    }
}
