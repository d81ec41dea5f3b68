//! Bylines of an archive.

use super::{
    super::{ImportError, report::Tally},
    BATCH, Origin, Standing, ToSave, WishedByline, count, fingerprint,
    holders::{Holder, Holders},
    known, slug_or,
};
use crate::Newsroom;
use marbre_article::{BylineId, LanguageTag, event::Event};
use marbre_store::{
    bylines::{Byline, BylineName},
    imports::{ImportKind, ImportRecord, Left},
    redirects::{Target, normal_path},
};
use std::collections::{BTreeMap, HashMap};

type Names = BTreeMap<LanguageTag, BylineName>;

/// Keeps bylines. A byline of the same name and slug is the same byline, and one that was merged is the one that took its
/// place.
pub(crate) async fn keep_bylines(
    newsroom: &Newsroom,
    origin: &Origin,
    wishes: &[WishedByline],
) -> Result<(HashMap<String, BylineId>, Tally), ImportError> {
    let keys: Vec<String> = wishes.iter().map(|wish| wish.key.clone()).collect();
    let known = known(newsroom, origin, ImportKind::Byline, &keys).await?;
    let merged = newsroom.store.reader().merged().await?;
    let (mut ids, mut tally) = (HashMap::new(), Tally::default());
    let mut here = Holders::default();
    for batch in wishes.chunks(BATCH) {
        let mut to_save = Vec::new();
        for wish in batch {
            let print = print(&wish.names);
            match count(known.get(&wish.key), &print, &merged, &mut tally) {
                Standing::Unchanged(target) => drop(ids.insert(wish.key.clone(), BylineId(target))),
                Standing::ToSave(before) => to_save.push((wish, print, before)),
            }
        }
        if !to_save.is_empty() {
            save_bylines(newsroom, origin, to_save, &mut here, &mut ids).await?;
        }
    }
    Ok((ids, tally))
}

fn print(names: &Names) -> String {
    let mut parts = Vec::new();
    for (lang, name) in names {
        parts.extend([lang.as_str(), &name.name, &name.role, &name.desk, &name.biography]);
    }
    fingerprint(&parts)
}

