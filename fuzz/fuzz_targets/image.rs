//! Any bytes are an image or are refused, without harm.
#![no_main]
use libfuzzer_sys::fuzz_target;
use marbre_formats::image;

fuzz_target!(|bytes: &[u8]| {
    let _ = image::read_notes(bytes);
    if image::probe(bytes).is_ok() {
        let _ = image::Master::decode(bytes);
    }
});
