//! What was changed behind the newsroom's back is found by comparing all that is kept with the public record, and nothing
//! else is.

use crate::{
    Room, content,
    people::{editor, hire},
};
use marbre_article::{
    ArticleId,
    document::{Alternative, Image, ImageSource},
    workflow::Kind,
};
use marbre_newsroom::{
    ImageNotes, NewText, PublishOptions,
    ledger::{Inspection, Keeper, LogKeys, inspect, repair},
};
use marbre_store::{
    Store,
    articles::Comments,
    log_files::LogFiles,
    testing::{TestStore, run_script},
};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// How many random changes are tried; a thousand with `MARBRE_EDITS=1000`.
const EDITS: u64 = 40;

pub async fn publish(room: &Room, headline: &str, image: Option<&Image>) -> ArticleId {
    let text = NewText {
        lang: "fr".parse().unwrap(),
        story: None,
        kind: Kind::Article,
        slug: None,
        content: marbre_article::ArticleContent {
            lead_image: image.cloned(),
            standfirst: format!("Le chapô de {headline}"),
            ..content(room, headline, &format!("Le texte de {headline}, avec le chiffre 40."))
        },
        comments: Comments::Open,
        staff: None,
    };
    let id = room.newsroom.file_article(text).await.unwrap().id;
    room.newsroom.publish(id, PublishOptions::default()).await.unwrap();
    id
}

pub async fn correct(room: &Room, id: ArticleId, headline: &str) {
    let mut change = room.newsroom.store().begin().await.unwrap();
    let newest = change.article_with_content(id, None).await.unwrap().unwrap();
    let text = marbre_article::ArticleContent { headline: headline.into(), ..newest.content };
    change.save_revision(id, newest.article.revision, &text, None, room.newsroom.now()).await.unwrap();
    change.commit(room.newsroom.now()).await.unwrap();
    let reason = "Un chiffre était faux".to_owned();
    room.newsroom.publish(id, PublishOptions { at: None, reason }).await.unwrap();
}

