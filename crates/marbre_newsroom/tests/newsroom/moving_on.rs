//! From draft to page: every move, what refuses it, what readers see of it.

use crate::{
    NOON, Room, both_engines,
    people::{correspondent, editor, hire, publisher},
    timetable::light,
    writing::{begin, record, row, save},
};
use marbre_article::{
    ArticleContent, ArticleId, Moment, StaffId,
    event::Event,
    workflow::{Role, State, Working},
};
use marbre_ledger::Leaf;
use marbre_newsroom::{Actor, NOT_PUBLISHED, NewsroomError, Publishing, TextToSave, rights::Refusal};
use marbre_store::{articles::Task, audit::AuditFilter, public::AtAddress, staff::Staff};
use std::sync::atomic::Ordering;

const HOUR: i64 = 3_600_000;

fn because(reason: &str) -> Publishing {
    Publishing { reason: reason.into(), ..Publishing::default() }
}

async fn write(room: &Room, actor: &Actor, id: ArticleId, base: u32, headline: &str) {
    let content =
        ArticleContent { headline: headline.into(), section: Some(room.section), ..ArticleContent::default() };
    save(room, actor, id, TextToSave { base, content, slug: None, comments: None }).await;
}

async fn seen(room: &Room, id: ArticleId) -> Option<AtAddress> {
    let address = row(room, id).await.address;
    room.newsroom.store().public().at(&address).await.unwrap()
}

async fn headline_seen(room: &Room, id: ArticleId) -> String {
    match seen(room, id).await {
        Some(AtAddress::Published(found)) => found.content.headline,
        other => panic!("it is not public: {other:?}"),
    }
}

