//! Sections, topics and bylines as the desk keeps them.

use crate::{both_engines, lang};
use marbre_article::{BylineId, LanguageTag, SectionId, TopicId, event::Event, workflow::Role};
use marbre_newsroom::{Actor, BylineChange, NewsroomError, SectionChange, Step, TopicChange};
use marbre_store::{
    StoreError,
    audit::AuditFilter,
    bylines::{BylineKind, BylineName},
    redirects::Target,
    sections::TermName,
};
use std::collections::BTreeMap;

fn names(names: &[(&str, &str, &str)]) -> BTreeMap<LanguageTag, TermName> {
    let name = |name: &str, slug: &str| TermName { name: name.into(), slug: slug.into(), description: String::new() };
    names.iter().map(|(tag, text, slug)| (lang(tag), name(text, slug))).collect()
}

fn section(id: Option<SectionId>, parent: Option<SectionId>, tag: &str, name: &str, slug: &str) -> SectionChange {
    SectionChange { id, parent, names: names(&[(tag, name, slug)]) }
}

async fn leads(room: &crate::Room, path: &str) -> Option<Target> {
    room.newsroom.store().reader().redirect(path).await.unwrap().map(|redirect| redirect.target)
}

async fn acts(room: &crate::Room) -> Vec<String> {
    let audit = room.newsroom.store().reader().audit(&AuditFilter::default(), None, 50).await.unwrap();
    let mut acts: Vec<String> = audit.into_iter().map(|entry| entry.act).collect();
    acts.sort();
    acts
}

async fn events(room: &crate::Room, after: i64) -> Vec<Event> {
    let events = room.newsroom.store().public().events_after(after, 50).await.unwrap();
    events.into_iter().map(|event| event.event).collect()
}