/// Saves a batch of bylines in one transaction.
async fn save_bylines(
    newsroom: &Newsroom,
    origin: &Origin,
    to_save: Vec<ToSave<'_, WishedByline>>,
    here: &mut Holders<String, Byline>,
    ids: &mut HashMap<String, BylineId>,
) -> Result<(), ImportError> {
    ask_bylines(newsroom, to_save.iter().map(|(wish, ..)| wished_slug(wish)).collect(), here).await?;
    let targets: Vec<BylineId> = to_save.iter().filter_map(|(.., before)| Some(BylineId(before.as_ref()?.1))).collect();
    let found = newsroom.store.reader().bylines(&targets).await?;
    let mut named: HashMap<BylineId, Byline> = found.into_iter().map(|byline| (byline.id, byline)).collect();
    let (mut saved, mut records) = (Vec::new(), Vec::new());
    for (wish, print, before) in to_save {
        let known = before.and_then(|(print, id)| Some((print, named.remove(&BylineId(id))?)));
        let id = match known {
            Some((print, byline)) => {
                let byline = renamed(wish, &print, byline);
                let id = byline.id;
                here.save(byline.slug.clone(), byline.clone());
                saved.push(byline);
                id
            }
            None => match byline_for(newsroom, origin, wish, here).await? {
                Holder::Led(byline) => byline.id,
                Holder::Has(byline) => {
                    let id = byline.id;
                    here.save(byline.slug.clone(), byline.clone());
                    saved.push(byline);
                    id
                }
            },
        };
        ids.insert(wish.key.clone(), id);
        let (target, left) = (Some(id.0), Left::default());
        records.push(ImportRecord {
            kind: ImportKind::Byline,
            key: wish.key.clone(),
            fingerprint: print,
            target,
            left,
        });
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

/// A byline that came before, with the name that it has there now, unless it was given another one here. What the newsroom
/// has added stays.
fn renamed(wish: &WishedByline, before: &str, mut byline: Byline) -> Byline {
    let bare = |name: &BylineName| BylineName { name: name.name.clone(), ..BylineName::default() };
    let as_it_came: Names =
        wish.names.keys().filter_map(|lang| Some((lang.clone(), byline.names.get(lang).map(bare)?))).collect();
    let untouched = print(&as_it_came) == before;
    for (lang, wished) in &wish.names {
        match byline.names.get_mut(lang) {
            Some(name) if untouched => name.name.clone_from(&wished.name),
            Some(_) => {}
            None => drop(byline.names.insert(lang.clone(), wished.clone())),
        }
    }
    byline
}

/// Asks who has these slugs, and where those lead that nobody has.
async fn ask_bylines(
    newsroom: &Newsroom,
    slugs: Vec<String>,
    here: &mut Holders<String, Byline>,
) -> Result<(), ImportError> {
    let reader = newsroom.store.reader();
    let found = reader.bylines_by_slugs(&slugs).await?;
    here.answered(Vec::new(), found.into_iter().map(|byline| (byline.slug.clone(), Holder::Has(byline))));
    let free: Vec<&String> = slugs.iter().filter(|slug| here.at(slug).is_none()).collect();
    let mut paths: HashMap<String, &String> = HashMap::new();
    for edition in reader.publication().await?.editions {
        paths.extend(free.iter().map(|slug| (normal_path(&format!("/{}/author/{slug}", edition.lang)), *slug)));
    }
    let asked: Vec<String> = paths.keys().cloned().collect();
    let mut led: HashMap<BylineId, &String> = HashMap::new();
    let merged = reader.merged().await?;
    for redirect in reader.redirects(&asked).await? {
        if let (Target::Byline(id, _), Some(slug)) = (redirect.target, paths.get(&redirect.path)) {
            led.insert(BylineId(merged.now(id.0)), slug);
        }
    }
    let ids: Vec<BylineId> = led.keys().copied().collect();
    let bylines = reader.bylines(&ids).await?;
    let led: Vec<_> =
        bylines.into_iter().filter_map(|byline| Some(((*led.get(&byline.id)?).clone(), Holder::Led(byline)))).collect();
    here.answered(slugs, led);
    Ok(())
}

fn printed_name(wish: &WishedByline) -> &str {
    wish.names.values().next().map_or("", |name| name.name.as_str())
}

fn wished_slug(wish: &WishedByline) -> String {
    slug_or(printed_name(wish), "", &wish.key)
}

/// The byline for a wish that never came before: one that is here, or a new one with a free slug.
async fn byline_for(
    newsroom: &Newsroom,
    origin: &Origin,
    wish: &WishedByline,
    here: &mut Holders<String, Byline>,
) -> Result<Holder<Byline>, ImportError> {
    let name = printed_name(wish);
    let wished = wished_slug(wish);
    let mut slug = wished.clone();
    let mut number = 2;
    let id = BylineId(origin.identity("byline", &wish.key));
    loop {
        match here.at(&slug) {
            None => ask_bylines(newsroom, vec![slug.clone()], here).await?,
            Some(None) => {
                return Ok(Holder::Has(Byline { id, kind: wish.kind, slug, names: wish.names.clone() }));
            }
            Some(Some(Holder::Led(led))) => return Ok(Holder::Led(led.clone())),
            Some(Some(Holder::Has(here))) if here.id == id || here.names.values().any(|here| here.name == name) => {
                let mut names = wish.names.clone();
                names.extend(here.names.clone());
                return Ok(Holder::Has(Byline { names, ..here.clone() }));
            }
            Some(Some(Holder::Has(_))) => {
                slug = format!("{wished}-{number}");
                number += 1;
            }
        }
    }
}
