//! Any JSON is a document or is refused in words.
#![no_main]
use libfuzzer_sys::fuzz_target;
use marbre_article::Document;

fuzz_target!(|json: &str| {
    if let Ok(document) = Document::from_json(json) {
        assert!(document.check().is_ok());
    }
});
