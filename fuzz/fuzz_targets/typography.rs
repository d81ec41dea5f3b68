//! Setting a text twice is setting it once, in every language.
#![no_main]
use libfuzzer_sys::fuzz_target;
use marbre_article::typography::{Profile, plain};

fuzz_target!(|text: &str| {
    for tag in ["fr", "fr-CA", "fr-CH", "en-US", "en-GB", "ar", "pt-BR", "pt-PT", "es", "es-MX", "sw"] {
        let Ok(tag) = tag.parse() else { continue };
        let profile = Profile::for_language(&tag);
        let once = plain(profile, text);
        assert_eq!(plain(profile, &once), once);
    }
});
