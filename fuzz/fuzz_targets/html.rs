//! Any HTML becomes a sound document, and its canonical form reads back as the same.
#![no_main]
use libfuzzer_sys::fuzz_target;
use marbre_article::{document::parse, render::html::canonical};

fuzz_target!(|html: &str| {
    let read = parse::html(html, &parse::ParseOptions::default()).document;
    assert!(read.check().is_ok());
    assert_eq!(parse::html(canonical(&read).as_str(), &parse::ParseOptions::default()).document, read);
});