fn picture() -> bytes::Bytes {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/images");
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(file)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.path().is_dir() {
                folders.push(entry.path());
            } else if entry.path().extension().is_some_and(|ending| ending == "jpg") {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    std::fs::read(&found[0]).unwrap().into()
}

/// A newsroom with a history, and its signed record in `folder`.
pub async fn newspaper(store: TestStore, folder: &Path) -> (Room, Image) {
    let room = Room::new(store).await;
    room.newsroom.store().name_publication("phare.example");
    let filed = room.newsroom.file_image(picture(), ImageNotes::default()).await.unwrap().asset;
    let source = ImageSource::Asset(filed.sha256);
    let image = Image { source, alt: Alternative::Decorative, caption: Vec::new(), credit: String::new(), link: None };
    let mut ids = Vec::new();
    for number in 0..8 {
        ids.push(publish(&room, &format!("Article {number}"), (number % 2 == 0).then_some(&image)).await);
    }
    correct(&room, ids[1], "Article 1, corrigé").await;
    correct(&room, ids[1], "Article 1, corrigé encore").await;
    let sara = hire(&room, editor("Sara")).await;
    room.newsroom.withdraw(&sara, ids[2], "Source retirée").await.unwrap();
    LogKeys::open(folder).unwrap().settle("phare.example").unwrap();
    keeper(room.newsroom.store(), folder).advance().await.unwrap();
    publish(&room, "Le dernier", None).await;
    keeper(room.newsroom.store(), folder).advance().await.unwrap();
    (room, image)
}

pub fn keeper(store: &Store, folder: &Path) -> Keeper {
    let files = Arc::new(LogFiles::in_folder(&folder.join("log")));
    let keys = LogKeys::open(folder).unwrap();
    Keeper::open(store.clone(), files, keys, Arc::new(|| marbre_article::Moment(crate::NOON))).unwrap()
}

pub async fn inspected(store: &Store, folder: &Path) -> Inspection {
    let files = Arc::new(LogFiles::in_folder(&folder.join("log")));
    inspect(store, files, LogKeys::find(folder).unwrap(), |_| {}).await.unwrap()
}

/// Every kind of change, as SQL for both engines.
const CHANGES: [&str; 24] = [
    "UPDATE revision SET content_json = replace(content_json, 'chiffre 40', 'chiffre 41') WHERE content_json LIKE '%Article 3%'",
    "UPDATE revision SET content_json = replace(content_json, 'Article 3', 'Article 33') WHERE content_json LIKE '%Article 3%'",
    "UPDATE revision SET content_json = replace(content_json, 'chapô', 'chapeau') WHERE content_json LIKE '%Article 0%'",
    "UPDATE revision SET content_json = '{}' WHERE content_json LIKE '%Article 4%'",
    "UPDATE version SET published_at = published_at - 1 WHERE number = 2 AND reason LIKE 'Un chiffre%'",
    "UPDATE version SET revision = 1 WHERE number = 3",
    "UPDATE version SET reason = 'Rien' WHERE reason = 'Source retirée'",
    "DELETE FROM version WHERE number = 2",
    "UPDATE article SET first_published_at = first_published_at - 86400000 WHERE slug = 'article-5'",
    "UPDATE article SET updated_at = updated_at + 1 WHERE slug = 'article-5'",
    "UPDATE article SET slug = 'autre' WHERE slug = 'article-5'",
    "UPDATE article SET version = 2 WHERE slug = 'article-1-corrigé'  OR slug = 'article-1'",
    "UPDATE article SET headline = 'Autre' WHERE slug = 'article-5'",
    "UPDATE article SET teaser_json = replace(teaser_json, 'Article 5', 'Article 55') WHERE slug = 'article-5'",
    "UPDATE listing SET published_at = published_at + 1 WHERE article IN (SELECT id FROM article WHERE slug = 'article-5')",
    "UPDATE ledger_entry SET leaf = replace(leaf, 'fr', 'en') WHERE number = 4",
    "UPDATE ledger_entry SET salt = replace(salt, 'a', 'b') WHERE number IN (0, 1, 2)",
    "UPDATE ledger_entry SET salt = NULL WHERE number = 5",
    "UPDATE ledger_entry SET number = -1 WHERE number = 3; UPDATE ledger_entry SET number = 3 WHERE number = 4; UPDATE ledger_entry SET number = 4 WHERE number = -1",
    "DELETE FROM ledger_entry WHERE number = 11",
    "UPDATE ledger_entry SET article = (SELECT article FROM ledger_entry WHERE number = 3) , version = 9 WHERE number = 4",
    "UPDATE ledger_head SET note = replace(note, 'phare', 'fanal')",
    "UPDATE ledger_head SET root = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=' WHERE size > 0",
    "UPDATE counter SET value = value - 1 WHERE name = 'ledger'",
];

/// The tables that the changes are made in, copied and put back.
pub const COPY: &str = "CREATE TABLE kept_revision AS SELECT * FROM revision; CREATE TABLE kept_version AS SELECT * FROM version; \
     CREATE TABLE kept_entry AS SELECT * FROM ledger_entry; CREATE TABLE kept_head AS SELECT * FROM ledger_head; \
     CREATE TABLE kept_listing AS SELECT * FROM listing; CREATE TABLE kept_counter AS SELECT * FROM counter; \
     CREATE TABLE kept_article AS SELECT * FROM article";

pub const PUT_BACK: &str = "DELETE FROM revision; INSERT INTO revision SELECT * FROM kept_revision; \
     DELETE FROM version; INSERT INTO version SELECT * FROM kept_version; \
     DELETE FROM ledger_entry; INSERT INTO ledger_entry SELECT * FROM kept_entry; \
     DELETE FROM ledger_head; INSERT INTO ledger_head SELECT * FROM kept_head; \
     DELETE FROM listing; INSERT INTO listing SELECT * FROM kept_listing; \
     DELETE FROM counter; INSERT INTO counter SELECT * FROM kept_counter; \
     UPDATE article SET first_published_at = (SELECT k.first_published_at FROM kept_article k WHERE k.id = article.id), \
         updated_at = (SELECT k.updated_at FROM kept_article k WHERE k.id = article.id), \
         slug = (SELECT k.slug FROM kept_article k WHERE k.id = article.id), \
         version = (SELECT k.version FROM kept_article k WHERE k.id = article.id), \
         headline = (SELECT k.headline FROM kept_article k WHERE k.id = article.id), \
         teaser_json = (SELECT k.teaser_json FROM kept_article k WHERE k.id = article.id)";

async fn every_change_is_found(store: TestStore) {
    let folder = tempfile::tempdir().unwrap();
    let (room, _) = newspaper(store, folder.path()).await;
    let store = room.newsroom.store();
    let sound = inspected(store, folder.path()).await;
    assert_eq!(sound.differences, []);
    assert_eq!((sound.versions, sound.articles, sound.images, sound.signed, sound.waiting), (12, 9, 1, 12, 0));
    run_script(store, COPY).await.unwrap();
    for change in CHANGES {
        run_script(store, change).await.unwrap();
        let found = inspected(store, folder.path()).await;
        assert_ne!(found.differences, [], "{change}");
        run_script(store, PUT_BACK).await.unwrap();
    }
    assert_eq!(inspected(store, folder.path()).await.differences, [], "all is as it was");
}

#[tokio::test]
async fn every_change_is_found_on_sqlite() {
    every_change_is_found(TestStore::sqlite().await.unwrap()).await;
}

#[tokio::test]
async fn every_change_is_found_on_postgres() {
    if let Some(store) = TestStore::postgres().await.unwrap() {
        every_change_is_found(store).await;
    }
}

/// How many random changes are tried.
pub fn edits() -> u64 {
    std::env::var("MARBRE_EDITS").map_or(EDITS, |edits| edits.parse().unwrap())
}

/// A source of numbers that is the same at each run.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides
    }
}

