//! Whatever is asked, the answer is an answer: never a fault of ours, never another host, never a file of the machine.

use crate::newsroom::Newsroom;
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

/// Parts of paths that mean something somewhere.
const PARTS: [&str; 44] = [
    "fr",
    "ar",
    "FR",
    "eau",
    "2026",
    "05",
    "13",
    "0000",
    "article-1",
    "article-1.json",
    "article-1.md",
    ".txt",
    "comments",
    "topic",
    "author",
    "page",
    "filets",
    "feed",
    "feed.rss",
    "feed.json",
    "rss",
    "atom",
    "amp",
    "sitemap",
    "2026-05.xml",
    "2026-05-2.xml",
    "pages.xml",
    "news-sitemap.xml",
    "sitemap.xml",
    "media",
    "..",
    "%2e%2e",
    "%2f",
    "%00",
    "%ff",
    "%",
    "%E2%80%AE",
    "e%CC%81",
    "index.php",
    "wp-content",
    "history",
    "a-300x200.jpg",
    "-1",
    "99999999999999999999",
];

const QUERIES: [&str; 12] = [
    "",
    "?",
    "?page=2",
    "?page=0",
    "?page=99999999999999999999",
    "?p=1",
    "?cat=%00",
    "?feed=atom&cat=1",
    "?tag=%F0%9F%90%9F",
    "?page=2&page=3",
    "?&&==&",
    "?p=1&p=2&author=x",
];

fn paths() -> impl Strategy<Value = String> {
    let known = prop::collection::vec(prop::sample::select(&PARTS[..]), 0..7);
    let query = prop::sample::select(&QUERIES[..]);
    let slashes = prop::sample::select(&["", "/", "//"][..]);
    let built = (known, slashes, query).prop_map(|(parts, end, query)| format!("/{}{end}{query}", parts.join("/")));
    prop_oneof![3 => built, 1 => "/[!-~]{0,60}", 1 => "/(fr|ar)/[a-z0-9/%.-]{0,40}"]
}

#[test]
fn no_address_is_a_fault_of_ours() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let newsroom = runtime.block_on(Newsroom::open());
    let mut runner = TestRunner::new(Config { cases: 400, failure_persistence: None, ..Config::default() });
    let outcome = runner.run(&paths(), |path| {
        // What is no address at all never gets past the HTTP library.
        prop_assume!(path.parse::<http::Uri>().is_ok());
        let answer = runtime.block_on(newsroom.get(&path));
        let status = answer.status.as_u16();
        prop_assert!(matches!(status, 200 | 301 | 302 | 404), "{path} gave {status}");
        if matches!(status, 301 | 302) {
            let place = answer.header("location");
            let local = place.starts_with('/') && !place.starts_with("//") && place.is_ascii();
            prop_assert!(local, "{path} leads to {place}");
        }
        prop_assert!(answer.headers.contains_key("x-content-type-options"), "{path} is not guarded");
        Ok(())
    });
    outcome.unwrap();
}
