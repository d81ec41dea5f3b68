//! Keys: names, the one-line form in which they are published (vkey), and signing.

use super::{Note, SignatureLine};
use crate::encoding::{from_base64, to_base64};
use ed25519_dalek::{Signature, Signer};
use sha2::{Digest, Sha256};
use std::{fmt, str::FromStr};

/// The name of a key: an address without scheme, such as `kiosque.example/log`; no space and no plus.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct KeyName(String);

/// What a key signs, by the type byte of its published form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyKind {
    /// 0x01: Ed25519 over the text (signed-note).
    Log,
    /// 0x04: Ed25519 over a time and the text, by a witness (tlog-cosignature, `cosignature/v1`).
    Witness,
}

/// A published key, with which signatures are checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: KeyName,
    id: u32,
    kind: KeyKind,
    key: ed25519_dalek::VerifyingKey,
}

/// A secret key. It never appears in text.
#[derive(Clone)]
pub struct SigningKey {
    public: VerifierKey,
    secret: ed25519_dalek::SigningKey,
}

/// Why a key cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// A name that no key can have.
    #[error("“{0}” cannot name a key: a name is like kiosque.example/log, without spaces or plus signs")]
    Name(String),
    /// Not in the published form.
    #[error("“{0}” is not a published key: it is written name+8 hexadecimal digits+base64")]
    Form(String),
    /// A kind of key that is not spoken here.
    #[error("the key of {name} is of type {kind:#04x}; known are 0x01 (Ed25519) and 0x04 (cosignature/v1)")]
    Kind {
        /// The key's name.
        name: String,
        /// The type byte.
        kind: u8,
    },
    /// The name, the number and the key are not of one another.
    #[error("the number in the key of {name} does not belong to it: it was copied wrongly or changed")]
    Id {
        /// The key's name.
        name: String,
    },
    /// Bytes that are no key.
    #[error("the key of {name} is not a sound Ed25519 public key")]
    Unsound {
        /// The key's name.
        name: String,
    },
}

impl KeyName {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for KeyName {
    type Err = KeyError;

    fn from_str(name: &str) -> Result<Self, KeyError> {
        let refused = |c: char| c.is_whitespace() || c < ' ' || c == '+';
        if name.is_empty() || name.contains(refused) {
            return Err(KeyError::Name(name.chars().take(120).collect()));
        }
        Ok(Self(name.to_owned()))
    }
}

impl fmt::Display for KeyName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl KeyKind {
    /// The type byte.
    pub const fn byte(self) -> u8 {
        match self {
            Self::Log => 0x01,
            Self::Witness => 0x04,
        }
    }
}

impl VerifierKey {
    fn new(name: KeyName, kind: KeyKind, key: ed25519_dalek::VerifyingKey) -> Self {
        let id = key_id(&name, kind.byte(), key.as_bytes());
        Self { name, id, kind, key }
    }

    /// The name under which it signs.
    pub const fn name(&self) -> &KeyName {
        &self.name
    }

    /// The number that stands before its signatures.
    pub const fn id(&self) -> u32 {
        self.id
    }

    /// What it signs.
    pub const fn kind(&self) -> KeyKind {
        self.kind
    }

    /// True for the same key, whatever name it has: a witness with two names is one witness.
    pub fn is_same_key(&self, other: &Self) -> bool {
        self.key == other.key
    }

    /// True when the line says that this key signed it.
    pub(super) fn is_named_by(&self, line: &SignatureLine) -> bool {
        self.id == line.id && self.name == line.name
    }

    /// The time of a cosignature, or none for a log's signature, if the line is a signature of this key over the text.
    pub(super) fn check(&self, text: &str, line: &SignatureLine) -> Option<Option<u64>> {
        let bytes = line.bytes()?;
        let (time, signature) = match self.kind {
            KeyKind::Log => (None, bytes.as_slice()),
            KeyKind::Witness => {
                let (time, signature) = bytes.split_first_chunk::<8>()?;
                let time = u64::from_be_bytes(*time);
                i64::try_from(time).ok()?;
                (Some(time), signature)
            }
        };
        let signature = Signature::from_slice(signature).ok()?;
        let message = message(text, time);
        self.key.verify_strict(message.as_bytes(), &signature).ok()?;
        Some(time)
    }
}

/// What is signed: the text itself, or with a time what a witness says of it.
fn message(text: &str, time: Option<u64>) -> String {
    time.map_or_else(|| text.to_owned(), |time| format!("cosignature/v1\ntime {time}\n{text}"))
}

/// The number of a key: the first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key).
fn key_id(name: &KeyName, kind: u8, key: &[u8]) -> u32 {
    let hash = Sha256::new().chain_update(&name.0).chain_update([b'\n', kind]).chain_update(key).finalize();
    hash.iter().take(4).fold(0, |id, byte| id << 8 | u32::from(*byte))
}

/// The published form: `name+id+base64`.
impl fmt::Display for VerifierKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = [&[self.kind.byte()][..], self.key.as_bytes()].concat();
        write!(out, "{}+{:08x}+{}", self.name, self.id, to_base64(&key))
    }
}

impl FromStr for VerifierKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let form = || KeyError::Form(text.chars().take(200).collect());
        let (name, rest) = text.split_once('+').ok_or_else(form)?;
        let (id, key) = rest.split_once('+').ok_or_else(form)?;
        let parsed: KeyName = name.parse()?;
        let name = || parsed.0.clone();
        let digits = id.len() == 8 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
        let id = u32::from_str_radix(id, 16).ok().filter(|_| digits).ok_or_else(form)?;
        let key = from_base64(key).ok_or_else(form)?;
        let (kind, key) = key.split_first().ok_or_else(form)?;
        if key_id(&parsed, *kind, key) != id {
            return Err(KeyError::Id { name: name() });
        }
        let kind = match kind {
            0x01 => KeyKind::Log,
            0x04 => KeyKind::Witness,
            other => return Err(KeyError::Kind { name: name(), kind: *other }),
        };
        let key = <&[u8; 32]>::try_from(key)
            .ok()
            .and_then(|key| ed25519_dalek::VerifyingKey::from_bytes(key).ok())
            .filter(|key| !key.is_weak())
            .ok_or_else(|| KeyError::Unsound { name: name() })?;
        Ok(Self::new(parsed, kind, key))
    }
}

impl SigningKey {
    /// The key that 32 secret bytes make. They come from a good source of chance and are kept apart from the record.
    pub fn from_seed(name: KeyName, kind: KeyKind, seed: &[u8; 32]) -> Self {
        let secret = ed25519_dalek::SigningKey::from_bytes(seed);
        Self { public: VerifierKey::new(name, kind, secret.verifying_key()), secret }
    }

    /// The published half.
    pub const fn public(&self) -> &VerifierKey {
        &self.public
    }

    /// Signs the text of a note. `time` is in seconds since 1970; a log's key does not say it, a witness's does.
    pub fn sign(&self, note: &Note, time: u64) -> SignatureLine {
        // A cosignature's time has 63 bits.
        let time = (self.public.kind == KeyKind::Witness).then_some(time & (u64::MAX >> 1));
        let signature = self.secret.sign(message(note.text(), time).as_bytes()).to_bytes();
        let mut bytes = time.map_or_else(Vec::new, |time| time.to_be_bytes().to_vec());
        bytes.extend_from_slice(&signature);
        SignatureLine::new(self.public.name.clone(), self.public.id, &bytes)
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "SigningKey({})", self.public)
    }
}
