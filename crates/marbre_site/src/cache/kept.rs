//! A finished answer: its bytes in every form, its headers, and what it depends on.

use super::{
    Coding,
    compress::{Effort, compress},
    head::HeadPolicy,
    stamps::Stamp,
};
use crate::Page;
use arc_swap::ArcSwapOption;
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode};
use marbre_article::{ArticleId, Moment};
use sha2::{Digest as _, Sha256};
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};

/// What a page takes in memory beside its bytes, about: headers, key, stamp.
const OVERHEAD: u64 = 2048;

/// A finished answer.
pub struct Kept {
    /// 200, 301, 404 or 410.
    pub status: StatusCode,
    /// Every header but coding and length.
    pub head: HeaderMap,
    /// Names the bytes before compression: weak, so that it stays when a better form takes the place of a quick one.
    /// A reader's 304 is worth more than a promise of equal bytes, which only ranges need, and pages have none.
    pub etag: HeaderValue,
    /// When what it shows last changed, for `If-Modified-Since`.
    pub modified: Option<Moment>,
    /// On what it depends.
    pub stamp: Stamp,
    /// The article under which it has a form.
    pub form: Option<ArticleId>,
    until: Option<Moment>,
    identity: Bytes,
    brotli: Slot,
    zstd: Slot,
    gzip: Slot,
    /// Held while a quick form is made, so that each is made once.
    making: Mutex<()>,
    /// Whether the lasting forms are made, or on their way.
    lasting: AtomicBool,
}

/// A compressed form, once it is made; inside, nothing when it would not be smaller.
type Slot = ArcSwapOption<Option<Bytes>>;

impl Kept {
    /// Keeps this page. `before` is what was kept of it last: when the bytes are the same, so is the time of change.
    pub fn new(page: Page, stamp: Stamp, policy: HeadPolicy, before: Option<&Self>, now: Moment) -> Self {
        let etag = etag(&page);
        let modified = match before {
            Some(before) if before.etag == etag => before.modified,
            Some(_) => page.modified.map(|modified| modified.max(now)),
            None => page.modified,
        };
        Self {
            status: page.status,
            head: policy.head(&page, &etag, modified),
            etag,
            modified,
            stamp,
            form: page.form,
            until: page.until,
            identity: page.body.into(),
            brotli: Slot::empty(),
            zstd: Slot::empty(),
            gzip: Slot::empty(),
            making: Mutex::new(()),
            lasting: AtomicBool::new(false),
        }
    }

    /// True while it may be served as it is. `now` is asked only when the page has an end.
    pub fn is_fresh(&self, now: impl FnOnce() -> Moment) -> bool {
        self.stamp.is_fresh() && self.until.is_none_or(|until| now() < until)
    }

    /// The bytes before compression.
    pub fn plain(&self) -> &Bytes {
        &self.identity
    }

    /// The bytes in the best form for a client that takes `coding`, and which form that is. Makes a quick form the
    /// first time that one is asked for.
    pub fn form(&self, coding: Coding) -> (Bytes, Coding) {
        let Some(slot) = self.slot(coding) else { return (self.identity.clone(), Coding::Identity) };
        let made = slot.load_full().unwrap_or_else(|| {
            let _making = self.making.lock().unwrap_or_else(PoisonError::into_inner);
            slot.load_full().unwrap_or_else(|| {
                slot.store(Some(compress(&self.identity, coding, Effort::Quick).map(Bytes::from).into()));
                slot.load_full().unwrap_or_default()
            })
        });
        match made.as_ref() {
            Some(bytes) => (bytes.clone(), coding),
            None => (self.identity.clone(), Coding::Identity),
        }
    }

    /// Makes the lasting forms, which take the place of the quick ones (unless, as may be for a very uniform text, the
    /// quick one is the smaller).
    pub fn make_lasting(&self) {
        for coding in Coding::ALL {
            let Some(slot) = self.slot(coding) else { continue };
            let lasting = compress(&self.identity, coding, Effort::Lasting).map(Bytes::from);
            let quick = slot.load_full().and_then(|quick| Option::clone(&quick));
            let smaller = lasting.into_iter().chain(quick).min_by_key(Bytes::len);
            slot.store(Some(Arc::new(smaller)));
        }
    }

    /// True once: for the one who is to see to the lasting forms.
    pub fn claim_lasting(&self) -> bool {
        !self.lasting.load(Ordering::Relaxed) && !self.lasting.swap(true, Ordering::Relaxed)
    }

    /// Gives the claim back: nobody sees to the lasting forms now.
    pub fn release_lasting(&self) {
        self.lasting.store(false, Ordering::Relaxed);
    }

    /// About how many bytes of memory it takes with all its forms.
    pub fn weight(&self) -> u64 {
        let identity = self.identity.len() as u64;
        identity + identity * 3 / 4 + OVERHEAD
    }

    fn slot(&self, coding: Coding) -> Option<&Slot> {
        match coding {
            Coding::Brotli => Some(&self.brotli),
            Coding::Zstd => Some(&self.zstd),
            Coding::Gzip => Some(&self.gzip),
            Coding::Identity => None,
        }
    }
}

pub(super) fn etag(page: &Page) -> HeaderValue {
    let mut hash = Sha256::new();
    hash.update(page.content_type);
    hash.update([0]);
    for (name, value) in &page.headers {
        hash.update(name);
        hash.update([0]);
        hash.update(value);
        hash.update([0]);
    }
    hash.update(&page.body);
    let mut text = String::from("W/\"");
    for byte in &hash.finalize()[..8] {
        text.push_str(&format!("{byte:02x}"));
    }
    text.push('"');
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static("W/\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cache::stamps::Stamps;

    fn kept(body: &str, before: Option<&Kept>, now: i64) -> Kept {
        let stamps = Stamps::default();
        let mut page = Page::html(body.repeat(200), &"fr".parse().unwrap());
        page.modified = Some(Moment(1000));
        let stamp = stamps.seal(stamps.begin(), &page.tags);
        Kept::new(page, stamp, HeadPolicy { https: false }, before, Moment(now))
    }

    #[test]
    fn lasting_forms_take_the_place_of_quick_ones_and_the_etag_stays() {
        let page = kept("<p>Le lac monte, la route est coupée.</p> ", None, 5000);
        let (quick, coding) = page.form(Coding::Brotli);
        assert_eq!(coding, Coding::Brotli);
        let etag = page.etag.clone();
        assert!(page.claim_lasting());
        assert!(!page.claim_lasting());
        page.make_lasting();
        let (lasting, _) = page.form(Coding::Brotli);
        assert!(lasting.len() <= quick.len());
        assert_eq!(page.etag, etag);
        assert_eq!(page.form(Coding::Identity).1, Coding::Identity);
    }

    #[test]
    fn the_time_of_change_moves_only_with_the_bytes() {
        let first = kept("a", None, 5000);
        assert_eq!(first.modified, Some(Moment(1000)));
        let same = kept("a", Some(&first), 6000);
        assert_eq!(same.modified, Some(Moment(1000)));
        let other = kept("b", Some(&same), 7000);
        assert_eq!(other.modified, Some(Moment(7000)));
        assert_ne!(other.etag, first.etag);
        let again = kept("b", Some(&other), 8000);
        assert_eq!(again.modified, Some(Moment(7000)));
    }
}
