//! Moving in single pages.

use crate::{Room, both_engines};
use marbre_article::workflow::State;
use marbre_newsroom::import::{Arrive, ImportOptions, Quiet, Report, Summary};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

fn pages() -> Vec<PathBuf> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/html-real"));
    let mut pages: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap_or_else(|_| panic!("the test data is not in {}", folder.display()))
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "html"))
        .collect();
    pages.sort();
    pages
}

async fn import(room: &Room, files: &[PathBuf], arrive: Arrive) -> Summary {
    let options = ImportOptions { arrive, ..ImportOptions::default() };
    room.newsroom.import_captures(files, &options, Report::new(None), Arc::new(Quiet)).await.unwrap()
}

async fn in_state(room: &Room, state: State) -> u64 {
    let counts = room.newsroom.store().reader().count_articles().await.unwrap();
    counts.into_iter().filter(|(_, found, _)| *found == state).map(|(.., count)| count).sum()
}

both_engines! {
    saved_pages_arrive_once(room) {
        let pages = pages();
        let first = import(&room, &pages, Arrive::AsDrafts).await;
        assert_eq!(first.articles.kept, pages.len() as u64, "{first:?}");
        assert_eq!(in_state(&room, State::Draft).await, pages.len() as u64);
        let second = import(&room, &pages, Arrive::AsDrafts).await;
        assert_eq!((second.articles.kept, second.articles.unchanged), (0, pages.len() as u64), "{second:?}");
    }

    a_dated_page_can_be_published_at_its_date(room) {
        let pages = pages();
        let summary = import(&room, &pages[..5], Arrive::AsTheyWere).await;
        assert_eq!(summary.articles.kept, 5);
        assert!(in_state(&room, State::Published).await >= 4, "{summary:?}");
    }

    what_is_no_page_is_told_and_the_rest_goes_on(room) {
        let folder = tempfile::tempdir().unwrap();
        let empty = folder.path().join("empty.html");
        let binary = folder.path().join("photo.html");
        std::fs::write(&empty, "").unwrap();
        std::fs::write(&binary, [0x89, b'P', b'N', b'G', 0, 0, 0, 13]).unwrap();
        let missing = folder.path().join("missing.html");
        let summary = import(&room, &[empty, binary, missing, pages()[0].clone()], Arrive::AsDrafts).await;
        assert_eq!((summary.articles.skipped, summary.articles.kept), (3, 1), "{summary:?}");
    }
}
