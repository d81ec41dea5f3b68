//! Any bytes are a note, a checkpoint, a proof, a witness's request or answer, or are refused; what is read writes the
//! same bytes again.
#![no_main]
use libfuzzer_sys::fuzz_target;
use marbre_ledger::{Checkpoint, InclusionFile, Note, VerifierKey, witness};

fuzz_target!(|bytes: &[u8]| {
    if let Ok(note) = Note::parse(bytes) {
        assert_eq!(note.to_string().as_bytes(), bytes);
        if let Ok(checkpoint) = note.text().parse::<Checkpoint>() {
            assert_eq!(checkpoint.to_string(), note.text());
        }
        let _ = witness::cosignatures(bytes, &note, &[]);
    }
    if let Ok(file) = InclusionFile::parse(bytes) {
        assert_eq!(file.to_string().as_bytes(), bytes);
    }
    if let Ok(request) = witness::Request::parse(bytes) {
        assert!(witness::decide(request, Some(&[]), None).is_err());
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = text.parse::<VerifierKey>();
    }
});
