//! One round: the server and a publisher run, readers look at the record, and all of it ends without warning.

use super::{cut::Power, publisher};
use crate::{
    outside::{Served, entries_and_tree},
    program::{Server, done, marbre},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    io::{BufRead as _, BufReader},
    path::Path,
    process::Child,
    sync::{Arc, Mutex},
    time::{Duration, Instant},
};
use tlog_tiles::{Hash, TileHashReader, check_tree, prove_tree};

/// How many rounds: as the variable says, else a few.
pub fn rounds(variable: &str, few: u32) -> u32 {
    std::env::var(variable).map_or(few, |rounds| rounds.parse().unwrap())
}

/// A source of numbers that is the same at each run.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

/// The server and the publisher of a round.
pub struct Running {
    pub server: Server,
    pub ready_after: Duration,
    publisher: Child,
    said: Arc<Mutex<Vec<String>>>,
    listening: std::thread::JoinHandle<()>,
}

impl Running {
    pub async fn start(folder: &Path, power: Option<&Power>) -> Self {
        let begun = Instant::now();
        let prepare = |command: &mut std::process::Command| {
            if let Some(power) = power {
                power.prepare(command);
            }
        };
        let server = Server::start_prepared(folder, "sqlite", prepare).await;
        let ready_after = begun.elapsed();
        let mut publisher = publisher::start(folder, prepare);
        let said = Arc::new(Mutex::new(Vec::new()));
        let (out, heard) = (publisher.stdout.take().unwrap(), Arc::clone(&said));
        let listening = std::thread::spawn(move || {
            for line in BufReader::new(out).lines().map_while(Result::ok) {
                if let Some(page) = line.trim().strip_prefix("published ") {
                    heard.lock().unwrap().push(page.to_owned());
                }
            }
        });
        Self { server, ready_after, publisher, said, listening }
    }

    /// Ends both at once, and gives what was acknowledged.
    pub fn kill(mut self) -> Vec<String> {
        let _ = self.publisher.kill();
        drop(self.server);
        let _ = self.publisher.wait();
        self.listening.join().unwrap();
        std::mem::take(&mut *self.said.lock().unwrap())
    }
}

/// What readers were told so far.
#[derive(Default)]
pub struct Readers {
    /// Pages that were acknowledged as published.
    pub acknowledged: Vec<String>,
    /// Every head that was served: its root, by its size.
    heads: BTreeMap<u64, Hash>,
    newest: u64,
    proofs: u32,
}

impl fmt::Display for Readers {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (pages, heads) = (self.acknowledged.len(), self.heads.len());
        write!(out, "{pages} pages acknowledged, {heads} heads seen, {} proofs of consistency", self.proofs)
    }
}

impl Readers {
    /// Remembers a head: never shorter than one before, never another root for the same size.
    fn see(&mut self, size: u64, root: Hash) {
        assert!(size >= self.newest, "the record went back from {} to {size}", self.newest);
        self.newest = size;
        let known = *self.heads.entry(size).or_insert(root);
        assert!(known == root, "two records of {size} entries");
    }

    /// The first head after a start continues the last one that was seen before it.
    pub async fn look_after_start(&mut self, running: &Running) {
        let Some((size, root)) = head(&running.server).await else {
            assert_eq!(self.newest, 0, "no head is served any more");
            return;
        };
        self.prove(&running.server, size, root, 1);
        self.see(size, root);
    }

    /// That the last heads that were seen are beginnings of this one.
    fn prove(&mut self, server: &Server, size: u64, root: Hash, last: usize) {
        let served = Served::of(server);
        let hashes = TileHashReader::new(size, root, &served);
        let earlier = self.heads.range(..size).rev().filter(|(old, _)| **old > 0);
        for (old, old_root) in earlier.take(last) {
            let proof = prove_tree(size, *old, &hashes).unwrap();
            check_tree(&proof, size, root, *old, *old_root)
                .unwrap_or_else(|_| panic!("{old} is no beginning of {size}"));
            self.proofs += 1;
        }
    }

    /// Looks at the record for a while.
    pub async fn watch(&mut self, running: &Running, until: Duration) {
        let end = Instant::now() + until;
        while Instant::now() < end {
            if let Some((size, root)) = head(&running.server).await {
                self.see(size, root);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

/// The head that is served.
async fn head(server: &Server) -> Option<(u64, Hash)> {
    let answer = server.get("/log/checkpoint").await;
    if answer.status != 200 {
        return None;
    }
    let note = signed_note::Note::from_bytes(answer.text.as_bytes()).unwrap();
    let checkpoint = tlog_tiles::Checkpoint::from_bytes(note.text()).unwrap();
    Some((checkpoint.size(), *checkpoint.hash()))
}

/// At the end: all that was acknowledged is in the record, once; every head that was seen is a beginning of it; and all
/// that is kept agrees.
pub async fn check_whole(folder: &Path, readers: &mut Readers) {
    let server = Server::start(folder, "sqlite").await;
    let wanted = readers.acknowledged.len() as u64;
    let mut last = None;
    for _ in 0..300 {
        last = head(&server).await;
        if last.is_some_and(|(size, _)| size >= wanted) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let (size, root) = last.expect("a head is served");
    assert!(size >= wanted, "{wanted} pages were acknowledged, {size} are in the record");
    readers.prove(&server, size, root, usize::MAX);
    readers.see(size, root);
    let mut pages = BTreeSet::new();
    for entry in entries_and_tree(&server, size, root) {
        let entry: serde_json::Value = serde_json::from_slice(&entry).unwrap();
        let page = entry["article"].as_str().unwrap().to_owned();
        assert!(pages.insert(page.clone()), "{page} is there twice");
    }
    let lost: Vec<_> = readers.acknowledged.iter().filter(|page| !pages.contains(*page)).collect();
    assert_eq!(lost, Vec::<&String>::new());
    drop(server);
    let said = done(marbre().arg("check").arg(folder));
    assert!(said.contains("Everything is as it was entered"), "{said}");
}
