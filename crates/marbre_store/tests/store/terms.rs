//! Sections and topics.

use crate::samples::{NOW, draft, id, insert, lang, published};
use marbre_article::{BylineId, SectionId, TopicId};
use marbre_store::{
    StoreError, both_engines,
    bylines::{Byline, BylineKind, BylineName},
    sections::{Section, TermName},
    topics::Topic,
};
use std::collections::BTreeMap;

fn name(name: &str, slug: &str) -> TermName {
    TermName { name: name.into(), slug: slug.into(), description: String::new() }
}

fn section(number: u128, parent: Option<u128>, position: i64, tag: &str, slug: &str) -> Section {
    let names = BTreeMap::from([(lang(tag), name(&slug.to_uppercase(), slug))]);
    Section { id: SectionId(id(number)), parent: parent.map(|parent| SectionId(id(parent))), position, names }
}

fn topic(number: u128, tag: &str, slug: &str) -> Topic {
    Topic { id: TopicId(id(number)), names: BTreeMap::from([(lang(tag), name(slug, slug))]) }
}

both_engines! {
    async fn sections_are_a_tree_with_names(store) {
        let sections = [section(9, None, 2, "fr", "monde"), section(1, Some(9), 1, "fr", "afrique")];
        let mut change = store.begin().await.unwrap();
        change.save_sections(&sections).await.unwrap();
        let taken = change.save_sections(&[section(3, None, 3, "fr", "monde")]).await.unwrap_err();
        assert_eq!(taken.to_string(), "the section address “monde” in fr is already taken");
        change.save_sections(&[section(9, None, 0, "en", "monde")]).await.unwrap();
        change.commit(NOW).await.unwrap();
        let mut monde = section(9, None, 0, "en", "monde");
        monde.names.extend(sections[0].names.clone());
        let kept = store.public().sections().await.unwrap();
        assert_eq!(kept, [monde, sections[1].clone()]);
    }

    async fn topics_are_found_by_identity_and_slug(store) {
        let mut change = store.begin().await.unwrap();
        change.save_topics(&[topic(1, "fr", "mer"), topic(2, "fr", "port"), topic(1, "fr", "océan")]).await.unwrap();
        change.save_topics(&[topic(1, "ar", "بحر")]).await.unwrap();
        let taken = change.save_topics(&[topic(3, "fr", "port")]).await.unwrap_err();
        assert_eq!(taken.to_string(), "the topic address “port” in fr is already taken");
        change.commit(NOW).await.unwrap();
        let mut sea = topic(1, "fr", "océan");
        sea.names.extend(topic(1, "ar", "بحر").names);
        let public = store.public();
        assert_eq!(public.topic_by_slug(&lang("ar"), "بحر").await.unwrap().as_ref(), Some(&sea));
        assert_eq!(public.topic_by_slug(&lang("fr"), "بحر").await.unwrap(), None);
        assert_eq!(public.topics(&[TopicId(id(1)), TopicId(id(7))]).await.unwrap(), [sea.clone()]);
        let slugs = [("ar", "بحر"), ("fr", "océan"), ("ar", "océan"), ("fr", "port"), ("fr", "personne")];
        let slugs = slugs.map(|(language, slug)| (lang(language), slug.to_owned()));
        let mut found = store.reader().topics_by_slugs(&slugs).await.unwrap();
        found.sort_by_key(|topic| topic.id);
        assert_eq!(found, [sea, topic(2, "fr", "port")]);
        assert_eq!(store.reader().topics_by_slugs(&[]).await.unwrap(), []);
    }

    async fn hundreds_of_topics_are_saved_and_read_at_once(store) {
        let topics: Vec<_> = (1..=600).map(|number| topic(number, "fr", &format!("sujet-{number}"))).collect();
        let mut change = store.begin().await.unwrap();
        change.save_topics(&topics).await.unwrap();
        change.commit(NOW).await.unwrap();
        let ids: Vec<_> = topics.iter().map(|topic| topic.id).collect();
        let mut kept = store.reader().topics(&ids).await.unwrap();
        kept.sort_by_key(|topic| topic.id);
        assert_eq!(kept, topics);
    }
    async fn topics_and_bylines_are_found_by_words(store) {
        let names = |names: &[(&str, &str)]| {
            names.iter().map(|(tag, slug)| (lang(tag), name(slug, slug))).collect::<BTreeMap<_, _>>()
        };
        let topics = [
            Topic { id: TopicId(id(1)), names: names(&[("ar", "ميناء"), ("fr", "Océan")]) },
            Topic { id: TopicId(id(2)), names: names(&[("en", "Port of Mwanza"), ("fr", "Le port")]) },
            Topic { id: TopicId(id(3)), names: names(&[("en", "Airport")]) },
        ];
        let byline = |number: u128, printed: &str| {
            let name = BylineName { name: printed.into(), ..BylineName::default() };
            let slug = format!("b{number}");
            Byline { id: BylineId(id(number)), kind: BylineKind::Person, slug, names: [(lang("fr"), name)].into() }
        };
        let mut change = store.begin().await.unwrap();
        change.save_topics(&topics).await.unwrap();
        change.save_bylines(&[byline(1, "Zoé Mbeki"), byline(2, "Élise Mbeki")]).await.unwrap();
        change.commit(NOW).await.unwrap();
        let reader = store.reader();
        for (words, tag, wanted) in [
            ("", "en", vec![3, 2, 1]),
            ("", "fr", vec![3, 2, 1]),
            ("PORT", "en", vec![3, 2]),
            ("mwanza port", "fr", vec![2]),
            ("ocean", "en", vec![1]),
            ("absent", "en", vec![]),
        ] {
            let found = reader.find_topics(words, &lang(tag)).await.unwrap();
            assert_eq!(found.iter().map(|topic| topic.id.0.as_u128()).collect::<Vec<_>>(), wanted, "{words} in {tag}");
        }
        let found = reader.find_bylines("mbeki", &lang("fr")).await.unwrap();
        assert_eq!(found, [byline(2, "Élise Mbeki"), byline(1, "Zoé Mbeki")]);
        assert_eq!(reader.find_bylines("zoe", &lang("ar")).await.unwrap(), [byline(1, "Zoé Mbeki")]);
    }

    async fn lists_follow_a_section_that_moves(store) {
        let sections = [
            section(101, None, 0, "fr", "monde"),
            section(102, None, 1, "fr", "lac"),
            section(103, Some(101), 2, "fr", "port"),
        ];
        let mut change = store.begin().await.unwrap();
        change.save_sections(&sections).await.unwrap();
        change.commit(NOW).await.unwrap();
        let articles =
            [published(1, 1, &[id(101), id(103)]), published(2, 2, &[id(101)]), published(3, 3, &[id(102)])];
        insert(store, &articles).await;
        let mut change = store.begin().await.unwrap();
        change.move_in_lists(SectionId(id(103)), &[SectionId(id(101))], &[SectionId(id(102))]).await.unwrap();
        change.commit(NOW).await.unwrap();
        for (scope, wanted) in [(101, vec![2]), (102, vec![3, 1]), (103, vec![1])] {
            let page = store.public().list(id(scope), &lang("fr"), 0, 9).await.unwrap();
            let found: Vec<u128> = page.items.iter().map(|line| line.id.0.as_u128()).collect();
            assert_eq!((page.total, found), (wanted.len() as u64, wanted), "{scope}");
        }
    }

    async fn sections_are_deleted_when_nothing_stands_in_them(store) {
        let port = SectionId(id(103));
        let mut change = store.begin().await.unwrap();
        change.save_sections(&[section(103, None, 0, "fr", "port"), section(104, None, 1, "fr", "lac")]).await.unwrap();
        change.commit(NOW).await.unwrap();
        let mut written = draft(1);
        written.content.section = Some(port);
        insert(store, &[written, published(2, 2, &[id(103)]), published(3, 3, &[])]).await;
        let mut change = store.begin().await.unwrap();
        assert_eq!(change.articles_in_section(port).await.unwrap(), 2);
        assert_eq!(change.articles_in_section(SectionId(id(104))).await.unwrap(), 0);
        change.delete_section(SectionId(id(104))).await.unwrap();
        let missing = change.delete_section(SectionId(id(104))).await.unwrap_err();
        assert!(matches!(missing, StoreError::Missing { .. }), "{missing}");
        change.commit(NOW).await.unwrap();
        assert_eq!(store.reader().sections().await.unwrap(), [section(103, None, 0, "fr", "port")]);
    }
}
