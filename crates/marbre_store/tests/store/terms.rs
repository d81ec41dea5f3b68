//! Sections and topics.

use crate::samples::{NOW, id, lang};
use marbre_article::{SectionId, TopicId};
use marbre_store::{
    both_engines,
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
}
