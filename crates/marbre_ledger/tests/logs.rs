//! Whole logs made by other programs: every checkpoint, tile, bundle and proof, read and made again.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

mod data;

use data::{Folder, hash, hashes, json, key, list, number, text};
use marbre_ledger::{
    Checkpoint, Frontier, Hash, TilePath,
    tile::{
        TileHashes, TileKind, TileReader, bundle, grow, must_exist, needed_for_consistency, needed_for_inclusion,
        needed_for_root,
    },
    tree::{prove_consistency, prove_inclusion, root_at, verify_consistency, verify_inclusion},
};
use std::collections::{BTreeMap, BTreeSet};

/// The entries of a log, out of its bundles.
fn entries(log: &Folder, size: u64) -> Vec<Vec<u8>> {
    (0..size.div_ceil(256))
        .flat_map(|index| {
            let path = TilePath::in_tree(TileKind::Entries, index, size).unwrap();
            let bytes = log.tile(&path).unwrap();
            bundle::parse(&bytes, path.width()).unwrap().into_iter().map(<[u8]>::to_vec).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn entries_hash_to_what_they_should() {
    let vectors = json("log-600/vectors.json");
    let entries = entries(&Folder("log-600"), 600);
    assert_eq!(entries.len(), 600);
    for leaf in list(&vectors["leaves"]) {
        let entry = &entries[number(&leaf["index"]) as usize];
        assert_eq!(entry.len() as u64, number(&leaf["entry_len"]));
        assert_eq!(Hash::of(entry).to_hex(), text(&leaf["entry_sha256"]));
        assert_eq!(Hash::of_leaf(entry), hash(&leaf["leaf_hash"]));
    }
    assert_eq!(Hash::of_empty_tree(), hash(&vectors["empty_root"]));
    for index in [0, 200, 599] {
        assert_eq!(entries[index], data::bytes(&format!("log-600/entry-{index}.bin")));
    }
}

#[test]
fn roots_come_out_of_tiles_and_of_appending() {
    let vectors = json("log-600/vectors.json");
    let leaves: Vec<Hash> = entries(&Folder("log-600"), 600).iter().map(|entry| Hash::of_leaf(entry)).collect();
    let mut frontier = Frontier::new();
    let mut seen = 0;
    for root in list(&vectors["roots"]) {
        let size = number(&root["size"]);
        while frontier.size() < size {
            frontier.append(leaves[frontier.size() as usize], |_, _| ());
        }
        let tiles = TileHashes::new(size, &Folder("log-600"));
        assert_eq!(frontier.root(), hash(&root["root"]), "appended to {size}");
        assert_eq!(root_at(size, &tiles).unwrap(), hash(&root["root"]), "from tiles at {size}");
        assert_eq!(Frontier::read(size, &tiles).unwrap(), frontier);
        assert_eq!(Frontier::kept(size, frontier.peaks().to_vec()).unwrap(), frontier);
        seen += 1;
    }
    assert_eq!(seen, 13);
    assert!(Frontier::kept(3, vec![leaves[0]]).is_err());
}

#[test]
fn growing_writes_the_tiles_that_the_other_program_wrote() {
    for (log, sizes) in [
        (Folder("log-600"), vec![1, 2, 3, 7, 8, 255, 256, 257, 511, 512, 513, 600]),
        (Folder("tessera"), (1..=15).collect::<Vec<u64>>()),
    ] {
        let last = *sizes.last().unwrap();
        let entries = entries(&log, last);
        let leaves: Vec<Hash> = entries.iter().map(|entry| Hash::of_leaf(entry)).collect();
        let mut written: BTreeMap<TilePath, Vec<u8>> = BTreeMap::new();
        let mut size = 0;
        for new in sizes {
            let growth = grow(size, &leaves[size as usize..new as usize], &written).unwrap();
            assert_eq!(growth.size, new);
            let mut needed: BTreeSet<TilePath> = must_exist(size, new).collect();
            needed.retain(|path| path.kind() != TileKind::Entries);
            assert_eq!(needed, growth.tiles.iter().map(|(path, _)| *path).collect(), "{size} to {new}");
            written.extend(growth.tiles);
            for path in must_exist(size, new).filter(|path| path.kind() == TileKind::Entries) {
                let start = path.index() as usize * 256;
                let bytes = bundle::write(&entries[start..start + usize::from(path.width())]).unwrap();
                written.insert(path, bytes);
            }
            size = new;
        }
        let theirs: BTreeSet<TilePath> = data::tiles(log.0).into_iter().collect();
        assert_eq!(theirs, written.keys().copied().collect());
        for (path, bytes) in &written {
            assert_eq!(&log.tile(path).unwrap(), bytes, "{path}");
            if path.kind() != TileKind::Entries {
                assert_eq!(&path.contents(leaves.as_slice()).unwrap(), bytes, "{path}");
            }
        }
    }
}

#[test]
fn proofs_are_those_of_the_other_program() {
    let vectors = json("log-600/vectors.json");
    let folder = Folder("log-600");
    for case in list(&vectors["inclusion"]) {
        let (index, size) = (number(&case["index"]), number(&case["size"]));
        let path = hashes(&case["proof"]);
        let leaf = hash(&case["leaf_hash"]);
        assert_eq!(prove_inclusion(index, size, &TileHashes::new(size, &folder)).unwrap(), path, "{index} in {size}");
        verify_inclusion(&leaf, index, size, &hash(&case["root"]), &path).unwrap();
        assert!(verify_inclusion(&leaf, index, size, &Hash::of(b"another root"), &path).is_err());
    }
    for case in list(&vectors["inclusion_bad"]) {
        let (index, size) = (number(&case["index"]), number(&case["size"]));
        let bad =
            verify_inclusion(&hash(&case["leaf_hash"]), index, size, &hash(&case["root"]), &hashes(&case["proof"]));
        assert!(bad.is_err(), "{}", case["why"]);
    }
    for case in list(&vectors["consistency"]) {
        let (old, new) = (number(&case["old"]), number(&case["new"]));
        let (old_root, new_root) = (hash(&case["old_root"]), hash(&case["new_root"]));
        let proof = hashes(&case["proof"]);
        assert_eq!(prove_consistency(old, new, &TileHashes::new(new, &folder)).unwrap(), proof, "{old} to {new}");
        verify_consistency(old, &old_root, new, &new_root, &proof).unwrap();
        assert!(verify_consistency(old, &Hash::of(b"another root"), new, &new_root, &proof).is_err());
        assert!(verify_consistency(old, &old_root, new, &Hash::of(b"another root"), &proof).is_err() || old == 0);
        let mut longer = proof.clone();
        longer.push(old_root);
        assert!(verify_consistency(old, &old_root, new, &new_root, &longer).is_err());
        if let Some((_, shorter)) = proof.split_last() {
            assert!(verify_consistency(old, &old_root, new, &new_root, shorter).is_err());
        }
    }
}

#[test]
fn the_tiles_that_a_proof_needs_are_enough_for_it() {
    let folder = Folder("log-600");
    let only = |paths: BTreeSet<TilePath>| -> BTreeMap<TilePath, Vec<u8>> {
        paths.into_iter().map(|path| (path, folder.tile(&path).unwrap())).collect()
    };
    let whole = TileHashes::new(600, &folder);
    let few = only(needed_for_root(600).unwrap());
    assert_eq!(root_at(600, &TileHashes::new(600, &few)).unwrap(), root_at(600, &whole).unwrap());
    for index in [0, 255, 256, 511, 512, 599] {
        let few = only(needed_for_inclusion(index, 600).unwrap());
        assert!(few.len() <= 3, "{index} needs {}", few.len());
        let path = prove_inclusion(index, 600, &TileHashes::new(600, &few)).unwrap();
        assert_eq!(path, prove_inclusion(index, 600, &whole).unwrap());
    }
    for old in [1, 255, 256, 300, 599] {
        let few = only(needed_for_consistency(old, 600).unwrap());
        let proof = prove_consistency(old, 600, &TileHashes::new(600, &few)).unwrap();
        assert_eq!(proof, prove_consistency(old, 600, &whole).unwrap());
    }
    assert!(needed_for_inclusion(600, 600).is_err() && needed_for_consistency(601, 600).is_err());
}

#[test]
fn checkpoints_are_signed_by_log_and_witnesses() {
    let vectors = json("log-600/vectors.json");
    let origin = text(&vectors["origin"]);
    let mut keys = vec![key(&vectors["log_vkey"])];
    keys.extend(list(&vectors["witness_vkeys"]).iter().map(key));
    assert_eq!(keys.iter().map(ToString::to_string).next().unwrap(), text(&vectors["log_vkey"]));
    for root in list(&vectors["roots"]) {
        let size = number(&root["size"]);
        let bytes = data::bytes(&format!("log-600/checkpoint.{size}"));
        let (checkpoint, note, signed) = Checkpoint::open(&bytes, origin, &keys).unwrap();
        assert_eq!((checkpoint.size, checkpoint.root), (size, hash(&root["root"])));
        assert_eq!(signed.iter().map(|signed| signed.key).collect::<Vec<_>>(), keys.iter().collect::<Vec<_>>());
        assert!(signed[0].time.is_none() && signed[1].time.is_some() && signed[2].time.is_some());
        assert_eq!(note.to_string().into_bytes(), bytes);
        assert!(Checkpoint::open(&bytes, "other.example/log", &keys).is_err());
    }
    let tessera = "example.com/log/testdata";
    let keys = ["example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx".parse().unwrap()];
    for size in 0..=15 {
        let bytes = data::bytes(&format!("tessera/checkpoint.{size}"));
        let (checkpoint, ..) = Checkpoint::open(&bytes, tessera, &keys).unwrap();
        assert_eq!(checkpoint.size, size);
        let tiles = TileHashes::new(size, &Folder("tessera"));
        assert_eq!(root_at(size, &tiles).unwrap(), checkpoint.root);
    }
    let names = ["one", "two", "three", "four", "five", "six", "seven", "eit", "nain", "ten"];
    assert_eq!(entries(&Folder("tessera"), 15)[..10], names.map(|name| name.as_bytes().to_vec()));
}
