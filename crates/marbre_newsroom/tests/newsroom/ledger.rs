//! The keeper of the public record: what it signs is proved by what it has written, and it never goes back.

use marbre_article::{
    ArticleContent, ArticleId, Document, LanguageTag, Moment, StoryId,
    address::{ArticleAddress, Month},
    document::{Block, Inline},
    workflow::{Kind, State},
};
use marbre_ledger::{
    Checkpoint, Hash, Leaf,
    tile::{TileHashes, TileReader as _, bundle},
    tree::{prove_inclusion, verify_inclusion},
};
use marbre_newsroom::ledger::{KeepError, Keeper, LogKeys};
use marbre_store::{
    Store,
    articles::{Article, Comments, NewArticle, Teaser},
    both_engines,
    log_files::LogFiles,
    testing::run_script,
};
use std::{path::Path, sync::Arc};
use uuid::Uuid;

const NOW: Moment = Moment(1_790_000_000_000);

fn article(number: u128) -> NewArticle {
    let lang: LanguageTag = "fr".parse().unwrap();
    let headline = format!("Article {number}");
    let body = Document::new(vec![Block::Paragraph { content: vec![Inline::text("Le port a rouvert.")] }]);
    NewArticle {
        article: Article {
            id: ArticleId(Uuid::from_u128(number)),
            story: StoryId(Uuid::from_u128(number)),
            kind: Kind::Article,
            state: State::Published,
            address: ArticleAddress { lang, month: Month::new(2026, 5), slug: format!("n{number}") },
            revision: 1,
            version: 1,
            first_published_at: Some(NOW),
            updated_at: Some(NOW),
            publish_at: None,
            created_at: NOW,
            comments: Comments::Closed,
            comment_count: 0,
            teaser: Some(Teaser {
                kicker: String::new(),
                headline: headline.clone(),
                summary: String::new(),
                section: None,
                bylines: Vec::new(),
                image: None,
                words: 4,
            }),
            withdrawal: None,
            working: None,
            embargo_until: None,
        },
        content: ArticleContent { headline, body, ..ArticleContent::default() },
        staff: None,
        scopes: Vec::new(),
    }
}

async fn publish(store: &Store, numbers: std::ops::Range<u128>) {
    let articles: Vec<_> = numbers.map(article).collect();
    let mut change = store.begin().await.unwrap();
    change.insert_articles(&articles).await.unwrap();
    change.commit(NOW).await.unwrap();
}

struct Desk {
    folder: tempfile::TempDir,
    files: Arc<LogFiles>,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let files = Arc::new(LogFiles::in_folder(&folder.path().join("log")));
        LogKeys::open(folder.path()).unwrap().settle("phare.example").unwrap();
        Self { folder, files }
    }

    fn keys(&self) -> LogKeys {
        LogKeys::open(self.folder.path()).unwrap()
    }

    fn keeper(&self, store: &Store) -> Result<Keeper, KeepError> {
        Keeper::open(store.clone(), self.files.clone(), self.keys(), Arc::new(|| NOW))
    }

    fn file(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join("log").join(name)
    }

    /// The signed head that readers get.
    fn head(&self) -> Checkpoint {
        let note = self.files.checkpoint().expect("a checkpoint is published");
        Checkpoint::open(note.as_bytes(), "phare.example/log", &self.keys().public().unwrap()).unwrap().0
    }

    /// Reads every entry as others would, and proves each.
    fn proved(&self) -> Vec<Leaf> {
        let head = self.head();
        let hashes = TileHashes::new(head.size, &*self.files);
        let mut leaves = Vec::new();
        for index in 0..head.size.div_ceil(256) {
            let width = (head.size - index * 256).min(256) as u16;
            let path = marbre_ledger::TilePath::entries(index, width).unwrap();
            let bytes = self.files.tile(&path).unwrap();
            for (entry, number) in bundle::parse(&bytes, width).unwrap().into_iter().zip(index * 256..) {
                let proof = prove_inclusion(number, head.size, &hashes).unwrap();
                verify_inclusion(&Hash::of_leaf(entry), number, head.size, &head.root, &proof).unwrap();
                leaves.push(Leaf::parse(entry).unwrap());
            }
        }
        leaves
    }
}

fn zero(file: &Path) -> Vec<u8> {
    let bytes = std::fs::read(file).unwrap();
    std::fs::write(file, vec![0; bytes.len()]).unwrap();
    bytes
}