both_engines! {
    a_section_is_made_renamed_and_moved(room) {
        let publisher = room.member(Role::Publisher).await;
        let (newsroom, store) = (&room.newsroom, room.newsroom.store());
        let lake = newsroom.save_section(&publisher, section(None, None, "fr", " Le lac ", "")).await.unwrap();
        let before = store.public().newest_event().await.unwrap();
        let mut change = section(Some(lake), Some(room.section), "fr", "Le lac", "Grand lac");
        change.names.extend(names(&[("en", "", "")]));
        newsroom.save_section(&publisher, change.clone()).await.unwrap();
        assert_eq!(
            events(&room, before).await,
            [Event::RedirectsChanged, Event::SectionChanged { section: lake }, Event::PublicationChanged]
        );
        assert_eq!(leads(&room, "/fr/le-lac").await, Some(Target::Section(lake, lang("fr"))));
        newsroom.save_section(&publisher, change).await.unwrap();
        assert_eq!(acts(&room).await, ["save_section", "save_section"], "nothing changed the third time");
        let kept = store.reader().sections().await.unwrap().into_iter().find(|kept| kept.id == lake).unwrap();
        assert_eq!((kept.parent, kept.names), (Some(room.section), names(&[("fr", "Le lac", "grand-lac")])));
    }

    what_stands_in_a_section_follows_it(room) {
        let publisher = room.member(Role::Publisher).await;
        let newsroom = &room.newsroom;
        let world = newsroom.save_section(&publisher, section(None, None, "fr", "Monde", "")).await.unwrap();
        room.publish(crate::content(&room, "Le port rouvre", "Mardi.")).await;
        let total = async |scope: SectionId| {
            newsroom.store().public().list(scope.0, &lang("fr"), 0, 5).await.unwrap().total
        };
        assert_eq!((total(room.section).await, total(world).await), (1, 0));
        let mut change = section(Some(room.section), Some(world), "fr", "Région", "");
        newsroom.save_section(&publisher, change.clone()).await.unwrap();
        assert_eq!((total(room.section).await, total(world).await), (1, 1));
        change.parent = None;
        newsroom.save_section(&publisher, change).await.unwrap();
        assert_eq!((total(room.section).await, total(world).await), (1, 0));
    }

    a_name_is_emptied_where_no_article_needs_it(room) {
        let publisher = room.member(Role::Publisher).await;
        let newsroom = &room.newsroom;
        let reader = newsroom.store().reader();
        let both = TopicChange { id: None, names: names(&[("fr", "Eau", ""), ("en", "Water", "")]) };
        let water = newsroom.save_topic(&publisher, both).await.unwrap();
        let emptied = |tag| TopicChange { id: Some(water), names: names(&[(tag, " ", "water")]) };
        let before = newsroom.store().public().newest_event().await.unwrap();
        newsroom.save_topic(&publisher, emptied("en")).await.unwrap();
        assert_eq!(events(&room, before).await, [Event::TopicChanged { topic: water }]);
        let kept = reader.topics(&[water]).await.unwrap().pop().unwrap();
        assert_eq!(kept.names.keys().map(LanguageTag::as_str).collect::<Vec<_>>(), ["fr"]);
        let last = newsroom.save_topic(&publisher, emptied("fr")).await;
        assert!(matches!(last, Err(NewsroomError::BadSetting { what: "the name", .. })), "{last:?}");

        let mut change = section(Some(room.section), None, "fr", "", "");
        change.names.extend(names(&[("en", "Region", "")]));
        newsroom.save_section(&publisher, SectionChange { names: change.names.clone(), ..change.clone() }).await.unwrap();
        let kept = reader.sections().await.unwrap().remove(0);
        assert_eq!(kept.names.keys().map(LanguageTag::as_str).collect::<Vec<_>>(), ["en"]);
        newsroom.save_section(&publisher, section(Some(room.section), None, "fr", "Région", "")).await.unwrap();
        room.publish(crate::content(&room, "Le port rouvre", "Mardi.")).await;
        let needed = newsroom.save_section(&publisher, section(Some(room.section), None, "fr", "", "")).await;
        assert!(matches!(needed, Err(NewsroomError::BadSetting { what: "the emptied name", .. })), "{needed:?}");
        newsroom.save_section(&publisher, section(Some(room.section), None, "en", "", "")).await.unwrap();

        let printed = |name: &str| BylineName { name: name.into(), ..BylineName::default() };
        let byline = |id, fr: &str, en: &str| BylineChange {
            id,
            kind: BylineKind::Person,
            slug: String::new(),
            names: [(lang("fr"), printed(fr)), (lang("en"), printed(en))].into(),
        };
        let neema = newsroom.save_byline(&publisher, byline(None, "Neema K.", "Neema")).await.unwrap();
        newsroom.save_byline(&publisher, byline(Some(neema), "Neema K.", "")).await.unwrap();
        let kept = reader.bylines(&[neema]).await.unwrap().pop().unwrap();
        assert_eq!(kept.names.keys().map(LanguageTag::as_str).collect::<Vec<_>>(), ["fr"]);
        let last = newsroom.save_byline(&publisher, byline(Some(neema), "", "")).await;
        assert!(matches!(last, Err(NewsroomError::BadSetting { what: "the name", .. })), "{last:?}");
    }

    sections_that_cannot_be_are_refused(room) {
        let publisher = room.member(Role::Publisher).await;
        let newsroom = &room.newsroom;
        let lake = newsroom.save_section(&publisher, section(None, Some(room.section), "fr", "Lac", "")).await.unwrap();
        let nowhere = SectionId(uuid::Uuid::from_u128(77));
        let (of, long) = (room.section, "a".repeat(121));
        for (change, what) in [
            (section(Some(of), Some(lake), "fr", "Région", ""), "the section above"),
            (section(Some(of), Some(of), "fr", "Région", ""), "the section above"),
            (section(None, Some(nowhere), "fr", "Port", ""), "the section above"),
            (section(None, None, "fr", " ", ""), "the name"),
            (section(None, None, "fr", &long, ""), "the name"),
            (section(Some(of), None, "fr", "", ""), "the name"),
            (section(None, None, "fr", "…", ""), "the address"),
            (section(None, None, "en", "Topic", ""), "the address"),
            (section(None, None, "en", "Year", "2026"), "the address"),
        ] {
            let refused = newsroom.save_section(&publisher, change).await;
            assert!(matches!(&refused, Err(NewsroomError::BadSetting { what: found, .. }) if *found == what), "{refused:?}");
        }
        let taken = newsroom.save_section(&publisher, section(None, None, "fr", "Autre", "lac")).await;
        assert!(matches!(taken, Err(NewsroomError::Store(StoreError::Taken { .. }))), "{taken:?}");
        let missing = newsroom.save_section(&publisher, section(Some(nowhere), None, "fr", "X", "")).await;
        assert!(matches!(missing, Err(NewsroomError::Store(StoreError::Missing { .. }))), "{missing:?}");
        let editor = Actor { role: Role::Editor, ..publisher };
        let refused = newsroom.save_section(&editor, section(None, None, "fr", "Port", "")).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(_))), "{refused:?}");
        let refused = newsroom.delete_section(&editor, lake).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(_))), "{refused:?}");
        assert_eq!(acts(&room).await, ["save_section"]);
    }

    sections_change_places(room) {
        let publisher = room.member(Role::Publisher).await;
        let newsroom = &room.newsroom;
        let world = newsroom.save_section(&publisher, section(None, None, "fr", "Monde", "")).await.unwrap();
        let order = async || -> Vec<SectionId> {
            newsroom.store().reader().sections().await.unwrap().into_iter().map(|section| section.id).collect()
        };
        assert_eq!(order().await, [room.section, world]);
        newsroom.order_section(&publisher, world, Step::Up).await.unwrap();
        assert_eq!(order().await, [world, room.section]);
        newsroom.order_section(&publisher, world, Step::Up).await.unwrap();
        newsroom.order_section(&publisher, room.section, Step::Down).await.unwrap();
        assert_eq!(order().await, [world, room.section], "the first stays first, the last last");
        newsroom.order_section(&publisher, world, Step::Down).await.unwrap();
        assert_eq!(order().await, [room.section, world]);
    }

    a_section_is_deleted_only_when_nothing_stands_in_it(room) {
        let publisher = room.member(Role::Publisher).await;
        let newsroom = &room.newsroom;
        let lake = newsroom.save_section(&publisher, section(None, Some(room.section), "fr", "Lac", "")).await.unwrap();
        let used = newsroom.delete_section(&publisher, room.section).await;
        assert!(matches!(&used, Err(NewsroomError::InUse { articles: 0, parts: 1, .. })), "{used:?}");
        let mut content = crate::content(&room, "Le port rouvre", "Mardi.");
        content.section = Some(lake);
        let text = marbre_newsroom::NewText {
            lang: lang("fr"),
            story: None,
            kind: marbre_article::workflow::Kind::Article,
            slug: None,
            content,
            comments: marbre_store::articles::Comments::Open,
            staff: None,
        };
        newsroom.file_article(text).await.unwrap();
        let used = newsroom.delete_section(&publisher, lake).await;
        assert!(matches!(&used, Err(NewsroomError::InUse { articles: 1, parts: 0, name }) if name == "Lac"), "{used:?}");
        let empty = newsroom.save_section(&publisher, section(None, None, "fr", "Vide", "")).await.unwrap();
        newsroom.delete_section(&publisher, empty).await.unwrap();
        let kept: Vec<SectionId> =
            newsroom.store().reader().sections().await.unwrap().into_iter().map(|section| section.id).collect();
        assert_eq!(kept, [room.section, lake]);
        assert!(acts(&room).await.contains(&"delete_section".to_owned()));
    }

    a_topic_keeps_its_old_addresses(room) {
        let editor = room.member(Role::Editor).await;
        let (newsroom, store) = (&room.newsroom, room.newsroom.store());
        let first = TopicChange { id: None, names: names(&[("fr", "La mer", ""), ("ar", "البحر", "")]) };
        let sea = newsroom.save_topic(&editor, first).await.unwrap();
        let before = store.public().newest_event().await.unwrap();
        let change = TopicChange { id: Some(sea), names: names(&[("fr", "L’océan", "océan"), ("en", "Ocean", "")]) };
        newsroom.save_topic(&editor, change.clone()).await.unwrap();
        newsroom.save_topic(&editor, change).await.unwrap();
        assert_eq!(events(&room, before).await, [Event::RedirectsChanged, Event::TopicChanged { topic: sea }]);
        assert_eq!(leads(&room, "/fr/topic/la-mer").await, Some(Target::Topic(sea, lang("fr"))));
        assert_eq!(leads(&room, "/ar/topic/البحر").await, None);
        let kept = store.reader().topics(&[sea]).await.unwrap().remove(0);
        assert_eq!(kept.names, names(&[("ar", "البحر", "البحر"), ("en", "Ocean", "ocean"), ("fr", "L’océan", "océan")]));
        assert_eq!(acts(&room).await, ["save_topic", "save_topic"]);
        let taken = newsroom.save_topic(&editor, TopicChange { id: None, names: names(&[("fr", "X", "océan")]) }).await;
        assert!(matches!(taken, Err(NewsroomError::Store(StoreError::Taken { .. }))), "{taken:?}");
        let nameless = newsroom.save_topic(&editor, TopicChange::default()).await;
        assert!(matches!(nameless, Err(NewsroomError::BadSetting { what: "the name", .. })), "{nameless:?}");
        let nobody = TopicChange { id: Some(TopicId(uuid::Uuid::from_u128(5))), names: names(&[("fr", "X", "")]) };
        let missing = newsroom.save_topic(&editor, nobody).await;
        assert!(matches!(missing, Err(NewsroomError::Store(StoreError::Missing { .. }))), "{missing:?}");
        let moderator = Actor { role: Role::Moderator, ..editor };
        let refused = newsroom.save_topic(&moderator, TopicChange { id: None, names: names(&[("fr", "X", "")]) }).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(_))), "{refused:?}");
    }

    a_byline_keeps_its_old_addresses(room) {
        let editor = room.member(Role::Editor).await;
        let (newsroom, store) = (&room.newsroom, room.newsroom.store());
        let printed = |name: &str, role: &str| {
            let name = BylineName { name: name.into(), role: role.into(), ..BylineName::default() };
            BTreeMap::from([(lang("fr"), name)])
        };
        let change = |id: Option<BylineId>, slug: &str, names| BylineChange {
            id,
            kind: BylineKind::Person,
            slug: slug.into(),
            names,
        };
        let asha = newsroom.save_byline(&editor, change(None, "", printed("Asha Juma", ""))).await.unwrap();
        let before = store.public().newest_event().await.unwrap();
        let renamed = change(Some(asha), "Asha J", printed("Asha J.", "à Mwanza"));
        newsroom.save_byline(&editor, renamed.clone()).await.unwrap();
        newsroom.save_byline(&editor, renamed).await.unwrap();
        assert_eq!(events(&room, before).await, [Event::RedirectsChanged, Event::BylineChanged { byline: asha }]);
        for tag in ["fr", "en", "ar"] {
            let led = leads(&room, &format!("/{tag}/author/asha-juma")).await;
            assert_eq!(led, Some(Target::Byline(asha, lang(tag))));
        }
        let kept = store.reader().bylines(&[asha]).await.unwrap().remove(0);
        assert_eq!((kept.slug.as_str(), kept.names), ("asha-j", printed("Asha J.", "à Mwanza")));
        assert_eq!(acts(&room).await, ["save_byline", "save_byline"]);
        let taken = newsroom.save_byline(&editor, change(None, "asha-j", printed("Autre", ""))).await;
        assert!(matches!(taken, Err(NewsroomError::Store(StoreError::Taken { .. }))), "{taken:?}");
        for (names, what) in [
            (BTreeMap::new(), "the name"),
            (printed("", "à Mwanza"), "the name"),
            (printed("…", ""), "the address"),
            (printed("Asha", "a\nb"), "the role or desk"),
        ] {
            let refused = newsroom.save_byline(&editor, change(None, "", names)).await;
            assert!(matches!(&refused, Err(NewsroomError::BadSetting { what: found, .. }) if *found == what), "{refused:?}");
        }
    }
}
