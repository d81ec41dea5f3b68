//! Images that were missing when a text came, and are there now: put in their places in the newest text, whoever wrote
//! that, and nothing else is changed in it.

use super::{ImportError, again::is_touched, report::Summary, terms::Origin};
use crate::{Newsroom, publish::Plan};
use marbre_article::{
    ArticleContent, ArticleId,
    document::{Alternative, Image, ImageSource, Inline},
    workflow::{Kind, State},
};
use marbre_store::{
    articles::ArticleWithContent,
    assets::Asset,
    imports::{ImportKind, ImportRecord, Lacking},
};
use std::sync::Arc;

/// How many texts are looked through at once.
const BATCH: u32 = 100;
/// The longest key that a record is found by again: a longer one is kept as its hash.
const LONGEST_KEY: usize = 512;

/// An image that was found.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// The image.
    pub(super) asset: Arc<Asset>,
    /// What is said of it where the text says nothing.
    pub(super) alt: String,
    pub(super) caption: String,
    pub(super) credit: String,
}

/// Finds the image that had an address.
pub(super) type Finder = Arc<dyn Fn(&str) -> Option<Found> + Send + Sync>;

/// A text of which images were found.
struct Filled {
    record: ImportRecord,
    found: ArticleWithContent,
    content: ArticleContent,
    assets: Vec<Asset>,
}

/// Fills the texts of this origin that lack images.
pub(super) async fn fill(
    newsroom: &Newsroom,
    origin: &Origin,
    find: &Finder,
    summary: &mut Summary,
) -> Result<(), ImportError> {
    for kind in [ImportKind::Article, ImportKind::Page] {
        let mut after = String::new();
        loop {
            let records = newsroom.store.reader().records_lacking(&origin.source, kind, &after, BATCH).await?;
            let Some(last) = records.last() else { break };
            after.clone_from(&last.key);
            let mut texts = Vec::new();
            for record in records.into_iter().filter(|record| record.key.len() < LONGEST_KEY) {
                let Some(id) = record.target.map(ArticleId) else { continue };
                if let Some(found) = newsroom.store.reader().article_with_content(id, None).await? {
                    texts.push((record, found));
                }
            }
            let find = find.clone();
            let filled = tokio::task::spawn_blocking(move || {
                texts.into_iter().filter_map(|(record, found)| filled(record, found, &*find)).collect::<Vec<_>>()
            });
            let filled = filled.await.map_err(|_| ImportError::Stopped("a part that reads images failed".into()))?;
            keep(newsroom, origin, filled, summary).await?;
        }
    }
    Ok(())
}

/// The text with those of its missing images that are there now; nothing when none is.
fn filled(mut record: ImportRecord, found: ArticleWithContent, find: &dyn Fn(&str) -> Option<Found>) -> Option<Filled> {
    let mut content = found.content.clone();
    let mut assets = Vec::new();
    let mut missing = false;
    let mut put = |image: &mut Image| {
        let ImageSource::Missing(address) = &image.source else { return };
        match find(address) {
            Some(there) => {
                put_in(image, &there);
                assets.push(Arc::unwrap_or_clone(there.asset));
            }
            None => missing = true,
        }
    };
    content.lead_image.iter_mut().for_each(&mut put);
    content.body.for_each_image_mut(&mut put);
    if !missing && record.left.lacking == Lacking::Files {
        record.left.lacking = Lacking::Nothing;
    }
    (!assets.is_empty()).then_some(Filled { record, found, content, assets })
}

fn put_in(image: &mut Image, found: &Found) {
    image.source = ImageSource::Asset(found.asset.sha256.clone());
    if image.alt == Alternative::Unwritten && !found.alt.is_empty() {
        image.alt = Alternative::Text(found.alt.clone());
    }
    if image.caption.is_empty() && !found.caption.is_empty() {
        image.caption = vec![Inline::text(&found.caption)];
    }
    if image.credit.is_empty() {
        image.credit.clone_from(&found.credit);
    }
}

/// Keeps texts with their images: a new revision each; where readers see the text, a new version.
async fn keep(
    newsroom: &Newsroom,
    origin: &Origin,
    filled: Vec<Filled>,
    summary: &mut Summary,
) -> Result<(), ImportError> {
    if filled.is_empty() {
        return Ok(());
    }
    let now = newsroom.now();
    // Images first: what is worked out of a text that becomes public looks them up.
    let mut change = newsroom.store.begin().await?;
    let assets: Vec<Asset> = filled.iter().flat_map(|filled| filled.assets.iter().cloned()).collect();
    change.insert_assets(&assets).await?;
    change.commit(now).await?;
    let mut change = newsroom.store.begin().await?;
    let mut records = Vec::new();
    for Filled { mut record, found, content, .. } in filled {
        let id = found.article.id;
        let newest = change.article_with_content(id, None).await?;
        // Somebody may be writing: then it is filled the next time.
        let Some(ArticleWithContent { mut article, revision, .. }) =
            newest.filter(|newest| newest.revision == found.revision)
        else {
            continue;
        };
        let touched = is_touched(&article, &record.left, revision == record.left.revision, now);
        article.revision = change.save_revision(id, revision, &content, None, now).await?;
        if !touched {
            record.left.revision = article.revision;
        }
        let tally = if article.kind == Kind::Page { &mut summary.pages } else { &mut summary.articles };
        tally.changed += 1;
        let held_back = article.working.is_some() || article.embargo_until.is_some_and(|until| until > now);
        if article.state == State::Published && !held_back {
            let revision = article.revision;
            let plan = Plan { at: now, reason: String::new(), entry: None };
            newsroom.set_public(&mut change, ArticleWithContent { article, revision, content }, plan).await?;
        }
        records.push(record);
    }
    change.save_import_records(&origin.source, &records).await?;
    change.commit(now).await?;
    Ok(())
}
