//! A guess at the language of a text, among those that the publication is written in.

use marbre_article::LanguageTag;
use whatlang::{Detector, Lang};

/// The languages that can be told apart, by primary subtag.
const KNOWN: [(&str, Lang); 19] = [
    ("af", Lang::Afr),
    ("am", Lang::Amh),
    ("ar", Lang::Ara),
    ("de", Lang::Deu),
    ("en", Lang::Eng),
    ("es", Lang::Spa),
    ("fa", Lang::Pes),
    ("fr", Lang::Fra),
    ("he", Lang::Heb),
    ("hi", Lang::Hin),
    ("it", Lang::Ita),
    ("nl", Lang::Nld),
    ("pt", Lang::Por),
    ("ru", Lang::Rus),
    ("sn", Lang::Sna),
    ("tr", Lang::Tur),
    ("ur", Lang::Urd),
    ("zh", Lang::Cmn),
    ("zu", Lang::Zul),
];

/// The one of `languages` that the text is most likely in; the first one where nothing can be told. Nothing without any.
pub(super) fn language(text: &str, languages: &[LanguageTag]) -> Option<LanguageTag> {
    let first = languages.first()?;
    let candidates: Vec<(&LanguageTag, Lang)> = languages
        .iter()
        .filter_map(|tag| Some((tag, KNOWN.iter().find(|(primary, _)| *primary == tag.primary())?.1)))
        .collect();
    if languages.len() < 2 || candidates.is_empty() {
        return Some(first.clone());
    }
    let detector = Detector::with_allowlist(candidates.iter().map(|(_, lang)| *lang).collect());
    let found = detector.detect(text).map(|info| info.lang());
    let tag = found.and_then(|lang| candidates.iter().find(|(_, candidate)| *candidate == lang)).map(|(tag, _)| *tag);
    Some(tag.unwrap_or(first).clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_languages_of_a_newspaper_are_told_apart() {
        let languages: Vec<LanguageTag> = ["fr", "en", "ar"].map(|tag| tag.parse().unwrap()).into();
        for (text, expected) in [
            ("Le conseil municipal a finalement adopté le budget de l’année prochaine", "fr"),
            ("The city council finally adopted next year’s budget after a long meeting", "en"),
            ("اعتمد المجلس البلدي أخيرا ميزانية السنة المقبلة", "ar"),
            ("", "fr"),
        ] {
            assert_eq!(language(text, &languages).unwrap().as_str(), expected, "{text}");
        }
        assert_eq!(language("anything", &languages[..1]).unwrap().as_str(), "fr");
        assert_eq!(language("anything", &[]), None);
    }
}
