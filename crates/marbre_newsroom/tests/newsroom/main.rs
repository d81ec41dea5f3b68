//! What the newsroom does, on both engines.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails says where")]

mod accounts;
mod captures;
mod changing;
mod comments;
mod edits;
mod fronts;
mod furnishing;
mod images;
mod inspecting;
mod ledger;
mod merging;
mod moving_in;
mod moving_in_again;
mod moving_in_images;
mod moving_in_odd;
mod moving_in_terms;
mod moving_on;
mod people;
mod publishing;
mod removing;
mod renditions;
mod sights;
mod terms;
mod timetable;
mod translating;
mod writing;
mod wxr;

use marbre_article::{
    ArticleContent, ArticleId, Document, LanguageTag, Moment, SectionId, StaffId,
    document::{Block, Inline},
    workflow::{Kind, Role},
};
use marbre_newsroom::{Actor, Founding, Furnishings, NewText, Newsroom, PublishOptions};
use marbre_store::{
    articles::Comments,
    publication::EditionSettings,
    sections::{Section, TermName},
    staff::{Reach, Staff},
    testing::TestStore,
};
use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

/// 2026-03-01T12:00:00Z
pub const NOON: i64 = 1_772_366_400_000;

/// Runs a test on SQLite and on PostgreSQL.
#[macro_export]
macro_rules! both_engines {
    ($($name:ident($($argument:ident),*) $body:block)*) => {$(
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            async fn body($($argument: $crate::Room),*) $body

            #[tokio::test]
            async fn sqlite() {
                body($crate::Room::new(marbre_store::testing::TestStore::sqlite().await.unwrap()).await).await;
            }

            #[tokio::test]
            async fn postgres() {
                let Some(store) = marbre_store::testing::TestStore::postgres().await.unwrap() else { return };
                body($crate::Room::new(store).await).await;
            }
        }
    )*};
}

/// A newsroom with a clock that the test sets.
pub struct Room {
    /// The newsroom.
    pub newsroom: Newsroom,
    /// What time it is.
    pub clock: Arc<AtomicI64>,
    /// The one section.
    pub section: SectionId,
    _store: TestStore,
}

impl Room {
    /// A newsroom with one section.
    pub async fn new(store: TestStore) -> Self {
        let clock = Arc::new(AtomicI64::new(NOON));
        let time = clock.clone();
        let newsroom = Newsroom::new((*store).clone(), Arc::new(move || Moment(time.load(Ordering::Relaxed))));
        let editions = ["fr", "en", "ar"].map(|lang| (lang.parse().unwrap(), EditionSettings::default())).into();
        let time_zone = "Europe/Paris".to_owned();
        newsroom.found(Founding { name: "Le Phare".into(), editions, time_zone }).await.unwrap();
        let section = SectionId(uuid::Uuid::from_u128(7));
        let name = TermName { name: "Région".into(), slug: "région".into(), description: String::new() };
        let names = [("fr".parse().unwrap(), name)].into();
        let sections = vec![Section { id: section, parent: None, position: 0, names }];
        newsroom.furnish(Furnishings { sections, ..Furnishings::default() }).await.unwrap();
        Self { newsroom, clock, section, _store: store }
    }

    /// Somebody of that role, who is on the staff.
    pub async fn member(&self, role: Role) -> Actor {
        let staff = Staff {
            id: StaffId(uuid::Uuid::from_u128(900)),
            name: "Neema".into(),
            email: "neema@phare.example".into(),
            role,
            created_at: Moment(0),
            disabled_at: None,
            lang: lang("fr"),
            reach: Reach::default(),
        };
        let mut change = self.newsroom.store().begin().await.unwrap();
        change.save_staff(&staff).await.unwrap();
        change.commit(Moment(0)).await.unwrap();
        staff.into()
    }
}

impl Room {
    /// A French article with this text, which readers see.
    pub async fn publish(&self, content: ArticleContent) -> ArticleId {
        let (story, slug, staff) = (None, None, None);
        let (kind, comments) = (Kind::Article, Comments::Open);
        let text = NewText { lang: lang("fr"), story, kind, slug, content, comments, staff };
        let filed = self.newsroom.file_article(text).await.unwrap();
        self.newsroom.publish(filed.id, PublishOptions::default()).await.unwrap();
        filed.id
    }
}

/// The language of that tag.
pub fn lang(tag: &str) -> LanguageTag {
    tag.parse().unwrap()
}

/// A text of one paragraph.
pub fn content(room: &Room, headline: &str, text: &str) -> ArticleContent {
    ArticleContent {
        headline: headline.into(),
        section: Some(room.section),
        body: Document::new(vec![Block::Paragraph { content: vec![Inline::text(text)] }]),
        ..ArticleContent::default()
    }
}
