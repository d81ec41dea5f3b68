//! What the clock publishes, and what it leaves alone: taken back, too heavy, replaced, told to whom.

use crate::{
    NOON, Room, both_engines, content, lang,
    people::{correspondent, editor, hire, publisher},
    writing::{begin, record, row, save},
};
use futures_util::{FutureExt, future::BoxFuture};
use marbre_article::{
    ArticleContent, ArticleId, Moment, StaffId,
    document::{Alternative, Image, ImageSource},
    workflow::{Role, State, Working},
};
use marbre_newsroom::{
    Actor, ImageNotes, NOT_PUBLISHED, NewsroomError, Publishing, Replacing, SaveOutcome, TextToSave, Weigher,
};
use marbre_store::{articles::Task, staff::Reach, staff::Staff};
use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

const HOUR: i64 = 3_600_000;

/// Weighs nothing worth speaking of.
pub fn light(_: ArticleId, _: ArticleContent) -> BoxFuture<'static, Result<u32, String>> {
    std::future::ready(Ok(5000)).boxed()
}

fn because(reason: &str) -> Publishing {
    Publishing { reason: reason.into(), ..Publishing::default() }
}

fn text(room: &Room, base: u32, headline: &str) -> TextToSave {
    TextToSave { base, content: content(room, headline, "Un."), slug: None, comments: None }
}

async fn scheduled(room: &Room, actor: &Actor, headline: &str) -> ArticleId {
    let id = begin(room, actor, headline).await;
    room.newsroom.schedule(actor, id, Moment(NOON + HOUR), Publishing::default()).await.unwrap();
    id
}

/// What the program has told somebody.
async fn told(room: &Room, staff: StaffId) -> Vec<String> {
    let unseen = room.newsroom.store().reader().unseen_mentions(staff, 9).await.unwrap();
    unseen.into_iter().map(|mention| mention.note.body).collect()
}

