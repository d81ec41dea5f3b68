//! Topics of an archive.

use super::{
    super::{ImportError, report::Tally},
    BATCH, Origin, Standing, ToSave, WishedTerm, count,
    holders::{Holder, Holders},
    known, names_fingerprint, same_name, slug_or, touched,
};
use crate::Newsroom;
use marbre_article::{LanguageTag, TopicId, event::Event};
use marbre_store::{
    imports::{ImportKind, ImportRecord, Left},
    redirects::{Target, normal_path},
    topics::Topic,
};
use std::collections::HashMap;

/// Who has which slug in which language.
pub(super) type TopicsHere = Holders<(LanguageTag, String), Topic>;

/// Keeps topics. A topic of the same name and slug in the same language is the same topic, and one that was merged is the
/// one that took its place.
pub(crate) async fn keep_topics(
    newsroom: &Newsroom,
    origin: &Origin,
    wishes: &[WishedTerm],
) -> Result<(HashMap<String, TopicId>, Tally), ImportError> {
    let keys: Vec<String> = wishes.iter().map(|wish| wish.key.clone()).collect();
    let known = known(newsroom, origin, ImportKind::Topic, &keys).await?;
    let merged = newsroom.store.reader().merged().await?;
    let (mut ids, mut tally) = (HashMap::new(), Tally::default());
    let mut here = TopicsHere::default();
    for batch in wishes.chunks(BATCH) {
        let mut to_save = Vec::new();
        for wish in batch {
            let print = names_fingerprint(wish);
            match count(known.get(&wish.key), &print, &merged, &mut tally) {
                Standing::Unchanged(target) => drop(ids.insert(wish.key.clone(), TopicId(target))),
                Standing::ToSave(before) => to_save.push((wish, print, before)),
            }
        }
        if !to_save.is_empty() {
            save_topics(newsroom, origin, to_save, &mut here, &mut ids).await?;
        }
    }
    Ok((ids, tally))
}

/// Saves a batch of topics in one transaction.
async fn save_topics(
    newsroom: &Newsroom,
    origin: &Origin,
    to_save: Vec<ToSave<'_, WishedTerm>>,
    here: &mut TopicsHere,
    ids: &mut HashMap<String, TopicId>,
) -> Result<(), ImportError> {
    let slugs = to_save.iter().flat_map(|(wish, ..)| {
        wish.names.iter().map(|(lang, name)| (lang.clone(), slug_or(&name.slug, &name.name, &wish.key)))
    });
    ask_topics(newsroom, slugs.collect(), here).await?;
    let targets: Vec<TopicId> = to_save.iter().filter_map(|(.., before)| Some(TopicId(before.as_ref()?.1))).collect();
    let found = newsroom.store.reader().topics(&targets).await?;
    let named: HashMap<TopicId, Topic> = found.into_iter().map(|topic| (topic.id, topic)).collect();
    let (mut saved, mut records) = (Vec::new(), Vec::new());
    for (wish, print, before) in to_save {
        let known = before.and_then(|(print, id)| Some((print, named.get(&TopicId(id))?)));
        let (target, wish_now) = match known {
            Some((print, topic)) => {
                let mut wish = wish.clone();
                if touched(&wish, &topic.names, &print) {
                    wish.names.retain(|lang, _| !topic.names.contains_key(lang));
                }
                (Some(topic.id), wish)
            }
            None => (None, wish.clone()),
        };
        let topic = match topic_for(newsroom, origin, &wish_now, target, here).await? {
            Holder::Led(topic) => topic,
            Holder::Has(topic) => {
                for (lang, name) in &topic.names {
                    here.save((lang.clone(), name.slug.clone()), topic.clone());
                }
                saved.push(topic.clone());
                topic
            }
        };
        ids.insert(wish.key.clone(), topic.id);
        let (target, left) = (Some(topic.id.0), Left::default());
        records.push(ImportRecord { kind: ImportKind::Topic, key: wish.key.clone(), fingerprint: print, target, left });
    }
    let mut change = newsroom.store.begin().await?;
    change.save_topics(&saved).await?;
    change.save_import_records(&origin.source, &records).await?;
    for topic in &saved {
        change.record(Event::TopicChanged { topic: topic.id });
    }
    change.commit(newsroom.now()).await?;
    Ok(())
}

/// Asks who has these slugs, and where those lead that nobody has.
async fn ask_topics(
    newsroom: &Newsroom,
    slugs: Vec<(LanguageTag, String)>,
    here: &mut TopicsHere,
) -> Result<(), ImportError> {
    let reader = newsroom.store.reader();
    let found = reader.topics_by_slugs(&slugs).await?;
    let named = found.iter().flat_map(|topic| {
        topic.names.iter().map(|(lang, name)| ((lang.clone(), name.slug.clone()), Holder::Has(topic.clone())))
    });
    here.answered(Vec::new(), named);
    let free = slugs.iter().filter(|at| here.at(at).is_none());
    let paths: HashMap<String, &(LanguageTag, String)> =
        free.map(|at| (normal_path(&format!("/{}/topic/{}", at.0, at.1)), at)).collect();
    let asked: Vec<String> = paths.keys().cloned().collect();
    let merged = reader.merged().await?;
    let mut led = Vec::new();
    for redirect in reader.redirects(&asked).await? {
        if let (Target::Topic(id, _), Some(at)) = (redirect.target, paths.get(&redirect.path)) {
            led.push((TopicId(merged.now(id.0)), (*at).clone()));
        }
    }
    let ids: Vec<TopicId> = led.iter().map(|(id, _)| *id).collect();
    let topics: HashMap<TopicId, Topic> = reader.topics(&ids).await?.into_iter().map(|it| (it.id, it)).collect();
    let led = led.into_iter().filter_map(|(id, at)| Some((at, Holder::Led(topics.get(&id)?.clone()))));
    here.answered(slugs.clone(), led);
    Ok(())
}

/// The topic to save for a wish: one that is here under the same name, or a new one, with free slugs. One to which its
/// address leads already is as it should be.
pub(super) async fn topic_for(
    newsroom: &Newsroom,
    origin: &Origin,
    wish: &WishedTerm,
    target: Option<TopicId>,
    here: &mut TopicsHere,
) -> Result<Holder<Topic>, ImportError> {
    let mut id = target;
    let mut names = wish.names.clone();
    for (lang, name) in &mut names {
        let wished = slug_or(&name.slug, &name.name, &wish.key);
        let mut at = (lang.clone(), wished.clone());
        let mut number = 2;
        loop {
            match here.at(&at) {
                None => ask_topics(newsroom, vec![at.clone()], here).await?,
                Some(None) => break,
                Some(Some(Holder::Led(topic))) if id.is_none() => return Ok(Holder::Led(topic.clone())),
                Some(Some(Holder::Has(topic) | Holder::Led(topic))) if Some(topic.id) == id => break,
                Some(Some(Holder::Has(topic))) if id.is_none() && same_name(&topic.names, &wish.names) => {
                    id = Some(topic.id);
                    break;
                }
                Some(Some(_)) => {
                    at.1 = format!("{wished}-{number}");
                    number += 1;
                }
            }
        }
        name.slug = at.1;
    }
    Ok(Holder::Has(Topic { id: id.unwrap_or_else(|| TopicId(origin.identity("topic", &wish.key))), names }))
}
