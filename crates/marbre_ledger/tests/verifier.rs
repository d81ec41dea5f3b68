//! What the verifier says: of sound entries, and of every way of changing something afterwards.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

mod data;

use data::{Folder, json, key, list, text};
use marbre_ledger::{
    Checkpoint, Frontier, Hash, InclusionFile, Leaf, SigningKey, TilePath, VerifierKey,
    leaf::{Kind, Time, salted},
    note::{KeyKind, Note},
    proof::FileError,
    tile::{TileHashes, grow},
    tree::{prove_consistency, prove_inclusion},
    verify::{Freshness, Policy, PolicyError, Proof, Question, Report, Shown, Standing, Text, content, entry},
    witness::Head,
};
use std::collections::{BTreeMap, BTreeSet};

const SALT: [u8; 32] = [9; 32];

fn log_600(needed: usize) -> Policy {
    let vectors = json("log-600/vectors.json");
    let witnesses = list(&vectors["witness_vkeys"]).iter().map(key).collect();
    Policy::new(text(&vectors["origin"]), vec![key(&vectors["log_vkey"])], witnesses, needed).unwrap()
}

#[test]
fn proofs_in_files_are_read_written_and_verified() {
    for index in [0_u64, 200, 599] {
        let bytes = data::bytes(&format!("log-600/entry-{index}.tlog-proof"));
        let entry = data::bytes(&format!("log-600/entry-{index}.bin"));
        let file = InclusionFile::parse(&bytes).unwrap();
        assert_eq!(file.to_string().into_bytes(), bytes);
        let policy = log_600(2);
        let (checkpoint, signed) = file.verify(&entry, &policy).unwrap();
        assert_eq!((checkpoint.size, signed.len()), (600, 3));
        assert!(matches!(file.verify(b"another entry", &log_600(2)), Err(FileError::Proof(_))));
        let path = prove_inclusion(index, 600, &TileHashes::new(600, &Folder("log-600"))).unwrap();
        let ours = InclusionFile { extra: None, index, path, checkpoint: file.checkpoint.clone() };
        assert_eq!(ours, file);
        let with = InclusionFile { extra: Some(b"salt".to_vec()), ..ours };
        assert_eq!(InclusionFile::parse(with.to_string().as_bytes()), Ok(with.clone()));
        assert!(with.verify(&entry, &policy).is_ok());
        let moved = InclusionFile { index: index ^ 1, ..with };
        assert!(moved.verify(&entry, &policy).is_err());
    }
    let good = String::from_utf8(data::bytes("log-600/entry-200.tlog-proof")).unwrap();
    for (from, to) in [
        ("@v1", "@v2"),
        ("index 200", "index 0200"),
        ("index 200", "index  200"),
        ("index 200\n", ""),
        ("index 200", "extra !\nindex 200"),
        ("index 200", "index 200\nextra AA=="),
        ("=\n", "\n"),
        ("=\n", "=\r\n"),
        ("\n\n", "\n"),
    ] {
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good);
        assert!(InclusionFile::parse(bad.as_bytes()).is_err(), "{bad}");
    }
}

#[test]
fn a_policy_that_cannot_be_met_is_refused() {
    let vectors = json("log-600/vectors.json");
    let (log, witness) = (key(&vectors["log_vkey"]), key(&vectors["witness_vkeys"][0]));
    let made = |log: &[&_], witnesses: &[&_], needed| {
        let owned = |keys: &[&VerifierKey]| keys.iter().copied().cloned().collect();
        Policy::new("a", owned(log), owned(witnesses), needed)
    };
    assert!(matches!(made(&[], &[], 0), Err(PolicyError::NoKey(_))));
    assert!(matches!(made(&[&witness], &[], 0), Err(PolicyError::Kind(_))));
    assert!(matches!(made(&[&log], &[&log], 0), Err(PolicyError::Kind(_))));
    assert!(matches!(made(&[&log], &[&witness], 2), Err(PolicyError::TooFew { .. })));
    assert!(matches!(made(&[&log], &[&witness, &witness], 2), Err(PolicyError::Twice(_))));
    let same = SigningKey::from_seed("a.example".parse().unwrap(), KeyKind::Witness, &[1; 32]).public().clone();
    let other_name = SigningKey::from_seed("b.example".parse().unwrap(), KeyKind::Witness, &[1; 32]).public().clone();
    assert!(matches!(made(&[&log], &[&same, &other_name], 2), Err(PolicyError::Twice(_))));
}

/// A log of our own with real entries.
struct Log {
    key: SigningKey,
    witness: SigningKey,
    leaves: Vec<Leaf>,
    tiles: BTreeMap<TilePath, Vec<u8>>,
    frontier: Frontier,
}

