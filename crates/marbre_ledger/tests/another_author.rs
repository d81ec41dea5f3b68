//! The same trees, tiles, notes and checkpoints through crates of another author, `tlog_tiles` and `signed_note`.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

use marbre_ledger::{
    Checkpoint, Frontier, Hash, Note, SigningKey, TilePath,
    note::KeyKind,
    tile::{TileHashes, TileKind, grow, must_exist},
    tree::{prove_consistency, prove_inclusion, root_at},
};
use std::collections::{BTreeMap, BTreeSet};

/// What the other author's tree keeps: its hashes, by its own numbering.
#[derive(Default)]
struct Theirs(Vec<tlog_tiles::Hash>);

impl tlog_tiles::HashReader for Theirs {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<tlog_tiles::Hash>, tlog_tiles::Error> {
        Ok(indexes.iter().map(|index| self.0[*index as usize]).collect())
    }
}

#[test]
fn trees_and_proofs_agree_at_every_size() {
    let (mut theirs, mut ours) = (Theirs::default(), Frontier::new());
    let mut leaves = Vec::new();
    for size in 1..=530_u64 {
        let entry = format!("entry {size}");
        let hashes = tlog_tiles::stored_hashes(size - 1, entry.as_bytes(), &theirs).unwrap();
        theirs.0.extend(hashes);
        leaves.push(Hash::of_leaf(entry.as_bytes()));
        ours.append(leaves[leaves.len() - 1], |_, _| ());
        let root = tlog_tiles::tree_hash(size, &theirs).unwrap();
        assert_eq!(ours.root().0, root.0, "{size}");
        let index = (size * size / 7) % size;
        for index in [0, index, size / 3, size - 1] {
            let path = prove_inclusion(index, size, leaves.as_slice()).unwrap();
            let proof: Vec<_> = path.iter().map(|hash| tlog_tiles::Hash(hash.0)).collect();
            assert_eq!(tlog_tiles::prove_record(size, index, &theirs).unwrap(), proof);
            let leaf = tlog_tiles::record_hash(format!("entry {}", index + 1).as_bytes());
            tlog_tiles::check_record(&proof, size, root, index, leaf).unwrap();
        }
        for old in [1, size / 2, size.next_power_of_two() / 2].into_iter().filter(|old| (1..size).contains(old)) {
            let proof = prove_consistency(old, size, leaves.as_slice()).unwrap();
            let proof: Vec<_> = proof.iter().map(|hash| tlog_tiles::Hash(hash.0)).collect();
            let old_root = tlog_tiles::tree_hash(old, &theirs).unwrap();
            tlog_tiles::check_tree(&proof, size, root, old, old_root).unwrap();
        }
    }
}

#[test]
fn tiles_have_the_same_addresses() {
    for (old, new) in [(0, 1), (0, 256), (255, 257), (3, 70_000), (65_535, 65_537), (70_000, 70_001)] {
        let theirs: BTreeSet<String> = tlog_tiles::Tile::new_tiles(8, old, new)
            .iter()
            .map(|tile| tile.path().replace("tile/8/", "tile/"))
            .collect();
        let ours: BTreeSet<String> =
            must_exist(old, new).filter(|path| path.kind() != TileKind::Entries).map(|path| path.to_string()).collect();
        assert_eq!(ours, theirs, "{old} to {new}");
    }
    for index in [0, 5, 999, 1000, 1_234_067, 1_000_000, 999_999_999, 1_000_000_000] {
        let theirs = tlog_tiles::Tile::new(8, 0, index, 17, false).path().replace("tile/8/", "tile/");
        assert_eq!(TilePath::hashes(0, index, 17).unwrap().to_string(), theirs);
    }
}

#[test]
fn a_tree_of_many_levels_is_read_back() {
    let leaves: Vec<Hash> = (0..70_000_u32).map(|entry| Hash::of_leaf(&entry.to_be_bytes())).collect();
    let mut tiles = BTreeMap::new();
    let mut frontier = Frontier::new();
    for batch in leaves.chunks(9_973) {
        let growth = grow(frontier.size(), batch, &tiles).unwrap();
        tiles.extend(growth.tiles);
        for leaf in batch {
            frontier.append(*leaf, |_, _| ());
        }
        let size = frontier.size();
        assert_eq!(root_at(size, &TileHashes::new(size, &tiles)).unwrap(), frontier.root());
    }
    let width = |level, index| TilePath::in_tree(TileKind::Hashes { level }, index, 70_000).map(|path| path.width());
    assert_eq!([width(0, 272), width(0, 273), width(0, 274)], [Some(256), Some(112), None]);
    assert_eq!([width(1, 0), width(1, 1), width(2, 0), width(3, 0)], [Some(256), Some(17), Some(1), None]);
    // A partial tile may go once the full one is there.
    tiles.retain(|path, _| path.is_full() || path.exists_in(70_000) && !path.full().exists_in(70_000));
    let old = 9_973;
    assert_eq!(
        root_at(old, &TileHashes::new(old, &tiles)).unwrap(),
        root_at(old, &leaves[..]).unwrap(),
        "from full tiles alone"
    );
}

#[test]
fn our_notes_and_checkpoints_are_read_by_them() {
    let name = "kiosque.example/log";
    let key = SigningKey::from_seed(name.parse().unwrap(), KeyKind::Log, &[7; 32]);
    let checkpoint = Checkpoint::new(name, 3, Hash::of(b"root"));
    let mut note = checkpoint.to_note().unwrap();
    note.add(key.sign(&note, 0));
    let theirs = signed_note::Note::from_bytes(note.to_string().as_bytes()).unwrap();
    let verifier = signed_note::StandardVerifier::new(&key.public().to_string()).unwrap();
    let keys = signed_note::VerifierList::new(vec![Box::new(verifier)]);
    let (known, unknown) = theirs.verify(&keys).unwrap();
    assert_eq!((known.len(), unknown.len()), (1, 0));
    let read = tlog_tiles::Checkpoint::from_bytes(theirs.text()).unwrap();
    assert_eq!((read.origin(), read.size(), read.hash().0), (name, 3, checkpoint.root.0));

    let mut signed = signed_note::Note::new(b"theirs\n", &[]).unwrap();
    let secret = "PRIVATE+KEY+";
    let seed = [vec![1_u8], vec![7; 32]].concat();
    let text = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, seed);
    let id = key.public().id();
    let signer = signed_note::StandardSigner::new(&format!("{secret}{name}+{id:08x}+{text}")).unwrap();
    signed.add_sigs(&[&signer]).unwrap();
    let ours = Note::parse(&signed.to_bytes()).unwrap();
    assert_eq!(ours.verify([key.public()]).unwrap().len(), 1);
}
