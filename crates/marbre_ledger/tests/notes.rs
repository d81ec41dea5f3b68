//! Signed notes and checkpoints of other programs, to accept and to refuse.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

mod data;

use base64::{Engine, engine::general_purpose::STANDARD};
use data::{json, key, list, text};
use marbre_ledger::{
    Checkpoint, Note, SigningKey, VerifierKey,
    checkpoint::CheckpointError,
    note::{KeyError, KeyKind, MOST_SIGNATURES, NoteError},
};

#[test]
fn notes_are_accepted_and_refused() {
    let suite = json("log-600/notes.json");
    let keys = [key(&suite["vkey"])];
    let origin = text(&suite["origin"]);
    let mut counted = [0; 4];
    for case in list(&suite["cases"]) {
        let bytes = STANDARD.decode(text(&case["note_base64"])).unwrap();
        let note = Note::parse(&bytes).and_then(|note| note.verify(&keys).map(|_| ()));
        let (name, accept) = (text(&case["name"]), text(&case["verdict"]) == "accept");
        if text(&case["layer"]) == "note" {
            assert_eq!(note.is_ok(), accept, "{name}: {note:?}");
            counted[usize::from(accept)] += 1;
        } else {
            assert!(note.is_ok(), "{name}: the note itself is good");
            let opened = Checkpoint::open(&bytes, origin, &keys);
            assert_eq!(opened.is_ok(), accept, "{name}: {opened:?}");
            assert!(opened.is_ok() || !matches!(opened, Err(CheckpointError::Note(_))), "{name}");
            counted[2 + usize::from(accept)] += 1;
        }
    }
    assert_eq!(counted, [9, 3, 9, 2]);
}

#[test]
fn the_examples_of_the_standards_verify() {
    let suite = json("c2sp-examples.json");
    let example = &suite["signed_note"];
    let note = Note::parse(text(&example["note"]).as_bytes()).unwrap();
    let keys = [key(&example["vkey"])];
    assert_eq!(note.verify(&keys).unwrap()[0].key, &keys[0]);
    assert_eq!(note.to_string(), text(&example["note"]));

    let example = &suite["checkpoint_with_cosignature"];
    let note = Note::parse(text(&example["note"]).as_bytes()).unwrap();
    let checkpoint: Checkpoint = note.text().parse().unwrap();
    assert_eq!((checkpoint.origin.as_str(), checkpoint.size), ("example.com/behind-the-sofa", 20_852_163));
    assert_eq!(checkpoint.to_string(), note.text());
    assert_eq!(note.signatures()[1].time(), Some(data::number(&example["cosignature_time"])));
    let time = data::number(&example["cosignature_time"]);
    assert_eq!(format!("cosignature/v1\ntime {time}\n{}", note.text()), text(&suite["cosigned_message"]));
}

fn signer(kind: KeyKind, seed: u8) -> SigningKey {
    SigningKey::from_seed("kiosque.example/log".parse().unwrap(), kind, &[seed; 32])
}

#[test]
fn what_we_sign_verifies_and_nothing_else_does() {
    let (log, witness) = (signer(KeyKind::Log, 1), signer(KeyKind::Witness, 2));
    let mut note = Note::new("kiosque.example/log\nhello\n").unwrap();
    assert_eq!(note.verify([log.public()]), Err(NoteError::Unknown));
    note.add(log.sign(&note, 0));
    note.add(witness.sign(&note, 1_700_000_000));
    note.add(log.sign(&note, 0));
    assert_eq!(note.signatures().len(), 2, "the same signature stands there once");
    let read = Note::parse(note.to_string().as_bytes()).unwrap();
    assert_eq!(read, note);
    let signed = read.verify([log.public(), witness.public()]).unwrap();
    assert_eq!(signed.iter().map(|signed| signed.time).collect::<Vec<_>>(), [None, Some(1_700_000_000)]);
    let changed = note.to_string().replace("hello", "hullo");
    let changed = Note::parse(changed.as_bytes()).unwrap();
    assert!(matches!(changed.verify([log.public()]), Err(NoteError::Bad { .. })));
    assert!(matches!(changed.verify([witness.public()]), Err(NoteError::Bad { .. })));
    assert_eq!(changed.verify([signer(KeyKind::Log, 3).public()]), Err(NoteError::Unknown));
    assert!(!format!("{log:?}").contains("[1,"), "a secret key is not printed");
}

