//! What holds of every tree, and of every sequence of bytes.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

use marbre_ledger::{
    Checkpoint, Frontier, Hash, InclusionFile, Leaf, Note, TilePath, VerifierKey,
    leaf::Time,
    note::SignatureLine,
    tile::{TileHashes, TileKind, bundle, grow, must_exist},
    tree::{Node, prove_consistency, prove_inclusion, root_at, verify_consistency, verify_inclusion},
    witness::{Request, conflict_size, cosignatures},
};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn leaves(many: u64) -> Vec<Hash> {
    (0..many).map(|entry| Hash::of_leaf(&entry.to_be_bytes())).collect()
}

/// Texts like those that are read here: lines of what stands in them, and of anything.
fn lines() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just(String::new()),
        Just("c2sp.org/tlog-proof@v1".to_owned()),
        "old [0-9]{1,20}",
        "index [0-9]{1,20}",
        "extra [A-Za-z0-9+/]{0,8}={0,2}",
        "[A-Za-z0-9+/]{43}=",
        "[0-9]{1,21}",
        "kiosque.example/log",
        "— [a-z.é +]{0,9} [A-Za-z0-9+/]{0,99}={0,2}",
        ".{0,30}",
    ];
    prop::collection::vec(line, 0..12).prop_map(|lines| lines.join("\n"))
}

