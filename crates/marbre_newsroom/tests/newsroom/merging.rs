//! Merging topics and bylines: lists, addresses, names, and what is published later by a text that names the old one.

use crate::{Room, both_engines, content, lang};
use marbre_article::{
    ArticleContent, BylineId, TopicId,
    content::Signature,
    event::Event,
    workflow::{Kind, Role},
};
use marbre_newsroom::{NewText, NewsroomError, PublishOptions, TopicChange};
use marbre_store::{
    articles::Comments,
    bylines::{Byline, BylineKind, BylineName},
    redirects::Target,
    sections::TermName,
    topics::Topic,
};
use uuid::Uuid;

const WATER: TopicId = TopicId(Uuid::from_u128(0x70));
const LAKE: TopicId = TopicId(Uuid::from_u128(0x71));
const NEEMA: BylineId = BylineId(Uuid::from_u128(0x80));
const N_K: BylineId = BylineId(Uuid::from_u128(0x81));

fn term(name: &str, slug: &str) -> TermName {
    TermName { name: name.into(), slug: slug.into(), description: String::new() }
}

fn byline(id: BylineId, slug: &str, name: &str) -> Byline {
    let name = BylineName { name: name.into(), ..BylineName::default() };
    Byline { id, kind: BylineKind::Person, slug: slug.into(), names: [(lang("fr"), name)].into() }
}

async fn furnished(room: &Room) {
    let store = room.newsroom.store();
    let mut change = store.begin().await.unwrap();
    let water = Topic { id: WATER, names: [(lang("fr"), term("Eau", "eau"))].into() };
    let lake = [(lang("fr"), term("Le lac", "lac")), (lang("en"), term("The lake", "lake"))];
    change.save_topics(&[water, Topic { id: LAKE, names: lake.into() }]).await.unwrap();
    change.save_bylines(&[byline(NEEMA, "neema", "Neema K."), byline(N_K, "n-k", "N. K.")]).await.unwrap();
    change.commit(room.newsroom.now()).await.unwrap();
}

async fn published(room: &Room, headline: &str, topics: &[TopicId], bylines: &[BylineId]) -> marbre_article::ArticleId {
    let sign = |byline: &BylineId| Signature { byline: *byline, role: String::new() };
    let text = NewText {
        lang: lang("fr"),
        story: None,
        kind: Kind::Article,
        slug: None,
        content: ArticleContent {
            topics: topics.to_vec(),
            bylines: bylines.iter().map(sign).collect(),
            ..content(room, headline, "Un texte.")
        },
        comments: Comments::Open,
        staff: None,
    };
    let id = room.newsroom.file_article(text).await.unwrap().id;
    room.newsroom.publish(id, PublishOptions::default()).await.unwrap();
    id
}

async fn listed(room: &Room, scope: Uuid) -> (Vec<String>, u64) {
    let page = room.newsroom.store().public().list(scope, &lang("fr"), 0, 20).await.unwrap();
    let mut headlines: Vec<String> = page.items.into_iter().map(|line| line.teaser.headline).collect();
    headlines.sort();
    (headlines, page.total)
}

