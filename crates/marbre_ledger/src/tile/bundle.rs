//! Entries as they are kept and served: each with its length before it, two bytes, big end first (C2SP tlog-tiles).

/// The bytes of the longest entry.
pub const LONGEST_ENTRY: usize = u16::MAX as usize;

/// Why entries are no bundle, or bytes hold none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BundleError {
    /// An entry is too long.
    #[error("an entry of {0} bytes is too long for the record, which takes up to {LONGEST_ENTRY}")]
    TooLong(usize),
    /// The bytes end inside an entry.
    #[error("the bundle ends inside entry {0} (counted from 0)")]
    Cut(usize),
    /// Not as many entries as there should be.
    #[error("the bundle has {given} entries, not {wanted}")]
    Number {
        /// The entries that should be there.
        wanted: usize,
        /// The entries that are there.
        given: usize,
    },
}

/// Puts an entry at the end of a bundle's bytes.
///
/// # Errors
/// [`BundleError::TooLong`].
pub fn push(bundle: &mut Vec<u8>, entry: &[u8]) -> Result<(), BundleError> {
    let length = u16::try_from(entry.len()).map_err(|_| BundleError::TooLong(entry.len()))?;
    bundle.extend_from_slice(&length.to_be_bytes());
    bundle.extend_from_slice(entry);
    Ok(())
}

/// The bytes of a bundle of these entries.
///
/// # Errors
/// [`BundleError::TooLong`].
pub fn write<E: AsRef<[u8]>>(entries: &[E]) -> Result<Vec<u8>, BundleError> {
    let mut bundle = Vec::with_capacity(entries.iter().map(|entry| entry.as_ref().len() + 2).sum());
    for entry in entries {
        push(&mut bundle, entry.as_ref())?;
    }
    Ok(bundle)
}

/// The `width` entries of a bundle.
///
/// # Errors
/// [`BundleError`] when it is cut, or has more or fewer.
pub fn parse(bundle: &[u8], width: u16) -> Result<Vec<&[u8]>, BundleError> {
    let mut entries = Vec::with_capacity(usize::from(width));
    let mut rest = bundle;
    while !rest.is_empty() {
        let cut = BundleError::Cut(entries.len());
        let (length, after) = rest.split_first_chunk::<2>().ok_or(cut)?;
        let (entry, after) = after.split_at_checked(usize::from(u16::from_be_bytes(*length))).ok_or(cut)?;
        entries.push(entry);
        rest = after;
    }
    let wanted = usize::from(width);
    if entries.len() == wanted { Ok(entries) } else { Err(BundleError::Number { wanted, given: entries.len() }) }
}
