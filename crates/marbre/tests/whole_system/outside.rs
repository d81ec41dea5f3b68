//! The record as it is served, read by crates of another author (`signed_note`, `tlog_tiles`): signature, tiles up to the
//! root, bundles down to the entries, inclusion of each entry, consistency with an earlier head. Nothing of ours is used
//! but the server.

use crate::program::{Server, done, found, marbre, shared};
use std::{collections::BTreeMap, path::Path, process::Command, sync::Mutex, time::Duration};
use tlog_tiles::{
    Checkpoint, Hash, HashReader as _, Tile, TileHashReader, TileReader, check_record, check_tree, prove_record,
    prove_tree, record_hash, stored_hash_index,
};

/// The entries of a full tile.
const WIDTH: u64 = 256;

/// The tiles of a server, as they were answered.
pub struct Served<'s> {
    server: &'s Server,
    kept: Mutex<BTreeMap<String, Vec<u8>>>,
}

impl<'s> Served<'s> {
    pub fn of(server: &'s Server) -> Self {
        Self { server, kept: Mutex::default() }
    }

    /// A file of the record, which must be there.
    fn file(&self, path: &str) -> Vec<u8> {
        if let Some(bytes) = self.kept.lock().unwrap().get(path) {
            return bytes.clone();
        }
        let address = format!("/log/{path}");
        let asked = self.server.bytes(&address);
        let (status, bytes) = tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(asked));
        assert_eq!(status, 200, "{path}");
        self.kept.lock().unwrap().insert(path.to_owned(), bytes.clone());
        bytes
    }

    /// The entries of a tree of that size: each after two bytes that say its length.
    fn entries(&self, size: u64) -> Vec<Vec<u8>> {
        let mut entries = Vec::new();
        for tile in 0..size.div_ceil(WIDTH) {
            let width = u32::try_from((size - tile * WIDTH).min(WIDTH)).unwrap();
            let path = Tile::new(8, 0, tile, width, false).path().replacen("tile/8/0/", "tile/entries/", 1);
            let bytes = self.file(&path);
            let mut rest = bytes.as_slice();
            for _ in 0..width {
                let (length, after) = rest.split_at(2);
                let (entry, after) = after.split_at(usize::from(length[0]) * 256 + usize::from(length[1]));
                entries.push(entry.to_vec());
                rest = after;
            }
            assert!(rest.is_empty(), "{path} holds more than {width} entries");
        }
        entries
    }
}

impl TileReader for Served<'_> {
    fn height(&self) -> u8 {
        8
    }

    fn read_tiles(&self, tiles: &[Tile]) -> Result<Vec<Vec<u8>>, tlog_tiles::Error> {
        // Their addresses name the height of a tile, those of C2SP do not.
        Ok(tiles.iter().map(|tile| self.file(&tile.path().replacen("tile/8/", "tile/", 1))).collect())
    }

    fn save_tiles(&self, _tiles: &[Tile], _data: &[Vec<u8>]) {}
}

/// The head that is served, once it has as many entries, with its signature checked by the key in `trust.txt`.
async fn head(server: &Server, entries: u64) -> (u64, Hash) {
    let trust = server.get("/trust.txt").await.text;
    let key = trust.split_whitespace().find(|word| word.contains("/log+")).unwrap().to_owned();
    for _ in 0..300 {
        let note = server.get("/log/checkpoint").await;
        if note.status == 200 {
            let note = signed_note::Note::from_bytes(note.text.as_bytes()).unwrap();
            let verifier = signed_note::StandardVerifier::new(&key).unwrap();
            let (known, _) = note.verify(&signed_note::VerifierList::new(vec![Box::new(verifier)])).unwrap();
            assert_eq!(known.len(), 1);
            let checkpoint = Checkpoint::from_bytes(note.text()).unwrap();
            assert_eq!(checkpoint.origin(), key.split('+').next().unwrap());
            if checkpoint.size() >= entries {
                return (checkpoint.size(), *checkpoint.hash());
            }
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{entries} entries are not signed");
}

/// Every entry under a head, each checked against the tiles, and the tiles against the root.
pub fn entries_and_tree(server: &Server, size: u64, root: Hash) -> Vec<Vec<u8>> {
    let served = Served::of(server);
    let indexes: Vec<u64> = (0..size).map(|entry| stored_hash_index(0, entry)).collect();
    let leaves = TileHashReader::new(size, root, &served).read_hashes(&indexes).unwrap();
    let entries = served.entries(size);
    assert_eq!(entries.len() as u64, size);
    for (entry, leaf) in entries.iter().zip(&leaves) {
        assert_eq!(record_hash(entry), *leaf);
    }
    entries
}

fn import(folder: &Path, articles: u32) {
    let file = folder.with_extension(format!("{articles}.xml"));
    let mut generate = Command::new("python3");
    let generator = shared("bench/gen_articles.py");
    done(generate.arg(generator).args(["wxr", "--lang", "mix", "--n", &articles.to_string(), "--out"]).arg(&file));
    done(marbre().arg("import").arg(folder).arg("wordpress").arg(&file));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_served_record_is_sound_to_others() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("phare");
    found(&folder, "sqlite");
    import(&folder, 270);
    let server = Server::start(&folder, "sqlite").await;
    let (before, root_before) = head(&server, 257).await;
    import(&folder, 600);
    let (number, leaf) = newest(&server).await;
    let (size, root) = head(&server, (before + 1).max(number + 1)).await;
    let served = Served::of(&server);
    let hashes = TileHashReader::new(size, root, &served);
    let entries = entries_and_tree(&server, size, root);
    for entry in &entries {
        let entry: serde_json::Value = serde_json::from_slice(entry).unwrap();
        assert!(entry["kind"].is_string() && entry["address"].as_str().unwrap().starts_with('/'), "{entry}");
    }
    for entry in [0, 1, 254, 255, 256, before - 1, before, size - 1] {
        let proof = prove_record(size, entry, &hashes).unwrap();
        check_record(&proof, size, root, entry, record_hash(&entries[usize::try_from(entry).unwrap()])).unwrap();
        assert!(check_record(&proof, size, root, entry, record_hash(b"another")).is_err());
    }
    let proof = prove_tree(size, before, &hashes).unwrap();
    check_tree(&proof, size, root, before, root_before).unwrap();
    assert!(check_tree(&proof, size, root, before, record_hash(b"another")).is_err());
    // An entry speaks of the text that the article’s own file hands out.
    assert_eq!(leaf.as_bytes(), entries[usize::try_from(number).unwrap()]);
}

/// The number and the entry that the newest article’s file names.
async fn newest(server: &Server) -> (u64, String) {
    let feed: serde_json::Value = serde_json::from_str(&server.get("/fr/feed.json").await.text).unwrap();
    let address = feed["items"][0]["url"].as_str().unwrap().strip_prefix(&server.url).unwrap().to_owned();
    let file: serde_json::Value = serde_json::from_str(&server.get(&format!("{address}.json")).await.text).unwrap();
    let number = file["altIds"].as_array().unwrap().iter().find(|id| id["role"] == "ledger-entry").unwrap();
    let leaf = file["bodies"].as_array().unwrap().iter().find(|body| body["role"] == "ledger-leaf").unwrap();
    (number["value"].as_str().unwrap().parse().unwrap(), leaf["value"].as_str().unwrap().to_owned())
}