both_engines! {
    a_topic_goes_into_another(room) {
        furnished(&room).await;
        let publisher = room.member(Role::Publisher).await;
        let (newsroom, reader) = (&room.newsroom, room.newsroom.store().reader());
        let one = published(&room, "A", &[LAKE], &[]).await;
        published(&room, "B", &[LAKE, WATER], &[]).await;
        published(&room, "C", &[WATER], &[]).await;
        let before = newsroom.store().public().newest_event().await.unwrap();
        assert_eq!(newsroom.merge_topics(&publisher, LAKE, WATER).await.unwrap(), 2);
        assert_eq!(listed(&room, WATER.0).await, (vec!["A".to_owned(), "B".into(), "C".into()], 3));
        assert_eq!(listed(&room, LAKE.0).await, (Vec::new(), 0));
        let events = newsroom.store().public().events_after(before, 20).await.unwrap();
        let events: Vec<Event> = events.into_iter().map(|recorded| recorded.event).collect();
        for event in [Event::TopicChanged { topic: LAKE }, Event::TopicChanged { topic: WATER }, Event::RedirectsChanged] {
            assert!(events.contains(&event), "{event:?} in {events:?}");
        }
        let old = reader.redirect("/fr/topic/lac").await.unwrap().unwrap();
        assert_eq!(old.target, Target::Topic(WATER, lang("fr")));
        let kept = reader.topics(&[WATER]).await.unwrap().pop().unwrap();
        assert_eq!(kept.names[&lang("en")].slug, "lake", "a name that it had not");
        let alias = reader.topics(&[LAKE]).await.unwrap().pop().unwrap();
        assert_eq!((alias.id, &alias.names), (LAKE, &kept.names), "texts that name the old one find the other");
        assert_eq!(reader.find_topics("lac", &lang("fr")).await.unwrap(), []);
        let text = reader.article_with_content(one, None).await.unwrap().unwrap().content;
        assert_eq!(text.topics, [LAKE], "no text was changed");
        assert_eq!(newsroom.settled(text).await.unwrap().topics, [WATER]);

        published(&room, "D", &[LAKE, WATER], &[]).await;
        assert_eq!(listed(&room, WATER.0).await.1, 4, "what is published later by the old name");
        assert_eq!(listed(&room, LAKE.0).await.1, 0);
        let again = newsroom.merge_topics(&publisher, LAKE, WATER).await;
        assert!(matches!(again, Err(NewsroomError::Store(_))), "{again:?}");
        let itself = newsroom.merge_topics(&publisher, WATER, WATER).await;
        assert!(matches!(itself, Err(NewsroomError::BadSetting { .. })), "{itself:?}");

        let river = TopicChange { id: None, names: [(lang("fr"), term("Le fleuve", ""))].into() };
        let river = newsroom.save_topic(&publisher, river).await.unwrap();
        newsroom.merge_topics(&publisher, WATER, river).await.unwrap();
        let alias = reader.topics(&[LAKE]).await.unwrap().pop().unwrap();
        assert_eq!(alias.names[&lang("fr")].name, "Le fleuve", "what was merged follows");
        let before = newsroom.store().public().newest_event().await.unwrap();
        let renamed = TopicChange { id: Some(river), names: [(lang("fr"), term("Le fleuve Congo", ""))].into() };
        newsroom.save_topic(&publisher, renamed).await.unwrap();
        let events = newsroom.store().public().events_after(before, 20).await.unwrap();
        assert!(events.iter().any(|recorded| recorded.event == Event::TopicChanged { topic: LAKE }), "{events:?}");
    }

    a_byline_goes_into_another(room) {
        furnished(&room).await;
        let publisher = room.member(Role::Publisher).await;
        let (newsroom, reader) = (&room.newsroom, room.newsroom.store().reader());
        published(&room, "A", &[], &[N_K]).await;
        published(&room, "B", &[], &[N_K, NEEMA]).await;
        newsroom.merge_bylines(&publisher, N_K, NEEMA).await.unwrap();
        assert_eq!(listed(&room, NEEMA.0).await, (vec!["A".to_owned(), "B".into()], 2));
        let alias = reader.bylines(&[N_K]).await.unwrap().pop().unwrap();
        assert_eq!((alias.id, alias.slug.as_str(), alias.names[&lang("fr")].name.as_str()), (N_K, "neema", "Neema K."));
        assert_eq!(reader.byline_by_slug("n-k").await.unwrap(), None);
        for tag in ["fr", "en", "ar"] {
            let old = reader.redirect(&format!("/{tag}/author/n-k")).await.unwrap().unwrap();
            assert_eq!(old.target, Target::Byline(NEEMA, lang(tag)));
        }
        let editor = room.member(Role::Editor).await;
        let refused = newsroom.merge_bylines(&editor, NEEMA, N_K).await;
        assert!(matches!(refused, Err(NewsroomError::Refused(_))), "{refused:?}");
    }
}
