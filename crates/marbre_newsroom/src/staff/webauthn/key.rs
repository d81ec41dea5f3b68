//! Public keys of authenticators (COSE, RFC 9053), and whether they have signed something.

use super::cbor::Item;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};
use serde::{Deserialize, Serialize};

/// The algorithms that we take, the best known first: `ES256`, `EdDSA`, `RS256`.
pub(in crate::staff) const ALGORITHMS: [i64; 3] = [-7, -8, -257];

/// A public key; its numbers in base64url.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub(in crate::staff) enum Key {
    /// ECDSA on P-256 with SHA-256: the point, uncompressed.
    Es256 {
        /// 65 bytes.
        point: String,
    },
    /// Ed25519.
    EdDsa {
        /// 32 bytes.
        x: String,
    },
    /// RSA with SHA-256, as older computers have it.
    Rs256 {
        /// The modulus.
        n: String,
        /// The exponent.
        e: String,
    },
}

impl Key {
    /// The key that a COSE map describes, if it is one that we take.
    pub(super) fn read(item: &Item<'_>) -> Option<Self> {
        let Item::Map(pairs) = item else { return None };
        let field = |label: i64| pairs.iter().find(|(name, _)| *name == Item::Number(label)).map(|(_, value)| value);
        let number = |label: i64| match field(label)? {
            Item::Number(number) => Some(*number),
            _ => None,
        };
        let bytes = |label: i64| match field(label)? {
            Item::Bytes(bytes) => Some(*bytes),
            _ => None,
        };
        match (number(1)?, number(3)?) {
            (2, -7) if number(-1)? == 1 => {
                let (x, y) = (bytes(-2)?, bytes(-3)?);
                let fits = x.len() == 32 && y.len() == 32;
                let point = [&[4_u8][..], x, y].concat();
                fits.then(|| Self::Es256 { point: URL_SAFE_NO_PAD.encode(point) })
            }
            (1, -8) if number(-1)? == 6 => {
                let x = bytes(-2)?;
                (x.len() == 32).then(|| Self::EdDsa { x: URL_SAFE_NO_PAD.encode(x) })
            }
            (3, -257) => {
                let (n, e) = (bytes(-1)?, bytes(-2)?);
                let fits = (256..=1024).contains(&n.len()) && e.len() <= 8;
                fits.then(|| Self::Rs256 { n: URL_SAFE_NO_PAD.encode(n), e: URL_SAFE_NO_PAD.encode(e) })
            }
            _ => None,
        }
    }

    /// Whether this key has signed that.
    pub(super) fn has_signed(&self, message: &[u8], signature: &[u8]) -> bool {
        let bytes = |text: &str| URL_SAFE_NO_PAD.decode(text).unwrap_or_default();
        match self {
            Self::Es256 { point } => {
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, bytes(point)).verify(message, signature).is_ok()
            }
            Self::EdDsa { x } => UnparsedPublicKey::new(&ED25519, bytes(x)).verify(message, signature).is_ok(),
            Self::Rs256 { n, e } => RsaPublicKeyComponents { n: bytes(n), e: bytes(e) }
                .verify(&RSA_PKCS1_2048_8192_SHA256, message, signature)
                .is_ok(),
        }
    }
}