impl Log {
    fn new(entries: u64) -> Self {
        let key = SigningKey::from_seed("kiosque.example/log".parse().unwrap(), KeyKind::Log, &[1; 32]);
        let witness = SigningKey::from_seed("gazette.example/w".parse().unwrap(), KeyKind::Witness, &[2; 32]);
        let mut log = Self { key, witness, leaves: Vec::new(), tiles: BTreeMap::new(), frontier: Frontier::new() };
        for version in 1..=entries {
            log.publish(version, "<p>Text</p>");
        }
        log
    }

    fn publish(&mut self, version: u64, body: &str) {
        let leaf = Leaf {
            kind: if version == 1 { Kind::Published } else { Kind::Corrected },
            publication: "kiosque.example".to_owned(),
            article: "article-1".to_owned(),
            version,
            language: "fr".to_owned(),
            address: "/fr/2026/05/marche".to_owned(),
            headline: salted(&SALT, b"Headline"),
            body: salted(&SALT, body.as_bytes()),
            fields: salted(&SALT, b"{}"),
            media: [Hash::of(b"image")].into(),
            time: Time(1_778_572_800_000),
            previous: version.checked_sub(2),
        };
        let growth = grow(self.frontier.size(), &[leaf.hash().unwrap()], &self.tiles).unwrap();
        self.tiles.extend(growth.tiles);
        self.frontier.append(leaf.hash().unwrap(), |_, _| ());
        self.leaves.push(leaf);
    }

    fn head(&self) -> Head {
        Head { size: self.frontier.size(), root: self.frontier.root() }
    }

    fn checkpoint(&self) -> String {
        let mut note = Checkpoint::new("kiosque.example/log", self.head().size, self.head().root).to_note().unwrap();
        note.add(self.key.sign(&note, 0));
        note.add(self.witness.sign(&note, 1_778_572_860));
        note.to_string()
    }

    fn policy(&self, needed: usize) -> Policy {
        let witnesses = vec![self.witness.public().clone()];
        Policy::new("kiosque.example/log", vec![self.key.public().clone()], witnesses, needed).unwrap()
    }

    /// What is found of entry `index`, when `change` has had its way with bytes, checkpoint and tiles.
    fn asked(
        &self,
        index: u64,
        seen: Option<Head>,
        change: impl FnOnce(&mut Vec<u8>, &mut String, &mut BTreeMap<TilePath, Vec<u8>>),
    ) -> Report {
        let mut bytes = self.leaves[index as usize].to_bytes().unwrap();
        let (mut checkpoint, mut tiles) = (self.checkpoint(), self.tiles.clone());
        change(&mut bytes, &mut checkpoint, &mut tiles);
        let hashes = TileHashes::new(self.head().size, &tiles);
        let question = Question {
            entry: &bytes,
            index,
            checkpoint: checkpoint.as_bytes(),
            inclusion: Proof::From(&hashes),
            seen,
            consistency: Proof::From(&hashes),
            freshness: Freshness::Live,
        };
        entry(&question, &self.policy(1))
    }
}

#[test]
fn a_sound_entry_is_proved_in_sentences() {
    let mut log = Log::new(300);
    let before = log.head();
    log.publish(301, "<p>More</p>");
    let report = log.asked(299, Some(before), |_, _, _| ());
    let lines: Vec<String> = report.findings.iter().map(ToString::to_string).collect();
    assert_eq!(
        lines,
        [
            "proved        kiosque.example/log has signed a summary of its public record, which has 301 entries; the \
             signature is genuine. (checkpoint.signed)",
            "proved        Independent witnesses saw the same summary, as everybody else does: gazette.example/w on 12 \
             May 2026, 08:01 UTC. (checkpoint.witnessed)",
            "proved        Entry 299 says that version 300 of kiosque.example/fr/2026/05/marche was published, with \
             changes, on 12 May 2026, 08:00 UTC. (entry.readable)",
            "proved        Entry 299 is one of the 301 in the signed record, and not a letter of it was changed. \
             (entry.included)",
            "proved        The 300 entries that you saw the last time are all still there, unchanged; the record only \
             grew. (history.consistent)",
        ]
    );
    assert!(report.is_proved());
    assert_eq!(report.remember(Some(before)), Some(log.head()));
    let first = log.asked(0, None, |_, _, _| ());
    assert!(first.is_proved());
    assert_eq!(first.standing("history.consistent"), Some(Standing::NotProved));
    assert_eq!(first.remember(None), Some(log.head()));
}

