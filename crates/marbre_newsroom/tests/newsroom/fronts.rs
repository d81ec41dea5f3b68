//! Laying out the front page: what may stand there, who may do it, and the way back.

use crate::{
    Room, both_engines,
    translating::{file, member},
};
use marbre_article::{
    ArticleId, LanguageTag, Moment,
    event::Event,
    front::{Breaking, FrontLayout, LayoutFault, Pin},
    workflow::{Role, State},
};
use marbre_newsroom::{NewsroomError, PublishOptions, rights::Refusal};
use marbre_store::{StoreError, audit::AuditFilter};
use std::sync::atomic::Ordering;

fn fr() -> LanguageTag {
    "fr".parse().unwrap()
}

fn leading(article: ArticleId, until: Option<Moment>) -> FrontLayout {
    FrontLayout { lead: Some(Pin { article, until }), ..FrontLayout::default() }
}

async fn published(room: &Room, headline: &str) -> ArticleId {
    let id = file(room, headline, None).await;
    room.newsroom.publish(id, PublishOptions::default()).await.unwrap();
    id
}

both_engines! {
    a_layout_is_public_at_once_and_on_the_record(room) {
        let editor = member(&room, 1, Role::Editor, &["fr"]).await;
        let id = published(&room, "Le lac").await;
        let public = room.newsroom.store().public();
        let before = public.newest_event().await.unwrap();
        let layout = leading(id, None);
        assert_eq!(room.newsroom.lay_out_front(&editor, &fr(), 0, &layout).await.unwrap(), 1);
        assert_eq!(public.front_layout(&fr()).await.unwrap(), Some(layout.clone()));
        let events = public.events_after(before, 10).await.unwrap();
        let [event] = events.as_slice() else { panic!("{events:?}") };
        assert_eq!(event.event, Event::FrontChanged { lang: fr() });
        let filter = AuditFilter { act: Some("lay_out_front".into()), ..AuditFilter::default() };
        let entries = room.newsroom.store().reader().audit(&filter, None, 10).await.unwrap();
        assert_eq!((entries.len(), entries[0].staff, &entries[0].details["number"]), (1, Some(editor.id), &1.into()));
        let late = room.newsroom.lay_out_front(&editor, &fr(), 0, &layout).await;
        assert!(matches!(&late, Err(NewsroomError::Store(StoreError::Overtaken { .. }))), "{late:?}");
    }

    only_what_is_published_in_the_language_stands_on_it(room) {
        let editor = member(&room, 1, Role::Editor, &[]).await;
        let draft = file(&room, "Le port", None).await;
        let refused = room.newsroom.lay_out_front(&editor, &fr(), 0, &leading(draft, None)).await;
        assert!(matches!(&refused, Err(NewsroomError::NotPublic { headline, .. }) if headline == "Le port"), "{refused:?}");
        let french = published(&room, "Le lac").await;
        let arabic = room.newsroom.lay_out_front(&editor, &"ar".parse().unwrap(), 0, &leading(french, None)).await;
        assert!(matches!(&arabic, Err(NewsroomError::NotPublic { .. })), "{arabic:?}");
        let nowhere = room.newsroom.lay_out_front(&editor, &"sw".parse().unwrap(), 0, &FrontLayout::default()).await;
        assert!(matches!(&nowhere, Err(NewsroomError::Store(StoreError::Missing { .. }))), "{nowhere:?}");
        let empty = Breaking { text: String::new(), link: None, until: None };
        let layout = FrontLayout { breaking: Some(empty), ..FrontLayout::default() };
        let bad = room.newsroom.lay_out_front(&editor, &fr(), 0, &layout).await;
        assert!(matches!(&bad, Err(NewsroomError::BadLayout(LayoutFault::Breaking))), "{bad:?}");
        assert_eq!(room.newsroom.store().public().front_layout(&fr()).await.unwrap(), None, "nothing was kept");
    }

    who_may_lay_it_out(room) {
        let writer = member(&room, 1, Role::Correspondent, &[]).await;
        let arabic = member(&room, 2, Role::Editor, &["ar"]).await;
        for (actor, refusal) in [(&writer, Refusal::Role { needs: Role::Editor }), (&arabic, Refusal::OutOfReach)] {
            let refused = room.newsroom.lay_out_front(actor, &fr(), 0, &FrontLayout::default()).await;
            assert!(matches!(&refused, Err(NewsroomError::Refused(found)) if *found == refusal), "{refused:?}");
            let refused = room.newsroom.restore_front(actor, &fr(), 0, 0).await;
            assert!(matches!(&refused, Err(NewsroomError::Refused(found)) if *found == refusal), "{refused:?}");
        }
    }

    an_old_state_comes_back_without_what_is_gone(room) {
        let editor = member(&room, 1, Role::Editor, &[]).await;
        let (lake, port) = (published(&room, "Le lac").await, published(&room, "Le port").await);
        let soon = Moment(room.newsroom.now().0 + 60_000);
        let mut first = leading(lake, None);
        first.seconds[1] = leading(port, Some(soon)).lead;
        room.newsroom.lay_out_front(&editor, &fr(), 0, &first).await.unwrap();
        room.newsroom.lay_out_front(&editor, &fr(), 1, &FrontLayout::default()).await.unwrap();
        assert_eq!(room.newsroom.restore_front(&editor, &fr(), 2, 1).await.unwrap(), 3);
        let public = room.newsroom.store().public();
        assert_eq!(public.front_layout(&fr()).await.unwrap(), Some(first));

        let mut gone = room.newsroom.store().reader().article(lake).await.unwrap().unwrap();
        gone.state = State::Withdrawn;
        let mut change = room.newsroom.store().begin().await.unwrap();
        change.save_article(&gone, &[]).await.unwrap();
        change.commit(room.newsroom.now()).await.unwrap();
        room.clock.store(soon.0, Ordering::Relaxed);
        assert_eq!(room.newsroom.restore_front(&editor, &fr(), 3, 1).await.unwrap(), 4);
        assert_eq!(public.front_layout(&fr()).await.unwrap(), Some(FrontLayout::default()), "withdrawn, and expired");
        let never = room.newsroom.restore_front(&editor, &fr(), 4, 9).await;
        assert!(matches!(&never, Err(NewsroomError::Store(StoreError::Missing { .. }))), "{never:?}");
    }
}
