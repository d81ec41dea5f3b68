//! An authenticator made for the purpose, whose answers are then spoilt one by one.

use super::*;
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair as _},
};

const CREDENTIAL: &[u8] = b"credential-1";

fn party() -> RelyingParty {
    RelyingParty::at("https://phare.example", "Le Phare").unwrap()
}

fn client(kind: &str, challenge: &str, origin: &str) -> Vec<u8> {
    json!({ "type": kind, "challenge": challenge, "origin": origin, "crossOrigin": false }).to_string().into_bytes()
}

/// An authenticator's data: of that host, with those flags and that counter.
fn data(host: &str, flags: u8, count: u32) -> Vec<u8> {
    [Sha256::digest(host.as_bytes()).as_slice(), &[flags], &count.to_be_bytes()].concat()
}

/// The same with a new key in it.
fn data_with_key(host: &str, flags: u8, cose: &[u8]) -> Vec<u8> {
    let length = u16::try_from(CREDENTIAL.len()).unwrap().to_be_bytes();
    [data(host, flags, 0).as_slice(), &[0; 16], &length, CREDENTIAL, cose].concat()
}

/// A COSE key on P-256: {1: 2, 3: -7, -1: 1, -2: x, -3: y}.
fn cose_p256(point: &[u8]) -> Vec<u8> {
    [&[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32][..], &point[1..33], &[0x22, 0x58, 32], &point[33..]].concat()
}

/// {"fmt": "none", "attStmt": {}, "authData": data}
fn object(data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap().to_be_bytes();
    [&b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x59"[..], &length, data].concat()
}

fn encoded(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn made(client: &[u8], data: &[u8]) -> Answer {
    let response = json!({ "clientDataJSON": encoded(client), "attestationObject": encoded(&object(data)), "transports": ["usb"] });
    let answer = json!({ "id": encoded(CREDENTIAL), "rawId": "x", "type": "public-key", "response": response });
    serde_json::from_value(answer).unwrap()
}

fn proof(client: &[u8], data: &[u8], sign: impl Fn(&[u8]) -> Vec<u8>) -> Answer {
    let signature = sign(&[data, Sha256::digest(client).as_slice()].concat());
    let response = json!({
        "clientDataJSON": encoded(client), "authenticatorData": encoded(data),
        "signature": encoded(&signature), "userHandle": null,
    });
    serde_json::from_value(json!({ "id": encoded(CREDENTIAL), "response": response })).unwrap()
}

#[test]
fn a_key_is_set_up_and_proves() {
    let chance = SystemRandom::new();
    let secret = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &chance).unwrap();
    let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, secret.as_ref(), &chance).unwrap();
    let sign = |message: &[u8]| pair.sign(&chance, message).unwrap().as_ref().to_vec();
    let (host, origin) = ("phare.example", "https://phare.example");
    let cose = cose_p256(pair.public_key().as_ref());

    let create = client("webauthn.create", "abc", origin);
    let (id, passkey) = created(&party(), "abc", &made(&create, &data_with_key(host, 0x41, &cose))).unwrap();
    assert_eq!(id, encoded(CREDENTIAL));
    for (what, client, data) in [
        ("another challenge", client("webauthn.create", "xyz", origin), data_with_key(host, 0x41, &cose)),
        (
            "another origin",
            client("webauthn.create", "abc", "https://phare.example.net"),
            data_with_key(host, 0x41, &cose),
        ),
        ("another question", client("webauthn.get", "abc", origin), data_with_key(host, 0x41, &cose)),
        ("another host", create.clone(), data_with_key("elsewhere.example", 0x41, &cose)),
        ("nobody there", create.clone(), data_with_key(host, 0x40, &cose)),
        ("no key", create.clone(), data(host, 0x01, 0)),
        ("half a key", create.clone(), data_with_key(host, 0x41, &cose[..40])),
    ] {
        assert_eq!(created(&party(), "abc", &made(&client, &data)), None, "{what}");
    }

    let get = client("webauthn.get", "def", origin);
    assert_eq!(
        proved(&party(), "def", &proof(&get, &data(host, 0x01, 0), sign), &passkey),
        Some(0),
        "it does not count"
    );
    assert_eq!(proved(&party(), "def", &proof(&get, &data(host, 0x05, 3), sign), &passkey), Some(3));
    let used = Passkey { count: 3, ..passkey.clone() };
    for (what, answer) in [
        ("a copy", proof(&get, &data(host, 0x01, 3), sign)),
        ("a copy that does not count", proof(&get, &data(host, 0x01, 0), sign)),
        ("another challenge", proof(&client("webauthn.get", "abc", origin), &data(host, 0x01, 4), sign)),
        ("another origin", proof(&client("webauthn.get", "def", "http://phare.example"), &data(host, 0x01, 4), sign)),
        ("another host", proof(&get, &data("elsewhere.example", 0x01, 4), sign)),
        ("nobody there", proof(&get, &data(host, 0x04, 4), sign)),
        ("a bad signature", proof(&get, &data(host, 0x01, 4), |message| sign(&message[1..]))),
        ("no signature", proof(&get, &data(host, 0x01, 4), |_| Vec::new())),
    ] {
        assert_eq!(proved(&party(), "def", &answer, &used), None, "{what}");
    }
    let kept: Passkey = serde_json::from_str(&serde_json::to_string(&used).unwrap()).unwrap();
    assert_eq!(kept, used);
}

#[test]
fn other_kinds_of_keys_sign_too() {
    let secret = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).unwrap();
    let pair = Ed25519KeyPair::from_pkcs8(secret.as_ref()).unwrap();
    // {1: 1, 3: -8, -1: 6, -2: x}
    let cose = [&[0xa4, 1, 1, 3, 0x27, 0x20, 6, 0x21, 0x58, 32][..], pair.public_key().as_ref()].concat();
    let key = Key::read(&cbor::read(&cose).unwrap()).unwrap();
    assert!(key.has_signed(b"text", pair.sign(b"text").as_ref()));
    assert!(!key.has_signed(b"other", pair.sign(b"text").as_ref()));
    // An algorithm that we do not take: {1: 2, 3: -35, …}
    assert_eq!(Key::read(&cbor::read(&[0xa2, 1, 2, 3, 0x38, 34]).unwrap()), None);
}
