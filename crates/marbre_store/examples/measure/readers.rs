//! As an importer fills it and readers read.

use crate::room::{self, WORDS, comment, id, time};
use marbre_article::{
    ArticleContent, ArticleId, Document, LanguageTag, Moment,
    document::{Block, Inline, Sha256Hex},
    event::{Event, Published},
};
use marbre_store::{
    Store, StoreError, Transaction,
    articles::{Article, NewArticle},
    comments::CommentState,
    imports::{ImportKind, ImportRecord, Left},
    listing::EDITION,
    redirects::{Redirect, Target},
};
use std::time::{Duration, Instant};
use uuid::Uuid;

const BATCH: u64 = 500;
const TRIES: u64 = 300;

fn scopes(number: u64) -> Vec<Uuid> {
    let topics = (0..3).map(|place| id("topic", (number * 7 + place * 31) % 2000));
    [id("section", number % 12), id("section", 100), id("byline", number % 60)].into_iter().chain(topics).collect()
}

fn article(number: u64, fr: &LanguageTag) -> NewArticle {
    let time = Moment(1_400_000_000_000 + number as i64 * 600_000);
    let paragraph = || Block::Paragraph { content: vec![Inline::text(WORDS.repeat(5))] };
    let new = room::article(number, fr, time);
    let body = Document::new((0..8).map(|_| paragraph()).collect());
    NewArticle { content: ArticleContent { body, ..new.content }, scopes: scopes(number), ..new }
}

async fn save(change: &mut Transaction, articles: &[NewArticle], first: u64) -> Result<(), StoreError> {
    change.insert_articles(articles).await?;
    let (mut redirects, mut records, mut comments) = (Vec::new(), Vec::new(), Vec::new());
    for (new, number) in articles.iter().zip(first..) {
        let article = new.article.id;
        for path in [format!("/?p={number}"), format!("/2015/05/le-port-de-mwanza-{number}")] {
            redirects.push(Redirect { path, target: Target::Article(article) });
        }
        for kind in [ImportKind::Article, ImportKind::Asset] {
            let fingerprint = Sha256Hex::of(&number.to_le_bytes()).to_string();
            records.push(ImportRecord {
                kind,
                key: number.to_string(),
                fingerprint,
                target: Some(article.0),
                left: Left::default(),
            });
        }
        for place in 0..2 {
            let posted_at = new.article.created_at;
            comments.push(comment(number * 2 + place, article, CommentState::Approved, posted_at));
        }
        let Article { story, version, .. } = new.article;
        let lang = new.article.address.lang.clone();
        change.record(Event::VersionPublished(Published { article, story, lang, version, scopes: new.scopes.clone() }));
    }
    change.save_redirects(&redirects).await?;
    change.save_import_records("https://lephare.example", &records).await?;
    change.save_comments(&comments).await
}

/// The time for which this process has kept a processor busy, where the system says so (Linux, in hundredths).
fn busy() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(") ").next().unwrap_or_default().split(' ').skip(11).take(2);
    Duration::from_millis(fields.filter_map(|ticks| ticks.parse::<u64>().ok()).sum::<u64>() * 10)
}

async fn fill(store: &Store, count: u64, fr: &LanguageTag) -> Result<(), StoreError> {
    let (mut kept, mut slowest, mut worked) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
    for first in (0..count).step_by(BATCH as usize) {
        let articles: Vec<_> = (first..count.min(first + BATCH)).map(|number| article(number, fr)).collect();
        let (start, before) = (Instant::now(), busy());
        let mut change = store.begin().await?;
        save(&mut change, &articles, first).await?;
        change.commit(Moment(0)).await?;
        kept += start.elapsed();
        worked += busy() - before;
        slowest = slowest.max(start.elapsed());
    }
    let rate = count as f64 / kept.as_secs_f64();
    println!("  {count} articles of 19 rows in {kept:.1?}: {rate:.0} a second; slowest {BATCH}: {slowest:.1?}");
    println!(
        "  {worked:.1?} of work in this process: {:.0} a second on one processor",
        count as f64 / worked.as_secs_f64()
    );
    Ok(())
}

async fn read(store: &Store, count: u64, fr: &LanguageTag) -> Result<(), StoreError> {
    let public = &store.public();
    let some = |number: u64| number * 7919 % count;
    let address = |number| article(some(number), fr).article.address;
    let addresses: Vec<_> = (0..300).map(address).collect();
    time("article at its address", TRIES, |number| public.at(&addresses[number as usize])).await?;
    time("list, first 20", TRIES, |_| public.list(EDITION, fr, 0, 20)).await?;
    time("list, 20 in the middle", TRIES, |_| public.list(EDITION, fr, count / 2, 20)).await?;
    time("list, 20 at the end", TRIES, |_| public.list(EDITION, fr, count - 20, 20)).await?;
    time("older, 20", TRIES, |number| {
        let time = Moment(1_400_000_000_000 + some(number) as i64 * 600_000);
        public.older(EDITION, fr, (time, ArticleId(Uuid::nil())), 20)
    })
    .await?;
    time("list of a topic, first 20", TRIES, |number| public.list(id("topic", number), fr, 0, 20)).await?;
    let sections: Vec<_> = (0..12).map(|number| id("section", number)).collect();
    time("front page, 12 sections of 5", TRIES, |_| public.newest(&sections, fr, 5)).await?;
    time("sitemap, 1,000", TRIES, |_| public.published_in(fr, Moment(0)..Moment(i64::MAX), None, 1000)).await?;
    time("extent", TRIES, |_| public.extent(fr)).await?;
    let ids: Vec<_> = (0..20).map(|number| ArticleId(id("article", some(number)))).collect();
    time("20 texts for a feed", TRIES, |_| public.contents(&ids)).await?;
    let paths: Vec<_> = (0..300).map(|number| format!("/?p={}", some(number))).collect();
    time("old address", TRIES, |number| public.redirect(&paths[number as usize])).await?;
    time("small change with an event", TRIES, async |_| {
        let mut change = store.begin().await?;
        change.record(Event::PublicationChanged);
        change.commit(Moment(0)).await
    })
    .await?;
    Ok(())
}

/// Fills the store and reads.
pub async fn measure(store: &Store, count: u64) -> Result<(), StoreError> {
    let Ok(fr) = "fr".parse() else { return Ok(()) };
    fill(store, count, &fr).await?;
    // As an engine does by itself after a while.
    marbre_store::testing::run_script(store, "ANALYZE").await?;
    read(store, count, &fr).await
}
