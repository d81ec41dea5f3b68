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

/// So few letters say little: they are believed only where they leave no doubt.
const FEW_LETTERS: usize = 24;

/// The one of `languages` that the text is most likely in. Nothing where that cannot be told: too little is written, or it
/// may as well be in one of those that cannot be told apart. With a single language there is no question.
pub(super) fn language(text: &str, languages: &[LanguageTag]) -> Option<LanguageTag> {
    if languages.len() < 2 {
        return languages.first().cloned();
    }
    let candidates: Vec<(&LanguageTag, Lang)> = languages
        .iter()
        .filter_map(|tag| Some((tag, KNOWN.iter().find(|(primary, _)| *primary == tag.primary())?.1)))
        .collect();
    let told_apart = candidates.len() == languages.len();
    let detector = match told_apart {
        true => Detector::with_allowlist(candidates.iter().map(|(_, lang)| *lang).collect()),
        // Among all languages that there are: it may be none of those that we know.
        false => Detector::new(),
    };
    let info = detector.detect(text)?;
    let letters = text.chars().filter(|c| c.is_alphabetic()).take(FEW_LETTERS).count();
    if !info.is_reliable() && (!told_apart || letters < FEW_LETTERS) {
        return None;
    }
    candidates.iter().find(|(_, lang)| *lang == info.lang()).map(|(tag, _)| (*tag).clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(text: &str, tags: &[&str]) -> Option<String> {
        let languages: Vec<LanguageTag> = tags.iter().map(|tag| tag.parse().unwrap()).collect();
        language(text, &languages).map(|tag| tag.to_string())
    }

    #[test]
    fn the_languages_of_a_newspaper_are_told_apart() {
        for (text, expected) in [
            ("Le conseil municipal a finalement adopté le budget de l’année prochaine", Some("fr")),
            ("The city council finally adopted next year’s budget after a long meeting", Some("en")),
            ("اعتمد المجلس البلدي أخيرا ميزانية السنة المقبلة", Some("ar")),
            ("ميناء", Some("ar")),
            ("", None),
            ("Photo 12", None),
        ] {
            assert_eq!(guessed(text, &["fr", "en", "ar"]).as_deref(), expected, "{text}");
        }
        assert_eq!(guessed("anything", &["fr"]).as_deref(), Some("fr"));
        assert_eq!(guessed("anything", &[]), None);
    }

    #[test]
    fn a_language_that_cannot_be_told_apart_is_not_taken_for_another() {
        for text in [
            "Baraza la jiji limepitisha bajeti ya mwaka ujao baada ya mkutano mrefu uliofanyika jana jioni mjini",
            "Majalisar birnin ta amince da kasafin kudin shekara mai zuwa bayan wani dogon taro",
            "Ìgbìmọ̀ ìlú ti fọwọ́ sí ètò ìnáwó ọdún tó ń bọ̀ lẹ́yìn ìpàdé gígùn",
        ] {
            for others in [["fr", "sw"], ["sw", "fr"], ["en", "yo"], ["ha", "en"]] {
                assert_eq!(guessed(text, &others), None, "{text} in {others:?}");
            }
        }
        let french = "Le conseil municipal a finalement adopté le budget de l’année prochaine après une longue séance";
        assert_eq!(guessed(french, &["sw", "fr"]).as_deref(), Some("fr"));
    }
}
