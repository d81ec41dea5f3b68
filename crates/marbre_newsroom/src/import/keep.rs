//! To keep a batch of imported articles: new ones, and those that came before, with all that belongs to them, in one
//! transaction.

use super::{
    ImportError,
    again::{Again, again},
    report::{About, Entry, Outcome, Tally},
    terms::Origin,
};
use crate::{
    Newsroom, addresses,
    public_form::{self, SectionTree},
    publish::published,
};
use marbre_article::{
    ArticleContent, ArticleId,
    event::Event,
    workflow::{Kind, State},
};
use marbre_store::{
    articles::{Article, NewArticle, ReadyArticle},
    assets::Asset,
    comments::{Comment, ReadyComment},
    imports::{ImportKind, ImportRecord, Lacking, Left},
    redirects::Redirect,
};

/// An article as it arrives: made ready, not yet kept.
#[derive(Debug, Clone)]
pub(super) struct Arriving {
    /// Its key where it comes from.
    pub(super) key: String,
    /// A hash of what it was there, without its comments.
    pub(super) fingerprint: String,
    /// A hash of its comments there.
    pub(super) heard: String,
    /// What it names and what is not here.
    pub(super) lacking: Lacking,
    /// The row; its address is a wish, its teaser is yet to be made.
    pub(super) article: Article,
    /// What it says.
    pub(super) content: ArticleContent,
    /// Images that it brings.
    pub(super) assets: Vec<Asset>,
    /// What readers wrote under it.
    pub(super) comments: Vec<Comment>,
    /// Where it stood.
    pub(super) redirects: Vec<Redirect>,
    /// What was noted of it when it came before, and was different.
    pub(super) before: Option<ImportRecord>,
    /// What the report calls it.
    pub(super) about: About,
}

/// A text that is to be read no more where it comes from.
#[derive(Debug, Clone)]
pub(super) struct Gone {
    /// What it became here.
    pub(super) id: ArticleId,
    /// What the report calls it.
    pub(super) about: About,
}

/// A batch, made ready.
#[derive(Default)]
pub(super) struct Batch {
    /// New articles, and those that came before and were different.
    pub(super) ready: Vec<Ready>,
    /// Images that stand there by themselves.
    pub(super) assets: Vec<Asset>,
    /// Where those stood, and their pages.
    pub(super) redirects: Vec<Redirect>,
    /// Texts that were thrown away there.
    pub(super) gone: Vec<Gone>,
}

/// What became of a batch.
#[derive(Debug, Clone, Default)]
pub(super) struct Kept {
    pub(super) articles: Tally,
    pub(super) pages: Tally,
    pub(super) comments: u64,
    pub(super) redirects: u64,
    /// What is to be said of those that came before.
    pub(super) entries: Vec<Entry>,
}

impl Kept {
    fn tally(&mut self, kind: Kind) -> &mut Tally {
        if kind == Kind::Page { &mut self.pages } else { &mut self.articles }
    }
}

/// An article with its texts written out: see [`Arriving::ready`].
pub(super) struct Ready {
    whole: Whole,
    record: ImportRecord,
    assets: Vec<Asset>,
    comments: Vec<ReadyComment>,
    redirects: Vec<Redirect>,
}

/// What is kept of an article.
enum Whole {
    New(Box<ReadyArticle>),
    /// It came before: what has become of it is looked at first.
    Again(Box<Again>),
}

impl Arriving {
    /// All that can be done for it before the transaction begins.
    pub(super) fn ready(self, sections: &SectionTree) -> Result<Ready, ImportError> {
        let Self { mut article, content, assets, comments, redirects, before, about, .. } = self;
        let mut scopes = Vec::new();
        if article.state == State::Published {
            let filed = assets.iter().map(|asset| (asset.sha256.clone(), asset.clone())).collect();
            article.teaser = Some(public_form::teaser(&content, &filed));
            scopes = public_form::scopes(&content, sections);
        }
        let left = Left {
            comments: self.heard,
            state: Some(article.state),
            openness: Some(article.comments),
            revision: article.revision,
            lacking: self.lacking,
        };
        let record = ImportRecord {
            kind: if article.kind == Kind::Page { ImportKind::Page } else { ImportKind::Article },
            key: self.key,
            fingerprint: self.fingerprint,
            target: Some(article.id.0),
            left,
        };
        let new = NewArticle { article, content, staff: None, scopes };
        let whole = match before {
            Some(before) => Whole::Again(Box::new(Again { new, before, about })),
            None => Whole::New(Box::new(ReadyArticle::of(&new)?.entered_later())),
        };
        let comments = comments.into_iter().map(ReadyComment::of).collect();
        Ok(Ready { whole, record, assets, comments, redirects })
    }
}

