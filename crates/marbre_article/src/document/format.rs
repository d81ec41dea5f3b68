//! The number of the stored form.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// The number written into every stored document: 1. Reading another number is an error, so that a program never
/// misreads what a newer one wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FormatNumber;

impl FormatNumber {
    /// The only number that this program reads and writes.
    pub const VALUE: u32 = 1;
}

impl Serialize for FormatNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(Self::VALUE)
    }
}

impl<'de> Deserialize<'de> for FormatNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u32::deserialize(deserializer)? {
            Self::VALUE => Ok(Self),
            other => Err(D::Error::custom(format_args!(
                "this text is in form {other}; this program reads form {}: use a newer program",
                Self::VALUE
            ))),
        }
    }
}

/// Reads the fields of a variant that has none, strictly: serde itself would pass over any that are there.
pub(super) fn no_fields<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(), D::Error> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct NoFields {}

    NoFields::deserialize(deserializer).map(|NoFields {}| ())
}