#[test]
fn every_change_behind_the_back_is_found() {
    let log = Log::new(260);
    let seen = Some(log.head());
    let standing = |report: &Report, code: &str| {
        assert!(!report.is_proved(), "{report:?}");
        assert_eq!(report.remember(seen), seen, "what is not proved is not remembered");
        report.standing(code).unwrap_or_else(|| panic!("{code}: {report:?}"))
    };
    let entry = log.asked(3, seen, |bytes, _, _| *bytes = log.leaves[4].to_bytes().unwrap());
    assert_eq!(standing(&entry, "entry.included"), Standing::Contradicted);
    let entry = log.asked(3, seen, |bytes, _, _| bytes.push(b' '));
    assert_eq!(standing(&entry, "entry.readable"), Standing::Contradicted);
    let size = log.asked(3, seen, |_, note, _| *note = note.replacen("\n260\n", "\n261\n", 1));
    assert_eq!(standing(&size, "checkpoint.signed"), Standing::Contradicted);
    let nobody = log.asked(3, seen, |_, note, _| *note = note.replacen("— kiosque", "— kiosk", 1));
    assert_eq!(standing(&nobody, "checkpoint.signed"), Standing::NotProved);
    let origin = log.asked(3, seen, |_, note, _| *note = note.replacen("kiosque", "kiosk", 1));
    assert_eq!(standing(&origin, "checkpoint.origin"), Standing::Contradicted);
    let garbled = log.asked(3, seen, |_, note, _| note.insert(0, '\n'));
    assert_eq!(standing(&garbled, "checkpoint.readable"), Standing::Contradicted);
    let alone = log.asked(3, seen, |_, note, _| {
        let at = note.rfind('—').unwrap();
        note.truncate(at);
    });
    assert_eq!(standing(&alone, "checkpoint.witnessed"), Standing::NotProved);
    let forged = log.asked(3, seen, |_, note, _| {
        let at = note.len() - 10;
        let other = if note.as_bytes()[at] == b'A' { "B" } else { "A" };
        note.replace_range(at..=at, other);
    });
    assert_eq!(standing(&forged, "checkpoint.witnessed"), Standing::Contradicted);
}

#[test]
fn every_changed_byte_of_a_tile_is_found_by_the_proofs_made_from_it() {
    let log = Log::new(260);
    for path in log.tiles.keys().filter(|path| TilePath::in_tree(path.kind(), path.index(), 260).as_ref() == Some(path))
    {
        for at in (0..log.tiles[path].len()).step_by(61) {
            let index = [3, 255, 256, 259][at % 4];
            let changed = log.asked(index, None, |_, _, tiles| tiles.get_mut(path).unwrap()[at] ^= 1);
            assert_eq!(changed.is_proved(), !used(path, index), "{path} byte {at}, entry {index}");
        }
        let cut = log.asked(3, None, |_, _, tiles| tiles.get_mut(path).unwrap().truncate(31));
        assert_eq!(cut.is_proved(), !used(path, 3));
    }
}

/// True for tiles from which the proof of entry `index` among 260 is made.
fn used(path: &TilePath, index: u64) -> bool {
    marbre_ledger::tile::needed_for_inclusion(index, 260).unwrap().contains(path)
}

