//! Filing and publishing.

use crate::{NOON, Room, both_engines, content, timetable::light};
use marbre_article::{ArticleId, Moment, address::ArticleAddress, event::Event, workflow::Kind, workflow::State};
use marbre_newsroom::{NewText, NewsroomError, PublishOptions};
use marbre_store::{
    articles::{Article, Comments},
    public::AtAddress,
};
use std::sync::atomic::Ordering;

async fn file(room: &Room, headline: &str) -> ArticleId {
    let text = NewText {
        lang: "fr".parse().unwrap(),
        story: None,
        kind: Kind::Article,
        slug: None,
        content: content(room, headline, "Un texte."),
        comments: Comments::Open,
        staff: None,
    };
    room.newsroom.file_article(text).await.unwrap().id
}

async fn row(room: &Room, id: ArticleId) -> Article {
    room.newsroom.store().reader().article(id).await.unwrap().unwrap()
}

fn address(slug: &str) -> ArticleAddress {
    let month = marbre_article::address::Month::new(2026, 3);
    ArticleAddress { lang: "fr".parse().unwrap(), month, slug: slug.into() }
}

both_engines! {
    many_who_publish_at_once_do_not_wait_for_one_another(room) {
        let mut filed = Vec::new();
        for number in 0..24 {
            filed.push(file(&room, &format!("Article {number}")).await);
        }
        let mut publishing = tokio::task::JoinSet::new();
        for id in filed {
            let newsroom = room.newsroom.clone();
            publishing.spawn(async move { newsroom.publish(id, PublishOptions::default()).await });
        }
        while let Some(published) = publishing.join_next().await {
            assert_eq!(published.unwrap().unwrap(), 1);
        }
    }

    a_draft_is_nobodys_business_until_it_is_published(room) {
        let public = room.newsroom.store().public();
        let id = file(&room, "L’école rouvre").await;
        assert_eq!(row(&room, id).await.state, State::Draft);
        assert_eq!(public.at(&address("l-école-rouvre")).await.unwrap(), None);
        let before = public.newest_event().await.unwrap();

        assert_eq!(room.newsroom.publish(id, PublishOptions::default()).await.unwrap(), 1);
        let Some(AtAddress::Published(found)) = public.at(&address("l-école-rouvre")).await.unwrap() else {
            panic!("it is not where it should be")
        };
        assert_eq!(found.article.first_published_at, Some(Moment(NOON)));
        assert_eq!(found.content.headline, "L’école rouvre");
        let lang = "fr".parse().unwrap();
        let listed = public.list(room.section.0, &lang, 0, 10).await.unwrap();
        assert_eq!((listed.total, listed.items[0].teaser.summary.as_str()), (1, "Un texte."));
        let events = public.events_after(before, 10).await.unwrap();
        let [event] = events.as_slice() else { panic!("one event, not {events:?}") };
        let Event::VersionPublished(published) = &event.event else { panic!("{event:?}") };
        assert_eq!((published.article, published.version), (id, 1));
        assert!(published.scopes.contains(&room.section.0));
    }

    a_standing_page_is_said_to_be_in_no_list(room) {
        let text = NewText {
            lang: "fr".parse().unwrap(),
            story: None,
            kind: Kind::Page,
            slug: None,
            content: content(&room, "Qui nous sommes", "Un texte."),
            comments: Comments::Closed,
            staff: None,
        };
        let id = room.newsroom.file_article(text).await.unwrap().id;
        let public = room.newsroom.store().public();
        let before = public.newest_event().await.unwrap();
        room.newsroom.publish(id, PublishOptions::default()).await.unwrap();
        let events = public.events_after(before, 10).await.unwrap();
        let [event] = events.as_slice() else { panic!("one event, not {events:?}") };
        let Event::VersionPublished(published) = &event.event else { panic!("{event:?}") };
        assert_eq!((published.article, published.scopes.as_slice()), (id, [].as_slice()));
    }

    the_second_of_a_name_gets_a_number(room) {
        let one = file(&room, "Le port").await;
        let two = file(&room, "Le port").await;
        assert_eq!(row(&room, one).await.address.slug, "le-port");
        assert_eq!(row(&room, two).await.address.slug, "le-port-2");
    }

    what_is_not_ready_is_not_published(room) {
        let id = file(&room, "").await;
        let refused = room.newsroom.publish(id, PublishOptions::default()).await;
        assert!(matches!(&refused, Err(NewsroomError::NotReady(_))), "{refused:?}");
        let nobody = ArticleId(uuid::Uuid::from_u128(99));
        assert!(matches!(
            room.newsroom.publish(nobody, PublishOptions::default()).await,
            Err(NewsroomError::NoArticle(_))
        ));
    }

    what_is_scheduled_is_published_at_its_time_and_not_before(room) {
        let id = file(&room, "Demain").await;
        let mut article = row(&room, id).await;
        article.state = State::Scheduled;
        article.publish_at = Some(Moment(NOON + 60_000));
        let mut change = room.newsroom.store().begin().await.unwrap();
        change.save_article(&article, &[]).await.unwrap();
        change.commit(Moment(NOON)).await.unwrap();

        assert!(room.newsroom.publish_due(&light).await.unwrap().is_empty());
        room.clock.store(NOON + 3_600_000, Ordering::Relaxed);
        let done = room.newsroom.publish_due(&light).await.unwrap();
        assert!(matches!(done.as_slice(), [(published, Ok(1))] if *published == id), "{done:?}");
        let article = row(&room, id).await;
        assert_eq!((article.state, article.first_published_at), (State::Published, Some(Moment(NOON + 60_000))));
        assert!(room.newsroom.publish_due(&light).await.unwrap().is_empty());
    }
}
