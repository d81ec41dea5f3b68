//! What languages call themselves, for links to other editions. A reader looks for the own language in its own script.

use marbre_article::LanguageTag;

const AUTONYMS: [(&str, &str); 60] = [
    ("af", "Afrikaans"),
    ("am", "አማርኛ"),
    ("ar", "العربية"),
    ("bg", "Български"),
    ("bm", "Bamanankan"),
    ("bn", "বাংলা"),
    ("ca", "Català"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("fa", "فارسی"),
    ("ff", "Pulaar"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("ha", "Hausa"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hu", "Magyar"),
    ("id", "Bahasa Indonesia"),
    ("ig", "Igbo"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("kab", "Taqbaylit"),
    ("ko", "한국어"),
    ("ln", "Lingála"),
    ("mg", "Malagasy"),
    ("ms", "Bahasa Melayu"),
    ("nb", "Norsk bokmål"),
    ("nl", "Nederlands"),
    ("ny", "Chichewa"),
    ("om", "Afaan Oromoo"),
    ("pcm", "Naijá"),
    ("pl", "Polski"),
    ("ps", "پښتو"),
    ("pt", "Português"),
    ("rn", "Ikirundi"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("rw", "Ikinyarwanda"),
    ("sg", "Sängö"),
    ("sn", "ChiShona"),
    ("so", "Soomaali"),
    ("st", "Sesotho"),
    ("sv", "Svenska"),
    ("sw", "Kiswahili"),
    ("ti", "ትግርኛ"),
    ("tn", "Setswana"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("vi", "Tiếng Việt"),
    ("wo", "Wolof"),
    ("xh", "isiXhosa"),
    ("yo", "Yorùbá"),
    ("zgh", "ⵜⴰⵎⴰⵣⵉⵖⵜ"),
    ("zh", "中文"),
    ("zu", "isiZulu"),
];

/// The language's own name for itself: “Kiswahili”. With the rest of the tag where it has one: “Português (AO)”. The
/// tag itself for a language that is not known here.
pub fn autonym(tag: &LanguageTag) -> String {
    let Ok(found) = AUTONYMS.binary_search_by_key(&tag.primary(), |(code, _)| code) else {
        return tag.to_string();
    };
    let name = AUTONYMS.get(found).map_or("", |(_, name)| name);
    match tag.as_str().split_once('-') {
        Some((_, rest)) => format!("{name} ({rest})"),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_their_own_script() {
        for (tag, name) in
            [("ar", "العربية"), ("sw", "Kiswahili"), ("pt-AO", "Português (AO)"), ("af", "Afrikaans"), ("qaa", "qaa")]
        {
            assert_eq!(autonym(&tag.parse().unwrap()), name);
        }
        assert!(AUTONYMS.is_sorted_by_key(|(code, _)| code));
    }
}