#[test]
fn keys_have_one_form_and_unknown_kinds_are_named() {
    let good = signer(KeyKind::Witness, 9).public().to_string();
    assert_eq!(good.parse::<VerifierKey>().unwrap().to_string(), good);
    let changed = |from: &str, to: &str| good.replacen(from, to, 1).parse::<VerifierKey>();
    assert!(matches!(changed("kiosque", "kiosk"), Err(KeyError::Id { .. })));
    assert!(matches!(changed("kiosque", "kios que"), Err(KeyError::Name(_))));
    assert!(matches!(changed("+", "-"), Err(KeyError::Form(_))));
    for bad in ["", "++", "a++", "a+00000000+", "a+0000000+AQ==", "a+000000000+AQ==", "a+-0000001+AQ=="] {
        assert!(bad.parse::<VerifierKey>().is_err(), "{bad}");
    }
    // ML-DSA-44, of which only the number is computed here.
    let mut key = vec![6];
    key.extend([7; 1312]);
    let id = &marbre_ledger::Hash::of(&[b"witness.example/pq\n", key.as_slice()].concat()).to_hex()[..8];
    let key = format!("witness.example/pq+{id}+{}", STANDARD.encode(&key));
    assert!(matches!(key.parse::<VerifierKey>(), Err(KeyError::Kind { kind: 6, .. })));
    // A key whose every signature is forged easily.
    let mut weak = vec![1; 2];
    weak.extend([0; 31]);
    let id = &marbre_ledger::Hash::of(&[b"a\n", weak.as_slice()].concat()).to_hex()[..8];
    let weak = format!("a+{id}+{}", STANDARD.encode(&weak));
    assert!(matches!(weak.parse::<VerifierKey>(), Err(KeyError::Unsound { .. })));
}

#[test]
fn long_signatures_of_unknown_kinds_are_passed_over() {
    let log = signer(KeyKind::Log, 1);
    let mut note = Note::new("text\n").unwrap();
    note.add(log.sign(&note, 0));
    let line = |number: usize| format!("— w{number}.example {}\n", STANDARD.encode(vec![6; 4 + 8 + 2420]));
    let with = |others: usize| format!("{note}{}", (0..others).map(line).collect::<String>());
    for others in [0, 15, 20, MOST_SIGNATURES - 1] {
        let note = Note::parse(with(others).as_bytes()).unwrap();
        assert_eq!(note.verify([log.public()]).unwrap().len(), 1);
    }
    assert_eq!(Note::parse(with(MOST_SIGNATURES).as_bytes()), Err(NoteError::TooMany));
}

#[test]
fn a_note_is_written_in_one_way() {
    let log = signer(KeyKind::Log, 1);
    let mut note = Note::new("text\n").unwrap();
    note.add(log.sign(&note, 0));
    let good = note.to_string();
    for (from, to) in [
        ("— ", "—"),
        ("— ", "—  "),
        ("— ", "- "),
        ("\n\n", "\n"),
        ("text", "te\rxt"),
        ("text", "te\0xt"),
        ("log ", "log  "),
        ("log ", "log+ "),
        ("=\n", "\n"),
        ("=\n", "= \n"),
        ("=\n", "=\r\n"),
        ("=\n", "=\n\n"),
        ("=\n", "="),
    ] {
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good);
        assert!(Note::parse(bad.as_bytes()).is_err(), "{bad:?}");
    }
    assert_eq!(Note::new("no end"), Err(NoteError::OpenText));
    assert_eq!(Note::parse(&vec![b'a'; 1_000_001]), Err(NoteError::TooLong(1_000_001)));
}

#[test]
fn a_signature_with_loose_bits_is_read_but_never_good() {
    let (log, witness) = (signer(KeyKind::Log, 1), signer(KeyKind::Witness, 2));
    let mut note = Note::new("text\n").unwrap();
    note.add(log.sign(&note, 0));
    let good = note.to_string();
    // 68 bytes end with two letters of which the last holds four bits of them and two that say nothing.
    let at = good.len() - 3;
    let last = good.as_bytes()[at];
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let place = letters.iter().position(|letter| *letter == last).unwrap();
    assert_eq!(place % 4, 0);
    let mut bad = good.clone().into_bytes();
    bad[at] = letters[place + 1];
    let read = Note::parse(&bad).unwrap();
    assert_eq!(read.to_string().into_bytes(), bad, "it is kept as it was written");
    assert!(matches!(read.verify([log.public()]), Err(NoteError::Bad { .. })));
    assert_eq!(read.verify([witness.public()]), Err(NoteError::Unknown));
}
