//! Any text is a tile's address in its one form or none, and any bytes are a bundle, a tile, a tree, or are refused.
#![no_main]
use libfuzzer_sys::fuzz_target;
use marbre_ledger::{
    TilePath,
    tile::{TileHashes, TileKind, bundle},
    tree::root_at,
};
use std::collections::BTreeMap;

fuzz_target!(|input: (&str, &[u8], u16, u64)| {
    let (text, bytes, width, size) = input;
    if let Ok(path) = text.parse::<TilePath>() {
        assert_eq!(path.to_string(), text);
        let _ = path.parse(bytes);
    }
    if let Ok(entries) = bundle::parse(bytes, width) {
        assert_eq!(bundle::write(&entries).as_deref(), Ok(bytes));
    }
    if let Some(path) = TilePath::in_tree(TileKind::Hashes { level: 0 }, 0, size) {
        let _ = root_at(size, &TileHashes::new(size, &BTreeMap::from([(path, bytes.to_vec())])));
    }
});
