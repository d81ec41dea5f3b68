//! Changing the publication.

use crate::{both_engines, lang};
use marbre_article::{checks::Level, event::Event, workflow::Role};
use marbre_newsroom::{Actor, NewsroomError, PublicationChange};
use marbre_store::{audit::AuditFilter, publication::EditionSettings};

fn wanted(name: &str, time_zone: &str, editions: &[(&str, &str, Option<&str>)]) -> PublicationChange {
    let edition = |(tag, motto, locale): &(&str, &str, Option<&str>)| {
        let settings =
            EditionSettings { motto: (*motto).into(), locale: locale.map(lang), ..EditionSettings::default() };
        (lang(tag), settings)
    };
    PublicationChange {
        name: name.into(),
        time_zone: time_zone.into(),
        editions: editions.iter().map(edition).collect(),
        ..PublicationChange::default()
    }
}

both_engines! {
    the_publication_is_changed_and_readers_see_it(room) {
        let publisher = room.member(Role::Publisher).await;
        let store = room.newsroom.store();
        let before = store.public().newest_event().await.unwrap();
        let change = wanted("  Le Phare du lac ", "Africa/Nairobi", &[("ar", " شعار ", Some("ar-EG")), ("sw", "", None)]);
        room.newsroom.change_publication(&publisher, change.clone()).await.unwrap();
        let publication = store.reader().publication().await.unwrap();
        assert_eq!(publication.settings.name, "Le Phare du lac");
        assert_eq!(publication.settings.time_zone, "Africa/Nairobi");
        let langs: Vec<&str> = publication.editions.iter().map(|edition| edition.lang.as_str()).collect();
        assert_eq!(langs, ["fr", "en", "ar", "sw"], "a new one comes last");
        let arabic = &publication.editions[2].settings;
        assert_eq!((arabic.motto.as_str(), arabic.locale.clone()), ("شعار", Some(lang("ar-EG"))));
        let events = store.public().events_after(before, 10).await.unwrap();
        assert_eq!(events.into_iter().map(|event| event.event).collect::<Vec<_>>(), [Event::PublicationChanged]);
        let audit = store.reader().audit(&AuditFilter::default(), None, 9).await.unwrap();
        assert_eq!((audit[0].act.as_str(), audit[0].staff), ("change_publication", Some(publisher.id)));
        assert_eq!(audit[0].details["changed"], "publication, ar, sw");
        room.newsroom.change_publication(&publisher, change).await.unwrap();
        assert_eq!(store.reader().audit(&AuditFilter::default(), None, 9).await.unwrap().len(), 1, "nothing changed");
    }

    checks_are_made_as_the_publication_says(room) {
        let publisher = room.member(Role::Publisher).await;
        let mut change = wanted("Le Phare", "Europe/Paris", &[]);
        change.checks.set("no_byline", Level::Block).unwrap();
        room.newsroom.change_publication(&publisher, change.clone()).await.unwrap();
        let kept = room.newsroom.store().reader().publication().await.unwrap().settings;
        assert_eq!(kept.checks, change.checks);
        assert_eq!(kept.checks.changed().collect::<Vec<_>>(), [("no_byline", Level::Block)]);
    }

    what_cannot_be_used_changes_nothing(room) {
        let publisher = room.member(Role::Publisher).await;
        let before = room.newsroom.store().reader().publication().await.unwrap();
        for (change, what) in [
            (wanted(" ", "Europe/Paris", &[]), "the name"),
            (wanted("Le\nPhare", "Europe/Paris", &[]), "the name"),
            (wanted(&"a".repeat(121), "Europe/Paris", &[]), "the name"),
            (wanted("Le Phare", "Europe/Atlantis", &[]), "the time zone"),
            (wanted("Phare", "Europe/Paris", &[("fr", "", Some("ar-EG"))]), "the regional form"),
            (wanted("Phare", "Europe/Paris", &[("sw", "", None), ("sw", "x", None)]), "the language"),
            (wanted("Phare", "Europe/Paris", &[("fr", &"a".repeat(121), None)]), "the name or motto"),
        ] {
            let refused = room.newsroom.change_publication(&publisher, change).await;
            assert!(matches!(&refused, Err(NewsroomError::BadSetting { what: found, .. }) if *found == what), "{refused:?}");
        }
        let editor = Actor { role: Role::Editor, ..publisher };
        let refused = room.newsroom.change_publication(&editor, wanted("Autre", "Europe/Paris", &[])).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(_))), "{refused:?}");
        assert_eq!(room.newsroom.store().reader().publication().await.unwrap(), before);
    }
}