#[test]
fn histories_that_do_not_fit_are_found() {
    let log = Log::new(10);
    let found = |seen: Head| log.asked(2, Some(seen), |_, _, _| ());
    let contradicted = |seen: Head| {
        let report = found(seen);
        assert!(!report.is_proved());
        assert_eq!(report.standing("history.consistent"), Some(Standing::Contradicted));
        report.findings.last().unwrap().sentence.clone()
    };
    assert!(found(log.head()).is_proved());
    assert!(contradicted(Head { size: 11, root: Hash::of(b"x") }).contains("shorter"));
    assert!(contradicted(Head { size: 10, root: Hash::of(b"x") }).contains("two different records"));
    assert!(contradicted(Head { size: 7, root: Hash::of(b"x") }).contains("one history"));
    assert!(contradicted(Head { size: 8, root: Hash::of(b"x") }).contains("one history"));
    // A proof that was kept may be older than what was seen since.
    let bytes = log.leaves[2].to_bytes().unwrap();
    let checkpoint = log.checkpoint();
    let leaves: Vec<Hash> = Log::new(20).leaves.iter().map(|leaf| leaf.hash().unwrap()).collect();
    let later = Log::new(20).head();
    let path = prove_inclusion(2, 10, &leaves[..10]).unwrap();
    let proof = prove_consistency(10, 20, leaves.as_slice()).unwrap();
    let kept = |seen, consistency| {
        let question = Question {
            entry: &bytes,
            index: 2,
            checkpoint: checkpoint.as_bytes(),
            inclusion: Proof::Given(&path),
            seen: Some(seen),
            consistency,
            freshness: Freshness::Kept,
        };
        entry(&question, &log.policy(1))
    };
    let earlier = kept(later, Proof::Given(&proof));
    assert!(earlier.is_proved());
    assert_eq!(earlier.standing("history.consistent"), Some(Standing::Proved));
    assert_eq!(earlier.remember(Some(later)), Some(later), "an older head takes the place of none");
    let unknown = kept(later, Proof::Missing);
    assert!(unknown.is_proved());
    assert_eq!(unknown.standing("history.consistent"), Some(Standing::NotProved));
    assert!(!kept(Head { size: 20, root: Hash::of(b"x") }, Proof::Given(&proof)).is_proved());
    let missing = kept(Head { size: 5, root: Hash::of(b"x") }, Proof::Missing);
    assert_eq!((missing.is_proved(), missing.standing("history.consistent")), (false, Some(Standing::NotProved)));
    let beyond = Question {
        entry: &bytes,
        index: 10,
        checkpoint: checkpoint.as_bytes(),
        inclusion: Proof::Missing,
        seen: None,
        consistency: Proof::Missing,
        freshness: Freshness::Live,
    };
    assert_eq!(entry(&beyond, &log.policy(0)).standing("entry.included"), Some(Standing::Contradicted));
    let without = entry(&Question { index: 2, ..beyond }, &log.policy(0));
    assert_eq!((without.is_proved(), without.standing("entry.included")), (false, Some(Standing::NotProved)));
    let mut unwitnessed = Note::new(Note::parse(checkpoint.as_bytes()).unwrap().text()).unwrap();
    unwitnessed.add(log.key.sign(&unwitnessed, 0));
    let unwitnessed = unwitnessed.to_string();
    let open = Question { index: 2, checkpoint: unwitnessed.as_bytes(), inclusion: Proof::Given(&path), ..beyond };
    assert!(entry(&open, &log.policy(0)).is_proved() && !entry(&open, &log.policy(1)).is_proved());
}

#[test]
fn a_page_is_compared_with_its_entry() {
    let log = Log::new(2);
    let leaf = &log.leaves[1];
    let media: BTreeSet<Hash> = [Hash::of(b"image")].into();
    let text = Text { salt: &SALT, headline: b"Headline", body: b"<p>Text</p>", fields: b"{}" };
    let good = Shown {
        publication: "kiosque.example",
        article: "article-1",
        version: 2,
        language: "fr",
        address: "/fr/2026/05/marche",
        time: Time(1_778_572_800_000),
        media: &media,
        text: Some(text),
    };
    let standings = |shown: Shown<'_>| -> Vec<(&str, Standing)> {
        content(leaf, &shown).iter().map(|finding| (finding.code, finding.standing)).collect()
    };
    assert!(standings(good).iter().all(|(_, standing)| *standing == Standing::Proved));
    assert_eq!(standings(good).len(), 5);
    let wrong = |shown: Shown<'_>| -> Vec<&str> {
        standings(shown)
            .into_iter()
            .filter(|(_, found)| *found == Standing::Contradicted)
            .map(|(code, _)| code)
            .collect()
    };
    let with = |text: Text<'static>| Shown { text: Some(text), ..good };
    let whole = Text { salt: &SALT, headline: b"Headline", body: b"<p>Text</p>", fields: b"{}" };
    assert_eq!(wrong(with(Text { body: b"<p>Test</p>", ..whole })), ["content.body"]);
    assert_eq!(wrong(with(Text { headline: b"headline", ..whole })), ["content.headline"]);
    assert_eq!(wrong(with(Text { fields: b"{ }", ..whole })), ["content.fields"]);
    assert_eq!(wrong(with(Text { salt: &[0; 32], ..whole })).len(), 3);
    assert_eq!(wrong(Shown { version: 3, ..good }), ["content.about"]);
    assert_eq!(wrong(Shown { time: Time(0), ..good }), ["content.about"]);
    assert_eq!(wrong(Shown { address: "/fr/2026/05/autre", ..good }), ["content.about"]);
    assert_eq!(wrong(Shown { media: &BTreeSet::new(), ..good }), ["content.media"]);
    assert_eq!(wrong(Shown { media: &[Hash::of(b"other")].into(), ..good }), ["content.media"]);
    let removed = content(leaf, &Shown { text: None, ..good });
    let codes: Vec<_> = removed.iter().map(|finding| (finding.code, finding.standing, finding.needed)).collect();
    let about = ("content.about", Standing::Proved, true);
    assert_eq!(codes, [about, ("content.removed", Standing::NotProved, false)], "nothing is said of its images");
}