fn any_bytes() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..400),
        lines().prop_map(String::into_bytes),
        lines().prop_map(|text| format!("{text}\n").into_bytes()),
        r#"\{("[a-z]{1,9}":("[a-z0-9é\\]{0,9}"|[0-9.eE+-]{1,9}|null|true|\[\]|\{\}),?){0,9}\}"#
            .prop_map(String::into_bytes),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn roots_are_the_same_however_they_are_made(size in 0_u64..900) {
        let leaves = leaves(size);
        let mut frontier = Frontier::new();
        let mut completed = BTreeMap::new();
        for leaf in &leaves {
            frontier.append(*leaf, |node, hash| { completed.insert(node, hash); });
        }
        prop_assert_eq!(frontier.root(), root_at(size, leaves.as_slice()).unwrap());
        prop_assert_eq!(completed.len() as u64, 2 * size - u64::from(size.count_ones()));
        let of_level = |level: u32| completed.keys().filter(move |node: &&Node| node.level == level).count() as u64;
        for level in 0..11 {
            prop_assert_eq!(of_level(level), size >> level);
        }
    }

    #[test]
    fn entries_are_proved_and_others_are_not(size in 1_u64..700, pick: u64, other: u64, flip: usize) {
        let (index, other) = (pick % size, other % size);
        let leaves = leaves(size);
        let root = root_at(size, leaves.as_slice()).unwrap();
        let path = prove_inclusion(index, size, leaves.as_slice()).unwrap();
        let leaf = &leaves[index as usize];
        prop_assert_eq!(verify_inclusion(leaf, index, size, &root, &path), Ok(()));
        if other != index {
            prop_assert!(verify_inclusion(leaf, other, size, &root, &path).is_err());
            prop_assert!(verify_inclusion(&leaves[other as usize], index, size, &root, &path).is_err());
        }
        if !path.is_empty() {
            let mut changed = path.clone();
            changed[flip % path.len()].0[flip % 32] ^= 1;
            prop_assert!(verify_inclusion(leaf, index, size, &root, &changed).is_err());
            prop_assert!(verify_inclusion(leaf, index, size, &root, &path[1..]).is_err());
        }
        let longer = [path.as_slice(), &[root]].concat();
        prop_assert!(verify_inclusion(leaf, index, size, &root, &longer).is_err());
    }

    #[test]
    fn growth_is_proved_and_change_is_not(new in 1_u64..700, pick: u64, changed: u64) {
        let old = pick % (new + 1);
        let mut leaves = leaves(new);
        let old_root = root_at(old, &leaves[..]).unwrap();
        let new_root = root_at(new, &leaves[..]).unwrap();
        let proof = prove_consistency(old, new, &leaves[..]).unwrap();
        prop_assert_eq!(verify_consistency(old, &old_root, new, &new_root, &proof), Ok(()));
        if old > 0 {
            leaves[(changed % old) as usize] = Hash::of(b"changed afterwards");
            let forged = root_at(new, &leaves[..]).unwrap();
            let proof = prove_consistency(old, new, &leaves[..]).unwrap();
            prop_assert!(verify_consistency(old, &old_root, new, &forged, &proof).is_err());
        }
    }

    #[test]
    fn any_hashes_prove_nothing(
        index: u64, size: u64, old: u64,
        proof in prop::collection::vec(any::<[u8; 32]>(), 0..70),
    ) {
        let proof: Vec<Hash> = proof.into_iter().map(Hash).collect();
        let (one, two) = (Hash::of(b"one"), Hash::of(b"two"));
        prop_assert!(verify_inclusion(&one, index, size, &two, &proof).is_err());
        prop_assert!(verify_consistency(old.max(1), &one, size, &two, &proof).is_err());
    }

    #[test]
    fn tiles_written_as_the_tree_grows_are_the_tree(steps in prop::collection::vec(0_u64..400, 1..5), pick: u64) {
        let all = leaves(steps.iter().sum());
        let mut tiles = BTreeMap::new();
        let mut size = 0;
        for step in steps {
            let (from, to) = (size as usize, (size + step) as usize);
            let growth = grow(size, &all[from..to], &tiles).unwrap();
            let needed: Vec<_> = must_exist(size, size + step).filter(|path| path.kind() != TileKind::Entries).collect();
            prop_assert_eq!(&needed, &growth.tiles.iter().map(|(path, _)| *path).collect::<Vec<_>>());
            for (path, bytes) in growth.tiles {
                prop_assert!(path.exists_in(growth.size));
                prop_assert_eq!(&path.contents(&all[..to]).unwrap(), &bytes);
                tiles.insert(path, bytes);
            }
            size = growth.size;
            let hashes = TileHashes::new(size, &tiles);
            prop_assert_eq!(root_at(size, &hashes).unwrap(), root_at(size, &all[..to]).unwrap());
            prop_assert_eq!(Frontier::read(size, &hashes).unwrap().root(), root_at(size, &all[..to]).unwrap());
            if size > 0 {
                let index = pick % size;
                let path = prove_inclusion(index, size, &hashes).unwrap();
                prop_assert_eq!(path, prove_inclusion(index, size, &all[..to]).unwrap());
            }
        }
    }

    #[test]
    fn addresses_of_tiles_have_one_form(level in 0_u8..64, index: u64, width in 1_u16..=256, small in 0_u64..3000) {
        for index in [index, small] {
            for path in [TilePath::hashes(level, index, width), TilePath::entries(index, width)] {
                let path = path.unwrap();
                let text = path.to_string();
                prop_assert_eq!(text.parse::<TilePath>(), Ok(path));
                for bad in [format!("/{text}"), format!("{text}/"), text.replacen("tile/", "tile/0", 1),
                    text.replacen("tile/", "tile/x000/", 1), format!("{text} "), text.to_uppercase(),
                    format!("{text}.p/0"), format!("{text}.p/01"), format!("{text}.p/256")] {
                    prop_assert!(bad.parse::<TilePath>().is_err(), "{}", bad);
                }
            }
        }
    }

    #[test]
    fn addresses_are_read_in_one_form_only(text in "tile/(entries|[0-9]{1,2}|x)/(x?[0-9]{1,4}/){0,3}[0-9]{1,4}(\\.p/[0-9]{1,3})?") {
        if let Ok(path) = text.parse::<TilePath>() {
            prop_assert_eq!(path.to_string(), text);
        }
    }

    #[test]
    fn bundles_are_read_back(entries in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..300), 1..=256)) {
        let bytes = bundle::write(&entries).unwrap();
        let width = entries.len() as u16;
        prop_assert_eq!(bundle::parse(&bytes, width).unwrap(), entries);
        prop_assert!(bundle::parse(&bytes[..bytes.len() - 1], width).is_err());
        prop_assert!(bundle::parse(&bytes, width - 1).is_err() && bundle::parse(&bytes, width + 1).is_err());
    }

    #[test]
    fn times_are_read_back(millis in Time::FIRST.0..=Time::LAST.0) {
        prop_assert_eq!(Time(millis).to_string().parse(), Ok(Time(millis)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn any_bytes_are_read_without_harm(bytes in any_bytes(), width: u16, size: u64) {
        if let Ok(leaf) = Leaf::parse(&bytes) {
            prop_assert_eq!(leaf.to_bytes().unwrap(), bytes.clone());
        }
        if let Ok(note) = Note::parse(&bytes) {
            prop_assert_eq!(note.to_string().into_bytes(), bytes.clone());
            let _ = cosignatures(&bytes, &note, &[]);
        }
        if let Ok(file) = InclusionFile::parse(&bytes) {
            prop_assert_eq!(file.to_string().into_bytes(), bytes.clone());
        }
        if let Ok(entries) = bundle::parse(&bytes, width) {
            prop_assert_eq!(bundle::write(&entries).unwrap(), bytes.clone());
        }
        let _ = (Request::parse(&bytes), conflict_size(&bytes));
        let text = String::from_utf8_lossy(&bytes);
        if let Ok(checkpoint) = text.parse::<Checkpoint>() {
            prop_assert_eq!(checkpoint.to_string(), text.to_string());
        }
        if let Ok(key) = text.parse::<VerifierKey>() {
            prop_assert_eq!(key.to_string().len(), text.len());
        }
        let _ = (text.parse::<SignatureLine>(), text.parse::<TilePath>(), text.parse::<Hash>(), text.parse::<Time>());
        let tiles = BTreeMap::from([(TilePath::hashes(0, 0, 3).unwrap(), bytes.clone())]);
        let _ = (root_at(3, &TileHashes::new(3, &tiles)), root_at(size, &TileHashes::new(size, &tiles)));
        let _ = marbre_ledger::tile::needed_for_inclusion(size / 2, size);
    }

    #[test]
    fn changed_notes_are_read_without_harm(at: usize, byte: u8, cut: usize) {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/tlog/log-600/entry-0.tlog-proof");
        let good = std::fs::read(path).unwrap();
        let mut bad = good.clone();
        let at = at % good.len();
        bad[at] = byte;
        if let Ok(file) = InclusionFile::parse(&bad) {
            prop_assert_eq!(file.to_string().into_bytes(), bad);
        }
        let _ = InclusionFile::parse(&good[..cut % good.len()]);
    }
}