both_engines! {
    what_is_taken_back_at_the_last_moment_is_not_published(room) {
        let sara = hire(&room, editor("Sara")).await;
        let taken = scheduled(&room, &sara, "Repris").await;
        let later = scheduled(&room, &sara, "Remis").await;
        let copy = begin(&room, &sara, "Avant").await;
        room.newsroom.publish_article(&sara, copy, Publishing::default()).await.unwrap();
        room.newsroom.open_working_copy(&sara, copy).await.unwrap();
        save(&room, &sara, copy, text(&room, 1, "Après")).await;
        room.newsroom.schedule(&sara, copy, Moment(NOON + HOUR), because("Suite")).await.unwrap();
        room.clock.store(NOON + 2 * HOUR, Ordering::Relaxed);
        let (newsroom, editor) = (room.newsroom.clone(), sara.clone());
        // What is due is known by now: somebody changes their mind.
        let weigher = move |id: ArticleId, _: ArticleContent| -> BoxFuture<'static, Result<u32, String>> {
            let (newsroom, sara) = (newsroom.clone(), editor.clone());
            async move {
                if id == copy {
                    newsroom.discard_working_copy(&sara, id).await.unwrap();
                } else {
                    newsroom.unschedule(&sara, id).await.unwrap();
                }
                if id == later {
                    newsroom.schedule(&sara, id, Moment(NOON + 5 * HOUR), Publishing::default()).await.unwrap();
                }
                Ok(5000)
            }
            .boxed()
        };
        let done = room.newsroom.publish_due(&weigher).await.unwrap();
        assert!(done.is_empty(), "nothing went wrong: {done:?}");
        assert_eq!((row(&room, taken).await.state, row(&room, taken).await.version), (State::Ready, 0));
        assert_eq!((row(&room, later).await.state, row(&room, later).await.version), (State::Scheduled, 0));
        assert_eq!((row(&room, copy).await.working, row(&room, copy).await.version), (None, 1));
        assert!(!record(&room).await.contains(&"set_aside".to_owned()));
        room.clock.store(NOON + 5 * HOUR, Ordering::Relaxed);
        let done = room.newsroom.publish_due(&light).await.unwrap();
        assert!(matches!(done.as_slice(), [(id, Ok(1))] if *id == later), "{done:?}");
    }

    what_is_taken_back_is_not_set_aside(room) {
        let sara = hire(&room, editor("Sara")).await;
        let id = scheduled(&room, &sara, "Demain").await;
        let headless = ArticleContent { section: Some(room.section), ..ArticleContent::default() };
        save(&room, &sara, id, TextToSave { content: headless, ..text(&room, 1, "") }).await;
        room.clock.store(NOON + HOUR, Ordering::Relaxed);
        let (newsroom, editor) = (room.newsroom.clone(), sara.clone());
        let weigher = move |id: ArticleId, _: ArticleContent| -> BoxFuture<'static, Result<u32, String>> {
            let (newsroom, sara) = (newsroom.clone(), editor.clone());
            async move { newsroom.unschedule(&sara, id).await.map(|()| 5000).map_err(|cause| cause.to_string()) }.boxed()
        };
        assert!(room.newsroom.publish_due(&weigher).await.unwrap().is_empty());
        assert_eq!(told(&room, sara.id).await, [""; 0]);
    }

    what_grows_too_heavy_after_it_was_scheduled_stays_in(room) {
        let (sara, aline) = (hire(&room, editor("Sara")).await, hire(&room, publisher("Aline")).await);
        let id = scheduled(&room, &sara, "Lourd").await;
        let over = Publishing { page_bytes: Some(20_000), override_weight: true, ..Publishing::default() };
        let passed = begin(&room, &aline, "Long format").await;
        room.newsroom.schedule(&aline, passed, Moment(NOON + HOUR), over.clone()).await.unwrap();
        let changed = begin(&room, &aline, "Allongé depuis").await;
        room.newsroom.schedule(&aline, changed, Moment(NOON + HOUR), over).await.unwrap();
        save(&room, &sara, changed, text(&room, 1, "Allongé encore")).await;
        room.clock.store(NOON + HOUR, Ordering::Relaxed);
        let heavy = |_: ArticleId, _: ArticleContent| std::future::ready(Ok(20_000)).boxed();
        let done = room.newsroom.publish_due(&heavy).await.unwrap();
        assert_eq!(done.len(), 3);
        for (article, result) in done {
            match result {
                Ok(1) => assert_eq!(article, passed),
                Err(NewsroomError::Blocked(found)) => {
                    assert_eq!(found[0].code, "page_too_heavy");
                    assert!([id, changed].contains(&article));
                }
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(told(&room, sara.id).await, [format!("{NOT_PUBLISHED} page_too_heavy")]);
        assert_eq!(told(&room, aline.id).await.len(), 1);
    }

    what_cannot_be_weighed_at_its_time_is_tried_again(room) {
        let sara = hire(&room, editor("Sara")).await;
        let id = scheduled(&room, &sara, "Demain").await;
        room.clock.store(NOON + HOUR, Ordering::Relaxed);
        let broken = |_: ArticleId, _: ArticleContent| std::future::ready(Err("no paper".to_owned())).boxed();
        let done = room.newsroom.publish_due(&broken).await.unwrap();
        assert!(matches!(done.as_slice(), [(_, Err(NewsroomError::Unweighed(_)))]), "{done:?}");
        assert_eq!(row(&room, id).await.state, State::Scheduled);
        assert!(matches!(room.newsroom.publish_due(&light).await.unwrap().as_slice(), [(_, Ok(1))]));
    }

    what_is_saved_while_it_is_weighed_is_weighed_again(room) {
        let sara = hire(&room, editor("Sara")).await;
        let id = scheduled(&room, &sara, "Demain").await;
        room.clock.store(NOON + HOUR, Ordering::Relaxed);
        let asked = Arc::new(AtomicU32::new(0));
        let (newsroom, editor, count) = (room.newsroom.clone(), sara.clone(), asked.clone());
        let section = room.section;
        let weigher = move |id: ArticleId, _: ArticleContent| -> BoxFuture<'static, Result<u32, String>> {
            let (newsroom, sara, count) = (newsroom.clone(), editor.clone(), count.clone());
            async move {
                if count.fetch_add(1, Ordering::Relaxed) == 0 {
                    let content =
                        ArticleContent { headline: "Ce soir".into(), section: Some(section), ..ArticleContent::default() };
                    let text = TextToSave { base: 1, content, slug: None, comments: None };
                    newsroom.save_article_text(&sara, id, text).await.unwrap();
                }
                Ok(5000)
            }
            .boxed()
        };
        assert!(room.newsroom.publish_due(&weigher).await.unwrap().is_empty());
        assert!(matches!(room.newsroom.publish_due(&weigher).await.unwrap().as_slice(), [(_, Ok(1))]));
        assert_eq!((asked.load(Ordering::Relaxed), row(&room, id).await.revision), (2, 2));
    }

    whoever_gave_it_its_time_is_told(room) {
        let (neema, sara) = (hire(&room, correspondent("Neema")).await, hire(&room, editor("Sara")).await);
        let id = begin(&room, &neema, "Demain").await;
        room.newsroom.schedule(&sara, id, Moment(NOON + HOUR), Publishing::default()).await.unwrap();
        let heavy: &Weigher = &|_, _| std::future::ready(Ok(20_000)).boxed();
        room.clock.store(NOON + HOUR, Ordering::Relaxed);
        room.newsroom.publish_due(heavy).await.unwrap();
        assert_eq!(row(&room, id).await.state, State::Ready);
        for staff in [neema.id, sara.id] {
            assert_eq!(told(&room, staff).await.len(), 1, "the writer, and who scheduled it");
        }
    }

    where_nobody_is_left_all_who_may_publish_are_told(room) {
        let (neema, sara) = (hire(&room, correspondent("Neema")).await, hire(&room, editor("Sara")).await);
        let arabic = Reach { sections: Vec::new(), langs: vec![lang("ar")] };
        let rami = hire(&room, Staff { reach: arabic, ..editor("Rami") }).await;
        let left = hire(&room, publisher("Aline")).await;
        let id = scheduled(&room, &left, "Demain").await;
        let gone = Staff { disabled_at: Some(Moment(NOON)), ..publisher("Aline") };
        hire(&room, gone).await;
        let heavy: &Weigher = &|_, _| std::future::ready(Ok(20_000)).boxed();
        room.clock.store(NOON + HOUR, Ordering::Relaxed);
        room.newsroom.publish_due(heavy).await.unwrap();
        assert_eq!(row(&room, id).await.state, State::Ready);
        let mut counts = Vec::new();
        for staff in [neema.id, sara.id, rami.id, left.id] {
            counts.push(told(&room, staff).await.len());
        }
        assert_eq!(counts, [0, 1, 0, 0]);
        assert_eq!(sara.role, Role::Editor);
    }

    another_image_leaves_a_scheduled_correction_as_it_is(room) {
        let sara = hire(&room, editor("Sara")).await;
        let mut images = Vec::new();
        for shade in [1, 2] {
            let (bytes, notes) = (crate::images::png(shade), ImageNotes::default());
            images.push(room.newsroom.file_image_of(&sara, bytes, notes).await.unwrap().asset.sha256);
        }
        let id = begin(&room, &sara, "Le prot").await;
        let illustrated = |base, headline: &str| {
            let mut text = text(&room, base, headline);
            text.content.lead_image = Some(Image {
                source: ImageSource::Asset(images[0].clone()),
                alt: Alternative::Text("Le quai".into()),
                caption: Vec::new(),
                credit: "Neema".into(),
                link: None,
            });
            text
        };
        save(&room, &sara, id, illustrated(1, "Le prot")).await;
        room.newsroom.publish_article(&sara, id, Publishing::default()).await.unwrap();
        room.newsroom.open_working_copy(&sara, id).await.unwrap();
        save(&room, &sara, id, illustrated(2, "Le port")).await;
        let task = Task { assignee: Some(sara.id), due_at: Some(Moment(NOON + HOUR)), brief: "Corriger".into() };
        room.newsroom.assign(&sara, id, task.clone()).await.unwrap();
        room.newsroom.schedule(&sara, id, Moment(NOON + HOUR), because("Coquille")).await.unwrap();
        let (old, new) = (images[0].clone(), images[1].clone());
        let replacing = Replacing { old, new, reason: "Autre photo".into(), with_words: false };
        let replaced = room.newsroom.replace_image(&sara, replacing).await.unwrap();
        assert_eq!((replaced.articles.as_slice(), replaced.left.len()), ([id].as_slice(), 0), "{:?}", replaced.left);
        assert_eq!(row(&room, id).await.working, Some(Working::Scheduled));
        assert_eq!(room.newsroom.standing(id).await.unwrap().0.task, task, "the correction is still to be done");
        room.clock.store(NOON + HOUR, Ordering::Relaxed);
        assert!(matches!(room.newsroom.publish_due(&light).await.unwrap().as_slice(), [(_, Ok(3))]));
        let versions = room.newsroom.store().reader().versions(id).await.unwrap();
        let reasons: Vec<&str> = versions.iter().map(|version| version.reason.as_str()).collect();
        assert_eq!(reasons, ["", "Autre photo", "Coquille"]);
    }

    what_was_asked_is_done_once_it_is_public(room) {
        let sara = hire(&room, editor("Sara")).await;
        let task = Task { assignee: Some(sara.id), due_at: Some(Moment(NOON + HOUR)), brief: "600 mots".into() };
        let now = begin(&room, &sara, "Le port").await;
        let planned = scheduled(&room, &sara, "Demain").await;
        for id in [now, planned] {
            room.newsroom.assign(&sara, id, task.clone()).await.unwrap();
        }
        room.newsroom.publish_article(&sara, now, Publishing::default()).await.unwrap();
        room.clock.store(NOON + HOUR, Ordering::Relaxed);
        room.newsroom.publish_due(&light).await.unwrap();
        room.clock.store(NOON + 9 * HOUR, Ordering::Relaxed);
        for id in [now, planned] {
            room.newsroom.open_working_copy(&sara, id).await.unwrap();
            let (sheet, _) = room.newsroom.standing(id).await.unwrap();
            assert_eq!(sheet.task, Task { assignee: Some(sara.id), ..Task::default() }, "a correction is not overdue");
        }
    }

    a_text_that_nobody_has_looked_at_is_not_published(room) {
        let (neema, sara) = (hire(&room, correspondent("Neema")).await, hire(&room, editor("Sara")).await);
        let id = begin(&room, &neema, "Le port").await;
        save(&room, &neema, id, text(&room, 1, "Le port, suite")).await;
        let first = Publishing { seen: Some(1), ..Publishing::default() };
        let refusals = [
            room.newsroom.approve(&sara, id, Some(1)).await,
            room.newsroom.schedule(&sara, id, Moment(NOON + HOUR), first.clone()).await,
            room.newsroom.publish_article(&sara, id, first).await.map(drop),
        ];
        for refused in refusals {
            assert!(matches!(refused, Err(NewsroomError::Unseen { seen: 1, newest: 2 })), "{refused:?}");
        }
        assert_eq!(row(&room, id).await.state, State::Draft);
        room.newsroom.approve(&sara, id, Some(2)).await.unwrap();
        let second = Publishing { seen: Some(2), ..Publishing::default() };
        assert_eq!(room.newsroom.publish_article(&sara, id, second).await.unwrap(), 1);
    }

    who_saved_meanwhile_is_named_rightly(room) {
        let (sara, aline) = (hire(&room, editor("Sara")).await, hire(&room, publisher("Aline")).await);
        let id = begin(&room, &sara, "Le port").await;
        let mut change = room.newsroom.store().begin().await.unwrap();
        let theirs = content(&room, "Le quai", "Un.");
        change.save_revision(id, 1, &theirs, Some(aline.id), Moment(NOON + 5)).await.unwrap();
        let mine = text(&room, 1, "La jetée");
        let (newsroom, editor) = (room.newsroom.clone(), sara.clone());
        let waiting = tokio::spawn(async move { newsroom.save_article_text(&editor, id, mine).await });
        // Sara's save has looked at the article, and waits for Aline's.
        tokio::time::sleep(Duration::from_millis(300)).await;
        change.commit(Moment(NOON + 5)).await.unwrap();
        let Ok(SaveOutcome::Clash(clash)) = waiting.await.unwrap() else { panic!("both changed the headline") };
        assert_eq!((clash.theirs.by, clash.theirs.at), (Some(aline.id), Moment(NOON + 5)));
    }
}
