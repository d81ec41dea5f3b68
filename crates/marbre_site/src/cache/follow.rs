//! From what has happened to what is out of date.
//!
//! Changes of this process come at once, when they are committed. Those of others (a `marbre import` beside the running
//! server, another node) are found by looking at the events several times a second.

use super::Stamps;
use crate::Tag;
use marbre_article::event::{Event, Recorded};
use marbre_store::{PublicReader, StoreError, listing::EDITION};
use std::{
    collections::{BTreeSet, HashSet},
    sync::{Mutex, MutexGuard, PoisonError},
};

/// So many events are read at once.
const CHUNK: u32 = 1000;
/// With more than this waiting, everything counts as changed: that is cheaper than to read them.
const BURST: i64 = 10_000;

/// What an event makes out of date: what has changed, and what has been taken back from the public.
pub fn changes(event: &Event) -> (Vec<Tag>, Vec<Tag>) {
    match event {
        Event::VersionPublished(published) | Event::ArticleWithdrawn(published) => {
            let lang = &published.lang;
            let mut tags = vec![Tag::Article(published.article), Tag::Story(published.story)];
            if published.scopes.is_empty() {
                // In no list: a standing page, to which every page may link.
                tags.push(Tag::Publication);
            } else {
                tags.push(Tag::List(EDITION, lang.clone()));
                tags.extend(published.scopes.iter().map(|scope| Tag::List(*scope, lang.clone())));
            }
            let taken_back = match event {
                Event::ArticleWithdrawn(_) => vec![Tag::Article(published.article)],
                _ => Vec::new(),
            };
            (tags, taken_back)
        }
        Event::TextRemoved { article } => (vec![Tag::Article(*article)], vec![Tag::Article(*article)]),
        Event::SectionChanged { section } => (vec![Tag::Section(*section), Tag::Publication], Vec::new()),
        Event::TopicChanged { topic } => (vec![Tag::Topic(*topic)], Vec::new()),
        Event::BylineChanged { byline } => (vec![Tag::Byline(*byline)], Vec::new()),
        Event::PublicationChanged => (vec![Tag::Publication], Vec::new()),
        Event::FrontChanged { lang } => (vec![Tag::Front(lang.clone())], Vec::new()),
        Event::CommentsChanged { article, .. } => (vec![Tag::Comments(*article)], Vec::new()),
        Event::RedirectsChanged => (vec![Tag::Redirects], Vec::new()),
        Event::ImageChanged { asset, gone } => {
            let tag = Tag::Image(asset.clone());
            let taken_back = if *gone { vec![tag.clone()] } else { Vec::new() };
            (vec![tag], taken_back)
        }
    }
}

/// How far the events have been followed.
#[derive(Default)]
pub struct Follower {
    place: Mutex<Place>,
}

#[derive(Default)]
struct Place {
    /// Every event up to this one has been dealt with; nothing before the first look.
    up_to: Option<i64>,
    /// Later ones, of this process, that have been dealt with already.
    ahead: BTreeSet<i64>,
}

impl Follower {
    /// These have just been committed by this process.
    pub fn committed(&self, events: &[Recorded], stamps: &Stamps) {
        mark(events.iter(), stamps);
        let mut place = self.lock();
        place.ahead.extend(events.iter().map(|recorded| recorded.seq));
        place.advance();
    }

    /// Looks for what others have committed since the last look.
    ///
    /// # Errors
    /// What the store said; then the next look begins at the same place.
    pub async fn look(&self, store: &PublicReader, stamps: &Stamps) -> Result<(), StoreError> {
        let newest = store.newest_event().await?;
        let Some(mut up_to) = self.start(newest, stamps) else { return Ok(()) };
        while up_to < newest {
            let events = store.events_after(up_to, CHUNK).await?;
            let Some(last) = events.last().map(|recorded| recorded.seq) else { break };
            let known = self.lock().ahead.clone();
            mark(events.iter().filter(|recorded| !known.contains(&recorded.seq)), stamps);
            let mut place = self.lock();
            place.up_to = place.up_to.max(Some(last));
            place.advance();
            up_to = last;
        }
        Ok(())
    }

