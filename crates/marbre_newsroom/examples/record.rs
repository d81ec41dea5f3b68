//! What the public record costs when it is empty and when it is long: a publication of one version, the signing of one
//! entry, proofs from the files of the log, and the comparison of everything that is kept with it.
//!
//! `cargo run --release -p marbre_newsroom --example record -- [ENTRIES] [WORDS]`
#![allow(clippy::print_stdout, clippy::unwrap_used, reason = "its purpose is to print")]

use marbre_article::{
    ArticleContent, ArticleId, Document, LanguageTag, Moment, StoryId,
    address::{ArticleAddress, Month},
    document::{Block, Inline},
    workflow::{Kind, State},
};
use marbre_ledger::{
    Hash,
    tile::TileHashes,
    tree::{prove_consistency, prove_inclusion, root_at, verify_consistency, verify_inclusion},
};
use marbre_newsroom::ledger::{Keeper, LogKeys, inspect};
use marbre_store::{
    Store,
    articles::{Article, Comments, NewArticle, Teaser},
    log_files::LogFiles,
    testing::TestStore,
};
use std::{
    path::Path,
    sync::Arc,
    time::{Duration, Instant},
};
use uuid::Uuid;

const NOW: Moment = Moment(1_790_000_000_000);
const SENTENCE: &str =
    "Le port de Mwanza a rouvert mardi après trois semaines de fermeture, ont annoncé les autorités. ";
/// Words of a sentence.
const LONG: usize = 15;
/// Articles of a transaction, when the record is filled.
const BATCH: u64 = 1000;
/// How often each single thing is measured.
const TIMES: u64 = 400;

fn article(number: u64, words: usize) -> NewArticle {
    let lang: LanguageTag = "fr".parse().unwrap();
    let headline = format!("Le port rouvre, {number}");
    let paragraph = |text: String| Block::Paragraph { content: vec![Inline::text(text)] };
    let mut blocks: Vec<Block> =
        (0..words / (4 * LONG)).map(|_| paragraph(SENTENCE.repeat(4).trim_end().to_owned())).collect();
    blocks.push(paragraph(format!("C’est l’article {number}.")));
    let teaser = Teaser {
        kicker: String::new(),
        headline: headline.clone(),
        summary: String::new(),
        section: None,
        bylines: Vec::new(),
        image: None,
        words: 600,
    };
    NewArticle {
        article: Article {
            state: State::Published,
            version: 1,
            first_published_at: Some(NOW),
            updated_at: Some(NOW),
            comments: Comments::Closed,
            teaser: Some(teaser),
            ..Article::draft(
                ArticleId(Uuid::from_u128(u128::from(number) + 1)),
                StoryId(Uuid::from_u128(u128::from(number) + 1)),
                Kind::Article,
                ArticleAddress { lang, month: Month::new(2026, 5), slug: format!("n{number}") },
                NOW,
            )
        },
        content: ArticleContent { headline, body: Document::new(blocks), ..ArticleContent::default() },
        staff: None,
        scopes: Vec::new(),
    }
}

async fn add(store: &Store, articles: &[NewArticle]) {
    let mut change = store.begin().await.unwrap();
    change.insert_articles(articles).await.unwrap();
    change.commit(NOW).await.unwrap();
}

fn median(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort();
    (times[times.len() / 2], times[times.len() * 99 / 100])
}

fn told(what: &str, times: Vec<Duration>) -> Duration {
    let (half, most) = median(times);
    println!("  {what:44} median {half:>9.1?}   99 % {most:>9.1?}");
    half
}

/// Single publications, each signed by itself. Gives what the one and the other took.
async fn append(store: &Store, keeper: &mut Keeper, from: u64, words: usize) -> (Duration, Duration) {
    let (mut published, mut signed) = (Vec::new(), Vec::new());
    for number in from..from + TIMES {
        let new = article(number, words);
        let start = Instant::now();
        add(store, std::slice::from_ref(&new)).await;
        published.push(start.elapsed());
        let start = Instant::now();
        keeper.advance().await.unwrap();
        signed.push(start.elapsed());
    }
    println!("with {from} entries:");
    (told("a version with its entry, on disk", published), told("its tiles and the signed head, on disk", signed))
}

