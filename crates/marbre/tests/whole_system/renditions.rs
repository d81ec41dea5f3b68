//! A server that is killed while it makes what readers get of images: whatever it leaves is whole, and nothing is forgotten.

use crate::program::{Server, found};
use bytes::Bytes;
use marbre_article::{Moment, document::Sha256Hex, render::ImageFormat};
use marbre_formats::image::Master;
use marbre_newsroom::{ImageNotes, Newsroom};
use marbre_store::{OpenOptions, Store};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

/// How often it is killed.
const ROUNDS: u64 = 12;
/// How many photographs are filed.
const IMAGES: u32 = 10;
/// The files of each: 320 and 480 wide, in two formats.
const FILES: usize = 4;
/// How long to wait for what must come.
const PATIENCE: Duration = Duration::from_secs(600);

async fn open(folder: &Path) -> Store {
    let options = OpenOptions {
        database: format!("sqlite:{}", folder.join("marbre.sqlite").display()),
        media: folder.join("media"),
        connections: 2,
    };
    Store::open(&options).await.unwrap()
}

/// Something like a photograph.
fn photograph(number: u32) -> Bytes {
    let picture = image::RgbImage::from_fn(510, 340, |x, y| {
        let grain = (x * 7919 + y * 104_729 + number * 31).wrapping_mul(2_654_435_761) >> 29;
        image::Rgb([(x / 4) as u8, (y / 3) as u8, (number * 9 + grain) as u8])
    });
    let mut file = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut file, image::ImageFormat::Jpeg).unwrap();
    file.into_inner().into()
}

/// Every file in the folder of what is made of images, without those that were not given their name.
fn files(folder: &Path) -> BTreeSet<PathBuf> {
    let parts = fs::read_dir(folder.join("media/renditions")).into_iter().flatten().map(|part| part.unwrap().path());
    let files = parts.flat_map(|part| fs::read_dir(part).unwrap()).map(|file| file.unwrap().path());
    files.filter(|file| !file.file_name().unwrap().to_str().unwrap().starts_with('.')).collect()
}

/// What was left: every file is whole, every one that is noted is there, and every image that lacks one waits. `whole` are
/// the files that were read before, which are not read again. Gives how many are noted.
async fn sound(folder: &Path, hashes: &[Sha256Hex], whole: &mut BTreeSet<PathBuf>) -> usize {
    let store = open(folder).await;
    let reader = store.reader();
    for file in files(folder) {
        if whole.insert(file.clone()) {
            let bytes = fs::read(&file).unwrap();
            Master::decode(&bytes).unwrap_or_else(|cause| panic!("{} is not whole: {cause}", file.display()));
        }
    }
    let noted = reader.renditions(hashes).await.unwrap();
    for rendition in &noted {
        let ending = if rendition.format == ImageFormat::Avif { "avif" } else { "jpg" };
        let name = format!("{}-{}.{ending}", rendition.asset, rendition.width);
        let file = store.blobs().get_rendition(&name).await.unwrap();
        assert_eq!(file.map(|file| file.len() as u64), Some(rendition.bytes), "{name}");
    }
    let waiting = reader.images_waiting(Moment(i64::MAX), IMAGES).await.unwrap();
    for hash in hashes {
        let made = noted.iter().filter(|rendition| rendition.asset == *hash).count();
        let waits = waiting.iter().any(|image| image.asset == *hash);
        assert!(made == FILES || waits, "{hash} has {made} files and is forgotten");
    }
    store.close().await;
    noted.len()
}

/// Waits until that is so.
async fn until(is_so: impl AsyncFn() -> bool) {
    let end = Instant::now() + PATIENCE;
    while !is_so().await {
        assert!(Instant::now() < end, "it does not come to an end");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_while_pictures_are_made() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("phare");
    found(&folder, "sqlite");
    let store = open(&folder).await;
    let newsroom = Newsroom::new(store.clone(), Arc::new(|| Moment(1_793_707_200_000)));
    let mut hashes = Vec::new();
    for number in 0..IMAGES {
        let filed = newsroom.file_image(photograph(number), ImageNotes::default()).await.unwrap();
        hashes.push(filed.asset.sha256);
    }
    store.close().await;

    let all = hashes.len() * FILES;
    let (mut before, mut cut_short, mut whole) = (0, 0, BTreeSet::new());
    for round in 0..ROUNDS {
        let server = Server::start(&folder, "sqlite").await;
        let there = files(&folder).len();
        until(async || files(&folder).len() > there || there == all).await;
        // A moment later, at another point of its work each time, without a warning: SIGKILL.
        tokio::time::sleep(Duration::from_millis(round * 37 % 150)).await;
        drop(server);
        let noted = sound(&folder, &hashes, &mut whole).await;
        assert!(noted >= before, "what was made is kept");
        cut_short += u32::from(noted < all);
        before = noted;
    }
    assert!(cut_short > 4, "it was killed at its work {cut_short} times only");

    let server = Server::start(&folder, "sqlite").await;
    until(async || files(&folder).len() == all).await;
    // The last one is noted a moment after it is there.
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(sound(&folder, &hashes, &mut whole).await, all, "what is there is noted");
    drop(server);
    assert_eq!(files(&folder).len(), all, "no more and no fewer");
}
