//! What appending and proving cost: `cargo run -p marbre_ledger --example figures` prints appends a second to an empty
//! record and to one of 100,000 entries, with their tiles and roots, and proofs made and checked a second.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "it prints figures")]

use marbre_ledger::{
    Frontier, Hash, TilePath,
    tile::{TileHashes, grow},
    tree::{prove_consistency, prove_inclusion, root_at, verify_inclusion},
};
use std::{collections::BTreeMap, time::Instant};

type Tiles = BTreeMap<TilePath, Vec<u8>>;

const APPENDS: u64 = 2048;
const PROOFS: u64 = 200;
const MANY: u64 = 100_000;
/// Short pieces of work are measured often and the best is told, so that what else the machine does is not counted.
const ROUNDS: u32 = 60;

fn leaf(entry: u64) -> Hash {
    Hash::of_leaf(&entry.to_be_bytes())
}

/// How often a second `work` was done, of which each round is `times`.
fn best(times: u64, mut round: impl FnMut() -> f64) -> f64 {
    times as f64 / (0..ROUNDS).map(|_| round()).fold(f64::INFINITY, f64::min)
}

/// The seconds that some work took.
fn timed(work: impl FnOnce()) -> f64 {
    let begin = Instant::now();
    work();
    begin.elapsed().as_secs_f64()
}

/// One entry after the other, each with its tiles and its root, as when articles are published.
fn append(mut frontier: Frontier, mut tiles: Tiles) -> f64 {
    timed(|| {
        for _ in 0..APPENDS {
            let leaf = leaf(frontier.size());
            let growth = grow(frontier.size(), &[leaf], &tiles).unwrap();
            // What is full is written and forgotten, so that this measures the ledger and not the map.
            for (path, bytes) in growth.tiles {
                let before = TilePath::in_tree(path.kind(), path.index(), frontier.size());
                before.map(|before| tiles.remove(&before));
                if !path.is_full() {
                    tiles.insert(path, bytes);
                }
            }
            frontier.append(leaf, |_, _| ());
            std::hint::black_box(frontier.root());
        }
    })
}

fn main() {
    let (mut frontier, mut tiles) = (Frontier::new(), Tiles::new());
    while frontier.size() < MANY {
        let batch: Vec<Hash> = (frontier.size()..MANY).take(10_000).map(leaf).collect();
        tiles.extend(grow(frontier.size(), &batch, &tiles).unwrap().tiles);
        for leaf in batch {
            frontier.append(leaf, |_, _| ());
        }
    }
    let empty = best(APPENDS, || append(Frontier::new(), Tiles::new()));
    let edge: Tiles = tiles
        .iter()
        .filter(|(path, _)| {
            !path.is_full() && TilePath::in_tree(path.kind(), path.index(), MANY).as_ref() == Some(path)
        })
        .map(|(path, bytes)| (*path, bytes.clone()))
        .collect();
    let full = best(APPENDS, || append(frontier.clone(), edge.clone()));
    let micros = 1e6 / full - 1e6 / empty;
    println!(
        "appends a second: {empty:.0} at 0 entries, {full:.0} at {MANY}: {micros:.1} µs more, ratio {:.2}",
        empty / full
    );

    let root = frontier.root();
    let read = best(1, || timed(|| assert_eq!(root_at(MANY, &TileHashes::new(MANY, &tiles)).unwrap(), root)));
    println!("roots of {MANY} entries from tiles a second: {read:.0}");
    // Each proof reads its tiles anew.
    let prove = |index| prove_inclusion(index, MANY, &TileHashes::new(MANY, &tiles)).unwrap();
    let indexes: Vec<u64> = (0..PROOFS).map(|at| at * 7919 % MANY).collect();
    let made = best(PROOFS, || timed(|| indexes.iter().for_each(|index| drop(prove(*index)))));
    println!("inclusion proofs made a second: {made:.0} ({:.3} ms each)", 1e3 / made);
    let paths: Vec<_> = indexes.iter().map(|index| (*index, prove(*index))).collect();
    let check = |(index, path): &(u64, Vec<Hash>)| verify_inclusion(&leaf(*index), *index, MANY, &root, path).unwrap();
    let checked = best(PROOFS, || timed(|| paths.iter().for_each(check)));
    println!("inclusion proofs checked a second: {checked:.0}");
    let grown = |at: u64| prove_consistency(at * 499 + 1, MANY, &TileHashes::new(MANY, &tiles)).unwrap();
    let grown = best(PROOFS, || timed(|| (0..PROOFS).for_each(|at| drop(grown(at)))));
    println!("consistency proofs made a second: {grown:.0}");
}
