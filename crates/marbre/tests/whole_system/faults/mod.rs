//! Killed and cut off while it publishes: what readers were shown of the record is the beginning of what they are shown
//! afterwards, what was acknowledged is there once, and the tree is whole.

mod cut;
mod publisher;
mod round;

use round::{Chance, Readers, Running, check_whole, rounds};
use std::time::Duration;

#[tokio::test(flavor = "multi_thread")]
async fn killed_at_any_moment_the_record_goes_on() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("phare");
    crate::program::found(&folder, "sqlite");
    let (mut readers, mut chance, mut slowest) = (Readers::default(), Chance(11), Duration::ZERO);
    for _ in 0..rounds("MARBRE_KILLS", 4) {
        let running = Running::start(&folder, None).await;
        slowest = slowest.max(running.ready_after);
        readers.look_after_start(&running).await;
        let until = Duration::from_millis(50 + chance.below(1950));
        readers.watch(&running, until).await;
        readers.acknowledged.extend(running.kill());
    }
    check_whole(&folder, &mut readers).await;
    println!("{readers}; slowest start {slowest:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn cut_off_at_any_moment_the_record_goes_on() {
    let place = tempfile::tempdir().unwrap();
    let shim = cut::shim(place.path());
    let mut folder = place.path().join("phare-0");
    crate::program::found(&folder, "sqlite");
    let (mut readers, mut chance, mut slowest) = (Readers::default(), Chance(13), Duration::ZERO);
    for round in 1..=rounds("MARBRE_CUTS", 4) {
        let power = cut::Power::watch(&shim, &folder, &place.path().join(format!("kept-{round}")));
        let running = Running::start(&folder, Some(&power)).await;
        slowest = slowest.max(running.ready_after);
        readers.look_after_start(&running).await;
        let until = Duration::from_millis(50 + chance.below(1950));
        readers.watch(&running, until).await;
        readers.acknowledged.extend(running.kill());
        let next = place.path().join(format!("phare-{round}"));
        power.boot(&next);
        std::fs::remove_dir_all(&folder).unwrap();
        folder = next;
    }
    check_whole(&folder, &mut readers).await;
    println!("{readers}; slowest start {slowest:?}");
}
