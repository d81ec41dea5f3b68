//! The cache as a whole: changes while a page is made, many readers at once, failures.

use super::*;
use crate::Tag;
use http::StatusCode;
use marbre_article::ArticleId;
use marbre_store::StoreError;
use std::sync::atomic::AtomicUsize;
use tokio::sync::Semaphore;
use uuid::Uuid;

fn cache() -> Arc<PageCache> {
    Arc::new(PageCache::new(CacheOptions {
        bytes: 1 << 20,
        policy: HeadPolicy { https: false },
        clock: Arc::new(|| Moment(1_000_000)),
    }))
}

fn tag() -> Tag {
    Tag::Article(ArticleId(Uuid::from_u128(1)))
}

fn page(body: &str) -> Page {
    let mut page = Page::html(body.into(), &"fr".parse().unwrap());
    page.tags.push(tag());
    page
}

fn down() -> SiteError {
    SiteError::Store(StoreError::Missing { what: "database".into() })
}

fn body(page: &Kept) -> String {
    String::from_utf8(page.form(Coding::Identity).0.to_vec()).unwrap()
}

#[tokio::test]
async fn a_page_is_made_once_until_it_changes() {
    let (cache, made) = (cache(), Arc::new(AtomicUsize::new(0)));
    let get = || {
        cache.get("/fr/", || {
            let made = made.clone();
            async move { Ok(Some(page(&format!("making {}", made.fetch_add(1, Ordering::SeqCst))))) }
        })
    };
    assert_eq!(body(&get().await.unwrap().unwrap()), "making 0");
    assert_eq!(body(&get().await.unwrap().unwrap()), "making 0");
    cache.stamps().change(&[Tag::Theme]);
    assert!(cache.fresh("/fr/").is_none());
    assert_eq!(body(&get().await.unwrap().unwrap()), "making 1");
    assert!(cache.fresh("/fr/").is_some());
}

