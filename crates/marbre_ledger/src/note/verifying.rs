//! Who signed a note.

use super::{Note, NoteError, VerifierKey};

/// A signature that was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signed<'k> {
    /// The key that signed.
    pub key: &'k VerifierKey,
    /// When a witness signed, in seconds since 1970. A log's signature says no time.
    pub time: Option<u64>,
}

impl Note {
    /// Checks every signature that says it is of one of these keys. Others are passed over, whatever they hold.
    ///
    /// # Errors
    /// [`NoteError::Bad`] when one of them is not what it says, even if others are; [`NoteError::Unknown`] when there is
    /// none.
    pub fn verify<'k>(&self, keys: impl IntoIterator<Item = &'k VerifierKey>) -> Result<Vec<Signed<'k>>, NoteError> {
        let keys: Vec<&VerifierKey> = keys.into_iter().collect();
        let mut signed: Vec<Signed<'k>> = Vec::new();
        for line in &self.signatures {
            for key in keys.iter().filter(|key| key.is_named_by(line)) {
                let bad = || NoteError::Bad { name: key.name().to_string() };
                let time = key.check(&self.text, line).ok_or_else(bad)?;
                signed.push(Signed { key, time });
            }
        }
        if signed.is_empty() { Err(NoteError::Unknown) } else { Ok(signed) }
    }
}
