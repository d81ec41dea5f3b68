//! Any bytes are an entry of the record, or are refused; what is read writes the same bytes again.
#![no_main]
use libfuzzer_sys::fuzz_target;
use marbre_ledger::Leaf;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(leaf) = Leaf::parse(bytes) {
        assert_eq!(leaf.to_bytes().as_deref(), Ok(bytes));
    }
});