fn all_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
        match entry.path() {
            path if path.is_dir() => all_files(&path, found),
            path => found.push(path),
        }
    }
    found.sort();
}

#[tokio::test]
async fn random_bytes_of_files_are_missed_by_nobody() {
    let store = TestStore::sqlite().await.unwrap();
    let media = store.options().media.clone();
    let folder = tempfile::tempdir().unwrap();
    let (room, _) = newspaper(store, folder.path()).await;
    let store = room.newsroom.store();
    let mut files = Vec::new();
    all_files(&folder.path().join("log"), &mut files);
    all_files(&media, &mut files);
    // What a tile was before it grew is for those who have an older checkpoint.
    let newest = |file: &PathBuf| !file.to_string_lossy().ends_with(".p/11");
    let files: Vec<PathBuf> = files.into_iter().filter(newest).collect();
    assert!(files.len() >= 4, "{files:?}");
    let edits = edits();
    let mut dice = Dice(7);
    for _ in 0..edits {
        let file = &files[dice.roll(files.len())];
        let good = std::fs::read(file).unwrap();
        let mut bad = good.clone();
        let at = dice.roll(bad.len());
        match dice.roll(4) {
            0 => bad.truncate(at),
            1 => bad.insert(at, b'x'),
            2 => bad[at] = 0,
            _ => bad[at] ^= 1 << dice.roll(8),
        }
        std::fs::write(file, &bad).unwrap();
        let found = inspected(store, folder.path()).await;
        assert_eq!(found.differences.is_empty(), bad == good, "{} at {at}", file.display());
        std::fs::write(file, &good).unwrap();
    }
    assert_eq!(inspected(store, folder.path()).await.differences, []);
    for file in &files {
        let good = std::fs::read(file).unwrap();
        std::fs::remove_file(file).unwrap();
        assert_ne!(inspected(store, folder.path()).await.differences, [], "{} is gone", file.display());
        std::fs::write(file, good).unwrap();
    }
}

#[tokio::test]
async fn files_are_written_again_if_the_entries_prove_what_was_signed() {
    let folder = tempfile::tempdir().unwrap();
    let (room, _) = newspaper(TestStore::sqlite().await.unwrap(), folder.path()).await;
    let store = room.newsroom.store();
    let log = folder.path().join("log");
    let clock: marbre_newsroom::Clock = Arc::new(|| marbre_article::Moment(crate::NOON));
    let keys = || LogKeys::open(folder.path()).unwrap();
    let before = std::fs::read(log.join("checkpoint")).unwrap();
    std::fs::write(log.join("tile/0/000.p/12"), [0; 3]).unwrap();
    assert_ne!(inspected(store, folder.path()).await.differences, []);
    let aside = repair(store, &log, keys(), clock.clone()).await.unwrap();
    assert!(Path::new(&aside).join("tile/0/000.p/12").is_file());
    assert_eq!(inspected(store, folder.path()).await.differences, []);
    assert_eq!(std::fs::read(log.join("checkpoint")).unwrap(), before);
    // Where the entries themselves were changed, nothing is written.
    run_script(store, "UPDATE ledger_entry SET leaf = replace(leaf, 'fr', 'en') WHERE number = 4").await.unwrap();
    assert!(repair(store, &log, keys(), clock).await.is_err());
    assert_eq!(std::fs::read(log.join("checkpoint")).unwrap(), before);
}
