//! What stands at the end of a rendition's file on disk: by it a byte that was changed is noticed, and the file made again.
//! Readers are given the bytes before it.

use bytes::Bytes;
use marbre_ledger::Hash;

/// By these the end of a file is known to be a seal.
const MARK: &[u8; 8] = b"\nmarbre\x01";

/// How many bytes a seal takes.
const LENGTH: usize = MARK.len() + 32;

/// What a file turned out to be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Opened {
    /// As it was written.
    Whole(Bytes),
    /// Without a seal: written by an older program, or by somebody else.
    Unsealed(Bytes),
    /// Its bytes or its name are not those that were sealed.
    Altered,
}

fn sum(name: &str, bytes: &[u8]) -> [u8; 32] {
    Hash::of(&[name.as_bytes(), &[0], bytes].concat()).0
}

/// The bytes of that name with their seal.
pub(super) fn seal(name: &str, bytes: &[u8]) -> Vec<u8> {
    [bytes, MARK, &sum(name, bytes)].concat()
}

/// What stands before the seal.
pub(super) fn open(name: &str, file: Bytes) -> Opened {
    let Some(end) = file.len().checked_sub(LENGTH) else { return Opened::Unsealed(file) };
    let (bytes, rest) = file.split_at(end);
    let Some(kept) = rest.strip_prefix(MARK) else { return Opened::Unsealed(file) };
    match sum(name, bytes) == kept {
        true => Opened::Whole(file.slice(..end)),
        false => Opened::Altered,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_is_known_again() {
        for bytes in [&b""[..], b"x", &[7; 5000]] {
            let sealed = Bytes::from(seal("a-480.jpg", bytes));
            assert_eq!(open("a-480.jpg", sealed.clone()), Opened::Whole(Bytes::copy_from_slice(bytes)));
            assert_eq!(open("b-480.jpg", sealed.clone()), Opened::Altered, "another file’s bytes");
            for at in 0..sealed.len() {
                let mut changed = sealed.to_vec();
                changed[at] ^= 1;
                assert!(!matches!(open("a-480.jpg", changed.into()), Opened::Whole(_)), "{at}");
            }
            assert!(!matches!(open("a-480.jpg", sealed.slice(..sealed.len() - 1)), Opened::Whole(_)));
        }
    }
}
