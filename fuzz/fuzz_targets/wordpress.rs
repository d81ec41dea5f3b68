//! Any bytes are read as an export to their end, or refused in words.
#![no_main]
use libfuzzer_sys::fuzz_target;
use marbre_formats::import::wordpress::{Index, Reader, Record, body};

fuzz_target!(|bytes: &[u8]| {
    let index = Index::default();
    for record in Reader::new(bytes).flatten() {
        if let Record::Item(item) = record {
            let image = |_: body::Picture<'_>| None;
            let link = |_: &str| None;
            let parsed = body::to_document(&item, &index, &body::Options { image: &image, link: &link, language: None });
            assert!(parsed.document.check().is_ok());
        }
    }
});
