//! Entries: written in one way, read strictly.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

use marbre_ledger::{
    Hash, Leaf,
    leaf::{Kind, LeafError, Time, salted},
};

fn leaf() -> Leaf {
    let salt = [7; 32];
    Leaf {
        kind: Kind::Corrected,
        publication: "kiosque.example".to_owned(),
        article: "0198c5a2-6f0e-7c3b-9d1e-3f2a1b4c5d6e".to_owned(),
        version: 3,
        language: "fr".to_owned(),
        address: "/fr/2026/05/marché-rouvert".to_owned(),
        headline: salted(&salt, "Le marché a rouvert".as_bytes()),
        body: salted(&salt, b"<p>Text</p>"),
        fields: salted(&salt, b"{}"),
        media: [Hash::of(b"one"), Hash::of(b"two")].into(),
        time: Time(1_778_572_800_000),
        previous: Some(1203),
    }
}

#[test]
fn an_entry_is_written_in_one_way() {
    let bytes = leaf().to_bytes().unwrap();
    assert_eq!(
        String::from_utf8(bytes.clone()).unwrap(),
        concat!(
            r#"{"address":"/fr/2026/05/marché-rouvert","article":"0198c5a2-6f0e-7c3b-9d1e-3f2a1b4c5d6e","#,
            r#""body":"f86f4f263a763be36c352b2f7d8aecca894b3d2c25bf927166c17735c5687356","#,
            r#""fields":"605dcbfd3c387c45b6db7e7b1fb961bdd75d762260c4879b3c3b4f15edacad42","format":1,"headline":"ee316209f6a213f12797cd67ab90d52b4c4e08dcf9aeb185c537e40bd4d7db21","kind":"corrected","language":"fr","media":["3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3","7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed"],"#,
            r#""previous":1203,"publication":"kiosque.example","time":"2026-05-12T08:00:00.000Z","version":3}"#
        )
    );
    assert_eq!(Leaf::parse(&bytes), Ok(leaf()));
    assert_eq!(leaf().hash().unwrap(), Hash::of_leaf(&bytes));
}

#[test]
fn every_kind_is_read_back() {
    for kind in Kind::ALL {
        let leaf = Leaf { kind, previous: None, media: [].into(), ..leaf() };
        assert_eq!(Leaf::parse(&leaf.to_bytes().unwrap()), Ok(leaf));
    }
}

#[test]
fn salted_hashes_hide_and_bind() {
    // SHA-256 of 32 bytes 0x07 and "text", computed by sha256sum.
    let known = "d1acbcc3d53bbe3964b7537714cc7df50f98303eb3051d9cd40df025607ac67f";
    assert_eq!(salted(&[7; 32], b"text").to_hex(), known);
    assert_ne!(salted(&[8; 32], b"text"), salted(&[7; 32], b"text"));
    assert_ne!(salted(&[7; 32], b"texts"), salted(&[7; 32], b"text"));
}

#[test]
fn anything_else_is_refused() {
    let good = String::from_utf8(leaf().to_bytes().unwrap()).unwrap();
    let refused = |from: &str, to: &str| {
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good, "{from}");
        Leaf::parse(bad.as_bytes()).unwrap_err()
    };
    assert_eq!(refused(r#""kind""#, r#""kine""#), LeafError::Missing("kind"));
    assert_eq!(refused(r#","version":3"#, ""), LeafError::Missing("version"));
    assert_eq!(refused(r#":3}"#, r#":3,"zeal":1}"#), LeafError::Unknown("zeal".to_owned()));
    assert_eq!(refused(r#":3}"#, r#":3,"version":4}"#), LeafError::NotCanonical);
    assert_eq!(refused(r#":3}"#, ":3 }"), LeafError::NotCanonical);
    assert_eq!(refused(r#":3}"#, ":3.0}"), LeafError::NotCanonical);
    assert_eq!(refused("marché", "march\\u00e9"), LeafError::NotCanonical);
    assert_eq!(refused(r#""format":1"#, r#""format":2"#), LeafError::Newer(2));
    assert!(matches!(refused(r#""format":1"#, r#""format":0"#), LeafError::Field { field: "format", .. }));
    assert!(matches!(refused("corrected", "erased"), LeafError::Field { field: "kind", .. }));
    assert!(matches!(refused(r#":3}"#, ":0}"), LeafError::Field { field: "version", .. }));
    assert!(matches!(refused(r#":3}"#, ":-3}"), LeafError::Field { field: "version", .. }));
    assert!(matches!(refused(r#""fr""#, r#""""#), LeafError::Field { field: "language", .. }));
    assert!(matches!(refused("marché", "mar\\nché"), LeafError::Field { field: "address", .. }));
    assert!(matches!(refused("08:00:00.000Z", "08:00:00Z"), LeafError::Field { field: "time", .. }));
    assert!(matches!(refused("1203", "\"1203\""), LeafError::Field { field: "previous", .. }));
    let hash = leaf().body.to_hex();
    assert!(matches!(refused(&hash, &hash.to_uppercase()), LeafError::Field { field: "body", .. }));
    assert!(matches!(refused(&hash, &hash[..62]), LeafError::Field { field: "body", .. }));
    let [one, two] = [Hash::of(b"one").to_hex(), Hash::of(b"two").to_hex()];
    let (first, second) = if one < two { (one, two) } else { (two, one) };
    let list = |a: &str, b: &str| format!(r#"["{a}","{b}"]"#);
    for wrong in [list(&second, &first), list(&first, &first), r#"{}"#.to_owned()] {
        assert!(matches!(refused(&list(&first, &second), &wrong), LeafError::Field { field: "media", .. }));
    }
    for bad in ["", "[]", "null", "{}", "{", "\u{feff}{}", &"[".repeat(60_000)] {
        assert!(Leaf::parse(bad.as_bytes()).is_err());
    }
}

#[test]
fn what_could_not_be_read_is_not_written() {
    for bad in [
        Leaf { version: 0, ..leaf() },
        Leaf { version: 1 << 53, ..leaf() },
        Leaf { previous: Some(u64::MAX), ..leaf() },
        Leaf { address: String::new(), ..leaf() },
        Leaf { article: "a\nb".to_owned(), ..leaf() },
        Leaf { time: Time(i64::MAX), ..leaf() },
    ] {
        assert!(matches!(bad.to_bytes(), Err(LeafError::Field { .. })), "{bad:?}");
    }
    let media = |many: u32| Leaf { media: (0..many).map(|n| Hash::of(&n.to_be_bytes())).collect(), ..leaf() };
    assert!(media(900).to_bytes().is_ok());
    assert!(matches!(media(1000).to_bytes(), Err(LeafError::TooLong(_))));
}