    /// Where to read on; nothing when there is nothing to read.
    fn start(&self, newest: i64, stamps: &Stamps) -> Option<i64> {
        let mut place = self.lock();
        match place.up_to {
            Some(up_to) if newest == up_to => None,
            Some(up_to) if newest > up_to && newest - up_to <= BURST => Some(up_to),
            // The first look, a burst, or a database that has been set back.
            _ => {
                place.up_to = Some(newest);
                place.ahead.retain(|seq| *seq > newest);
                place.advance();
                stamps.change_everything();
                None
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Place> {
        self.place.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place {
    fn advance(&mut self) {
        let Some(up_to) = &mut self.up_to else { return };
        while let Some(first) = self.ahead.first().copied()
            && first <= *up_to + 1
        {
            self.ahead.pop_first();
            *up_to = (*up_to).max(first);
        }
    }
}

fn mark<'a>(events: impl Iterator<Item = &'a Recorded>, stamps: &Stamps) {
    let (mut changed, mut taken_back) = (HashSet::new(), Vec::new());
    for recorded in events {
        let (tags, gone) = changes(&recorded.event);
        changed.extend(tags);
        taken_back.extend(gone);
    }
    let changed: Vec<Tag> = changed.into_iter().collect();
    if !changed.is_empty() {
        stamps.mark(&changed, &taken_back);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use marbre_article::{ArticleId, Moment, StoryId, event::Published};
    use uuid::Uuid;

    fn published(scopes: Vec<Uuid>) -> Published {
        let (article, story) = (ArticleId(Uuid::from_u128(1)), StoryId(Uuid::from_u128(2)));
        Published { article, story, lang: "fr".parse().unwrap(), version: 1, scopes }
    }

    #[test]
    fn a_publication_changes_its_article_story_and_lists() {
        let section = Uuid::from_u128(7);
        let (changed, gone) = changes(&Event::VersionPublished(published(vec![section])));
        let lang = "fr".parse::<marbre_article::LanguageTag>().unwrap();
        for tag in [
            Tag::Article(ArticleId(Uuid::from_u128(1))),
            Tag::Story(StoryId(Uuid::from_u128(2))),
            Tag::List(EDITION, lang.clone()),
            Tag::List(section, lang),
        ] {
            assert!(changed.contains(&tag), "{tag:?}");
        }
        assert!(!changed.contains(&Tag::Publication));
        assert!(gone.is_empty());
    }

    #[test]
    fn a_standing_page_changes_every_page() {
        assert!(changes(&Event::VersionPublished(published(Vec::new()))).0.contains(&Tag::Publication));
    }

    #[test]
    fn a_withdrawal_takes_back() {
        let event = Event::ArticleWithdrawn(published(vec![Uuid::from_u128(7)]));
        assert_eq!(changes(&event).1, [Tag::Article(ArticleId(Uuid::from_u128(1)))]);
    }

    #[test]
    fn own_events_are_not_read_again() {
        let (follower, stamps) = (Follower::default(), Stamps::default());
        assert_eq!(follower.start(5, &stamps), None, "the first look begins at the newest event");
        let own = |seq| Recorded { seq, at: Moment(0), event: Event::RedirectsChanged };
        follower.committed(&[own(6), own(7)], &stamps);
        assert_eq!(follower.start(7, &stamps), None);
        // Another process committed 8 before our 9.
        follower.committed(&[own(9)], &stamps);
        assert_eq!(follower.start(9, &stamps), Some(7));
        assert_eq!(follower.lock().ahead.iter().copied().collect::<Vec<_>>(), [9]);
    }

    #[test]
    fn a_burst_or_a_step_back_changes_everything() {
        let (follower, stamps) = (Follower::default(), Stamps::default());
        follower.start(5, &stamps);
        for newest in [5 + BURST + 1, 3] {
            let page = stamps.seal(stamps.begin(), &[Tag::Theme]);
            assert_eq!(follower.start(newest, &stamps), None);
            assert!(!page.is_fresh());
        }
    }
}
