//! Other people's logs, notes and proofs, read where they are.
#![allow(dead_code, reason = "each test uses a part")]

use marbre_ledger::{Hash, TilePath, VerifierKey, tile::TileReader, tree::TreeError};
use serde_json::Value;
use std::path::PathBuf;

/// A file of the suite.
pub fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(path(name)).unwrap_or_else(|wrong| panic!("{name}: {wrong}"))
}

/// Where a file of the suite is.
pub fn path(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/tlog")).join(name)
}

/// A file of JSON.
pub fn json(name: &str) -> Value {
    serde_json::from_slice(&bytes(name)).unwrap()
}

/// A text in it.
pub fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// A number in it.
pub fn number(value: &Value) -> u64 {
    value.as_u64().unwrap()
}

/// A hash in it.
pub fn hash(value: &Value) -> Hash {
    text(value).parse().unwrap()
}

/// A list of hashes in it.
pub fn hashes(value: &Value) -> Vec<Hash> {
    value.as_array().unwrap().iter().map(hash).collect()
}

/// A key in it.
pub fn key(value: &Value) -> VerifierKey {
    text(value).parse().unwrap()
}

/// A list in it.
pub fn list(value: &Value) -> &[Value] {
    let list = value.as_array().unwrap();
    assert!(!list.is_empty());
    list
}

/// The tiles of a log in the suite.
pub struct Folder(pub &'static str);

impl TileReader for Folder {
    fn tile(&self, path: &TilePath) -> Result<Vec<u8>, TreeError> {
        let file = self::path(self.0).join(path.to_string());
        std::fs::read(file).map_err(|wrong| TreeError::Unreadable(format!("{path}: {wrong}")))
    }
}

/// Every tile and bundle that a log in the suite has.
pub fn tiles(log: &str) -> Vec<TilePath> {
    let root = path(log);
    let mut found = Vec::new();
    let mut folders = vec![root.join("tile")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let address = path.strip_prefix(&root).unwrap().to_string_lossy().into_owned();
                found.push(address.parse().unwrap_or_else(|wrong| panic!("{wrong}")));
            }
        }
    }
    assert!(found.len() > 10);
    found
}
