//! Bylines of an archive.

use super::{
    super::{ImportError, report::Tally},
    BATCH, Origin, Standing, ToSave, WishedByline, count, fingerprint,
    holders::Holders,
    known, slug_or,
};
use crate::Newsroom;
use marbre_article::{BylineId, event::Event};
use marbre_store::{
    bylines::Byline,
    imports::{ImportKind, ImportRecord},
};
use std::collections::HashMap;

/// Keeps bylines. A byline of the same name and slug is the same byline.
pub(crate) async fn keep_bylines(
    newsroom: &Newsroom,
    origin: &Origin,
    wishes: &[WishedByline],
) -> Result<(HashMap<String, BylineId>, Tally), ImportError> {
    let keys: Vec<String> = wishes.iter().map(|wish| wish.key.clone()).collect();
    let known = known(newsroom, origin, ImportKind::Byline, &keys).await?;
    let (mut ids, mut tally) = (HashMap::new(), Tally::default());
    let mut here = Holders::default();
    for batch in wishes.chunks(BATCH) {
        let mut to_save = Vec::new();
        for wish in batch {
            let mut parts = Vec::new();
            for (lang, name) in &wish.names {
                parts.extend([lang.as_str(), &name.name, &name.role, &name.desk, &name.biography]);
            }
            let print = fingerprint(&parts);
            match count(known.get(&wish.key), &print, &mut tally) {
                Standing::Unchanged(target) => drop(ids.insert(wish.key.clone(), BylineId(target))),
                Standing::ToSave(target) => to_save.push((wish, print, target.map(BylineId))),
            }
        }
        if !to_save.is_empty() {
            save_bylines(newsroom, origin, to_save, &mut here, &mut ids).await?;
        }
    }
    Ok((ids, tally))
}

/// Saves a batch of bylines in one transaction.
async fn save_bylines(
    newsroom: &Newsroom,
    origin: &Origin,
    to_save: Vec<ToSave<'_, WishedByline, BylineId>>,
    here: &mut Holders<String, Byline>,
    ids: &mut HashMap<String, BylineId>,
) -> Result<(), ImportError> {
    ask_bylines(newsroom, to_save.iter().map(|(wish, ..)| wished_slug(wish)).collect(), here).await?;
    let (mut saved, mut records) = (Vec::new(), Vec::new());
    for (wish, print, target) in to_save {
        let byline = byline_for(newsroom, origin, wish, target, here).await?;
        here.save(byline.slug.clone(), byline.clone());
        ids.insert(wish.key.clone(), byline.id);
        let target = Some(byline.id.0);
        records.push(ImportRecord { kind: ImportKind::Byline, key: wish.key.clone(), fingerprint: print, target });
        saved.push(byline);
    }
    let mut change = newsroom.store.begin().await?;
    change.save_bylines(&saved).await?;
    change.save_import_records(&origin.source, &records).await?;
    for byline in &saved {
        change.record(Event::BylineChanged { byline: byline.id });
    }
    change.commit(newsroom.now()).await?;
    Ok(())
}

async fn ask_bylines(
    newsroom: &Newsroom,
    slugs: Vec<String>,
    here: &mut Holders<String, Byline>,
) -> Result<(), ImportError> {
    let found = newsroom.store.reader().bylines_by_slugs(&slugs).await?;
    here.answered(slugs, found.into_iter().map(|byline| (byline.slug.clone(), byline)));
    Ok(())
}

fn printed_name(wish: &WishedByline) -> &str {
    wish.names.values().next().map_or("", |name| name.name.as_str())
}

fn wished_slug(wish: &WishedByline) -> String {
    slug_or(printed_name(wish), "", &wish.key)
}

async fn byline_for(
    newsroom: &Newsroom,
    origin: &Origin,
    wish: &WishedByline,
    target: Option<BylineId>,
    here: &mut Holders<String, Byline>,
) -> Result<Byline, ImportError> {
    let name = printed_name(wish);
    let wished = wished_slug(wish);
    let mut slug = wished.clone();
    let mut number = 2;
    let id = target.unwrap_or_else(|| BylineId(origin.identity("byline", &wish.key)));
    loop {
        match here.at(&slug) {
            None => ask_bylines(newsroom, vec![slug.clone()], here).await?,
            Some(None) => return Ok(Byline { id, kind: wish.kind, slug, names: wish.names.clone() }),
            Some(Some(here)) if here.id == id => return Ok(Byline { names: wish.names.clone(), ..here.clone() }),
            Some(Some(here)) if target.is_none() && here.names.values().any(|here| here.name == name) => {
                let mut names = wish.names.clone();
                names.extend(here.names.clone());
                return Ok(Byline { names, ..here.clone() });
            }
            Some(Some(_)) => {
                slug = format!("{wished}-{number}");
                number += 1;
            }
        }
    }
}