impl Ready {
    fn article(&mut self) -> &mut Article {
        match &mut self.whole {
            Whole::New(ready) => &mut ready.article,
            Whole::Again(again) => &mut again.new.article,
        }
    }
}

/// Keeps a batch, whole or not at all.
pub(super) async fn keep(newsroom: &Newsroom, origin: &Origin, batch: Batch) -> Result<Kept, ImportError> {
    let Batch { mut ready, mut assets, mut redirects, gone } = batch;
    let mut kept = Kept { entries: still_public(newsroom, gone).await?, ..Kept::default() };
    if ready.is_empty() && assets.is_empty() && redirects.is_empty() {
        return Ok(kept);
    }
    give_addresses(newsroom, &mut ready).await?;
    let (mut comments, mut records) = (Vec::new(), Vec::new());
    let (mut new, mut known) = (Vec::new(), Vec::new());
    for mut ready in ready {
        let kind = ready.article().kind;
        assets.append(&mut ready.assets);
        redirects.append(&mut ready.redirects);
        match ready.whole {
            Whole::New(whole) => {
                kept.tally(kind).kept += 1;
                kept.comments += ready.comments.len() as u64;
                comments.append(&mut ready.comments);
                records.push(ready.record);
                new.push(*whole);
            }
            Whole::Again(whole) => known.push((kind, whole, ready.record, ready.comments)),
        }
    }
    kept.redirects += redirects.len() as u64;
    let now = newsroom.now();
    let mut change = newsroom.store.begin().await?;
    let merged = change.merged().await?;
    for whole in &mut new {
        whole.scopes = merged.all_now(std::mem::take(&mut whole.scopes));
    }
    change.insert_assets(&assets).await?;
    change.insert_ready_articles(&new).await?;
    for ReadyArticle { article, scopes, .. } in &new {
        if article.state == State::Published {
            change.record(Event::VersionPublished(published(article, scopes.iter().copied())));
        }
    }
    for (kind, whole, record, mut heard) in known {
        let done = again(newsroom, &mut change, &merged, (*whole, record), &mut heard).await?;
        let tally = kept.tally(kind);
        *(if done.changed { &mut tally.changed } else { &mut tally.unchanged }) += 1;
        kept.comments += done.new_comments;
        kept.entries.extend(done.entries);
        comments.append(&mut heard);
        records.push(done.record);
    }
    change.bring_comments(&comments).await?;
    change.save_redirects(&redirects).await?;
    change.save_import_records(&origin.source, &records).await?;
    if !redirects.is_empty() {
        change.record(Event::RedirectsChanged);
    }
    change.commit(now).await?;
    Ok(kept)
}

/// Says of what was thrown away there that readers see it here.
async fn still_public(newsroom: &Newsroom, gone: Vec<Gone>) -> Result<Vec<Entry>, ImportError> {
    let ids: Vec<ArticleId> = gone.iter().map(|gone| gone.id).collect();
    let here = newsroom.store.reader().articles(&ids).await?;
    let public = |id| here.iter().any(|article| article.id == id && article.state == State::Published);
    let seen = gone.iter().filter(|gone| public(gone.id));
    Ok(seen.map(|gone| gone.about.entry(Outcome::Altered, STILL_PUBLIC, "it is in the bin there".into())).collect())
}

/// What is said of a text that is public here and no longer there.
pub(super) const STILL_PUBLIC: &str = "readers see it here, and no longer there; withdraw it if they should not";

async fn give_addresses(newsroom: &Newsroom, batch: &mut [Ready]) -> Result<(), ImportError> {
    let wish = |ready: &mut Ready| {
        let article = ready.article();
        (article.address.clone(), article.id)
    };
    let wishes: Vec<_> = batch.iter_mut().map(wish).collect();
    let given = addresses::free_many(&newsroom.store.reader(), &wishes).await?;
    for (ready, address) in batch.iter_mut().zip(given) {
        ready.article().address = address;
    }
    Ok(())
}

/// The identity that an imported article has.
pub(super) fn article_identity(origin: &Origin, key: &str) -> ArticleId {
    ArticleId(origin.identity("article", key))
}