both_engines! {
    async fn what_is_signed_is_proved_by_what_is_written(store) {
        let desk = Desk::new();
        let mut keeper = desk.keeper(store).unwrap();
        assert!(keeper.advance().await.unwrap(), "an empty record is signed too");
        assert_eq!((desk.head().size, desk.head().root), (0, Hash::of_empty_tree()));
        assert!(!keeper.advance().await.unwrap(), "nothing new");
        let mut size = 0;
        for more in [1, 2, 252, 1, 1, 300, 8000] {
            publish(store, size + 1..size + 1 + more).await;
            size += more;
            assert!(keeper.advance().await.unwrap());
            assert_eq!(u128::from(desk.head().size), size);
        }
        assert_eq!(desk.proved().len() as u128, size);
        assert!(desk.file("tile/0/000").is_file() && !desk.file("tile/0/000.p").exists());
        let again = desk.keeper(store).unwrap();
        assert_eq!(u128::from(desk.head().size), size, "it is shown at once after a start");
        drop(again);
        let mut again = desk.keeper(store).unwrap();
        assert!(!again.advance().await.unwrap());
    }

    async fn a_damaged_file_stops_signing_until_it_is_back(store) {
        let desk = Desk::new();
        publish(store, 1..301).await;
        desk.keeper(store).unwrap().advance().await.unwrap();
        for (number, name) in (1..).zip(["tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/44"]) {
            // At the start, and while it runs.
            for restarted in [true, false] {
                let mut keeper = desk.keeper(store).unwrap();
                if !restarted {
                    assert!(!keeper.advance().await.unwrap());
                }
                let before = desk.head();
                let good = zero(&desk.file(name));
                publish(store, number * 1000 + u128::from(restarted)..number * 1000 + 1 + u128::from(restarted)).await;
                let refused = keeper.advance().await;
                assert!(matches!(refused, Err(KeepError::Differs { .. })), "{name} {refused:?}");
                assert!(keeper.advance().await.is_err(), "{name}, again");
                assert_eq!(desk.head(), before, "{name}");
                std::fs::write(desk.file(name), good).unwrap();
                assert!(keeper.advance().await.unwrap(), "{name} is back");
                assert_eq!(desk.head().size, before.size + 1);
                run_script(store, "DELETE FROM ledger_entry WHERE number >= 300; DELETE FROM ledger_head WHERE size > 300; \
                     UPDATE counter SET value = 300 WHERE name IN ('ledger', 'ledger_signed')").await.unwrap();
                std::fs::write(desk.file("checkpoint"), store.reader().head_at(300).await.unwrap().unwrap().note).unwrap();
            }
        }
        std::fs::remove_file(desk.file("tile/0/000")).unwrap();
        let missing = desk.keeper(store).unwrap().advance().await;
        assert!(matches!(missing, Err(KeepError::Differs { .. })), "{missing:?}");
    }

    async fn an_older_database_signs_nothing(store) {
        let desk = Desk::new();
        publish(store, 1..11).await;
        desk.keeper(store).unwrap().advance().await.unwrap();
        publish(store, 11..21).await;
        desk.keeper(store).unwrap().advance().await.unwrap();
        let head = desk.head();
        run_script(store,
            "DELETE FROM ledger_entry WHERE number >= 10; DELETE FROM ledger_head WHERE size > 10; \
             UPDATE counter SET value = 10 WHERE name IN ('ledger', 'ledger_signed')").await.unwrap();
        publish(store, 30..60).await;
        let refused = desk.keeper(store).unwrap().advance().await;
        assert!(matches!(refused, Err(KeepError::Rewound { signed: 20, kept: 10 })), "{refused:?}");
        assert_eq!(desk.head(), head);
    }

    async fn an_altered_past_signs_nothing(store) {
        let desk = Desk::new();
        publish(store, 1..11).await;
        desk.keeper(store).unwrap().advance().await.unwrap();
        run_script(store, "UPDATE ledger_entry SET leaf = 'x' WHERE number = 3").await.unwrap();
        std::fs::remove_dir_all(desk.folder.path().join("log")).unwrap();
        let refused = desk.keeper(store).unwrap().advance().await;
        assert!(matches!(refused, Err(KeepError::Differs { .. })), "made again from the entries it differs: {refused:?}");
    }

    async fn tiles_that_are_gone_altogether_are_made_again(store) {
        let desk = Desk::new();
        publish(store, 1..301).await;
        desk.keeper(store).unwrap().advance().await.unwrap();
        let before = desk.head();
        std::fs::remove_dir_all(desk.folder.path().join("log")).unwrap();
        let mut keeper = desk.keeper(store).unwrap();
        assert!(!keeper.advance().await.unwrap(), "nothing is signed anew");
        assert_eq!((desk.head(), desk.proved().len()), (before, 300));
    }

    async fn two_keepers_sign_one_history(store) {
        let (one, other) = (Desk::new(), Desk::new());
        std::fs::copy(one.folder.path().join("ledger.key"), other.folder.path().join("ledger.key")).unwrap();
        let (mut first, mut second) = (one.keeper(store).unwrap(), other.keeper(store).unwrap());
        for turn in 0..6_u128 {
            publish(store, turn * 50 + 1..turn * 50 + 51).await;
            let (here, there) = tokio::join!(first.advance(), second.advance());
            let signed = (here.unwrap(), there.unwrap());
            assert!(signed.0 || signed.1);
        }
        first.advance().await.unwrap();
        second.advance().await.unwrap();
        assert_eq!(one.head(), other.head());
        assert_eq!((one.proved().len(), other.proved().len()), (300, 300));
    }

    async fn both_keys_sign_while_they_change(store) {
        let desk = Desk::new();
        publish(store, 1..4).await;
        desk.keeper(store).unwrap().advance().await.unwrap();
        let before = desk.keys().public().unwrap();
        desk.keys().rotate().unwrap();
        let mut keeper = desk.keeper(store).unwrap();
        assert!(keeper.advance().await.unwrap(), "the same head, signed by both");
        let note = desk.files.checkpoint().unwrap();
        let both = desk.keys().public().unwrap();
        assert_eq!(Checkpoint::open(note.as_bytes(), "phare.example/log", &both).unwrap().2.len(), 2);
        assert!(Checkpoint::open(note.as_bytes(), "phare.example/log", &before).is_ok());
        assert_eq!(desk.files.published().keys.len(), 2);
        desk.keys().retire().unwrap();
        desk.keeper(store).unwrap().advance().await.unwrap();
        assert!(desk.keeper(store).is_ok());
        // Keys that nobody knows sign nothing.
        std::fs::remove_file(desk.folder.path().join("ledger.key")).unwrap();
        desk.keys().settle("phare.example").unwrap();
        let refused = desk.keeper(store).unwrap().advance().await;
        assert!(matches!(refused, Err(KeepError::OtherKey)), "{refused:?}");
        assert!(desk.files.checkpoint().is_some(), "readers go on reading");
    }
}
