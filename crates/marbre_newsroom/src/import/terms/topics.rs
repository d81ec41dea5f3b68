//! Topics of an archive.

use super::{
    super::{ImportError, report::Tally},
    BATCH, Origin, Standing, ToSave, WishedTerm, count,
    holders::Holders,
    known, names_fingerprint, same_name, slug_or,
};
use crate::Newsroom;
use marbre_article::{LanguageTag, TopicId, event::Event};
use marbre_store::{
    imports::{ImportKind, ImportRecord},
    topics::Topic,
};
use std::collections::HashMap;

/// Who has which slug in which language.
pub(super) type TopicsHere = Holders<(LanguageTag, String), Topic>;

/// Keeps topics. A topic of the same name and slug in the same language is the same topic.
pub(crate) async fn keep_topics(
    newsroom: &Newsroom,
    origin: &Origin,
    wishes: &[WishedTerm],
) -> Result<(HashMap<String, TopicId>, Tally), ImportError> {
    let keys: Vec<String> = wishes.iter().map(|wish| wish.key.clone()).collect();
    let known = known(newsroom, origin, ImportKind::Topic, &keys).await?;
    let (mut ids, mut tally) = (HashMap::new(), Tally::default());
    let mut here = TopicsHere::default();
    for batch in wishes.chunks(BATCH) {
        let mut to_save = Vec::new();
        for wish in batch {
            let print = names_fingerprint(wish);
            match count(known.get(&wish.key), &print, &mut tally) {
                Standing::Unchanged(target) => drop(ids.insert(wish.key.clone(), TopicId(target))),
                Standing::ToSave(target) => to_save.push((wish, print, target.map(TopicId))),
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
    to_save: Vec<ToSave<'_, WishedTerm, TopicId>>,
    here: &mut TopicsHere,
    ids: &mut HashMap<String, TopicId>,
) -> Result<(), ImportError> {
    let slugs = to_save.iter().flat_map(|(wish, ..)| {
        wish.names.iter().map(|(lang, name)| (lang.clone(), slug_or(&name.slug, &name.name, &wish.key)))
    });
    ask_topics(newsroom, slugs.collect(), here).await?;
    let (mut saved, mut records) = (Vec::new(), Vec::new());
    for (wish, print, target) in to_save {
        let topic = topic_for(newsroom, origin, wish, target, here).await?;
        for (lang, name) in &topic.names {
            here.save((lang.clone(), name.slug.clone()), topic.clone());
        }
        ids.insert(wish.key.clone(), topic.id);
        let target = Some(topic.id.0);
        records.push(ImportRecord { kind: ImportKind::Topic, key: wish.key.clone(), fingerprint: print, target });
        saved.push(topic);
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

async fn ask_topics(
    newsroom: &Newsroom,
    slugs: Vec<(LanguageTag, String)>,
    here: &mut TopicsHere,
) -> Result<(), ImportError> {
    let found = newsroom.store.reader().topics_by_slugs(&slugs).await?;
    let named = found
        .iter()
        .flat_map(|topic| topic.names.iter().map(|(lang, name)| ((lang.clone(), name.slug.clone()), topic.clone())));
    here.answered(slugs, named);
    Ok(())
}

/// The topic to save for a wish: one that is here under the same name, or a new one, with free slugs.
pub(super) async fn topic_for(
    newsroom: &Newsroom,
    origin: &Origin,
    wish: &WishedTerm,
    target: Option<TopicId>,
    here: &mut TopicsHere,
) -> Result<Topic, ImportError> {
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
                Some(Some(topic)) if Some(topic.id) == id => break,
                Some(Some(topic)) if id.is_none() && same_name(&topic.names, &wish.names) => {
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
    Ok(Topic { id: id.unwrap_or_else(|| TopicId(origin.identity("topic", &wish.key))), names })
}
