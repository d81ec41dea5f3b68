//! The files of words, built into the program: for each language what readers see and, area by area, what the newsroom
//! sees at its desk.

/// The files of one language.
pub(super) struct LanguageFiles {
    /// `fr`
    pub(super) language: &'static str,
    /// `locales/fr.ftl`
    pub(super) reader: &'static str,
    /// Area → `locales/desk/fr/{area}.ftl`
    pub(super) desk: &'static [(&'static str, &'static str)],
}

macro_rules! desk {
    ($language:literal: $($area:literal)*) => {
        &[$(($area, include_str!(concat!("../../../locales/desk/", $language, "/", $area, ".ftl")))),*]
    };
    ($language:literal) => {
        desk!($language: "common" "account" "stone" "article" "editor" "languages" "front" "comments" "images" "settings" "publication")
    };
}

macro_rules! languages {
    ($($language:literal)*) => {
        &[$(LanguageFiles {
            language: $language,
            reader: include_str!(concat!("../../../locales/", $language, ".ftl")),
            desk: desk!($language),
        }),*]
    };
}

/// Every language that we have. The first one serves those that have no words of their own.
pub(super) const LANGUAGES: &[LanguageFiles] = languages!("en" "fr" "ar" "pt" "sw" "es");