/// Proofs from the files, each read anew.
fn prove(files: &LogFiles, size: u64) {
    let hashes = TileHashes::new(size, files);
    let root = root_at(size, &hashes).unwrap();
    let (mut included, mut consistent) = (Vec::new(), Vec::new());
    for turn in 0..TIMES {
        let index = turn.wrapping_mul(6_364_136_223_846_793_005) % size;
        let start = Instant::now();
        let proof = prove_inclusion(index, size, &hashes).unwrap();
        included.push(start.elapsed());
        let leaf: Hash =
            marbre_ledger::tree::Hashes::hash(&hashes, marbre_ledger::tree::Node { level: 0, index }).unwrap();
        verify_inclusion(&leaf, index, size, &root, &proof).unwrap();
        let old = index.max(1);
        let start = Instant::now();
        let proof = prove_consistency(old, size, &hashes).unwrap();
        consistent.push(start.elapsed());
        let old_root = root_at(old, &hashes).unwrap();
        verify_consistency(old, &old_root, size, &root, &proof).unwrap();
    }
    println!("proofs under {size} entries, from files:");
    told("that an entry is in the record", included);
    told("that the record continues an earlier one", consistent);
}

async fn fill(store: &Store, from: u64, to: u64, words: usize) {
    let start = Instant::now();
    let mut next = from;
    while next < to {
        let end = (next + BATCH).min(to);
        add(store, &(next..end).map(|number| article(number, words)).collect::<Vec<_>>()).await;
        next = end;
    }
    println!("  ({} versions entered in {:.1?})", to - from, start.elapsed());
}

fn keeper(store: &Store, files: &Arc<LogFiles>, folder: &Path) -> Keeper {
    Keeper::open(store.clone(), files.clone(), LogKeys::open(folder).unwrap(), Arc::new(|| NOW)).unwrap()
}

#[tokio::main]
async fn main() {
    let mut given = std::env::args().skip(1).map(|word| word.parse::<u64>().unwrap());
    let (entries, words) = (given.next().unwrap_or(100_000), given.next().unwrap_or(600));
    let words = usize::try_from(words).unwrap();
    let store = TestStore::sqlite().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    LogKeys::open(folder.path()).unwrap().settle("phare.example").unwrap();
    let files = Arc::new(LogFiles::in_folder(&folder.path().join("log")));
    let mut keeping = keeper(&store, &files, folder.path());
    keeping.advance().await.unwrap();
    let first = append(&store, &mut keeping, 0, words).await;
    fill(&store, TIMES, entries, words).await;
    let start = Instant::now();
    keeping.advance().await.unwrap();
    println!("  (tiles of {} entries written, proved and signed in {:.1?})", entries - TIMES, start.elapsed());
    let last = append(&store, &mut keeping, entries, words).await;
    let ratio = |first: Duration, last: Duration| last.as_secs_f64() / first.as_secs_f64();
    println!("  ratio of the version: {:.2}, of the head: {:.2}", ratio(first.0, last.0), ratio(first.1, last.1));
    let size = entries + TIMES;
    prove(&files, size);
    let start = Instant::now();
    keeper(&store, &files, folder.path()).advance().await.unwrap();
    println!("the whole log read and proved at a start: {:.1?}", start.elapsed());
    let start = Instant::now();
    let keys = LogKeys::find(folder.path()).unwrap();
    let found = inspect(&store, files, keys, |_| {}).await.unwrap();
    let took = start.elapsed();
    assert!(found.differences.is_empty(), "{:?}", found.differences);
    let rate = found.versions as f64 / took.as_secs_f64();
    println!("everything compared: {} versions in {took:.1?}, {rate:.0} a second", found.versions);
    store.remove().await.unwrap();
}
