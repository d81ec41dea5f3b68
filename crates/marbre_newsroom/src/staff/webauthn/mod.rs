//! Web Authentication, level 2, as far as a second factor needs it: what a browser is asked, and whether what it answers is
//! signed by the key that was set up. Which make of authenticator it is, is nobody's business: no attestation is asked for.
//! Written here, on ring, because the crates for it bring along an RSA that signs in a time that gives its key away.

mod cbor;
mod key;

pub(super) use key::Key;

use super::RelyingParty;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use cbor::Item;
use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};
use sha2::{Digest as _, Sha256};

/// The most bytes of any part of an answer.
const MOST: usize = 16 * 1024;
/// Flags of what an authenticator says: somebody was there; a new key is in it.
const PRESENT: u8 = 0x01;
const NEW_KEY: u8 = 0x40;

/// A key that was set up, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Passkey {
    /// Its public key.
    pub(super) key: Key,
    /// How often it had signed; 0 if it does not count.
    pub(super) count: u32,
}

/// What a browser answers, as our script sends it; fields that we do not need are left out.
#[derive(Debug, Deserialize)]
pub(super) struct Answer {
    /// The credential's identity in base64url.
    pub(super) id: String,
    response: Parts,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Parts {
    #[serde(rename = "clientDataJSON")]
    client_data: String,
    attestation_object: Option<String>,
    authenticator_data: Option<String>,
    signature: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(default)]
    cross_origin: bool,
}

/// What an authenticator says of itself.
struct Said<'a> {
    count: u32,
    /// Identity and public key of a new credential.
    new: Option<(&'a [u8], Key)>,
}

/// What a browser is asked in order to make a key. `known`: the credentials that this person has.
pub(super) fn to_create(party: &RelyingParty, challenge: &str, user: (&[u8], &str, &str), known: &[&str]) -> Json {
    let (id, name, display) = user;
    let algorithms: Vec<Json> = key::ALGORITHMS.iter().map(|alg| json!({ "type": "public-key", "alg": alg })).collect();
    json!({ "publicKey": {
        "rp": { "id": party.host, "name": party.name },
        "user": { "id": URL_SAFE_NO_PAD.encode(id), "name": name, "displayName": display },
        "challenge": challenge,
        "pubKeyCredParams": algorithms,
        "timeout": 300_000,
        "excludeCredentials": credentials(known),
        "authenticatorSelection": { "residentKey": "preferred", "userVerification": "preferred" },
        "attestation": "none",
    } })
}

/// What a browser is asked in order to prove that it has one of these keys.
pub(super) fn to_prove(party: &RelyingParty, challenge: &str, known: &[&str]) -> Json {
    json!({ "publicKey": {
        "rpId": party.host,
        "challenge": challenge,
        "timeout": 300_000,
        "allowCredentials": credentials(known),
        "userVerification": "preferred",
    } })
}

fn credentials(known: &[&str]) -> Vec<Json> {
    known.iter().map(|id| json!({ "type": "public-key", "id": id })).collect()
}

/// The key that a browser has made for this challenge, with the credential's identity in base64url; nothing if the answer
/// is not one to that question.
pub(super) fn created(party: &RelyingParty, challenge: &str, answer: &Answer) -> Option<(String, Passkey)> {
    client_data(party, challenge, answer, "webauthn.create")?;
    let object = bytes(answer.response.attestation_object.as_deref()?)?;
    let Item::Map(object) = cbor::read(&object)? else { return None };
    let data = object.iter().find_map(|(name, value)| match (name, value) {
        (Item::Text("authData"), Item::Bytes(data)) => Some(*data),
        _ => None,
    })?;
    let Said { count, new } = said(party, data)?;
    let (id, key) = new?;
    let id = URL_SAFE_NO_PAD.encode(id);
    (id == answer.id).then_some((id, Passkey { key, count }))
}

/// How often the key has signed, if the answer to this challenge is signed by it.
pub(super) fn proved(party: &RelyingParty, challenge: &str, answer: &Answer, passkey: &Passkey) -> Option<u32> {
    let client = client_data(party, challenge, answer, "webauthn.get")?;
    let data = bytes(answer.response.authenticator_data.as_deref()?)?;
    let Said { count, .. } = said(party, &data)?;
    let signed = [data.as_slice(), Sha256::digest(&client).as_slice()].concat();
    if !passkey.key.has_signed(&signed, &bytes(answer.response.signature.as_deref()?)?) {
        return None;
    }
    // A counter that does not grow belongs to a copy.
    let counts = count > 0 || passkey.count > 0;
    (!counts || count > passkey.count).then_some(count)
}

/// What the browser says was asked, if it is what we asked from where we are.
fn client_data(party: &RelyingParty, challenge: &str, answer: &Answer, kind: &str) -> Option<Vec<u8>> {
    let raw = bytes(&answer.response.client_data)?;
    let data: ClientData = serde_json::from_slice(&raw).ok()?;
    let same = data.kind == kind && data.challenge == challenge && data.origin == party.origin && !data.cross_origin;
    same.then_some(raw)
}

/// Reads an authenticator's data: 32 bytes of the host's hash, flags, a counter of 4 bytes, then a new credential.
fn said<'a>(party: &RelyingParty, data: &'a [u8]) -> Option<Said<'a>> {
    let (host, rest) = data.split_at_checked(32)?;
    let (flags, rest) = rest.split_first()?;
    let (count, rest) = rest.split_first_chunk::<4>()?;
    if host != Sha256::digest(party.host.as_bytes()).as_slice() || flags & PRESENT == 0 {
        return None;
    }
    let count = u32::from_be_bytes(*count);
    if flags & NEW_KEY == 0 {
        return Some(Said { count, new: None });
    }
    let (_make, rest) = rest.split_at_checked(16)?;
    let (length, rest) = rest.split_first_chunk::<2>()?;
    let (id, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
    let key = Key::read(&cbor::read(rest)?)?;
    Some(Said { count, new: Some((id, key)) })
}

fn bytes(text: &str) -> Option<Vec<u8>> {
    if text.len() > MOST { None } else { URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).ok() }
}

#[cfg(test)]
mod tests;
