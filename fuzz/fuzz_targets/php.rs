//! Any text is a serialised value or is not, without harm.
#![no_main]
use libfuzzer_sys::fuzz_target;
use marbre_formats::import::wordpress::php;

fuzz_target!(|text: &str| {
    let _ = php::parse(text);
});