both_engines! {
    from_draft_to_page(room) {
        let (neema, sara) = (hire(&room, correspondent("Neema")).await, hire(&room, editor("Sara")).await);
        let id = begin(&room, &neema, "Le port").await;
        room.newsroom.submit(&neema, id).await.unwrap();
        let twice = room.newsroom.submit(&sara, id).await;
        assert!(matches!(twice, Err(NewsroomError::Move(_))), "{twice:?}");
        let silent = room.newsroom.return_article(&sara, id, " ").await;
        assert!(matches!(silent, Err(NewsroomError::Needed { field: "note", .. })), "{silent:?}");
        room.newsroom.return_article(&sara, id, "Quelle source ?").await.unwrap();
        assert_eq!(row(&room, id).await.state, State::Draft);
        let reader = room.newsroom.store().reader();
        assert_eq!(reader.unseen_mentions(neema.id, 9).await.unwrap()[0].note.body, "Quelle source ?");
        room.newsroom.submit(&neema, id).await.unwrap();
        room.newsroom.approve(&sara, id, None).await.unwrap();
        let refused = room.newsroom.publish_article(&neema, id, Publishing::default()).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(Refusal::Role { .. }))), "{refused:?}");
        assert_eq!(seen(&room, id).await, None);
        assert_eq!(room.newsroom.publish_article(&sara, id, Publishing::default()).await.unwrap(), 1);
        assert_eq!(headline_seen(&room, id).await, "Le port");
        assert_eq!(record(&room).await, ["approve", "begin", "publish", "return", "submit", "submit"]);
    }

    a_working_copy_becomes_the_next_version_with_a_reason(room) {
        let (neema, sara) = (hire(&room, correspondent("Neema")).await, hire(&room, editor("Sara")).await);
        let id = begin(&room, &neema, "Le prot").await;
        room.newsroom.publish_article(&sara, id, Publishing::default()).await.unwrap();
        room.newsroom.open_working_copy(&neema, id).await.unwrap();
        write(&room, &neema, id, 1, "Le port").await;
        assert_eq!(headline_seen(&room, id).await, "Le prot");
        room.newsroom.submit(&neema, id).await.unwrap();
        assert_eq!(row(&room, id).await.working, Some(Working::InReview));
        let theirs = room.newsroom.discard_working_copy(&neema, id).await;
        assert!(matches!(theirs, Err(NewsroomError::Refused(_))), "it is with the editors: {theirs:?}");
        let silent = room.newsroom.publish_article(&sara, id, Publishing::default()).await;
        assert!(matches!(silent, Err(NewsroomError::Needed { field: "reason", .. })), "{silent:?}");
        assert_eq!(room.newsroom.publish_article(&sara, id, because("Coquille")).await.unwrap(), 2);
        assert_eq!(headline_seen(&room, id).await, "Le port");
        let versions = room.newsroom.store().reader().versions(id).await.unwrap();
        assert_eq!((versions[1].reason.as_str(), versions[1].revision), ("Coquille", 2));

        room.newsroom.open_working_copy(&sara, id).await.unwrap();
        write(&room, &sara, id, 2, "Une mauvaise idée").await;
        room.newsroom.discard_working_copy(&sara, id).await.unwrap();
        let found = room.newsroom.store().reader().article_with_content(id, None).await.unwrap().unwrap();
        assert_eq!((found.revision, found.content.headline.as_str(), found.article.working), (4, "Le port", None));
    }

    a_schedule_is_kept_and_an_embargo_too(room) {
        let sara = hire(&room, editor("Sara")).await;
        let id = begin(&room, &sara, "Demain").await;
        let at = |hours: i64| Moment(NOON + hours * HOUR);
        let past = room.newsroom.schedule(&sara, id, at(0), Publishing::default()).await;
        assert!(matches!(past, Err(NewsroomError::Past)), "{past:?}");
        for gone in [at(0), at(-1)] {
            let past = room.newsroom.embargo(&sara, id, Some(gone)).await;
            assert!(matches!(past, Err(NewsroomError::Past)), "it would hold nothing back: {past:?}");
        }
        room.newsroom.embargo(&sara, id, Some(at(3))).await.unwrap();
        let early = room.newsroom.schedule(&sara, id, at(2), Publishing::default()).await;
        assert!(matches!(&early, Err(NewsroomError::Blocked(found)) if found[0].code == "embargo"), "{early:?}");
        let early = room.newsroom.publish_article(&sara, id, Publishing::default()).await;
        assert!(matches!(&early, Err(NewsroomError::Blocked(found)) if found[0].code == "embargo"), "{early:?}");
        let early = room.newsroom.publish(id, Default::default()).await;
        assert!(matches!(early, Err(NewsroomError::Embargo { .. })), "not even the program: {early:?}");
        room.newsroom.schedule(&sara, id, at(3), Publishing::default()).await.unwrap();
        let later = room.newsroom.embargo(&sara, id, Some(at(4))).await;
        assert!(matches!(later, Err(NewsroomError::Embargo { .. })), "{later:?}");
        room.newsroom.unschedule(&sara, id).await.unwrap();
        assert_eq!((row(&room, id).await.state, row(&room, id).await.publish_at), (State::Ready, None));
        room.newsroom.schedule(&sara, id, at(3), Publishing::default()).await.unwrap();
        room.clock.store(NOON + 3 * HOUR - 1, Ordering::Relaxed);
        assert!(room.newsroom.publish_due(&light).await.unwrap().is_empty());
        room.clock.store(NOON + 3 * HOUR, Ordering::Relaxed);
        let done = room.newsroom.publish_due(&light).await.unwrap();
        assert!(matches!(done.as_slice(), [(published, Ok(1))] if *published == id), "{done:?}");
        let article = row(&room, id).await;
        assert_eq!((article.embargo_until, article.updated_at), (None, Some(at(3))));
        let public = room.newsroom.embargo(&sara, id, Some(at(9))).await;
        assert!(matches!(public, Err(NewsroomError::Move(_))), "readers have it: {public:?}");
        room.newsroom.open_working_copy(&sara, id).await.unwrap();
        room.newsroom.embargo(&sara, id, Some(at(9))).await.unwrap();
    }

    what_is_due_is_published_in_order_after_a_pause(room) {
        let sara = hire(&room, editor("Sara")).await;
        let mut ids = Vec::new();
        for hours in [3, 1, 2] {
            let id = begin(&room, &sara, &format!("Heure {hours}")).await;
            room.newsroom.schedule(&sara, id, Moment(NOON + hours * HOUR), Publishing::default()).await.unwrap();
            ids.push(id);
        }
        let copy = begin(&room, &sara, "Avant").await;
        room.newsroom.publish_article(&sara, copy, Publishing::default()).await.unwrap();
        room.newsroom.open_working_copy(&sara, copy).await.unwrap();
        write(&room, &sara, copy, 1, "Après").await;
        let silent = room.newsroom.schedule(&sara, copy, Moment(NOON + 4 * HOUR), Publishing::default()).await;
        assert!(matches!(silent, Err(NewsroomError::Needed { .. })), "{silent:?}");
        room.newsroom.schedule(&sara, copy, Moment(NOON + 4 * HOUR), because("Mise à jour")).await.unwrap();
        room.clock.store(NOON + 30 * HOUR, Ordering::Relaxed);
        let done = room.newsroom.publish_due(&light).await.unwrap();
        let order: Vec<ArticleId> = done.iter().map(|(id, _)| *id).collect();
        assert_eq!(order, [ids[1], ids[2], ids[0], copy]);
        assert!(done.iter().all(|(_, result)| result.is_ok()), "{done:?}");
        assert_eq!(headline_seen(&room, copy).await, "Après");
        let versions = room.newsroom.store().reader().versions(copy).await.unwrap();
        assert_eq!((versions[1].reason.as_str(), versions[1].published_at), ("Mise à jour", Moment(NOON + 4 * HOUR)));
    }

    what_cannot_be_published_at_its_time_is_told_once(room) {
        let sara = hire(&room, editor("Sara")).await;
        let id = begin(&room, &sara, "Demain").await;
        room.newsroom.schedule(&sara, id, Moment(NOON + HOUR), Publishing::default()).await.unwrap();
        let headless = ArticleContent { section: Some(room.section), ..ArticleContent::default() };
        save(&room, &sara, id, TextToSave { base: 1, content: headless, slug: None, comments: None }).await;
        room.clock.store(NOON + HOUR, Ordering::Relaxed);
        let done = room.newsroom.publish_due(&light).await.unwrap();
        assert!(matches!(done.as_slice(), [(_, Err(NewsroomError::Blocked(_)))]), "{done:?}");
        assert!(room.newsroom.publish_due(&light).await.unwrap().is_empty(), "it is not tried every second");
        assert_eq!(row(&room, id).await.state, State::Ready);
        let told = room.newsroom.store().reader().unseen_mentions(sara.id, 9).await.unwrap();
        assert_eq!(told[0].note.body, format!("{NOT_PUBLISHED} headline_missing"));
        assert_eq!(told[0].note.staff, None);
        assert_eq!(record(&room).await, ["begin", "schedule", "set_aside"]);
    }

    a_heavy_page_needs_a_publisher_on_record(room) {
        let (sara, aline) = (hire(&room, editor("Sara")).await, hire(&room, publisher("Aline")).await);
        let id = begin(&room, &sara, "Lourd").await;
        let heavy = Publishing { page_bytes: Some(20_000), ..Publishing::default() };
        let over = Publishing { override_weight: true, ..heavy.clone() };
        for (actor, publishing) in [(&sara, &heavy), (&aline, &heavy)] {
            let refused = room.newsroom.publish_article(actor, id, publishing.clone()).await;
            let Err(NewsroomError::Blocked(found)) = refused else { panic!("{refused:?}") };
            assert_eq!(found[0].code, "page_too_heavy");
        }
        let refused = room.newsroom.publish_article(&sara, id, over.clone()).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(_))), "{refused:?}");
        room.newsroom.publish_article(&aline, id, over).await.unwrap();
        let reader = room.newsroom.store().reader();
        let published = AuditFilter { act: Some("publish".into()), ..AuditFilter::default() };
        let entry = reader.audit(&published, None, 1).await.unwrap().remove(0);
        assert_eq!(entry.details["overridden"], true);
        assert_eq!(entry.details["bytes"], 20_000);
    }

    a_withdrawn_article_leaves_its_reason(room) {
        let sara = hire(&room, editor("Sara")).await;
        let id = begin(&room, &sara, "Le port").await;
        room.newsroom.publish_article(&sara, id, Publishing::default()).await.unwrap();
        let public = room.newsroom.store().public();
        let before = public.newest_event().await.unwrap();
        assert!(room.newsroom.withdraw(&sara, id, "").await.is_err());
        room.newsroom.withdraw(&sara, id, "Source retirée").await.unwrap();
        let Some(AtAddress::Withdrawn(stone)) = seen(&room, id).await else { panic!("a tombstone") };
        assert_eq!(stone.withdrawal.as_deref(), Some("Source retirée"));
        let fr = "fr".parse().unwrap();
        assert_eq!(public.list(room.section.0, &fr, 0, 9).await.unwrap().total, 0);
        let events = public.events_after(before, 9).await.unwrap();
        assert!(
            matches!(&events[0].event, Event::ArticleWithdrawn(gone) if gone.scopes.contains(&room.section.0)),
            "{events:?}"
        );
        let withdrawn = public.newest_event().await.unwrap();
        room.newsroom.reopen(&sara, id).await.unwrap();
        assert_eq!(row(&room, id).await.state, State::Draft);
        let Some(AtAddress::Withdrawn(stone)) = seen(&room, id).await else { panic!("nothing changes without a version") };
        assert_eq!((stone.withdrawal.as_deref(), stone.state), (Some("Source retirée"), State::Withdrawn));
        assert_eq!(public.newest_event().await.unwrap(), withdrawn);
        assert_eq!(public.address_of(id).await.unwrap(), Some(row(&room, id).await.address));
        room.newsroom.publish_article(&sara, id, because("Source retrouvée")).await.unwrap();
        assert_eq!((row(&room, id).await.version, headline_seen(&room, id).await.as_str()), (3, "Le port"));
        let entries = room.newsroom.store().reader().ledger_entries_of(id).await.unwrap();
        let kinds: Vec<_> =
            entries.iter().map(|entry| Leaf::parse(entry.leaf.as_bytes()).unwrap().kind.as_str()).collect();
        assert_eq!(kinds, ["published", "withdrawn", "published"]);
        let history = public.history(id).await.unwrap();
        let shown: Vec<_> = history.iter().map(|version| version.is_shown).collect();
        assert_eq!(shown, [false, false, true], "what was withdrawn is not shown again");
        assert_eq!(public.version_text(id, 1).await.unwrap(), None);
        assert!(public.version_text(id, 3).await.unwrap().is_some());
        assert_eq!(record(&room).await, ["begin", "publish", "publish", "reopen", "withdraw"]);
    }

    work_is_given_to_people(room) {
        let (neema, sara) = (hire(&room, correspondent("Neema")).await, hire(&room, editor("Sara")).await);
        let id = begin(&room, &sara, "À faire").await;
        let task = Task { assignee: Some(neema.id), due_at: Some(Moment(NOON + HOUR)), brief: " 600 mots ".into() };
        let refused = room.newsroom.assign(&neema, id, task.clone()).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(_))), "{refused:?}");
        let nobody = Task { assignee: Some(StaffId(uuid::Uuid::from_u128(99))), ..task.clone() };
        assert!(matches!(room.newsroom.assign(&sara, id, nobody).await, Err(NewsroomError::Needed { .. })));
        let moderator = hire(&room, Staff { role: Role::Moderator, ..editor("Moussa") }).await;
        let unable = room.newsroom.assign(&sara, id, Task { assignee: Some(moderator.id), ..task.clone() }).await;
        assert!(matches!(unable, Err(NewsroomError::Needed { field: "assignee", .. })), "who writes nothing: {unable:?}");
        let unable = room.newsroom.give_article(&sara, id, moderator.id).await;
        assert!(matches!(unable, Err(NewsroomError::Needed { field: "owner", .. })), "{unable:?}");
        room.newsroom.assign(&sara, id, task).await.unwrap();
        let (sheet, _) = room.newsroom.standing(id).await.unwrap();
        assert_eq!((sheet.task.assignee, sheet.task.brief.as_str()), (Some(neema.id), "600 mots"));
        write(&room, &neema, id, 1, "Fait").await;
        room.newsroom.give_article(&sara, id, neema.id).await.unwrap();
        assert_eq!(room.newsroom.standing(id).await.unwrap().0.owner, Some(neema.id));
        assert_eq!(record(&room).await, ["assign", "begin", "give", "save"]);
    }
}