#[tokio::test]
async fn many_readers_share_one_making() {
    let (cache, made, gate) = (cache(), Arc::new(AtomicUsize::new(0)), Arc::new(Semaphore::new(0)));
    let readers: Vec<_> = (0..50)
        .map(|_| {
            let (cache, made, gate) = (cache.clone(), made.clone(), gate.clone());
            tokio::spawn(async move {
                let get = cache.get("/fr/", || {
                    let (made, gate) = (made.clone(), gate.clone());
                    async move {
                        made.fetch_add(1, Ordering::SeqCst);
                        gate.acquire().await.unwrap().forget();
                        Ok(Some(page("once")))
                    }
                });
                get.await.unwrap().unwrap()
            })
        })
        .collect();
    while made.load(Ordering::SeqCst) == 0 {
        tokio::task::yield_now().await;
    }
    gate.add_permits(1);
    for reader in readers {
        assert_eq!(body(&reader.await.unwrap()), "once");
    }
    assert_eq!(made.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn who_asks_after_a_change_never_gets_what_was_begun_before_it() {
    let (cache, text, gate) = (cache(), Arc::new(std::sync::Mutex::new("old")), Arc::new(Semaphore::new(0)));
    let read = Arc::new(AtomicUsize::new(0));
    let get = || {
        let (cache, text, gate, read) = (cache.clone(), text.clone(), gate.clone(), read.clone());
        tokio::spawn(async move {
            let get = cache.get("/fr/2026/11/x", || {
                let (text, gate, read) = (text.clone(), gate.clone(), read.clone());
                async move {
                    let seen = *text.lock().unwrap();
                    read.fetch_add(1, Ordering::SeqCst);
                    gate.acquire().await.unwrap().forget();
                    Ok(Some(page(seen)))
                }
            });
            body(&get.await.unwrap().unwrap())
        })
    };
    let early = get();
    while read.load(Ordering::SeqCst) == 0 {
        tokio::task::yield_now().await;
    }
    *text.lock().unwrap() = "new";
    cache.stamps().change(&[tag()]);
    let late = get();
    tokio::task::yield_now().await;
    gate.add_permits(2);
    assert_eq!(early.await.unwrap(), "old");
    assert_eq!(late.await.unwrap(), "new");
    assert_eq!(body(&cache.fresh("/fr/2026/11/x").unwrap()), "new");
}

#[tokio::test]
async fn what_was_kept_serves_when_it_cannot_be_made() {
    let cache = cache();
    cache.get("/fr/", || async { Ok(Some(page("kept"))) }).await.unwrap();
    cache.stamps().change(&[tag()]);
    assert_eq!(body(&cache.get("/fr/", || async { Err(down()) }).await.unwrap().unwrap()), "kept");
    assert_eq!(body(&cache.get("/fr/", || async { Ok(Some(page("new"))) }).await.unwrap().unwrap()), "new");
    assert!(matches!(cache.get("/ar/", || async { Err(down()) }).await, Err(Failure::Making(_))));
}

#[tokio::test(start_paused = true)]
async fn what_was_kept_serves_when_making_hangs() {
    let cache = cache();
    cache.get("/fr/", || async { Ok(Some(page("kept"))) }).await.unwrap();
    cache.stamps().change(&[tag()]);
    assert_eq!(body(&cache.get("/fr/", std::future::pending).await.unwrap().unwrap()), "kept");
    assert!(matches!(cache.get("/ar/", std::future::pending).await, Err(Failure::Slow)));
}

#[tokio::test]
async fn what_was_taken_back_serves_no_more() {
    let cache = cache();
    cache.get("/fr/", || async { Ok(Some(page("libel"))) }).await.unwrap();
    cache.stamps().mark(&[], &[tag()]);
    assert!(cache.get("/fr/", || async { Err(down()) }).await.is_err());
}

#[tokio::test]
async fn a_making_that_stops_is_a_failure_and_not_the_end() {
    let cache = cache();
    let stopped = cache.get("/fr/", || async { panic!("in the middle") }).await;
    assert!(matches!(stopped, Err(Failure::Stopped)));
    assert_eq!(body(&cache.get("/fr/", || async { Ok(Some(page("next"))) }).await.unwrap().unwrap()), "next");
}

#[tokio::test]
async fn nothing_is_not_kept_and_ends_what_was() {
    let cache = cache();
    cache.get("/fr/x", || async { Ok(Some(page("was"))) }).await.unwrap();
    cache.stamps().change(&[tag()]);
    assert!(cache.get("/fr/x", || async { Ok(None) }).await.unwrap().is_none());
    assert!(matches!(cache.get("/fr/x", || async { Err(down()) }).await, Err(Failure::Making(_))));
}

#[tokio::test]
async fn an_address_that_turns_into_a_redirect_and_back() {
    let cache = cache();
    let redirect = || async {
        let mut page = page("");
        page.status = StatusCode::MOVED_PERMANENTLY;
        Ok(Some(page))
    };
    for _ in 0..2 {
        cache.get("/x", || async { Ok(Some(page("page"))) }).await.unwrap();
        cache.stamps().change(&[tag()]);
        assert_eq!(cache.get("/x", redirect).await.unwrap().unwrap().status, StatusCode::MOVED_PERMANENTLY);
        assert_eq!(cache.fresh("/x").unwrap().status, StatusCode::MOVED_PERMANENTLY);
        cache.stamps().change(&[tag()]);
    }
}

#[tokio::test]
async fn a_page_with_an_end_is_made_anew_after_it() {
    let now = Arc::new(AtomicI64::new(0));
    let clock = now.clone();
    let cache = Arc::new(PageCache::new(CacheOptions {
        bytes: 1 << 20,
        policy: HeadPolicy { https: false },
        clock: Arc::new(move || Moment(clock.load(Ordering::SeqCst))),
    }));
    let today = || async {
        let mut page = page("today");
        page.until = Some(Moment(1000));
        Ok(Some(page))
    };
    cache.get("/fr/", today).await.unwrap();
    now.store(999, Ordering::SeqCst);
    assert!(cache.fresh("/fr/").is_some());
    now.store(1000, Ordering::SeqCst);
    assert!(cache.fresh("/fr/").is_none());
}
